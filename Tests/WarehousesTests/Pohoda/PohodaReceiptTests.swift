import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct PohodaReceiptTests {
    typealias F = PohodaFixtures

    private static func detail(_ state: String, _ number: String?, _ note: String) -> String {
        "<rdc:detail><rdc:state>\(state)</rdc:state>"
            + (number.map { "<rdc:errno>\($0)</rdc:errno>" } ?? "")
            + "<rdc:note>\(note)</rdc:note></rdc:detail>"
    }

    private static func response(_ state: String, _ details: String, produced: String? = nil) -> String {
        let produced = produced.map {
            "<rdc:producedDetails><rdc:id>\($0)</rdc:id><rdc:number>26210\($0)</rdc:number></rdc:producedDetails>"
        }
        let details = details.isEmpty ? "" : "<rdc:importDetails>\(details)</rdc:importDetails>"
        return "<ord:orderResponse version=\"2.0\" state=\"\(state)\">\(details)\(produced ?? "")</ord:orderResponse>"
    }

    struct Case: Sendable {
        var name: String
        var pack = "ok"
        var item = "ok"
        var note = ""
        var body: String
        var state: Receipt.State
    }

    /// The table of docs/systems/pohoda.md#answers-to-imports, and the rule under it.
    static let cases: [Case] = [
        Case(name: "imported", body: response("ok", "", produced: "17"), state: .accepted),
        Case(
            name: "imported with changes",
            body: response("ok", detail("warning", "603", "Hodnota upravena"), produced: "17"),
            state: .acceptedWithWarning
        ),
        Case(
            name: "refused document",
            body: response("error", detail("error", "108", "Neznámá hodnota")),
            state: .refused
        ),
        Case(name: "duplicate 109", body: response("error", detail("error", "109", "x")), state: .duplicate),
        Case(name: "duplicate 121", body: response("error", detail("error", "121", "x")), state: .duplicate),
        Case(
            name: "duplicate in words",
            body: response("error", detail("error", nil, "Duplicitný doklad")),
            state: .duplicate
        ),
        Case(
            name: "a word does not outweigh a number",
            body: response("error", detail("error", "108", "duplicitní hodnota")),
            state: .refused
        ),
        Case(name: "may be retried", body: response("error", detail("error", "556", "Chyba")), state: .unknown),
        Case(name: "item refused", item: "error", note: "Chyba schématu", body: "", state: .refused),
        Case(name: "item a duplicate", item: "error", note: "Doklad je duplicitní.", body: "", state: .duplicate),
        Case(name: "pack and item refused, empty", pack: "error", item: "error", body: "", state: .refused),
        Case(name: "answer without a document", body: response("ok", ""), state: .unknown),
        Case(name: "item without an answer", body: "", state: .unknown),
        Case(name: "no state at all", item: "", body: "", state: .unknown),
        Case(name: "pack contradicts", pack: "error", body: response("ok", "", produced: "17"), state: .unknown),
    ]

    @Test(arguments: cases) func verdict(_ sample: Case) throws {
        let note = sample.note.isEmpty ? "" : "note=\"\(sample.note)\""
        let text = F.pack(
            F.item(sample.body, id: "OBJ-1", state: sample.item, more: note),
            id: "B-1",
            state: sample.pack
        )
        let reading = try F.read(text)
        #expect(reading.failure == nil)
        try #require(reading.receipts.count == 1, "\(sample.name)")
        let receipt = reading.receipts[0]
        #expect(receipt.state == sample.state, "\(sample.name)")
        #expect(receipt.orderId == "OBJ-1")
        #expect(receipt.packId == "B-1")
        if sample.state == .accepted {
            #expect(receipt.documentId == "17")
            #expect(receipt.documentNumber == "2621017")
            #expect(receipt.messages.isEmpty)
        }
    }

    @Test func remarksKeepNumberWordsAndPlace() throws {
        let detail =
            "<rdc:detail><rdc:state>warning</rdc:state><rdc:errno>603</rdc:errno><rdc:note>Hodnota upravena.</rdc:note>"
            + "<rdc:XPath>ord:carrier/typ:ids</rdc:XPath><rdc:valueRequested>PPL</rdc:valueRequested>"
            + "<rdc:valueProduced/></rdc:detail>"
        let reading = try F.read(F.pack(F.item(Self.response("ok", detail, produced: "1"))))
        #expect(
            reading.receipts.first?.messages == [
                Receipt.Message(
                    severity: "warning",
                    number: "603",
                    text: "Hodnota upravena. (ord:carrier/typ:ids: PPL → ∅)"
                )
            ]
        )
    }

    @Test func theKeyOfTheDocumentStandsInForAMissingItemId() throws {
        let body =
            "<ord:orderResponse state=\"ok\"><rdc:producedDetails><rdc:id>1</rdc:id><rdc:extId><typ:ids>1000123</typ:ids>"
            + "</rdc:extId></rdc:producedDetails></ord:orderResponse>"
        #expect(try F.read(F.pack(F.item(body, id: ""))).receipts.first?.orderId == "1000123")
        #expect(try F.read(F.pack(F.item(body, id: "OBJ-9"))).receipts.first?.orderId == "OBJ-9")
    }

    @Test func aRefusedPackSpeaksOfTheWholePack() throws {
        var context = ReaderContext()
        context.unit = "99999999"
        let reading = try F.read(
            F.pack("", id: "", state: "error", more: "note=\"Nemáte právo na XML import.\""),
            context
        )
        #expect(reading.failure == nil)
        let receipt = try #require(reading.receipts.first)
        #expect(receipt.orderId == nil)
        #expect(receipt.packId == nil)
        #expect(receipt.state == .refused)
        #expect(receipt.messages.map(\.text) == ["Nemáte právo na XML import."])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "Tento balíček není určen pro tuto jednotku.", "Tento balíček nie je určený pre túto jednotku.",
    ])
    func theWrongUnitIsAMatterOfConfiguration(note: String) throws {
        let reading = try F.read(F.pack("", id: "", state: "error", more: "note=\"\(note)\" ico=\"87654321\""))
        #expect(reading.codes == ["POHODA-002"])
        #expect(reading.problems.first?.scope == .record)
        #expect(reading.receipts.map(\.state) == [.refused])
    }

    @Test(
        arguments: [
            ("orders-SPJ-0123456789abcdef.xml", "SPJ-0123456789abcdef"),
            ("response orders-SPJ-0123456789abcdef (2).xml", "SPJ-0123456789abcdef"),
            ("orders-SPJ-0123456789abcdef_out.xml", "SPJ-0123456789abcdef"), ("orders.xml", nil), ("answer.xml", nil),
        ] as [(String, String?)]
    )
    func theFileNameSaysWhichPackWasRefused(name: String, pack: String?) throws {
        var context = ReaderContext()
        context.fileName = name
        let text = F.pack("", id: "", state: "error", more: "note=\"Používateľ nemá práva\"")
        let receipt = try #require(try F.read(text, context).receipts.first)
        #expect(receipt.packId == pack && receipt.orderId == nil && receipt.state == .refused)
        let named = F.pack("", id: "B-1", state: "error", more: "note=\"Nie\"")
        #expect(try F.read(named, context).receipts.first?.packId == "B-1")
    }

    @Test func aPackThatAnotherUnitRefusedNamesBoth() throws {
        var context = ReaderContext()
        context.unit = "12345678"
        let text = F.pack("", id: "B-1", state: "error", more: "note=\"Chyba\" ico=\"87654321\"")
        let problem = try #require(try F.read(text, context).problems.first)
        #expect(problem.code == "POHODA-002" && problem.arguments["note"] == "Chyba (IČO 87654321 ≠ 12345678)")
        // Zeros at the front do not make it another.
        context.unit = "00123456"
        #expect(
            try F.read(F.pack(F.item(Self.response("ok", "", produced: "1")), more: "ico=\"123456\""), context).failure
                == nil
        )
        context.unit = "12345678"
        let other = F.pack(F.item(Self.response("ok", "", produced: "1")), more: "ico=\"87654321\"")
        #expect(try F.read(other, context).failure?.arguments == ["found": "87654321", "expected": "12345678"])
    }

    /// Where words about a refused order may stand.
    @Test(arguments: [
        F.pack(F.item("", id: "O-1", state: "error"), state: "error", more: "note=\"Slová\""),
        F.pack(F.item("", id: "O-1", state: "error", more: "note=\"Slová\"")),
        F.pack(
            "<rdc:importDetails>\(detail("error", nil, "Slová"))</rdc:importDetails>"
                + F.item("", id: "O-1", state: "error"),
            state: "error"
        ),
        F.pack(
            F.item(
                "<rdc:importDetails>\(detail("error", "108", "Slová"))</rdc:importDetails>",
                id: "O-1",
                state: "error"
            )
        ),
        F.pack(F.item("<ord:orderResponse version=\"2.0\" state=\"error\" note=\"Slová\"/>", id: "O-1")),
        F.pack(F.item(response("error", detail("error", "108", "Slová")), id: "O-1")),
    ])
    func wordsAreFoundAtEachLevel(text: String) throws {
        let reading = try F.read(text)
        let receipt = try #require(reading.receipts.first)
        #expect(reading.failure == nil && reading.receipts.count == 1 && reading.problems.isEmpty)
        #expect(receipt.orderId == "O-1" && receipt.state == .refused)
        #expect(receipt.messages.contains { $0.text == "Slová" })
    }

    @Test func anAnswerThatNamesNoOrderKeepsWhatIsKnown() throws {
        let refused = F.item(Self.response("error", Self.detail("error", "108", "Slová")), id: "")
        let receipt = try #require(try F.read(F.pack(refused, id: "B-1")).receipts.first)
        // Not nil, which would speak of the whole pack.
        #expect(receipt.orderId?.isEmpty == true && receipt.packId == "B-1" && receipt.state == .refused)
        #expect(receipt.messages.map(\.text) == ["Slová"])
    }

    @Test func aRefusedRequestIsNoReceipt() throws {
        let reading = try F.read(F.pack("", id: "request-12", state: "error", more: "note=\"Chybí právo\""))
        #expect(reading.receipts.isEmpty)
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.arguments == ["request": "request-12", "note": "Chybí právo"])
        var context = ReaderContext()
        context.fileName = "request-13.xml"
        let unread = try F.read(F.pack("", id: "", state: "error", more: "note=\"Chybí právo\""), context)
        #expect(unread.receipts.isEmpty && unread.problems.first?.arguments["request"] == "request-13")
    }

    @Test func anAnswerMayHoldEverythingAtOnce() throws {
        let stock = F.item(F.stockList(F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")), id: "stock-full-1-1")
        let receipt = F.item(Self.response("ok", "", produced: "5"), id: "OBJ-5")
        let bank = F.item("<lst:listBank state=\"ok\"><lst:bank><bnk:x/></lst:bank></lst:listBank>", id: "7")
        let reading = try F.read(F.pack(bank + receipt + stock))
        #expect(reading.failure == nil)
        #expect(reading.receipts.map(\.orderId) == ["OBJ-5"])
        #expect(reading.stock.count == 1)
        #expect(reading.codes == ["POHODA-004"])
        #expect(reading.problems.first?.severity == .warning)
    }

    @Test func anEmptyAnswerIsRefused() throws {
        #expect(try F.read(F.pack("")).failure?.code == "POHODA-014")
    }
}
