import Connectors
import Syntax

/// What OBERON's off-line e-shop writes with the shipped layout: a row for each card and warehouse, the quantity as it
/// reports it; and what its web service answers to orders.
enum OberonSamples {
    /// What the demo drops, and a small file.
    static func all() -> [SampleFile] {
        [
            SampleFile("oberon.stock", demo: "oberon_sklad.csv", .nothing, .windows1250, text: demo),
            SampleFile("oberon.stock", .nothing, .windows1250, text: stock),
            SampleFile("oberon.receipts", .json, .utf8, lineEnd: "\n", text: receipts),
        ]
    }

    /// One order taken, one that was there already, one refused; the numbers of errors are invented.
    private static let receipts = """
        {"spojka":"oberon.receipts","line":1,"key":"eshop-1001","method":"POST","path":"/Stock_OrderReceived_Add",\
        "status":200,"fields":{},"body":{"result":true,"errNumber":0,"description":"","data":{"IDNum":31,\
        "GUID":"0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a11","Value":"OP-260031","Info":""}}}
        {"spojka":"oberon.receipts","line":2,"key":"eshop-1002","method":"POST","path":"/Stock_OrderReceived_Add",\
        "status":200,"fields":{},"body":{"result":false,"errNumber":7,"description":"Záznam už existuje."}}
        {"spojka":"oberon.receipts","line":3,"key":"eshop-1003","method":"POST","path":"/Stock_OrderReceived_Add",\
        "status":200,"fields":{},"body":{"result":false,"errNumber":12,"description":"Prevádzka neexistuje."}}

        """

    /// With a name of the card that no other layout has.
    private static let stock = #"""
        Číslo skladovej karty;Čiarový kód;Názov;MJ;Sklad;Množstvo
        0012;8580001000053;"Čaj ""žltý"" a zelený";ks;Predajňa;12,5
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Predajňa;1 024
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Sklad Košice;-2

        """#

    private static var demo: String {
        let rows = SampleStock.cards.filter { $0.kind == "card" }.map { card in
            [card.code, card.ean, card.name, card.unit, card.warehouse, Substring(comma(card.count))]
                .joined(separator: ";")
        }
        return (["Číslo karty;Čiarový kód;Názov;MJ;Sklad;Množstvo"] + rows + [""]).joined(separator: "\n")
    }

    private static func comma(_ number: Substring) -> String { String(number).replacing(".", with: ",") }
}
