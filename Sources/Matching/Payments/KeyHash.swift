/// A hash of a text by which orders are found: eight bytes at a time, each eight mixed by a multiplication.
///
/// Whoever finds something by it compares the text itself afterwards.
struct KeyHash {
    private var state: UInt64
    private var word: UInt64 = 0
    /// How many bytes came.
    private(set) var count = 0

    /// The hash of what has not come yet; another one for each salt.
    init(salt: UInt8) { state = 0x9E37_79B9_7F4A_7C15 &* (UInt64(salt) &+ 1) }

    mutating func add(_ byte: UInt8) {
        word |= UInt64(byte) << UInt64(truncatingIfNeeded: count & 7 * 8)
        count += 1
        if count & 7 == 0 { mixWord() }
    }

    mutating func add(number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ text: String) {
        let bytes = text.utf8.span
        for place in bytes.indices { add(bytes[place]) }
    }

    /// The hash of all bytes that came.
    var value: UInt64 {
        var last = self
        last.word ^= UInt64(truncatingIfNeeded: count) << 56
        last.mixWord()
        return last.state
    }

    static func of(_ text: String, salt: UInt8) -> UInt64 {
        var hash = KeyHash(salt: salt)
        hash.add(text)
        return hash.value
    }

    private mutating func mixWord() {
        let product = (state ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        state = product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
        word = 0
    }
}
