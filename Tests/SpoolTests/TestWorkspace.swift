import Domain
import Glibc
import Loopback
import Testing

@testable import Spool

/// A workspace in a folder of its own, which is removed afterwards.
struct TestWorkspace {
    let root: String
    let spool: Spool

    static func with(_ body: (TestWorkspace) throws -> Void) throws {
        var template = Array("\(folder)/spool-test-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer { remove(path) }
        let workspace = TestWorkspace(root: path, spool: Spool(workspace: path))
        try workspace.spool.prepare(channels: ["eshop"])
        try body(workspace)
    }

    private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    static func remove(_ path: String) {
        if let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) {
                        $0.withMemoryRebound(to: UInt8.self, capacity: 256) {
                            String(decodingCString: $0, as: UTF8.self)
                        }
                    }
                )
            }
            closedir(stream)
            var info = stat()
            if lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
                for name in names where name != "." && name != ".." { remove(path + "/" + name) }
            }
        }
        if unlink(path) != 0 { rmdir(path) }
    }

    func path(_ relative: String) -> String { root + "/" + relative }

    /// Writes a file as another program would, with its last change at `seconds` if given.
    func drop(_ relative: String, _ text: String, seconds: Int? = nil) {
        #expect(throws: Never.self) {
            try DroppedFile.write(Array(text.utf8), at: path(relative), seconds: seconds)
        }
    }

    /// The content of a file, or nil when there is none.
    func text(_ relative: String) -> String? {
        let file = open(path(relative), O_RDONLY | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = Glibc.read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    func candidate(_ name: String, in place: Folder = .inbox) throws -> Candidate {
        try #require(try spool.candidates(in: place).first { $0.name == name })
    }

    func claim(_ name: String, in place: Folder = .inbox) throws -> ClaimedFile {
        try spool.claim(try candidate(name, in: place))
    }
}

/// The code of the problem that `body` throws, or nil.
func code(_ body: () throws -> Void) -> SpoolProblem? {
    do {
        try body()
        return nil
    } catch let problem as Problem {
        return SpoolProblem(rawValue: problem.code)
    } catch {
        Issue.record("not a problem: \(error)")
        return nil
    }
}
