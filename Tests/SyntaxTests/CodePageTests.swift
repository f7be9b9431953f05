import Testing

@testable import Syntax

@Suite("Code pages") struct CodePageTests {
    @Test("fields of any length and mixture read as they were written", arguments: [TextEncoding.windows1250, .cp852])
    func fields(encoding: TextEncoding) {
        let page = CodePage(encoding)
        for text in ["", "a", "Á", "Jiří Příkrý", "Ľubomír Ťažký a synovia s.r.o.", "ŠŤŽŠŤŽŠŤŽ", "0123456789abcdefgh"] {
            var bytes: [UInt8] = []
            #expect(TextEncoder(encoding).encode(text, into: &bytes) == 0)
            #expect(page.string(bytes.span) == text)
        }
    }

    @Test("Polish names in windows-1250 are no Slovak ones in CP852, and those are")
    func polishNames() {
        func proven(_ text: String, in encoding: TextEncoding) -> TextEncoding? {
            var bytes: [UInt8] = []
            #expect(TextEncoder(encoding).encode(text, into: &bytes) == 0)
            return TextEncoding.provenCodePage(bytes[...])
        }
        for text in [
            "Łoś Krzysztof, Łoś Anna, Tomáš", "Łoś, Paweł Łoś, Tomáš Matuška", "PLATBA ŁOŚ, Łoś Maślanka, ruš",
        ] {
            #expect(proven(text, in: .windows1250) == nil, "\(text)")
        }
        for text in ["Ján Kováč, účet, ťažký, ľúbi", "ÚČET, účet, tichý kút, žihľava", "Müller Jürgen, účet, čaká"] {
            #expect(proven(text, in: .cp852) == .cp852, "\(text)")
        }
    }

    @Test("what the page does not have is U+FFFD")
    func holes() {
        #expect(CodePage(.windows1250).string([0x41, 0x81, 0x8A].span) == "A\u{FFFD}Š")
        #expect(CodePage(.utf8).string([0x41, 0x80].span) == "A\u{FFFD}")
    }

    @Test("characters of two to four bytes fold into one each and come back")
    func folds() {
        var page = CodePage(.utf8)
        var folded: [UInt8] = []
        let text = "Žiť za 5 € \u{1F600} žije Žiť"
        page.fold(Array(text.utf8).span, into: &folded)
        #expect(folded.count == text.count)
        #expect(page.string(folded.span) == text)
    }

    @Test("bytes that are no UTF-8 fold into a question mark, as does the 129th character")
    func questionMarks() {
        var page = CodePage(.utf8)
        var folded: [UInt8] = []
        page.fold([0x41, 0xFF, 0xC5].span, into: &folded)
        #expect(folded == Array("A??".utf8))
        folded = []
        let characters = (0x100..<0x181).compactMap { Unicode.Scalar($0) }.map { Character($0) }
        page.fold(Array(String(characters).utf8).span, into: &folded)
        #expect(folded.count == 129)
        #expect(page.string(folded.span) == String(characters.dropLast()) + "?")
    }
}
