import Channels
import Domain
import Testing

@Suite("Orders in: CSV")
struct NeutralOrdersCSVTests {
    private static let header =
        "code;date;statusName;currencyCode;currencyExchangeRate;billFullName;billCompany;billCountryCode;billVatId;"
        + "deliveryCountryCode;totalPriceWithVat;orderItemType;orderItemCode;orderItemEan;orderItemName;"
        + "orderItemAmount;orderItemUnit;orderItemUnitPriceWithVat;orderItemVatRate;orderItemTotalPriceWithVat"
        + ";extra\r\n"

    private func row(
        _ code: String,
        _ total: String,
        _ item: String,
        name: String = "Karel Řehoř",
        currency: String = "CZK"
    ) -> String {
        "\(code);2026-09-02 09:00:00;Vyřizuje se;\(currency);25,10;\(name);;CZ;;CZ;\(total);\(item);x\r\n"
    }

    private let shirts = "product;T-M;;Tričko;3;ks;363,00;21;1\u{A0}089,00"
    private let shipping = "shipping;;;Kurýr;1;;242,00;21 %;242,00"

    @Test("rows of one order are one order, adjacent or not", arguments: [1, 1000, Int.max])
    func groups(step: Int) throws {
        let other = row("2", "224,00", "product;;8590000000017;Hrnek;1;ks;224,00;12 %;224,00")
        let text = NeutralOrdersCSVTests.header + row("1", "1 331,00", shirts) + other + row("1", "1 331,00", shipping)
        let found = facts(text, step: step)
        #expect(found.format == "shoptet.orders.csv" && found.refusal == nil && found.problems.isEmpty)
        #expect(found.orders.map(\.number) == ["1", "2"])
        let first = try #require(found.orders.first)
        #expect(first.items.map(\.kind) == [.product, .shipping])
        #expect(first.items.map(\.line) == [2, 4])
        #expect(first.total.decimal == "1331.00" && first.items[0].total.decimal == "1089.00")
        #expect(first.currency == .czk && first.exchangeRate == ExchangeRate(millionths: 25_100_000))
        #expect(first.created?.description == "2026-09-02T09:00:00" && first.customer.name == "Karel Řehoř")
        #expect(found.orders[1].items[0].vatRate == Percent(12) && found.orders[1].items[0].ean == "8590000000017")
    }

    @Test("windows-1250 and UTF-8 say the same")
    func encodings() {
        let text = (NeutralOrdersCSVTests.header + row("1", "1\u{A0}089,00", shirts)).replacing("Ř", with: "ř")
        let old = facts(windows1250(text))
        let new = facts("\u{FEFF}" + text)
        #expect(old.encoding == "windows-1250" && new.encoding == "UTF-8")
        #expect(old.orders == new.orders && old.orders.count == 1)
        #expect(old.orders.first?.items.first?.name == "Tričko")
    }

    @Test("quoted delimiters, quotes and line breaks")
    func quoted() throws {
        let name = "\"Firma; \"\"Syn\"\"\r\na spol.\""
        let found = facts(
            NeutralOrdersCSVTests.header + row("1", "1089", shirts, name: name) + row("2", "1089", shirts)
        )
        #expect(found.orders.first?.customer.name == "Firma; \"Syn\"\r\na spol.")
        #expect(found.orders.map(\.line) == [2, 4] && found.problems.isEmpty)
    }

    @Test("other names for the columns, a comma as the delimiter")
    func aliases() {
        let text = """
            itemAmount,itemName,itemUnitPriceWithVat,itemVatRate,Order Code,currency,totalPriceToPay,paid
            2,"Mug, blue",12.30,23,W1,EUR,24.60,1

            """
        let found = facts(text)
        #expect(found.orders.first?.number == "W1" && found.orders.first?.paid == true)
        #expect(found.orders.first?.items.first?.name == "Mug, blue")
        #expect(found.problems.isEmpty)
    }

    @Test("bad orders beside good ones")
    func badOrders() {
        let text =
            NeutralOrdersCSVTests.header + row("1", "1089,00", shirts) + row("", "10,00", shirts)
            + row("2", "1089,00", shirts, currency: "KČS") + row("3", "1,2,3", shirts)
            + row("4", "1000,00", shirts) + row("5", "1089,00", "product;X;;Bez sadzby;3;ks;363,00;;")
            + row("6", "1331,00", shirts) + row("6", "1332,00", shipping)
            + row("7", "1089,00", shirts + ";y;z") + row("8", "1089,00", shirts)
        let found = facts(text)
        #expect(found.refusal == nil)
        #expect(found.orders.map(\.number) == ["1", "4", "5", "8"])
        #expect(
            found.codes == [
                "ORDER-001", "ORDER-004", "CSV-010", "ORDER-002", "ORDER-003", "ORDER-008", "CSV-009",
            ]
        )
        #expect(found.problems.map { $0.position?.line } == [3, 4, 5, 6, 7, 9, 10])
        #expect(found.problems.dropFirst().map { $0.arguments["order"] } == ["2", "3", "4", "5", "6", "7"])
        #expect(found.problems[2].path == "totalPriceWithVat")
    }

    @Test("a shifted row whose order is not certain refuses the file")
    func shifted() {
        let text = "itemName;code;itemAmount;itemUnitPriceWithVat\nA;1;1;10\nB; 2;1;1;10\n"
        #expect(facts(text).refusal?.code == "CSV-009")
        #expect(facts(text).refusal?.scope == .file)
    }

    @Test("a cut file is refused")
    func truncated() {
        let text = NeutralOrdersCSVTests.header + row("1", "1089,00", shirts)
        let cut = String(text.dropLast(20))
        #expect(facts(cut).refusal?.code == "CSV-001")
        #expect(facts(cut).orders.isEmpty)
        let open = NeutralOrdersCSVTests.header + row("1", "1089,00", shirts, name: "\"Karel")
        #expect(facts(open).refusal?.code == "CSV-001")
    }

    @Test("a header alone is a file without orders")
    func empty() {
        let found = facts(NeutralOrdersCSVTests.header)
        #expect(found.format == "shoptet.orders.csv" && found.orders.isEmpty && found.refusal == nil)
    }

    @Test("what keeps a spreadsheet from changing numbers and codes is taken off before rows are joined, and told")
    func guards() throws {
        let text =
            NeutralOrdersCSVTests.header + row("'7001", "1 331,00", "product;=\"\"\"0012\"\"\";;Tričko;3;ks;363,00;21;")
            + row("7001", "1 331,00", shipping)
        let found = facts(text.replacing("=\"\"\"0012\"\"\"", with: "\"=\"\"0012\"\"\""))
        #expect(found.orders.map(\.number) == ["7001"])
        #expect(found.orders.first?.items.map(\.code) == ["0012", nil])
        #expect(found.codes == ["CHANNEL-011"])
        #expect(found.problems.first?.arguments == ["count": "2", "value": "'7001"])
    }

    @Test("currencies in a column that is not read refuse the file")
    func hiddenCurrency() {
        let header = NeutralOrdersCSVTests.header
        let text = header.replacing("currencyCode", with: "penize") + row("1", "1 331,00", shirts, currency: "HUF")
        #expect(facts(text).refusal?.code == "CHANNEL-009")
    }
}
