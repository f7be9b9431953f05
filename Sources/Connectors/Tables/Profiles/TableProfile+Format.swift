import Domain
import Syntax

extension TableProfile {
    /// The format of the profile's files, for the registry of a workspace.
    public var format: Format {
        Format(
            id: name,
            kind: kind.fileKind,
            recognises: { fit($0) == .whole },
            completeness: { syntax == .csv ? .unknown : Completeness.ofXML($0) },
            makeReader: { (context, emit) throws(Problem) in try reader(context, emit) }
        )
    }

    /// Whether a file that no format fits was meant for this profile: some of its columns are there, others are not.
    public func nearlyFits(_ head: FileHead) -> Bool { fit(head) == .partly }

    /// How the top of a file fits a profile of statements; with another quote or encoding it is read anew.
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
