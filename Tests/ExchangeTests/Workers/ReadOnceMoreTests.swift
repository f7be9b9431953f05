import Domain
import Ledger
import Settings
import Spool
import Testing

@testable import Exchange

@Suite("What deliveries bring")
struct ReadOnceMoreTests {
    /// Makes a pass over a connection that answers what it is sent at once, as a service does.
    private func run(_ shop: Shop, answering answer: @escaping () throws -> Void) throws -> PassReport {
        let workspace = try shop.workspace()
        let clock = shop.clock()
        try workspace.spool.prepare(channels: workspace.configuration.channels.map(\.name))
        let file = try workspace.openLedger()
        defer { file.close() }
        return try file.session { ledger throws(Problem) in
            let pass = try Pass.begin(workspace, ledger, clock: clock) { step in
                if case .sending = step { #expect(throws: Never.self) { try answer() } }
            }
            pass.connections.broughtFiles = true
            try pass.run()
            return pass.report
        }
    }

    @Test("counts in the same pass, and a replay comes to the same")
    func answeredAtOnce() throws {
        let side = try OtherSide(.folder)
        let shop = try side.shop("send=\(side.folder("in"))", "from=warehouse")
        try shop.drop(ShopFile.orders([.init("1"), .init("2")]), Shop.eshop + "/a.xml")
        let report = try run(shop) {
            let answers = [
                (id: "eshop-1", answer: PohodaFile.Answer.accepted(document: "26001")), ("eshop-2", .refused),
            ]
            try shop.drop(PohodaFile.receipts(answers), Shop.warehouse + "/answer.xml")
        }
        #expect(report.counts.ordersWritten == 2 && report.counts.receipts == 2)
        #expect(try shop.exportStates() == ["1": "accepted", "2": "refused POHODA 108"])
        #expect(report.written.map(\.kind) == [.orders])
        try shop.expectSameAfterReplay()
    }

    @Test("is answered with files of its own, which repeat nothing")
    func filesOfItsOwn() throws {
        let side = try OtherSide(.folder)
        let shop = try side.shop("send=\(side.folder("in"))", "from=eshop")
        try shop.drop(ShopFile.orders([.init("1"), .init("2")]), Shop.eshop + "/a.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "1")]), Shop.inbox + "/a.gpc")
        _ = try run(shop) {
            try shop.drop(BankFile.statement([.init(1000, vs: "2")], number: 2), Shop.inbox + "/b.gpc")
        }
        #expect(side.names("in") == ["states-1.csv"])
        #expect(shop.rows("spool/channels/eshop/out/states-1-2.csv")?.count == 1)
        try shop.expectSameAfterReplay()
    }
}
