import Domain
import Messages
import Testing

/// The generated page of errors.
@Suite struct ErrorReferenceTests {
    @Test func hasEveryCodeOnceWithEveryText() {
        let page = ErrorReference.markdown()
        let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings == Catalogue.all.map(\.code))
        for message in Catalogue.all {
            for language in Language.allCases {
                #expect(
                    page.contains("**\(language.rawValue)**: \(message.text[language]) *\(message.remedy[language])*")
                )
            }
        }
    }

    @Test func hasEachAreaOnce() {
        let areas = ErrorReference.markdown().split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(areas.first == "## XML")
        #expect(Set(areas).count == areas.count)
    }
}
