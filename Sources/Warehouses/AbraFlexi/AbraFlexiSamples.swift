import Connectors
import Domain
import Syntax

/// Whole files as Flexi answers; all of it is invented, and belongs to the samples' merchant.
enum AbraFlexiSamples {
    /// One of each format, and those that the demo drops.
    static var all: [SampleFile] {
        [
            SampleFile("flexi.stock", .json, .utf8, lineEnd: "\n", text: stock),
            SampleFile("flexi.invoices", .json, .utf8, lineEnd: "\n", text: invoices),
            SampleFile("flexi.receipts", .json, .utf8, lineEnd: "\n", text: receipts),
            SampleFile("flexi.stock", demo: "stock.jsonl", .json, .utf8, lineEnd: "\n", text: demoStock),
            SampleFile(
                "flexi.receipts",
                demo: "answers-20261122.jsonl",
                .json,
                .utf8,
                lineEnd: "\n",
                text: demoReceipts
            ),
            SampleFile("flexi.invoices", demo: "invoices.jsonl", .json, .utf8, lineEnd: "\n", text: demoInvoices),
        ]
    }

    private static let stock = """
        {"spojka":"flexi.stock","page":1,"method":"GET","path":"/ucetni-obdobi.json?limit=0","status":200,"fields":{},\
        "body":{"winstrom":{"@version":"1.0","ucetni-obdobi":[{"id":"5","kod":"2026",\
        "platiOdData":"2026-01-01+01:00","platiDoData":"2026-12-31+01:00"}]}}}
        {"spojka":"flexi.stock","page":2,"method":"GET",\
        "path":"/skladova-karta/%28ucetObdobi%3D%27code%3A2026%27%29.json?limit=1000&start=0","status":200,"fields":{},\
        "body":{"winstrom":{"@version":"1.0","@rowCount":"3","skladova-karta":[\
        {"id":"11","lastUpdate":"2026-11-30T09:15:02.106+01:00","stavMJ":"24.0","rezervMJ":"2.0","pozadavkyMj":"3.0",\
        "ucetObdobi":"code:2026","ucetObdobi@showAs":"2026","sklad":[{"id":"1","kod":"ZBOZI"}],\
        "cenik":[{"id":"101","kod":"TRICKO-M","eanKod":"8580001000015","nazev":"Tričko biele M","mj1":"code:KS"}]},\
        {"id":"12","lastUpdate":"2026-11-30T09:15:02.106+01:00","stavMJ":37.25,"rezervMJ":2.5,"pozadavkyMj":2.5,\
        "ucetObdobi":"code:2026","sklad":[{"id":1,"kod":"ZBOZI"}],\
        "cenik":[{"id":107,"kod":"LATKA-LAN","eanKod":"","nazev":"Látka ľanová","mj1":"code:M"}]},\
        {"id":"21","lastUpdate":"2026-11-29T15:00:00.000+01:00","stavMJ":"-2.0","rezervMJ":"0.0","pozadavkyMj":"0.0",\
        "ucetObdobi":"code:2026","sklad":"code:POBOCKA","sklad@showAs":"POBOCKA: Pobočka",\
        "cenik":"code:HRNCEK-MODRY","cenik@showAs":"HRNCEK-MODRY: Hrnček"}]}}}

        """

    private static let invoices = """
        {"spojka":"flexi.invoices","page":1,"method":"GET",\
        "path":"/faktura-vydana/%28lastUpdate%20gt%20%272026-11-29T08%3A00%3A00%27%29.json?limit=1000","status":200,\
        "fields":{},"body":{"winstrom":{"@version":"1.0","@rowCount":"2","faktura-vydana":[\
        {"id":"501","lastUpdate":"2026-11-30T10:00:00.000+01:00","kod":"VF1-0001/2026","varSym":"2026000101",\
        "cisObj":"OBP0001/2026","cisDosle":"2026000101","datVyst":"2026-11-29+01:00","datSplat":"2026-12-13+01:00",\
        "storno":"false","mena":"code:EUR","sumCelkem":"41.80","sumCelkemMen":"0.0","zbyvaUhradit":"41.80",\
        "zbyvaUhraditMen":"0.0","stavUhrK":"","nazFirmy":"Jana Vzorová","ic":"",\
        "typDokl":[{"id":"1","typDoklK":"typDokladu.faktura"}]},\
        {"id":"502","lastUpdate":"2026-11-30T10:05:00.000+01:00","kod":"DOB-0001/2026","varSym":"1","storno":"false",\
        "mena":"code:EUR","sumCelkem":"-9.90","sumCelkemMen":"0.0","typDokl":[{"id":"3","typDoklK":"typDokladu.dobropis"}]}\
        ]}}}

        """

    private static let receipts = """
        {"spojka":"flexi.receipts","line":1,"key":"eshop-2026000101 … eshop-2026000102","method":"POST",\
        "path":"/objednavka-prijata.json","status":200,"fields":{},"body":{"orders":[\
        {"id":"eshop-2026000101","state":"saved","document":"2234","number":"OBP0001/2026","messages":[]},\
        {"id":"eshop-2026000102","state":"refused","messages":[{"severity":"error","code":"PROP",\
        "text":"Zadaný text 'code:NENI' musí identifikovat objekt (cenik: code:NENI)"}]}],"answers":[]}}

        """
}
