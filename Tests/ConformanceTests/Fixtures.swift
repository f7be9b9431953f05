import Syntax

/// A file for each format that the program reads.
enum Fixtures {
    /// The file of a format; nil when there is none yet, which fails the suite.
    static func file(_ format: String) -> Fixture? {
        switch format {
        case "pohoda.listStock": .pohoda(PohodaTexts.stock)
        case "pohoda.listInvoice": .pohoda(PohodaTexts.invoices)
        case "pohoda.response": .pohoda(PohodaTexts.receipts)
        case "pohoda.list": .pohoda(PohodaTexts.list("listNovelty"))
        case "pohoda.mServer": Fixture(syntax: .xml, encoding: .utf8, text: PohodaTexts.server)
        case "pohoda.request": .pohoda(PohodaTexts.pack(PohodaTexts.request))
        case "pohoda.dataPack": .pohoda(PohodaTexts.pack("<bnk:bank version=\"2.0\"/>"))
        case "pohoda.orders": .pohoda(PohodaTexts.pack(PohodaTexts.order))
        case _ where format.hasPrefix("pohoda.list"): .pohoda(PohodaTexts.list(String(format.dropFirst(7))))
        case "shoptet.orders": Fixture(syntax: .xml, encoding: .utf8, text: NeutralTexts.orders)
        case "shoptet.orders.csv": Fixture(syntax: .csv, encoding: .utf8, text: NeutralTexts.ordersCSV)
        case "neutral.products": Fixture(syntax: .csv, encoding: .utf8, text: NeutralTexts.products)
        case "gpc": Fixture(syntax: .balanced, encoding: .windows1250, text: GPCTexts.statement)
        default: nil
        }
    }
}

extension Fixture {
    /// A file as Pohoda writes it.
    fileprivate static func pohoda(_ text: String) -> Fixture {
        Fixture(syntax: .xml, encoding: .windows1250, text: text)
    }
}
