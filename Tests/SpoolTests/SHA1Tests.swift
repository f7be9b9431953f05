import Spool
import Testing

@Suite("SHA-1 where protocols demand it")
struct SHA1Tests {
    @Test("hashes as FIPS 180-4 says, text in UTF-8")
    func hash() {
        #expect(SHA1Hash.hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(SHA1Hash.hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(SHA1Hash.hex("ž") != SHA1Hash.hex("z"))
    }

    @Test("names within a namespace give the UUID of RFC 9562, A.4")
    func uuid() {
        let dns: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
        ]
        #expect(SHA1Hash.uuid("www.example.com", in: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }
}
