import Domain
import Exchange
import Testing

@testable import Messages

/// The text beside a refused file.
@Suite struct ReasonFileTests {
    private enum Sample: String, ProblemCode {
        case notANumber = "XML-010"
        case noRecords = "FILE-003"
    }

    private func number(line: Int, column: Int = 0, path: String? = nil) -> Problem {
        Problem(Sample.notANumber, at: SourcePosition(line: line, column: column), path: path, ["value": "12,,5"])
    }

    @Test func saysWhereACorrectedFileBelongs() {
        let renderer = Renderer(language: "sk")
        let text = renderer.reasonFile(file: "a.xml", problems: [number(line: 1)], folder: "spool/inbox")
        #expect(text.hasSuffix("\r\n\r\nOpravený súbor vložte do: spool/inbox\r\n"))
        let other = Problem(Sample.noRecords, .error, ["folder": "spool/warehouse/in"])
        #expect(!renderer.reasonFile(file: "a.xml", problems: [other], folder: "spool/inbox").contains("vložte do"))
    }

    @Test func saysEverythingInOrder() {
        let text = Renderer(language: "sk").reasonFile(
            file: "zásoby.xml",
            problems: [number(line: 12, column: 7, path: "stk:count"), number(line: 13), Problem(Sample.noRecords)]
        )
        let expected = [
            "Súbor: zásoby.xml",
            "",
            "XML-010: Hodnota „12,,5“ nie je číslo.",
            "  riadok 12, stĺpec 7",
            "  Pole: stk:count",
            "  Čo urobiť: Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
            "",
            "XML-010: Hodnota „12,,5“ nie je číslo.",
            "  riadok 13",
            "  Čo urobiť: Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
            "",
            "FILE-003: Export všetkých zásob neobsahuje ani jeden záznam; zásoby sa nezmenili.",
            "  Čo urobiť: Skontrolujte filter exportu a exportujte znova.",
            "",
        ]
        #expect(text == expected.joined(separator: "\r\n"))
    }

    @Test func everyLineEndsWithCarriageReturnAndLineFeed() {
        let text = Renderer(language: "cs").reasonFile(file: "a\nb.csv", problems: [number(line: 1, path: "c\nd")])
        let bytes = Array(text.utf8)
        #expect(bytes.suffix(2) == [13, 10])
        for (index, byte) in bytes.enumerated() where byte == 10 {
            #expect(index > 0 && bytes[index - 1] == 13)
        }
        #expect(bytes.filter { $0 == 13 }.count == bytes.filter { $0 == 10 }.count)
        #expect(text.hasPrefix("Soubor: a b.csv\r\n"))
    }

    @Test func listsFiftyProblemsAndCountsTheRest() {
        let renderer = Renderer(language: "en")
        let fifty = renderer.reasonFile(file: "f", problems: (1...50).map { number(line: $0) })
        #expect(fifty.contains("  line 50\r\n"))
        #expect(!fifty.contains("Further problems"))
        let more = renderer.reasonFile(file: "f", problems: (1...53).map { number(line: $0) })
        #expect(more.hasPrefix(fifty))
        #expect(!more.contains("line 51"))
        #expect(more.hasSuffix("\r\nFurther problems: 3\r\n"))
    }

    @Test func withoutProblemsItNamesTheFile() {
        #expect(Renderer(language: "en").reasonFile(file: "f.xml", problems: []) == "File: f.xml\r\n")
    }
}
