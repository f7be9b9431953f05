import Exchange
import Testing

@testable import Messages

@Suite("Amounts in sentences") struct AmountTests {
    @Test(
        "have a comma in Slovak and Czech",
        arguments: [
            ("28.80 EUR", "28,80 EUR"), ("-1204.50 CZK", "-1204,50 CZK"),
            ("10.00 EUR → 15.00 EUR", "10,00 EUR → 15,00 EUR"), ("578.00 CZK.", "578,00 CZK."),
        ]
    )
    func comma(english: String, other: String) {
        for language in ["sk", "cs"] { #expect(Renderer(language: language).shown(english) == other) }
        #expect(Renderer(language: "en").shown(english) == english)
    }

    @Test(
        "and nothing else has",
        arguments: [
            "", ".", "1.", "1. EUR", "23.11.2026", "2026.000815", "1.2.3 EUROPE", "file.XML", "a.5 EUR", "10.00 EURO",
            "10.00 eur", "10.00 EU", "v1.10 ABCd", "stock 4.5 ks",
        ]
    )
    func rest(text: String) {
        for language in ["sk", "cs", "en"] { #expect(Renderer(language: language).shown(text) == text) }
    }
}
