import Domain
import Exchange
import Messages
import Settings
import Testing

/// What is said about configurations.
@Suite struct ConfigMessagesTests {
    @Test func everyCodeHasItsMessageAndNoneIsLeftOver() {
        let codes = Registry.all.catalogue.all.map(\.code).filter { $0.hasPrefix("CONFIG-") }
        #expect(codes == ConfigProblem.allCases.map(\.rawValue))
    }

    /// Problems that Settings really makes must fill every placeholder.
    @Test func realProblemsFillTheirPlaceholders() {
        let shapes = """
            merchant: {ico: "1", country: PL, currency: EURO}
            warehouse: {system: pohoda, combin: max, match: [code], combine: only}
            guard: {shrink-percent: half, zero-percent: 101}
            spool: 2
            channels: {a b: {}, e: {reserve: -1, fractions: perhaps, paid-state: secret:../x}}
            orders: {states: {a: b}}
            payments: {pairing: [message, message], accounts: [{currency: EUR}, {account: 1}]}
            """
        let values = """
            merchant: {ico: '1', country: SK, currency: X}
            warehouse: {system: pohoda, combine: only}
            channels: {e: {reserve: -1}}
            payments: {accounts: [{account: 1, fio-token: abc}]}
            connections: {s: {user: u, key: 'secret:k', host-key: [abc], fetch: ../a}}
            orders: {since: yesterday}
            """
        let sense = """
            merchant: {ico: "31322832", country: SK}
            warehouse: {system: pohoda, combine: only, only: [A], warehouses: [B]}
            channels: {warehouse: {}}
            payments: {fio-address: foo, tolerance-under-percent: 200}
            """
        let idle = """
            merchant: {ico: "12345678", country: SK}
            warehouse: {system: pohoda, only: [A]}
            channels: {e: {paid-state: ""}}
            currency: {rates: {EUR: 1}}
            money-s3: {series: OBJ}
            payments:
              pairing: []
              tolerance-under: 20000
              accounts: [{account: 500005-2267180257/8100}, {account: 2000145398/0800}]
            """
        let overHTTP = """
            merchant: {ico: "12345678", country: SK}
            warehouse: {system: pohoda}
            payments: {accounts: [{account: 2000145398/0800, name: a}]}
            connections: {f: {kind: bank, token: secret:t, account: nobody, certificate: sha1:00}, g: {kind: server}}
            """
        let moved = """
            merchant: {ico: "12345678", country: SK}
            warehouse: {system: pohoda}
            payments: {accounts: [{account: 2000145398/0800, fio-token: secret:t}]}
            """
        let whole: [(String, [String])] = [
            ("a: [", []), ("a: 1\na: 2", []), (shapes, ["bad"]), (values, []), (sense, []), (idle, []),
            (overHTTP, []), (moved, []),
            (sense, ["money-s3.series=longer", "money-s3.text={foo}", "foo=1"]),
        ]
        let problems = whole.flatMap { self.problems($0.0, $0.1) }
        // Not UTF-8 and too large are tried with bytes; that there is no channel, with a workspace.
        #expect(Set(problems.map(\.code)).count == ConfigProblem.allCases.count - 4)
        for language in Language.allCases {
            let renderer = Renderer(language: language.rawValue)
            for problem in problems {
                #expect(!renderer.sentence(problem).contains("?"), "\(problem)")
                #expect(!renderer.remedy(problem).contains("? ?"), "\(problem)")
            }
        }
    }

    private let none = Texts(sk: "", cs: "", en: "")

    private func problems(_ yaml: String, _ overrides: [String]) -> [Problem] {
        let own = ["token", "account"].map { Setting($0, .text, label: none, help: none) }
        let bank = RemoteKindSettings(
            id: "bank",
            name: "Bank",
            owner: "bank",
            side: .payments,
            delivers: false,
            hasAddress: true,
            settings: own
        )
        let server = RemoteKindSettings(
            id: "server",
            name: "Server",
            owner: "money-s3",
            side: .warehouse,
            delivers: true,
            hasAddress: true,
            settings: []
        )
        do {
            let settings = try Settings(
                yaml: yaml,
                file: "spojka.yaml",
                overrides: overrides,
                declarations: Declarations.core(
                    systems: ["pohoda", "money-s3"],
                    channelKinds: ["neutral"],
                    remotes: [bank, server]
                ) + [
                    Setting("money-s3.series", .text, longest: 5, label: none, help: none),
                    Setting("money-s3.text", .text, placeholders: ["{number}"], label: none, help: none),
                ]
            )
            return try Configuration(settings, remotes: [bank, server]).warnings
        } catch {
            return error.all
        }
    }
}
