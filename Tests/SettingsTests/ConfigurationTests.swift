import Domain
import Settings
import Testing

@Suite struct ConfigurationTests {
    @Test func countryDecidesCurrencyAndLanguage() throws {
        let slovak = try Fixture.configuration(Fixture.least).merchant
        #expect(slovak.country == "SK" && slovak.currency == .eur && slovak.language == .sk)
        let czech = try Fixture.configuration(Fixture.least, ["merchant.country=CZ"]).merchant
        #expect(czech.currency == .czk && czech.language == .cs)
        let english = try Fixture.configuration(Fixture.least, ["merchant.language=en", "merchant.currency=USD"])
            .merchant
        #expect(english.currency.code == "USD" && english.language == .en)
    }

    @Test func standardsAreTheContractsOnes() throws {
        let configuration = try Fixture.configuration(Fixture.least + "channels:\n  eshop:\n")
        #expect(configuration.warehouse.match == .code)
        #expect(configuration.warehouse.combine == .max)
        #expect(configuration.warehouse.quantity == .onHandMinusReserved)
        #expect(configuration.warehouse.missing == .keep)
        #expect(configuration.warehouse.export == .full)
        #expect(configuration.warehouse.requests.isEmpty)
        #expect(configuration.payments.pairing == [.invoiceSymbol, .invoiceNumber, .orderNumber])
        #expect(configuration.payments.windowDays == 540)
        #expect(configuration.orders.automatic && configuration.orders.oss && configuration.orders.tolerance == 1)
        #expect(configuration.orders.unknownItem == .send)
        #expect(configuration.orders.cancelledStates.isEmpty && configuration.orders.firstDays == 30)
        #expect(configuration.orders.firstSeenDone == .skip && configuration.orders.since == nil)
        let channel = try #require(configuration.channels.first)
        #expect(channel.name == "eshop" && channel.kind == "neutral" && channel.paidState == "Uhradená")
        #expect(channel.reserve == .zero && !channel.fractions && !channel.full && channel.paidFrom.isEmpty)
        #expect(configuration.guards.minimumRows == 20 && configuration.spool.stableSeconds == 2)
        #expect(configuration.warnings.isEmpty)
    }

    @Test func onlyTakesItsListEitherWay() throws {
        let beside = try Fixture.configuration(Fixture.least + "  combine: only\n  only: [A, B]\n")
        #expect(beside.warehouse.combine == .only(["A", "B"]))
        let inside = try Fixture.configuration(Fixture.least + "  combine: {only: [A, B]}\n")
        #expect(inside.warehouse.combine == .only(["A", "B"]))
        let called = try Fixture.configuration(Fixture.least, ["warehouse.combine=only", "warehouse.only=A,B"])
        #expect(called.warehouse.combine == .only(["A", "B"]))
        #expect(Fixture.problems(Fixture.least, ["warehouse.combine=only"]).map(\.code) == ["CONFIG-022"])
    }

    @Test(arguments: [
        ("only: ZBOŽÍ, POBOČKA", ["ZBOŽÍ", "POBOČKA"]), ("only: ZBOŽÍ", ["ZBOŽÍ"]),
        ("only: [A, 'B, C']", ["A", "B, C"]),
        ("only: 'Sklad A, hala 2'", ["Sklad A, hala 2"]), ("only: ['', A]", ["A"]), ("only: A,B,", ["A", "B"]),
    ])
    func aListWithoutBracketsIsOne(text: String, expected: [String]) throws {
        let warehouse = try Fixture.configuration(Fixture.least + "  combine: only\n  " + text + "\n").warehouse
        #expect(warehouse.combine == .only(expected))
    }

    @Test func anEmptyListIsNone() {
        #expect(Fixture.problems(Fixture.least + "  combine: only\n  only: ['']\n").map(\.code) == ["CONFIG-022"])
    }

    @Test(arguments: ["", " ''", " null"]) func anEmptyStateOfPaidOrdersIsNone(value: String) throws {
        let yaml = Fixture.least + "channels:\n  e:\n    paid-state:\(value)\n"
        #expect(try Fixture.configuration(yaml).channels.first?.paidState.isEmpty == true)
    }

    @Test func whatTheCommandLineSaysIsBlamedOnIt() {
        let late = ["currency.rates.XYZ=1", "channels.e.reserve=x", "merchant.ico=1", "payments.fio-address=foo"]
        for override in late {
            let problem = Fixture.problems(Fixture.least, [override]).first
            #expect(problem?.arguments["file"] == "-c" && problem?.position == nil, "\(override)")
        }
        let file = Fixture.problems(Fixture.least + "channels: {e: {reserve: x}}\n").first
        #expect(file?.arguments["file"] == "spojka.yaml" && file?.position?.line == 6)
    }

    @Test(arguments: [
        ("2000145399/0800", true), ("19-2000145399/0800", true), ("2000145398/0800", false),
        ("18-2000145399/0800", false), ("SK3112000000198742637541", true), ("DE89370400440532013000", true),
    ])
    func checkDigitsOfAccountsOnlyWarn(account: String, isRight: Bool) throws {
        let key = "payments.accounts.1.account=" + account
        #expect(try Fixture.configuration(Fixture.least, [key]).warnings.isEmpty == isRight)
    }

    @Test(arguments: [
        ("merchant:\n  language: cs\n  country: SK\n", Language.cs), ("merchant: {country: CZ}", .cs),
        ("merchant:\n  #language: en\n  country: SK # here\na: [", .sk), ("merchant.language: \"en\"\n", .en),
        ("nothing", nil),
    ])
    func theLanguageIsKnownOfAWrongFileToo(yaml: String, language: Language?) {
        #expect(Settings.language(yaml: Array(yaml.utf8)) == language)
        #expect(Settings.language(yaml: Array(yaml.utf8), overrides: ["merchant.language=en"]) == .en)
    }

    @Test func quantitiesAndRatesAreExact() throws {
        let configuration = try Fixture.configuration(
            Fixture.least,
            ["channels.e.reserve=0,000001", "currency.rates.CZK=0.0405", "currency.rates.HUF=9000000000000.5"]
        )
        #expect(configuration.channels.first?.reserve.millionths == 1)
        let czk = try #require(Currency(code: "CZK"))
        #expect(configuration.rates[czk]?.millionths == 40_500)
        #expect(configuration.rates.count == 2)
    }

    @Test(arguments: ["-1", "1e3", "0.0000001", "1.", ".5", "1.2.3", "ten", "9300000000000"])
    func otherNumbersAreRefused(text: String) {
        #expect(Fixture.problems(Fixture.least, ["channels.e.reserve=" + text]).map(\.code) == ["CONFIG-020"])
    }

    @Test func everyValueIsChecked() {
        let yaml = """
            merchant: {ico: "123", country: SK, currency: EURO}
            warehouse: {system: pohoda}
            payments:
              accounts:
                - account: 12345
                - account: SK8975000000000012345672
                - account: 2000145399/0800
                - account: 2000145399 / 0800
            currency: {rates: {XYZ: 1, CZK: 0}}
            """
        #expect(
            Fixture.problems(yaml).map { $0.code + " " + ($0.path ?? "") } == [
                "CONFIG-017 merchant.ico", "CONFIG-019 merchant.currency", "CONFIG-021 payments.accounts.1.account",
                "CONFIG-021 payments.accounts.2.account", "CONFIG-014 payments.accounts.4.account",
                "CONFIG-019 currency.rates.XYZ", "CONFIG-020 currency.rates.CZK",
            ]
        )
    }

    @Test func wrongCheckDigitOnlyWarns() throws {
        let configuration = try Fixture.configuration(Fixture.least, ["merchant.ico=12345678"])
        #expect(configuration.merchant.ico == "12345678")
        #expect(configuration.warnings.map(\.code) == ["CONFIG-018"])
        #expect(configuration.warnings.map(\.severity) == [.warning])
        for right in ["00151653", "31322832", "27074358"] {
            #expect(try Fixture.configuration(Fixture.least, ["merchant.ico='\(right)'"]).warnings.isEmpty)
        }
    }

    @Test func systemValuesHaveTheirFullKeys() throws {
        let values = try Fixture.configuration(Fixture.least, ["pohoda.centre=ESHOP"]).systemValues
        #expect(values["pohoda.centre"] == "ESHOP" && values["pohoda.reserve"] == "true")
    }

    @Test func problemsKeepNoValueOfAnAccount() {
        let problems = Fixture.problems(Fixture.least + "payments:\n  accounts: [{account: SK0012}]\n")
        #expect(problems.map(\.code) == ["CONFIG-021"])
        #expect(problems.allSatisfy { !$0.arguments.values.contains { $0.contains("SK0012") } })
    }

    @Test func everySelectableRuleHasItsWord() {
        for criterion in PairingCriterion.selectable {
            #expect(PairingCriterion(settingName: criterion.settingName) == criterion)
        }
        #expect(PairingCriterion(settingName: "person") == nil)
        for rule in QuantityRule.allCases { #expect(QuantityRule(settingName: rule.settingName) == rule) }
    }
}
