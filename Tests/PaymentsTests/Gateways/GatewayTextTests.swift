import Domain
import Testing

@testable import Payments

@Suite("Texts of gateways") struct GatewayTextTests {
    @Test(
        "amounts as people and programs write them",
        arguments: [
            ("1,250.00", "EUR", "1250.00"), ("1 250,00", "CZK", "1250.00"), ("1.549,00", "CZK", "1549.00"),
            ("-3.74", "EUR", "-3.74"), ("1,250", "EUR", "1250.00"), ("0.125", "KWD", "0.125"), ("1,5", "EUR", "1.50"),
            ("1\u{A0}250,5", "EUR", "1250.50"), ("\u{2212}1'000.00", "EUR", "-1000.00"),
            ("1,234,567", "JPY", "1234567"),
            ("0.500", "EUR", "0.50"), ("+7", "EUR", "7.00"),
        ]
    )
    func amounts(text: String, code: String, value: String) throws {
        let currency = try #require(Currency(code: code))
        #expect(GatewayAmount.read(text, currency)?.decimal == value)
    }

    @Test(
        "what is no amount",
        arguments: ["", "-", "1,25,00", "1.2.3", "12a", "1.005", "1,00.5,5", "--1", "1-", "1,250.005", "1..5", "1e5"]
    )
    func noAmounts(text: String) {
        // With a known mark three digits after it are decimals.
        #expect(GatewayAmount.read(text, .eur, mark: UInt8(ascii: ".")) == nil)
    }

    @Test(
        "the order that a description names",
        arguments: [
            ("Obchod - Order 1234", "1234"), ("Order #88", "88"), ("Objednávka č. 2026001", "2026001"),
            ("REFUND FOR CHARGE (Order WC-7/2)", "WC-7/2"), ("#88", "88"), ("WC-1234", "WC-1234"),
            ("2026001", "2026001"),
            ("Order number: A_9", "A_9"), ("obj. č. 7", "7"), ("Accord 2026", nil), ("STRIPE PAYOUT", nil),
            ("Order", nil),
            ("Faktúra 2026001", nil), ("Border 7", nil), ("", nil), ("---", nil),
        ]
    )
    func orders(text: String, order: String?) { #expect(GatewayText.order(in: text) == order) }

    @Test("days and moments") func days() {
        for text in [
            "2026-10-02 12:00", "2026.10.02", "2.10.2026 9:15", "02. 10. 2026", "02-10-2026", "2026-10-02T01:00:00Z",
        ] {
            #expect(GatewayDay.read(text)?.description == "2026-10-02", "\(text)")
        }
        for text in ["", "2026-13-02", "31.11.2026", "10/02/2026", "1.1.1889", "7", "2026-10"] {
            #expect(GatewayDay.read(text) == nil, "\(text)")
        }
        #expect(GatewayDay.central(utc: "2026-10-01 22:30:00")?.description == "2026-10-02")
        #expect(GatewayDay.central(utc: "2026-10-01T22:30:00+02:00")?.description == "2026-10-01")
        #expect(GatewayDay.central(utc: "2026-10-01T22:30:00.0Z")?.description == "2026-10-02")
        #expect(GatewayDay.central(utc: Int64.max) == nil)
    }
}
