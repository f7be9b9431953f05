import Domain
import Foundation
import PairingSamples
import Spool
import Testing

@testable import Ledger

@Suite("The order as the ledger keeps it")
struct OrderBodyTests {
    private static let texts = [
        "", "A", "Ľubica \"Luba\" Nováková", "a\\b/c", "line\nfeed\ttab\r", "\u{1}\u{1F}\u{7F}", "🧸 hračka", "\u{2028}",
        "null",
        "e\u{301}",
    ]

    private func order(_ dice: inout Dice) -> Order {
        func text() -> String { dice.pick(Self.texts) ?? "" }
        func maybe() -> String? { dice.chance(50) ? text() : nil }
        let currency = dice.chance(50) ? Currency.eur : .czk
        func money() -> Money {
            Money(minorUnits: Int64(bitPattern: dice.next()) >> dice.below(64), currency: currency)
        }
        var order = Order(number: text(), currency: currency, total: money(), line: dice.below(100_000))
        order.vs = maybe()
        order.vsIsGiven = dice.chance(50)
        order.invoiceNumber = maybe()
        order.created = dice.chance(50) ? LocalTime(day: Day(number: Int32(dice.below(40_000))), second: 5) : nil
        order.paid = dice.chance(30) ? nil : dice.chance(50)
        order.state = maybe()
        order.note = maybe()
        order.rounding = money()
        order.customer.name = maybe()
        order.customer.company = maybe()
        order.customer.email = maybe()
        order.customer.ico = maybe()
        order.customer.dic = maybe()
        order.customer.icDph = maybe()
        order.customer.phone = maybe()
        order.customer.street = maybe()
        order.customer.city = maybe()
        order.customer.zip = maybe()
        order.customer.country = maybe()
        if dice.chance(40) { order.delivery = order.customer }
        order.exchangeRate = dice.chance(30) ? ExchangeRate(millionths: Int64(dice.below(30_000_000))) : nil
        order.paymentMethod = maybe()
        order.shippingMethod = maybe()
        order.ossCountry = maybe()
        for _ in 0..<dice.below(4) {
            order.items.append(
                OrderItem(
                    kind: dice.chance(50) ? .product : .shipping,
                    code: maybe(),
                    ean: maybe(),
                    name: text(),
                    quantity: Quantity(millionths: Int64(dice.below(9_000_000))),
                    unit: maybe(),
                    unitPrice: dice.chance(30) ? UnitPrice(millionths: Int64(dice.below(9_000_000))) : nil,
                    unitPriceWithVat: UnitPrice(millionths: -Int64(dice.below(9_000_000))),
                    vatRate: dice.chance(50) ? Percent(23) : nil,
                    total: money(),
                    line: dice.below(1_000)
                )
            )
        }
        return order
    }

    @Test("has the bytes that Foundation writes, and is read back", arguments: 1...200 as ClosedRange<UInt64>)
    func same(seed: UInt64) throws {
        var dice = Dice(seed)
        let order = order(&dice)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let expected = try encoder.encode(order)
        let body = OrderBody(order)
        #expect(String(decoding: body.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
        #expect(try OrderBody.decode(Data(body.bytes)) == order)
        // A control character is the only thing that the reader of our own bytes leaves to the other one.
        let isPlain = !String(decoding: body.bytes, as: UTF8.self).contains("\\u00")
        #expect(OrderBodyReader.order(body.bytes) == (isPlain ? order : nil))
        let comparable = try encoder.encode(OrderBody.withoutLines(order))
        #expect(body.digest == ContentHash(of: Array(comparable)).hex)
    }

    @Test("cut or changed at any byte is no other order without notice", arguments: 1...20 as ClosedRange<UInt64>)
    func broken(seed: UInt64) throws {
        var dice = Dice(seed)
        let order = order(&dice)
        let bytes = OrderBody(order).bytes
        for place in bytes.indices {
            #expect(OrderBodyReader.order(Array(bytes[..<place])) == nil)
            var other = bytes
            other[place] = dice.pick(Array("\\\"{}[],:0-9tu ".utf8)) ?? 0
            guard let found = OrderBodyReader.order(other) else { continue }
            #expect(try JSONByteDecoder.decode(Order.self, from: other) == found)
        }
    }

    @Test(
        "that is damaged is refused",
        arguments: [
            "", "{", "{}", "[]", "{\"number\":}", "{\"number\":1}", "null", "{\"number\":\"1\"", "{\"number\":\"1\"}x",
            "{\"number\":\"\\u12\"}", "{\"number\":\"\\", "nul", "{\"line\":99999999999999999999}",
        ]
    )
    func damaged(text: String) { #expect(throws: (any Error).self) { try OrderBody.decode(Data(text.utf8)) } }

    @Test("that another program wrote, with blanks and escaped letters, is read")
    func others() throws {
        let order = Order(number: "é🧸", currency: .eur, total: Money(minorUnits: 5, currency: .eur), line: 7)
        var text = String(decoding: OrderBody(order).bytes, as: UTF8.self)
        text = text.replacing("é🧸", with: "\\u00e9\\ud83e\\uddf8").replacing(":", with: " : ").replacing(
            ",",
            with: " ,\n"
        )
        #expect(try OrderBody.decode(Data(text.utf8)) == order)
    }
}
