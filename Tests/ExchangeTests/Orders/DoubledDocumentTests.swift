import Domain
import Exchange
import Ledger
import Testing

@Suite("Documents that do not fit the orders")
struct DoubledDocumentTests {
    private func written(_ numbers: String...) throws -> Shop {
        let shop = try Shop()
        try shop.drop(ShopFile.orders(numbers.map { ShopFile.Order($0) }), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.fetchOrders()
        return shop
    }

    @Test("a second document of an order waits, both numbers shown, until a person says which it is")
    func second() throws {
        let shop = try written("1001")
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ1"))])
        let report = try shop.answer([("eshop-1001", .accepted(document: "26OBJ2"))], pack: "P2")
        #expect(report.exit == 3)
        #expect(report.problems.map(\.problem.arguments["documents"]) == ["26OBJ1, 26OBJ2"])
        #expect(try shop.waits("1001") == "ORDER-024 (26OBJ1, 26OBJ2)")
        #expect(try shop.order("1001")?.documentNumber == "26OBJ1")
        #expect(try shop.run().exit == 3)
        // The first answer once more ends nothing.
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ1"))], pack: "P3")
        #expect(try shop.run().exit == 3)
        try shop.decide(.settle("1001", document: "26OBJ2", reason: nil))
        #expect(try shop.order("1001")?.documentNumber == "26OBJ2")
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("one document of two orders waits for both, in one answer or in two", arguments: [false, true])
    func shared(_ inTwo: Bool) throws {
        let shop = try written("1001", "1002", "1003")
        let answers: [(id: String, answer: PohodaFile.Answer)] = [
            ("eshop-1001", .accepted(document: "26OBJ1")), ("eshop-1002", .accepted(document: "26OBJ1")),
            ("eshop-1003", .accepted(document: "26OBJ3")),
        ]
        if inTwo {
            #expect(try shop.answer([answers[0]]).exit == 0)
            try shop.answer(Array(answers[1...]), pack: "P2")
        } else {
            try shop.answer(answers)
        }
        #expect(
            try shop.exportStates() == [
                "1001": "accepted ORDER-025", "1002": "accepted ORDER-025", "1003": "accepted",
            ]
        )
        #expect(try shop.waits("1001") == "ORDER-025 (eshop/1002)")
        #expect(try shop.run().waiting.orders == 2)
        try shop.decide(.settle("1001", document: nil, reason: nil))
        try shop.decide(.settle("1002", document: "26OBJ2", reason: nil))
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }
}

@Suite("A file of orders that the accounting system refuses whole")
struct RefusedPackTests {
    private func written() throws -> (shop: Shop, pack: String) {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        let pack = try #require(shop.packs().first)
        try shop.fetchOrders()
        return (shop, pack)
    }

    private func refusal(_ note: String, id: String = "") -> String {
        PohodaFile.pack("", id: id, state: "error", note: note)
    }

    @Test(
        "without its id is told by the name of the answer, or by its words",
        arguments: ["orders-PACK.xml", "answer_orders-PACK_2.XML", "xml.xml"]
    )
    func byName(_ name: String) throws {
        let (shop, pack) = try written()
        let note = name == "xml.xml" ? "Soubor orders-\(pack).xml: nemate prava" : "Nemate prava"
        let file = name.replacing("PACK", with: pack)
        try shop.drop(refusal(note), Shop.warehouse + "/" + file)
        let report = try shop.run()
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "refused refused", "1002": "refused refused"])
        let told = try #require(report.problems.first?.problem)
        #expect(told.code == "ORDER-027")
        #expect(told.arguments["words"] == note && told.arguments["orders"] == "1001, 1002")
        // And where one looks later: at the order, and at the file.
        let workspace = try shop.workspace()
        let stories = try shop.ledger { ledger throws(Problem) in
            try [("order", "1001"), ("file", file)].map { subject, id throws(Problem) in
                try Explanation.tell(subject, id, workspace, ledger).map(\.text).joined(separator: "\n")
            }
        }
        for story in stories { #expect(story.contains(note)) }
        try shop.expectSameAfterReplay()
    }

    @Test("which none names must not pass unseen, and refuses none by guess")
    func unplaced() throws {
        for id in ["", "OTHER-1"] {
            let (shop, _) = try written()
            try shop.drop(refusal("Nemate prava", id: id), Shop.warehouse + "/r.xml")
            let report = try shop.run()
            #expect(report.exit == 3)
            #expect(report.codes == ["ORDER-032:2"])
            #expect(report.problems.first?.problem.arguments["words"] == "Nemate prava")
            #expect(try shop.exportStates() == ["1001": "delivered", "1002": "delivered"])
        }
    }

    @Test("an order that is refused is told in the system's words, in the pass and in its story")
    func oneOrder() throws {
        let (shop, pack) = try written()
        let report = try shop.answer([("eshop-1001", .refused), ("eshop-1002", .accepted(document: "1"))], pack: pack)
        #expect(report.problems.map(\.problem.code) == ["ORDER-026"])
        #expect(report.problems.first?.problem.arguments["words"] == "Remark 108.")
        let words = try shop.workspace().renderer
        #expect(try shop.order("1001")?.reasonText(words) == "POHODA 108: Remark 108.")
        // Said once: it waits, but a repeated answer says nothing new.
        #expect(try shop.run().problems.isEmpty)
    }
}
