import Domain

/// Turns a text that declares no encoding into UTF-8, chunk by chunk and strictly.
///
/// Without a given encoding the first bytes above 127 decide: a UTF-8 sequence means UTF-8, anything else
/// windows-1250, what Slovak and Czech programs write otherwise (docs/formats/text.md#encodings).
struct UndeclaredText {
    /// Why the text cannot be what it is read as.
    enum Fault {
        /// A byte that the encoding does not have here; the text is likely in the other one.
        case wrongBytes(likely: String)
        /// The text ends inside a character.
        case cut
    }

    /// The encoding, once given or decided.
    private(set) var encoding: TextEncoding?
    private var decoder: TextDecoder?
    private var check = UTF8Check()
    /// The first bytes of a sequence that does not decide yet.
    private var held: [UInt8] = []

    init(_ given: TextEncoding?) {
        if let given { choose(given) }
    }

    /// Hands `bytes` as UTF-8 to `body`, up to the fault that is returned if there is one.
    mutating func decode(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> Fault? {
        guard !bytes.isEmpty else { return nil }
        switch encoding {
        case .utf8:
            let wrong = check.firstInvalid(in: bytes)
            try body(UnsafeRawBufferPointer(rebasing: bytes[..<(wrong ?? bytes.count)]))
            return wrong.map { _ in .wrongBytes(likely: TextEncoding.windows1250.rawValue) }
        case nil:
            return try decide(bytes, body)
        case .windows1250, .iso88592, .cp852:
            let read = try decoder?.decode(bytes, body)
            return read == bytes.count ? nil : .wrongBytes(likely: decoder?.likely ?? "?")
        }
    }

    /// Ends the text.
    mutating func finish(_ body: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) -> Fault? {
        if !held.isEmpty {
            // A UTF-8 sequence would have ended.
            choose(.windows1250)
            if let fault = try release(body) { return fault }
        }
        if let decoder, decoder.looksLikeUTF8 { return .wrongBytes(likely: TextEncoding.utf8.rawValue) }
        return check.isBetweenCharacters ? nil : .cut
    }

    private mutating func choose(_ encoding: TextEncoding) {
        self.encoding = encoding
        guard encoding != .utf8 else { return }
        decoder = TextDecoder(encoding, stopsAtUndefined: true)
    }

    private mutating func decide(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> Fault? {
        var start = 0
        if held.isEmpty {
            start = bytes.firstNonASCII(from: 0)
            if start > 0 { try body(UnsafeRawBufferPointer(rebasing: bytes[..<start])) }
            guard start < bytes.count else { return nil }
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let sequence = held + rest.prefix(4)
        var probe = UTF8Check()
        for byte in sequence {
            guard probe.see(byte) else {
                choose(.windows1250)
                break
            }
            if probe.isBetweenCharacters {
                choose(.utf8)
                break
            }
        }
        guard encoding != nil else {
            held = sequence
            return nil
        }
        if let fault = try release(body) { return fault }
        return try decode(rest, body)
    }

    private mutating func release(
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> Fault? {
        let first = held
        held = []
        var fault: Fault?
        var problem: Problem?
        first.withUnsafeBytes { bytes in
            do throws(Problem) { fault = try decode(bytes, body) } catch { problem = error }
        }
        if let problem { throw problem }
        return fault
    }
}
