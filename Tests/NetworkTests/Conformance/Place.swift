import Domain
import Foundation
import Glibc
import Loopback
import Testing

@testable import Network

/// A transport with folders of its own to work on, `in`, `out` and `done`, which the test sees on the disk as well.
final class Place {
    /// The transports that keep the same rules.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case directory
        case sftp

        var testDescription: String { rawValue }

        /// Those that can be tried on this machine; what is left out says so.
        static let present: [Kind] = {
            guard let missing = OpenSSHServer.missing else { return allCases }
            print("SFTP is not tried: \(missing)")
            return [.directory]
        }()
    }

    let kind: Kind
    /// The folder on the disk.
    let root: String
    let transport: any Transport
    let server: OpenSSHServer?

    init(_ kind: Kind, limits: TransportLimits = TransportLimits()) throws {
        self.kind = kind
        switch kind {
        case .directory:
            server = nil
            root = NSTemporaryDirectory() + "spojka-place-" + UUID().uuidString
            transport = DirectoryTransport("place", root: root, limits: limits)
        case .sftp:
            let server = try OpenSSHServer()
            self.server = server
            root = server.root
            transport = server.transport(limits: limits)
        }
        for name in ["in", "out", "done"] { try makeFolder(name) }
    }

    deinit {
        if kind == .directory { try? FileManager.default.removeItem(atPath: root) }
    }

    func session() throws -> any TransportSession { try transport.open() }

    func makeFolder(_ name: String, mode: mode_t = 0o755) throws {
        if let server {
            try server.makeFolder(name, mode: mode)
        } else {
            try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
            chmod(root + "/" + name, mode)
        }
    }

    /// Puts a file there, as somebody else would.
    func put(_ bytes: [UInt8], _ path: String) throws {
        try put(bytes, Array(path.utf8))
    }

    func put(_ bytes: [UInt8], _ path: [UInt8]) throws {
        let full = Array((root + "/").utf8) + path
        let file = full.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
        try #require(file >= 0)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            try #require(count > 0)
            rest = rest.dropFirst(count)
        }
        close(file)
        if let server, geteuid() == 0, let entry = getpwnam(server.user) {
            full.withCString { _ = chown($0, entry.pointee.pw_uid, entry.pointee.pw_gid) }
        }
    }

    /// The bytes of a file on the disk; nil when there is none.
    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: root + "/" + path).map { [UInt8]($0) }
    }

    /// The names in a folder on the disk, sorted.
    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
    }

    /// The file as the transport lists it.
    func file(_ name: String, in folder: RemoteFolder) throws -> RemoteFile {
        try #require(try session().list(folder).first { $0.name == RemoteName(name) })
    }
}

extension [UInt8] {
    fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (self.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return withUnsafePointer(to: CChar(0), body) }
            return body(start)
        }
    }
}

extension OpenSSHServer {
    /// The server with its key pinned; through `port` when something stands before it.
    func transport(
        port: UInt16? = nil,
        host: String = "127.0.0.1",
        logins: [SFTPServer.Login]? = nil,
        pins: HostKeyPins? = nil,
        limits: TransportLimits = TransportLimits()
    ) -> SFTPTransport {
        SFTPTransport(
            SFTPServer(
                name: "shop",
                host: host,
                port: Int(port ?? self.port),
                user: user,
                logins: logins ?? [.key(Secret(key), passphrase: nil)],
                pins: pins ?? HostKeyPins(fingerprints: [fingerprint])
            ),
            limits: limits
        )
    }
}

/// Bytes that repeat nowhere near.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        withUnsafeBytes(of: state) { bytes.append(contentsOf: $0) }
    }
    return Array(bytes.prefix(count))
}

/// What `body` throws, by its code; nil when it throws nothing.
func code(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return (error as? Problem)?.code ?? "\(error)"
    }
}

extension RemoteFolder {
    static func named(_ path: String) throws -> RemoteFolder { try #require(RemoteFolder(path)) }
}

extension RemoteName {
    static func named(_ name: String) throws -> RemoteName { try #require(RemoteName(name)) }
}

extension TransportSession {
    /// The content of a file.
    func contents(_ file: RemoteFile, in folder: RemoteFolder) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read(file, in: folder) { (part) throws(Problem) in bytes.append(contentsOf: part) }
        return bytes
    }

    /// Writes a file from memory, in parts.
    func write(_ name: RemoteName, in folder: RemoteFolder, _ bytes: [UInt8]) throws {
        try write(name, in: folder) { (sink) throws(Problem) in
            for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
                let part = Array(bytes[start..<min(start + 1 << 20, bytes.count)])
                try part.withUnsafeBufferPointer { (buffer) throws(Problem) in try sink(UnsafeRawBufferPointer(buffer))
                }
            }
        }
    }
}
