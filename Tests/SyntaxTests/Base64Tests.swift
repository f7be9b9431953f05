import Syntax
import Testing

@Suite("Base64") struct Base64Tests {
    @Test(
        "is that of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func vectors(text: String, coded: String) {
        #expect(Base64.text(Array(text.utf8)) == coded)
    }

    @Test("has the letters for every value of six bits, and for bytes that are no text") func letters() {
        #expect(Base64.text([0x00, 0x10, 0x83, 0x10, 0x51, 0x87, 0x20, 0x92, 0x8B]) == "ABCDEFGHIJKL")
        #expect(Base64.text([0xFB, 0xFF, 0xBF]) == "+/+/")
        #expect(Base64.text([0xFF]) == "/w==")
        #expect(Base64.text(Array("Žofia".utf8)) == "xb1vZmlh")
    }
}
