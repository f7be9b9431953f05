import Connectors
import Domain
import Testing

@testable import Warehouses

/// How OBERON's web service is spoken to, and what its answers mean.
@Suite struct OberonRemoteTests {
    private static let kind = OberonRemote.kind
    private static let ok = HTTPHead(status: 200)

    private static func context(_ more: [String: String] = [:]) -> RemoteContext {
        let login = ["user": "spojka", "password": "secret:oberon", "orders-path": "/v1/stock/order-received/add"]
        return RemoteContext(values: login.merging(more) { $1 })
    }

    @Test("a session is begun with a salt and a hash, and carried in userData")
    func session() throws {
        let endpoint = try Self.kind.endpoint(Self.context(["user": "Ján \"s\""]))
        guard case .session(let grant) = endpoint.authorization else { throw Failed() }
        #expect(grant.salt.path == "/v1/user/login/salt" && grant.salt.member == ["data"])
        #expect(String(decoding: grant.salt.body, as: UTF8.self) == #"{"userName":"Ján \"s\""}"#)
        #expect(grant.login.path == "/v1/user/login" && grant.login.member == ["data", "GUID"])
        #expect(
            String(decoding: grant.login.body, as: UTF8.self)
                == #"{"userLoginArg":{"UserName":"Ján \"s\"","Password":"{hash}","PasswordType":0,"#
                + #""ApplicationName":"Spojka","ApplicationVersion":"1.0","LoginTag":"","LanguageCode":"sk"}}"#
        )
        #expect(grant.field == "userData")
        #expect(throws: Problem.self) { try Self.kind.endpoint(RemoteContext(values: ["user": "spojka"])) }
    }

    @Test("nothing is fetched, and the version is asked for by checks alone")
    func probe() throws {
        #expect(Self.kind.downloads(Self.context()).isEmpty)
        let probe = try #require(Self.kind.probe?(Self.context(["orders-path": "v1/orders"]), Instant(seconds: 0)))
        #expect(probe.request == RemoteRequest(.get, "/version") && probe.isForChecksOnly)
        #expect(probe.note?.code == "OBERON-002" && probe.note?.arguments == ["path": "/v1/orders"])
        try probe.judge(Self.ok, Array(#"{"OBERONVersion":"2026.4","ApiVersion":"4.5.0.0"}"#.utf8))
        try probe.judge(Self.ok, Array(#"{"result":true,"data":{"ApiVersion":"4.5.0.0"}}"#.utf8))
        #expect(throws: Problem.self) { try probe.judge(Self.ok, Array(#"{"version":"1"}"#.utf8)) }
    }

    @Test(
        "a refusal inside a 200 is told by its words",
        arguments: [
            (#"{"result":true,"errNumber":0,"description":"","data":"abc"}"#, "accepted"),
            (#"{"OBERONVersion":"1"}"#, "accepted"),
            (#"{"result":false,"errNumber":9,"description":"Záznam už existuje"}"#, "refused REMOTE-004"),
            (#"{"result":false,"errNumber":9,"description":"Sklad neexistuje"}"#, "refused REMOTE-004"),
            (#"{"result":false,"errNumber":9,"description":"Používateľ nie je prihlásený"}"#, "stopped REMOTE-001"),
            (#"{"result":false,"errNumber":9,"description":"Neplatná session"}"#, "stopped REMOTE-001"),
            (#"{"result":false,"errNumber":9,"description":"Nemáte právo na túto operáciu"}"#, "stopped REMOTE-002"),
            (#"{"result":false,"description":"Chýba oprávnenie"}"#, "stopped REMOTE-002"),
            (#"{"result":tr"#, "unknown REMOTE-005"), ("", "unknown REMOTE-005"),
            ("<html></html>", "unknown REMOTE-005"),
        ]
    )
    func verdict(body: String, expected: String) {
        #expect(name(OberonRemote.verdict(Self.ok, Array(body.utf8), OberonSettings([:]))) == expected)
    }

    @Test(
        "a status says what it says everywhere, and an unknown path waits for its correction",
        arguments: [
            (404, "stopped OBERON-001"), (405, "stopped OBERON-001"), (501, "stopped OBERON-001"),
            (401, "stopped REMOTE-001"), (403, "stopped REMOTE-002"), (400, "refused REMOTE-004"),
            (429, "later REMOTE-003"), (503, "later REMOTE-003"), (500, "unknown REMOTE-006"),
        ]
    )
    func status(status: Int, expected: String) {
        let verdict = OberonRemote.verdict(HTTPHead(status: status), Array("<html></html>".utf8), OberonSettings([:]))
        #expect(name(verdict) == expected)
    }

    @Test("numbers decide where they are known")
    func numbers() {
        let settings = OberonSettings(["duplicate-errors": "7, 8", "session-errors": "41"])
        func meaning(_ number: String, _ words: String) -> OberonRefusal {
            OberonRefusal(number: number, words: words, settings)
        }
        #expect(meaning("8", "Chyba") == .exists && meaning("41", "Chyba") == .session)
        // The words of a duplicate under another number are of something else.
        #expect(meaning("9", "Záznam už existuje") == .other)
        let unset = OberonSettings([:])
        #expect(OberonRefusal(number: "9", words: "Duplicita záznamu", unset) == .exists)
        #expect(OberonRefusal(number: nil, words: "Obchodný partner už existuje", unset) == .other)
    }

    @Test("an order goes to the path that is set, and its answer is the receipt")
    func errand() throws {
        guard case .errands(let format, let make)? = Self.kind.delivery else { throw Failed() }
        #expect(format == "oberon.receipts")
        let line = ScriptLine(
            key: "eshop-1001",
            RemoteRequest(.post, "/Stock_OrderReceived_Add", body: Array("{}".utf8), isRepeatable: true)
        )
        for isAgain in [false, true] {
            var errand = make(line, isAgain, Self.context(["orders-path": "/v1/x"]))
            var memory = ErrandMemory()
            guard case .make(let request) = try errand.next(&memory) else { throw Failed() }
            #expect(request == RemoteRequest(.post, "/v1/x", body: Array("{}".utf8), isRepeatable: true))
            let answer = Array(#"{"result":true,"data":{"Value":"OP-1"}}"#.utf8)
            try errand.receive(Self.ok, answer, &memory)
            guard case .finished(let found) = try errand.next(&memory) else { throw Failed() }
            #expect(found == answer)
        }
    }

    @Test("an answer that is none leaves open what was done")
    func strange() throws {
        var errand = OberonErrand(ScriptLine(key: "a", RemoteRequest(.post, "/x")), path: "/y")
        var memory = ErrandMemory()
        let problem = #expect(throws: Problem.self) {
            try errand.receive(Self.ok, Array(#"{"data":{"Value":"OP-1"}}"#.utf8), &memory)
        }
        #expect(problem?.is(RemoteProblem.notTheirs) == true)
    }

    @Test("a refusal becomes the answer that OBERON gave; what is no refusal of the order does not")
    func refused() throws {
        let errand = OberonErrand(ScriptLine(key: "a", RemoteRequest(.post, "/x")), path: "/y")
        let body = Array(#"{"result":false,"errNumber":12,"description":"Sklad neexistuje"}"#.utf8)
        guard case .refused(let problem) = OberonRemote.verdict(Self.ok, body, OberonSettings([:])) else {
            throw Failed()
        }
        #expect(errand.refused(problem) == body)
        let plain = Problem(RemoteProblem.refused, .error, ["status": "400", "words": ""])
        #expect(errand.refused(plain) == Array(#"{"result":false,"description":"HTTP 400"}"#.utf8))
        #expect(errand.refused(Problem(RemoteProblem.secretInAnswer)) == nil)
    }

    @Test("answers are receipts: taken, there already, refused, unclear")
    func receipts() throws {
        let sample = try #require(OberonSamples.all().first { $0.format == "oberon.receipts" })
        let read = Reading(OberonReceipts.format, sample.bytes)
        #expect(read.failure == nil && read.receipts.count == 3)
        #expect(read.receipts.map(\.orderId) == ["eshop-1001", "eshop-1002", "eshop-1003"])
        #expect(read.receipts.map(\.state) == [.accepted, .duplicate, .refused])
        #expect(read.receipts.map(\.documentNumber) == ["OP-260031", nil, nil])
        #expect(read.receipts[0].documentId == "0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a11")
        #expect(read.receipts[0].messages.isEmpty && read.receipts[0].packId == nil)
        #expect(
            read.receipts[2].messages
                == [Receipt.Message(severity: "error", number: "12", text: "Prevádzka neexistuje.")]
        )
        #expect(read.receipts.map(\.reason) == [nil, "OBERON 7", "OBERON 12"])
        let strange = sample.text.replacing(#""result":true,"#, with: "")
        #expect(Reading(OberonReceipts.format, Array(strange.utf8)).receipts[0].state == .unknown)
    }

    @Test("the merchant's own numbers tell duplicates in answers")
    func ownNumbers() throws {
        let sample = try #require(OberonSamples.all().first { $0.format == "oberon.receipts" })
        var context = ReaderContext()
        context.settings = ["duplicate-errors": "12"]
        let states = Reading(OberonReceipts.format, sample.bytes, context).receipts.map(\.state)
        #expect(states == [.accepted, .refused, .duplicate])
    }

    private struct Failed: Error {}

    private func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .accepted: "accepted"
        case .refused(let problem): "refused " + problem.code
        case .later(_, let problem): "later " + problem.code
        case .unauthorised(let problem): "stopped " + problem.code
        case .unknown(let problem): "unknown " + problem.code
        }
    }
}
