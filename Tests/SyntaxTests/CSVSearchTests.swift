import Testing

@testable import Syntax

@Suite("CSV: the search for bytes that mean something") struct CSVSearchTests {
    /// Bytes that are near those searched for, and those themselves.
    private static let alphabet: [UInt8] = [0, 1, 9, 10, 11, 13, 14, 32, 33, 34, 35, 44, 58, 59, 60, 65, 128, 187, 255]

    @Test("finds what looking at each byte finds, at every place of a block", arguments: [UInt8(59), 44, 9, 124])
    func agrees(delimiter: UInt8) {
        var state: UInt64 = 7
        let special: Set<UInt8> = [delimiter, 34, 10, 13, 0]
        let search = CSVSearch(delimiter: delimiter, quote: 34)
        for length in 0..<64 {
            let text = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // Mostly letters, so that some blocks hold nothing.
                let pick = Int(state >> 33) % 60
                return pick < Self.alphabet.count ? Self.alphabet[pick] : 97
            }
            text.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                for start in 0...length {
                    var naive: UInt32 = 0
                    for place in start..<min(length, start + 16) where special.contains(bytes[place]) {
                        naive |= 1 << UInt32(place - start)
                    }
                    #expect(search.marks(in: base, at: start, count: length - start) == naive)
                }
            }
        }
    }
}
