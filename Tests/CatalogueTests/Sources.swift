import Foundation
import Testing

/// The program's own sources, for tests of what nothing else notices: what is declared and never used.
enum Sources {
    /// Every Swift file below `Sources`, by its path there.
    static func all() throws -> [String: String] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let files = try #require(FileManager.default.enumerator(atPath: root + "/Sources"))
        var found: [String: String] = [:]
        for case let name as String in files where name.hasSuffix(".swift") {
            found[name] = try String(contentsOfFile: root + "/Sources/" + name, encoding: .utf8)
        }
        return found
    }

    /// The text without its comments.
    static func code(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            .joined(separator: "\n")
    }
}
