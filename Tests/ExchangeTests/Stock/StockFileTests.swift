import Domain
import Exchange
import Ledger
import Testing

@Suite("Stock for a channel")
struct StockFileTests {
    private static let path = Shop.warehouse + "/stock.xml"

    private func drop(_ cards: [PohodaFile.Card], at time: String, in shop: Shop) throws {
        try shop.drop(PohodaFile.stock(cards, at: time), StockFileTests.path)
    }

    @Test("is a file of exactly the products that changed, in the contract's form")
    func onlyChanges() throws {
        let shop = try Shop()
        try drop([.init("B", "7"), .init("A", "5", ean: "8580001000015"), .init("C", "1.5")], at: "06:00", in: shop)
        let first = try shop.run()
        #expect(first.wrote == ["spool/channels/eshop/out/stock-1.csv": 3])
        #expect(
            shop.text("spool/channels/eshop/out/stock-1.csv")
                == "code;ean;quantity;updated\r\nA;8580001000015;5;2026-11-23T08:30:00Z\r\n"
                + "B;;7;2026-11-23T08:30:00Z\r\nC;;1;2026-11-23T08:30:00Z\r\n"
        )
        try drop([.init("B", "6"), .init("A", "5", ean: "8580001000015"), .init("C", "1.5")], at: "07:00", in: shop)
        let second = try shop.run()
        #expect(second.wrote == ["spool/channels/eshop/out/stock-2.csv": 1])
        #expect(second.counts.stockRead == 3)
        #expect(second.counts.stockChanged == 1)
        #expect(shop.stock(pass: 2) == ["B": "6"])
    }

    @Test("tells nothing of what changed and changed back within one pass, and the last of what changed twice")
    func changeAndBack() throws {
        let shop = try Shop()
        try drop([.init("A", "5"), .init("B", "7")], at: "06:00", in: shop)
        try shop.run()
        for (name, count, time) in [("a", "9", "07:00"), ("b", "5", "07:10")] {
            let cards: [PohodaFile.Card] = [.init("A", count), .init("B", "7")]
            try shop.drop(PohodaFile.stock(cards, at: time), Shop.warehouse + "/\(name).xml")
        }
        let report = try shop.run()
        #expect(report.outcomes == ["a.xml": "applied", "b.xml": "applied"])
        #expect(report.written.isEmpty)
        for (name, count, time) in [("a", "1", "08:00"), ("b", "2", "08:10")] {
            let cards: [PohodaFile.Card] = [.init("A", count), .init("B", "7")]
            try shop.drop(PohodaFile.stock(cards, at: time), Shop.warehouse + "/\(name).xml")
        }
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "2"])
    }

    @Test(
        "combines warehouses as the merchant chose",
        arguments: [
            ("warehouse.combine=max", "5"), ("warehouse.combine=sum", "8"), ("warehouse.warehouses=[SKLAD2]", "3"),
        ]
    )
    func combines(setting: String, expected: String) throws {
        let shop = try Shop(setting)
        try drop(
            [.init("A", "5", in: "SKLAD1"), .init("A", "3", in: "SKLAD2"), .init("A", "-2", in: "SKLAD3")],
            at: "06:00",
            in: shop
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": expected])
    }

    @Test("counts only the warehouses that the merchant chose")
    func only() throws {
        let shop = try Shop("warehouse.combine=only", "warehouse.only=[SKLAD1, SKLAD3]")
        let cards: [PohodaFile.Card] = [
            .init("A", "5", in: "SKLAD1"), .init("A", "3", in: "SKLAD2"), .init("A", "2", in: "SKLAD3"),
            .init("B", "4", in: "SKLAD2"),
        ]
        try drop(cards, at: "06:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "7", "B": "0"])
    }

    @Test(
        "subtracts what the merchant says",
        arguments: [
            ("on-hand", "10"), ("on-hand - reserved", "8"), ("on-hand - ordered", "7"), ("as-reported", "10"),
        ]
    )
    func quantities(rule: String, expected: String) throws {
        let shop = try Shop("warehouse.quantity=" + rule)
        try drop([.init("A", "10", reserved: "2", ordered: "3")], at: "06:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": expected])
    }

    @Test("keeps the reserve back and rounds down, unless the channel takes fractions")
    func reserveAndFractions() throws {
        let cards: [PohodaFile.Card] = [.init("A", "5.75"), .init("B", "1.5"), .init("C", "0.25")]
        let whole = try Shop("channels.eshop.reserve=1")
        try drop(cards, at: "06:00", in: whole)
        try whole.run()
        #expect(whole.stock(pass: 1) == ["A": "4", "B": "0", "C": "0"])
        let parts = try Shop("channels.eshop.reserve=1", "channels.eshop.fractions=true")
        try drop(cards, at: "06:00", in: parts)
        try parts.run()
        #expect(parts.stock(pass: 1) == ["A": "4.75", "B": "0.5", "C": "0"])
    }

    @Test("keeps what a full export no longer has, or makes it zero", arguments: ["keep", "zero"])
    func missing(setting: String) throws {
        let shop = try Shop("warehouse.missing=" + setting)
        try drop([.init("A", "5"), .init("B", "7")], at: "06:00", in: shop)
        try shop.run()
        try drop([.init("A", "5")], at: "07:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == (setting == "zero" ? ["B": "0"] : nil))
        try drop([.init("A", "5"), .init("B", "7")], at: "08:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == (setting == "zero" ? ["B": "7"] : nil))
    }

    @Test("takes absence from a partial export for nothing")
    func partial() throws {
        let shop = try Shop("warehouse.missing=zero", "warehouse.export=changes")
        try drop([.init("A", "5"), .init("B", "7")], at: "06:00", in: shop)
        try shop.run()
        try drop([.init("A", "4")], at: "07:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "4"])
    }

    @Test("is a full list too where the merchant wants it")
    func full() throws {
        let shop = try Shop("channels.eshop.full=always")
        try drop([.init("A", "5"), .init("B", "7")], at: "06:00", in: shop)
        try shop.run()
        try drop([.init("A", "4"), .init("B", "7")], at: "07:00", in: shop)
        let report = try shop.run()
        #expect(report.wrote["spool/channels/eshop/out/stock-full.csv"] == 2)
        #expect(shop.stock(pass: 2) == ["A": "4"])
        #expect(shop.quantities("spool/channels/eshop/out/stock-full.csv") == ["A": "4", "B": "7"])
    }
}
