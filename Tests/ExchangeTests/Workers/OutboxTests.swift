import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("The files that go out")
struct OutboxTests {
    @Test("have every order once, in one pack")
    func orders() throws {
        try Bench.with { environment throws(Problem) in
            let ids = [try environment.take(order: "1001"), try environment.take(order: "1002")]
            let step = try Outbox(environment).write(Changes())
            let why = try environment.ledger.orders(ids: ids).map { "\($0.exportState.rawValue) \($0.why ?? "-")" }
            #expect(step.counts.ordersWritten == 2, "\(why)")
            #expect(step.written.map(\.kind) == [.orders] && step.written.map(\.records) == [2])
            #expect(try environment.ledger.orders(ids: ids).map(\.exportState) == [.written, .written])
            #expect(try Outbox(environment).write(Changes()).counts.ordersWritten == 0)
        }
    }

    @Test("know by their kind whether they replace the one before")
    func replacing() throws {
        let kinds: [OutKind] = [.orders, .stock(.full), .stock(.changes), .states, .request]
        try Bench.with { environment throws(Problem) in
            for (number, kind) in kinds.enumerated() {
                let path = Folder.warehouse(.out).path(of: String(number))
                try environment.ledger.add(
                    OutFileRecord(pass: 1, path: path, kind: kind, subject: "", records: 0, body: nil)
                )
            }
            #expect(try environment.ledger.outFiles(pass: 1).map(\.kind) == kinds)
        }
        #expect(kinds.filter(\.replaces) == [.stock(.full)])
    }

    @Test("of one folder are sent by their paths, each once, and none of a folder below")
    func toSend() throws {
        try Bench.with { environment throws(Problem) in
            let folder = Folder.channel("eshop", .out)
            for path in [folder.path(of: "a"), folder.path(of: "a"), folder.path(of: "b/c"), "spool/warehouse/out/d"] {
                let file = OutFileRecord(pass: 1, path: path, kind: .states, subject: "", records: 0, body: [])
                try environment.ledger.add(file)
            }
            #expect(try Outbox(environment).filesToSend(folder).map(\.path) == [folder.path(of: "a")])
        }
    }
}
