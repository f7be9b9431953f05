import Testing

@testable import Syntax

@Suite struct EncodingTests {
    private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: String, undefined: Bool, utf8: Bool) {
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        bytes.withUnsafeBytes { source in _ = decoder.decode(source) { text.append(contentsOf: $0) } }
        return (String(decoding: text, as: UTF8.self), decoder.sawUndefined, decoder.looksLikeUTF8)
    }

    @Test(arguments: [TextEncoding.windows1250, .iso88592, .cp852])
    func everyByteOfACodePageComesBack(encoding: TextEncoding) {
        let encoder = TextEncoder(encoding)
        for byte in UInt8(32)...255 where byte != 127 {
            let decoded = decode([byte], encoding)
            if decoded.undefined {
                #expect(decoded.text.isEmpty)
                continue
            }
            // The C1 controls of ISO 8859-2 are characters of XML, if strange ones.
            var bytes: [UInt8] = []
            #expect(encoder.encode(decoded.text, into: &bytes) == 0, "byte \(byte)")
            #expect(bytes == [byte])
        }
    }

    @Test func windows1250HasFiveHoles() {
        let holes = (UInt8(128)...255).filter { decode([$0], .windows1250).undefined }
        #expect(holes == [0x81, 0x83, 0x88, 0x90, 0x98])
    }

    @Test func slovakAndCzechLettersInWindows1250() {
        let text = "áäčďéěíĺľňóôŕřšťúůýž ÁÄČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽ őŐ €„“–…"
        var bytes: [UInt8] = []
        #expect(TextEncoder(.windows1250).encode(text, into: &bytes) == 0)
        #expect(bytes.count == text.count)
        #expect(bytes.prefix(4) == [0xE1, 0xE4, 0xE8, 0xEF])
        #expect(decode(bytes, .windows1250).text == text)
    }

    @Test func utf8UnderACodePagesNameIsNoticed() {
        #expect(decode(Array("Tričko žlté, ľahké".utf8), .windows1250).utf8)
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode("Tričko žlté, ľahké", into: &bytes)
        #expect(!decode(bytes, .windows1250).utf8)
        #expect(!decode(Array("only ASCII".utf8), .windows1250).utf8)
        for text in ["Čaj za 5 €", "od – do", "Čaj pre Łukasza", "§ 5 – ž", "5 €"] {
            #expect(decode(Array(text.utf8), .windows1250).utf8, "\(text)")
            var page: [UInt8] = []
            TextEncoder(.windows1250).encode(text, into: &page)
            #expect(!decode(page, .windows1250).utf8, "\(text)")
        }
        // Signs alone may stand in both.
        #expect(!decode(Array("5\u{A0}ks".utf8), .windows1250).utf8)
        // `Ä` far before `š` is two letters of windows-1250 and no pair of UTF-8.
        #expect(!decode([0xC4] + Array("0123456789abcdef".utf8) + [0x9A], .windows1250).utf8)
    }

    @Test(arguments: [
        ("Щука", "Shchuka", 4), ("smørrebrød", "smorrebrod", 2), ("Ñandú", "Nandú", 1), ("a\u{1F600}b", "ab", 1),
        ("a\u{0}\u{8}b", "ab", 2), ("tab\tline\n", "tab\tline\n", 0), ("c\u{30C}erny\u{301}", "černý", 0),
        ("e\u{303}", "e", 1), ("\r\n", "\r\n", 0), ("Größe", "Größe", 0), ("№", "", 1), ("−5", "-5", 1), ("", "", 0),
        ("\u{1F468}\u{200D}\u{1F469}", "", 1), ("Žltá e\u{301}", "Žltá é", 0), ("Ž\u{7}", "Ž", 1),
        ("a\u{FFFF}", "a", 1),
        ("\u{212B}", "", 1), ("soft\u{AD}hyphen €", "soft\u{AD}hyphen €", 0),
    ])
    func whatACodePageLacksIsReplaced(text: String, expected: String, replaced: Int) {
        let encoder = TextEncoder(.windows1250)
        let plain = encoder.plain(text)
        #expect(plain.text == expected)
        #expect(plain.replaced == replaced)
        var bytes: [UInt8] = []
        #expect(encoder.encode(text, into: &bytes) == replaced)
        #expect(decode(bytes, .windows1250).text == expected)
    }

    @Test(arguments: TextEncoding.allCases)
    func eachCharacterIsWrittenAsIfItStoodAlone(encoding: TextEncoding) {
        let encoder = TextEncoder(encoding)
        let pieces = [
            "a", "\r\n", "\u{7}", "ž", "z\u{30C}", "\u{30C}", "щ", "€", "🧸", "\u{FFFE}", "\u{AD}", "ß", "\u{80}", " ",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = first + second + third
                    var expected: [UInt8] = []
                    var replaced = 0
                    for character in text { replaced += encoder.encode(String(character), into: &expected) }
                    var bytes: [UInt8] = []
                    #expect(encoder.encode(text, into: &bytes) == replaced)
                    #expect(bytes == expected)
                    let plain = encoder.plain(text)
                    #expect(plain.replaced == replaced)
                    var again: [UInt8] = []
                    #expect(encoder.encode(plain.text, into: &again) == 0)
                    #expect(again == expected)
                }
            }
        }
    }

    @Test(arguments: [
        ("windows-1250", "windows-1250"), ("Windows 1250", "windows-1250"), ("cp-1250", "windows-1250"),
        ("UTF8", "UTF-8"),
        ("utf_8", "UTF-8"), ("ISO_8859-2", "ISO-8859-2"), ("latin-2", "ISO-8859-2"), ("IBM852", "CP852"),
    ])
    func namesOfEncodingsThatReadersKnow(name: String, expected: String) {
        #expect(TextEncoding(name: name)?.rawValue == expected)
        #expect(ForeignEncoding(Array("<?xml version='1.0' encoding='\(name)'?><a/>".utf8)) == nil)
    }

    @Test(arguments: [
        ("windows-1252", "CP1252"), ("Windows1252", "CP1252"), ("win-1252", "CP1252"), ("ISO8859_15", "ISO-8859-15"),
        ("iso-8859-1", "ISO-8859-1"), ("latin-1", "LATIN1"), ("macintosh", "macintosh"),
    ])
    func namesOfEncodingsThatIconvKnows(name: String, iconv: String) throws {
        let head = Array("<?xml version='1.0' encoding='\(name)'?><a>\u{1}</a>".utf8).map { $0 == 1 ? 0xE9 : $0 }
        let encoding = try #require(ForeignEncoding(head))
        #expect(encoding.name == name)
        let own = ForeignText.head(head)
        #expect(own.starts(with: [0xEF, 0xBB, 0xBF]) && String(validating: own, as: UTF8.self) != nil)
        let expected = TextConverter(from: iconv)?.convert([0xE9]).bytes ?? []
        #expect(own.firstRange(of: expected + Array("</a>".utf8)) != nil)
    }

    @Test(arguments: ["", "x-unknown-9", "UTF-8//IGNORE", "../../etc/passwd", "char", "wchar_t", "IBM037", "UTF-7"])
    func namesThatAreNoneOrCannotBeTrue(name: String) {
        let head = Array("<?xml version='1.0' encoding='\(name)'?><a>+AGE-</a>".utf8)
        guard let encoding = ForeignEncoding(head) else { return }
        // What cannot hold for these bytes is read as UTF-8, strictly.
        #expect(encoding.iconvName == "UTF-8" || name == "UTF-7" || name == "char")
    }
}
