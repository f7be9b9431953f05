import Connectors
import Syntax

/// Whole files as they are made of mPOHODA's answers; all of it is invented.
enum MPohodaSamples {
    /// One of each format, and those of the demo's merchant.
    static var all: [SampleFile] {
        [
            SampleFile("mpohoda.stock", .json, .utf8, lineEnd: "\n", text: stock),
            SampleFile("mpohoda.invoices", .json, .utf8, lineEnd: "\n", text: invoices),
            SampleFile("mpohoda.answers", .json, .utf8, lineEnd: "\n", text: answers),
            SampleFile("mpohoda.stock", demo: "stock.jsonl", .json, .utf8, lineEnd: "\n", text: demoStock),
            SampleFile(
                "mpohoda.answers",
                demo: "answers-20261122.jsonl",
                .json,
                .utf8,
                lineEnd: "\n",
                text: demoReceipts
            ),
            SampleFile("mpohoda.invoices", demo: "invoices.jsonl", .json, .utf8, lineEnd: "\n", text: demoInvoices),
        ]
    }

    /// The begin of a line: what was asked.
    static func line(_ format: String, _ number: Int, _ path: String, method: String = "GET", key: String? = nil)
        -> String
    {
        let place = key.map { "\"line\":\(number),\"key\":\"\($0)\"" } ?? "\"page\":\(number)"
        return "{\"spojka\":\"\(format)\",\(place),\"method\":\"\(method)\",\"path\":\"\(path)\",\"status\":200,"
            + "\"fields\":{\"Content-Type\":\"application/json; charset=utf-8\"},\"body\":"
    }

    /// A page of a list.
    static func page(_ rows: [String], total: Int? = nil) -> String {
        "{\"Items\":[" + rows.joined(separator: ",") + "],\"TotalItemCount\":\(total ?? rows.count),"
            + "\"Pagination\":{\"PageNumber\":1,\"PageSize\":100,\"After\":null}}}\n"
    }

    private static let stock =
        line("mpohoda.stock", 1, "/v1/PriceListItems?PageSize=100&PageNumber=1")
        + page([
            """
            {"Id":"0d9a3c52-0000-4000-8000-000000000101","Type":"Card","RegistrationNumberType":"None","Code":"HRN-1",\
            "Name":"Hrnček žltý","Ean":"8590000000031","WarehouseDivisionPath":"ZBOŽÍ/Keramika","UnitQuantity":1,\
            "Unit":"ks","UnitPrice":9.9,"UnitPriceVatType":"WithVat","VatRate":"BasicVatRate","IsSales":true,"SubItems":[]}
            """,
            """
            {"Id":"0d9a3c52-0000-4000-8000-000000000102","Type":"Service","Code":"BALENI","Name":"Balení","UnitQuantity":1}
            """,
        ])
        + line("mpohoda.stock", 2, "/v1/PriceListItems/AvailableQuantities", method: "POST")
            + """
            [{"Id":"0d9a3c52-0000-4000-8000-000000000101","EffectiveAvailableQuantity":12.5,"AvailableQuantity":16.5,\
            "ReservedQuantity":3,"ComplaintQuantity":1,"ReceivedOrderQuantity":4}]}

            """

    private static let invoices =
        line(
            "mpohoda.invoices",
            1,
            "/v1/IssuedInvoices?ModifiedSince=2026-11-28T00%3A00%3A00Z&PageSize=100&PageNumber=1"
        )
        + page([
            invoice("5a7f0000-0000-4000-8000-000000000001", "26FV00012", "2600012", order: "26OP00031", "1204.5")
        ])
        + line("mpohoda.invoices", 2, "/v1/IssuedInvoices/Unpaid?PageSize=100&PageNumber=1")
        + page([unpaid("5a7f0000-0000-4000-8000-000000000001", "26FV00012", "204.5")])

    private static let answers =
        line("mpohoda.answers", 1, "/v1/ReceivedOrders", method: "POST", key: "eshop-1001")
            + """
            {"Expected":"24.60","Data":{"Id":"7b1c0000-0000-4000-8000-000000000031","DocumentNumber":"26OP00031",\
            "Text":"Objednávka 1001","InternalNote":"spojka:eshop-1001 SPJ-0123456789abcdef\\nVS 1001","IsReserved":false,\
            "DocumentRecapitulation":{"TotalPrice":24.6}},"Warnings":[{"Code":"SellingPriceCodeDoesNotExist",\
            "Message":"Cenová hladina neexistuje."}]}}

            """

    /// An invoice, with the number of the received order that it was made of.
    static func invoice(
        _ id: String,
        _ number: String,
        _ symbol: String,
        order: String?,
        _ total: String,
        name: String = "Jana Vzorová"
    ) -> String {
        let order = order.map { "\"\($0)\"" } ?? "null"
        return
            "{\"Id\":\"\(id)\",\"DocumentNumber\":\"\(number)\",\"VariableSymbol\":\"\(symbol)\",\"OrderNumber\":\(order),"
            + "\"IssueDate\":\"2026-11-22T00:00:00Z\",\"DueDate\":\"2026-12-06T00:00:00Z\",\"Text\":\"Fakturujeme Vám zboží\","
            + "\"BusinessPartnerAddress\":{\"CompanyName\":null,\"Name\":\"\(name)\"},"
            + "\"DocumentRecapitulation\":{\"TotalPrice\":\(total),\"ForeignCurrencyTotalPrice\":null},"
            + "\"IsReverseCharge\":false}"
    }

    /// What remains to be paid of an invoice.
    static func unpaid(_ id: String, _ number: String, _ rest: String) -> String {
        "{\"Id\":\"\(id)\",\"Number\":\"\(number)\",\"RestToPay\":\(rest),\"LiquidationInfos\":[]}"
    }
}
