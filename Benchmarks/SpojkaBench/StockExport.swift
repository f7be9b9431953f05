/// The text of a stock export as Pohoda prints it: its namespaces and the fields of a card
/// (docs/systems/pohoda.md#stock-cards).
///
/// The lean form has what remains when a request switches everything off that stock levels do not need; the full one
/// has prices and descriptions as well, and the wide indentation and line ends of an export that nobody restricted.
struct StockExport {
    private var random: Random
    private let isChanged: Bool
    private let isFull: Bool

    init(seed: UInt64, isChanged: Bool, isFull: Bool) {
        random = Random(seed: seed)
        self.isChanged = isChanged
        self.isFull = isFull
    }

    /// Everything before the first card.
    var head: String {
        let namespaces = [
            "rsp": "response", "rdc": "documentresponse", "typ": "type", "lst": "list", "lStk": "list_stock",
            "lAdb": "list_addBook", "lCen": "list_centre", "acu": "accountingunit", "inv": "invoice", "vch": "voucher",
            "int": "intDoc", "stk": "stock", "ord": "order", "ofr": "offer", "enq": "enquiry", "vyd": "vydejka",
            "pri": "prijemka", "bal": "balance", "pre": "prevodka", "vyr": "vyroba", "pro": "prodejka",
            "con": "contract", "adb": "addressbook", "prm": "parameter", "ctg": "category", "ipm": "intParam",
            "str": "storage", "sup": "supplier", "bnk": "bank", "sto": "store", "grs": "groupStocks", "ftr": "filter",
        ]
        let declarations = namespaces.sorted { $0.key < $1.key }
            .map { " xmlns:\($0.key)=\"http://www.stormware.cz/schema/version_2/\($0.value).xsd\"" }
        let day = isChanged ? "2026-11-24" : "2026-11-23"
        return """
            <?xml version="1.0" encoding="Windows-1250"?>
            <rsp:responsePack version="2.0" id="zasoby" state="ok" programVersion="14001.9 SQL (2.10.2026)" \
            ico="12345678" key="5b0a6a52-0c6e-4d0e-9f3c-2f1f6d0a7c11" note="Export zásob"\(declarations.joined())>

            """
                + line(1, "<rsp:responsePackItem version=\"2.0\" id=\"zasoby-1\" state=\"ok\">")
                + line(
                    2,
                    "<lStk:listStock version=\"2.0\" dateTimeStamp=\"\(day)T05:00:00\" "
                        + "dateValidFrom=\"\(day)\" state=\"ok\">"
                )
    }

    /// Everything after the last card.
    var foot: String {
        line(2, "</lStk:listStock>") + line(1, "</rsp:responsePackItem>") + "</rsp:responsePack>\n"
    }

    /// The card of an item, from 0. The numbers drawn are the same whether the export is the changed one or not.
    mutating func card(_ item: Int) -> String {
        let card = Card(item, &random, isChanged: isChanged)
        var text = line(3, "<lStk:stock version=\"2.0\">") + line(4, "<stk:stockHeader>")
        for element in card.identity + card.prices + card.quantities { text += line(5, element) }
        if isFull {
            for element in card.rest { text += line(5, element) }
        }
        text += line(4, "</stk:stockHeader>")
        if isFull {
            text += line(4, "<stk:stockPriceItem>")
            for element in card.wholesale { text += line(5, element) }
            text += line(4, "</stk:stockPriceItem>")
        }
        return text + line(3, "</lStk:stock>")
    }

    private func line(_ level: Int, _ text: String) -> String {
        String(repeating: isFull ? "    " : "  ", count: level) + text + (isFull ? "\r\n" : "\n")
    }
}
