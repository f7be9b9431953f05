import Connectors
import Syntax

/// Whole files as iDoklad answers, and as errands leave them; all of it is invented.
enum IDokladSamples {
    /// What the demo drops, and a small file of each format.
    static var all: [SampleFile] {
        [
            SampleFile("idoklad.stock", demo: "idoklad-stock.jsonl", .json, .utf8, lineEnd: "\n", text: demo),
            SampleFile("idoklad.stock", .json, .utf8, lineEnd: "\n", text: stock),
            SampleFile("idoklad.invoices", .json, .utf8, lineEnd: "\n", text: invoices),
            SampleFile("idoklad.answers", .json, .utf8, lineEnd: "\n", text: answers),
        ]
    }

    private static func page(_ format: String, _ number: Int, _ path: String, _ rows: [String], pages: Int = 1)
        -> String
    {
        #"{"spojka":"\#(format)","page":\#(number),"method":"GET","path":"\#(path)","status":200,"fields":{},"#
            + #""body":{"Data":{"Items":[\#(rows.joined(separator: ","))],"TotalItems":\#(rows.count),"#
            + #""TotalPages":\#(pages)},"IsSuccess":true,"Message":"","StatusCode":200,"ErrorCode":0}}"# + "\n"
    }

    private static var demo: String {
        let cards = SampleStock.cards.filter { $0.kind == "card" && $0.id.hasPrefix("1") }
        let rows = cards.map { card in
            #"{"Id":\#(card.id),"Code":"\#(card.code)","BarCode":"\#(card.ean)","Name":"\#(card.name)","#
                + #""Unit":"\#(card.unit)","StockBalance":\#(card.count),"IsStockItem":true}"#
        }
        return page("idoklad.stock", 1, "/PriceListItems?page=1", rows)
    }

    private static let stock = page(
        "idoklad.stock",
        1,
        "/PriceListItems?filter=%28DateLastChange~gte~2026-11-28%2006%3A00%3A00.000%29&page=1",
        [
            #"{"Id":11,"Code":"ČAJ-1","BarCode":"8580001000053","Name":"Čaj žltý","Unit":"ks","StockBalance":12.5,"IsStockItem":true}"#,
            #"{"Id":12,"Code":"TRI-M","BarCode":null,"Name":"Tričko","Unit":"ks","StockBalance":-2.00,"IsStockItem":true}"#,
            #"{"Id":13,"Code":"BALNE","BarCode":"","Name":"Balné","Unit":"ks","StockBalance":0.0,"IsStockItem":false}"#,
        ]
    )

    private static let invoices =
        page(
            "idoklad.invoices",
            1,
            "/IssuedInvoices?filter=%28DateLastChange~gte~2026-11-28%2006%3A00%3A00.000%29&page=1",
            [
                """
                {"Id":31,"DocumentNumber":"20260031","VariableSymbol":"20260031","OrderNumber":"2026110003",\
                "PaymentStatus":2,"DateOfIssue":"2026-11-20T00:00:00","DateOfMaturity":"2026-12-04T00:00:00","CurrencyId":2,\
                "ExchangeRate":1.0,"Prices":{"TotalWithVat":47.60,"TotalWithVatHc":47.60,"TotalPaid":40.00}}
                """,
                """
                {"Id":32,"DocumentNumber":"20260032","VariableSymbol":"20260032","OrderNumber":null,"PaymentStatus":1,\
                "DateOfIssue":"2026-11-21T00:00:00","DateOfMaturity":"2026-12-05T00:00:00","CurrencyId":1,\
                "ExchangeRate":0.04,"Prices":{"TotalWithVat":1210.00,"TotalWithVatHc":48.40,"TotalPaid":1210.00}}
                """,
            ]
        )
        + page(
            "idoklad.invoices",
            2,
            "/Currencies?sort=Id~Asc&page=1",
            [#"{"Id":1,"Code":"CZK","Symbol":"Kč"}"#, #"{"Id":2,"Code":"EUR","Symbol":"€"}"#]
        )

    private static let answers = """
        {"spojka":"idoklad.answers","line":1,"key":"eshop-2026110001","method":"POST","path":"/SalesOrders","status":200,\
        "fields":{},"body":{"IsSuccess":true,"Data":{"Id":"501","DocumentNumber":"OP-20260001"}}}
        {"spojka":"idoklad.answers","line":2,"key":"eshop-2026110002","method":"POST","path":"/SalesOrders","status":200,\
        "fields":{},"body":{"IsSuccess":false,"Message":"Kontakt nemá žltú adresu.","Problem":{"Code":"REMOTE-004",\
        "Values":{"words":"Kontakt nemá žltú adresu."}}}}

        """
}
