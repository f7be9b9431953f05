import Domain
import Formats
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
        let isUsual = quote == UInt8(ascii: "\"") && encoding == nil
        let top = isUsual ? head.top : CSVTop(head: head.bytes, quote: quote, encoding: encoding)
        let fits = top.rows.filter { delimiter == nil || delimiter == $0.delimiter }.map {
            StatementHeader(self).fit($0.keys)
        }
        return fits.contains(.whole) ? .whole : fits.contains(.partly) ? .partly : .none
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
            return hasRecord(head.outline, record.split(separator: "/").map { String($0) }) ? .whole : .none
        case .csv:
            guard head.outline.root == nil, !head.bytes.isEmpty else { return .none }
            if kind == .statement { return fitOfStatement(head) }
            // Without a header row only the name can tell.
            guard hasHeader else { return match != nil && head.name != nil ? .whole : .none }
            return TableHeader(self).fit(TableLook(head.bytes, self).names)
        }
    }

    /// Whether the document has the record's elements and each required field that is an element.
    private func hasRecord(_ outline: XMLOutline, _ path: [String]) -> Bool {
        func has(_ name: String, _ depth: Int) -> Bool {
            outline.elements.contains { $0.depth == depth && $0.name == name }
        }
        guard outline.root?.name == path.first else { return false }
        guard path.enumerated().allSatisfy({ has($1, $0 + 1) }) else { return false }
        return columns.filter(\.isRequired).allSatisfy { column in
            guard case .names(let paths) = column.source else { return true }
            return paths.contains { field in
                let steps = field.split(separator: "/").map { String($0) }.filter { !$0.hasPrefix("@") && $0 != "." }
                return steps.enumerated().allSatisfy { has($1, path.count + $0 + 1) }
            }
        }
    }
}
