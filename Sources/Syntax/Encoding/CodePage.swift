/// One byte a character: ASCII, and a table for the bytes above 127.
///
/// It decodes single fields of records whose columns count in bytes. For a file in UTF-8 whose columns count in
/// characters it is the code page that the file itself makes: `fold` gives each new character the next free byte.
public struct CodePage: Sendable {
    /// UTF-8 of the bytes from 128 on; empty where the code page has none.
    private var upper: [[UInt8]]
    /// Where a character stands, for pages that `fold` makes.
    private var places: [[UInt8]: UInt8] = [:]

    /// The code page of a single-byte encoding; for UTF-8 one without characters above 127, to be filled by `fold`.
    public init(_ encoding: TextEncoding) {
        upper = encoding.upperHalf.map { value in
            guard value != 0, let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
            return Array(String(scalar).utf8)
        }
    }

    /// The text of bytes; those that the page does not have become U+FFFD.
    public func string(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            if buffer.allSatisfy({ $0 < 128 }) { return String(decoding: buffer, as: UTF8.self) }
            var text: [UInt8] = []
            text.reserveCapacity(buffer.count * 2)
            for byte in buffer {
                if byte < 128 {
                    text.append(byte)
                } else if Int(byte) - 128 < upper.count, !upper[Int(byte) - 128].isEmpty {
                    text.append(contentsOf: upper[Int(byte) - 128])
                } else {
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                }
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Appends UTF-8 as one byte a character; bytes that are no UTF-8, and characters beyond the 128 that the page
    /// has room for, become a question mark.
    public mutating func fold(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            let length = byte < 128 ? 1 : UTF8Sequence.length(utf8, at: index)
            if byte < 128 {
                output.append(byte)
            } else if length == 0 {
                output.append(UInt8(ascii: "?"))
            } else {
                output.append(place((index..<index + length).map { utf8[$0] }))
            }
            index += max(1, length)
        }
    }

    private mutating func place(_ character: [UInt8]) -> UInt8 {
        if let place = places[character] { return place }
        guard upper.count < 128 else { return UInt8(ascii: "?") }
        let place = UInt8(128 + upper.count)
        upper.append(character)
        places[character] = place
        return place
    }
}
