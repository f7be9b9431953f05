import Domain
import Settings
import Testing

@Suite struct OverrideTests {
    @Test func overrideOutranksTheFile() throws {
        let yaml = Fixture.least + "orders:\n  export: manual\n"
        #expect(try Fixture.settings(yaml, ["orders.export=automatic"]).text("orders.export") == "automatic")
        #expect(try Fixture.settings(Fixture.least, ["warehouse.combine=sum"]).text("warehouse.combine") == "sum")
    }

    @Test(arguments: [
        ("payments.pairing=order-number", ["order-number"]),
        ("payments.pairing=[order-number, message]", ["order-number", "message"]),
        ("payments.pairing=order-number,message", ["order-number", "message"]),
        ("payments.pairing=", ["invoice-symbol", "invoice-number", "order-number"]),
        ("payments.pairing=[]", []),
    ])
    func listsMayBeOneWordBracketsOrCommas(override: String, expected: [String]) throws {
        #expect(try Fixture.settings(Fixture.least, [override]).list("payments.pairing") == expected)
    }

    @Test func textWithCommaInTheFileStaysOne() throws {
        let settings = try Fixture.settings(
            Fixture.least + "orders:\n  states: 'a, b'\npayments:\n  pairing: message, order-number\n"
        )
        #expect(settings.list("orders.states") == ["a, b"])
        #expect(settings.list("payments.pairing") == ["message", "order-number"])
    }

    @Test func valueThatIsNoYAMLStandsAsItIs() throws {
        #expect(
            try Fixture.settings(Fixture.least, ["pohoda.centre=@home: x: y"]).text("pohoda.centre") == "@home: x: y"
        )
        #expect(try Fixture.settings(Fixture.least, ["pohoda.centre=a=b"]).text("pohoda.centre") == "a=b")
    }

    @Test func wholeGroupsAreReplaced() throws {
        let yaml =
            Fixture.least + """
                channels:
                  eshop:
                    reserve: 1
                payments:
                  accounts:
                    - account: 500005-2267180257/8100
                    - account: 19-2000145399/0800
                """
        let accounts = ["payments.accounts=[{account: 2000145399/0800, currency: CZK}]"]
        #expect(
            try Fixture.settings(yaml, accounts).entries("payments.accounts")
                == [["account": "2000145399/0800", "currency": "CZK"]]
        )
        let one = try Fixture.settings(yaml, ["payments.accounts.2.currency=CZK", "channels.eshop.reserve=5"])
        #expect(one.entries("payments.accounts").map { $0["currency"] } == [nil, "CZK"])
        #expect(one.text("channels.eshop.reserve") == "5")
        #expect(try Fixture.settings(yaml, ["channels={b2b: {}}"]).names(under: "channels") == ["b2b"])
    }

    @Test(arguments: [
        ("warehouse.combine", "CONFIG-015"), ("=sum", "CONFIG-015"), ("warehouse.combin=sum", "CONFIG-004"),
        ("warehouse.combine=most", "CONFIG-013"), ("channels.eshp.reserve=1", "CONFIG-004"),
        ("channels.e shop.reserve=1", "CONFIG-016"), ("payments.accounts.x.currency=EUR", "CONFIG-004"),
        ("warehouse=max", "CONFIG-008"), ("guard.zero-percent=-1", "CONFIG-011"),
    ])
    func wrongOverridesAreTold(override: String, code: String) {
        let problems = Fixture.problems(Fixture.least + "channels:\n  eshop: {}\n", [override])
        #expect(problems.first?.code == code)
        #expect(problems.first?.arguments["file"] == "-c")
    }

    @Test func mistypedChannelNamesTheRealOne() {
        let problems = Fixture.problems(
            Fixture.least + "channels:\n  eshop: {}\n  b2b: {}\n",
            ["channels.eshp.reserve=1"]
        )
        #expect(problems.first?.arguments["nearest"] == "channels.eshop.reserve")
    }

    @Test func aNameThatIsFarFromTheFilesIsOneMore() throws {
        let yaml = Fixture.least + "payments:\n  gateways:\n    gopay: {vat: domestic}\nchannels:\n  eshop: {}\n"
        let settings = try Fixture.settings(yaml, ["payments.gateways.stripe.vat=exempt", "channels.druhy.reserve=2"])
        #expect(settings.names(under: "payments.gateways").sorted() == ["gopay", "stripe"])
        #expect(settings.text("payments.gateways.stripe.vat") == "exempt")
        #expect(settings.text("payments.gateways.gopay.vat") == "domestic")
        #expect(settings.names(under: "channels").sorted() == ["druhy", "eshop"])
        let mistyped = Fixture.problems(yaml, ["payments.gateways.gopai.vat=exempt"])
        #expect(mistyped.first?.is(ConfigProblem.unknownKey) == true)
    }
}
