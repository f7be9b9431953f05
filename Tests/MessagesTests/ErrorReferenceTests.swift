import Domain
import Exchange
import Messages
import Testing

/// The generated page of errors.
@Suite struct ErrorReferenceTests {
    @Test func hasEveryCodeOnceWithEveryText() {
        let page = ErrorReference.markdown(Registry.all.catalogue)
        let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings == Registry.all.catalogue.all.map(\.code))
        for message in Registry.all.catalogue.all {
            for language in Language.allCases {
                #expect(
                    page.contains("**\(language.rawValue)**: \(message.text[language]) *\(message.remedy[language])*")
                )
            }
        }
    }

    @Test func hasEachAreaOnce() {
        let areas = ErrorReference.markdown(Registry.all.catalogue).split(separator: "\n").filter {
            $0.hasPrefix("## ")
        }
        #expect(areas.first == "## XML")
        #expect(Set(areas).count == areas.count)
    }
}
