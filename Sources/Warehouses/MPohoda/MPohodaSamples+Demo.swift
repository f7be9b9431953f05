/// What the demo's merchant gets from mPOHODA.
extension MPohodaSamples {
    /// The price list and its quantities: a row for each item and store.
    static var demoStock: String {
        let cards = SampleStock.cards
        let rows = cards.map { card in
            let ean = card.ean.isEmpty ? "null" : "\"\(card.ean)\""
            return "{\"Id\":\"\(id(card))\",\"Type\":\"\(card.kind == "service" ? "Service" : "Card")\","
                + "\"Code\":\"\(card.code)\",\"Name\":\"\(card.name)\",\"Ean\":\(ean),"
                + "\"WarehouseDivisionPath\":\"\(card.storage)\",\"Unit\":\"\(card.unit)\",\"UnitPrice\":\(card.price)}"
        }
        let quantities = cards.filter { $0.kind == "card" }.map { card in
            "{\"Id\":\"\(id(card))\",\"AvailableQuantity\":\(card.count),\"ReservedQuantity\":\(card.reserved),"
                + "\"ComplaintQuantity\":0,\"ReceivedOrderQuantity\":\(card.ordered)}"
        }
        return line("mpohoda.stock", 1, "/v1/PriceListItems?PageSize=100&PageNumber=1") + page(rows)
            + line("mpohoda.stock", 2, "/v1/PriceListItems/AvailableQuantities", method: "POST")
            + "[" + quantities.joined(separator: ",") + "]}\n"
    }

    private static func id(_ card: SampleStock.Card) -> String { "0d9a3c52-0000-4000-8000-000000000\(card.id)" }

    /// Answers to two orders: one was made, one refused.
    static let demoReceipts =
        line("mpohoda.answers", 1, "/v1/ReceivedOrders", method: "POST", key: "eshop-2026110003")
            + """
            {"Expected":"47.60","Data":{"Id":"7b1c0000-0000-4000-8000-000000000032","DocumentNumber":"26OP00032",\
            "InternalNote":"spojka:eshop-2026110003 SPJ-0123456789abcdef","DocumentRecapitulation":{"TotalPrice":47.6}},"Warnings":[]}}

            """
        + line("mpohoda.answers", 2, "/v1/ReceivedOrders", method: "POST", key: "eshop-2026110002")
            + """
            {"Refused":{"Code":"REMOTE-004","host":"api.mpohoda.cz","status":"422",\
            "words":"BusinessPartnerAddress: 'City' must not be empty."}}}

            """

    /// Three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid.
    static let demoInvoices =
        line(
            "mpohoda.invoices",
            1,
            "/v1/IssuedInvoices?ModifiedSince=2026-11-01T00%3A00%3A00Z&PageSize=100&PageNumber=1"
        )
        + page([
            invoice(
                "5a7f0000-0000-4000-8000-000000000031",
                "260100031",
                "260100031",
                order: "26OP00032",
                "47.6",
                name: "Ľubica Vzorová"
            ),
            invoice(
                "5a7f0000-0000-4000-8000-000000000032",
                "260100032",
                "260100032",
                order: nil,
                "84",
                name: "Čajovňa Príklad, s. r. o."
            ),
            invoice(
                "5a7f0000-0000-4000-8000-000000000018",
                "260100018",
                "260100018",
                order: nil,
                "30",
                name: "Jozef Ukážkový"
            ),
        ])
        + line("mpohoda.invoices", 2, "/v1/IssuedInvoices/Unpaid?PageSize=100&PageNumber=1")
        + page([
            unpaid("5a7f0000-0000-4000-8000-000000000031", "260100031", "47.6"),
            unpaid("5a7f0000-0000-4000-8000-000000000032", "260100032", "84"),
        ])
}
