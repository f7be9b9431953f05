import Domain
import Exchange
import Ledger
import Testing

@Suite("What orders take off the offer")
struct DemandTests {
    private static let stock = Shop.warehouse + "/stock.xml"
    private static let second = "channels.second={kind: neutral}"

    private func drop(_ count: String, at time: String, in shop: Shop) throws {
        try shop.drop(PohodaFile.stock([.init("A", count), .init("B", "7")], at: time), DemandTests.stock)
    }

    private func order(_ number: String, _ quantity: String) -> ShopFile.Order {
        ShopFile.Order(number, quantity: quantity, price: "10.00", total: quantity + "0.00")
    }

    @Test("is the same on every channel until the accounting system knows of the order and a later export says so")
    func everyChannel() throws {
        let shop = try Shop(DemandTests.second)
        try drop("10", at: "06:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 1, "eshop") == ["A": "10", "B": "7"])
        #expect(shop.stock(pass: 1, "second") == ["A": "10", "B": "7"])
        try shop.drop(ShopFile.orders([order("1001", "3")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 2, "eshop") == ["A": "7"])
        #expect(shop.stock(pass: 2, "second") == ["A": "7"])
        // An export made before Pohoda has the order changes nothing.
        try drop("10", at: "07:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3, "eshop") == nil)
        // Nor does one that comes with the receipt: it may have been made before it.
        try shop.drop(
            PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))]),
            Shop.warehouse + "/a-receipt.xml"
        )
        try drop("10", at: "07:30", in: shop)
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "accepted"])
        #expect(shop.stock(pass: 4, "eshop") == nil)
        // The next one has the reservation in its figures.
        try shop.drop(
            PohodaFile.stock([.init("A", "10", reserved: "3"), .init("B", "7")], at: "08:00"),
            DemandTests.stock
        )
        try shop.run()
        #expect(shop.stock(pass: 5, "eshop") == nil)
        try drop("10", at: "09:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 6, "eshop") == ["A": "10"])
        #expect(shop.stock(pass: 6, "second") == ["A": "10"])
    }

    @Test("never makes the offer negative, and counts orders of all channels")
    func twoChannels() throws {
        let shop = try Shop(DemandTests.second)
        try drop("5", at: "06:00", in: shop)
        try shop.run()
        try shop.drop(ShopFile.orders([order("1001", "3")]), Shop.eshop + "/orders.xml")
        try shop.drop(ShopFile.orders([order("1001", "4")]), "spool/channels/second/in/orders.xml")
        let report = try shop.run()
        #expect(report.counts.ordersNew == 2)
        #expect(shop.stock(pass: 2, "eshop") == ["A": "0"])
        #expect(shop.stock(pass: 2, "second") == ["A": "0"])
    }

    @Test("counts with an order that came before the first export, in the same pass")
    func samePass() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([order("1001", "3")]), Shop.eshop + "/orders.xml")
        try drop("10", at: "06:00", in: shop)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "7", "B": "7"])
    }

    @Test("ends when the order is cancelled, and follows an order that changes")
    func cancelled() throws {
        let shop = try Shop("orders.export=manual")
        try drop("10", at: "06:00", in: shop)
        try shop.drop(ShopFile.orders([order("1001", "3")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "7", "B": "7"])
        try shop.drop(ShopFile.orders([order("1001", "4")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "6"])
        let other = ShopFile.Order("1001", "B", quantity: "1")
        try shop.drop(ShopFile.orders([other]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "10", "B": "6"])
        try shop.drop(ShopFile.orders([other.with { $0.state = "Storno" }]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 4) == ["B": "7"])
    }

    @Test("is found by EAN where that is the key")
    func byEAN() throws {
        let shop = try Shop("warehouse.match=ean", "warehouse.combine=sum")
        let cards: [PohodaFile.Card] = [
            .init("K1", "5", in: "SKLAD1", ean: "8580001000015"), .init("Z9", "3", in: "SKLAD2", ean: "8580001000015"),
        ]
        try shop.drop(PohodaFile.stock(cards), DemandTests.stock)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["K1": "8"])
        var order = order("1001", "3")
        order.items[0].code = "P1"
        order.items[0].ean = "8580001000015"
        try shop.drop(ShopFile.orders([order]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 2) == ["K1": "5"])
    }

    @Test("is found where only the code of another warehouse's card with that EAN is given")
    func byCodeOfTheOtherCard() throws {
        let shop = try Shop("warehouse.match=ean", "warehouse.combine=sum")
        let cards: [PohodaFile.Card] = [
            .init("K1", "5", in: "SKLAD1", ean: "8580001000015"), .init("Z9", "3", in: "SKLAD2", ean: "8580001000015"),
        ]
        try shop.drop(PohodaFile.stock(cards), DemandTests.stock)
        try shop.run()
        var order = order("1001", "3")
        order.items[0].code = "Z9"
        order.items[0].ean = nil
        try shop.drop(ShopFile.orders([order]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(shop.stock(pass: 2) == ["K1": "5"])
    }
}
