import Domain

/// Finds rows and fields in UTF-8 bytes: one copy into an arena, one pass over it.
///
/// The row in work starts at `rowStart`; its fields are ranges counted from there, so that the arena may move it to
/// its start when more bytes come. The owner calls `deallocate`.
struct CSVScanner {
    private enum Mode {
        /// Outside quotes.
        case plain
        /// Inside quotes.
        case quoted
        /// After a quote that either ends the field or is the first of two.
        case behindQuote
    }

    private static let lf: UInt8 = 10
    private static let cr: UInt8 = 13

    /// The byte between two fields.
    let delimiter: UInt8
    /// The byte around a field that holds delimiters or line breaks.
    let quote: UInt8
    /// The line where the row in work starts.
    private(set) var rowLine: Int
    /// How many fields of the row in work are complete.
    private(set) var fieldCount = 0

    private var line: Int
    private var mode = Mode.plain
    private var betweenRows = true
    private var afterCR = false
    private var hasDoubledQuote = false

    private var text: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var filled = 0
    private var index = 0
    private var rowStart = 0
    private var fieldStart = 0
    /// Where the completed row starts.
    private var rowOfFields = 0
    private let slots: UnsafeMutablePointer<CSVSlot>
    /// Finds the bytes that mean something outside quotes.
    private let search: CSVSearch

    /// A scanner of a text whose first row stands on a line.
    init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), line: Int = 1) {
        (self.line, rowLine) = (line, line)
        self.delimiter = delimiter
        self.quote = quote
        capacity = 1 << 17
        text = .allocate(capacity: capacity)
        slots = .allocate(capacity: Limits.csvColumns)
        search = CSVSearch(delimiter: delimiter, quote: quote)
    }

    func deallocate() {
        text.deallocate()
        slots.deallocate()
    }

    /// Adds bytes after the row in work; rows handed out before are gone.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        let kept = filled - rowStart
        if kept + bytes.count > capacity {
            capacity = (kept + bytes.count) * 2
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            larger.update(from: text + rowStart, count: kept)
            text.deallocate()
            text = larger
        } else if rowStart > 0 {
            text.update(from: text + rowStart, count: kept)
        }
        index -= rowStart
        fieldStart -= rowStart
        rowStart = 0
        UnsafeMutableRawBufferPointer(start: text + kept, count: bytes.count).copyMemory(from: bytes)
        filled = kept + bytes.count
    }

    /// Moves on to the end of the next row that is not blank; false when more bytes are needed.
    mutating func next() throws(Problem) -> Bool {
        while index < filled {
            if betweenRows { beginRow() }
            switch mode {
            case .plain:
                if try scanPlain() { return true }
            case .quoted:
                scanQuoted()
            case .behindQuote:
                if try scanBehindQuote() { return true }
            }
        }
        if !betweenRows, filled - rowStart > Limits.csvRowBytes { throw tooLong }
        return false
    }

    /// Ends the text: true when a last row without a line end is complete.
    mutating func finish() throws(Problem) -> Bool {
        guard !betweenRows, rowStart < filled else { return false }
        switch mode {
        case .plain: try closeField(end: filled)
        case .quoted: throw Problem(CSVProblem.truncated, at: SourcePosition(line: rowLine))
        case .behindQuote: try closeQuotedField(end: filled - 1)
        }
        rowOfFields = rowStart
        return !isBlank(end: filled)
    }

    /// The row that `next` or `finish` completed.
    func row(_ map: CSVColumnMap?) -> CSVRow {
        CSVRow(
            line: rowLine,
            text: UnsafePointer(text + rowOfFields),
            slots: UnsafeBufferPointer(start: slots, count: fieldCount),
            map: map
        )
    }

    /// Where the scanner is in the file; `characters` counts the columns of single-byte encodings.
    func position(characters: Bool) -> SourcePosition {
        var start = index
        while start > rowStart, text[start - 1] != Self.lf, text[start - 1] != Self.cr { start -= 1 }
        var column = 1
        for place in start..<index where !characters || text[place] & 0xC0 != 0x80 { column += 1 }
        return SourcePosition(line: line, column: column)
    }

    // MARK: Steps

    private mutating func beginRow() {
        // The second half of CR LF belongs to the row before.
        if afterCR, text[index] == Self.lf { index += 1 }
        afterCR = false
        rowStart = index
        fieldStart = index
        rowLine = line
        fieldCount = 0
        betweenRows = index >= filled
    }

    private mutating func scanPlain() throws(Problem) -> Bool {
        // Locals, which nothing that is stored on the way can change.
        let (text, slots, search) = (UnsafePointer(text), slots, search)
        let (delimiter, rowStart, filled) = (delimiter, rowStart, filled)
        var (at, start, count) = (index, fieldStart, fieldCount)
        while at < filled {
            var marks = search.marks(in: text, at: at, count: filled &- at)
            while marks != 0 {
                let place = at &+ marks.trailingZeroBitCount
                marks &= marks &- 1
                let byte = text[place]
                if byte == delimiter, count < Limits.csvColumns {
                    slots[count] = CSVSlot(from: start &- rowStart, to: place &- rowStart)
                    count &+= 1
                    start = place &+ 1
                } else if byte != quote || place == start {
                    (fieldStart, fieldCount) = (start, count)
                    return try leavePlain(byte, place)
                }
            }
            at &+= ByteBlock.width
        }
        (index, fieldStart, fieldCount) = (filled, start, count)
        return false
    }

    /// Goes on after the byte at which the text outside quotes ended: the end of the row, a quote at the start of a
    /// field, or a delimiter with too many before it. True when it ended a row.
    private mutating func leavePlain(_ byte: UInt8, _ place: Int) throws(Problem) -> Bool {
        index = place
        if byte == quote {
            mode = .quoted
            index += 1
            return false
        }
        guard byte != 0 else { throw notText }
        try closeField(end: place)
        return try endRow(byte)
    }

    private mutating func scanQuoted() {
        let (text, search, filled) = (UnsafePointer(text), search, filled)
        var at = index
        while at < filled {
            var marks = search.marks(in: text, at: at, count: filled &- at)
            while marks != 0 {
                let place = at &+ marks.trailingZeroBitCount
                marks &= marks &- 1
                if endsQuoted(text[place], place) { return }
            }
            at &+= ByteBlock.width
        }
        index = filled
    }

    /// Whether a byte is the quote after a text in quotes; counts the lines in it. There is always a byte before it.
    @inline(__always)
    private mutating func endsQuoted(_ byte: UInt8, _ place: Int) -> Bool {
        if byte == quote {
            mode = .behindQuote
            index = place &+ 1
            return true
        }
        if byte == Self.cr || byte == Self.lf && text[place &- 1] != Self.cr { line += 1 }
        return false
    }

    private mutating func scanBehindQuote() throws(Problem) -> Bool {
        let byte = text[index]
        switch byte {
        case quote:
            hasDoubledQuote = true
            mode = .quoted
            index += 1
            return false
        case delimiter:
            try closeQuotedField(end: index - 1)
            index += 1
            fieldStart = index
            return false
        case Self.lf, Self.cr:
            try closeQuotedField(end: index - 1)
            return try endRow(byte)
        default:
            throw Problem(CSVProblem.textBehindQuote, at: position(characters: false))
        }
    }

    private mutating func endRow(_ byte: UInt8) throws(Problem) -> Bool {
        guard index - rowStart <= Limits.csvRowBytes else { throw tooLong }
        let blank = isBlank(end: index)
        index += 1
        line += 1
        afterCR = byte == Self.cr
        rowOfFields = rowStart
        rowStart = index
        betweenRows = true
        return !blank
    }

    /// Whether a row ending there holds nothing but delimiters or, in its only field, blanks.
    private func isBlank(end: Int) -> Bool {
        if end - rowStart == fieldCount - 1 { return true }
        guard fieldCount == 1 else { return false }
        for place in rowStart..<end where text[place] > 32 { return false }
        return true
    }

    private mutating func closeField(end: Int) throws(Problem) {
        try store(start: fieldStart, end: end)
    }

    private mutating func closeQuotedField(end: Int) throws(Problem) {
        mode = .plain
        var target = end
        if hasDoubledQuote {
            target = fieldStart + 1
            var source = target
            while source < end {
                text[target] = text[source]
                source += text[source] == quote ? 2 : 1
                target += 1
            }
            hasDoubledQuote = false
        }
        try store(start: fieldStart + 1, end: target)
    }

    @inline(__always)
    private mutating func store(start: Int, end: Int) throws(Problem) {
        guard fieldCount < Limits.csvColumns else {
            throw Problem(
                CSVProblem.tooManyColumns,
                at: SourcePosition(line: rowLine),
                ["limit": String(Limits.csvColumns)]
            )
        }
        slots[fieldCount] = CSVSlot(from: start - rowStart, to: end - rowStart)
        fieldCount += 1
    }

    private var tooLong: Problem {
        Problem(CSVProblem.rowTooLong, at: SourcePosition(line: rowLine), ["limit": String(Limits.csvRowBytes)])
    }

    /// A zero byte: the file was damaged, or is no text at all.
    private var notText: Problem { Problem(CSVProblem.zeroByte, at: position(characters: false)) }
}

/// Finds the delimiter, the quote, the ends of lines and zero bytes, sixteen bytes at a time.
struct CSVSearch {
    private let delimiter: UInt8
    private let quote: UInt8

    init(delimiter: UInt8, quote: UInt8) {
        (self.delimiter, self.quote) = (delimiter, quote)
    }

    /// A bit for each of the bytes from `at` on that is one of them, the first lowest; `count` is how many there are,
    /// of which at most a block is looked at.
    @inline(__always)
    func marks(in text: UnsafePointer<UInt8>, at: Int, count: Int) -> UInt32 {
        guard count >= ByteBlock.width else { return marks(inShort: text + at, count: count) }
        let block = ByteBlock(text, at: at)
        return ByteBlock.bits(
            block.equals(delimiter) .| block.equals(quote) .| block.equals(10) .| block.equals(13) .| block.equals(0)
        )
    }

    private func marks(inShort text: UnsafePointer<UInt8>, count: Int) -> UInt32 {
        var marks: UInt32 = 0
        for place in 0..<count where isMark(text[place]) { marks |= 1 << UInt32(truncatingIfNeeded: place) }
        return marks
    }

    private func isMark(_ byte: UInt8) -> Bool { byte == delimiter || byte == quote || Self.isEnd(byte) }

    /// Whether a byte ends a line, or the text: a zero.
    @inline(__always)
    static func isEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 || byte == 0 }
}
