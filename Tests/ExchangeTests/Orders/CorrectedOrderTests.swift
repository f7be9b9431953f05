import Domain
import Exchange
import Ledger
import Testing

@Suite("A refused order that the channel corrects")
struct CorrectedOrderTests {
    private let orders = Shop.eshop + "/orders.xml"
    private let answers = Shop.warehouse + "/answers.xml"

    /// Order 1001 was sent and refused, 1002 in the same pack accepted; the pack's id.
    private func refused(_ shop: Shop) throws -> String {
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), orders)
        try shop.run()
        let pack = try takePack(shop)
        try answer(shop, pack, [("eshop-1001", .refused), ("eshop-1002", .accepted(document: "26002"))])
        #expect(try shop.exportStates() == ["1001": "refused POHODA 108", "1002": "accepted"])
        return pack
    }

    /// Fetches the only order file and returns its pack's id, which must stand inside as well.
    private func takePack(_ shop: Shop) throws -> String {
        let file = try #require(shop.orderFile())
        try shop.fetch("spool/warehouse/out/" + file.name)
        let pack = String(file.name.dropFirst("orders-".count).dropLast(".xml".count))
        #expect(file.text.contains("id=\"\(pack)\""))
        return pack
    }

    private func answer(_ shop: Shop, _ pack: String, _ receipts: [(id: String, answer: PohodaFile.Answer)]) throws {
        try shop.drop(PohodaFile.receipts(receipts, pack: pack), answers)
        try shop.run()
    }

    private func correct(_ shop: Shop, price: String = "12.00") throws -> PassReport {
        try shop.drop(ShopFile.orders([.init("1001", price: price), .init("1002")]), orders)
        return try shop.run()
    }

    @Test("goes again in a pack of its own, under the same key, and is accepted")
    func again() throws {
        let shop = try Shop()
        let first = try refused(shop)
        let report = try correct(shop)
        #expect(report.codes.isEmpty)
        #expect(report.counts.ordersWritten == 1)
        #expect(report.exit == 0)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "accepted"])
        let text = try #require(shop.orderFile()?.text)
        #expect(text.contains("id=\"eshop-1001\"") && text.contains("<typ:unitPrice>12</typ:unitPrice>"))
        #expect(!text.contains("1002"))
        let second = try takePack(shop)
        #expect(second != first)
        try answer(shop, second, [("eshop-1001", .accepted(document: "26003"))])
        #expect(try shop.exportStates() == ["1001": "accepted", "1002": "accepted"])
        #expect(try shop.order("1001")?.documentNumber == "26003")
    }

    @Test("is another pack each time, also when nothing else is in it")
    func everyTime() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), orders)
        try shop.run()
        var packs = [try takePack(shop)]
        for price in ["11.00", "12.00"] {
            try answer(shop, packs[packs.count - 1], [("eshop-1001", .refused)])
            try shop.drop(ShopFile.orders([.init("1001", price: price)]), orders)
            try shop.run()
            packs.append(try takePack(shop))
        }
        #expect(Set(packs).count == 3)
    }

    @Test("does not go again while it is as it was, or only its state changed")
    func unchanged() throws {
        let shop = try Shop()
        _ = try refused(shop)
        #expect(try correct(shop, price: "10.00").counts.ordersWritten == 0)
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").with { $0.state = "Vybavuje sa" }]), orders)
        #expect(try shop.run().counts.ordersWritten == 0)
        #expect(try shop.exportStates()["1001"] == "refused POHODA 108")
    }

    @Test("waits again for a person where the merchant sends by hand, and when it does not add up")
    func waits() throws {
        let shop = try Shop()
        _ = try refused(shop)
        shop.overrides.append("orders.export=manual")
        #expect(try correct(shop).counts.ordersWritten == 0)
        #expect(try shop.exportStates()["1001"] == "new")
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").with { $0.total = "99.00" }]), orders)
        #expect(try shop.run().codes == ["ORDER-002:3"])
        #expect(try shop.exportStates()["1001"] == "held ORDER-002")
    }

    @Test("is not refused by an old answer that comes late; an old acceptance is shown to a person")
    func lateAnswers() throws {
        let shop = try Shop()
        let first = try refused(shop)
        _ = try correct(shop)
        // The same refusal in another file: the answer's bytes must differ for it to be read at all.
        try answer(shop, first, [("eshop-1001", .refused), ("eshop-9", .refused)])
        #expect(try shop.exportStates()["1001"] == "written")
        try answer(shop, first, [("eshop-1001", .unknown)])
        #expect(try shop.exportStates()["1001"] == "written")
        try answer(shop, first, [("eshop-1001", .accepted(document: "26001"))])
        #expect(try shop.exportStates()["1001"] == "accepted ORDER-039")
        #expect(try shop.run().waiting.orders == 1)
    }

    @Test("that is unknown is never sent again by itself")
    func unknown() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), orders)
        try shop.run()
        try answer(shop, try takePack(shop), [("eshop-1001", .unknown)])
        try shop.drop(ShopFile.orders([.init("1001", price: "12.00")]), orders)
        let report = try shop.run()
        #expect(report.codes == ["ORDER-020:3"])
        #expect(report.counts.ordersWritten == 0)
    }
}
