import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// What a payment takes in Flexi, request by request.
@Suite("A payment for Flexi") struct AbraFlexiPaymentTests {
    private static func entry(
        account: String? = "KB",
        _ settled: [(String, Int64)] = [("FV1", 1000), ("FV2", 250)]
    ) throws -> PaymentBatch.Entry {
        let payment = Payment(
            date: try #require(Day(year: 2026, month: 11, day: 23)),
            amount: Money(minorUnits: settled.reduce(0) { $0 + $1.1 }, currency: .eur),
            line: 1,
            vs: "1001",
            ss: "42",
            counterAccount: BankAccount("SK3112000000198742637541"),
            counterName: "Jana Vzorová",
            message: "Platba <1001> & spol"
        )
        let parts = settled.map {
            PaymentBatch.Settled(invoice: $0, order: "eshop/" + $0, amount: Money(minorUnits: $1, currency: .eur))
        }
        return PaymentBatch.Entry(id: "PAY-1", payment: payment, account: account, settled: parts)
    }

    private static func file(_ entry: PaymentBatch.Entry, _ settings: SettingValues = [:]) throws -> PaymentFile {
        try AbraFlexiPayments.write(
            PaymentBatch(packId: "SPJ-1", entries: [entry], unit: "12345678", settings: settings)
        )
    }

    private static func line() throws -> ScriptLine {
        try #require(ScriptLine(Array(try file(entry()).bytes.dropLast())))
    }

    /// What was asked, and what came of it.
    private struct Run {
        var asked: [String] = []
        var bodies: [String] = []
        var outcome: JSONTree?
    }

    private static func run(_ answers: (Int, String)...) throws -> Run {
        var run = Run()
        var memory = ErrandMemory()
        var errand = AbraFlexiPaymentErrand(try line())
        for (status, body) in answers {
            guard case .ask(let request) = try errand.next(&memory) else { break }
            run.asked.append("\(request.method.rawValue) \(request.path.prefix { $0 != "?" })")
            if let body = request.body {
                #expect(request.fields.map(\.value) == ["application/xml"])
                run.bodies.append(String(decoding: body, as: UTF8.self))
            }
            try errand.receive(HTTPHead(status: status), Array(body.utf8), &memory)
        }
        guard case .finished(let bytes) = try errand.next(&memory) else {
            Issue.record("not finished after \(run.asked)")
            return run
        }
        run.outcome = JSONTree.whole(bytes)?["orders"]?.elements.first
        return run
    }

    private static let saved = (201, #"{"winstrom":{"success":"true","results":[{"id":"77"}]}}"#)
    private static func row(_ isSettled: Bool) -> (Int, String) {
        (200, #"{"winstrom":{"banka":[{"id":"77","kod":"B+0001/2026","sparovano":"\#(isSettled)"}]}}"#)
    }
    private static let none = (200, #"{"winstrom":{"banka":[]}}"#)
    private static let refusal = (
        400, #"{"winstrom":{"success":"false","results":[{"errors":[{"message":"Zbývá méně.","for":"castka"}]}]}}"#
    )
    private static let found = "GET /banka/%28id%20in%20%2877%29%29.json"
    private static let looked = "GET /banka/ext%3ASPOJKA%3APAY-1.json"

    @Test("is a line with the document and what it settles") func script() throws {
        let text = """
            {"key":"PAY-1","method":"POST","path":"/banka.json","repeatable":true,"body":{"banka":{"id":"ext:SPOJKA:PAY-1",\
            "typDokl":"code:STANDARD","banka":"code:KB","typPohybuK":"typPohybu.prijem","datVyst":"2026-11-23","varSym":"1001",\
            "specSym":"42","cisObj":"eshop/FV1, eshop/FV2","popis":"Platba <1001> & spol","nazFirmy":"Jana Vzorová",\
            "iban":"SK3112000000198742637541","mena":"code:EUR","bezPolozek":"true","sumOsv":"12.50"},\
            "sparovani":[{"uhrazovanaFak":"code:FV1","castka":"10.00"},{"uhrazovanaFak":"code:FV2","castka":"2.50"}]}}

            """
        #expect(String(decoding: try Self.file(Self.entry()).bytes, as: UTF8.self) == text)
        let other = try Self.file(Self.entry(), ["bank-type": "BANKA2"])
        #expect(String(decoding: other.bytes, as: UTF8.self).contains("code:BANKA2"))
    }

    @Test("whose keys Flexi would not know is refused, and the file has the others alone") func keys() throws {
        for entry in [
            try Self.entry(account: nil), try Self.entry(account: String(repeating: "K", count: 21)),
            try Self.entry([(String(repeating: "9", count: 21), 100)]),
        ] {
            let file = try Self.file(entry)
            #expect(file.bytes.isEmpty && file.refused["PAY-1"]?.is(AbraFlexiProblem.badReference) == true)
        }
    }

    @Test("goes in XML with its settlement, then its number is read") func whole() throws {
        let run = try Self.run(Self.saved, Self.row(true))
        #expect(run.asked == ["POST /banka.json", Self.found])
        #expect(run.outcome?["state"]?.text == "saved" && run.outcome?["number"]?.text == "B+0001/2026")
        let body = try #require(run.bodies.first)
        #expect(body.contains("<winstrom version=\"1.0\">") && body.contains("<banka update=\"ignore\">"))
        #expect(body.contains("<popis>Platba &lt;1001&gt; &amp; spol</popis>"))
        #expect(body.contains("<uhrazovanaFak type=\"faktura-vydana\" castka=\"10.00\">code:FV1</uhrazovanaFak>"))
        #expect(body.contains("<uhrazovanaFak type=\"faktura-vydana\" castka=\"2.50\">code:FV2</uhrazovanaFak>"))
        #expect(body.contains("<zbytek>castecnaUhrada</zbytek>"))
    }

    @Test("that Flexi refuses has its words") func refused() throws {
        let run = try Self.run(Self.refusal)
        #expect(run.outcome?["state"]?.text == "refused")
        #expect(run.outcome?["messages"]?.elements.first?["text"]?.text == "Zbývá méně. (castka)")
        let plain = try Self.run((400, "Účetní období 2026 je uzavřeno."))
        #expect(plain.outcome?["state"]?.text == "refused")
    }

    @Test("of which an import says nothing certain is looked for by its external id") func lookUp() throws {
        let empty = (201, #"{"winstrom":{"success":"true","results":[]}}"#)
        let there = try Self.run(empty, Self.row(true))
        #expect(there.asked == ["POST /banka.json", Self.looked] && there.outcome?["state"]?.text == "saved")
        let missing = (404, #"{"winstrom":{"success":"false","message":"Záznam nebyl nalezen."}}"#)
        let gone = try Self.run(empty, missing)
        #expect(gone.outcome?["state"]?.text == "unknown")
        // The import named a document that is not there.
        let other = try Self.run(Self.saved, Self.none, Self.row(true))
        #expect(
            other.asked == ["POST /banka.json", Self.found, Self.looked] && other.outcome?["state"]?.text == "saved"
        )
        let never = try Self.run(Self.saved, Self.none, missing)
        #expect(never.outcome?["state"]?.text == "unknown")
    }

    @Test("whose document settles nothing is settled by itself, once") func byItself() throws {
        let run = try Self.run(Self.saved, Self.row(false), Self.saved, Self.row(true))
        #expect(run.asked == ["POST /banka.json", Self.found, "POST /banka.json", Self.found])
        #expect(run.outcome?["state"]?.text == "saved")
        let body = try #require(run.bodies.last)
        #expect(body.contains("<id>ext:SPOJKA:PAY-1</id>") && !body.contains("sumOsv") && !body.contains("update="))
        let never = try Self.run(Self.saved, Self.row(false), Self.saved, Self.row(false))
        let refused = try Self.run(Self.saved, Self.row(false), Self.refusal)
        for run in [never, refused] {
            #expect(run.outcome?["state"]?.text == "refused" && run.outcome?["number"]?.text == "B+0001/2026")
            #expect(run.outcome?["messages"]?.elements.first?["code"]?.text == AbraFlexiProblem.notSettled.rawValue)
        }
    }

    @Test("an answer that is none of theirs leaves it open") func strange() throws {
        var memory = ErrandMemory()
        var errand = AbraFlexiPaymentErrand(try Self.line())
        _ = try errand.next(&memory)
        try errand.receive(HTTPHead(status: 201), Array(Self.saved.1.utf8), &memory)
        _ = try errand.next(&memory)
        var problem: Problem?
        do throws(Problem) { try errand.receive(HTTPHead(status: 200), Array("{\"winstrom\":{}}".utf8), &memory) } catch
        {
            problem = error
        }
        #expect(problem?.is(RemoteProblem.notTheirs) == true)
    }
}
