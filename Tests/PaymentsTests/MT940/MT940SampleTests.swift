import Domain
import Payments
import Testing

@Suite("MT940 and MT942: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct MT940SampleTests {
    /// The expected figures of one file: of each statement that is listed, and of the whole.
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        var statements: [(position: Int, fields: [String])] = []
        var whole: [String]?
        var testDescription: String { name }
    }

    static let files: [File] = {
        guard let bytes = Samples.bytes("expected.tsv") else { return [] }
        var files: [File] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields[0].hasPrefix("mt940/") else { continue }
            if files.last?.name != fields[0] { files.append(File(name: fields[0])) }
            let position = fields[2].split(separator: "/").first.flatMap { Int($0) } ?? 0
            if fields[1] == "MT (all)" {
                files[files.count - 1].whole = fields
            } else {
                files[files.count - 1].statements.append((position, fields))
            }
        }
        return files
    }()

    /// Where the computed figures are not those of the file, and why.
    static let exceptions: [String: String] = [
        // Its field 25 holds what belongs to field 86; no account can be read from it.
        "mt940/wolph_betterplace_sepa_snippet_broken.sta": "account",
        // Its closing balances have no currency and were not computed; with that of the opening ones they close.
        "mt940/wolph_self-provided_raphaelm.sta": "closing",
    ]

    @Test("there are samples") func present() { #expect(Self.files.count == 37) }

    @Test("figures as computed independently", arguments: files)
    func figures(file: File) throws {
        let reading = StatementReading(try #require(Samples.bytes(file.name)))
        #expect(reading.failure == nil)
        for (position, fields) in file.statements {
            try #require(position <= reading.statements.count)
            check(reading, position, fields, Self.exceptions[file.name])
        }
        if let whole = file.whole {
            #expect(reading.statements.count == Int(whole[2]))
            #expect(reading.payments.count == Int(whole[3]))
            #expect(sum(reading.payments) == decimal(whole[8]))
        } else {
            #expect(reading.statements.count == file.statements.count)
        }
    }

    private func check(_ reading: StatementReading, _ position: Int, _ fields: [String], _ exception: String?) {
        let statement = reading.statements[position - 1]
        let payments = reading.payments.filter { $0.statement == position }
        #expect(reading.format == fields[1].lowercased())
        #expect(statement.entries == Int(fields[3]) && payments.count == Int(fields[3]))
        #expect(statement.opening?.decimal == decimal(fields[5]))
        if exception == "closing" {
            #expect(statement.balanced == true)
        } else {
            #expect(statement.closing?.decimal == decimal(fields[6]))
        }
        if statement.currency != .none { #expect(statement.currency.code == fields[7]) }
        #expect(sum(payments) == decimal(fields[8]))
        if fields[9] != "-" { #expect(statement.balanced == (fields[9] == "yes")) }
        if exception != "account" { #expect(digits(statement.account?.description) == digits(fields[10])) }
        guard let first = payments.first else { return }
        #expect(first.amount.decimal == decimal(fields[11]))
        // The computed date is the value day; of 30 February there is none.
        guard fields[12] != "160230" else { return #expect(first.valueDate == nil) }
        let (year, month, day) = first.valueDate?.civil ?? (0, 0, 0)
        #expect([year % 100, month, day].map { Lines.zeros(String($0), 2) }.joined() == fields[12])
    }

    private func sum(_ payments: [Payment]) -> String {
        let currency = payments.first?.amount.currency ?? .none
        return Money(minorUnits: payments.reduce(0) { $0 + $1.amount.minorUnits }, currency: currency).decimal
    }

    /// The text with two decimals, as money has them.
    private func decimal(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ".")
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        return parts[0] + "." + fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
    }

    /// Letters and digits without leading zeros: banks write one account in several ways.
    private func digits(_ text: String?) -> String {
        let parts = (text ?? "").split { $0 == "/" || $0 == "-" }.map { part in part.drop { $0 == "0" } }
        let joined = parts.sorted().joined()
        return joined.hasSuffix("EUR") ? String(joined.dropLast(3)) : joined
    }

    @Test("ČSOB's own example, dialect by dialect") func csob() throws {
        let reading = StatementReading(try #require(Samples.bytes("mt940/csobcz_mt942_AV_example.STA")))
        let domestic = try #require(reading.payments.first)
        #expect(domestic.vs == "6666666666" && domestic.ss == "8888888888" && domestic.ks == "9999")
        #expect(
            domestic.counterName == "NAZEV PROTISTRANY" && domestic.message?.hasPrefix("prevod penez CZK text1") == true
        )
        #expect(domestic.counterAccount?.description == "19-19/0300")
        let foreign = reading.payments[1]
        #expect(foreign.original?.decimal == "-0.11" && foreign.original?.currency.code == "USD")
        #expect(
            foreign.counterName == "PROTISTRANA" && foreign.counterAccount?.description == "CZ00190000000000000000019"
        )
        let other = reading.payments[2]
        #expect(other.counterName == "Urok" && other.message == "urok duben 2011" && other.counterAccount == nil)
        #expect(reading.payments.allSatisfy { $0.isAdvice })
    }

    @Test("letters of windows-1250") func letters() throws {
        let reading = StatementReading(try #require(Samples.bytes("mt940/csobcz_mt942_win1250.STA")))
        #expect(reading.payments.first?.message == "Sorry jako Šitbořice omluv a za zpožděnou platbu")
        #expect(reading.payments.first?.vs == "201502045")
    }
}
