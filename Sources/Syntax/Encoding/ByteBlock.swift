/// Sixteen bytes that are compared at once, which processors do in one step.
public struct ByteBlock {
    /// How many bytes a block has.
    public static var width: Int { 16 }

    @usableFromInline let bytes: SIMD16<UInt8>

    /// The block at a place; all of its bytes are there.
    @inlinable @inline(__always)
    public init(_ text: UnsafeRawPointer, at place: Int) {
        bytes = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    }

    /// Where a byte stands, for `bits`.
    @inlinable @inline(__always)
    public func equals(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { bytes .== SIMD16(repeating: byte) }

    /// A bit for each byte where the mask is set, the first lowest.
    @inlinable @inline(__always)
    public static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt32 {
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        // Most blocks have none.
        guard words[0] | words[1] != 0 else { return 0 }
        return UInt32(truncatingIfNeeded: packed(words[0])) | UInt32(truncatingIfNeeded: packed(words[1]) &<< 8)
    }

    /// A bit for each place from `start` on where a byte stands, the first lowest; of at most a block, and not after
    /// the end of the text.
    @inlinable @inline(__always)
    public static func places(of byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int) -> UInt32 {
        guard start &+ width <= text.count, let base = text.baseAddress else {
            return placesInShort(of: byte, in: text, from: start)
        }
        return bits(ByteBlock(base, at: start).equals(byte))
    }

    @usableFromInline
    static func placesInShort(of byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int) -> UInt32 {
        var places: UInt32 = 0
        for place in start..<max(start, text.count) where text[place] == byte {
            places |= 1 &<< UInt32(truncatingIfNeeded: place &- start)
        }
        return places
    }

    /// The lowest bit of each byte, next to each other: the product moves the one of byte n to bit 56 + n.
    @inlinable @inline(__always)
    static func packed(_ word: UInt64) -> UInt64 {
        ((word.littleEndian & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    }
}
