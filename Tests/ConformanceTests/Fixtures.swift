import Syntax

/// A file for each format that the program reads.
enum Fixtures {
    /// The file of a format; nil when there is none yet, which fails the suite.
    static func file(_ format: String) -> Fixture? {
        switch format {
        case "pohoda.listStock": .windows1250(PohodaTexts.stock)
        case "pohoda.listInvoice": .windows1250(PohodaTexts.invoices)
        case "pohoda.response": .windows1250(PohodaTexts.receipts)
        case "pohoda.list": .windows1250(PohodaTexts.list("listNovelty"))
        case "pohoda.mServer": Fixture(syntax: .xml, encoding: .utf8, text: PohodaTexts.server)
        case "pohoda.request": .windows1250(PohodaTexts.pack(PohodaTexts.request))
        case "pohoda.dataPack": .windows1250(PohodaTexts.pack("<bnk:bank version=\"2.0\"/>"))
        case "pohoda.orders": .windows1250(PohodaTexts.pack(PohodaTexts.order))
        case _ where format.hasPrefix("pohoda.list"): .windows1250(PohodaTexts.list(String(format.dropFirst(7))))
        case "money-s3.zasoby": .windows1250(MoneyS3Texts.stock)
        case "money-s3.invoices": .windows1250(MoneyS3Texts.invoices)
        case "money-s3.receipts": .windows1250(MoneyS3Texts.receipts)
        case "money-s3.data": .windows1250(MoneyS3Texts.otherLists)
        case "money-s3.s5": .windows1250(MoneyS3Texts.otherProgram)
        case "shoptet.orders": Fixture(syntax: .xml, encoding: .utf8, text: NeutralTexts.orders)
        case "shoptet.orders.csv": Fixture(syntax: .csv, encoding: .utf8, text: NeutralTexts.ordersCSV)
        case "neutral.products": Fixture(syntax: .csv, encoding: .utf8, text: NeutralTexts.products)
        case "onix.stock": Fixture(syntax: .csv, encoding: .windows1250, text: OnixTexts.stock)
        case "oberon.stock": Fixture(syntax: .csv, encoding: .windows1250, text: OberonTexts.stock)
        case "gpc": Fixture(syntax: .balanced, encoding: .windows1250, text: GPCTexts.statement)
        case "fio.json": Fixture(syntax: .json, encoding: .utf8, text: FioTexts.json)
        case "fio.xml": Fixture(syntax: .xml, encoding: .utf8, text: FioTexts.xml)
        case "finsta": .windows1250(FioTexts.finsta)
        case "mt940": Fixture(syntax: .balanced, encoding: .windows1250, text: MT940Texts.statement)
        case "mt942": Fixture(syntax: .csv, encoding: .windows1250, text: MT940Texts.report)
        case _ where format == "mail" || format.hasPrefix("mail."):
            MailTexts.file(format).map { Fixture(syntax: .csv, encoding: .utf8, text: $0) }
        case "iso20022": Fixture(syntax: .xml, encoding: .utf8, text: CAMTTexts.order)
        case _ where format.hasPrefix("csv."):
            BankCSVTexts.file(format).map { Fixture(syntax: .csv, encoding: .windows1250, text: $0) }
        default: CAMTTexts.file(format).map { Fixture(syntax: .xml, encoding: .utf8, text: $0) }
        }
    }
}

extension Fixture {
    /// An XML file in windows-1250.
    fileprivate static func windows1250(_ text: String) -> Fixture {
        Fixture(syntax: .xml, encoding: .windows1250, text: text)
    }
}
