import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("The accounting system's answers")
struct ReceiptTests {
    private let path = Shop.warehouse + "/receipt.xml"

    /// A workspace whose orders were written.
    private func shopWithOrders(_ numbers: String...) throws -> Shop {
        let shop = try Shop()
        try shop.drop(ShopFile.orders(numbers.map { ShopFile.Order($0) }), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    private func pack(_ shop: Shop) throws -> String {
        let name = try #require(shop.orderFile()?.name)
        return String(name.dropFirst("orders-".count).dropLast(".xml".count))
    }

    @Test("move each order to where it stands")
    func states() throws {
        let shop = try shopWithOrders("1", "2", "3", "4", "5")
        let answers: [(String, PohodaFile.Answer)] = [
            ("eshop-1", .accepted(document: "26001")), ("eshop-2", .warned(document: "26002")), ("eshop-3", .refused),
            ("eshop-4", .duplicate), ("eshop-5", .unknown),
        ]
        try shop.drop(PohodaFile.receipts(answers.map { (id: $0.0, answer: $0.1) }), path)
        let report = try shop.run()
        #expect(report.counts.receipts == 5)
        #expect(
            try shop.exportStates() == [
                "1": "accepted", "2": "accepted", "3": "refused POHODA 108", "4": "accepted", "5": "unknown POHODA 556",
            ]
        )
        #expect(try shop.order("1")?.documentNumber == "26001")
        #expect(report.waiting.orders == 2)
        #expect(report.exit == 3)
        // An order without a clear answer is not sent again by itself.
        #expect(try shop.run().counts.ordersWritten == 0)
    }

    @Test("never move an accepted order back, whatever comes later")
    func neverBack() throws {
        let shop = try shopWithOrders("1")
        try shop.drop(PohodaFile.receipts([("eshop-1", .accepted(document: "26001"))]), path)
        try shop.run()
        let known = try shop.order("1")
        for (answer, name) in [(PohodaFile.Answer.refused, "a"), (.unknown, "b"), (.duplicate, "c")] {
            try shop.drop(PohodaFile.receipts([("eshop-1", answer)], pack: name), path)
            try shop.run()
            #expect(try shop.exportStates() == ["1": "accepted"])
        }
        try shop.fetch("spool/warehouse/out/" + (try #require(shop.orderFile()?.name)))
        try shop.run()
        #expect(try shop.exportStates() == ["1": "accepted"])
        #expect(try shop.order("1")?.documentNumber == known?.documentNumber)
    }

    @Test("let a refused or unknown order be accepted later")
    func lateAcceptance() throws {
        let shop = try shopWithOrders("1", "2")
        try shop.drop(PohodaFile.receipts([("eshop-1", .refused), ("eshop-2", .unknown)]), path)
        try shop.run()
        try shop.drop(PohodaFile.receipts([("eshop-1", .accepted(document: "26001")), ("eshop-2", .duplicate)]), path)
        let report = try shop.run()
        #expect(try shop.exportStates() == ["1": "accepted", "2": "accepted"])
        #expect(report.exit == 0)
    }

    @Test("without the id of an item are told by the key that Pohoda keeps with the document")
    func keyOfTheDocument() throws {
        let shop = try shopWithOrders("1")
        #expect(shop.orderFile()?.text.contains("<typ:ids>eshop-1</typ:ids>") == true)
        let key = "<rdc:extId><typ:ids>eshop-1</typ:ids><typ:exSystemName>eshop</typ:exSystemName></rdc:extId>"
        let body = PohodaFile.receipts([("", .accepted(document: "26001"))])
            .replacingOccurrences(of: "</rdc:producedDetails>", with: key + "</rdc:producedDetails>")
        try shop.drop(body, path)
        try shop.run()
        #expect(try shop.exportStates() == ["1": "accepted"])
    }

    @Test("to a pack that was not read at all concern every order of it")
    func packError() throws {
        let shop = try shopWithOrders("1", "2")
        let pack = try pack(shop)
        try shop.drop(PohodaFile.refusedPack(pack), path)
        let report = try shop.run()
        #expect(try shop.exportStates() == ["1": "refused refused", "2": "refused refused"])
        #expect(report.exit == 3)
    }

    @Test("to an order that nobody sent are shown and change nothing")
    func strange() throws {
        let shop = try shopWithOrders("1")
        try shop.drop(PohodaFile.receipts([("other-9", .accepted(document: "26009"))]), path)
        let report = try shop.run()
        #expect(report.codes == ["FILE-004:3"])
        #expect(report.exit == 0)
        #expect(try shop.exportStates() == ["1": "written"])
    }

    @Test("come after the file was fetched, which is noticed too")
    func delivered() throws {
        let shop = try shopWithOrders("1")
        try shop.fetch("spool/warehouse/out/" + (try #require(shop.orderFile()?.name)))
        try shop.run()
        #expect(try shop.exportStates() == ["1": "delivered"])
        try shop.drop(PohodaFile.receipts([("eshop-1", .accepted(document: "26001"))]), path)
        try shop.run()
        #expect(try shop.exportStates() == ["1": "accepted"])
    }
}
