/// What the demo's merchant gets from Flexi.
extension AbraFlexiSamples {
    /// The stock cards of the accounting period: one for each item and warehouse.
    static var demoStock: String {
        let cards = SampleStock.cards.filter { $0.kind == "card" }
        let rows = cards.map { card in
            "{\"id\":\"\(card.id)\",\"lastUpdate\":\"2026-11-23T06:00:00.000+01:00\",\"stavMJ\":\"\(card.count)\","
                + "\"rezervMJ\":\"\(card.reserved)\",\"pozadavkyMj\":\"\(card.ordered)\",\"ucetObdobi\":\"code:2026\","
                + "\"sklad\":[{\"id\":\"1\",\"kod\":\"\(card.warehouse)\"}],\"cenik\":[{\"id\":\"1\(card.id)\","
                + "\"kod\":\"\(card.code)\",\"eanKod\":\"\(card.ean)\",\"nazev\":\"\(card.name)\",\"mj1\":\"code:\(card.unit)\"}]}"
        }
        return line("flexi.stock", "/skladova-karta/%28ucetObdobi%3D%27code%3A2026%27%29.json?limit=1000&start=0")
            + "{\"winstrom\":{\"@version\":\"1.0\",\"@rowCount\":\"\(rows.count)\",\"skladova-karta\":["
            + rows.joined(separator: ",") + "]}}}\n"
    }

    /// The answer to an import of two orders: one is there, one was refused.
    static let demoReceipts = """
        {"spojka":"flexi.receipts","line":1,"key":"eshop-2026110003 … eshop-2026110002","method":"POST",\
        "path":"/objednavka-prijata.json","status":200,"fields":{},"body":{"orders":[\
        {"id":"eshop-2026110003","state":"saved","document":"2231","number":"OBP0031/2026","messages":[]},\
        {"id":"eshop-2026110002","state":"refused","messages":[{"severity":"error","code":"PROP",\
        "text":"Zadaný text 'code:KURIER' musí identifikovat objekt (formaDopravy: code:KURIER)"}]}],"answers":[]}}

        """

    /// Three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid.
    static var demoInvoices: String {
        let rows = [
            invoice("531", "VF1-0031/2026", "260100031", order: "2026110003", "47.6", open: "47.6", "Ľubica Vzorová"),
            invoice("532", "VF1-0032/2026", "260100032", order: "", "84.0", open: "84.0", "Čajovňa Príklad, s. r. o."),
            invoice("518", "VF1-0018/2026", "260100018", order: "", "30.0", open: "0.0", "Jozef Ukážkový"),
        ]
        return line(
            "flexi.invoices",
            "/faktura-vydana/%28lastUpdate%20gt%20%272026-11-01T00%3A00%3A00%27%29.json?limit=1000"
        )
            + "{\"winstrom\":{\"@version\":\"1.0\",\"@rowCount\":\"\(rows.count)\",\"faktura-vydana\":["
            + rows.joined(separator: ",") + "]}}}\n"
    }

    private static func invoice(
        _ id: String,
        _ number: String,
        _ vs: String,
        order: String,
        _ total: String,
        open: String,
        _ name: String
    ) -> String {
        "{\"id\":\"\(id)\",\"lastUpdate\":\"2026-11-22T15:00:00.000+01:00\",\"kod\":\"\(number)\",\"varSym\":\"\(vs)\","
            + "\"cisObj\":\"\",\"cisDosle\":\"\(order)\",\"datVyst\":\"2026-11-22+01:00\",\"datSplat\":\"2026-12-06+01:00\","
            + "\"storno\":\"false\",\"mena\":\"code:EUR\",\"sumCelkem\":\"\(total)\",\"sumCelkemMen\":\"0.0\","
            + "\"zbyvaUhradit\":\"\(open)\",\"zbyvaUhraditMen\":\"0.0\","
            + "\"stavUhrK\":\"\(open == "0.0" ? "stavUhr.uhrazeno" : "")\",\"nazFirmy\":\"\(name)\",\"ic\":\"\","
            + "\"typDokl\":[{\"id\":\"1\",\"typDoklK\":\"typDokladu.faktura\"}]}"
    }

    /// The begin of a line: what was asked.
    private static func line(_ format: String, _ path: String) -> String {
        "{\"spojka\":\"\(format)\",\"page\":1,\"method\":\"GET\",\"path\":\"\(path)\",\"status\":200,\"fields\":{},\"body\":"
    }
}
