import Connectors
import Domain
import Logging
import Network
import Settings
import Spool
import Syntax

/// Speaks with one system over HTTP during one piece of work: lets itself in, counts, waits, repeats what was never sent, and
/// tells what answers mean. It knows neither ledger nor pass.
final class RemoteSession {
    /// What every session of a connection starts with; read before, so that no thread needs the workspace.
    struct Start: Sendable {
        let connection: APIConnection
        let endpoint: Endpoint
        let secrets: [String: String]
        let spent: QuotaCount
        let spool: Spool
        let clock: Clock
        let log: Logger

        /// The digest of the login.
        var login: String { connection.login(secrets) }
    }

    /// An answer that counts.
    struct Answer {
        let head: HTTPHead
        /// The first bytes of its body, 64 KB at most.
        let start: [UInt8]
    }

    let start: Start
    /// What a person should know though nothing failed.
    private(set) var warnings: [Problem] = []
    /// What was spent.
    private(set) var spent: QuotaCount
    let client: HTTPClient
    let cache: TokenCache
    var token: TokenCache.Token?
    /// Whether the token was got for the request that is being asked.
    var isTokenNew = false
    private var hasComparedClocks = false

    private static let tries = 3
    static let startBytes = 65_536
    /// How many seconds a system is left alone that asks for a pause and does not say how long.
    private static let usualPause = 30
    /// How many seconds are waited for within a pass; longer waits end the flow.
    private static let mostWait: Int64 = 60

    init(_ start: Start, limits: HTTPLimits = HTTPLimits()) {
        self.start = start
        spent = start.spent
        let root = start.spool.root
        client = HTTPClient(limits: limits, trust: start.connection.trust(root: root))
        cache = TokenCache(start.spool, connection: start.connection.name)
    }

    /// The server, for texts.
    var host: String {
        let address = try? HTTPAddress(start.connection.address, inside: start.connection.settings.lan)
        return address?.host ?? start.connection.name
    }

    /// Notes what a person should know though nothing failed.
    func warn(_ problem: Problem) { warnings.append(problem) }

    /// Asks, and hands the body of an answer that counts to `sink`.
    ///
    /// - Parameter supply: opens what is streamed as the body, once for each try.
    func ask(
        _ request: RemoteRequest,
        supply: (() throws(Problem) -> FileSupply)? = nil,
        _ sink: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(RemoteFault) -> Answer {
        var number = 1
        isTokenNew = false
        while true {
            try spend()
            let began = ContinuousClock.now
            do throws(RemoteFault) {
                let answer = try once(request, supply, sink)
                note(request, String(answer.head.status), began)
                return answer
            } catch {
                note(request, error.problem.code, began)
                switch error {
                case .stopped where token != nil && !isTokenNew:
                    // The token may have been revoked before its time; one that was just got is refused for another reason.
                    token = nil
                    try own { () throws(Problem) in try cache.forget() }
                case .unknown(let problem, let mayHaveArrived)
                where problem.blame == .connection(retry: true) && number < Self.tries
                    && (!mayHaveArrived || request.method.isSafe && problem.code(as: HTTPProblem.self) != nil):
                    pause(before: number)
                    number += 1
                default: throw error
                }
            }
        }
    }

    private func note(_ request: RemoteRequest, _ outcome: String, _ began: ContinuousClock.Instant) {
        let took = ContinuousClock.now - began
        start.log.request(start.connection.name, request.method.rawValue, request.path, outcome, took: took)
    }

    /// Asks once.
    private func once(
        _ request: RemoteRequest,
        _ supply: (() throws(Problem) -> FileSupply)?,
        _ sink: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(RemoteFault) -> Answer {
        let sent = try letIn(request)
        let body = try supply.map { (open) throws(RemoteFault) -> HTTPBody in
            let file = try own { () throws(Problem) in try open() }
            return HTTPBody(length: file.length, file.read)
        }
        var watch = SecretWatch(Array(start.secrets.values) + (token.map { [$0.text] } ?? []))
        var received: [UInt8] = []
        var verdict: Verdict?
        let head: HTTPHead
        do throws(HTTPFailure) {
            head = try client.send(sent, body: body) { (head, part) throws(Problem) in
                guard !watch.sees(part) else {
                    throw Problem(RemoteProblem.secretInAnswer, .error, ["host": self.host])
                }
                if let verdict {
                    if case .accepted = verdict { try sink(part) }
                    return
                }
                let room = Self.startBytes - received.count
                received.append(contentsOf: part.prefix(room))
                guard received.count == Self.startBytes else { return }
                let found = self.meaning(of: head, received, to: request)
                verdict = found
                guard case .accepted = found else { return }
                try Self.give(received, sink)
                if part.count > room { try sink(UnsafeRawBufferPointer(rebasing: part[room...])) }
            }
        } catch {
            throw fault(of: error)
        }
        compareClocks(head)
        try heed(verdict ?? meaning(of: head, received, to: request), head)
        if verdict == nil {
            try own { () throws(Problem) in try Self.give(received, sink) }
        }
        return Answer(head: head, start: received)
    }

    /// What an answer means to the one who asked for that.
    private func meaning(of head: HTTPHead, _ start: [UInt8], to request: RemoteRequest) -> Verdict {
        if request.answers.contains(head.status), AnswerBody.json.fits(start) { return .accepted }
        return self.start.endpoint.understands(head, start)
    }

    private static func give(
        _ bytes: [UInt8],
        _ sink: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(Problem) in try sink(UnsafeRawBufferPointer(buffer)) }
    }

    func fault(of failure: HTTPFailure) -> RemoteFault {
        let problem = failure.problem
        if problem.blame == .workspace { return .ours(problem) }
        if problem.is(RemoteProblem.secretInAnswer) { return .refused(problem) }
        return .unknown(problem, mayHaveArrived: failure.mayHaveArrived)
    }

    /// Goes on only if an answer counts.
    func heed(_ verdict: Verdict, _ head: HTTPHead) throws(RemoteFault) {
        switch verdict {
        case .accepted: return
        case .refused(let problem): throw .refused(named(problem))
        case .unauthorised(let problem): throw .stopped(named(problem))
        case .unknown(let problem): throw .unknown(named(problem), mayHaveArrived: true)
        case .later(let seconds, let problem):
            let now = start.clock.now()
            let pause = seconds ?? head.retryAfter(now: now) ?? Self.usualPause
            throw .later(named(problem), until: Instant(seconds: now.seconds +| Int64(pause)))
        }
    }

    /// The problem with the server that it is about, which a connector does not know.
    func named(_ problem: Problem) -> Problem {
        var problem = problem
        if problem.code(as: RemoteProblem.self) != nil { problem.arguments["host"] = host }
        return problem
    }

    private func pause(before number: Int) {
        let whole = 500 << (number - 1)
        start.clock.sleep(Int.random(in: whole / 2...whole))
    }

    /// Counts a request; waits where that is short.
    private func spend() throws(RemoteFault) {
        while let time = spent.spend(now: start.clock.now()) {
            let wait = time.seconds -| start.clock.now().seconds
            guard wait <= Self.mostWait else {
                throw .later(
                    Problem(RemoteProblem.quotaUsed, .warning, ["host": host, "time": time.local]),
                    until: nil
                )
            }
            start.clock.sleep(Int(clamping: max(1, wait) *| 1000))
            guard start.clock.now() < time else { continue }
            // A clock that stands still, as in a trial, would wait for ever.
            throw .later(Problem(RemoteProblem.quotaUsed, .warning, ["host": host, "time": time.local]), until: nil)
        }
    }

    /// Warns once when the other side's clock is not ours: windows of time and tokens would be wrong.
    func compareClocks(_ head: HTTPHead) {
        guard !hasComparedClocks, let date = head.date else { return }
        hasComparedClocks = true
        let distance = (date.seconds -| start.clock.now().seconds).magnitude
        guard distance > 120 else { return }
        let minutes = String(distance / 60)
        warnings.append(Problem(RemoteProblem.clockOff, .warning, scope: .record, ["host": host, "minutes": minutes]))
    }

    /// Does something of our own whose failure concerns the whole pass.
    func own<Result>(_ body: () throws(Problem) -> Result) throws(RemoteFault) -> Result {
        do throws(Problem) { return try body() } catch {
            throw error.blame.isConnection ? .refused(error) : .ours(error)
        }
    }
}

/// How one is let in.
extension RemoteSession {
    /// The request as it is sent: with the address, the fields of the endpoint and the login.
    private func letIn(_ request: RemoteRequest) throws(RemoteFault) -> HTTPRequest {
        var session: HTTPField?
        if case .session(let grant) = start.endpoint.authorization { session = try self.session(by: grant) }
        var token: String?
        if case .token(let grant) = start.endpoint.authorization { token = try self.token(by: grant) }
        return try wrong { () throws(Problem) in
            var path = request.path
            // What a request says itself outweighs the endpoint, such as the type of its body.
            let own = Set(request.fields.map { $0.name.lowercased() })
            var fields = start.endpoint.fields.filter { !own.contains($0.name.lowercased()) } + request.fields
            switch start.endpoint.authorization {
            case .none: break
            case .basic(let user, let password, let field):
                fields.append(
                    try HTTPCredentials.basic(user: value(user), password: value(password), field: field)
                )
            case .field(let name, let prefix, let secret):
                fields.append(try HTTPField(name, prefix + value(.secret(secret))))
            case .path(let placeholder, let secret):
                path = path.replacing("{" + placeholder + "}", with: RemoteRequest.encoded(try value(.secret(secret))))
            case .links(let links): path = try linked(path, links)
            case .token: fields.append(try HTTPField("Authorization", "Bearer " + (token ?? "")))
            case .session: if let session { fields.append(session) }
            }
            let address = try HTTPAddress(start.connection.address + path, inside: start.connection.settings.lan)
            return HTTPRequest(request.method, address, fields, body: request.body)
        }
    }

    /// Does something whose failure is the login's or the configuration's.
    func wrong<Result>(_ body: () throws(Problem) -> Result) throws(RemoteFault) -> Result {
        do throws(Problem) { return try body() } catch {
            if error.is(RemoteProblem.unauthorised) { throw .stopped(error) }
            if error.blame == .workspace { throw .ours(error) }
            // Nothing was sent, so nothing of it counts as refused there.
            throw .unknown(error, mayHaveArrived: false)
        }
    }

    func value(_ login: Authorization.Login) throws(Problem) -> String {
        switch login {
        case .text(let text): return text
        case .secret(let reference):
            guard let secret = start.secrets[reference.name] else {
                throw Problem(WorkspaceProblem.noSecret, .error, ["secret": reference.name])
            }
            return secret
        }
    }

    /// The token that counts, of this session, of an earlier one, or a new one.
    private func token(by grant: TokenGrant) throws(RemoteFault) -> String {
        let now = start.clock.now()
        if let known = token, known.renewed <= now { token = nil }
        if token == nil { token = try own { () throws(Problem) in try cache.token(now: now, login: start.login) } }
        if let token { return token.text }
        let got = try self.token(grant)
        token = got
        isTokenNew = true
        return got.text
    }

    /// Gets a token. What is refused here is the login, and whatever else goes wrong, nothing was asked of the system yet.
    private func token(_ grant: TokenGrant) throws(RemoteFault) -> TokenCache.Token {
        let request = try request(for: grant)
        var body: [UInt8] = []
        let head: HTTPHead
        do throws(HTTPFailure) {
            head = try client.send(request) { (_, part) throws(Problem) in
                if body.count < Self.startBytes { body.append(contentsOf: part.prefix(Self.startBytes)) }
            }
        } catch {
            throw error.problem.blame == .workspace
                ? .ours(error.problem) : .unknown(error.problem, mayHaveArrived: false)
        }
        let found = FlatJSON.members(body)
        let host = request.address.host
        let words = isSecret(body) ? "" : found["error_description"] ?? found["error"] ?? ""
        let about = ["host": host, "status": String(head.status), "words": String(words.prefix(300))]
        switch head.status {
        case 200: break
        case 423, 429:
            let now = start.clock.now()
            let until = now.seconds +| Int64(head.retryAfter(now: now) ?? Self.usualPause)
            throw .later(Problem(RemoteProblem.later, .error, about), until: Instant(seconds: until))
        case 400...499:
            let said = isSecret(body) ? nil : grant.refusal?(body)
            throw .stopped(said ?? Problem(RemoteProblem.unauthorised, .error, about))
        default: throw .unknown(Problem(RemoteProblem.failed, .error, about), mayHaveArrived: false)
        }
        guard let text = found["access_token"], !text.isEmpty else {
            throw .unknown(Problem(RemoteProblem.noToken, .error, ["host": host]), mayHaveArrived: false)
        }
        let life = found["expires_in"].flatMap { Int(shortText: $0) } ?? grant.lifetime
        return try own { () throws(Problem) in
            try cache.keep(text, lives: life, now: start.clock.now(), login: start.login)
        }
    }

    /// Whether an answer repeats a secret.
    private func isSecret(_ body: [UInt8]) -> Bool {
        var watch = SecretWatch(Array(start.secrets.values))
        return body.withUnsafeBytes { watch.sees($0) }
    }

    private func request(for grant: TokenGrant) throws(RemoteFault) -> HTTPRequest {
        do throws(Problem) {
            var pairs = grant.form.map { ($0.key, $0.value) }
            for (name, secret) in grant.secrets { pairs.append((name, try value(.secret(secret)))) }
            let form = pairs.sorted { $0.0 < $1.0 }.map {
                RemoteRequest.encoded($0.0) + "=" + RemoteRequest.encoded($0.1)
            }.joined(separator: "&")
            var fields = [try HTTPField("Content-Type", "application/x-www-form-urlencoded")]
            if let (user, password) = grant.basic {
                let login = try HTTPCredentials.basic(
                    user: value(user),
                    password: value(password),
                    field: "Authorization"
                )
                fields.append(login)
            }
            let whole = grant.address.hasPrefix("/") ? start.connection.address + grant.address : grant.address
            let address = try HTTPAddress(whole, inside: start.connection.settings.lan)
            return HTTPRequest(.post, address, fields, body: Array(form.utf8))
        } catch {
            throw error.blame == .workspace ? .ours(error) : .unknown(error, mayHaveArrived: false)
        }
    }
}
