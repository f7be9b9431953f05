import Syntax

/// A field that stands at several places, depending on version and bank; the first one met in the file counts.
protocol CAMTField: XMLField {
    /// The other places.
    var otherPaths: [String] { get }
}

extension CAMTField {
    var otherPaths: [String] { [] }
}

extension XMLLayout {
    /// Adds a record whose fields stand at several places each.
    mutating func record<Field: CAMTField>(_ record: CAMTRecord, at path: String, _ fields: Field.Type) {
        let places = Field.allCases.flatMap { field in
            ([field.path] + field.otherPaths).map { (path: $0, slot: field.rawValue) }
        }
        self.record(record.rawValue, at: path, fields: places, slots: Field.allCases.count)
    }
}

/// The only field of a record that is one element.
enum CAMTValueField: Int, CAMTField {
    case value

    var path: String { "." }
}
