import Connectors
import Domain
import Syntax

/// Reads MT940 and MT942: the first megabyte at once, to know the encoding, then line by line.
final class MT940Reader: FileReader {
    private let message: MT940Message
    private let context: ReaderContext
    private let sink: FactSink
    private var start: [UInt8] = []
    private var lines = StatementLines()
    private var parser: MT940Parser?
    /// Set when lines end with `@@`.
    private var ends: MT940LineEnds?

    init(_ message: MT940Message, _ context: ReaderContext, _ sink: @escaping FactSink) {
        self.message = message
        self.context = context
        self.sink = StatementSieve.sink(sink)
    }

    /// The encoding as read; windows-1250 as long as nothing speaks against it.
    var encoding: String { (parser?.text.encoding ?? .windows1250).rawValue }

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            if parser != nil { return try split(buffer.assumingMemoryBound(to: UInt8.self).span) }
            start.append(contentsOf: buffer)
            if start.count >= Limits.statementHeadBytes { try begin() }
        }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        if parser == nil { try begin() }
        try lines.finish { (line, number) throws(Problem) in try self.parser?.read(line, number) }
        try parser?.finish()
    }

    private func begin() throws(Problem) {
        let marked = start.starts(with: [0xEF, 0xBB, 0xBF])
        let first = marked ? Array(start.dropFirst(3)) : start
        start = []
        if MT940LineEnds.areMarks(first) { ends = MT940LineEnds() }
        parser = MT940Parser(message, context, StatementText(marked: marked, first.span), sink)
        try split(first.span)
    }

    private func split(_ bytes: Span<UInt8>) throws(Problem) {
        // Locals, because each access to a property of an object is checked for overlapping ones.
        guard var parser = parser.take() else { return }
        var lines = self.lines
        self.lines = StatementLines()
        defer {
            self.parser = parser
            self.lines = lines
        }
        guard let unified = ends?.unified(bytes) else {
            return try lines.split(bytes) { (line, number) throws(Problem) in try parser.read(line, number) }
        }
        try lines.split(unified.span) { (line, number) throws(Problem) in try parser.read(line, number) }
    }
}

/// Line ends written as `@@`, as files have them that were taken from FinTS; they become LF.
struct MT940LineEnds {
    /// Whether the last byte was the first of what may become one.
    private var hasHalf = false

    /// Whether a file has its tags after such ends.
    static func areMarks(_ bytes: some Collection<UInt8>) -> Bool {
        var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
        for byte in bytes.prefix(4096) {
            let mark = UInt8(ascii: "@")
            if byte &- 48 <= 9, last == (mark, mark, UInt8(ascii: ":")) { return true }
            // Some have a line end of their own after each.
            if byte == 10 || byte == 13, last.1 == mark, last.2 == mark { return true }
            last = (last.1, last.2, byte)
        }
        return false
    }

    /// The bytes with LF for each pair.
    mutating func unified(_ bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 1)
        for index in bytes.indices {
            let isMark = bytes[index] == UInt8(ascii: "@")
            if hasHalf {
                hasHalf = false
                if isMark {
                    output.append(10)
                    continue
                }
                output.append(UInt8(ascii: "@"))
            }
            if isMark { hasHalf = true } else { output.append(bytes[index]) }
        }
        return output
    }
}

/// The tag at the start of a line: `:61:` is 61, `:60F:` is 60 with its letter.
struct MT940Tag: Equatable {
    /// Its number; 0 for `:NS:`, which Hungarian banks add.
    let number: UInt8
    /// Its letter, 0 when there is none.
    let letter: UInt8
    /// How many bytes it takes.
    let length: Int

    /// The tag of a line, nil when it has none and goes on with the field before.
    init?(_ line: Span<UInt8>) {
        let colon = UInt8(ascii: ":")
        guard line.count >= 4, line[0] == colon else { return nil }
        if line[1] == UInt8(ascii: "N"), line[2] == UInt8(ascii: "S"), line[3] == colon {
            (number, letter, length) = (0, 0, 4)
            return
        }
        guard line[1] >= 48, line[1] <= 57, line[2] >= 48, line[2] <= 57 else { return nil }
        number = (line[1] &- 48) &* 10 &+ line[2] &- 48
        if line[3] == colon {
            (letter, length) = (0, 4)
        } else if line.count >= 5, line[4] == colon, line[3] & 0xDF >= 65, line[3] & 0xDF <= 90 {
            (letter, length) = (line[3] & 0xDF, 5)
        } else {
            return nil
        }
    }

    /// Whether it may follow a text of fields 61 and 86, which a bank may have wrapped before `:44:45`; `rest` is what
    /// follows it.
    ///
    /// Tags beyond 59 are no minutes; those of the head are recognised by what follows them.
    func mayFollowText(_ rest: Span<UInt8>) -> Bool {
        switch number {
        case 0, 60, 61, 62, 64, 65, 86, 90: true
        case 13, 34: letter != 0
        case 20, 21, 25, 28: !MT940Tag.isTime(rest)
        default: false
        }
    }

    /// Whether two digits stand alone, as minutes and seconds do.
    private static func isTime(_ rest: Span<UInt8>) -> Bool {
        guard MT940Day.hasDigits(rest, 0, 2), rest[0] < 54 else { return false }
        return rest.count == 2 || rest[2] <= 32 || rest[2] == UInt8(ascii: ":") || rest[2] == UInt8(ascii: ".")
            || rest[2] == UInt8(ascii: ",")
    }
}
