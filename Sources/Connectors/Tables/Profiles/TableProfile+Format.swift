import Domain
import Syntax

extension TableProfile {
    /// Where files of the layout belong.
    var home: Format.Home { kind == .statement ? .inbox : .warehouse }

    /// The format of the profile's files, for the registry of a workspace.
    public var format: Format {
        Format(
            id: name,
            kind: kind.fileKind,
            home: home,
            family: family,
            recognises: { fit($0) == .whole },
            completeness: { syntax == .csv ? .unknown : Completeness.ofXML($0) },
            makeReader: { (context, emit) throws(Problem) in try reader(context, emit) }
        )
    }

    /// Whether a file that no format fits was meant for this profile: some of its columns are there, others are not.
    public func nearlyFits(_ head: FileHead) -> Bool { fit(head) == .partly }

    /// How the top of a file fits a profile of statements; with another quote or encoding it is read again.
    private func fitOfStatement(_ head: FileHead) -> TableHeader.Fit {
        let fits = top(of: head).rows.filter { delimiter == nil || delimiter == $0.delimiter }.map {
            StatementHeader(self).fit($0.keys)
        }
        return fits.contains(.whole) ? .whole : fits.contains(.partly) ? .partly : .none
    }

    /// The rows that may be the header row of a statement.
    func top(of head: FileHead) -> CSVTop {
        let isUsual = quote == UInt8(ascii: "\"") && encoding == nil
        return isUsual ? head.top : CSVTop(head: head.bytes, quote: quote, encoding: encoding)
    }

    private func reader(_ context: ReaderContext, _ emit: @escaping FactSink) throws(Problem) -> any FileReader {
        switch kind {
        case .stock:
            let mapper = try StockMapper(self, context, emit)
            return try reader(mapper, StockRows(self, mapper))
        case .statement: return TableCSVReader(self, StatementRows(self, context, emit))
        case .receipts, .orders:
            let mapper = ReceiptMapper(self, emit)
            return try reader(mapper, TableRows(self, mapper))
        }
    }

    private func reader(_ mapper: some TableMapper, _ rows: some TableRowHandler) throws(Problem) -> any FileReader {
        switch syntax {
        case .csv: TableCSVReader(self, rows)
        case .xml(let record): try TableXMLRecords.reader(self, at: record, mapper)
        }
    }

    private func fit(_ head: FileHead) -> TableHeader.Fit {
        if let match, let name = head.name, !match.fits(name) { return .none }
        switch syntax {
        case .xml(let record):
            return fit(RecordOutline(head.outline, record: record))
        case .csv:
            guard head.outline.root == nil, !head.bytes.isEmpty else { return .none }
            if kind == .statement { return fitOfStatement(head) }
            // Without a header row only the name can tell.
            guard hasHeader else { return match != nil && head.name != nil ? .whole : .none }
            return TableHeader(self).fit(TableLook(head.bytes, self).names)
        }
    }

    /// How an XML table fits: whole with each required field, partly with some field.
    private func fit(_ outline: RecordOutline) -> TableHeader.Fit {
        guard outline.hasRecord else { return .none }
        func has(_ source: Source) -> Bool {
            guard case .names(let paths) = source else { return true }
            return paths.contains { outline.has($0) }
        }
        if columns.allSatisfy({ !$0.isRequired || has($0.source) }) { return .whole }
        return columns.contains { has($0.source) } ? .partly : .none
    }
}

extension TableProfile {
    /// How many of its columns a file has that lacks a required one; 0 when it has none of them, or all that are required.
    public func likeness(_ head: FileHead) -> Int {
        guard nearlyFits(head) else { return 0 }
        switch syntax {
        case .xml(let record):
            let outline = RecordOutline(head.outline, record: record)
            return columns.count { column in
                guard case .names(let paths) = column.source else { return false }
                return paths.contains { outline.has($0) }
            }
        case .csv:
            if kind == .statement { return top(of: head).rows.map { StatementHeader(self).found($0.keys) }.max() ?? 0 }
            return TableHeader(self).found(TableLook(head.bytes, self).names)
        }
    }

    /// How many of the columns that it looks for by name a row has that may be a header.
    public func columns(in row: CSVTop.Row) -> Int {
        guard syntax == .csv else { return 0 }
        return kind == .statement ? StatementHeader(self).found(row.keys) : TableHeader(self).found(row.names)
    }

    /// The format for such a file: its reader says which column is missing, and what comes nearest.
    public func nearFormat(_ head: FileHead) -> Format {
        guard case .xml(let record) = syntax else { return format }
        let outline = RecordOutline(head.outline, record: record)
        let header = TableHeader(self)
        return Format(
            id: name,
            kind: kind.fileKind,
            home: home,
            family: family,
            recognises: { nearlyFits($0) },
            completeness: { Completeness.ofXML($0) },
            makeReader: { (_, _) throws(Problem) in
                for column in header.columns where column.isRequired {
                    guard case .names(let paths) = column.source, !paths.contains(where: { outline.has($0) }) else {
                        continue
                    }
                    throw header.missing(column.title, paths, outline.paths, 1)
                }
                throw Problem(CSVProblem.noHeader)
            }
        )
    }

    /// Whether a file may be a table of this profile whose header row is missing: one with several columns, of which none
    /// is known, or with one that a spreadsheet made of all.
    public func mayLackHeader(_ head: FileHead) -> Bool {
        guard kind == .stock, syntax == .csv, hasHeader, head.outline.root == nil, !head.bytes.isEmpty else {
            return false
        }
        guard !["<", "{", "["].contains(where: { head.starts(with: $0) }) else { return false }
        let look = TableLook(head.bytes, self)
        if head.name?.lowercased().hasSuffix(".csv") == true { return !look.names.isEmpty }
        // A sentence has a comma too.
        return look.names.count > 2 || look.names.count == 2 && look.delimiter != UInt8(ascii: ",")
    }

    /// The format for such a file: its reader says what header is expected.
    public func headlessFormat(_ head: FileHead) -> Format {
        let look = TableLook(head.bytes, self)
        let wanted = TableHeader(self).columns.filter(\.isRequired).compactMap { column -> String? in
            if case .names(let names) = column.source { names.first } else { nil }
        }
        return Format(
            id: name,
            kind: kind.fileKind,
            home: home,
            family: family,
            recognises: { mayLackHeader($0) },
            completeness: { _ in .unknown },
            makeReader: { (_, _) throws(Problem) in
                throw Problem(
                    TableProblem.noHeaderRow,
                    at: SourcePosition(line: look.line),
                    [
                        "profile": name, "columns": wanted.joined(separator: " | "),
                        "count": String(look.names.count),
                    ]
                )
            }
        )
    }
}
