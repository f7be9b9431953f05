import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct WriteTests {
    private let path = "spool/warehouse/out/orders.xml"

    private func write(
        _ workspace: TestWorkspace,
        _ text: String,
        replacing: Bool = false
    ) throws(Problem) -> WrittenFile {
        try workspace.spool.write(path, replacing: replacing) { (output) throws(Problem) in output.append(text) }
    }

    @Test func writesWhole() throws {
        try TestWorkspace.with { workspace throws in
            let written = try write(workspace, "abc")
            #expect(written == WrittenFile(path: path, bytes: 3, hash: ContentHash(of: Array("abc".utf8))))
            #expect(workspace.text(path) == "abc")
            #expect(try workspace.spool.list("spool/warehouse/out") == ["orders.xml"])
        }
    }

    @Test func largeFilesAndEveryAppend() throws {
        try TestWorkspace.with { workspace throws in
            var expected: [UInt8] = []
            let large = [UInt8](repeating: 7, count: 600_000)
            let written = try workspace.spool.write(path) { (output) throws(Problem) in
                for index in 0..<300_000 {
                    let byte = UInt8(truncatingIfNeeded: index)
                    output.append(byte)
                    expected.append(byte)
                }
                output.append(large)
                output.append(large[5..<10])
                output.append("žluť")
                expected += large + large[5..<10] + Array("žluť".utf8)
                #expect(output.count == expected.count)
            }
            #expect(written.bytes == expected.count)
            #expect(written.hash == ContentHash(of: expected))
            #expect(try workspace.spool.contents(path) == expected)
        }
    }

    @Test func againIsDoneAndDifferentIsRefused() throws {
        try TestWorkspace.with { workspace throws in
            let first = try write(workspace, "abc")
            #expect(try write(workspace, "abc") == first)
            #expect(code { _ = try write(workspace, "abd") } == .targetExists)
            #expect(workspace.text(path) == "abc")
            _ = try write(workspace, "abd", replacing: true)
            #expect(workspace.text(path) == "abd")
            #expect(try workspace.spool.list("spool/warehouse/out") == ["orders.xml"])
        }
    }

    @Test func aLinkIsNeverWrittenThrough() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("victim", "keep")
            symlink(workspace.path("victim"), workspace.path(path))
            let temporary = "spool/warehouse/out/" + FileName.temporary(for: "orders.xml")
            symlink(workspace.path("victim"), workspace.path(temporary))
            #expect(code { _ = try write(workspace, "abc") } == .targetExists)
            _ = try write(workspace, "abc", replacing: true)
            #expect(workspace.text(path) == "abc")
            #expect(workspace.text("victim") == "keep")
            #expect(try !workspace.spool.exists(temporary))
        }
    }

    @Test func whatProduceThrowsLeavesNothing() throws {
        try TestWorkspace.with { workspace throws in
            let thrown = code {
                _ = try workspace.spool.write(path) { (output) throws(Problem) in
                    output.append("half")
                    throw Problem(SpoolProblem.badName)
                }
            }
            #expect(thrown == .badName)
            #expect(try workspace.spool.list("spool/warehouse/out").count == 0)
        }
    }

    @Test func aMissingOutFolderIsNotMade() throws {
        try TestWorkspace.with { workspace throws in
            rmdir(workspace.path("spool/warehouse/out"))
            #expect(code { _ = try write(workspace, "abc") } == .folderMissing)
            #expect(try !workspace.spool.exists("spool/warehouse/out"))
            let held = try workspace.spool.write("spool/held/1/a.csv") { (output) throws(Problem) in output.append("x")
            }
            #expect(workspace.text(held.path) == "x")
        }
    }

    @Test(
        "who may list an out folder may read what is written there",
        arguments: [
            (0o750, 0o640), (0o700, 0o640), (0o755, 0o644), (0o2770, 0o660),
        ] as [(mode_t, mode_t)]
    )
    func outFolders(folder: mode_t, file: mode_t) throws {
        try TestWorkspace.with { workspace throws in
            let out = String(path.prefix { $0 != "." }.split(separator: "/").dropLast().joined(separator: "/"))
            chmod(workspace.path(out), folder)
            _ = try write(workspace, "abc")
            var info = stat()
            #expect(stat(workspace.path(path), &info) == 0)
            let mask = umask(0o022)
            umask(mask)
            #expect(info.st_mode & 0o777 == file & ~mask)
        }
    }
}
