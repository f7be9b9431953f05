import Testing

@testable import Syntax

@Suite("Bytes: sixteen at a time") struct ByteBlockTests {
    @Test("tells every place of a byte, in a block and in what is left of a text", arguments: 0..<48)
    func tellsPlaces(length: Int) {
        var state: UInt64 = UInt64(length) + 3
        let text = (0..<length).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: 62 + (state >> 33) % 4)
        }
        text.withUnsafeBytes { bytes in
            for start in 0...length + 1 {
                var naive: UInt32 = 0
                for place in 0..<16 where start + place < length && text[start + place] == 63 {
                    naive |= 1 << UInt32(place)
                }
                #expect(ByteBlock.places(of: 63, in: bytes, from: start) == naive)
            }
        }
    }

    @Test("a bit for each byte, alone and all of them")
    func bits() {
        for place in 0..<16 {
            var text = [UInt8](repeating: 0x80, count: 16)
            text[place] = 0
            text.withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                #expect(ByteBlock.bits(ByteBlock(base, at: 0).equals(0)) == 1 << UInt32(place))
                #expect(ByteBlock.bits(ByteBlock(base, at: 0).equals(0x80)) == 0xFFFF ^ 1 << UInt32(place))
            }
        }
    }
}
