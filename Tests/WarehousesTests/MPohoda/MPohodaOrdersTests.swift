import Connectors
import Domain
import Foundation
import Syntax
import Testing

@testable import Warehouses

@Suite("Orders for mPOHODA") struct MPohodaOrdersTests {
    typealias F = PohodaOrderFixtures

    private func body(_ file: OrderFile, _ line: Int = 0) throws -> JSONTree {
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"))
        let script = try #require(ScriptLine(Array(lines[line])))
        return try #require(script.request.body.flatMap { JSONTree.whole($0) })
    }

    /// The batch with its first entry changed.
    private func changed(_ change: (inout OrderBatch.Entry) -> Void) -> OrderBatch {
        var batch = MPohodaFixtures.batch
        batch.entries = Array(batch.entries.prefix(1))
        change(&batch.entries[0])
        return batch
    }

    @Test("are the script that is kept, and the same each time")
    func golden() throws {
        let file = try MPohodaOrders.write(MPohodaFixtures.batch)
        #expect(file.name == "orders-SPJ-0123456789abcdef.jsonl" && file.refused.isEmpty)
        #expect(file.remarks.mapValues { $0.map(\.code) } == ["eshop-1000124": ["MPOHODA-027"]])
        #expect(try MPohodaOrders.write(MPohodaFixtures.batch).bytes == file.bytes)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent("orders.jsonl")
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_GOLDEN"] != nil { try Data(file.bytes).write(to: url) }
        #expect(try String(contentsOf: url, encoding: .utf8) == String(decoding: file.bytes, as: UTF8.self))
    }

    @Test("have lines that come to the order's total, with the rounding as one of them")
    func sums() throws {
        for line in 0...1 {
            let body = try body(MPohodaOrders.write(MPohodaFixtures.batch), line)
            var sum: Int64 = 0
            for item in try #require(body["Items"]?.elements) {
                let given = try #require(item["PriceListItem"] ?? item["TextItem"])
                let price: UnitPrice = try #require(given["UnitPrice"]?.fixed())
                let quantity: Quantity = try #require(given["Quantity"]?.fixed())
                sum += try #require(OrderArithmetic.sum(price, quantity))
                #expect(given["UnitPriceVatType"]?.text == "WithVat" && given["DiscountPercentage"]?.text == "0")
            }
            #expect(Money(minorUnits: sum, currency: .czk).decimal == body["Expected"]?.text)
        }
    }

    /// Orders that would need a guess, and the code of why they are not written.
    private static let refused: [(code: String, change: @Sendable (inout OrderBatch.Entry) -> Void)] = [
        ("MPOHODA-020", { $0.order.items[0].vatRate = Percent(17) }),
        (
            "MPOHODA-021",
            {
                $0.order.ossCountry = "DE"; for i in 0...2 { $0.order.items[i].vatRate = Percent(19) }
            }
        ),
        ("ORDER-003", { $0.order.items[0].vatRate = nil }), ("MPOHODA-022", { $0.order.created = nil }),
        ("MPOHODA-024", { $0.order.items[0].total.currency = .eur }),
        ("ORDER-002", { $0.order.total.minorUnits += 5000 }),
    ]

    @Test("that would need a guess are refused", arguments: refused.indices)
    func refuses(index: Int) throws {
        let (code, change) = Self.refused[index]
        let file = try MPohodaOrders.write(changed(change))
        #expect(file.bytes.isEmpty && file.refused.mapValues(\.code) == ["eshop-1000123": code])
        #expect(file.refused.values.first?.arguments["order"] == "1000123")
    }

    @Test("two with one id, or an id that cannot be one, spoil the file")
    func ids() {
        var twice = MPohodaFixtures.batch
        twice.entries[1].id = twice.entries[0].id
        #expect { try MPohodaOrders.write(twice) } throws: { ($0 as? Problem)?.is(MPohodaProblem.badId) == true }
        var long = MPohodaFixtures.batch
        long.entries[0].id = String(repeating: "x", count: 65)
        #expect { try MPohodaOrders.write(long) } throws: { ($0 as? Problem)?.is(MPohodaProblem.badId) == true }
        var other = MPohodaFixtures.batch
        other.unit = String(repeating: "1", count: 16)
        #expect { try MPohodaOrders.write(other) } throws: { ($0 as? Problem)?.is(MPohodaProblem.badReference) == true }
    }

    @Test("have texts cut to their fields with a remark, and what is worth nothing when cut is left out")
    func lengths() throws {
        let batch = changed { entry in
            entry.order.customer.street = String(repeating: "Dlouhá ", count: 12)
            entry.order.customer.email = String(repeating: "e", count: 99)
            entry.order.customer.zip = "1234567890123456"
            entry.order.items[2].name = String(repeating: "Doprava ", count: 20)
            entry.order.items[2].unit = "kilogramy brutto"
        }
        let file = try MPohodaOrders.write(batch)
        let remarks = try #require(file.remarks["eshop-1000123"])
        #expect(
            remarks.filter { $0.is(MPohodaProblem.textCut) }.compactMap { $0.arguments["limit"] } == ["64", "90", "10"]
        )
        #expect(remarks.filter { $0.is(MPohodaProblem.leftOut) }.compactMap { $0.arguments["limit"] } == ["15", "98"])
        let address = try body(file)["BusinessPartnerAddress"]?["DocumentAddressWithoutAddressBookLink"]
        #expect(address?["Street"]?.text?.count == 64 && address?["Email"] == nil && address?["PostCode"] == nil)
    }

    @Test("whose text does not fit have the whole of it in the internal note, after the mark")
    func title() throws {
        var batch = changed { _ in }
        batch.settings = ["text": String(repeating: "Objednávka z e-shopu ", count: 12) + "{number}"]
        let body = try body(MPohodaOrders.write(batch))
        #expect(body["Text"]?.text?.unicodeScalars.count ?? 999 <= 240)
        let note = try #require(body["InternalNote"]?.text?.split(separator: "\n"))
        #expect(note[0] == "spojka:eshop-1000123 SPJ-0123456789abcdef" && note[1].hasSuffix("1000123"))
    }

    @Test("say where an order may fall under One Stop Shop")
    func perhapsOss() throws {
        let batch = changed { entry in
            entry.order.customer.country = "LT"
            for index in 0...2 { entry.order.items[index].vatRate = Percent(21) }
        }
        #expect(try MPohodaOrders.write(batch).remarks["eshop-1000123"]?.map(\.code) == ["MPOHODA-023"])
    }

    @Test("do not go on to POHODA where that is switched off")
    func synchronises() throws {
        var batch = changed { _ in }
        #expect(try body(MPohodaOrders.write(batch))["IsSynchronizationToPhEnabled"]?.truth == true)
        batch.settings = ["synchronise": "false"]
        #expect(try body(MPohodaOrders.write(batch))["IsSynchronizationToPhEnabled"]?.truth == false)
    }
}
