import Domain
import Exchange
import Foundation
import Ledger
import Loopback
import Testing

/// The other side of a shop's connection `side`: a folder, or the root of an SFTP server.
final class OtherSide {
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case folder
        case sftp

        var testDescription: String { rawValue }

        /// Those that can be tried on this machine; what is left out says so.
        static let present: [Kind] = {
            guard let missing = OpenSSHServer.missing else { return allCases }
            print("SFTP is not tried: \(missing)")
            return [.folder]
        }()
    }

    let kind: Kind
    let root: String
    let server: OpenSSHServer?

    init(_ kind: Kind, _ options: [String] = []) throws {
        self.kind = kind
        server = kind == .sftp ? try OpenSSHServer(options) : nil
        root = server?.root ?? NSTemporaryDirectory() + "spojka-side-" + UUID().uuidString
        for name in ["out", "in", "done"] { try makeFolder(name) }
    }

    deinit {
        if kind == .folder { try? FileManager.default.removeItem(atPath: root) }
    }

    /// A shop with that connection; `settings` are of the connection, without its name.
    func shop(_ settings: String..., named name: String = "side", others: [String] = []) throws -> Shop {
        let shop = try Shop()
        shop.overrides = ["spool.stable-seconds=0"] + others + (whole + settings).map { "connections.\(name)." + $0 }
        try shop.drop(server?.key ?? "none", "secrets/side-key")
        return shop
    }

    /// What it takes to reach it; folders of both kinds are called `out`, `in` and `done`.
    private var whole: [String] {
        guard let server else { return ["kind=folder"] }
        return [
            "host=127.0.0.1", "port=\(server.port)", "user=\(server.user)", "key=secret:side-key",
            "host-key=\(server.fingerprint)", "timeout-seconds=10",
        ]
    }

    /// A folder as the configuration names it.
    func folder(_ name: String) -> String { kind == .folder ? root + "/" + name : name }

    func makeFolder(_ name: String) throws {
        if let server {
            try server.makeFolder(name)
        } else {
            try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
        }
    }

    func put(_ text: String, _ path: String) throws {
        try DroppedFile.write(Array(text.utf8), at: root + "/" + path)
        server?.give(root + "/" + path)
    }

    func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
    }
}

extension Shop {
    /// How every connection did, as `name state code`.
    func connections() throws -> [String] {
        let workspace = try workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).map { "\($0.name) \($0.word) \($0.record?.problem?.code ?? "-")" }
        }
    }
}
