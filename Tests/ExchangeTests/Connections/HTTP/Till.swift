import Connectors
import Domain
import Foundation
import Ledger
import Logging
import Loopback
import Settings
import Syntax
import Testing

@testable import Exchange

/// A system of the tests' own that is spoken to over HTTP: a list in pages, and orders that it takes.
struct Till {
    /// How one is let in.
    enum Login { case basic, token }

    let shop: Shop
    let server: FakeServer
    var login = Login.basic
    var quota = Quota()
    var isRepeatable = false
    var asks = true
    /// Whether what is sent is a script of errands.
    var hasErrands = false

    init(_ setup: String = "{}") throws {
        shop = try Shop()
        server = try FakeServer("till.py", setup)
        try shop.run()
        try shop.drop("secret-of-the-till\n", "secrets/till")
    }

    /// The connection.
    func connection() throws -> APIConnection {
        let secret = try #require(SecretReference("secret:till"))
        let kind = kind(secret)
        let remote = ConnectionSettings.Remote(
            kind: "till",
            address: server.address + "/api",
            values: ["token": "secret:till"],
            secrets: [secret]
        )
        return APIConnection(name: "till", kind: kind, settings: remote, context: RemoteContext(values: remote.values))
    }

    private func kind(_ secret: SecretReference) -> RemoteKind {
        let (login, quota, isRepeatable, asks) = (login, quota, isRepeatable, asks)
        let endpoint: @Sendable (RemoteContext) throws(Problem) -> Endpoint = { (_) throws(Problem) in
            let user = Authorization.basic(user: .text("shop"), password: .secret(secret), field: "Authorization")
            let authorization = login == .token ? Authorization.token(Self.grant(secret)) : user
            return Endpoint(authorization: authorization, quota: quota, understands: Self.understands)
        }
        let whole = Delivery.whole(answer: "json") { (_, _) throws(Problem) in
            RemoteRequest(.post, "/orders", isRepeatable: isRepeatable)
        }
        let errands = Delivery.errands(format: "till.answers") { TillErrand($0, isAgain: $1, $2) }
        let delivery = hasErrands ? errands : whole
        let question: (@Sendable (SentFile, RemoteContext) -> RemoteRequest?) = { (file, _) in
            RemoteRequest(.get, "/orders/" + file.subject)
        }
        return RemoteKind(
            id: "till",
            name: "Till",
            side: .warehouse,
            settings: [],
            endpoint: endpoint,
            downloads: { _ in [Pages()] },
            delivery: delivery,
            question: asks ? question : nil
        )
    }

    private static func grant(_ secret: SecretReference) -> TokenGrant {
        TokenGrant(
            address: "/token",
            form: ["grant_type": "client_credentials"],
            secrets: ["client_secret": secret],
            lifetime: 600
        )
    }

    private static let understands: @Sendable (HTTPHead, [UInt8]) -> Verdict = { (head, start) in
        Verdict.usual(head, start, body: .json) { String(decoding: $0, as: UTF8.self) }
    }

    /// Three pages, each of which tells whether there is another.
    struct Pages: Download {
        let flow = "list"
        let joining = PageJoining.lines(format: "till.list")
        let fileName = "till.jsonl"
        private var page = 1
        private var isLast = false
        private var total: String?

        mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
            guard !isLast else { return .finished(cursor: "after-\(page - 1)", .some) }
            return .request(RemoteRequest(.get, "/list", query: [("page", String(page)), ("since", cursor ?? "")]))
        }

        mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
            let members = FlatJSON.members(page.start)
            guard let more = members["more"] else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
            }
            let total = members["total"]
            if let known = self.total, known != total {
                throw Problem(RemoteProblem.pagesShifted, .error)
            }
            self.total = total
            isLast = more == "false"
            self.page += 1
        }
    }

    /// What of fetching and delivering came out.
    func exchange<Result>(
        _ log: Logger = .silent,
        _ body: (APIExchange) throws(Problem) -> Result
    ) throws -> Result {
        var workspace = try shop.workspace()
        workspace.log = log
        let connection = try connection()
        let (clock, opened) = (shop.clock(), workspace)
        let file = try LedgerFile(path: shop.root + "/state/ledger.sqlite")
        defer { file.close() }
        return try file.session { (ledger) throws(Problem) in
            try body(
                APIExchange(
                    connections: [connection],
                    workspace: opened,
                    ledger: ledger,
                    clock: clock,
                    pass: 2,
                    progress: { _ in }
                )
            )
        }
    }
}

/// Gives the till one order, and looks first whether it has it if it may; then reads how many there are.
struct TillErrand: Errand {
    private enum Step { case nothing, look, make, count }

    private let line: ScriptLine
    private let isAgain: Bool
    private var step = Step.nothing
    private var isLooked = false
    private var isMade = false
    private var answer: String?

    init(_ line: ScriptLine, isAgain: Bool, _ context: RemoteContext) {
        self.line = line
        self.isAgain = isAgain
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        if let answer {
            return .finished(answer: Array(#"{"is":"\#(answer)","after":"\#(memory["last"] ?? "")"}"#.utf8))
        }
        if line.key == "bad" { throw Problem(RemoteProblem.lineRefused, .warning, ["words": "bad"]) }
        if isAgain, !isLooked {
            step = .look
            return .ask(RemoteRequest(.get, "/order/" + line.key))
        }
        guard isMade else {
            step = .make
            return .make(line.request)
        }
        step = .count
        return .ask(RemoteRequest(.get, "/orders/all"))
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        let found = FlatJSON.members(body)
        switch step {
        case .nothing: break
        case .look:
            guard found["found"] != nil else { throw Problem(RemoteProblem.notTheirs, .error) }
            isLooked = true
            if found["found"] == "1" { answer = "known" }
        case .make:
            guard found["taken"] == "true" else { throw Problem(RemoteProblem.notTheirs, .error) }
            isMade = true
        case .count:
            guard found["found"] != nil else { throw Problem(RemoteProblem.notTheirs, .error) }
            memory["last"] = line.key
            answer = "made"
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? {
        line.key == "silent" ? nil : Array(#"{"is":"refused","code":"\#(problem.code)"}"#.utf8)
    }
}
