import Connectors
import Domain
import Syntax

/// OBERON's web service of the second generation: JSON over HTTP, with a session (docs/systems/oberon.md#web-service).
enum OberonRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "oberon",
        name: "OBERON",
        side: .warehouse,
        settings: OberonSettings.ofService,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in
            // With nothing to send nothing is asked: a login takes one of the sessions that OBERON gives.
            Probe(
                RemoteRequest(.get, "/version"),
                isForChecksOnly: true,
                note: Problem(OberonProblem.stockByTables, .warning, ["path": ordersPath(context)])
            ) { (head, body) throws(Problem) in
                let answer = JSONTree.whole(body)
                let version = answer?["data"] ?? answer
                guard version?["OBERONVersion"] != nil || version?["ApiVersion"] != nil else {
                    throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
                }
            }
        },
        downloads: { _ in [] },
        delivery: .errands(format: OberonReceipts.id) { line, _, context in
            OberonErrand(line, path: ordersPath(context))
        }
    )

    /// How long a session is taken to last, in seconds: it is not published, and a pass logs in again rather than use a stale one.
    private static let sessionSeconds = 600

    private static func ordersPath(_ context: RemoteContext) -> String {
        let path = context.text("orders-path") ?? OberonSettings.ordersPath
        return path.hasPrefix("/") ? path : "/" + path
    }

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        guard let session = session(context) else {
            throw Problem(RemoteProblem.unauthorised, .error, ["host": "OBERON", "status": "–", "words": ""])
        }
        let json = "application/json"
        let settings = OberonSettings(context.system)
        return Endpoint(
            authorization: .session(session),
            fields: [try HTTPField("Accept", json), try HTTPField("Content-Type", json)],
            understands: { head, start in verdict(head, start, settings) }
        )
    }

    /// How OBERON lets one in; nil without a password.
    private static func session(_ context: RemoteContext) -> SessionGrant? {
        guard let password = context.secret("password") else { return nil }
        let user = context.text("user") ?? ""
        var salt = JSONWriter()
        salt.object { $0.member("userName", user) }
        var login = JSONWriter()
        login.object { json in
            json.object("userLoginArg") { json in
                json.member("UserName", user)
                json.member("Password", SessionGrant.hash)
                json.member("PasswordType", 0)
                json.member("ApplicationName", "Spojka")
                json.member("ApplicationVersion", "1.0")
                json.member("LoginTag", "")
                json.member("LanguageCode", "sk")
            }
        }
        return SessionGrant(
            salt: SessionGrant.Call(path: "/v1/user/login/salt", body: salt.bytes, member: ["data"]),
            login: SessionGrant.Call(path: "/v1/user/login", body: login.bytes, member: ["data", "GUID"]),
            password: password,
            field: "userData",
            lifetime: sessionSeconds
        )
    }

    /// What an answer means: OBERON refuses inside a 200, by `result`.
    static func verdict(_ head: HTTPHead, _ start: [UInt8], _ settings: OberonSettings) -> Verdict {
        let answer = JSONTree.whole(start)
        let words = answer?["description"]?.text.map { String($0.prefix(300)) } ?? ""
        switch head.status {
        case 200: break
        case 404, 405, 501:
            // Another path would be needed: nothing was refused of what was sent, and asking again would not help.
            return .unauthorised(Problem(OberonProblem.unknownCall, .error, ["status": String(head.status)]))
        default: return Verdict.usual(head, start, body: .json) { _ in words.isEmpty ? nil : words }
        }
        // What was cut, or is no JSON, is none of theirs.
        guard let answer else { return Verdict.usual(head, [], body: .json) }
        guard answer["result"]?.truth == false else { return .accepted }
        let number = answer["errNumber"]?.text
        let about = [
            "status": "OBERON " + (number ?? "–"), "words": words, OberonErrand.number: number ?? "",
        ]
        return switch OberonRefusal(number: number, words: words, settings) {
        case .session: .unauthorised(Problem(RemoteProblem.unauthorised, .error, about))
        case .right: .unauthorised(Problem(RemoteProblem.forbidden, .error, about))
        case .exists, .other: .refused(Problem(RemoteProblem.refused, .error, about))
        }
    }
}

/// One order on its way: made by one request, which OBERON refuses when it has a record of that GUID. So it may be sent
/// again whenever its outcome is not known, and the refusal is the answer then.
struct OberonErrand: Errand {
    /// The argument of a refusal that holds OBERON's error number.
    static let number = "number"

    private let line: ScriptLine
    private let path: String
    private var answer: [UInt8]?

    /// An errand for a line of `OberonOrders`; `path` is where the call is that the line names.
    init(_ line: ScriptLine, path: String) {
        self.line = line
        self.path = path
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        if let answer { return .finished(answer: answer) }
        return .make(RemoteRequest(line.request.method, path, body: line.request.body, isRepeatable: true))
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        guard JSONTree.whole(body)?["result"]?.truth == true else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        answer = body
    }

    /// The refusal as OBERON answered it, for the receipt of the order.
    func refused(_ problem: Problem) -> [UInt8]? {
        guard problem.is(RemoteProblem.refused) else { return nil }
        let words = problem.arguments["words"] ?? ""
        var json = JSONWriter()
        json.object { json in
            json.member("result", false)
            json.member("errNumber", problem.arguments[Self.number].flatMap { Int(shortText: $0) })
            json.member("description", words.isEmpty ? "HTTP " + (problem.arguments["status"] ?? "–") : words)
        }
        return json.bytes
    }
}
