import Connectors
import Domain
import Testing

@testable import Warehouses

/// How orders go to Flexi, and what its answers lead to.
@Suite struct AbraFlexiErrandTests {
    /// A line with orders of these numbers.
    private static func line(_ numbers: [Int]) -> ScriptLine {
        let orders = numbers.map {
            #"{"id":"ext:SPOJKA:eshop-\#($0)","cisDosle":"\#($0)","lines":[{"a":1,"b":null,"c":true}]}"#
        }
        let body =
            #"{"winstrom":{"@version":"1.0","@atomic":"false","objednavka-prijata":[\#(orders.joined(separator: ","))]}}"#
        let request = RemoteRequest(.post, "/objednavka-prijata.json", body: Array(body.utf8), isRepeatable: true)
        return ScriptLine(key: "k", request)
    }

    private struct Talk {
        var asked: [String] = []
        var receipts: [Receipt] = []
        var answer = ""
    }

    /// Plays an errand against answers, each a status and a body.
    private static func play(_ numbers: [Int], _ answers: [(Int, String)]) throws -> Talk {
        var errand: any Errand = AbraFlexiErrand(line(numbers))
        var (talk, memory) = (Talk(), ErrandMemory())
        var rest = answers[...]
        while true {
            switch try errand.next(&memory) {
            case .ask(let request):
                let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? ""
                talk.asked.append("\(request.method.rawValue) \(request.path)" + (body.isEmpty ? "" : " \(body)"))
                let next = rest.popFirst()
                let (status, text) = try #require(next)
                try errand.receive(HTTPHead(status: status), Array(text.utf8), &memory)
            case .make: Issue.record("an import may be repeated")
            case .finished(let bytes):
                #expect(rest.isEmpty)
                talk.answer = String(decoding: bytes, as: UTF8.self)
                talk.receipts = read(bytes)
                return talk
            }
        }
    }

    private static func read(_ answer: [UInt8]) -> [Receipt] {
        let head =
            #"{"spojka":"flexi.receipts","line":1,"key":"k","method":"POST","path":"/x","status":200,"fields":{},"body":"#
        return Reading(AbraFlexiReceipts.format, Array(head.utf8) + answer + Array("}\n".utf8)).receipts
    }

    private static func imported(_ results: String, success: String = #""true""#) -> String {
        #"{"winstrom":{"@version":"1.0","success":\#(success),"results":[\#(results)]}}"#
    }

    private static func numbers(_ rows: [(Int, String)]) -> String {
        let records = rows.map { #"{"id":"\#($0.0)","kod":"\#($0.1)"}"# }.joined(separator: ",")
        return #"{"winstrom":{"@version":"1.0","objednavka-prijata":[\#(records)]}}"#
    }

    private static let error =
        #"{"errors":[{"message":"musí identifikovat objekt","for":"cenik","code":"PROP","value":"code:X"}]}"#

    @Test("orders are imported together, and their numbers read together")
    func together() throws {
        let talk = try Self.play(
            [1, 2],
            [(201, Self.imported(#"{"id":"11"},{"id":"12"}"#)), (200, Self.numbers([(12, "B"), (11, "A")]))]
        )
        #expect(talk.asked.count == 2 && talk.asked[0].hasPrefix("POST /objednavka-prijata.json {\"winstrom\""))
        #expect(
            talk.asked[1] == "GET /objednavka-prijata/%28id%20in%20%2811%2C12%29%29.json?detail=custom%3Akod&limit=0"
        )
        #expect(talk.receipts.map(\.orderId) == ["eshop-1", "eshop-2"])
        #expect(talk.receipts.map(\.documentNumber) == ["A", "B"] && talk.receipts.map(\.documentId) == ["11", "12"])
        #expect(talk.receipts.allSatisfy { $0.state == .accepted && $0.packId == nil })
        #expect(talk.answer.contains(#""answers":[{"winstrom""#))
    }

    @Test("one that is refused is refused in Flexi's words, and the other is not")
    func refusedOne() throws {
        let talk = try Self.play(
            [1, 2],
            [(400, Self.imported(Self.error + #",{"id":12}"#, success: "false")), (200, Self.numbers([(12, "B")]))]
        )
        #expect(talk.receipts.map(\.state) == [.refused, .accepted])
        #expect(talk.receipts[0].messages.map(\.text) == ["musí identifikovat objekt (cenik: code:X)"])
        #expect(talk.receipts[0].reason == "Flexi PROP")
    }

    @Test("results belong to the orders that they name, whatever their place")
    func named() throws {
        let results = #"{"id":"12","request-id":"ext:SPOJKA:eshop-2"},{"id":"11","request-id":"ext:SPOJKA:eshop-1"}"#
        let talk = try Self.play(
            [1, 2],
            [(201, Self.imported(results)), (200, Self.numbers([(11, "A"), (12, "B")]))]
        )
        #expect(talk.receipts.map(\.documentNumber) == ["A", "B"])
    }

    @Test("where only the first error is told, each order is imported alone")
    func firstErrorOnly() throws {
        let talk = try Self.play(
            [1, 2],
            [
                (400, Self.imported(Self.error, success: #""false""#)), (201, Self.imported(#"{"id":"11"}"#)),
                (400, Self.imported(Self.error, success: "false")), (200, Self.numbers([(11, "A")])),
            ]
        )
        #expect(
            talk.asked[1].contains(#"[{"id":"ext:SPOJKA:eshop-1","cisDosle":"1","lines":[{"a":1,"b":null,"c":true}]}]"#)
        )
        #expect(talk.asked[2].contains("eshop-2") && !talk.asked[2].contains("eshop-1"))
        #expect(talk.receipts.map(\.state) == [.accepted, .refused])
    }

    @Test(
        "an answer without results is looked up by the external id",
        arguments: [#"{"winstrom":{"success":"true","results":[]}}"#, #"{"winstrom":{"@version":"1.0"}}"#]
    )
    func lookedUp(answer: String) throws {
        let talk = try Self.play([1], [(200, answer), (200, Self.numbers([(11, "A")]))])
        #expect(talk.asked[1] == "GET /objednavka-prijata/ext%3ASPOJKA%3Aeshop-1.json?detail=custom%3Akod")
        #expect(talk.receipts.map(\.state) == [.accepted] && talk.receipts.map(\.documentNumber) == ["A"])
        let missing = try Self.play([1], [(200, answer), (404, #"{"winstrom":{"message":"nenalezen"}}"#)])
        #expect(missing.receipts.map(\.state) == [.unknown])
    }

    @Test("a result that is one object, wrapped, with a single error or a plain text is read")
    func shapes() throws {
        let single =
            #"{"winstrom":{"success":true,"results":{"result":{"id":"11","warnings":{"warning":{"$":"Pozor","for":"x"}}}}}}"#
        let warned = try Self.play([1], [(201, single), (200, Self.numbers([(11, "A")]))])
        #expect(warned.receipts.map(\.state) == [.acceptedWithWarning])
        #expect(warned.receipts[0].messages.map(\.text) == ["Pozor (x)"])
        let one = try Self.play(
            [1],
            [(400, #"{"winstrom":{"success":false,"results":[{"id":"105","error":"Chyba"}]}}"#)]
        )
        #expect(one.receipts.map(\.state) == [.refused] && one.receipts[0].messages.map(\.text) == ["Chyba"])
        let text = try Self.play([1], [(400, "Datum nepatří do žádného účetního období.")])
        #expect(text.receipts.map(\.state) == [.refused])
        #expect(text.receipts[0].messages.map(\.text) == ["Datum nepatří do žádného účetního období."])
        #expect(text.answer.contains(#""answers":["Datum nepatří do žádného účetního období."]"#))
        let told = try Self.play([1], [(400, #"{"winstrom":{"success":"false","message":"Nelze."}}"#)])
        #expect(told.receipts.map(\.state) == [.refused] && told.receipts[0].messages[0].text == "Nelze.")
    }

    @Test("a document that the import named and that is not there is looked for once more")
    func rolledBack() throws {
        let talk = try Self.play(
            [1, 2],
            [
                (201, Self.imported(#"{"id":"11"},{"id":"12"}"#)), (200, Self.numbers([(11, "A")])),
                (404, #"{"winstrom":{"message":"nenalezen"}}"#),
            ]
        )
        #expect(talk.receipts.map(\.state) == [.accepted, .unknown])
    }

    @Test("a request that is refused as a whole refuses the orders of which nothing better is known")
    func refusedAll() throws {
        let errand = AbraFlexiErrand(Self.line([1, 2]))
        let problem = Problem(RemoteProblem.refused, .error, ["status": "405", "words": "Metoda není povolena."])
        let receipts = Self.read(try #require(errand.refused(problem)))
        #expect(receipts.map(\.state) == [.refused, .refused])
        #expect(receipts[1].messages.map(\.text) == ["Metoda není povolena."])
    }
}
