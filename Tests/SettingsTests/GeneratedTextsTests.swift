import Domain
import Foundation
import Settings
import Testing

@Suite struct GeneratedTextsTests {
    private static let systems = ["pohoda", "money-s3", "onix", "oberon"]

    @Test(arguments: systems) func sampleWorksWithoutAnotherEdit(system: String) throws {
        let configuration = try Fixture.configuration(
            SampleConfiguration.yaml(system: system, declarations: Fixture.declarations)
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
        let lines = SampleConfiguration.yaml(system: system, declarations: Fixture.declarations).split(
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
            .replacing("connections.*", with: "connections.server")
            .replacing("#", with: "1")
            #expect(settings.position(key) != nil, "\(key) does not stand in the sample")
        }
    }

    @Test func everyStandardFitsItsOwnSetting() {
        for setting in Fixture.declarations where !setting.standard.isEmpty {
            let key = setting.key.replacing("*", with: "eshop").replacing("#", with: "1")
            let account = ["payments.accounts.1.account=SK3112000000198742637541", "payments.accounts.1.currency=EUR"]
            let around =
                key.hasPrefix("payments.accounts.1.")
                ? account : key.hasPrefix("connections.") ? Fixture.connection(key) : []
            #expect(Fixture.problems(Fixture.least, around + [key + "=" + setting.standard]).isEmpty, "\(key)")
        }
    }

    @Test func everySettingIsExplained() {
        var keys: Set<String> = []
        for setting in Fixture.declarations {
            #expect(setting.help.hasSuffix("."), "\(setting.key)")
            #expect(keys.insert(setting.key).inserted, "\(setting.key) is declared twice")
        }
    }

    /// `make run` works with it.
    @Test func repositorysOwnWorkspaceIsTheSample() throws {
        let path = Fixture.root("spojka.yaml")
        let yaml = SampleConfiguration.yaml(system: "pohoda", declarations: Fixture.declarations)
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
