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

    @Test("every way to fail has its row")
    func rows() throws {
        #expect(try Self.rows().map(\.number) == Array(1...37))
    }

    @Test("every test that the page names exists")
    func exist() throws {
        let tests = try DeclaredTests.all()
        #expect(tests.count > 500)
        for row in try Self.rows() {
            #expect(!row.tests.isEmpty, "row \(row.number) has no test")
            for test in row.tests {
                #expect(tests.contains(test.suite + "." + test.function), "row \(row.number): \(test)")
            }
        }
    }
}
