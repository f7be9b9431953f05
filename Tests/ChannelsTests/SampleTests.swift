import Channels
import Domain
import Foundation
import Testing

/// The public samples, where they are.
enum Samples {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["SPOJKA_SAMPLES"] {
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        return root.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    }()

    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of a sample; nil where the samples are not.
    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appendingPathComponent("samples/" + path))).map { Array($0) }
    }
}

@Suite("Public samples of orders")
struct SampleTests {
    @Test("Shoptet's XML", .enabled(if: Samples.bytes("eshop/shoptet/orders.xml") != nil))
    func xml() throws {
        let found = facts(try #require(Samples.bytes("eshop/shoptet/orders.xml")))
        #expect(found.format == "shoptet.orders" && found.refusal == nil)
        #expect(found.orders.map(\.number) == ["2026000101", "2026000102", "2026000103"])
        #expect(found.orders.map { $0.total.description } == ["1009.00 CZK", "484.00 CZK", "19.68 EUR"])
        #expect(found.orders.map(\.items.count) == [5, 2, 2])
        #expect(found.orders[0].paymentMethod == "Dobírka" && found.orders[0].paid == false)
        #expect(found.orders[0].items.map(\.kind) == [.product, .product, .shipping, .payment, .discount])
        #expect(found.orders[1].customer.ico == "25596641" && found.orders[1].customer.dic == "CZ25596641")
        #expect(found.orders[2].exchangeRate == ExchangeRate(millionths: 25_100_000))
        // Items of the second and third order carry their rate only at the unit price.
        #expect(found.orders.allSatisfy { $0.items.allSatisfy { $0.vatRate != nil } })
        #expect(found.codes == ["ORDER-001"])
    }

    @Test("Shoptet's CSV", .enabled(if: Samples.bytes("eshop/shoptet/orders.csv") != nil))
    func csv() throws {
        let found = facts(try #require(Samples.bytes("eshop/shoptet/orders.csv")))
        #expect(found.format == "shoptet.orders.csv" && found.refusal == nil && found.encoding == "UTF-8")
        #expect(found.orders.map(\.number) == ["2026000201", "2026000202"])
        #expect(found.orders.map { $0.total.description } == ["1331.00 CZK", "224.00 CZK"])
        #expect(found.orders[1].customer.company == "Testovací; odběratel s.r.o.")
        #expect(found.orders[1].items[0].vatRate == Percent(12))
        #expect(found.codes == ["ORDER-001"])
        #expect(found.problems.first?.position?.line == 5)
    }
}
