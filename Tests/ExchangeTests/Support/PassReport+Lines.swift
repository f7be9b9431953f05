import Domain
import Exchange
import Ledger
import Testing

extension PassReport {
    /// What became of each file by its name: `applied`, or `rejected XML-001`.
    var outcomes: [String: String] {
        var found: [String: String] = [:]
        for file in files {
            let name = file.path.split(separator: "/").last.map { String($0) } ?? file.path
            found[name] = file.outcome.rawValue + (file.code.map { " " + $0 } ?? "")
        }
        return found
    }

    /// Every problem as code and line.
    var codes: [String] {
        problems.map { $0.problem.code + ($0.problem.position.map { ":\($0.line)" } ?? "") }
    }

    /// Every written file by its path, with how many records it has.
    var wrote: [String: Int] {
        Dictionary(written.map { ($0.path, $0.records) }) { $0 + $1 }
    }
}

extension Shop {
    /// The states of orders by their numbers: `new`, or `held ORDER-002`.
    func exportStates() throws -> [String: String] {
        try ledger { ledger throws(Problem) in
            var found: [String: String] = [:]
            for row in try ledger.orders() {
                found[row.order.number] = row.exportState.rawValue + (row.why.map { " " + $0 } ?? "")
            }
            return found
        }
    }

    /// One order by its number.
    func order(_ number: String) throws -> OrderRow? {
        try ledger { ledger throws(Problem) in try ledger.orders(named: number).first }
    }

    /// Each payment in the order they were read: `paired orderNumber 1001 by rule`.
    func payments() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.payments().sorted { $0.id < $1.id }.map { row in
                let words = [row.outcome, row.criterion] + row.allocations.map { $0.number + "=" + $0.amount.decimal }
                return words.compactMap { $0 }.joined(separator: " ")
            }
        }
    }

    /// Checks that a file was refused whole: nothing of it is known, it lies in `rejected` unchanged, and beside it the
    /// reason with its code and, where there is one, its line.
    func expectRefused(
        _ text: [UInt8],
        as path: String,
        code: String,
        line: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let known = try has("state/ledger.sqlite") ? knowledge() : nil
        try drop(text, path)
        let report = try run()
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        #expect(report.outcomes == [name: "rejected " + code], sourceLocation: sourceLocation)
        #expect(report.exit == 3, sourceLocation: sourceLocation)
        #expect(report.written.isEmpty, sourceLocation: sourceLocation)
        try expectRejected(text, name, code: code, line: line, sourceLocation: sourceLocation)
        #expect(!has(path), sourceLocation: sourceLocation)
        let now = try knowledge()
        #expect(known == nil ? now.values.allSatisfy(\.isEmpty) : known == now, sourceLocation: sourceLocation)
    }

    /// Checks that a file lies in `rejected` unchanged, and beside it its reason.
    func expectRejected(
        _ bytes: [UInt8],
        _ name: String,
        code: String,
        line: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let kept = "spool/rejected/2026-11-23/" + name
        #expect(self.bytes(kept) == bytes, sourceLocation: sourceLocation)
        let reason = try #require(text(kept + ".reason.txt"), sourceLocation: sourceLocation)
        #expect(reason.contains(code + ": "), sourceLocation: sourceLocation)
        if let line {
            let words = reason.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
            let places = words.indices.filter { words[$0] == "riadok" }.map { words[$0 + 1] }
            #expect(places == [String(line)], sourceLocation: sourceLocation)
        }
    }
}
