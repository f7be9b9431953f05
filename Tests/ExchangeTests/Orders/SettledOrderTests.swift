import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("An order that a person settles")
struct SettledOrderTests {
    private func refused() throws -> Shop {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .refused), ("eshop-1002", .unknown)])
        return shop
    }

    @Test("waits no more, is not sent again, and is found by its document's invoice")
    func enteredByHand() throws {
        let shop = try refused()
        #expect(try shop.run().waiting.orders == 2)
        try shop.decide(.settle("eshop/1001", document: "26OBJ77", reason: "zadaná\tručne\n"))
        #expect(try shop.exportStates() == ["1001": "settled", "1002": "unknown POHODA 556"])
        #expect(try shop.order("1001")?.documentNumber == "26OBJ77")
        try shop.decide(.settle("1002", document: nil, reason: nil))
        #expect(try shop.run().exit == 0)
        try shop.drop(PohodaFile.invoices([("FV1", "260100031", nil, "26OBJ77", "10.00")]), Shop.warehouse + "/i.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), Shop.inbox + "/a.gpc")
        let report = try shop.run()
        #expect(report.counts.ordersWritten == 0)
        #expect(try shop.order("1001")?.paymentState == .paid)
        let events = try shop.ledger { ledger throws(Problem) in try ledger.events(order: 1).map(\.kind) }
        #expect(events.contains(.settled))
        try shop.expectSameAfterReplay()
    }

    @Test("waits again when that is taken back")
    func undone() throws {
        let shop = try refused()
        let before = try shop.exportStates()
        #expect(throws: Shop.Failed(codes: ["DECISION-010"])) { try shop.tryDeciding(.unsettle("1001")) }
        for number in ["1001", "1002"] { try shop.decide(.settle(number, document: "X" + number, reason: nil)) }
        for number in ["1001", "1002"] { try shop.decide(.unsettle(number)) }
        #expect(try shop.exportStates() == before)
        #expect(try shop.order("1001")?.documentNumber == nil)
        #expect(try shop.run().waiting.orders == 2)
        try shop.expectSameAfterReplay()
    }

    @Test("can be any that waits: held, changed, cancelled")
    func anyThatWaits() throws {
        let shop = try Shop()
        try shop.take(ShopFile.Order("1001").with { $0.total = "99.00" })
        #expect(try shop.exportStates() == ["1001": "held ORDER-002"])
        try shop.decide(.settle("1001", document: nil, reason: "chyba e-shopu"))
        #expect(try shop.run().exit == 0)
        #expect(try shop.take(ShopFile.Order("1001").with { $0.total = "99.00" }.state("Odoslaná")).exit == 0)
        #expect(try shop.exportStates() == ["1001": "settled"])
    }

    @Test("and is cancelled or changed afterwards waits again: the person entered it")
    func changedAfterwards() throws {
        let shop = try refused()
        try shop.decide(.settle("1001", document: "26OBJ77", reason: nil))
        try shop.decide(.settle("1002", document: "26OBJ78", reason: nil))
        let report = try shop.take(ShopFile.Order("1001").state("Storno"), .init("1002", price: "12.00"))
        #expect(Set(report.problems.map(\.problem.code)) == ["ORDER-020", "ORDER-022"])
        #expect(try shop.exportStates() == ["1001": "settled ORDER-022", "1002": "settled ORDER-020"])
        try shop.expectSameAfterReplay()
    }

    @Test("and is taken by the accounting system after all has two documents, unless it is the one")
    func takenAfterAll() throws {
        let shop = try refused()
        try shop.decide(.settle("1001", document: "26OBJ77", reason: nil))
        try shop.decide(.settle("1002", document: nil, reason: nil))
        let report = try shop.answer(
            [("eshop-1001", .accepted(document: "26OBJ77")), ("eshop-1002", .accepted(document: "26OBJ78"))],
            pack: "P2"
        )
        #expect(try shop.exportStates() == ["1001": "accepted", "1002": "accepted ORDER-024"])
        #expect(report.exit == 3)
        // That it was settled is over, so it cannot be taken back any more.
        #expect(throws: Shop.Failed(codes: ["DECISION-010"])) { try shop.tryDeciding(.unsettle("1001")) }
        try shop.expectSameAfterReplay()
    }

    @Test("is kept as words that are read again")
    func words() {
        let decisions: [PersonalDecision] = [
            .settle("eshop/1", document: nil, reason: nil), .settle("1=2", document: "A=1", reason: "a b"),
            .unsettle("eshop/1"),
        ]
        for decision in decisions { #expect(PersonalDecision(command: decision.command) == decision) }
    }
}
