import Connectors
import Domain
import Syntax

/// Reads a GPC statement: its first megabyte at once, to know encoding and columns, then line by line.
public final class GPCReader: FileReader {
    private let context: ReaderContext
    private let sink: FactSink
    private var start: [UInt8] = []
    private var lines = StatementLines()
    private var parser: GPCParser?

    /// A reader for one file.
    public init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        self.context = context
        self.sink = StatementSieve.sink(sink)
    }

    /// The encoding as read; windows-1250 as long as nothing speaks against it.
    public var encoding: String { (parser?.text.encoding ?? .windows1250).rawValue }

    /// Reads the next bytes.
    public func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            if parser != nil { return try split(buffer.assumingMemoryBound(to: UInt8.self).span) }
            start.append(contentsOf: buffer)
            if start.count >= Limits.statementHeadBytes { try begin() }
        }
    }

    /// Ends the file.
    public func finish() throws(Problem) {
        if parser == nil { try begin() }
        try lines.finish { (line, number) throws(Problem) in try self.parser?.read(line, number, ended: false) }
        try parser?.finish()
    }

    private func begin() throws(Problem) {
        let marked = start.starts(with: [0xEF, 0xBB, 0xBF])
        let first = marked ? Array(start.dropFirst(3)) : start
        start = []
        parser = GPCParser(context, GPCSurvey(first.span, marked: marked, accounts: context.accounts), sink)
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
        try lines.split(bytes) { (line, number) throws(Problem) in try parser.read(line, number, ended: true) }
    }
}

/// What the start of a file tells about the whole: its encoding, its columns, and how it writes accounts.
struct GPCSurvey {
    let text: GPCText
    let form: GPCAccount

    /// A look at the first bytes, without a byte order mark; `marked` says that there was one.
    init(_ bytes: Span<UInt8>, marked: Bool, accounts: [ReaderContext.Account]) {
        let utf8 = marked || Self.isUTF8(bytes)
        let encoding = utf8 ? .utf8 : TextEncoding.likelyCodePage(bytes)
        text = GPCText(encoding, utf8 ? Self.columns(bytes) : .bytes)
        form = Self.form(bytes, accounts)
    }

    /// Whether nearly all bytes above 127 make up UTF-8; a field of fixed width may cut a letter in two.
    private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
        var letters = 0
        var broken = 0
        var index = UTF8Sequence.next(bytes, from: 0)
        while index < bytes.count {
            let length = UTF8Sequence.length(bytes, at: index)
            if length > 0 { letters += 1 } else { broken += 1 }
            index = UTF8Sequence.next(bytes, from: index + max(1, length))
        }
        return letters > 0 && broken * 4 <= letters
    }

    /// What the columns count, by lines with letters above 127: the count in which more of them have digits and signs
    /// where they belong.
    private static func columns(_ bytes: Span<UInt8>) -> GPCText.Columns {
        var characters = 0
        var page = CodePage(.utf8)
        var folded: [UInt8] = []
        StatementLines.each(bytes) { line in
            guard UTF8Sequence.next(line, from: 0) < line.count else { return }
            folded.removeAll(keepingCapacity: true)
            page.fold(line, into: &folded)
            characters += (fits(folded.span) ? 1 : 0) - (fits(line) ? 1 : 0)
        }
        return characters >= 0 ? .characters : .bytes
    }

    private static func fits(_ line: Span<UInt8>) -> Bool {
        switch GPCRecordType(line) {
        case .movement: line.count >= GPCMovement.shortest && GPCField.isNumber(line, 123, 6)
        case .header: line.count >= GPCHeader.shortest && (try? GPCHeader(line, line: 1)) != nil
        default: false
        }
    }

    /// A configured account decides, then the check of own accounts, then that of the other sides where own accounts
    /// pass in both forms; an own account that passes in none is taken as it stands.
    private static func form(_ bytes: Span<UInt8>, _ accounts: [ReaderContext.Account]) -> GPCAccount {
        let configured = Set(accounts.map { $0.account.domestic.withoutBank })
        var edited = 0
        var permuted = 0
        var others = 0
        var named: GPCAccount?
        StatementLines.each(bytes) { line in
            let type = GPCRecordType(line)
            guard type == .header || type == .movement, line.count >= 35 else { return }
            if type == .movement {
                others += GPCAccount.permuted.isValid(line, 20) ? 1 : 0
                others -= GPCAccount.edited.isValid(line, 20) ? 1 : 0
            }
            guard type == .header else { return }
            for form in [GPCAccount.permuted, .edited] where !configured.isEmpty {
                if let own = form.account(line, 4), configured.contains(own.description) { named = form }
            }
            edited += GPCAccount.edited.isValid(line, 4) ? 1 : 0
            permuted += GPCAccount.permuted.isValid(line, 4) ? 1 : 0
        }
        if let named { return named }
        if edited != permuted { return permuted > edited ? .permuted : .edited }
        return edited > 0 && others > 0 ? .permuted : .edited
    }
}

/// The text of a file: its encoding, and what its columns count.
struct GPCText {
    /// What the columns count.
    enum Columns: Sendable {
        /// Bytes of the file.
        case bytes
        /// Characters: a program turned the whole file into UTF-8, which shifts the bytes after every letter.
        case characters
    }

    let encoding: TextEncoding
    let columns: Columns
    private var page: CodePage

    init(_ encoding: TextEncoding, _ columns: Columns) {
        self.encoding = encoding
        self.columns = columns
        page = CodePage(encoding)
    }

    /// The line as one byte a column.
    mutating func fold(_ line: Span<UInt8>, into output: inout [UInt8]) {
        output.removeAll(keepingCapacity: true)
        page.fold(line, into: &output)
    }

    /// A field without blanks around it; nil when nothing is left.
    func field(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> String? {
        var start = position - 1
        var end = min(start + length, line.count)
        while start < end, line[start] <= 32 { start += 1 }
        while end > start, line[end - 1] <= 32 { end -= 1 }
        return start < end ? decode(line.extracting(start..<end)) : nil
    }

    /// The text of bytes, as many as there are.
    func decode(_ bytes: Span<UInt8>) -> String {
        guard encoding == .utf8, columns == .bytes else { return page.string(bytes) }
        return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
