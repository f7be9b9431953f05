import Channels
import Connectors
import Domain
import Syntax
import Testing

@testable import Channels

/// Order exports with the names of columns that Shoptet's administration offers, and its discounts.
@Suite("Orders in: columns of Shoptet")
struct ShoptetHeaderTests {
    /// The same order under the names of each language.
    private static let headers: [[String]] = [
        [
            "code", "date", "statusName", "currency", "billFullName", "billCity", "companyId", "priceToPay",
            "orderItemType",
            "orderItemCode", "orderItemName", "orderItemAmount", "orderItemUnitDiscountPriceWithVat",
            "orderItemVatRate",
        ],
        [
            "Číslo objednávky", "Dátum vytvorenia", "Stav objednávky", "Mena", "Fakturačné meno",
            "Fakturačná adresa - mesto",
            "IČO", "Suma na úhradu", "Položka objednávky - typ", "Položka objednávky - kód",
            "Položka objednávky - názov",
            "Položka objednávky - množstvo", "Položka objednávky - cena s DPH za jednotku po zľave",
            "Položka objednávky - sadzba DPH",
        ],
        [
            "Kód objednávky", "Datum", "Stav", "Měna", "Fakturační jméno", "Fakturační město", "IČ",
            "Cena objednávky celkem",
            "Položka objednávky – typ", "Položka objednávky – kód", "Položka objednávky – název",
            "Položka objednávky – množství", "Položka objednávky – cena s daní za jednotku po slevě",
            "Položka objednávky – sazba DPH",
        ],
        [
            "Order code", "Order date", "Order status", "Currency", "Bill full name", "Billing city", "Company ID",
            "Order total", "Order item - type", "Order item - code", "Order item - name", "Order item - amount",
            "Order item - unit price with VAT after discount", "Order item - VAT rate",
        ],
    ]

    private static func text(_ header: [String], _ rows: String...) -> String {
        header.joined(separator: ";") + "\n" + rows.joined(separator: "\n") + "\n"
    }

    @Test("in Slovak, Czech, English and as placeholders", arguments: headers.indices)
    func languages(index: Int) throws {
        let found = facts(
            Self.text(
                Self.headers[index],
                "R-11;3.9.2026 08:05;Nová;CZK;Olga Zkušební;Písek;11223344;250,00;product;KR-1;Krém;2,00 ks;100,00;21 %",
                "R-11;3.9.2026 08:05;Nová;CZK;Olga Zkušební;Písek;11223344;250,00;shipping;;Výdejna;1;50,00;21 %"
            )
        )
        #expect(found.format == "shoptet.orders.csv" && found.refusal == nil && found.problems.isEmpty)
        let order = try #require(found.orders.first)
        #expect(order.number == "R-11" && order.currency == .czk && order.total.decimal == "250.00")
        #expect(order.created?.description == "2026-09-03T08:05:00" && order.state == "Nová")
        #expect(order.customer.name == "Olga Zkušební" && order.customer.city == "Písek")
        #expect(order.customer.ico == "11223344")
        #expect(order.items.map(\.kind) == [.product, .shipping] && order.items[0].unit == "ks")
        #expect(order.items[0].total.decimal == "200.00" && order.items[0].vatRate == Percent(21))
    }

    @Test("no name stands for two columns")
    func namesAreOfOneColumn() {
        var owners: [String: Set<Int>] = [:]
        for (number, column) in NeutralOrdersCSV.header.columns.enumerated() {
            for alias in column.aliases { owners[TextKey.folded(alias), default: []].insert(number) }
        }
        #expect(owners.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    private static let discount = [
        "code", "currencyCode", "totalPriceWithVat", "orderItemType", "orderItemCode", "orderItemName",
        "orderItemAmount",
        "orderItemUnitPriceWithVat", "orderItemUnitDiscountPriceWithVat", "orderItemDiscountPercent",
        "orderItemVatRate",
    ]

    @Test("the price after a discount is what is paid")
    func priceAfterDiscount() throws {
        let found = facts(Self.text(Self.discount, "R-1;CZK;270,00;product;A;Krém;3;100,00;90,00;10;21"))
        #expect(found.problems.isEmpty)
        #expect(found.orders.first?.items.first?.unitPriceWithVat == UnitPrice(90))
        #expect(found.orders.first?.items.first?.total.decimal == "270.00")
    }

    @Test(
        "a discount in percent is taken off only where the total says so",
        arguments: [
            ("270,00", "90", []), ("300,00", "100", []), ("280,00", "100", ["ORDER-002"]),
        ] as [(String, String, [String])]
    )
    func percent(total: String, price: String, codes: [String]) {
        for sign in ["10", "-10", "10 %"] {
            let found = facts(Self.text(Self.discount, "R-1;CZK;\(total);product;A;Krém;3;100,00;;\(sign);21"))
            #expect(found.codes == codes)
            #expect(found.orders.first?.items.first?.unitPriceWithVat.description == price)
        }
    }

    @Test(
        "an export that a spreadsheet saved is read like the one that it was",
        arguments: [
            (";", "\n", "", "2026-11-28 08:15:00", "12,30"), (";", "\r\n", "\u{FEFF}", "28.11.2026 8:15", "12,30"),
            ("\t", "\r\n", "", "28. 11. 2026 8:15:00", "12,3"), (",", "\n", "", "2026-11-28T08:15:00", "\"12,30\""),
            (";", "\r\n", "sep=;\r\n", "28.11.2026 08:15", "12.30"),
        ]
    )
    func savedBySpreadsheet(_ form: (delimiter: String, lineEnd: String, start: String, date: String, price: String))
        throws
    {
        let header = ["code", "date", "currency", "totalPriceToPay", "orderItemType", "orderItemCode", "orderItemName"]
        let prices = ["orderItemAmount", "orderItemUnitPriceWithVat", "orderItemVatRate"]
        let row = [
            "2026000101", form.date, "EUR", form.price, "product", "HRN-1", "Hrnček žltý", "1", form.price, "23 %",
        ]
        let lines = [header + prices, row].map { $0.joined(separator: form.delimiter) + form.lineEnd }
        let read = facts(form.start + lines.joined())
        let order = try #require(read.orders.first)
        #expect(order.number == "2026000101" && order.total.decimal == "12.30" && read.refusal == nil)
        #expect(order.created?.description == "2026-11-28T08:15:00" && order.items.first?.vatRate == Percent(23))
    }

    @Test("coupons are rows with negative prices")
    func coupons() {
        let found = facts(
            Self.text(
                Self.discount,
                "R-1;CZK;250,00;product;A;Krém;3;100,00;100,00;;21",
                "R-1;CZK;250,00;discount-coupon;;LETO;1;-30,00;-30,00;;21",
                "R-1;CZK;250,00;Množstevní sleva;;Sleva;1;-20,00;-20,00;;21"
            )
        )
        #expect(found.problems.isEmpty && found.orders.first?.items.map(\.kind) == [.product, .discount, .discount])
    }

    @Test("a row that says nothing of an order goes on with the one above")
    func continuation() {
        let found = facts(
            Self.text(
                Self.discount,
                "R-1;CZK;250,00;product;A;Krém;3;100,00;;;21",
                ";;;discount-coupon;;LETO;1;-50,00;;;21",
                ";CZK;;product;B;Maska;1;10,00;;;21"
            )
        )
        #expect(found.orders.map(\.number) == ["R-1"] && found.orders.first?.items.count == 2)
        #expect(found.codes == ["ORDER-001"] && found.problems.first?.position?.line == 4)
    }

    @Test("the line, the column and what is missing are named")
    func incomplete() {
        let header = Self.headers[2]
        let start = "R-1;3.9.2026;Nová;CZK;Olga;Písek;;100,00;product;KR-1;Krém"
        let price = facts(Self.text(header, start + ";1;;21")).problems.first
        #expect(price?.code == "ORDER-007" && price?.arguments["line"] == "2")
        let amount = facts(Self.text(header, start + ";;100,00;21")).problems.first
        #expect(amount?.code == "ORDER-010" && amount?.arguments["column"] == "Položka objednávky – množství")
    }

    @Test(
        "what an export lacks is named, all at once",
        arguments: [
            (
                "statusName;totalPriceWithVat;email",
                ["code", "orderItemName", "orderItemAmount", "orderItemUnitPriceWithVat"]
            ),
            ("code;statusName;totalPriceWithVat;orderItemName", ["orderItemAmount", "orderItemUnitPriceWithVat"]),
            ("code;statusName;email;date", ["orderItemName", "orderItemAmount", "totalPriceWithVat"]),
            ("Kód objednávky;Cena objednávky spolu;E-mail", ["orderItemName", "orderItemVatRate"]),
            (
                "Položka objednávky - název;Položka objednávky - množství;Položka objednávky - cena s DPH za jednotku",
                ["code"]
            ),
        ] as [(String, [String])]
    )
    func missing(header: String, columns: [String]) {
        let found = facts(header + "\na;b;c;d\n")
        #expect(found.format == "shoptet.orders.csv" && found.refusal?.code == "CHANNEL-009")
        for column in columns { #expect(found.refusal?.arguments["columns"]?.contains(column) == true, "\(column)") }
    }

    @Test("without the rate or the total orders are held, and the column is told")
    func missingRate() {
        let found = facts(
            "code;currency;orderItemName;orderItemAmount;orderItemUnitPriceWithVat;priceToPay\n1;CZK;K;1;10;10\n"
        )
        #expect(found.refusal == nil && found.orders.count == 1)
        #expect(found.codes == ["CHANNEL-009", "ORDER-003"])
        #expect(found.problems.first?.arguments["columns"]?.contains("orderItemVatRate") == true)
    }

    @Test(
        "other tables are not taken for orders",
        arguments: [
            "Datum;Měna;Částka;Variabilní symbol;Poznámka;Stav", "code;ean;name", "Kód;Názov;Množstvo;Jednotka",
            "Číslo objednávky;Stav;Číslo dokladu;Poznámka", "order;state;paid;paid_at;amount;currency;vs",
            "Kód položky;Názov položky;Množstvo;Jednotková cena s DPH", "Číslo objednávky;Celkem s DPH;Datum",
            "Name;Email;Financial Status;Lineitem quantity;Lineitem name;Lineitem price", "Zaplaceno;K úhradě;Platba",
        ]
    )
    func others(header: String) {
        #expect(facts(header + "\n1;2;3;4;5;6\n").format != "shoptet.orders.csv")
    }

    @Test("a product list with a damaged code is refused")
    func products() {
        let found = facts("code;ean;name\nA1;8,59E+12;Krém\n")
        #expect(found.refusal?.code == "CHANNEL-010" && found.refusal?.scope == .file)
    }
}
