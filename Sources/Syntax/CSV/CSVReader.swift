import Domain

/// Reads a CSV file chunk by chunk and hands its rows to a handler.
///
/// Fields may be quoted, with doubled quotes and line breaks inside; lines end with CR LF, LF or CR; rows without any
/// value are skipped; blanks around values do not count. A first line `sep=;` names the delimiter. Rows are bounded (`Limits`). Throws
/// `CSVProblem`s and whatever the handler throws.
public final class CSVReader {
    /// The handler with what it has gathered so far.
    public private(set) var handler: any CSVRowHandler
    private let header: CSVHeader?
    private let givenDelimiter: UInt8?
    private let quote: UInt8
    private var text: UndeclaredText
    private var scanner: CSVScanner?
    private var map: CSVColumnMap?
    /// The first bytes, until they hold the header row.
    private var start: [UInt8] = []

    /// A reader for one file.
    ///
    /// Without a header every row is handed over and fields are found by place. The delimiter is guessed from the
    /// first row unless given, the encoding decided at the first bytes above 127.
    public init(
        _ header: CSVHeader?,
        delimiter: UInt8? = nil,
        quote: UInt8 = UInt8(ascii: "\""),
        encoding: TextEncoding? = nil,
        handler: some CSVRowHandler
    ) {
        self.header = header
        self.handler = handler
        givenDelimiter = delimiter
        self.quote = quote
        text = UndeclaredText(encoding)
        isUndeclared = encoding == nil
    }

    deinit { scanner?.deallocate() }

    /// The encoding the file is read in, once it is given or decided; a file of ASCII never decides.
    public var encoding: TextEncoding? { text.encoding }

    /// Whether the file may as well be in ISO-8859-2: it is read in windows-1250, and has no byte that is a letter there alone.
    public var mayBeISO: Bool { isUndeclared && text.encoding == .windows1250 && !hasLettersOfWindows }
    private let isUndeclared: Bool
    private var hasLettersOfWindows = false

    /// Whether the last row has no line end: then it may be cut. Known after `finish`.
    public private(set) var endsInsideRow = false

    /// The byte between two fields, once it is known.
    public var delimiter: UInt8? { scanner?.delimiter }

    /// Reads the next bytes of the file.
    public func read(_ bytes: RawSpan) throws(Problem) {
        var problem: Problem?
        bytes.withUnsafeBytes { buffer in
            do throws(Problem) { try accept(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    /// Ends the file; throws `CSV-001` when a quote is open or the last row is cut.
    public func finish() throws(Problem) {
        if scanner == nil { try begin() }
        let fault = try text.finish { (utf8: UnsafeRawBufferPointer) throws(Problem) in try scan(utf8) }
        if let fault { throw problem(fault, atEnd: true) }
        if try scanner?.finish() == true, let scanner {
            endsInsideRow = true
            if let map, scanner.fieldCount < map.width {
                throw Problem(CSVProblem.truncated, at: SourcePosition(line: scanner.rowLine))
            }
            try deliver(scanner.row(map), to: &handler)
        }
        if header != nil && map == nil { throw Problem(CSVProblem.noHeader, at: SourcePosition(line: 1)) }
    }

    private func accept(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        guard scanner == nil else { return try feed(buffer) }
        start.append(contentsOf: buffer)
        // As many bytes as tell the encoding of a text that does not declare it.
        guard start.count >= TextEncoding.evidenceBytes else { return }
        let hasLineEnd = start.count == buffer.count || buffer.contains { $0 == 10 || $0 == 13 }
        if hasLineEnd && CSVDelimiter.endOfHeader(start[...]) != nil || start.count > Limits.csvRowBytes {
            try begin()
        }
    }

    /// Chooses delimiter and encoding by the first bytes, then reads them.
    private func begin() throws(Problem) {
        var first = start[...]
        start = []
        if first.starts(with: [0xEF, 0xBB, 0xBF]) {
            first = first.dropFirst(3)
            text = UndeclaredText(.utf8)
        } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            throw Problem(
                CSVProblem.wrongEncoding,
                at: SourcePosition(line: 1, column: 1),
                ["declared": TextEncoding.utf8.rawValue, "likely": "UTF-16"]
            )
        } else if text.encoding == nil, let proven = TextEncoding.provenCodePage(first) {
            text = UndeclaredText(proven)
        }
        let named = CSVDelimiter.named(first)
        let used = CSVDelimiter.belied(first)?.used ?? named?.delimiter
        scanner = CSVScanner(
            delimiter: used ?? givenDelimiter ?? CSVDelimiter.guess(first),
            quote: quote,
            line: named == nil ? 1 : 2
        )
        if let named { first = first.dropFirst(named.length) }
        var problem: Problem?
        first.withUnsafeBytes { buffer in
            do throws(Problem) { try feed(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    private func feed(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        var offset = 0
        while offset < buffer.count {
            // Windows that stay in the processor's nearest cache between check, copy and scan.
            let end = min(offset + 1 << 15, buffer.count)
            let window = UnsafeRawBufferPointer(rebasing: buffer[offset..<end])
            if isUndeclared, !hasLettersOfWindows { hasLettersOfWindows = TextEncoding.hasLettersOfWindows(window) }
            let fault = try text.decode(window) {
                (utf8: UnsafeRawBufferPointer) throws(Problem) in try scan(utf8)
            }
            if let fault { throw problem(fault, atEnd: false) }
            offset = end
        }
    }

    private func scan(_ utf8: UnsafeRawBufferPointer) throws(Problem) {
        guard var scanner else { return }
        // Taken out for the time of the chunk: access to a property of a class is checked each time.
        var handler = self.handler
        self.handler = NoRows()
        defer {
            self.scanner = scanner
            self.handler = handler
        }
        scanner.append(utf8)
        while try scanner.next() { try deliver(scanner.row(map), to: &handler) }
    }

    private func deliver(_ row: CSVRow, to handler: inout any CSVRowHandler) throws(Problem) {
        if let map {
            guard row.count <= map.width || row.isEmpty(from: map.width) else {
                return try handler.misfit(row, row.tooWide(map.width))
            }
            try handler.row(row)
        } else if let header {
            var names = (0..<row.count).map { row.string(at: $0) }
            while names.last?.isEmpty == true { names.removeLast() }
            map = try header.resolve(names, line: row.line)
        } else {
            try handler.row(row)
        }
    }

    private func problem(_ fault: UndeclaredText.Fault, atEnd: Bool) -> Problem {
        let encoding = text.encoding ?? .utf8
        switch fault {
        case .cut:
            return Problem(CSVProblem.truncated, at: scanner?.position(characters: false))
        case .wrongBytes(let likely):
            // At the end the whole text speaks, not one place in it.
            let place = atEnd ? nil : scanner?.position(characters: encoding != .utf8)
            return Problem(
                CSVProblem.wrongEncoding,
                at: place ?? SourcePosition(line: 1),
                ["declared": encoding.rawValue, "likely": likely]
            )
        }
    }
}

/// Stands where the handler is while it takes rows.
private struct NoRows: CSVRowHandler {
    mutating func row(_ row: CSVRow) {}
}

extension CSVRow {
    fileprivate func isEmpty(from place: Int) -> Bool {
        (place..<count).allSatisfy { string(at: $0).isEmpty }
    }

    fileprivate func tooWide(_ width: Int) -> Problem {
        Problem(
            CSVProblem.rowTooWide,
            scope: .record,
            at: SourcePosition(line: line),
            ["fields": String(count), "columns": String(width)]
        )
    }
}

/// What a connector does with the rows of a CSV file.
public protocol CSVRowHandler {
    /// A row is complete; the header row is not handed over.
    mutating func row(_ row: CSVRow) throws(Problem)
    /// A row has more fields than the header, so its values may stand in wrong columns.
    ///
    /// Without an implementation the file is refused.
    mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem)
}

extension CSVRowHandler {
    /// Refuses the file.
    public mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem) {
        var whole = problem
        whole.scope = .file
        throw whole
    }
}
