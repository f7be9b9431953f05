import Domain
import Exchange
import Ledger
import Testing

@Suite("A number that stands for two orders in one file")
struct RepeatedOrderTests {
    private let path = Shop.eshop + "/orders.xml"

    /// The same two orders 1001 and the order 1002 as an e-shop's own file and as one for Pohoda; where the second is.
    static let files = [
        (
            text: ShopFile.orders([.init("1001"), .init("1002"), .init("1001", price: "12.00")]), code: "ORDER-008:5"
        ),
        (
            text: ShopFile.dataPack([
                ("1001", "A", "1", "10.00"), ("1002", "A", "1", "10.00"), ("1001", "A", "1", "12.00"),
            ]),
            code: "ORDER-008:21"
        ),
    ]

    @Test("sends neither, but the others, until the channel exports it once", arguments: files.indices)
    func neither(index: Int) throws {
        let shop = try Shop()
        try shop.drop(RepeatedOrderTests.files[index].text, path)
        let report = try shop.run()
        #expect(report.outcomes == ["orders.xml": "applied ORDER-008"])
        // A file for Pohoda has no states, which is reported once.
        #expect(report.codes.filter { $0 != "ORDER-038" } == [RepeatedOrderTests.files[index].code])
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "held ORDER-008", "1002": "written"])
        #expect(shop.orderFile()?.text.contains("<ord:numberOrder>1001<") == false)
        #expect(try shop.run().counts.ordersWritten == 0)
        // The first of the two was right after all, or the second.
        let right = ["10.00", "12.00"][index]
        try shop.drop(ShopFile.orders([.init("1001", price: right)]), path)
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "written"])
        #expect(try shop.order("1001")?.order.total.decimal == right)
    }

    @Test("is one order when both say the same", arguments: files.indices)
    func same(index: Int) throws {
        let shop = try Shop()
        let orders: [(number: String, code: String, quantity: String, price: String)] = [
            ("1001", "A", "1", "10.00"), ("1001", "A", "1", "10.00"),
        ]
        let text = index == 0 ? ShopFile.orders([.init("1001"), .init("1001")]) : ShopFile.dataPack(orders)
        try shop.drop(text, path)
        let report = try shop.run()
        #expect(report.codes.filter { $0 != "ORDER-038" }.isEmpty && report.exit == 0)
        #expect(report.counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written"])
    }

    @Test("leaves what was sent before as it is")
    func sentBefore() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), path)
        try shop.run()
        let file = try #require(shop.orderFile()?.text)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1001", price: "12.00")]), path)
        let report = try shop.run()
        #expect(report.codes == ["ORDER-008:4"])
        #expect(report.counts.ordersWritten == 0)
        #expect(try shop.exportStates() == ["1001": "written"])
        #expect(shop.orderFile()?.text == file)
    }

    @Test("goes when a person says so, as the first of the two")
    func person() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001"), .init("1001", price: "12.00")]), path)
        try shop.run()
        try shop.decide(.order(.send, "1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.order("1001")?.order.total.decimal == "10.00")
        // A person's hold is stronger than what the files say.
        let manual = try Shop("orders.export=manual")
        try manual.drop(ShopFile.orders([.init("1001")]), path)
        try manual.run()
        try manual.decide(.order(.hold, "1001"))
        try manual.drop(ShopFile.orders([.init("1001"), .init("1001", price: "12.00")]), path)
        try manual.run()
        #expect(try manual.exportStates() == ["1001": "held ORDER-021"])
    }
}
