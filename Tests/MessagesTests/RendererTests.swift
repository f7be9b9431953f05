import Domain
import Exchange
import Testing

@testable import Messages

/// Problems as sentences.
@Suite struct RendererTests {
    private enum Sample: String, ProblemCode {
        case wrongUnit = "POHODA-001"
        case header = "WORKSPACE-003"
        case notANumber = "CSV-010"
        case unknown = "NOWHERE-042"
    }

    private let wrongUnit = Problem(Sample.wrongUnit, .error, ["found": "87654321", "expected": "12345678"])

    @Test func fillsPlaceholdersInTheChosenLanguage() {
        #expect(
            Renderer(language: "sk").sentence(wrongUnit)
                == "Súbor patrí inej účtovnej jednotke: má IČO 87654321, nastavené je 12345678."
        )
        #expect(
            Renderer(language: "cs").sentence(wrongUnit)
                == "Soubor patří jiné účetní jednotce: má IČO 87654321, nastaveno je 12345678."
        )
        #expect(Renderer(language: "en").sentence(wrongUnit).contains("IČO 87654321, the configured one is 12345678"))
        #expect(Renderer(language: "en").remedy(Problem(Sample.header, .error, ["header": "a;b"])).hasSuffix(": a;b"))
    }

    @Test(arguments: ["", "de", "SK ", "sk_SK.UTF-8"]) func unknownLanguageIsEnglish(code: String) {
        #expect(Renderer(language: code).language == .en)
        #expect(Renderer(language: code).word(.whatToDo) == "What to do")
    }

    @Test func unknownCodeShowsItsArguments() {
        let problem = Problem(Sample.unknown, .error, ["b": "2", "a": "1\n3"])
        let renderer = Renderer(language: "sk")
        #expect(renderer.sentence(problem) == "NOWHERE-042 (a: 1 3, b: 2)")
        #expect(renderer.sentence(Problem(Sample.unknown)) == "NOWHERE-042")
        #expect(!renderer.remedy(problem).isEmpty)
    }

    @Test func missingValueIsAQuestionMark() {
        #expect(Renderer(language: "en").sentence(Problem(Sample.notANumber)) == "The value “?” is not a number.")
    }

    @Test func valuesAreNotTemplates() {
        let problem = Problem(Sample.wrongUnit, .error, ["found": "{expected}", "expected": "{found}"])
        #expect(Renderer(language: "en").sentence(problem).contains("IČO {expected}, the configured one is {found}."))
    }

    @Test func valuesStayOnOneLineAndAreCut() {
        let value = "1\r\n2\u{2028}3" + String(repeating: "x", count: 1000)
        let sentence = Renderer(language: "en").sentence(Problem(Sample.notANumber, .error, ["value": value]))
        #expect(sentence.contains("“1  2 3xxx"))
        #expect(sentence.contains("x…”"))
        #expect(sentence.count < 300)
        #expect(!sentence.contains { $0.isNewline })
    }

    @Test func outcomesOfMachineOutputHaveWords() {
        let outcomes = [
            "applied", "repeated", "rejected", "held", "waiting", "paired", "partial", "overpaid", "split", "repeat",
            "ambiguous", "amountMismatch", "currencyMismatch", "alreadyPaid", "notFound", "refund", "fee",
            "ownTransfer", "payout", "ignored",
        ]
        for outcome in outcomes { #expect(Word(rawValue: outcome) != nil, "\(outcome)") }
        #expect(Renderer(language: "sk").word(.whatToDo) == "Čo urobiť")
        #expect(Renderer(language: "cs").word(.furtherProblems) == "Další problémy")
    }

    @Test(arguments: ["{", "}", "{}", "{a", "a}", "{a b}", "{{a}}", ""]) func oddBracesStay(source: String) {
        #expect(Template(source).filled([:]) == (source == "{{a}}" ? "{?}" : source))
    }
}
