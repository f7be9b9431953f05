import Domain
import Foundation
import Settings
import Testing

@Suite struct GeneratedTextsTests {
    private static let systems = [
        "pohoda", "money-s3", "onix", "oberon", "abra-flexi", "idoklad", "mpohoda",
    ]

    @Test(arguments: systems) func sampleWorksWithoutAnotherEdit(system: String) throws {
        let configuration = try Fixture.configuration(
            SampleConfiguration.yaml(system: system, declarations: Fixture.declarations, remotes: Fixture.remotes)
        )
        #expect(configuration.merchant.ico == "12345678" && configuration.merchant.country == "SK")
        #expect(configuration.merchant.currency == .eur && configuration.merchant.language == .sk)
        #expect(configuration.warehouse.system == system && configuration.warehouse.match == .code)
        #expect(configuration.warehouse.combine == .max)
        #expect(configuration.channels.map(\.name) == ["eshop"])
        #expect(configuration.payments.pairing == [.invoiceSymbol, .invoiceNumber, .orderNumber])
        let account = try #require(configuration.payments.accounts.first)
        #expect(account.account == BankAccount("500005-2267180257/8100"))
        #expect(account.currency == .eur && account.name == "sample")
    }

    /// What the sample shows as comments must be right too: every `#name:` without its `#` is read.
    @Test(arguments: systems) func sampleWithEveryCommentTakenAwayShowsEveryKey(system: String) throws {
        let lines = SampleConfiguration.yaml(
            system: system,
            declarations: Fixture.declarations,
            remotes: Fixture.remotes
        ).split(
            separator: "\n"
        ).map { line in
            guard let mark = line.firstIndex(of: "#"), line[..<mark].allSatisfy({ $0 == " " }),
                line[line.index(after: mark)...].first != " "
            else { return String(line) }
            return String(line[..<mark]) + String(line[line.index(after: mark)...])
        }
        let yaml = lines.joined(separator: "\n").replacing("CZK:", with: "CZK: 0.04")
        let settings = try Fixture.settings(yaml)
        #expect(settings.names(under: "currency.rates") == ["CZK"])
        for setting in Fixture.declarations {
            let others = Self.systems.filter { $0 != system }
            if others.contains(where: { setting.key.hasPrefix($0 + ".") }) { continue }
            let key = setting.key.replacing("channels.*", with: "channels.eshop").replacing(
                "rates.*",
                with: "rates.CZK"
            )
            .replacing("connections.*", with: "connections.server").replacing("gateways.*", with: "gateways.gopay")
            .replacing("#", with: "1")
            #expect(settings.position(key) != nil, "\(key) does not stand in the sample")
        }
    }

    @Test func everyDefaultFitsItsOwnSetting() {
        for setting in Fixture.declarations where !setting.defaultValue.isEmpty {
            let key = setting.key.replacing("*", with: "eshop").replacing("#", with: "1")
            let account = ["payments.accounts.1.account=SK3112000000198742637541", "payments.accounts.1.currency=EUR"]
            let around =
                key.hasPrefix("payments.accounts.1.")
                ? account : key.hasPrefix("connections.") ? Fixture.connection(key) : []
            #expect(Fixture.problems(Fixture.least, around + [key + "=" + setting.defaultValue]).isEmpty, "\(key)")
        }
    }

    @Test func everySettingIsExplained() {
        var keys: Set<String> = []
        for setting in Fixture.declarations {
            #expect(keys.insert(setting.key).inserted, "\(setting.key) is declared twice")
            for language in Language.allCases {
                let words = setting.label[language].split(separator: " ")
                #expect(!words.isEmpty && words.count <= 5, "\(setting.key): \(setting.label[language])")
                #expect(!setting.label[language].hasSuffix("."), "\(setting.key)")
                #expect(setting.help[language].hasSuffix("."), "\(setting.key)")
            }
            #expect(![setting.label.sk, setting.label.cs].contains(setting.label.en), "\(setting.key)")
            #expect(Set(Language.allCases.map { setting.help[$0] }).count == 3, "\(setting.key)")
        }
    }

    /// What stays as it is in every language: placeholders, keys of other settings, and values that are spelt out.
    @Test func everyLanguageOfAHelpNamesTheSame() {
        let keys = Fixture.declarations.map(\.key).filter { !$0.contains("*") && !$0.contains("#") }
        for setting in Fixture.declarations {
            let fixed =
                keys + (setting.placeholders ?? []) + ["secret:NAME", "`", "SHA256:", "known-payer", "as-reported"]
            let named = Language.allCases.map { language in fixed.filter { setting.help[language].contains($0) } }
            #expect(Set(named).count == 1, "\(setting.key)")
            for placeholder in setting.placeholders ?? [] {
                #expect(setting.help.en.contains(placeholder), "\(setting.key) does not explain \(placeholder)")
            }
        }
    }

    /// What is a comment in one language is one in every other, and the values are the same.
    @Test(arguments: systems) func sampleIsTheSameInEveryLanguage(system: String) {
        func withoutHelp(_ language: Language) -> [Substring] {
            SampleConfiguration.yaml(
                system: system,
                declarations: Fixture.declarations,
                remotes: Fixture.remotes,
                language: language
            )
            .split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("# ") }
        }
        for language in [Language.sk, .cs] { #expect(withoutHelp(language) == withoutHelp(.en)) }
    }

    /// `make run` works with it.
    @Test func repositorysOwnWorkspaceIsTheSample() throws {
        let path = Fixture.root("spojka.yaml")
        let yaml = SampleConfiguration.yaml(
            system: "pohoda",
            declarations: Fixture.declarations,
            remotes: Fixture.remotes
        )
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_DOCS"] != nil {
            try yaml.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == yaml)
    }

    @Test func referenceIsTheCommittedPage() throws {
        let path = Fixture.root("docs/configuration.md")
        let page = ConfigurationReference.markdown(Fixture.declarations)
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_DOCS"] != nil {
            try page.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    }
}
