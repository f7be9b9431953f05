import CLibXML2
import Domain

/// Turns the bytes of an encoding into UTF-8, chunk by chunk, through a table.
///
/// Single-byte code pages are decoded here rather than in libxml2: iconv costs a third of the whole reading
/// (docs/performance.md#what-the-design-rests-on).
struct TextDecoder {
    let encoding: TextEncoding
    /// UTF-8 of each byte from 128 on, packed in three bytes, and how many of them count in the fourth; the bytes that
    /// the code page does not have are 0.
    private let table: [UInt32]
    /// Whether nothing is decoded from a byte on that the code page does not have.
    private let stopsAtUndefined: Bool
    private var output: [UInt8] = []
    /// Whether a byte came that the code page does not have.
    private(set) var sawUndefined = false
    /// Whether what was declared as a code page can only be UTF-8.
    private var utf8Evidence = UTF8Evidence()

    init(_ encoding: TextEncoding, stopsAtUndefined: Bool = false) {
        self.encoding = encoding
        self.stopsAtUndefined = stopsAtUndefined
        // ISO 8859 has controls there that nobody writes: they are letters of windows-1250 under a wrong name.
        let holes = encoding == .iso88592 ? 32 : 0
        table = encoding.upperHalfInUTF8.enumerated().map { index, packed in
            index < holes ? 0 : packed | UInt32(truncatingIfNeeded: UTF8Sequence.length(packed: packed)) << 24
        }
    }

    /// What a text with bytes that the code page does not have is likely in.
    var likely: String {
        switch encoding {
        case .utf8, .iso88592: TextEncoding.windows1250.rawValue
        case .windows1250: TextEncoding.cp852.rawValue
        case .cp852: "?"
        }
    }

    /// Whether the text so far reads as Slovak or Czech in UTF-8 and not in the code page.
    var looksLikeUTF8: Bool { encoding != .utf8 && utf8Evidence.isConclusive }

    /// Hands `bytes` as UTF-8 to `body`, UTF-8 as it is; returns how many bytes that were.
    @discardableResult
    mutating func decode<Failure: Error>(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) -> Int {
        guard encoding != .utf8, !bytes.isEmpty else {
            try body(bytes)
            return bytes.count
        }
        let needed = bytes.count * 3 + Self.slack
        if output.count < needed { output = [UInt8](repeating: 0, count: needed) }
        let (read, written) = output.withUnsafeMutableBufferPointer { out in
            table.withUnsafeBufferPointer { table in
                Self.transcode(
                    bytes,
                    into: out,
                    table: table,
                    evidence: &utf8Evidence,
                    undefined: &sawUndefined,
                    stops: stopsAtUndefined
                )
            }
        }
        var failure: Failure?
        output.withUnsafeBytes { all in
            do throws(Failure) {
                try body(UnsafeRawBufferPointer(rebasing: all[0..<written]))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return read
    }

    /// How far after the text is written what does not count.
    private static let slack = 8

    private static func transcode(
        _ bytes: UnsafeRawBufferPointer,
        into out: UnsafeMutableBufferPointer<UInt8>,
        table: UnsafeBufferPointer<UInt32>,
        evidence: inout UTF8Evidence,
        undefined: inout Bool,
        stops: Bool
    ) -> (read: Int, written: Int) {
        guard let target = UnsafeMutableRawPointer(out.baseAddress), let source = bytes.baseAddress else {
            return (0, 0)
        }
        var read = 0
        var written = 0
        let count = bytes.count
        // Most texts speak against UTF-8 with their first letter; from then on nobody asks.
        var asks = !evidence.isDecided
        while read < count {
            // Runs of ASCII go eight bytes at a time: they are nearly all of an export.
            let runStart = read
            while read + 8 <= count {
                let word = source.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                target.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                let others = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
                let ascii = others.trailingZeroBitCount &>> 3
                read &+= ascii
                written &+= ascii
                if others != 0 { break }
            }
            guard read < count else {
                if asks, read != runStart { evidence.seeASCII() }
                break
            }
            let byte = source.load(fromByteOffset: read, as: UInt8.self)
            if asks {
                if read != runStart { evidence.seeASCII() }
                evidence.see(byte)
                asks = !evidence.isDecided
            }
            guard byte >= 128 else {
                target.storeBytes(of: byte, toByteOffset: written, as: UInt8.self)
                read &+= 1
                written &+= 1
                continue
            }
            let entry = table[Int(byte) &- 128]
            if entry == 0 {
                undefined = true
                if stops { return (read, written) }
            }
            // Four bytes at once, of which the next ones cover what does not count.
            target.storeBytes(of: entry.littleEndian, toByteOffset: written, as: UInt32.self)
            read &+= 1
            written &+= Int(entry &>> 24)
        }
        return (read, written)
    }
}

/// glibc's iconv from one encoding to UTF-8, chunk by chunk.
final class TextConverter {
    private let descriptor: iconv_t
    /// The first bytes of a character whose end has not come.
    private var held: [UInt8] = []

    /// A converter; nil when iconv does not know the encoding.
    init?(from name: String) {
        guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Whether the bytes so far end between two characters.
    var isBetweenCharacters: Bool { held.isEmpty }

    /// The bytes as UTF-8, and whether all are: else some are no character of the encoding, and the text holds what stands
    /// before them.
    func convert(_ bytes: some Collection<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
        var input = held + bytes
        held = []
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        var (read, written, isWhole) = (0, 0, true)
        input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (fromLeft, toLeft) = (source.count, target.count)
                let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
                (read, written) = (source.count - fromLeft, target.count - toLeft)
                // Fewer bytes than the longest character has may be one that the next bytes end.
                isWhole = result != -1 || fromLeft < 4
            }
        }
        output.removeLast(output.count - written)
        if isWhole { held = Array(input[read...]) }
        return (output, isWhole)
    }
}

/// What can be wrong with the encoding of a text, whatever its format is.
public enum TextProblem: String, ProblemCode {
    /// Bytes are none of the encoding that the file declares or shows. Remedy: export in the declared encoding, or in UTF-8.
    /// Placeholders: declared, likely.
    case wrongBytes = "TEXT-001"
    /// The file ends inside a character. Remedy: wait until the program has written it, or export again.
    /// Placeholders: declared.
    case cut = "TEXT-002"
    /// The encoding is not known here. Remedy: export in UTF-8. Placeholders: declared.
    case notKnown = "TEXT-003"
    /// Blank lines stand before the declaration, which must be the first thing in the file; it was read anyway.
    /// Remedy: leave them out. Placeholders: none.
    case blanksBeforeDeclaration = "TEXT-004"
    /// The first line names another delimiter than the table has; it was read by the one it has. Remedy: none needed.
    /// Placeholders: named, used.
    case separatorNotUsed = "TEXT-005"
}
