import Domain

/// What a connector does with the records of a document.
public protocol XMLRecordHandler {
    /// A record's start tag was read: its own attributes are known, its fields are not.
    mutating func began(_ record: XMLRecord) throws(Problem)
    /// A record is complete.
    mutating func ended(_ record: XMLRecord) throws(Problem)
}
