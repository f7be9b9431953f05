/// A text made comparable, with the way back to what stood there.
///
/// Letters are small ASCII without accents, all blanks of Unicode and its line separators are blanks, every minus is `-`;
/// carriage returns, marks without width and letters that were lost (U+FFFD) are left out. Line ends and tabs stay.
public struct FoldedText: Sendable {
    /// The text as it is, UTF-8.
    public let text: [UInt8]
    /// The comparable text, ASCII.
    public let folded: [UInt8]
    /// For each byte of `folded` where its letter begins in `text`, and the end of `text`.
    private let origins: [Int32]

    /// Folds a text.
    public init(_ string: String) {
        var text: [UInt8] = []
        var folded: [UInt8] = []
        var origins: [Int32] = []
        text.reserveCapacity(string.utf8.count)
        folded.reserveCapacity(string.utf8.count)
        origins.reserveCapacity(string.utf8.count + 1)
        for scalar in string.unicodeScalars {
            let origin = Int32(truncatingIfNeeded: text.count)
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                text.append(byte)
                guard byte != 13 else { continue }
                folded.append(byte >= 65 && byte <= 90 ? byte &+ 32 : byte)
                origins.append(origin)
                continue
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            for byte in FoldedText.ascii(scalar) {
                folded.append(byte >= 65 && byte <= 90 ? byte &+ 32 : byte)
                origins.append(origin)
            }
        }
        origins.append(Int32(truncatingIfNeeded: text.count))
        self.text = text
        self.folded = folded
        self.origins = origins
    }

    /// The text between two places of `folded`, as it is.
    public func original(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound < origins.count else { return "" }
        return String(decoding: text[Int(origins[range.lowerBound])..<Int(origins[range.upperBound])], as: UTF8.self)
    }

    /// The place of `folded` where a letter begins that begins at a place of `text`, or the next one that is kept.
    public func place(of origin: Int) -> Int {
        var (low, high) = (0, folded.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle]) < origin { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the letter at a place of `folded` is none of ASCII.
    public func isForeign(_ place: Int) -> Bool {
        place < folded.count && text[Int(origins[place])] >= 0x80
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFFFD: []
        // Line ends that no mail program writes, such as U+2028, are blanks: whoever writes one in a message begins no line.
        case 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: [32]
        default:
            if let known = Optional(Transliteration.ascii(scalar)), !known.isEmpty { known } else { [63] }
        }
    }
}

/// Names as people and programs spell them, made comparable.
public enum TextKey {
    /// The name in small ASCII letters where it has them, without blanks and underscores: `Kód produktu` and
    /// `kod_produktu` are the same.
    public static func folded(_ name: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            let ascii = scalar.isASCII ? [UInt8(truncatingIfNeeded: scalar.value)] : Transliteration.ascii(scalar)
            if ascii.isEmpty { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
            for byte in ascii where byte > 32 && byte != UInt8(ascii: "_") {
                bytes.append(byte >= 65 && byte <= 90 ? byte &+ 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// The text of bytes that a reader's decoder has checked: they are not checked a second time.
    ///
    /// Only for whole fields of text that went through `UndeclaredText`, `TextDecoder` or libxml2.
    @inlinable @inline(__always)
    public init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
        self.init(copying: UTF8Span(unchecked: bytes.span))
    }
}

/// A text that is nearly always the one of the record before: made once, then shared.
public struct RepeatedText {
    private var last: [UInt8] = []
    private var made = ""

    /// A text that was not met yet.
    public init() {}

    /// The text of these bytes, which are UTF-8.
    public mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if !isLast(bytes) {
            last.removeAll(keepingCapacity: true)
            last.append(contentsOf: bytes)
            made = String(decoding: bytes, as: UTF8.self)
        }
        return made
    }

    private func isLast(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard last.count == bytes.count else { return false }
        for index in 0..<bytes.count where last[index] != bytes[index] { return false }
        return true
    }
}
