/// Every bound on what a file, a name or an answer may ask of the program: what is beyond one is refused with a problem
/// that names it, never read on.
///
/// They are far above what accounting systems, e-shops and banks write, and low enough that no file takes more memory or
/// time than a pass has (docs/reliability.md, rows 18 to 23). Each is a
/// function without a body to call, so that readers in other modules see a number and not a variable.
public enum Limits {
    // MARK: Files and names

    /// Bytes of a file that is read; one that is larger is refused unread (`SPOOL-015`).
    @inlinable public static var fileBytes: Int64 { 4 << 30 }
    /// Bytes of a script of requests (`SPOOL-015`).
    @inlinable public static var scriptBytes: Int { 256 << 20 }
    /// Bytes of a file that is kept in memory, such as a mapping or a record of a pass (`SPOOL-015`).
    @inlinable public static var smallFileBytes: Int { 16 << 20 }
    /// Bytes of a file's start by which it is recognised; more are not looked at.
    @inlinable public static var headBytes: Int { 1 << 16 }
    /// Bytes of a file's end by which it is known to be complete; more are not looked at.
    @inlinable public static var tailBytes: Int { 1 << 12 }
    /// Bytes of a name, as file systems have it.
    @inlinable public static var nameBytes: Int { 255 }
    /// Bytes of a name that we give, so that `.reason.txt` and a mark of ours fit after it; a longer one is cut.
    @inlinable public static var keptNameBytes: Int { 200 }

    // MARK: XML

    /// Levels of elements (`XML-006`); libxml2 itself allows 256.
    @inlinable public static var xmlDepth: Int { 64 }
    /// Bytes of text in one field (`XML-007`).
    @inlinable public static var xmlTextBytes: Int { 1 << 20 }
    /// Bytes of one tag with its attributes, one comment, instruction or CDATA section (`XML-007`). libxml2 compares each attribute
    /// with all before it: the time grows with the square of this.
    @inlinable public static var xmlMarkupBytes: Int { 1 << 18 }
    /// Bytes of all fields of the records that are open (`XML-007`): a field may be repeated without end.
    @inlinable public static var xmlRecordBytes: Int { 8 << 20 }

    // MARK: CSV and JSON

    /// Bytes of one row, and so of one field (`CSV-004`).
    @inlinable public static var csvRowBytes: Int { 1 << 20 }
    /// Fields of one row (`CSV-005`).
    @inlinable public static var csvColumns: Int { 4096 }
    /// Levels of values in each other (`JSON-003`).
    @inlinable public static var jsonDepth: Int { 64 }
    /// Bytes of one text (`JSON-004`).
    @inlinable public static var jsonTextBytes: Int { 1 << 20 }
    /// Bytes of one record that is kept whole, with what surrounds it (`JSON-004`).
    @inlinable public static var jsonRecordBytes: Int { 32 << 20 }
    /// Characters of one number (`JSON-002`).
    @inlinable public static var jsonNumberBytes: Int { 64 }

    // MARK: Statements and orders

    /// Bytes of one line of a statement (`STATEMENT-011`): the extended record of Česká spořitelna has 1135.
    @inlinable public static var statementLineBytes: Int { 8192 }
    /// Bytes at the start of a statement by which encoding and accounts are told; more are not looked at.
    @inlinable public static var statementHeadBytes: Int { 1 << 20 }
    /// Bytes of one field of MT940 over all its lines (`STATEMENT-011`).
    @inlinable public static var mtFieldBytes: Int { 1 << 16 }
    /// Bytes of a payment's message that are kept; the rest is left out.
    @inlinable public static var messageBytes: Int { 2000 }
    /// Bytes of the lines of one message in CAMT that are gathered; its schemas allow any number of 140 characters.
    @inlinable public static var messageLinesBytes: Int { 4000 }
    /// Parts of one entry of CAMT that are told one by one (`CAMT-006`).
    @inlinable public static var entryParts: Int { 50_000 }
    /// Pieces, metres or kilograms of one item (`VALUE-001`): sums of as many records as a file holds stay in the range.
    @inlinable public static var quantity: Int64 { 1_000_000_000 }
    /// Whole units of a currency in one price, amount or balance (`VALUE-001`).
    @inlinable public static var money: Int64 { 1_000_000_000_000 }
    /// Days by which something is decided (`VALUE-002`): 1990-01-01 to 2100-12-31.
    public static let days = Day(number: 7_305)...Day(number: 47_846)
    /// Items of one order (`CHANNEL-007`).
    @inlinable public static var orderItems: Int { 10_000 }

    // MARK: Settings and answers

    /// Levels of a YAML file (`CONFIG-003`).
    @inlinable public static var yamlDepth: Int { 16 }
    /// Values of a YAML file, with those of a reference each time that it stands there (`CONFIG-003`).
    @inlinable public static var yamlNodes: Int { 20_000 }
    /// Bytes of an answer of a server (`HTTP-006`).
    @inlinable public static var answerBytes: Int { 256 << 20 }

    /// Movements of statements that share days, above which they are not added up again with each statement that comes.
    @inlinable public static var comparedMovements: Int { 100_000 }

    // MARK: What is told

    /// Characters of a value in a sentence; a longer one is cut.
    @inlinable public static var shownCharacters: Int { 200 }
    /// Problems that a reason file lists; the others are counted.
    @inlinable public static var listedProblems: Int { 50 }
    /// Problems of records that are kept of one file.
    @inlinable public static var keptProblems: Int { 1000 }
}
