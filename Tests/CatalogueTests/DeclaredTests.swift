import Foundation
import Testing

/// The tests that pages of the documentation name.
enum DeclaredTests {
    /// The tests in the sources, as suite and function: those of a type, and of extensions in the same file.
    static func all() throws -> Set<String> { try read.get() }

    private static let read = Result {
        var found: Set<String> = []
        let folder = Sources.root.appending(path: "Tests").resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("@Test") else { continue }
            var suite = ""
            var isTest = false
            for line in text.split(separator: "\n") {
                let declares = ["struct ", "final class ", "extension ", "actor ", "@Suite"].contains {
                    line.hasPrefix($0)
                }
                if declares,
                    let match = line.firstMatch(of: #/^(?:@Suite.* )?(?:struct|final class|extension|actor) (\w+)/#)
                {
                    suite = String(match.1)
                }
                if line.contains("@Test") { isTest = true }
                guard isTest, let match = line.firstMatch(of: #/func (\w+)\(/#) else { continue }
                found.insert(suite + "." + match.1)
                isTest = false
            }
        }
        return found
    }
}
