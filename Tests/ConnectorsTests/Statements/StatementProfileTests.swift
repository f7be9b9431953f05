import Domain
import Testing

@testable import Connectors

@Suite("Layouts of statements") struct StatementProfileTests {
    static let start = "csv.a:\n  kind: statement\n  dates: [dd.mm.yyyy]\n  date: [Dátum]\n"

    @Test("mistakes are told with line and key") func wrong() {
        let good = Self.start + "  amount: [Suma]\n"
        #expect(mistakes(good).isEmpty)
        #expect(mistakes(Self.start) == ["TABLE-003 1 csv.a.amount"])
        #expect(mistakes(Self.start + "  credit: [A]\n  debit: [B]\n").isEmpty)
        #expect(mistakes("csv.a:\n  kind: statement\n  date: [D]\n  amount: [S]\n") == ["TABLE-003 1 csv.a.dates"])
        #expect(mistakes(good + "  datum: [D]\n") == ["TABLE-001 6 csv.a.datum"])
        let values = [
            "no-date: maybe", "states: { half: [A] }", "directions: { up: [A] }", "preamble: { owner: [A] }",
            "balance-chain: yes", "other-currencies: join", "default-currency: EURO", "account-from-name: a.csv",
            "decimal: x", "own-account: \"?\"", "signature: { a: b }", "proof: { a: b }", "draft: maybe",
            "columns: all",
        ]
        for value in values {
            let key = value.prefix { $0 != ":" }
            #expect(mistakes(good + "  " + value + "\n") == ["TABLE-002 6 csv.a.\(key)"])
        }
        #expect(mistakes(good.replacing("dd.mm.yyyy", with: "dd.mm.yy")) == ["TABLE-002 3 csv.a.dates"])
    }

    @Test("like a shipped one but for what it says itself") func like() throws {
        let shipped = try TableProfiles(
            yaml: Array((Self.start + "  amount: [Suma]\n  preamble: { account: [Účet] }\n").utf8),
            file: "shipped"
        )
        func read(_ yaml: String) throws(Problems) -> TableProfile {
            try TableProfiles(yaml: Array(yaml.utf8), file: "m.yaml", shipped: shipped).tables[0]
        }
        let own = try read("csv.b: { kind: statement, like: csv.a, amount: [Obrat], own-account: 5/0900 }\n")
        #expect(own.name == "csv.b" && own.file == "m.yaml" && own.statement.account?.description == "5/0900")
        #expect(own.fields[.date] == .names(["Dátum"]) && own.fields[.amount] == .names(["Obrat"]))
        #expect(own.statement.marks.map(\.mark) == [.account] && own.statement.columns.count { !$0.names.isEmpty } == 2)
        let other = try read("csv.b: { kind: statement, like: csv.a, preamble: { opening: [Pred] } }\n")
        #expect(other.statement.marks.map(\.mark) == [.opening])
        #expect(mistakes("csv.b: { kind: statement, like: csv.x }\n") == ["TABLE-002 1 csv.b.like"])
    }

    @Test("styles of days") func styles() {
        func day(_ style: String, _ text: String) -> String? {
            let bytes = Array(text.utf8)
            return bytes.withUnsafeBufferPointer { DateStyle(style)?.day($0)?.description }
        }
        #expect(day("dd.mm.yyyy", "1. 9. 2026") == "2026-09-01")
        #expect(day("dd/mm/yyyy", "02/09/2026 10:12") == "2026-09-02")
        #expect(day("mm/dd/yyyy", "12/15/2018") == "2018-12-15")
        #expect(day("yyyy-mm-dd", "2021-09-06 6:11:59") == "2021-09-06")
        #expect(day("yyyy/mm/dd", "2026/9/1") == "2026-09-01")
        #expect(day("dd.mm.yyyy", "1.9.26") == nil && day("dd.mm.yyyy", "1-9-2026") == nil)
        #expect(day("dd.mm.yyyy", "30.2.2026") == nil && day("dd.mm.yyyy", "1.9.2026x") == nil)
        #expect(DateStyle("dd.mm.yy") == nil && DateStyle("dd.dd.yyyy") == nil && DateStyle("") == nil)
    }

    @Test("recognised by the signature anywhere in the first lines, and by no column that must not be there")
    func recognition() throws {
        let more = "signature: [\"Suma|Obrat\"]\nwithout: [Kniha]"
        let profile = TableProfile.profile(
            "kind: statement\ndates: [d.m.yyyy]\ndate: [Dátum]\namount: [Suma, Obrat]\n\(more)"
        )
        func fits(_ text: String) -> Bool {
            profile.format.recognises(FileHead(Array(text.utf8), tail: Array(text.utf8)))
        }
        #expect(fits("Výpis\nÚčet;5\n\nDátum;Obrat;Mena\n"))
        #expect(fits("Dátum,\"Suma\",Mena\n") && fits("DATUM\tSUMA\tMENA\n"))
        #expect(!fits("Dátum;Obrat;Kniha\n") && !fits("Dátum;Mena;VS\n") && !fits(""))
        #expect(!fits(String(repeating: "x\n", count: 50) + "Dátum;Obrat;Mena\n"))
        let near = Array("Obrat;Mena;VS\n".utf8)
        #expect(profile.nearlyFits(FileHead(near, tail: near)))
        // One of two columns of the signature is called otherwise, the others are there.
        let two = TableProfile.profile(
            "kind: statement\ndates: [d.m.yyyy]\ndate: [Dátum]\namount: [Suma]\nvs: [VS]\nks: [KS]\nsignature: [Suma, VS]"
        )
        func isNear(_ text: String) -> Bool { two.nearlyFits(FileHead(Array(text.utf8), tail: Array(text.utf8))) }
        #expect(isNear("Dátum;Sumy;VS;KS\n") && !isNear("Dátum;Sumy;V;KS\n") && !isNear("Dátum;Sumy;VS\n"))
        #expect(!isNear("Dátum;Suma;VS;KS\n"))
        let match = TableMatch(profile, Array("Výpis\nDátum,Obrat,X\n".utf8))
        #expect(match.line == 2 && match.delimiter == "," && match.unused == ["X"])
        #expect(match.columns.map(\.place) == [1, 2])
    }
}
