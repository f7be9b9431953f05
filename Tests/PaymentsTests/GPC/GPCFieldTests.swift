import Domain
import Payments
import Testing

@Suite("GPC: what a statement and its movements say")
struct GPCFieldTests {
    @Test("every field of a movement")
    func movement() throws {
        let reading = Reading(
            Lines.header(opening: 10_000, closing: 22_345),
            Lines.movement(
                counter: "0000190000000027",
                document: "0000000123456",
                12_345,
                vs: "20260001",
                constant: "0009000308",
                ss: "42",
                valueDay: "030126",
                name: "Ján Novák",
                type: "00978",
                day: "020126"
            )
        )
        #expect(reading.failure == nil)
        #expect(reading.problems.isEmpty)
        let payment = try #require(reading.payments.first)
        #expect(payment.statement == 1)
        #expect(payment.date == day(2026, 1, 2))
        #expect(payment.valueDate == day(2026, 1, 3))
        #expect(payment.amount == Money(minorUnits: 12_345, currency: .eur))
        #expect(payment.vs == "20260001")
        #expect(payment.ks == "308")
        #expect(payment.ss == "42")
        #expect(payment.ownAccount?.description == "19-2000145399")
        #expect(payment.counterAccount?.description == "19-27/0900")
        #expect(payment.counterName == "Ján Novák")
        #expect(payment.bankReference == "0000000123456")
        #expect(payment.message == nil)
        #expect(payment.status == .booked)
        #expect(!payment.reversal)
        #expect(payment.line == 2)
    }

    @Test("every field of a statement")
    func statement() throws {
        let reading = Reading(
            Lines.header(opening: -10_000, closing: -9_000, number: "012"),
            Lines.movement(1_500),
            Lines.movement(500, "1")
        )
        let statement = try #require(reading.statements.first)
        #expect(statement.account?.description == "19-2000145399")
        #expect(statement.currency == .none)
        #expect(statement.number == "12")
        #expect(statement.from == day(2026, 1, 1))
        #expect(statement.to == day(2026, 1, 2))
        #expect(statement.opening == Money(minorUnits: -10_000, currency: .none))
        #expect(statement.closing == Money(minorUnits: -9_000, currency: .none))
        #expect(statement.entries == 2)
        #expect(statement.balanced == true)
        #expect(statement.line == 1)
        #expect(reading.payments.map(\.amount.minorUnits) == [1_500, -500])
    }

    @Test("nothing is nil: no symbol, account, name, document")
    func absent() throws {
        let reading = Reading(
            Lines.header(closing: 1),
            Lines.movement(document: "0000000000000", 1, ss: "          ")
        )
        let payment = try #require(reading.payments.first)
        #expect(payment.vs == nil)
        #expect(payment.ks == nil)
        #expect(payment.ss == nil)
        #expect(payment.counterAccount == nil)
        #expect(payment.counterName == nil)
        #expect(payment.bankReference == nil)
    }

    @Test(
        "a symbol that is not a number is reported and left out",
        arguments: ["2026A001", "1O01", "12 34", "ABC", "12/2026", "Ž1"]
    )
    func unreadSymbol(text: String) {
        let reading = Reading(
            Lines.header(closing: 3),
            Lines.movement(1, vs: text),
            Lines.movement(1, vs: "20260001", ss: text),
            Lines.movement(1, constant: "0009000O08")
        )
        #expect(reading.failure == nil && reading.payments.map(\.vs) == [nil, "20260001", nil])
        #expect(reading.payments.allSatisfy { $0.ss == nil && $0.ks == nil })
        #expect(reading.codes == ["GPC-016", "GPC-016", "GPC-016"])
        #expect(reading.problems.map(\.path) == ["62-71", "82-91", "78-81"])
        #expect(reading.problems.allSatisfy { $0.severity == .warning && $0.scope == .record })
        #expect(reading.problems[0].position == SourcePosition(line: 2, column: 62))
        #expect(reading.problems[0].arguments["value"]?.hasSuffix(text) == true)
        #expect(reading.problems[2].arguments["value"] == "0O08")
    }

    @Test("fields of symbols that say nothing are not reported, and of many at most fifty are")
    func saidSymbols() {
        for text in ["", "0", "          ", "----------", ".........."] {
            #expect(Reading(Lines.header(closing: 1), Lines.movement(1, vs: text)).codes.isEmpty, "\(text)")
        }
        let many = [Lines.header(closing: 60)] + (1...60).map { _ in Lines.movement(1, vs: "VS1") }
        let reading = Reading(text: Lines.file(many))
        #expect(reading.payments.count == 60 && reading.codes.count == 50)
    }

    @Test("a counter account without a bank, and one that is no number")
    func oddAccounts() {
        let reading = Reading(
            Lines.header(closing: 2),
            Lines.movement(counter: "0000000000000111", 1),
            Lines.movement(counter: "    DE8937040044", 1, constant: "0000000000")
        )
        #expect(reading.payments.map { $0.counterAccount?.description } == ["111", "DE8937040044"])
    }

    @Test(
        "the date: of the movement, else its value date, else the statement's",
        arguments: [
            ("050126", "040126", "2026-01-05", "2026-01-04"), ("000000", "040126", "2026-01-04", "2026-01-04"),
            ("000000", "000000", "2026-01-02", "2026-01-02"), ("050126", "000000", "2026-01-05", "2026-01-02"),
            ("311299", "010190", "1999-12-31", "1990-01-01"),
            ("311279", "010126", "2079-12-31", "2026-01-01"),
        ]
    )
    func dates(moved: String, value: String, expected: String, expectedValue: String) throws {
        let reading = Reading(Lines.header(closing: 1), Lines.movement(1, valueDay: value, day: moved))
        let payment = try #require(reading.payments.first)
        #expect(payment.date.description == expected)
        #expect(payment.valueDate?.description == expectedValue)
    }

    @Test("a movement without any date spoils the file")
    func noDate() {
        let reading = Reading(
            Lines.header(closing: 1, day: "000000"),
            Lines.movement(1, valueDay: "000000", day: "      ")
        )
        #expect(reading.failure?.code == "STATEMENT-005")
        #expect(reading.failure?.position == SourcePosition(line: 2, column: 92))
    }

    @Test(
        "columns 119 to 122 are a currency only with a zero and a known number",
        arguments: [("00203", "CZK"), ("00978", "EUR"), ("01101", "XXX"), ("00000", "XXX"), ("01978", "XXX")]
    )
    func currency(type: String, code: String) {
        let reading = Reading(Lines.header(closing: 1), Lines.movement(1, type: type))
        #expect(reading.payments.first?.amount.currency.code == code)
        #expect(reading.statements.first?.currency.code == code)
    }

    @Test("a configured account gives currency and bank; the file's own currency outranks it")
    func configured() {
        let context = knowing("19-2000145399/0800", .czk)
        let plain = Reading(Lines.header(closing: 1), Lines.movement(1), context: context)
        #expect(plain.payments.first?.amount.currency == .czk)
        #expect(plain.payments.first?.ownAccount?.description == "19-2000145399/0800")
        #expect(plain.statements.first?.currency == .czk)
        let iban = knowing("CZ65 0800 0000 1920 0014 5399", .czk)
        let own = Reading(Lines.header(closing: 1), Lines.movement(1, type: "00978"), context: iban)
        #expect(own.payments.first?.amount.currency == .eur)
        #expect(own.payments.first?.ownAccount?.description == "CZ6508000000192000145399")
        let stranger = Reading(Lines.header(closing: 1), Lines.movement(1), context: knowing("123/0800"))
        #expect(stranger.payments.first?.amount.currency == Currency.none)
    }

    @Test("amounts have two decimals in the file, whatever the currency has")
    func decimals() {
        let yen = Reading(Lines.header(closing: 120_000), Lines.movement(120_000, type: "00392"))
        #expect(yen.payments.first?.amount.decimal == "1200")
        #expect(yen.statements.first?.closing?.decimal == "1200")
        let dinar = Reading(Lines.header(closing: 150), Lines.movement(150, type: "00414"))
        #expect(dinar.payments.first?.amount.decimal == "1.500")
    }

    @Test("two currencies in one statement spoil it")
    func severalCurrencies() {
        let reading = Reading(
            Lines.header(closing: 3),
            Lines.movement(1, type: "00978"),
            Lines.movement(1, type: "00203"),
            Lines.movement(1, type: "00203")
        )
        #expect(reading.codes == ["STATEMENT-002"])
        #expect(reading.problems.first?.scope == .file)
        #expect(reading.problems.first?.arguments["second"] == "CZK")
    }

    @Test("the extended record: message, name, reference, original amount")
    func extended() throws {
        var tail = Lines.pad("Platba za objednavku 1001", 35) + Lines.pad("dakujeme", 105) + Lines.pad("", 82)
        tail += Lines.pad("120,50", 15) + "USD" + Lines.pad("Jan Novak a synovia s.r.o.", 35) + Lines.pad("", 347)
        tail += Lines.pad("NPS/REF-1", 35) + Lines.pad("", 350)
        let reading = Reading(Lines.header(closing: 1), Lines.movement(1, "1", name: "Novak", tail: tail))
        let payment = try #require(reading.payments.first)
        #expect(payment.message == "Platba za objednavku 1001 dakujeme")
        #expect(payment.counterName == "Jan Novak a synovia s.r.o.")
        #expect(payment.bankReference == "NPS/REF-1")
        #expect(payment.original?.description == "-120.50 USD")
    }
}
