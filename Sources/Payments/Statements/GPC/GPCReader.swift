import Connectors
import Domain
import Syntax

/// Reads a GPC statement: its first megabyte at once, to know encoding and columns, then line by line.
public final class GPCReader: FileReader {
    private let context: ReaderContext
    private let sink: FactSink
    private var start: [UInt8] = []
    private var lines = StatementLines()
    private var file: GPCFile?

    /// A reader for one file.
    public init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        self.context = context
        self.sink = StatementSieve.sink(sink)
    }

    /// The encoding as read; windows-1250 as long as nothing speaks against it.
    public var encoding: String { (file?.text.encoding ?? .windows1250).rawValue }

    /// Reads the next bytes.
    public func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            if file != nil { return try split(buffer.assumingMemoryBound(to: UInt8.self).span) }
            start.append(contentsOf: buffer)
            if start.count >= Limits.statementHeadBytes { try begin() }
        }
    }

    /// Ends the file.
    public func finish() throws(Problem) {
        if file == nil { try begin() }
        try lines.finish { (line, number) throws(Problem) in try self.file?.read(line, number, ended: false) }
        try file?.finish()
    }

    private func begin() throws(Problem) {
        let marked = start.starts(with: [0xEF, 0xBB, 0xBF])
        let first = marked ? Array(start.dropFirst(3)) : start
        start = []
        file = GPCFile(context, GPCSurvey(first.span, marked: marked, accounts: context.accounts), sink)
        try split(first.span)
    }

    private func split(_ bytes: Span<UInt8>) throws(Problem) {
        // Locals, because each access to a property of an object is checked for overlapping ones.
        guard var file = file.take() else { return }
        var lines = self.lines
        self.lines = StatementLines()
        defer {
            self.file = file
            self.lines = lines
        }
        try lines.split(bytes) { (line, number) throws(Problem) in try file.read(line, number, ended: true) }
    }
}
