/// The fields of one kind of record, each with its path below the record's element.
///
/// A path names elements separated by `/`; a last part that starts with `@` is an attribute:
/// `stockHeader/code`, `@id`, `storage/ids`. Names are local names: prefixes differ between writers.
public protocol XMLField: RawRepresentable<Int>, CaseIterable, Sendable {
    /// Where the field stands below the record's element.
    var path: String { get }
}
