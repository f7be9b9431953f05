import Domain

/// Turns a text that declares no encoding into UTF-8, chunk by chunk and strictly: UTF-8 if it is, ISO-8859-2 or CP852 where
/// its first bytes prove it, else windows-1250.
public final class EvidentText {
    private var text = UndeclaredText(nil)
    private var start: [UInt8] = []
    private var isBegun = false
    /// How many line ends were handed on.
    private var lines = 0

    /// A decoder for one text.
    public init() {}

    /// The encoding, once a letter has decided it.
    public var encoding: TextEncoding? { text.encoding }

    /// Hands the next bytes as UTF-8 to `body`; throws `TEXT-001` for bytes that the encoding does not have.
    public func read(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) {
        if isBegun { return try decode(bytes, body) }
        start.append(contentsOf: bytes)
        if start.count >= TextEncoding.evidenceBytes { try begin(body) }
    }

    /// Ends the text; throws `TEXT-002` when it ends inside a character.
    public func finish(_ body: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) {
        if !isBegun { try begin(body) }
        if let fault = try text.finish(body) { throw problem(fault) }
    }

    private func begin(_ body: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) {
        isBegun = true
        let first = start
        start = []
        if first.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = UndeclaredText(.utf8)
        } else if let proven = TextEncoding.provenCodePage(first[...]) {
            text = UndeclaredText(proven)
        }
        var problem: Problem?
        first.withUnsafeBytes { buffer in
            do throws(Problem) { try decode(buffer, body) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    private func decode(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) {
        let fault = try text.decode(bytes) { (utf8: UnsafeRawBufferPointer) throws(Problem) in
            lines += utf8.count { $0 == 10 }
            try body(utf8)
        }
        if let fault { throw problem(fault) }
    }

    private func problem(_ fault: UndeclaredText.Fault) -> Problem {
        let declared = (encoding ?? .utf8).rawValue
        let place = SourcePosition(line: lines + 1)
        return switch fault {
        case .cut: Problem(TextProblem.cut, at: place, ["declared": declared])
        case .wrongBytes(let likely):
            Problem(TextProblem.wrongBytes, at: place, ["declared": declared, "likely": likely])
        }
    }
}

/// Text of a declared encoding whose bytes may be of another one anyway: no byte is dropped.
///
/// See docs/formats/bank-mail.md#encodings. The declared encoding is taken when the bytes fit it, else UTF-8 when they
/// are that, else the code page that reads as words.
public enum DeclaredText {
    /// The text of bytes, and the encoding it was read in.
    public static func decode(_ bytes: [UInt8], declared: TextEncoding?) -> (text: String, encoding: TextEncoding) {
        let text = String(validating: bytes, as: UTF8.self)
        let isASCII = bytes.allSatisfy { $0 < 128 }
        if let text, isASCII || declared == nil || declared == .utf8 { return (text, declared ?? .utf8) }
        guard let declared, declared != .utf8 else {
            let page = TextEncoding.likelyCodePage(bytes.span)
            return (decode(bytes, page), page)
        }
        // Every byte fits ISO-8859-2, but no one writes its control characters: they are letters of windows-1250.
        if declared == .iso88592, bytes.contains(where: { $0 >= 0x80 && $0 < 0xA0 }) {
            if let text { return (text, .utf8) }
            return (decode(bytes, .windows1250), .windows1250)
        }
        if let text, UTF8Shape.isLikely(bytes) { return (text, .utf8) }
        return (decode(bytes, declared), declared)
    }

    private static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
        CodePage(encoding).string(bytes.span)
    }
}

/// Whether bytes that are valid UTF-8 are meant so though a code page is declared.
private enum UTF8Shape {
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var evidence = UTF8Evidence()
        for byte in bytes { evidence.see(byte) }
        return evidence.isConclusive
    }
}
