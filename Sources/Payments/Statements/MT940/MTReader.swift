import Connectors
import Domain
import Syntax

/// Reads MT940 and MT942: the first megabyte at once, to know the encoding, then line by line.
final class MTReader: FileReader {
    private let message: MTMessage
    private let context: ReaderContext
    private let sink: FactSink
    private var start: [UInt8] = []
    private var lines = StatementLines()
    private var file: MTFile?
    /// Set when lines end with `@@`.
    private var ends: MTLineEnds?

    init(_ message: MTMessage, _ context: ReaderContext, _ sink: @escaping FactSink) {
        self.message = message
        self.context = context
        self.sink = StatementSieve.sink(sink)
    }

    /// The encoding as read; windows-1250 as long as nothing speaks against it.
    var encoding: String { (file?.text.encoding ?? .windows1250).rawValue }

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            if file != nil { return try split(buffer.assumingMemoryBound(to: UInt8.self).span) }
            start.append(contentsOf: buffer)
            if start.count >= Limits.statementHeadBytes { try begin() }
        }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        if file == nil { try begin() }
        try lines.finish { (line, number) throws(Problem) in try self.file?.read(line, number) }
        try file?.finish()
    }

    private func begin() throws(Problem) {
        let marked = start.starts(with: [0xEF, 0xBB, 0xBF])
        let first = marked ? Array(start.dropFirst(3)) : start
        start = []
        if MTLineEnds.areMarks(first) { ends = MTLineEnds() }
        file = MTFile(message, context, StatementText(marked: marked, first.span), sink)
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
        guard let unified = ends?.unified(bytes) else {
            return try lines.split(bytes) { (line, number) throws(Problem) in try file.read(line, number) }
        }
        try lines.split(unified.span) { (line, number) throws(Problem) in try file.read(line, number) }
    }
}
