import Domain
import Settings
import Testing

@Suite struct SettingsTests {
    @Test func leastConfigurationHasStandards() throws {
        let settings = try Fixture.settings(Fixture.least)
        #expect(settings.text("merchant.ico") == "00012343")
        #expect(settings.text("warehouse.combine") == "max")
        #expect(settings.list("payments.pairing") == ["invoice-symbol", "invoice-number", "order-number"])
        #expect(settings.number("guard.shrink-percent") == 50)
        #expect(settings.flag("pohoda.reserve"))
        #expect(settings.text("merchant.currency") == nil)
        #expect(settings.names(under: "channels").isEmpty)
        #expect(!settings.isSet("warehouse.combine"))
    }

    @Test func namesKeepTheOrderOfTheFile() throws {
        let yaml = Fixture.least + "channels:\n  zeta:\n    reserve: 2\n  alfa:\n  mid: {fractions: yes}\n"
        let settings = try Fixture.settings(yaml)
        #expect(settings.names(under: "channels") == ["zeta", "alfa", "mid"])
        #expect(settings.text("channels.alfa.kind") == "neutral")
        #expect(settings.text("channels.zeta.reserve") == "2")
        #expect(settings.flag("channels.mid.fractions"))
    }

    @Test func listsOfGroupsAreEntries() throws {
        let yaml =
            Fixture.least + """
                payments:
                  accounts:
                    - account: 500005-2267180257/8100
                      currency: EUR
                    - {account: SK8975000000000012345671, name: second}
                """
        let settings = try Fixture.settings(yaml)
        #expect(
            settings.entries("payments.accounts") == [
                ["account": "500005-2267180257/8100", "currency": "EUR"],
                ["account": "SK8975000000000012345671", "name": "second"],
            ]
        )
    }

    @Test func byteOrderMarkIsSkipped() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(Fixture.least.utf8)
        let settings = try Settings(yaml: bytes, file: "f", declarations: Fixture.declarations)
        #expect(settings.text("merchant.country") == "SK")
    }

    @Test func scalarsKeepTheirText() throws {
        let yaml = Fixture.least + "channels:\n  e:\n    paid-state: no\n    paid-from: [010, 1_0, ~, null]\n"
        let problems = Fixture.problems(yaml)
        #expect(problems.map(\.code) == ["CONFIG-009"])
        let settings = try Fixture.settings(
            Fixture.least + "channels:\n  e:\n    paid-state: no\n    paid-from: [010]\n"
        )
        #expect(settings.text("channels.e.paid-state") == "no")
        #expect(settings.list("channels.e.paid-from") == ["010"])
    }

    @Test func dottedKeyOfAFileMeansTheSame() throws {
        let settings = try Fixture.settings(Fixture.least + "guard.zero-percent: 10\n")
        #expect(settings.number("guard.zero-percent") == 10)
    }

    @Test func emptyTextIsNotSet() throws {
        let settings = try Fixture.settings(Fixture.least + "pohoda:\n  application: ''\n  series:\n")
        #expect(settings.text("pohoda.application") == nil)
        #expect(settings.text("pohoda.series") == nil)
    }

    @Test func secretsAreRecognisedAndNotResolved() throws {
        let settings = try Fixture.settings(Fixture.least + "pohoda:\n  centre: secret:api-key\n")
        #expect(settings.secret("pohoda.centre")?.name == "api-key")
        #expect(settings.secret("merchant.ico") == nil)
        #expect(SecretReference("secret:../x") == nil)
        #expect(SecretReference("plain") == nil)
        #expect(Fixture.problems(Fixture.least + "pohoda:\n  centre: secret:../x\n").map(\.code) == ["CONFIG-023"])
    }
}
