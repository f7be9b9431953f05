import Connectors
import Domain
import Payments
import Testing

/// The CSV samples against figures computed independently; the files imitate exports of banks.
@Suite("CSV of banks: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct CSVSampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let fields: [String]
        var testDescription: String { fields[0] }
    }

    static let rows: [Row] = {
        guard let bytes = Samples.bytes("expected.tsv") else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            Row(fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }.filter { $0.fields[0].hasPrefix("csv/imitation_") }
    }()

    static let formats = [
        "airbank": "csv.airbank", "csob": "csv.csob.cz", "fio": "csv.fio", "fio_sk_short": "csv.fio", "kb": "csv.kb",
        "mbank": "csv.mbank.cz", "unicredit": "csv.unicredit.cz",
    ]

    @Test("figures as computed independently", arguments: rows)
    func figures(row: Row) throws {
        let fields = row.fields
        let reading = CSVReading(try #require(Samples.bytes(fields[0])))
        #expect(reading.failure == nil)
        let name = try #require(fields[0].split(separator: "/").last?.dropFirst("imitation_".count).dropLast(4))
        #expect(reading.formats == Self.formats[String(name)].map { [$0] })
        let statement = try #require(reading.statements.first)
        #expect(reading.statements.count == Int(fields[2]))
        #expect(statement.entries == Int(fields[3]))
        if !fields[5].isEmpty { #expect(statement.opening?.decimal == fields[5]) }
        if !fields[6].isEmpty { #expect(statement.closing?.decimal == fields[6]) }
        // MojeBanka does not tell the currency; the configured account does.
        if statement.currency != .none { #expect(statement.currency.code == fields[7]) }
        let sum = reading.payments.reduce(0) { $0 + $1.amount.minorUnits }
        // The computed figure of mBank is wrong by 0.10: -231.90 + 750.00 - 179.00, and so say its balances.
        let expected = name == "mbank" ? "339.10" : fields[8]
        #expect(Money(minorUnits: sum, currency: .none).decimal == expected)
        if !fields[9].isEmpty {
            #expect(statement.balanced == (fields[9] == "yes"))
            #expect(reading.codes.contains("STATEMENT-001") == (fields[9] != "yes"))
        }
        let first = try #require(reading.payments.first)
        #expect(first.amount.decimal == fields[11])
        // The figures have the day of the card payment for mBank; a statement is booked by the day after it.
        let day = name == "mbank" ? first.valueDate : first.date
        #expect(day?.description == fields[12])
        for part in fields[13].split(separator: " ") {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            switch pair[0] {
            case "id": #expect(first.bankId == pair[1])
            case "VS": #expect(first.vs == Symbol.normalised(pair[1]))
            case "KS": #expect(first.ks == Symbol.normalised(pair[1]))
            default: continue
            }
        }
        switch name {
        case "fio": #expect(statement.account?.description == fields[10] && first.original == nil)
        // The account comes without its bank, which has two.
        case "fio_sk_short": #expect(statement.account?.description == fields[10])
        case "unicredit": #expect(statement.account?.description == fields[10] + "/2700")
        case "csob", "kb": #expect(statement.account?.description == fields[10])
        default: #expect(statement.account == nil)
        }
    }

    @Test("names and messages of each layout") func texts() throws {
        let fio = CSVReading(try #require(Samples.bytes("csv/imitation_fio.csv")))
        #expect(fio.payments[3].counterAccount?.description == "123456789/0100")
        #expect(fio.payments[3].counterName == "FIRMA ABC s.r.o." && fio.payments[3].vs == "202609")
        let short = CSVReading(try #require(Samples.bytes("csv/imitation_fio_sk_short.csv")))
        #expect(short.payments[0].counterAccount?.description == "SK0009000000000087654321")
        #expect(short.payments[0].message == "Platba za vstupenky")
        let mBank = CSVReading(try #require(Samples.bytes("csv/imitation_mbank.csv")))
        #expect(mBank.statements[0].opening?.decimal == "6000.00" && mBank.statements[0].balanced == true)
        let kb = CSVReading(
            try #require(Samples.bytes("csv/imitation_kb.csv")),
            knowing("123-4567890217/0100", .czk)
        )
        #expect(kb.statements[0].currency == .czk && kb.statements[0].from == day(2026, 9, 1))
        #expect(kb.payments[1].counterAccount?.description == "19-2000145399/0800" && kb.payments[1].vs == "4455")
    }

    @Test("Revolut: the balance after each row proves the file") func revolut() throws {
        let bytes = try #require(Samples.bytes("csv/revolut_2021-october.csv"))
        let reading = CSVReading(bytes)
        #expect(reading.failure == nil && reading.formats == ["csv.revolut"])
        let statement = try #require(reading.statements.first)
        #expect(statement.balanced == true && statement.opening?.decimal == "415.52")
        #expect(reading.payments.first?.amount == Money(minorUnits: -25000, currency: .eur))
        let changed = String(decoding: bytes, as: UTF8.self).replacing("-9.5,0", with: "-9.6,0")
        let refusal = CSVReading(changed).failure
        #expect(refusal?.code == "TABLE-041" && refusal?.position?.line == 3)
    }

    @Test("sheets with other names are read by a layout of one's own; a contradiction is refused") func sheets() throws
    {
        let yaml = """
            kind: statement
            dates: [mm/dd/yyyy]
            decimal: "."
            date: [Date]
            amount: [Amount]
            balance: [Balance]
            """
        let text = String(decoding: try #require(Samples.bytes("csv/oca_sheet_balance.csv")), as: UTF8.self)
        let plain = CSVReading(text, yaml: yaml)
        #expect(plain.failure == nil && plain.statements.first?.opening?.decimal == "10.00")
        #expect(plain.payments.map(\.amount.decimal) == ["-33.50", "1533.50"])
        // The second row is -1,533.50 and called a credit.
        let words = "\ndirection: [D/C]\ndirections: { in: [C], out: [D] }"
        let other = String(decoding: try #require(Samples.bytes("csv/oca_sheet_debit_credit.csv")), as: UTF8.self)
        let contradicting = CSVReading(other, yaml: yaml + words)
        #expect(contradicting.failure?.code == "STATEMENT-014" && contradicting.failure?.position?.line == 3)
    }
}
