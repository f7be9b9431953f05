/// One byte a character: ASCII, and a table for the bytes above 127.
///
/// It decodes single fields of records whose columns count in bytes. For a file in UTF-8 whose columns count in
/// characters it is the code page that the file itself makes: `fold` gives each new character the next free byte.
public struct CodePage: Sendable {
    /// U+FFFD, packed.
    private static let unknown: UInt32 = 0xBDBFEF

    /// UTF-8 of the bytes from 128 on, packed; 0 where the code page has none.
    private var upper: [UInt32]

    /// The code page of a single-byte encoding; for UTF-8 one without characters above 127, to be filled by `fold`.
    public init(_ encoding: TextEncoding) {
        upper = encoding.upperHalfInUTF8
    }

    /// The text of bytes; those that the page does not have become U+FFFD.
    public func string(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            let ascii = UnsafeRawBufferPointer(buffer).firstNonASCII(from: 0)
            if ascii == buffer.count { return String(decoding: buffer, as: UTF8.self) }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: buffer.count * 4) { text in
                String(decoding: text[..<decode(buffer, into: text)], as: UTF8.self)
            }
        }
    }

    /// Writes UTF-8 and returns how many bytes it has; `text` has room for four of each.
    private func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var written = 0
        for byte in bytes {
            if byte < 128 {
                text[written] = byte
                written += 1
                continue
            }
            let place = Int(byte) - 128
            let known = place < upper.count ? upper[place] : 0
            var packed = known == 0 ? Self.unknown : known
            while packed != 0 {
                text[written] = UInt8(truncatingIfNeeded: packed)
                packed >>= 8
                written += 1
            }
        }
        return written
    }

    /// Appends UTF-8 as one byte a character; bytes that are no UTF-8, and characters beyond the 128 that the page
    /// has room for, become a question mark.
    public mutating func fold(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
        utf8.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            while index < bytes.count {
                let end = raw.firstNonASCII(from: index)
                if end > index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end])) }
                guard end < bytes.count else { return }
                let length = UTF8Sequence.length(utf8, at: end)
                output.append(length == 0 ? UInt8(ascii: "?") : place(bytes, end, length))
                index = end + max(1, length)
            }
        }
    }

    private mutating func place(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt8 {
        var packed: UInt32 = 0
        for index in (start..<start + length).reversed() { packed = packed << 8 | UInt32(bytes[index]) }
        if let place = upper.firstIndex(of: packed) { return UInt8(truncatingIfNeeded: 128 + place) }
        guard upper.count < 128 else { return UInt8(ascii: "?") }
        upper.append(packed)
        return UInt8(truncatingIfNeeded: 127 + upper.count)
    }
}
