import Connectors
import Syntax

@testable import Exchange

/// A file for each format that the program reads.
enum Fixtures {
    /// The connectors that the suite holds for: those that are shipped, and a small one that only the tests know.
    static let registry = Registry(
        warehouses: Registry.all.warehouses + [Kartoteka.connector],
        channels: Registry.all.channels,
        payments: Registry.all.payments
    )

    /// What tells their files apart.
    static let recognition = Recognition(registry)

    private static let samples: [String: [SampleFile]] = Dictionary(
        grouping: registry.connectors.flatMap { $0.samples() },
        by: \.format
    )

    /// The sample of a format that its connector has, a small one where there are several; nil when there is none, which
    /// fails the suite.
    static func file(_ format: String) -> Fixture? {
        let all = samples[format] ?? []
        if let sample = all.first(where: { $0.demo == nil }) ?? all.first { return Fixture(sample) }
        return text(format)
    }

    private static func text(_ format: String) -> Fixture? {
        switch format {
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
