import Exchange
import Foundation
import Spool
import Testing

/// The repository's own root is a workspace, the very one that `spojka init` makes.
@Suite struct RootWorkspaceTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let folders = [
        "warehouse/in", "warehouse/out", "channels/eshop/in", "channels/eshop/out", "inbox", "archive", "rejected",
        "held",
    ]

    @Test("it is what init writes, byte for byte")
    func isTheTemplate() throws {
        let shop = try Shop()
        let made = URL(filePath: shop.root)
        let files = try Self.files(below: shop.root).filter { $0.hasPrefix("mappings/") || $0.hasPrefix("spool/") }
        #expect(Self.folders.allSatisfy { files.contains("spool/" + $0 + "/README.txt") })
        #expect(files.contains("mappings/onix.yaml") && files.contains("mappings/oberon.yaml"))
        for file in files {
            let expected = try Data(contentsOf: made.appending(path: file))
            let own = Self.repository.appending(path: file)
            if ProcessInfo.processInfo.environment["SPOJKA_WRITE_DOCS"] != nil {
                try FileManager.default.createDirectory(
                    at: own.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try expected.write(to: own)
            }
            #expect(try Data(contentsOf: own) == expected, "\(file)")
        }
    }

    @Test("a layout of another system is only a comment, whichever system is chosen", arguments: ["pohoda", "onix"])
    func otherLayouts(system: String) throws {
        let shop = try Shop(system: system)
        let text = try String(contentsOfFile: shop.root + "/mappings/onix.yaml", encoding: .utf8)
        let counts = text.split(separator: "\n").contains { !$0.hasPrefix("#") }
        #expect(counts == (system == "onix"))
        _ = try shop.workspace()
    }

    @Test("a pass passes over what explains a folder")
    func passedOver() throws {
        let shop = try Shop()
        let before = try Self.files(below: shop.root + "/spool")
        #expect(before.count == Self.folders.count)
        let report = try shop.run()
        #expect(report.files.isEmpty && report.problems.isEmpty)
        try shop.run()
        #expect(Set(before).isSubset(of: try Self.files(below: shop.root + "/spool")))
        #expect(try shop.workspace().spool.openToOthers(channels: ["eshop"]).isEmpty)
    }

    /// What lies below a folder, without the folders themselves.
    private static func files(below path: String) throws -> [String] {
        try #require(FileManager.default.enumerator(atPath: path)).compactMap { $0 as? String }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
