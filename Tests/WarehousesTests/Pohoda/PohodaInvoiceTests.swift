import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct PohodaInvoiceTests {
    typealias F = PohodaFixtures

    private static func invoice(_ header: String, _ summary: String, more: String = "") -> String {
        "\n<lst:invoice version=\"2.0\"><inv:invoiceHeader>\(header)</inv:invoiceHeader>\(more)"
            + "<inv:invoiceSummary>\(summary)</inv:invoiceSummary></lst:invoice>"
    }

    private static func header(_ more: String = "", type: String = "issuedInvoice", number: String = "260100001")
        -> String
    {
        "<inv:invoiceType>\(type)</inv:invoiceType><inv:number><typ:ids>26</typ:ids>"
            + "<typ:numberRequested>\(number)</typ:numberRequested></inv:number>\(more)"
    }

    private static func high(_ sum: String, round: String = "0") -> String {
        "<inv:homeCurrency><typ:priceNone>0</typ:priceNone><typ:priceLowSum>0</typ:priceLowSum>"
            + "<typ:priceHighSum>\(sum)</typ:priceHighSum><typ:round><typ:priceRound>\(round)</typ:priceRound></typ:round>"
            + "</inv:homeCurrency>"
    }

    private static func read(_ invoices: String) throws -> Reading {
        var context = ReaderContext()
        context.homeCurrency = .czk
        let list = "<lst:listInvoice version=\"2.0\" state=\"ok\">\(invoices)</lst:listInvoice>"
        return try F.read(F.pack(F.item(list, id: "invoices-1-1")), context)
    }

    private static func liquidation(_ inside: String) -> String { "<inv:liquidation>\(inside)</inv:liquidation>" }

    @Test func aWholeInvoice() throws {
        let header = Self.header(
            """
            <inv:symVar>0260100001</inv:symVar><inv:date>2026-01-10</inv:date><inv:dateDue>2026-01-24</inv:dateDue>
            <inv:partnerIdentity><typ:address><typ:company>Žltý s.r.o.</typ:company><typ:name>Ján</typ:name>
            <typ:ico>12345679</typ:ico></typ:address></inv:partnerIdentity><inv:numberOrder>2026-55</inv:numberOrder>
            """ + Self.liquidation("<typ:amountHome>2949</typ:amountHome>")
        )
        let links = """
            <inv:invoiceDetail><inv:invoiceItem><inv:linkedDocument><typ:sourceAgenda>receivedOrder</typ:sourceAgenda>
            <typ:sourceDocument><typ:id>5</typ:id><typ:number>252100001</typ:number></typ:sourceDocument>
            </inv:linkedDocument></inv:invoiceItem></inv:invoiceDetail>
            """
        let more = """
            <inv:linkedDocuments><typ:link><typ:sourceAgenda>receivedOrder</typ:sourceAgenda><typ:sourceDocument>
            <typ:number>252100001</typ:number></typ:sourceDocument></typ:link>
            <typ:link><typ:sourceAgenda>issueSlip</typ:sourceAgenda><typ:sourceDocument><typ:number>25SV1</typ:number>
            </typ:sourceDocument></typ:link></inv:linkedDocuments>
            """
        let text = Self.invoice(header, Self.high("2949.38", round: "-0.38"), more: links)
            .replacing("</lst:invoice>", with: more + "</lst:invoice>")
        let invoice = try #require(try Self.read(text).invoices.first)
        #expect(invoice.number == "260100001")
        #expect(invoice.vs == "260100001")
        #expect(invoice.orderNumber == "2026-55")
        #expect(invoice.orderDocuments == ["252100001"])
        #expect(invoice.issued == Day(year: 2026, month: 1, day: 10))
        #expect(invoice.due == Day(year: 2026, month: 1, day: 24))
        #expect(invoice.total == Money(minorUnits: 294_900, currency: .czk))
        #expect(invoice.remaining == Money(minorUnits: 294_900, currency: .czk))
        #expect(invoice.customer == "Žltý s.r.o.")
        #expect(invoice.ico == "12345679")
        #expect(!invoice.cancelled && !invoice.paid)
    }

    @Test(arguments: [
        ("", Int64?.none, false),
        ("<typ:amountHome>100</typ:amountHome>", 10_000, false),
        ("<typ:date>2026-01-12</typ:date><typ:amountHome>30.50</typ:amountHome>", 3050, false),
        ("<typ:date>2026-01-12</typ:date>", 0, true),
        ("<typ:date>2026-01-12</typ:date><typ:amountHome>0</typ:amountHome>", 0, true),
    ])
    func liquidationHoldsWhatRemains(inside: String, remaining: Int64?, paid: Bool) throws {
        let text = Self.invoice(Self.header(Self.liquidation(inside)), Self.high("100"))
        let invoice = try #require(try Self.read(text).invoices.first)
        #expect(invoice.remaining?.minorUnits == remaining)
        #expect(invoice.paid == paid)
    }

    @Test func aForeignInvoiceCountsInItsCurrency() throws {
        let foreign =
            "<inv:homeCurrency><typ:priceNone>276800</typ:priceNone></inv:homeCurrency><inv:foreignCurrency>"
            + "<typ:currency><typ:ids>EUR</typ:ids></typ:currency><typ:rate>27.68</typ:rate><typ:amount>1</typ:amount>"
            + "<typ:priceSum>10000</typ:priceSum></inv:foreignCurrency>"
        let open = Self.liquidation(
            "<typ:amountHome>276800</typ:amountHome><typ:amountForeign>9000</typ:amountForeign>"
        )
        let paid = Self.liquidation("<typ:date>2026-01-01</typ:date>")
        let odd = Self.liquidation("<typ:date>2026-01-01</typ:date><typ:amountHome>5</typ:amountHome>")
        let invoices = try Self.read([open, paid, odd].map { Self.invoice(Self.header($0), foreign) }.joined()).invoices
        #expect(invoices.map(\.total) == Array(repeating: Money(minorUnits: 1_000_000, currency: .eur), count: 3))
        #expect(invoices.map { $0.remaining?.minorUnits } == [900_000, 0, nil])
    }

    @Test func onlyIssuedInvoicesCount() throws {
        let text = ["issuedInvoice", "issuedCreditNotice", "receivedInvoice", "receivedInvoice"]
            .map { Self.invoice(Self.header(type: $0), Self.high("1")) }
            .joined()
        let reading = try Self.read(text)
        #expect(reading.invoices.count == 1)
        #expect(reading.codes == ["POHODA-009"])
        #expect(reading.problems.first?.arguments == ["count": "3", "types": "issuedCreditNotice, receivedInvoice"])
    }

    @Test(arguments: ["issuedAdvanceInvoice", "issuedProformaInvoice"])
    func anAdvanceGivesItsOrderAnotherSymbol(type: String) throws {
        let header = Self.header(
            "<inv:symVar>26800001</inv:symVar><inv:numberOrder>7001</inv:numberOrder>"
                + Self.liquidation("<typ:amountHome>6</typ:amountHome>"),
            type: type,
            number: "268ZAL001"
        )
        let invoice = try #require(try Self.read(Self.invoice(header, Self.high("6"))).invoices.first)
        #expect(invoice.isAdvance && invoice.vs == "26800001" && invoice.orderNumber == "7001")
        #expect(invoice.remaining?.minorUnits == 600)
        #expect(try Self.read(Self.invoice(Self.header(), Self.high("6"))).invoices.first?.isAdvance == false)
    }

    @Test func cancelledInvoicesSaySo() throws {
        let text = Self.invoice(Self.header("<inv:storno>cancelledDocument</inv:storno>"), Self.high("1"))
        #expect(try Self.read(text).invoices.first?.cancelled == true)
    }

    @Test func aBadInvoiceSpoilsOnlyItself() throws {
        let text =
            Self.invoice("<inv:invoiceType>issuedInvoice</inv:invoiceType>", Self.high("1"))
            + Self.invoice(Self.header(), "")
            + Self.invoice(
                Self.header(),
                "<inv:foreignCurrency><typ:currency><typ:ids>Eura</typ:ids></typ:currency></inv:foreignCurrency>"
            )
            + Self.invoice(Self.header("<inv:date>10.1.2026</inv:date>"), Self.high("1"))
            + Self.invoice(Self.header(number: "5"), Self.high("1"))
        let reading = try Self.read(text)
        #expect(reading.codes == ["POHODA-010", "POHODA-011", "POHODA-012", "XML-011"])
        #expect(reading.invoices.map(\.number) == ["5"])
    }

    @Test func anEmptyListIsNoProblem() throws {
        let reading = try Self.read("")
        #expect(reading.failure == nil)
        #expect(reading.facts.isEmpty)
    }
}
