import Connectors
import Domain
import Testing

/// Drives a download by hand: what it asks, and what comes of the answers that a test makes up.
struct GatewayAsking {
    var download: any Download
    var cursor: String?
    var now = Instant(seconds: 1_795_780_800)
    /// What was asked so far, decoded as far as tests read it.
    private(set) var asked: [String] = []
    /// The bodies that became part of the file.
    private(set) var kept: [String] = []

    init(_ download: any Download, _ cursor: String? = nil) {
        self.download = download
        self.cursor = cursor
    }

    /// How it ended.
    struct End {
        let cursor: String?
        let hasFile: Bool
        let lacking: Problem?
    }

    /// Asks until all is there; `answer` gives the body for a path.
    mutating func run(_ answer: (String) -> String?) throws(Problem) -> End {
        while asked.count < 200 {
            switch try download.next(cursor, now: now) {
            case .finished(let cursor, .some): return End(cursor: cursor, hasFile: true, lacking: nil)
            case .finished(let cursor, .nothing): return End(cursor: cursor, hasFile: false, lacking: nil)
            case .finished(let cursor, .lacking(let problem)):
                return End(cursor: cursor, hasFile: true, lacking: problem)
            case .request(let request), .poll(let request, after: _):
                let signs = [("%5B", "["), ("%5D", "]"), ("%2F", "/"), ("%3A", ":")]
                let path = signs.reduce(request.path) { $0.replacing($1.0, with: $1.1) }
                asked.append(path)
                let body = answer(path) ?? #"{"error":{"message":"not there"}}"#
                try download.receive(HTTPHead(status: 200), RemotePage(Array(body.utf8)))
                if download.keepsPage { kept.append(path) }
            }
        }
        Issue.record("it asks for ever: \(asked.suffix(3))")
        return End(cursor: nil, hasFile: false, lacking: nil)
    }

    /// The code that it throws with.
    mutating func code(_ answer: (String) -> String?) -> String? {
        do throws(Problem) { _ = try run(answer) } catch { return error.code }
        return nil
    }
}
