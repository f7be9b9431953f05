/// A gzip file that unpacks to zeros, at about 160 times its size.
public enum PackedZeros {
    /// Zeros to at least that many bytes (RFC 1951, 3.2.6: one block with fixed codes; RFC 1952 for the frame). Its
    /// checksum at the end is wrong: who gets so far has unpacked all of it.
    public static func gzip(bytes: Int) -> [UInt8] {
        var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var bits = 0
        var count = 0
        func append(_ value: Int, _ length: Int) {
            for place in (0..<length).reversed() {
                bits |= (value >> place & 1) << count
                count += 1
                if count == 8 {
                    packed.append(UInt8(bits))
                    (bits, count) = (0, 0)
                }
            }
        }
        // The last block, with fixed codes: bits 1, 1, 0 as they come.
        append(0b110, 3)
        // The literal 0.
        append(0b0011_0000, 8)
        for _ in 0...bytes / 258 {
            // The same again: length 258, distance 1.
            append(0b1100_0101, 8)
            append(0, 5)
        }
        // The end of the block.
        append(0, 7)
        while count != 0 { append(0, 1) }
        return packed + [UInt8](repeating: 0, count: 8)
    }
}
