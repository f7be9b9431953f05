import Domain
import Exchange
import Testing

@testable import Messages

/// What holds for every message.
@Suite struct CatalogueTests {
    @Test func codesAreUniqueAndWellFormed() {
        let codes = Registry.all.catalogue.all.map(\.code)
        #expect(!codes.isEmpty)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let parts = code.split(separator: "-", omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(code)")
            #expect(parts.first?.allSatisfy { $0.isUppercase || $0.isNumber } == true, "\(code)")
            #expect(parts.last?.count == 3 && parts.last?.allSatisfy(\.isNumber) == true, "\(code)")
        }
    }

    @Test(arguments: Registry.all.catalogue.all) func hasEveryLanguage(message: Message) {
        for language in Language.allCases {
            for text in [message.text[language], message.remedy[language]] {
                #expect(text.count >= 8, "\(message.code) \(language)")
                #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(message.code)")
                #expect(!text.contains("  ") && !text.contains(where: \.isNewline), "\(message.code) \(language)")
            }
        }
    }

    @Test(arguments: Registry.all.catalogue.all) func hasTheSamePlaceholdersInEveryLanguage(message: Message) {
        for texts in [message.text, message.remedy] {
            let expected = Template(texts.en).placeholders
            for language in Language.allCases {
                #expect(Template(texts[language]).placeholders == expected, "\(message.code) \(language)")
                let braces = texts[language].filter { $0 == "{" || $0 == "}" }.count
                #expect(braces == 2 * occurrences(in: texts[language]), "\(message.code) \(language): a lone brace")
            }
        }
    }

    @Test(arguments: Registry.all.catalogue.all) func isFoundByItsCode(message: Message) {
        #expect(Registry.all.catalogue[message.code] == message)
    }

    @Test func findsNothingForAnUnknownCode() {
        #expect(Registry.all.catalogue["XML-999"] == nil)
        #expect(Registry.all.catalogue[""] == nil)
    }

    @Test(arguments: Word.allCases) func wordsHaveEveryLanguage(word: Word) {
        for language in Language.allCases {
            #expect(!word.texts[language].isEmpty)
        }
    }

    @Test(arguments: Label.allCases) func labelsHaveEveryLanguage(label: Label) {
        for language in Language.allCases { #expect(!label.texts[language].isEmpty) }
    }

    @Test(arguments: Phrase.allCases) func phrasesHaveTheSamePlaceholdersInEveryLanguage(phrase: Phrase) {
        let expected = Template(phrase.texts.en).placeholders
        for language in Language.allCases {
            #expect(!phrase.texts[language].isEmpty)
            #expect(Template(phrase.texts[language]).placeholders == expected, "\(language)")
        }
    }

    /// How many placeholders the text has, counted by filling them in with a mark that no text has.
    private func occurrences(in text: String) -> Int {
        let template = Template(text)
        let marks = Dictionary(uniqueKeysWithValues: template.placeholders.map { ($0, "§") })
        return template.filled(marks).filter { $0 == "§" }.count
    }
}
