import Domain
import Messages
import Settings
import Testing

/// What is said about configurations.
@Suite struct ConfigMessagesTests {
    @Test func everyCodeHasItsMessageAndNoneIsLeftOver() {
        let codes = Catalogue.all.map(\.code).filter { $0.hasPrefix("CONFIG-") }
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
        let whole = [("a: [", []), ("a: 1\na: 2", []), (shapes, ["bad"]), (values, [String]())]
        let problems = whole.flatMap { self.problems($0.0, $0.1) }
        #expect(Set(problems.map(\.code)).count == ConfigProblem.allCases.count - 3)
        for language in Language.allCases {
            let renderer = Renderer(language: language.rawValue)
            for problem in problems {
                #expect(!renderer.sentence(problem).contains("?"), "\(problem)")
                #expect(!renderer.remedy(problem).contains("? ?"), "\(problem)")
            }
        }
    }

    private func problems(_ yaml: String, _ overrides: [String]) -> [Problem] {
        do {
            let settings = try Settings(
                yaml: yaml,
                file: "spojka.yaml",
                overrides: overrides,
                declarations: Declarations.core
            )
            _ = try Configuration(settings)
            return []
        } catch {
            return error.all
        }
    }
}
