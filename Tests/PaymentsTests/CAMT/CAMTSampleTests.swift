import Domain
import Payments
import Testing

@Suite("CAMT: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct CAMTSampleTests {
    /// The rows of one file.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let statements: [[String]]
        var testDescription: String { name }
    }

    static let rows: [Row] = {
        guard let bytes = Samples.bytes("expected.tsv") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }.filter { $0[0].hasPrefix("camt05") }
        var rows: [Row] = []
        for line in lines where rows.last?.name != line[0] {
            rows.append(Row(name: line[0], statements: lines.filter { $0[0] == line[0] }))
        }
        return rows
    }()

    /// Broken samples, with the code and the line of the refusal.
    static let broken: [String: (code: String, line: Int)] = [
        "camt053/bsp_camt053_garbled_amount.xml": ("STATEMENT-004", 17),
        "camt053/genkgo_camt053.v2.wrong.xml": ("STATEMENT-003", 1),
        "camt053/hbci4j_test-camt-parse-5200108-invalid-saldo.xml": ("CAMT-005", 39),
    ]

    /// The parts of these batches are francs beside an entry in Swedish crowns and add up to nothing, so each stays one
    /// movement; the figures computed independently are those of its first part.
    static let unsplit = ["camt054/genkgo_camt054.v4.xml", "camt054/genkgo_camt054.v8.xml"]

    @Test("there are samples") func present() { #expect(Self.rows.count == 46) }

    @Test("figures as computed independently", arguments: rows.filter { broken[$0.name] == nil })
    func figures(row: Row) throws {
        let reading = StatementReading(try #require(Samples.bytes(row.name)))
        #expect(reading.failure == nil)
        #expect(reading.statements.count == row.statements.count)
        #expect(reading.format == (row.statements[0][1] == "no namespace" ? "camt.053" : row.statements[0][1]))
        for (index, fields) in row.statements.enumerated() {
            let statement = reading.statements[index]
            let payments = reading.payments.filter { $0.statement == index + 1 }
            #expect(statement.entries == Int(fields[3]))
            #expect(same(statement.opening, fields[5]) && same(statement.closing, fields[6]))
            #expect(statement.currency.code == fields[7])
            let sum = payments.reduce(0) { $0 + $1.amount.minorUnits }
            #expect(same(Money(minorUnits: sum, currency: statement.currency), fields[8]))
            switch fields[9] {
            case "yes": #expect(statement.balanced == true)
            case "no": #expect(statement.closing == nil || statement.balanced == false)
            default: #expect(statement.balanced == nil)
            }
            #expect(statement.account?.description == fields[10])
            try first(payments, fields)
        }
    }

    /// The first movement of a file; figures are those of its entry, which may have been split.
    private func first(_ payments: [Payment], _ fields: [String]) throws {
        guard fields[3] != "0" else { return #expect(payments.isEmpty) }
        let payment = try #require(payments.first)
        if fields[0] != "camt053/sk_tatra_dialect.xml", fields[0] != "camt053/bsp_camt.053.001.02.xml",
            !fields[0].hasPrefix("camt054/genkgo_camt054.v")
        {
            #expect(same(payment.amount, fields[11]))
        }
        if !fields[12].isEmpty { #expect(payment.date.description == fields[12]) }
        for part in fields[13].split(separator: " ") where part.hasPrefix("EndToEndId=") {
            let id = String(part.dropFirst(11))
            guard !Self.unsplit.contains(fields[0]) else {
                #expect(payment.endToEndId == nil && payment.message?.contains(id) == true)
                continue
            }
            #expect(payment.endToEndId == (id == "NOTPROVIDED" ? nil : id))
        }
        if !fields[14].isEmpty, !Self.unsplit.contains(fields[0]) { #expect(payment.counterName == fields[14]) }
    }

    private func same(_ money: Money?, _ text: String) -> Bool {
        guard let money else { return text.isEmpty }
        var stated = text
        if !stated.contains(".") { stated += "." }
        var decimal = money.decimal
        while stated.hasSuffix("0") { stated.removeLast() }
        while decimal.hasSuffix("0") { decimal.removeLast() }
        return stated == decimal
    }

    @Test("broken files are refused with the place", arguments: broken.keys.sorted())
    func refused(name: String) throws {
        let reading = StatementReading(try #require(Samples.bytes(name)))
        let expected = try #require(Self.broken[name])
        #expect(reading.failure?.code == expected.code)
        #expect(reading.failure?.position?.line == expected.line)
    }
}
