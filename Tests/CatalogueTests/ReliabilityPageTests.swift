import Foundation
import Testing

/// `docs/reliability.md` has a row for each way to fail, and names tests that exist.
@Suite struct ReliabilityPageTests {
    private struct Row {
        let number: Int
        let tests: [(suite: String, function: String)]
    }

    private static func rows() throws -> [Row] {
        let page = try String(contentsOf: Sources.root.appending(path: "docs/reliability.md"), encoding: .utf8)
        return page.split(separator: "\n").compactMap { line in
            guard let number = line.firstMatch(of: #/^\| (\d+) \|/#).flatMap({ Int($0.1) }) else { return nil }
            let tests = line.matches(of: #/`(\w+Tests)\.(\w+)`/#).map { (String($0.1), String($0.2)) }
            return Row(number: number, tests: tests)
        }
    }

    /// The tests in the sources, as suite and function: those of a type, and of extensions in the same file.
    private static func tests() throws -> Set<String> {
        var found: Set<String> = []
        let folder = Sources.root.appending(path: "Tests").resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("@Test") else { continue }
            var suite = ""
            var isTest = false
            for line in text.split(separator: "\n") {
                if let match = line.firstMatch(of: #/^(?:@Suite.* )?(?:struct|final class|extension|actor) (\w+)/#) {
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

    @Test("every way to fail has its row")
    func rows() throws {
        #expect(try Self.rows().map(\.number) == Array(1...37))
    }

    @Test("every test that the page names exists")
    func exist() throws {
        let tests = try Self.tests()
        #expect(tests.count > 500)
        for row in try Self.rows() {
            #expect(!row.tests.isEmpty, "row \(row.number) has no test")
            for test in row.tests {
                #expect(tests.contains(test.suite + "." + test.function), "row \(row.number): \(test)")
            }
        }
    }
}
