import Channels
import Connectors
import Domain
import Testing

@Suite("Files out")
struct NeutralOutTests {
    private let kind = ChannelRegistry.all[0]

    @Test("the registry has the neutral kind")
    func registry() {
        #expect(ChannelRegistry.all.map(\.id) == ["neutral", "shoptet", "shoptet-api", "woocommerce"])
        #expect(kind.formats.map(\.id) == ["shoptet.orders", "shoptet.orders.csv", "neutral.products"])
    }

    @Test("stock: quoted only where needed, formulas untouched, three decimals at most")
    func stock() throws {
        let noon = "2026-11-23T12:00:00Z"
        var writer = try #require(kind.stock).begin()
        var bytes: [UInt8] = []
        writer.append(StockLine(code: "A1", ean: "8590000000017", quantity: Quantity(12), updated: noon), to: &bytes)
        writer.append(
            StockLine(code: "=B;\"2\"", ean: nil, quantity: Quantity(millionths: 1_999_999), updated: noon),
            to: &bytes
        )
        writer.append(
            StockLine(code: "-C", ean: "", quantity: Quantity(millionths: -500_500), updated: noon),
            to: &bytes
        )
        writer.append(StockLine(code: "Č", ean: nil, quantity: .zero, updated: noon), to: &bytes)
        writer.end(to: &bytes)
        #expect(
            lines(bytes) == [
                "code;ean;quantity;updated",
                "A1;8590000000017;12;2026-11-23T12:00:00Z",
                #""=B;""2""";;1.999;2026-11-23T12:00:00Z"#,
                "-C;;-0.501;2026-11-23T12:00:00Z",
                "Č;;0;2026-11-23T12:00:00Z",
                "",
            ]
        )
    }

    @Test("states: true or false, the day, the amount, its currency and the symbol")
    func states() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 23))
        let bytes = try #require(kind.states).write([
            OrderStateLine(
                order: "2026000101",
                state: "Uhradená",
                paid: true,
                paidAt: day,
                amount: Money(minorUnits: 120_450, currency: .eur),
                vs: "2026000101"
            ),
            OrderStateLine(order: "W;1", state: "Čaká", paid: false, paidAt: nil, amount: nil, vs: nil),
        ])
        #expect(
            lines(bytes) == [
                "order;state;paid;paid_at;amount;currency;vs",
                "2026000101;Uhradená;true;2026-11-23;1204.50;EUR;2026000101",
                #""W;1";Čaká;false;;;;"#,
                "",
            ]
        )
    }

    /// The text's lines, each ended by CR LF.
    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false).map {
            String($0)
        }
    }
}
