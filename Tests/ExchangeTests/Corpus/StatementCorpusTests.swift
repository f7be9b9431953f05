import Foundation
import Testing

@Suite("Corpus of statements", .enabled(if: Corpus.isPresent, "the public samples are not there"))
struct StatementCorpusTests {
    /// What was computed independently of one sample: how many statements and movements, and their sum; nil where it was not.
    struct Expected {
        var statements: Int?
        var entries: Int?
        var sum: Int64?
        /// Whether its balances close, as the table says; `no` has to be refused.
        var isClosed = true
    }

    /// Samples whose truth is not what their table says, and why.
    static let exceptions: [String: String] = [
        // The figure is wrong by 0.10: -231.90 + 750.00 - 179.00, and so say its balances.
        "csv/imitation_mbank.csv": "sum",
        // Figures of its first part; the parts are of another currency than the entry and stay one movement.
        "camt054/genkgo_camt054.v4.xml": "parts",
        "camt054/genkgo_camt054.v8.xml": "parts",
    ]

    static let expected: [(name: String, figures: Expected)] = {
        let path = Corpus.folder.path + "/samples/bank/expected.tsv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        let rows = text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        var names: [String] = []
        for row in rows where !names.contains(row[0]) { names.append(row[0]) }
        return names.map { name in
            let own = rows.filter { $0[0] == name }
            var figures = figures(own)
            figures.isClosed = !own.contains { $0[9] == "no" }
            return (name, figures)
        }
    }()

    private static func figures(_ rows: [[String]]) -> Expected {
        if let whole = rows.first(where: { $0[1].hasSuffix("(all)") }) {
            return Expected(statements: Int(whole[2]), entries: Int(whole[3]), sum: Corpus.units(whole[8]))
        }
        let counts = rows.map { $0[2].split(separator: "/").last.flatMap { Int($0) } }
        guard counts.first == rows.count || rows.count == 1 && counts.first == 1 else { return Expected() }
        let sums = rows.map { Corpus.units($0[8]) }
        let entries = rows.map { Int($0[3]) }
        return Expected(
            statements: rows.count,
            entries: entries.contains(nil) ? nil : entries.reduce(0) { $0 + ($1 ?? 0) },
            sum: sums.contains(nil) ? nil : sums.reduce(0) { $0 + ($1 ?? 0) }
        )
    }

    private func verdict(_ name: String, _ expected: Expected) throws -> Corpus.Verdict {
        let reading = try Corpus.Reading("bank/" + name)
        guard reading.isApplicable else { return expected.isClosed ? .refused : .right }
        let entries = reading.statements.reduce(0) { $0 + ($1["entries"] as? Int ?? 0) }
        let isRight =
            (expected.sum == nil || expected.sum == reading.sum)
            && (expected.entries == nil || reading.statements.isEmpty || expected.entries == entries)
        return isRight || Self.exceptions[name] != nil ? .right : .wrong
    }

    @Test("no sample gives a wrong value") func samples() throws {
        var tally: [Corpus.Verdict: [String]] = [:]
        for (name, figures) in Self.expected { tally[try verdict(name, figures), default: []].append(name) }
        print("samples/bank:", Self.summary(tally))
        #expect(tally[.wrong] == nil)
        #expect(Self.expected.count > 100 && (tally[.right]?.count ?? 0) > 80)
    }

    private static func summary(_ tally: [Corpus.Verdict: [String]]) -> String {
        [Corpus.Verdict.right, .refused, .wrong].map { verdict in
            let names = tally[verdict] ?? []
            let list = verdict == .right || names.isEmpty ? "" : " (" + names.joined(separator: ", ") + ")"
            return "\(names.count) \(verdict.rawValue)" + list
        }.joined(separator: ", ")
    }

    static let isHunted = FileManager.default.fileExists(atPath: Corpus.folder.path + "/samples/hunt/bank/cases.tsv")

    @Test("no case that once failed gives a wrong value", .enabled(if: isHunted, "the cases are not there"))
    func cases() throws {
        let formats = try tally(StatementTruth.all + StatementTruth.tables)
        let others = try tally(StatementTruth.mailsAndSymbols)
        print("hunt/bank, statements and tables:", Self.summary(formats))
        print("hunt/bank, mails and symbols:", Self.summary(others))
        #expect(formats[.wrong] == nil)
        let refused = Set(formats[.refused] ?? [])
        #expect(StatementTruth.all.allSatisfy { !refused.contains($0.file) })
        #expect(others[.wrong] == nil)
    }

    private func tally(_ cases: [(file: String, truth: StatementTruth.Truth)]) throws -> [Corpus.Verdict: [String]] {
        var tally: [Corpus.Verdict: [String]] = [:]
        for (file, truth) in cases {
            tally[verdict(try Corpus.Reading("hunt/bank/" + file), truth), default: []].append(file)
        }
        return tally
    }

    private func verdict(_ reading: Corpus.Reading, _ truth: StatementTruth.Truth) -> Corpus.Verdict {
        switch truth {
        case .refused: return reading.isApplicable ? .wrong : .right
        case .payments(let payments, let account):
            guard reading.isApplicable else { return .refused }
            return fits(reading, payments, account) ? .right : .wrong
        case .refusedOr(let payments, let account):
            guard reading.isApplicable else { return .right }
            return fits(reading, payments, account) ? .right : .wrong
        }
    }

    private func fits(_ reading: Corpus.Reading, _ payments: [(amount: String, vs: String)], _ account: String?) -> Bool
    {
        let found = reading.payments.filter { $0["status"] as? String != "pending" }
        guard found.count == payments.count else { return false }
        return zip(found, payments).allSatisfy { payment, expected in
            payment["amount"] as? String == expected.amount && payment["vs"] as? String ?? "" == expected.vs
                && (account == nil || payment["ownAccount"] as? String == account)
        }
    }
}
