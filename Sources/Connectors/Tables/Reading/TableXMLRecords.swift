import Domain
import Syntax

/// The records of an XML table.
struct TableXMLRecords<Mapper: TableMapper>: XMLRecordHandler {
    var mapper: Mapper

    /// A reader of the records at `path` by the profile's paths of fields.
    static func reader(_ profile: TableProfile, at path: String, _ mapper: Mapper) throws(Problem) -> XMLFileReader {
        var layout = XMLLayout()
        let columns = TableHeader(profile).columns
        var fields: [(path: String, slot: Int)] = []
        for (slot, column) in columns.enumerated() {
            guard case .names(let paths) = column.source else { continue }
            fields += paths.map { (path: $0, slot: slot) }
        }
        layout.record(1, at: path, fields: fields, slots: columns.count)
        return try XMLFileReader(layout, handler: TableXMLRecords(mapper: mapper)) {
            (handler: any XMLRecordHandler) throws(Problem) in
            guard var records = handler as? TableXMLRecords<Mapper> else { return }
            try records.mapper.finish()
        }
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {}

    mutating func ended(_ record: XMLRecord) throws(Problem) { try mapper.take(XMLTableRecord(record: record)) }
}
