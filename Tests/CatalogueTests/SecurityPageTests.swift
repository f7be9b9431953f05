import Foundation
import Testing

/// `docs/security.md` has a row for each attack, and names tests that exist.
@Suite struct SecurityPageTests {
    private struct Row {
        let name: String
        let isOpen: Bool
        let tests: [(suite: String, function: String)]
    }

    private static func rows() throws -> [Row] {
        let page = try String(contentsOf: Sources.root.appending(path: "docs/security.md"), encoding: .utf8)
        return page.split(separator: "\n").compactMap { line in
            guard let row = line.firstMatch(of: #/^\| ([SH]\d+) \|[^|]*\| (open|fixed) \|([^|]*)\|/#) else {
                return nil
            }
            let tests = row.3.matches(of: #/`(\w+Tests)\.(\w+)`/#).map { (String($0.1), String($0.2)) }
            return Row(name: String(row.1), isOpen: row.2 == "open", tests: tests)
        }
    }

    @Test("every attack has its row")
    func rows() throws {
        #expect(try Self.rows().map(\.name) == (1...18).map { "S\($0)" } + (1...11).map { "H\($0)" })
    }

    @Test("every test that the page names exists, and only an open row has none")
    func exist() throws {
        let tests = try DeclaredTests.all()
        for row in try Self.rows() {
            #expect(row.isOpen || !row.tests.isEmpty, "\(row.name) has no test")
            for test in row.tests {
                #expect(tests.contains(test.suite + "." + test.function), "\(row.name): \(test)")
            }
        }
    }

    @Test("the unit of the docs closes what is made, ends a pass that hangs, and takes other rights away")
    func unit() throws {
        let page = try String(contentsOf: Sources.root.appending(path: "docs/operations.md"), encoding: .utf8)
        let lines = Set(page.split(separator: "\n").map { String($0) })
        #expect(lines.contains("UMask=0027") && lines.contains("NoNewPrivileges=yes"))
        #expect(lines.contains { $0.hasPrefix("TimeoutStartSec=") && $0 != "TimeoutStartSec=infinity" })
    }
}
