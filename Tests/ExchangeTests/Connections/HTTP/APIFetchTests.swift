import Connectors
import Domain
import Foundation
import Ledger
import Loopback
import Testing

@testable import Exchange

@Suite("What is read over HTTP", .enabled(if: FakeServer.isInstalled))
struct APIFetchTests {
    private let folder = "spool/warehouse/in"

    private func fetch(_ till: Till) throws -> APIExchange.Report {
        try till.exchange { (exchange) throws(Problem) in
            var lost: Set<String> = []
            return try exchange.fetch(lost: &lost)
        }
    }

    private func codes(_ report: APIExchange.Report) -> [String] { report.failed.map { $0.1.code } }

    private func cursor(_ till: Till) throws -> CursorRecord? {
        try till.shop.ledger { (ledger) throws(Problem) in try ledger.cursor("till", "list") }
    }

    @Test("all pages are one file, a line each, which says where it came from")
    func pages() throws {
        let till = try Till()
        #expect(codes(try fetch(till)) == [])
        #expect(till.shop.names(folder) == ["till-pass-2.jsonl"])
        let lines = till.shop.text(folder + "/till-pass-2.jsonl")?.split(separator: "\n") ?? []
        #expect(lines.count == 3)
        #expect(
            lines.first?.hasPrefix(#"{"spojka":"till.list","page":1,"method":"GET","path":"/list?page=1&since=","#)
                == true
        )
        #expect(lines.last?.contains(#""body":{"total": 5, "more": false, "rows": [5]}}"#) == true)
        #expect(try cursor(till) == CursorRecord(cursor: nil, next: "after-3", hash: try cursor(till)?.hash))
    }

    @Test(
        "a fault leaves no file and no cursor, and the next pass reads all",
        arguments: [
            ("later-seconds", "REMOTE-003"), ("later-date", "REMOTE-003"), ("later", "REMOTE-003"),
            ("busy-seconds", "REMOTE-003"), ("error-before", "REMOTE-006"), ("error-after", "REMOTE-006"),
            ("html", "REMOTE-005"), ("empty", "REMOTE-005"), ("short", "REMOTE-005"), ("repeat", "REMOTE-013"),
            ("unauthorised", "REMOTE-001"), ("forbidden", "REMOTE-002"),
        ]
    )
    func fault(kind: String, code: String) throws {
        let till = try Till(#"{"faults":[{"kind":"\#(kind)","path":"page=2"}],"state":{"rows":60,"size":20}}"#)
        #expect(codes(try fetch(till)) == [code])
        #expect(till.shop.names(folder).isEmpty)
        #expect(try cursor(till) == nil)
        // A login that was refused is tried again once a person has changed it.
        if ["unauthorised", "forbidden"].contains(kind) { try till.shop.drop("secret-of-the-till", "secrets/till2") }
        guard !["unauthorised", "forbidden"].contains(kind) else { return }
        #expect(codes(try fetch(till)) == [])
        #expect(till.shop.names(folder).count == 1)
    }

    @Test(
        "what breaks on the way is asked for again in the same pass",
        arguments: ["reset-before", "reset-after", "cut"]
    )
    func again(kind: String) throws {
        let till = try Till(#"{"faults":[{"kind":"\#(kind)","path":"page=2"}]}"#)
        #expect(codes(try fetch(till)) == [])
        #expect(try till.server.exchanges().count == 4)
        #expect(till.shop.text(folder + "/till-pass-2.jsonl")?.split(separator: "\n").count == 3)
    }

    @Test("rows that shift between pages make the set none")
    func shifted() throws {
        let till = try Till(#"{"faults":[{"kind":"shift","path":"page=1"}]}"#)
        #expect(codes(try fetch(till)) == ["REMOTE-012"])
        #expect(till.shop.names(folder).isEmpty)
        #expect(codes(try fetch(till)) == [])
    }

    @Test("a login that was refused is not tried again before it changes")
    func refusedLogin() throws {
        let till = try Till(#"{"state":{"password":"another-password"}}"#)
        #expect(codes(try fetch(till)) == ["REMOTE-001"])
        #expect(codes(try fetch(till)) == ["REMOTE-007"])
        #expect(try till.server.exchanges().count == 1)
        try till.shop.drop("another-password", "secrets/till")
        #expect(codes(try fetch(till)) == [])
    }

    @Test("a clock ten minutes off is said, and nothing else")
    func clock() throws {
        let till = try Till()
        let report = try fetch(till)
        // The tests' clock stands still, years from the server's.
        #expect(report.problems.map { $0.1.code } == ["REMOTE-010"])
        #expect(report.failed.isEmpty)
    }

    @Test("an answer that repeats the login is not kept, however it is written")
    func secret() throws {
        for text in ["secret-of-the-till", "%73ecret-of-the-till", "\\u0073ecret-of-the-TILL"] {
            let till = try Till(#"{"state":{"rows":0}}"#)
            try till.server.control(#"{"do":[{"set":{"rows":["\#(text.replacing("\\", with: "\\\\"))"]}}]}"#)
            #expect(codes(try fetch(till)) == ["REMOTE-014"], "\(text)")
            #expect(till.shop.names(folder).isEmpty)
        }
    }

    @Test("a token is kept for the next passes, and got again when the system forgets it")
    func token() throws {
        var till = try Till(#"{"state":{"tokens":true}}"#)
        till.login = .token
        #expect(codes(try fetch(till)) == [])
        #expect(try till.server.state()["tokens"] as? Int == 1)
        let path = till.shop.root + "/state/tokens/till.json"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try till.server.control(#"{"do":[{"revoke":true}]}"#)
        // Half an hour later its hundred seconds are over in any case.
        #expect(codes(try fetch(till)) == [])
        #expect(try till.server.state()["tokens"] as? Int == 2)
    }

    @Test("a quota that is used up ends the flow, and is known to the next pass")
    func quota() throws {
        var till = try Till()
        till.quota = Quota([Quota.Limit(2, perSeconds: 86_400)])
        #expect(codes(try fetch(till)) == ["REMOTE-011"])
        #expect(codes(try fetch(till)) == ["REMOTE-011"])
        #expect(try till.server.exchanges().count == 2)
    }

    @Test(
        "a pause that the system asked for is kept, whoever asks meanwhile",
        arguments: ["later-seconds", "later-date", "later"]
    )
    func pause(kind: String) throws {
        let till = try Till(#"{"faults":[{"kind":"\#(kind)"}]}"#)
        #expect(codes(try fetch(till)) == ["REMOTE-003"])
        till.shop.wait(seconds: -1795)
        let early = try fetch(till)
        #expect(early.problems.map { $0.1.code } == ["REMOTE-019"] && early.failed.isEmpty)
        #expect(try till.server.exchanges().count == 1)
        #expect(codes(try fetch(till)) == [])
    }
}
