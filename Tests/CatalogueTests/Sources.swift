import Foundation
import Testing

/// The program's own sources, for tests of what nothing else notices: what is declared and never used.
enum Sources {
    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file below `Sources`, by its path there.
    static func all() throws -> [String: String] {
        let folder = root.appending(path: "Sources").resolvingSymlinksInPath().path
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var found: [String: String] = [:]
        for case let name as String in files where name.hasSuffix(".swift") {
            found[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return found
    }

    /// The text without its comments.
    static func code(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            .joined(separator: "\n")
    }
}
