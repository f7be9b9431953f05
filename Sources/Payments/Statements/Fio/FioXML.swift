import Connectors
import Domain
import Syntax

/// The brackets of Fio's XML: `Info` and `TransactionList/Transaction`.
struct FioXML: XMLRecordHandler {
    private enum Record: Int {
        case info, movement, statement
    }

    /// Where the records stand.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        let info = FioInfo.Field.allCases.enumerated().map { (path: $1.rawValue, slot: $0) }
        layout.record(Record.info.rawValue, at: "AccountStatement/Info", fields: info, slots: info.count)
        let columns = FioColumn.allCases.map { (path: "column_\($0.rawValue)", slot: $0.rawValue) }
        let movement = "AccountStatement/TransactionList/Transaction"
        layout.record(Record.movement.rawValue, at: movement, fields: columns, slots: FioColumn.count)
        layout.record(Record.statement.rawValue, at: "AccountStatement", fields: [], slots: 0)
        return layout
    }()

    private var statement: FioStatement

    init(_ sink: @escaping FactSink) {
        statement = FioStatement(sink)
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {}

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .info:
            var info = FioInfo()
            for (place, field) in FioInfo.Field.allCases.enumerated() { info[field] = text(record, place) }
            try statement.begin(info, line: record.line)
        case .movement:
            var movement = FioMovement()
            movement.line = record.line
            for column in FioColumn.allCases { movement[column] = text(record, column.rawValue) }
            try statement.add(movement)
        case .statement: try statement.end()
        case nil: return
        }
    }

    /// Ends the file.
    mutating func finish() throws(Problem) { try statement.finish() }

    private func text(_ record: XMLRecord, _ place: Int) -> String? {
        record.withBytes(at: place) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }
}
