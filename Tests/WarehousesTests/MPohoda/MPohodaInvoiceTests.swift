import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite("mPOHODA's invoices") struct MPohodaInvoiceTests {
    typealias F = MPohodaFixtures

    private static let paths = (
        invoices: "/v1/IssuedInvoices?ModifiedSince=x&PageSize=100&PageNumber=1",
        unpaid: "/v1/IssuedInvoices/Unpaid?PageSize=100&PageNumber=1",
        currencies: "/v1/Currencies?PageSize=100&PageNumber=1"
    )

    private static func invoice(_ id: Int, _ number: String, _ sums: String, more: String = "") -> String {
        "{\"Id\":\"inv-\(id)\",\"DocumentNumber\":\"\(number)\",\"VariableSymbol\":\"00\(id)77\",\"CurrencyId\":\"CUR-2\","
            + "\"IssueDate\":\"2026-11-22T00:00:00Z\",\"DueDate\":\"2026-12-05T23:00:00Z\",\(more)"
            + "\"BusinessPartnerAddress\":{\"CompanyName\":null,\"Name\":\"Jana Vzorová\",\"IdentificationNumber\":\"12345678\"},"
            + "\"DocumentRecapitulation\":{\(sums)}}"
    }

    private func read(_ pages: [(path: String, body: String)]) -> Reading {
        var context = ReaderContext()
        context.homeCurrency = .czk
        return Reading(MPohodaInvoices.format, F.file("mpohoda.invoices", pages), context)
    }

    @Test("have number, symbol, order, days, sum and rest; what is not among the unpaid ones is paid")
    func home() throws {
        let order = "\"OrderNumber\":\"26OP00031\","
        let reading = read([
            (
                Self.paths.invoices,
                F.page([
                    Self.invoice(1, "26FV1", "\"TotalPrice\":1204.5,\"ForeignCurrencyTotalPrice\":null", more: order),
                    Self.invoice(2, "26FV2", "\"TotalPrice\":30"),
                ])
            ),
            (Self.paths.unpaid, F.page(["{\"Id\":\"INV-1\",\"Number\":\"26FV1\",\"RestToPay\":204.5}"])),
        ])
        #expect(reading.failure == nil && reading.problems.isEmpty && reading.invoices.count == 2)
        let first = try #require(reading.invoices.first)
        #expect(first.number == "26FV1" && first.vs == "177" && first.orderNumber == "26OP00031")
        #expect(first.orderDocuments == ["26OP00031"] && first.total.description == "1204.50 CZK")
        #expect(first.remaining?.description == "204.50 CZK" && !first.paid)
        // The second one is a midnight of ours that is told in UTC.
        #expect(first.issued?.description == "2026-11-22" && first.due?.description == "2026-12-06")
        #expect(first.customer == "Jana Vzorová" && first.ico == "12345678" && first.line == 1)
        let second = reading.invoices[1]
        #expect(second.paid && second.orderNumber == nil && second.orderDocuments.isEmpty)
    }

    @Test("in a foreign currency have its code from the list, and no rest that may be in another one")
    func foreign() throws {
        let sums = "\"TotalPrice\":2500,\"ForeignCurrencyTotalPrice\":100.5"
        let pages = [
            (Self.paths.invoices, F.page([Self.invoice(1, "26FV1", sums), Self.invoice(2, "26FV2", sums)])),
            (Self.paths.unpaid, F.page(["{\"Id\":\"inv-1\",\"RestToPay\":2500}"])),
            (
                Self.paths.currencies,
                F.page(["{\"Id\":\"cur-1\",\"Code\":\"CZK\"}", "{\"Id\":\"cur-2\",\"Code\":\"EUR\"}"])
            ),
        ]
        let reading = read(pages)
        #expect(reading.invoices.map(\.total.description) == ["100.50 EUR", "100.50 EUR"])
        #expect(reading.invoices.map(\.remaining?.description) == [nil, "0.00 EUR"])
        #expect(read(Array(pages.dropLast())).failure?.is(MPohodaProblem.incompleteList) == true)
        let unknown = pages.dropLast() + [(Self.paths.currencies, F.page(["{\"Id\":\"cur-1\",\"Code\":\"CZK\"}"]))]
        #expect(read(Array(unknown)).problems.map(\.arguments["field"]) == ["CurrencyId", "CurrencyId"])
    }

    @Test("that lack a number or a sum are told, and the others count")
    func bad() {
        let nameless = "{\"Id\":\"inv-3\",\"DocumentRecapitulation\":{\"TotalPrice\":1}}"
        let rows = [Self.invoice(1, "26FV1", "\"X\":1"), nameless, Self.invoice(2, "26FV2", "\"TotalPrice\":30")]
        let reading = read([(Self.paths.invoices, F.page(rows)), (Self.paths.unpaid, F.page([]))])
        #expect(reading.failure == nil && reading.invoices.map(\.number) == ["26FV2"])
        #expect(reading.codes == ["MPOHODA-009", "MPOHODA-009"])
        #expect(reading.problems.map(\.path) == ["TotalPrice", "DocumentNumber"])
        #expect(reading.problems.first?.arguments == ["invoice": "26FV1", "field": "TotalPrice"])
    }

    @Test("without the list of unpaid ones are no whole set")
    func cut() {
        let reading = read([(Self.paths.invoices, F.page([Self.invoice(1, "26FV1", "\"TotalPrice\":1")]))])
        #expect(reading.failure?.is(MPohodaProblem.incompleteList) == true && reading.invoices.isEmpty)
    }
}
