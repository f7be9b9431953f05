import Domain

/// One flow that is read page by page: a state machine of values, tested without a network.
///
/// All pages of one run become one file, which appears after the last page; the cursor counts once that file was applied.
public protocol Download: Sendable {
    /// What it reads, such as `orders`: names the row of its cursor.
    var flow: String { get }
    /// How pages become one file.
    var joining: PageJoining { get }
    /// The file's name, such as `orders.jsonl`; the number of the pass is put before the extension.
    var fileName: String { get }
    /// Where a run without a cursor began, as a cursor: what counts while none of its files is applied; nil where such a run
    /// begins at the same place however late it is.
    var beginning: String? { get }
    /// The next step; `cursor` is what the last run that was applied left, nil on the first one.
    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep
    /// Takes note of a page: throws when it cannot be one of ours, or repeats or shifts.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem)
    /// Whether the page that was received last becomes part of the file; one that only says what is asked next does not.
    var keepsPage: Bool { get }
    /// A refusal of what was asked last, with what the download can add to it, such as the period.
    func explained(_ problem: Problem) -> Problem
}

extension Download {
    /// Begins at the same place.
    public var beginning: String? { nil }

    /// Every page does.
    public var keepsPage: Bool { true }

    /// The refusal as it is.
    public func explained(_ problem: Problem) -> Problem { problem }
}

/// What a download wants next.
public enum DownloadStep: Sendable {
    /// A page.
    case request(RemoteRequest)
    /// To ask after that many seconds; the answer is a page only if `receive` says so by going on.
    case poll(RemoteRequest, after: Int)
    /// Nothing more: the pages are a whole.
    case finished(cursor: String?, Note)

    /// What is to be done with a whole.
    public enum Note: Sendable {
        /// It has something.
        case some
        /// It has nothing: no file is made, and the cursor moves at once.
        case nothing
        /// It has something, and a person should know of what it lacks.
        case lacking(Problem)
    }
}

/// How the pages of a download become one file.
public enum PageJoining: Sendable {
    /// Their bytes one after the other: documents that end by themselves, or a single page.
    case bytes
    /// The same of texts, each of which ends its last line.
    case texts
    /// A line of JSON for each page, with what was asked and the body in it (`PageEnvelope`); the format it names.
    case lines(format: String)
    /// The same with the time of each answer by the other side's clock: for answers that give no time of their own.
    case datedLines(format: String)
}

/// The body of an answer, which may be larger than memory should hold.
public struct RemotePage {
    /// Its first bytes, 64 KB at most.
    public let start: [UInt8]
    /// Reads all of it, part by part.
    private let content: ((RawSpan) throws(Problem) -> Void) throws(Problem) -> Void

    /// A page.
    public init(
        start: [UInt8],
        content: @escaping ((RawSpan) throws(Problem) -> Void) throws(Problem) -> Void
    ) {
        self.start = start
        self.content = content
    }

    /// A page in memory.
    public init(_ bytes: [UInt8]) {
        start = Array(bytes.prefix(65_536))
        content = { (sink) throws(Problem) in try sink(bytes.span.bytes) }
    }

    /// Hands its bytes over, part by part.
    public func read(_ sink: (RawSpan) throws(Problem) -> Void) throws(Problem) { try content(sink) }

    /// Whether it is JSON in which every list is empty; false where that is not sure.
    public var isEmptyList: Bool {
        guard start.count < 65_536 else { return false }
        let bytes = start.filter { $0 > 32 }
        var hasList = false
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "[") {
            guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "]") else { return false }
            hasList = true
        }
        return hasList
    }
}
