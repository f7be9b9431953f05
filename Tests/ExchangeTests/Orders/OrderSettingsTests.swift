import Domain
import Exchange
import Ledger
import Testing

@Suite("States that the merchant lists")
struct OrderSettingsTests {
    @Test("are compared without case and accents: those that are exported, cancelled, done, and become paid")
    func letters() throws {
        let shop = try Shop(
            "orders.states=[PRIJATA, na sklade]",
            "orders.cancelled-states=[Bez záujmu]",
            "channels.eshop.done-states=[Odovzdané kuriérovi]",
            "channels.eshop.paid-from=[prijata]"
        )
        try shop.take(
            ShopFile.Order("1001").state("Prijatá"),
            ShopFile.Order("1002").state("Na sklade"),
            ShopFile.Order("1003").state("BEZ ZAUJMU"),
            ShopFile.Order("1004").state("odovzdane kurierovi"),
            ShopFile.Order("1005").state("Nová")
        )
        #expect(
            try shop.exportStates() == [
                "1001": "written", "1002": "written", "1003": "skipped", "1004": "skipped", "1005": "skipped",
            ]
        )
        #expect(try ["1003", "1004", "1005"].map { try shop.waits($0) } == ["cancelled", "done", "state"])
        try shop.drop(
            BankFile.statement([.init(1000, vs: "1001"), .init(1000, vs: "1002", document: 2)]),
            Shop.inbox + "/a.gpc"
        )
        #expect(try shop.run().counts.statesWritten == 1)
    }

    @Test("and those that Spojka itself sets are no unknown ones")
    func own() throws {
        let shop = try Shop("channels.eshop.paid-state=OK peniaze", "channels.eshop.refunded-state=XY späť")
        let report = try shop.take(
            ShopFile.Order("1001").state("OK peniaze"),
            ShopFile.Order("1002").state("XY späť"),
            ShopFile.Order("1003").state("Uhradená")
        )
        #expect(report.codes.isEmpty)
        #expect(report.counts.ordersWritten == 3)
    }
}
