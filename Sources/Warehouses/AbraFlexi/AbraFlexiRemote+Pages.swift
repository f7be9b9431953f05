import Connectors
import Domain
import Syntax

/// Reads a list page by page, sorted by ids. Each page begins with the last record of the one before, so that a deleted one
/// shows, wherever it was.
struct AbraFlexiPages: Sendable {
    /// How many records a page has at most.
    static let size = 1000
    /// The list.
    let evidence: String
    private(set) var isComplete = false
    /// How many records came.
    private(set) var count = 0
    /// What is known of each, to tell next time whether anything is new.
    private(set) var rows: [AbraFlexiRow] = []
    private var total: Int?
    private var last: String?
    private var seen: Set<String> = []
    private let watch: AbraFlexiWatch

    /// A list of which nothing was read.
    init(_ watch: AbraFlexiWatch) {
        self.watch = watch
        evidence = watch.evidence
    }

    /// The request for the next page.
    func request(_ filter: String?, fields: String, includes: String) -> RemoteRequest {
        AbraFlexiRemote.list(
            evidence,
            filter: filter,
            query: [
                ("detail", "custom:" + fields), ("includes", includes), ("sort", "id"), ("dir", "ASC"),
                ("limit", String(Self.size)), ("start", String(max(0, count - 1))), ("add-row-count", "true"),
            ]
        )
    }

    /// Takes note of a page; throws when it is none of this list, repeats, or shows that rows shifted.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        try AbraFlexiRemote.check(head, page.start)
        guard let root = try page.values().first?["winstrom"], root[evidence] != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        let told = root["@rowCount"]?.text.flatMap { Int(shortText: $0) }
        if let told, let total, told < total { throw Problem(RemoteProblem.pagesShifted, .warning) }
        total = told ?? total
        var rows = root.records(evidence)
        let isFull = rows.count >= Self.size
        if let last {
            guard rows.first?["id"]?.text == last else { throw Problem(RemoteProblem.pagesShifted, .warning) }
            rows.removeFirst()
        }
        for row in rows {
            guard let id = row["id"]?.text else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
            }
            guard seen.insert(id).inserted else { throw Problem(RemoteProblem.pageRepeated, .warning) }
            last = id
            self.rows.append(watch.row(row))
        }
        // bounded: counts of rows that are in memory.
        count += rows.count
        if let total {
            isComplete = count >= total
            if rows.isEmpty && !isComplete { throw Problem(RemoteProblem.pagesShifted, .warning) }
        } else {
            isComplete = !isFull
        }
    }
}
