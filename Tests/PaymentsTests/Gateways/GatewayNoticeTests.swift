import Domain
import Testing

@testable import Payments

@Suite("Notifications of gateways")
struct GatewayNoticeTests {
    private func object(_ gateway: String, query: String = "", body: String = "") -> String {
        #"{"gateway":"\#(gateway)","received":"2026-11-20T10:12:43+01:00","method":"GET","query":"\#(query)","#
            + #""headers":{"Host":"shop.example"},"body":"\#(body)"}"#
    }

    @Test("name what is to be asked, and nothing else of them counts") func asked() {
        let notice = GatewayFacts(object("gopay", query: "id=3000006529&parent_id=3000000001&state=PAID"))
        #expect(notice.format == "hook.gopay" && notice.asked == ["gopay 3000006529 wanted"] && notice.payments.isEmpty)
        #expect(GatewayFacts(object("gopay", body: "id=3000006529")).asked == ["gopay 3000006529 wanted"])
        #expect(GatewayFacts(object("gopay", query: "?id=%33&x=%zz")).asked == ["gopay 3 wanted"])
        #expect(GatewayFacts(object("besteron", query: "transactionId=ab-C_1")).asked == ["besteron ab-C_1 wanted"])
        let body = #"{\"transactionId\":\"t1\",\"status\":\"Completed\"}"#
        #expect(GatewayFacts(object("besteron", body: body)).asked == ["besteron t1 wanted"])
    }

    @Test("may be the body alone, where the file's name tells whose it is") func bare() {
        #expect(GatewayFacts("id=3000006529", name: "hook.gopay.77.json").asked == ["gopay 3000006529 wanted"])
        #expect(GatewayFacts("id=3000006529", name: "other.json").format == nil)
        let besteron = GatewayFacts(#"{"transactionId":"t1"}"#, name: "HOOK.besteron.x.json")
        #expect(besteron.asked == ["besteron t1 wanted"])
        // What a stranger may have sent is no object of the console's.
        let forged = GatewayFacts(object("gopay", query: "id=1"), name: "hook.besteron.x.json")
        #expect(forged.format == "hook.gopay")
    }

    @Test(
        "that name nothing are refused",
        arguments: ["", "id=", "id=12a", "id=12345678901234567890", "id=../../oauth2", "ID=1", "id=-5"]
    )
    func noId(query: String) {
        #expect(GatewayFacts(object("gopay", query: query)).failure?.is(GatewayNoticeProblem.noId) == true)
    }

    @Test("that are cut, too long, or no text are refused") func malformed() {
        let whole = object("gopay", query: "id=1")
        let cut = GatewayFacts(String(whole.dropLast(20)))
        #expect(cut.format == "hook.gopay" && cut.failure?.is(GatewayNoticeProblem.malformed) == true)
        let long = GatewayFacts(object("gopay", query: "id=1", body: String(repeating: "x", count: 1 << 20)))
        #expect(long.failure?.arguments["field"] == "body")
        let time = GatewayFacts(whole.replacing("2026-11-20T10:12:43+01:00", with: "yesterday"))
        #expect(time.failure?.arguments["field"] == "received")
        let bytes = GatewayFacts([0x69, 0x64, 0x3D, 0xFF], name: "hook.gopay.1")
        #expect(bytes.failure?.is(GatewayNoticeProblem.malformed) == true)
        let empty = GatewayFacts(#"{"gateway":"gopay","method":"GET"}"#)
        #expect(empty.failure?.is(GatewayNoticeProblem.malformed) == true)
    }

    @Test("keep their parts as they came") func parts() throws {
        let text =
            #"{"gateway":"stripe","received":"2026-11-20T10:12:43+01:00","query":"","headers":{"Stripe-Signature":"t=1"},"#
            + #""body":" {\"id\":1}\n"}"#
        let notice = try GatewayNotice(Array(text.utf8))
        #expect(notice.body == " {\"id\":1}\n" && notice.headers["stripe-signature"] == "t=1" && !notice.isBare)
        #expect(notice.received?.description == "2026-11-20T09:12:43Z")
    }
}
