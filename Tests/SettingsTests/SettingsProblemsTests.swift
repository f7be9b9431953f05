import Domain
import Settings
import Testing

@Suite struct SettingsProblemsTests {
    @Test func everythingWrongIsToldAtOnce() {
        let yaml = """
            merchant:
              ico: "00012343"
              country: PL
            warehouse:
              combin: max
              match: [code]
            guard:
              shrink-percent: half
              zero-percent: 101
            spool: 2
            payments:
              pairing: [order-number, order-number]
              accounts:
                - currency: EUR
            """
        let problems = Fixture.problems(yaml)
        #expect(
            problems.map { $0.code + " " + ($0.path ?? "") } == [
                "CONFIG-013 merchant.country", "CONFIG-004 warehouse.combin", "CONFIG-007 warehouse.match",
                "CONFIG-010 guard.shrink-percent", "CONFIG-011 guard.zero-percent", "CONFIG-008 spool",
                "CONFIG-014 payments.pairing", "CONFIG-006 warehouse.system",
                "CONFIG-006 payments.accounts.1.account",
            ]
        )
        #expect(problems.allSatisfy { $0.position != nil && $0.arguments["file"] == "spojka.yaml" })
    }

    @Test(arguments: [
        ("warehouse:\n  combin: sum", "warehouse.combine"),
        ("combine: sum", "warehouse.combine"),
        ("warehose:\n  combine: sum", "warehouse"),
        ("channels:\n  e:\n    reserv: 1", "channels.e.reserve"),
        ("payments:\n  accounts:\n  - acount: 1", "payments.accounts.1.account"),
        ("warehouse.combin: sum", "warehouse.combine"),
    ])
    func unknownKeyNamesTheNearest(yaml: String, nearest: String) {
        let unknown = Fixture.problems(yaml).first { $0.code == "CONFIG-004" }
        #expect(unknown?.arguments["nearest"] == nearest)
    }

    @Test(arguments: ["foo=1", "foo.bar=1", "pohoda.payment-type=x", "merchant.phone=1"])
    func unknownKeyWithoutALikeOneSuggestsNone(override: String) {
        #expect(Fixture.problems(Fixture.least, [override]).map(\.code) == ["CONFIG-028"])
    }

    @Test func positionsCountBytesFromOne() {
        let yaml = Fixture.least + "channels:\n  e: {paid-state: Uhradená, full: maybe}\n"
        let problem = Fixture.problems(yaml).first
        #expect(problem?.code == "CONFIG-013")
        #expect(problem?.position == SourcePosition(line: 7, column: 36))
        let unknown = Fixture.problems(Fixture.least + "orders:\n  stats: [a]\n").first
        #expect(unknown?.position == SourcePosition(line: 7, column: 3))
    }

    @Test(arguments: [
        ("a: [", "CONFIG-002"), ("a: b: c", "CONFIG-002"), ("\ta: 1", "CONFIG-002"), ("a: 1\n---\nb: 2", "CONFIG-002"),
        ("orders:\n  oss: true\n  oss: false", "CONFIG-005"),
        ("orders:\n  oss: true\norders.oss: false", "CONFIG-005"), ("- a", "CONFIG-008"), ("text", "CONFIG-008"),
        ("orders:\n  oss: maybe", "CONFIG-012"), ("orders:\n  states: {a: b}", "CONFIG-009"),
        ("payments:\n  accounts: 1", "CONFIG-009"), ("channels:\n  a b: {}", "CONFIG-016"),
        ("channels:\n  ../x: {}", "CONFIG-016"), ("channels: [a]", "CONFIG-008"), ("? [a]\n: b", "CONFIG-008"),
        ("orders:\n  export: {a: b}", "CONFIG-007"), ("spool:\n  stable-seconds: 1.5", "CONFIG-010"),
        ("spool:\n  stable-seconds: 99999999999999999999", "CONFIG-010"),
    ])
    func eachMistakeHasItsCode(yaml: String, code: String) {
        #expect(Fixture.problems(yaml).first?.code == code)
    }

    @Test func emptyFileMissesWhatIsRequired() {
        for yaml in ["", "# nothing", "---\n"] {
            let missing = Fixture.problems(yaml).map { $0.code + " " + ($0.path ?? "") }
            #expect(
                missing == [
                    "CONFIG-006 merchant.ico", "CONFIG-006 merchant.country", "CONFIG-006 warehouse.system",
                ]
            )
        }
    }

    @Test func otherEncodingIsToldWithItsLine() {
        let bytes = Array("a: 1\nb: Uhraden".utf8) + [0xE1, 0x0A]
        do {
            _ = try Settings(yaml: bytes, file: "spojka.yaml", declarations: Fixture.declarations)
            Issue.record("windows-1250 was read as UTF-8")
        } catch {
            #expect(error.all.map(\.code) == ["CONFIG-001"])
            #expect(error.all.first?.position?.line == 2)
        }
    }

    @Test func bombsAreRefused() {
        var yaml = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, last) in [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("f", "e")] {
            yaml += "\(name): &\(name) [" + Array(repeating: "*" + last, count: 9).joined(separator: ",") + "]\n"
        }
        #expect(Fixture.problems(yaml).map(\.code) == ["CONFIG-003"])
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(Fixture.problems("a: " + deep).map(\.code) == ["CONFIG-003"])
        #expect(Fixture.problems("a: " + String(repeating: "[", count: 50_000)).map(\.code) == ["CONFIG-002"])
    }
}
