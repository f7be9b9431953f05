import Domain

/// Turns the bytes of one file into facts, chunk by chunk; knows no files, clock, network or ledger.
///
/// A problem of one record is a fact (`Fact.problem`) and the reading goes on; a thrown problem spoils the file.
public protocol FileReader: AnyObject {
    /// The encoding as read, such as `windows-1250`; known at the latest after `finish`.
    var encoding: String { get }
    /// What layouts made of the texts, of the first hundred; empty for readers without such layouts.
    var readings: [LayoutReading] { get }
    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem)
    /// Ends the file.
    func finish() throws(Problem)
}

extension FileReader {
    /// Nothing: most formats leave no choice.
    public var readings: [LayoutReading] { [] }
}
