import Connectors
import Domain
import Ledger
import Loopback
import Spool
import Testing

@testable import Exchange

/// Lines of a script that take several requests each: every one makes its thing once, whatever happens on the way.
@Suite("Errands over HTTP", .enabled(if: FakeServer.isInstalled))
struct ErrandTests {
    private static let path = "spool/warehouse/out/script.jsonl"

    /// A till for which a script with these orders waits.
    private func till(_ setup: String = "{}", _ keys: [String] = ["1", "2", "3"]) throws -> Till {
        var till = try Till(setup)
        till.hasErrands = true
        var bytes: [UInt8] = []
        for key in keys {
            let path = key == "wrong" || key == "silent" ? "/nothing" : "/orders"
            let body = Array(#"{"order":"<ord:numberOrder>\#(key)<"}"#.utf8)
            ScriptLine(key: key, RemoteRequest(.post, path, body: body)).append(to: &bytes)
        }
        try till.shop.drop(String(decoding: bytes, as: UTF8.self), Self.path)
        return till
    }

    private func deliver(_ till: Till) throws -> (codes: [String], ended: Bool) {
        final class End { var isThere = false }
        let end = End()
        let report = try till.exchange { (exchange) throws(Problem) in
            let file = OutFileRecord(
                pass: 1,
                path: Self.path,
                kind: .orders,
                subject: "P",
                records: 3,
                body: nil
            )
            return try exchange.deliver({ (_) throws(Problem) in [file] }, lost: []) { (_, _) throws(Problem) in
                end.isThere = true
            }
        }
        return ((report.failed + report.problems).map { $0.1.code }, end.isThere)
    }

    private func orders(_ till: Till) throws -> [String: Int] {
        try till.server.state()["orders"] as? [String: Int] ?? [:]
    }

    private func sending(_ till: Till) throws -> RemoteSendingRecord? {
        try till.shop.ledger { (ledger) throws(Problem) in try ledger.remoteSendings("till").first }
    }

    /// What stands in the files of answers: the number of the line, and what became of it.
    private func answers(_ till: Till) throws -> [String] {
        let names = till.shop.names("spool/warehouse/in").filter { $0.hasPrefix("answers-") }.sorted()
        return try names.flatMap { name in
            try #require(till.shop.text("spool/warehouse/in/" + name)).split(separator: "\n").map { line in
                let parts = line.split(separator: "\"").map { String($0) }
                let number =
                    line.firstRange(of: "\"line\":").map { line[$0.upperBound...].prefix { $0.isNumber } } ?? ""
                let word = parts.firstIndex(of: "is").map { parts[$0 + 2] } ?? "?"
                return "\(number) \(word)"
            }
        }
    }

    private func looks(_ till: Till) throws -> Int {
        try till.server.exchanges().filter { $0.target.hasPrefix("/api/order/") }.count
    }

    @Test("are done one after the other, and what one learns the next one knows")
    func all() throws {
        let till = try till()
        let end = try deliver(till)
        #expect(end.codes == [] && end.ended)
        #expect(try orders(till) == ["1": 1, "2": 1, "3": 1])
        #expect(try answers(till) == ["1 made", "2 made", "3 made"])
        let name = try #require(till.shop.names("spool/warehouse/in").first { $0.hasPrefix("answers-") })
        #expect(till.shop.text("spool/warehouse/in/" + name)?.contains(#""after":"3""#) == true)
        #expect(try looks(till) == 0)
        #expect(try sending(till) == nil)
        #expect(till.shop.names("spool/warehouse/out").isEmpty)
    }

    @Test(
        "of which one was perhaps done look for it first, and only for it",
        arguments: ["reset-after", "error-after", "html", "empty", "cut", "reset-before", "error-before"]
    )
    func unknown(kind: String) throws {
        let till = try till(#"{"faults":[{"kind":"\#(kind)","method":"POST","skip":1}]}"#)
        let first = try deliver(till)
        #expect(first.codes.contains(RemoteProblem.unknownOutcome.rawValue) && !first.ended)
        let doubted = try #require(try sending(till))
        #expect(doubted.state == .doubted && doubted.line == 1)
        let second = try deliver(till)
        #expect(second.codes == [] && second.ended)
        #expect(try orders(till) == ["1": 1, "2": 1, "3": 1])
        #expect(try looks(till) == 1)
        #expect(Set(try answers(till).map { $0.prefix(1) }) == ["1", "2", "3"])
    }

    @Test("of which one is unknown twice wait for a person, and are not sent a third time")
    func person() throws {
        let till = try till(#"{"faults":[{"kind":"reset-before","method":"POST","skip":1,"times":2}]}"#)
        _ = try deliver(till)
        #expect(try deliver(till).codes.contains(RemoteProblem.unknownOutcome.rawValue))
        #expect(try deliver(till).codes == [RemoteProblem.needsPerson.rawValue])
        #expect(try deliver(till).codes == [RemoteProblem.needsPerson.rawValue])
        #expect(try orders(till) == ["1": 1])
    }

    @Test(
        "whose look fails look again, however often",
        arguments: ["reset-before", "html", "later-seconds", "error-before", "short"]
    )
    func failedLook(kind: String) throws {
        let faults = """
            {"faults":[{"kind":"reset-after","method":"POST","skip":1},
            {"kind":"\(kind)","method":"GET","path":"/api/order/","times":0}]}
            """
        let till = try till(faults)
        for _ in 1...6 { _ = try deliver(till) }
        #expect(try sending(till)?.state != .stuck)
        try till.server.control(#"{"clear":true}"#)
        #expect(try deliver(till).ended)
        #expect(try orders(till) == ["1": 1, "2": 1, "3": 1])
    }

    @Test("of a pass that was killed are all looked for: nobody knows how far it came")
    func killed() throws {
        let till = try till()
        let hash = try till.exchange { (exchange) throws(Problem) in
            try exchange.workspace.spool.hash(path: exchange.workspace.spool.root + "/" + Self.path).hex
        }
        let begun = RemoteSendingRecord(
            connection: "till",
            path: Self.path,
            hash: hash,
            state: .begun,
            line: 1,
            pass: 1
        )
        let file = try LedgerFile(path: till.shop.root + "/state/ledger.sqlite")
        try file.session { (ledger) throws(Problem) in try ledger.keep(begun) }
        file.close()
        #expect(try deliver(till).ended)
        #expect(try looks(till) == 2)
        #expect(try orders(till) == ["2": 1, "3": 1])
    }

    @Test("that are refused, by the system or by themselves, leave the others, and are told")
    func refused() throws {
        let till = try till("{}", ["1", "wrong", "bad", "silent", "3"])
        let end = try deliver(till)
        #expect(end.ended && end.codes == [RemoteProblem.lineRefused.rawValue])
        #expect(try orders(till) == ["1": 1, "3": 1])
        #expect(try answers(till) == ["1 made", "2 refused", "3 refused", "5 made"])
    }

    @Test("after whose make a question fails have done it: the next pass finds it")
    func questionAfterwards() throws {
        let till = try till(#"{"faults":[{"kind":"html","path":"/api/orders/all","times":3}]}"#)
        #expect(try !deliver(till).ended)
        for _ in 1...4 { _ = try deliver(till) }
        #expect(try orders(till) == ["1": 1, "2": 1, "3": 1])
        #expect(try sending(till) == nil)
    }

    @Test(
        "over a connection that does not let in wait, and none of them is refused",
        arguments: ["html", "empty", "error-before"]
    )
    func noToken(kind: String) throws {
        var till = try till(#"{"state":{"tokens":true},"faults":[{"kind":"\#(kind)","path":"/token","times":0}]}"#)
        till.login = .token
        let end = try deliver(till)
        #expect(!end.ended && end.codes.count == 1)
        #expect(try answers(till) == [])
        #expect(try sending(till)?.line == 0)
        try till.server.control(#"{"clear":true}"#)
        #expect(try deliver(till).ended)
        #expect(try orders(till) == ["1": 1, "2": 1, "3": 1])
    }

    @Test("more than fifty go in several turns")
    func many() throws {
        let till = try till("{}", (1...120).map { String($0) })
        #expect(try deliver(till).ended)
        #expect(try orders(till).count == 120)
        #expect(till.shop.names("spool/warehouse/in").filter { $0.hasPrefix("answers-") }.count == 3)
    }
}
