import Connectors
import Domain
import Payments
import Testing

@Suite("Fio banka: JSON and XML of the API") struct FioTests {
    /// An answer around movements; each is the members of one.
    private func json(_ movements: String..., opening: String = "100.00", closing: String = "110.00") -> String {
        "{\"accountStatement\":{\"info\":\(info(opening, closing)),\"transactionList\":{\"transaction\":["
            + movements.map { "{\($0)}" }.joined(separator: ",") + "]}}}"
    }

    private func info(_ opening: String, _ closing: String) -> String {
        "{\"accountId\":\"2000000001\",\"bankId\":\"2010\",\"currency\":\"CZK\",\"iban\":null,\"openingBalance\":\(opening),"
            + "\"closingBalance\":\(closing),\"dateStart\":\"2026-11-19+0100\",\"dateEnd\":\"2026-11-20+0100\",\"idList\":null}"
    }

    private func movement(_ more: String..., amount: String = "10.00", day: String = "\"2026-11-20+0100\"") -> String {
        ([column(22, "26543210"), column(0, day), column(1, amount), column(14, "\"CZK\"")] + more).joined(
            separator: ","
        )
    }

    private func column(_ number: Int, _ value: String) -> String {
        "\"column\(number)\":{\"value\":\(value),\"name\":\"x\",\"id\":\(number)}"
    }

    @Test("every column in its place") func columns() throws {
        let text = json(
            movement(
                column(2, "\"19-2000145399\""),
                column(3, "\"0800\""),
                column(10, "\"\\u017dofie \\u010euri\\u0161ov\\u00e1\""),
                column(5, "\"0020260001\""),
                column(4, "\"0308\""),
                column(6, "\"77\""),
                column(16, "\"za \\\"tovar\\\"\""),
                column(17, "33"),
                column(18, "\"0.45 EUR\""),
                column(27, "\"E2E\""),
                "\"column7\":null"
            )
        )
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.codes.isEmpty && reading.format == "fio.json")
        let payment = try #require(reading.payments.first)
        #expect(payment.date.description == "2026-11-20" && payment.amount.decimal == "10.00")
        #expect(payment.vs == "20260001" && payment.ks == "308" && payment.ss == "77")
        #expect(payment.counterAccount?.description == "19-2000145399/0800" && payment.counterName == "Žofie Ďurišová")
        #expect(
            payment.message == "za \"tovar\"" && payment.bankId == "26543210" && payment.bankReference == "26543210"
        )
        #expect(payment.original?.decimal == "0.45" && payment.endToEndId == "E2E")
        #expect(payment.ownAccount?.description == "2000000001/2010")
        let statement = try #require(reading.statements.first)
        #expect(statement.balanced == true && statement.from?.description == "2026-11-19" && statement.entries == 1)
    }

    @Test("XML says the same as JSON") func xml() throws {
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?><AccountStatement><Info><accountId>2000000001</accountId>
            <bankId>2010</bankId><currency>CZK</currency><openingBalance>100.00</openingBalance>
            <closingBalance>110.00</closingBalance><dateStart>2026-11-19+01:00</dateStart><dateEnd>2026-11-20+01:00</dateEnd>
            </Info><TransactionList><Transaction><column_22 id="22">26543210</column_22><column_0>2026-11-20+01:00</column_0>
            <column_1>10.00</column_1><column_14>CZK</column_14><column_5>0020260001</column_5><column_16> </column_16>
            </Transaction></TransactionList></AccountStatement>
            """
        let reading = StatementReading(xml)
        #expect(reading.isSound && reading.format == "fio.xml")
        var payment = try #require(reading.payments.first)
        payment.line = 1
        #expect(payment == StatementReading(json(movement(column(5, "\"0020260001\"")))).payments.first)
    }

    @Test("an answer without movements", arguments: ["[]", "null"]) func empty(list: String) {
        let text = json(closing: "100.00").replacing("[]", with: list)
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.payments.isEmpty && reading.statements.first?.balanced == true)
        #expect(StatementReading(text.replacing("{\"transaction\":\(list)}", with: "null")).isSound)
    }

    @Test("an answer is closed only at its very end") func completeness() throws {
        let text = json(movement())
        let whole = [
            text, text + "\n", json(), json().replacing("[]", with: "null"),
            json().replacing("{\"transaction\":[]}", with: "null"),
        ]
        for text in whole {
            #expect(try completeness(text) == .closed)
            let end = text.hasSuffix("\n") ? text.dropLast() : text[...]
            for count in 1...6 { #expect(try completeness(String(end.dropLast(count))) == .open) }
        }
    }

    @Test(
        "amounts are read as written, never rounded",
        arguments: [
            ("-4002.00", "-4002.00"), ("-130.0", "-130.00"), ("0.1", "0.10"), ("7", "7.00"),
            ("1.25E7", "12500000.00"), ("1.25e+7", "12500000.00"), ("-3.5E-1", "-0.35"), ("1250E-2", "12.50"),
            ("10.000", "10.00"), ("0E5", "0.00"),
        ]
    )
    func amounts(text: String, amount: String) {
        #expect(StatementReading(json(movement(amount: text))).payments.first?.amount.decimal == amount)
    }

    @Test(
        "what cannot be read is refused",
        arguments: [
            ("0.001", "STATEMENT-004"), ("1E-3", "STATEMENT-004"), ("1E99", "STATEMENT-004"),
            ("\"x\"", "STATEMENT-004"),
        ]
    )
    func broken(amount: String, code: String) {
        #expect(StatementReading(json(movement(amount: amount))).failure?.code == code)
    }

    @Test(
        "days as text, and as the bank's own example has them",
        arguments: [
            ("\"2026-11-20+0100\"", "2026-11-20"), ("1795129200000", "2026-11-20"), ("1784152800000", "2026-07-16"),
        ]
    )
    func days(text: String, day: String) {
        #expect(StatementReading(json(movement(day: text))).payments.first?.date.description == day)
    }

    @Test("days that are none, and none at all") func badDays() {
        #expect(StatementReading(json(movement(day: "\"20.11.2026\""))).failure?.code == "STATEMENT-008")
        #expect(StatementReading(json(movement(day: "null"))).failure?.code == "STATEMENT-005")
        for day in ["\"2026-02-30+0100\"", "\"1926-11-20\"", "\"2226-11-20\"", "99999999999999"] {
            #expect(StatementReading(json(movement(day: day))).failure?.code == "STATEMENT-008")
        }
        let head = json(movement()).replacing("2026-11-19", with: "2026-11-31")
        #expect(StatementReading(head).failure?.code == "STATEMENT-008")
    }

    @Test(
        "the id of a movement is its digits, however they are written",
        arguments: ["26543210", "\"26543210\"", "2.654321E7", "\"2.654321E7\"", "26543210.0", "26543210.00e0"]
    )
    func ids(text: String) {
        let movement = self.movement(column(17, "33")).replacing("\"value\":26543210", with: "\"value\":" + text)
        let payment = StatementReading(json(movement)).payments.first
        #expect(payment?.bankId == "26543210" && payment?.bankReference == "26543210")
    }

    @Test("a symbol that is written as a number is its digits") func numericSymbols() {
        let reading = StatementReading(json(movement(column(5, "2.0260001E7"), column(4, "308.0"))))
        #expect(reading.payments.first?.vs == "20260001" && reading.payments.first?.ks == "308")
    }

    @Test("balances are checked, and currencies are not mixed") func balances() {
        let wrong = StatementReading(json(movement(), closing: "111.00"))
        #expect(wrong.codes == ["STATEMENT-001"] && wrong.problems.first?.arguments["difference"] == "1.00")
        #expect(StatementReading(json(movement(), closing: "null")).codes == ["STATEMENT-018"])
        #expect(StatementReading(json(movement(), opening: "null", closing: "null")).codes == ["STATEMENT-009"])
        #expect(StatementReading(json(movement(), closing: "1.1E2")).isSound)
        #expect(StatementReading(json(movement(), closing: "\"x\"")).failure?.code == "STATEMENT-017")
        let unknown = json(movement().replacing("\"CZK\"", with: "\"XYZ\""))
        #expect(StatementReading(unknown).failure?.code == "STATEMENT-012")
        let mixed = json(movement().replacing("\"CZK\"", with: "\"EUR\""))
        #expect(StatementReading(mixed).failure?.code == "STATEMENT-002")
    }

    @Test("the account may be told behind the movements") func order() {
        let text =
            "{\"accountStatement\":{\"transactionList\":{\"transaction\":[{\(movement())}]},\"info\":\(info("100", "110"))}}"
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.payments.first?.ownAccount?.description == "2000000001/2010")
    }

    @Test("symbols of Slovak banks in the payer's reference, and in the message") func symbols() {
        let reference = movement(column(27, "\"/VS123/SS45/KS0308\""))
        #expect(StatementReading(json(reference)).payments.first?.vs == "123")
        #expect(StatementReading(json(movement(column(16, "\"platba VS:77\"")))).payments.first?.vs == "77")
        #expect(StatementReading(json(movement(column(8, "\"Poplatek - výpis\"")))).payments.first?.isFee == true)
    }

    @Test("a symbol of which digits may be lacking, or that has too many, is told and left out")
    func badSymbols() {
        for value in ["2.026E9", "\"2,026E+09\"", "\"2.026E9\"", "\"12345678901\"", "12345678901", "\"2026/1\""] {
            let reading = StatementReading(json(movement(column(5, value))))
            #expect(reading.payments.first?.vs == nil && reading.isSound, "\(value)")
            #expect(
                reading.codes == ["TABLE-054"] && reading.problems.first?.arguments["column"] == "column5",
                "\(value)"
            )
        }
        let exact = StatementReading(json(movement(column(5, "2.026110001E9"), column(6, "\"0000000000\""))))
        #expect(exact.payments.first?.vs == "2026110001" && exact.codes.isEmpty)
    }

    @Test("the kind of a movement and the sign of its amount do not contradict each other")
    func kinds() {
        func code(_ kind: String, _ amount: String) -> String? {
            let closing = amount.hasPrefix("-") ? "90.00" : "110.00"
            return StatementReading(json(movement(column(8, "\"\(kind)\""), amount: amount), closing: closing)).failure?
                .code
        }
        for kind in [
            "Bezhotovostní příjem", "Okamžitá příchozí platba", "Příjem převodem uvnitř banky", "Vklad pokladnou",
        ] {
            #expect(code(kind, "10.00") == nil && code(kind, "-10.00") == "STATEMENT-014", "\(kind)")
        }
        for kind in [
            "Bezhotovostní platba", "Okamžitá odchozí platba", "Platba převodem uvnitř banky", "Výběr pokladnou",
        ] {
            #expect(code(kind, "-10.00") == nil && code(kind, "10.00") == "STATEMENT-014", "\(kind)")
        }
        // Money of a card, a fee and a correction go both ways.
        for kind in ["Platba kartou", "Poplatek", "Opravný pohyb", "Platba v jiné měně", "Vrácený příjem"] {
            #expect(code(kind, "10.00") == nil && code(kind, "-10.00") == nil, "\(kind)")
        }
    }

    @Test("an account that is told twice is one") func twoAccounts() {
        func code(_ iban: String) -> String? {
            StatementReading(
                json().replacing("\"iban\":null", with: "\"iban\":\"\(iban)\"").replacing("110.00", with: "100.00")
            ).failure?.code
        }
        #expect(code("CZ2220100000002000000001") == nil)
        #expect(code("CZ7508000000002000000001") == "STATEMENT-030")
        #expect(code("CZ9620100000002600001233") == "STATEMENT-030")
    }

    @Test("the payer's own text is kept beside the name") func userText() {
        func message(_ columns: String...) -> String? {
            StatementReading(json(movement(columns.joined(separator: ",")))).payments.first?.message
        }
        #expect(message(column(10, "\"Eva\""), column(7, "\"Faktura VS 12\"")) == "Faktura VS 12")
        #expect(message(column(10, "\"Eva\""), column(7, "\"druhá\""), column(16, "\"prvá\"")) == "prvá druhá")
        #expect(message(column(10, "\"Eva\""), column(7, "\"Eva\""), column(16, "\"prvá\"")) == "prvá")
        #expect(message(column(10, "\"Eva\""), column(7, "\"prvá\""), column(16, "\"prvá vec\"")) == "prvá vec")
        let nameless = StatementReading(json(movement(column(7, "\"Eva\""), column(16, "\"prvá\"")))).payments.first
        #expect(nameless?.counterName == "Eva" && nameless?.message == "prvá")
    }

    @Test("JSON in the code page of a program") func codePages() {
        let text = json(movement(column(10, "\"Žofie Ďurišová\""), column(16, "\"Kožušník a ťava\"")))
        func bytes(_ letters: [Character: UInt8]) -> [UInt8] {
            text.flatMap { letter in letters[letter].map { [$0] } ?? Array(String(letter).utf8) }
        }
        let windows: [Character: UInt8] = [
            "Ž": 0x8E, "Ď": 0xCF, "š": 0x9A, "á": 0xE1, "ž": 0x9E, "í": 0xED, "ť": 0x9D,
        ]
        let iso: [Character: UInt8] = ["Ž": 0xAE, "Ď": 0xCF, "š": 0xB9, "á": 0xE1, "ž": 0xBE, "í": 0xED, "ť": 0xBB]
        for letters in [windows, iso, [:]] {
            let reading = StatementReading(bytes(letters))
            #expect(reading.isSound && reading.payments.first?.counterName == "Žofie Ďurišová")
            #expect(reading.payments.first?.message == "Kožušník a ťava")
        }
        var cut = Array(text.utf8)
        if let place = cut.lastIndex(of: 0xC5) { cut.remove(at: place + 1) }
        #expect(StatementReading(cut).failure?.code == "TEXT-001")
    }

    @Test(
        "two answers in one file are two statements, the same one counts once",
        arguments: ["", "\n", "\r\n\u{FEFF}"]
    )
    func several(between: String) {
        let first = json(movement(), closing: "110.00")
        let second = json(
            movement(amount: "5.00", day: "\"2026-11-21+0100\"").replacing("26543210", with: "26543211"),
            opening: "110.00",
            closing: "115.00"
        )
        let both = StatementReading(first + between + second)
        #expect(both.isSound && both.codes.isEmpty && both.payments.map(\.statement) == [1, 2])
        #expect(both.statements.map(\.balanced) == [true, true])
        let thrice = StatementReading([first, first, second].joined(separator: between))
        #expect(thrice.isSound && thrice.codes == ["STATEMENT-031"] && thrice.payments.map(\.statement) == [1, 2])
        #expect(StatementReading(first + between + "{\"error\":1}").failure?.code == "JSON-006")
        #expect(StatementReading(first + between + "[]").failure?.code == "JSON-006")
        #expect(StatementReading(first + between + second.dropLast(3)).failure?.code == "JSON-001")
        #expect(StatementReading(first + ",").failure?.code == "JSON-002")
    }

    @Test("answers that a program joined in one array are two statements")
    func array() throws {
        let first = json(movement())
        let second = json(
            movement(amount: "5.00").replacing("26543210", with: "26543211"),
            opening: "110.00",
            closing: "115.00"
        )
        let both = StatementReading("\u{FEFF} [\(first),\n\(second)]\n")
        #expect(both.format == "fio.json" && both.isSound && both.codes.isEmpty)
        #expect(both.payments.map(\.statement) == [1, 2] && both.statements.map(\.balanced) == [true, true])
        #expect(StatementReading("[\(first)]").payments == StatementReading(first).payments)
        #expect(StatementReading("[\(first),{\"error\":1}]").failure?.code == "JSON-006")
        for other in ["5", "null", "\"x\"", "[\(first)]"] {
            #expect(StatementReading("[\(first),\(other)]").failure?.code == "JSON-006", "\(other)")
        }
        #expect(StatementReading("[\(first)").failure?.code == "JSON-001")
        #expect(try completeness("[\(first),\(second)\n]\n") == .closed)
        #expect(try completeness("[\(first),\(second)") == .open)
    }

    private func completeness(_ text: String) throws -> Completeness {
        let bytes = Array(text.utf8)
        let head = FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4096)))
        return try #require(PaymentRegistry.all.flatMap(\.formats).first { $0.id == "fio.json" }).completeness(head)
    }
}

@Suite("Fio and FINSTA: public samples", .enabled(if: Samples.arePresent, "the public samples are not there"))
struct FioSampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let fields: [String]
        var testDescription: String { fields[0] }
    }

    static let rows: [Row] = {
        guard let bytes = Samples.bytes("expected.tsv") else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            Row(fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }.filter { $0.fields[0].hasPrefix("fio/") || $0.fields[0].contains("finsta") }
    }()

    @Test("there are samples") func present() { #expect(Self.rows.count == 6) }

    @Test("figures as computed independently", arguments: rows)
    func figures(row: Row) throws {
        let fields = row.fields
        let reading = StatementReading(try #require(Samples.bytes(fields[0])))
        #expect(reading.failure == nil)
        let statement = try #require(reading.statements.first)
        #expect(reading.statements.count == 1 && statement.entries == Int(fields[3]))
        #expect(statement.opening?.decimal == fields[5] && statement.closing?.decimal == fields[6])
        #expect(statement.currency.code == fields[7])
        let sum = reading.payments.reduce(0) { $0 + $1.amount.minorUnits }
        if !fields[8].isEmpty {
            #expect(Money(minorUnits: sum, currency: statement.currency).decimal == decimal(fields[8]))
        }
        if fields[9] == "yes" || fields[9] == "no" { #expect(statement.balanced == (fields[9] == "yes")) }
        guard let first = reading.payments.first else { return }
        if !fields[11].isEmpty { #expect(first.amount.decimal == decimal(fields[11])) }
        if !fields[12].isEmpty { #expect(first.date.description == fields[12]) }
    }

    private func decimal(_ text: String) -> String {
        let parts = text.split(separator: ".")
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        return parts[0] + "." + fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
    }

    @Test("FINSTA: every field of the first movement, and the totals that are stated") func finsta() throws {
        let reading = StatementReading(try #require(Samples.bytes("csv/csobcz_finsta_real.xml")))
        let first = try #require(reading.payments.first)
        #expect(first.vs == "201902002" && first.counterAccount?.description == "187983987/0300")
        #expect(first.counterName == "DOBRY PLATCE" && first.message == "půjčka" && first.bankReference == "26520")
        #expect(reading.statements.first?.account?.description == "226047602/0300")
        // Movements were taken out of it, so it does not balance.
        #expect(reading.codes == ["STATEMENT-001"])
    }
}
