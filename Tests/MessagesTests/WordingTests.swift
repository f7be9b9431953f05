import Domain
import Exchange
import Testing

@testable import Messages

/// How things are said: the same word for the same thing, in whole sentences of the language.
@Suite struct WordingTests {
    /// A text and where it stands.
    struct Said: CustomTestStringConvertible, Sendable {
        let place: String
        let texts: Texts

        var testDescription: String { place }
    }

    private static let all: [Said] =
        Registry.all.catalogue.all.flatMap {
            [Said(place: $0.code, texts: $0.text), Said(place: $0.code + " remedy", texts: $0.remedy)]
        } + Phrase.allCases.map { Said(place: "phrase " + $0.rawValue, texts: $0.texts) }
        + Word.allCases.map { Said(place: "word " + $0.rawValue, texts: $0.texts) }
        + Label.allCases.map { Said(place: "label " + $0.rawValue, texts: $0.texts) }
        + FileLabel.allCases.map { Said(place: "label " + $0.rawValue, texts: $0.texts) }
        + FileWord.allCases.map { Said(place: "word " + $0.rawValue, texts: $0.texts) }

    /// Words and turns that were said and are not any more, with what is said instead.
    private static let gone: [(language: Language, text: String, better: String)] = [
        (.sk, "prechod ", "spracovanie"), (.sk, "Prechod ", "Spracovanie"), (.sk, "prechodu", "spracovania"),
        (.cs, "průchod", "zpracování"), (.cs, "Průchod", "Zpracování"),
        (.sk, "etreba ", "Nemusíte"), (.sk, "ie je potrebné nič", "Nemusíte robiť nič"),
        (.cs, "ení třeba nic", "Nemusíte dělat nic"), (.cs, "ení třeba dělat", "Nemusíte dělat nic"),
        (.cs, "nejde přečíst", "nelze"), (.cs, "nejde číst", "nelze"), (.cs, "nejdou číst", "nelze"),
        (.cs, "nejde rozbalit", "nelze"), (.cs, " v spojka", "ve spojka.yaml"),
        (.sk, "ozložen", "šablóna tabuľky"), (.cs, "ozložení", "šablona tabulky"),
        (.sk, "znam banky", "avízo"), (.sk, "ajomstvo", "heslo alebo kľúč"), (.cs, "ajemství", "heslo nebo klíč"),
        (.sk, "hovorí o ", "týka sa"), (.cs, "mluví o ", "týká se"), (.sk, "vzaté späť", "zrušené"),
        (.cs, "vzato zpět", "zrušeno"), (.en, "is no number", "is not a number"),
        (.en, "Nothing needs", "Nothing to do"),
        (.en, "tells of no", "is not about"),
    ]

    @Test(arguments: all) func saysNothingThatWasGivenUp(said: Said) {
        for (language, text, better) in Self.gone {
            #expect(!said.texts[language].contains(text), "\(said.place) \(language): “\(text)”, better: \(better)")
        }
    }

    /// English words that no Slovak or Czech sentence has, but for names of settings and commands.
    private static let english: Set<Substring> = [
        "yes", "the", "and", "file", "order", "orders", "payment", "missing", "unknown", "held", "warning",
        "pass", "layout",
        "column", "with", "from",
    ]

    @Test(arguments: all) func isOfOneLanguage(said: Said) {
        for language in [Language.sk, .cs] {
            var isCommand = false
            for token in said.texts[language].split(whereSeparator: { " ,;()\n".contains($0) }) {
                let word = token.hasSuffix(".") ? token.dropLast() : token
                // What is quoted, follows `spojka` or is a setting is said as it is written there.
                if word.hasPrefix("„") || word == "spojka" { isCommand = true }
                if !isCommand, !said.texts[language].contains(word + ":") {
                    #expect(!Self.english.contains(word), "\(said.place) \(language): \(word)")
                }
                if word.hasSuffix("“") || word.hasSuffix(":") { isCommand = false }
            }
        }
    }

    @Test(arguments: all) func quotesAsTheLanguageDoes(said: Said) {
        for language in Language.allCases {
            let text = said.texts[language]
            let (open, close): (Character, Character) = language == .en ? ("“", "”") : ("„", "“")
            #expect(text.filter { $0 == open }.count == text.filter { $0 == close }.count, "\(said.place) \(language)")
        }
    }

    /// A count may be one, so no noun in the plural follows it: `počet: 3`, never `3 záznamov`.
    @Test(arguments: all) func countsAgreeWithAnyNumber(said: Said) {
        for language in [Language.sk, .cs] {
            for name in ["{count} ", "{records} ", "{rows} "] {
                guard let place = said.texts[language].firstRange(of: name) else { continue }
                let next = said.texts[language][place.upperBound...].prefix { $0 != " " }
                #expect(next == "z" || next == "%" || next.hasPrefix("("), "\(said.place) \(language): \(name)\(next)")
            }
        }
    }

    @Test func exitCodesOfPassesHaveMeanings() {
        for language in Language.allCases {
            let renderer = Renderer(language: language.rawValue)
            let meanings = [0, 1, 3, 4, 5, 7].map { renderer.meaning(exit: $0) }
            #expect(Set(meanings).count == 6)
        }
    }

    @Test func filesAndOrdersAreHeldInTheirGender() {
        let slovak = Renderer(language: "sk")
        #expect(slovak.outcome(file: "held") == "zadržaný" && slovak.value("held") == "zadržaná")
        #expect(slovak.outcome(file: "applied") == "spracovaný" && slovak.kind(file: "unknown") == "neznámy")
        #expect(slovak.value("unknown") == "výsledok neznámy")
    }
}
