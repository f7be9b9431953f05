import Connectors
import Domain
import Syntax

@testable import Warehouses

/// Pieces of what mPOHODA answers, and orders that go there.
enum MPohodaFixtures {
    typealias F = PohodaOrderFixtures

    /// The file that pages become: each with the path that was asked, and its body.
    static func file(_ format: String, _ pages: [(path: String, body: String)]) -> [UInt8] {
        let lines = pages.enumerated().map { index, page in
            "{\"spojka\":\"\(format)\",\"page\":\(index + 1),\"method\":\"GET\",\"path\":\"\(page.path)\",\"status\":200,"
                + "\"fields\":{},\"body\":\(page.body)}\n"
        }
        return Array(lines.joined().utf8)
    }

    /// A page of a list.
    static func page(_ rows: [String], total: Int? = nil) -> String {
        "{\"Items\":[" + rows.joined(separator: ",") + "],\"TotalItemCount\":\(total ?? rows.count)}"
    }

    static func item(_ id: Int, _ code: String, type: String = "Card", path: String? = nil, ean: String? = nil)
        -> String
    {
        let path = path.map { "\"\($0)\"" } ?? "null"
        let ean = ean.map { "\"\($0)\"" } ?? "null"
        return
            "{\"Id\":\"id-\(id)\",\"Type\":\"\(type)\",\"Code\":\"\(code)\",\"Name\":\"Item \(code)\",\"Ean\":\(ean),"
            + "\"WarehouseDivisionPath\":\(path),\"Unit\":\"ks\"}"
    }

    static func quantity(_ id: Int, _ onHand: String, reserved: Int = 0, complaint: Int = 0, ordered: Int = 0) -> String
    {
        "{\"Id\":\"ID-\(id)\",\"AvailableQuantity\":\(onHand),\"ReservedQuantity\":\(reserved),"
            + "\"ComplaintQuantity\":\(complaint),\"ReceivedOrderQuantity\":\(ordered)}"
    }

    /// Czech orders: rounding to whole crowns, two rates, a row of the price list by code and one by EAN; and one in euro with
    /// its rate, a company, and a place where the goods go.
    static let batch = F.batch(
        "CZ",
        [
            F.entry(
                F.order("1000123", .czk, total: 78_700, rounding: 50, day: Day(year: 2026, month: 1, day: 10)) {
                    order in
                    order.items = [
                        F.item(.product, "Tričko", 2, 299_000_000, 59_800, rate: 21, code: "TR-2", unit: "ks"),
                        F.item(.product, "Kniha", 1, 89_500_000, 8950, rate: 12, ean: "8590000000024"),
                        F.item(.shipping, "Zásilkovna", 1, 99_000_000, 9900, rate: 21),
                    ]
                    order.vs = "1000123"
                    order.note = "Volejte \"předem\"\nděkuji"
                    order.paymentMethod = "Bankovní převod"
                    order.shippingMethod = "Zásilkovna"
                },
                items: [
                    .init(code: "TR-2", ean: nil, warehouse: "ZBOŽÍ"),
                    .init(code: nil, ean: "8590000000024", warehouse: ""), nil,
                ],
                paymentType: "Převodem"
            ),
            F.entry(
                F.order("1000124", .eur, total: 998, day: Day(year: 2026, month: 1, day: 10)) { order in
                    order.exchangeRate = ExchangeRate(millionths: 24_305_000)
                    order.items = [F.item(.product, "Tričko", 2, 4_990_000, 998, rate: 21, code: "X-9")]
                    order.customer.company = "Vzor s. r. o."
                    order.customer.ico = "12 345 678"
                    order.customer.icDph = "CZ12345678"
                    order.customer.email = "vzor@example.test"
                    order.customer.phone = "+420 900 000 001"
                    order.delivery = F.party("Petr Vzor", "Výdejní místo 7", "Brno", "602 00", "CZ")
                },
                items: [nil]
            ),
        ],
        settings: ["store": "HLAVNÍ"]
    )
}
