import Testing

@testable import Ledger

@Suite("The cards of a stock by their numbers")
struct CardIndexTests {
    /// Numbers that follow each other without any order.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64 = 7
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    @Test("are found as a dictionary finds them, however many there are")
    func likeDictionary() {
        var numbers = Numbers()
        var index = CardIndex()
        var known: [String: Int] = [:]
        for _ in 0..<20_000 {
            let warehouse = Int32.random(in: 0..<3, using: &numbers)
            let card =
                String(repeating: "Ž", count: Int.random(in: 0..<9, using: &numbers)) + String(numbers.next() % 5_000)
            let key = "\(warehouse)/\(card)"
            let (number, isNew) = index.add(card, in: warehouse)
            #expect(isNew == (known[key] == nil) && number == known[key] ?? known.count, "\(key)")
            known[key] = number
        }
        #expect(index.count == known.count && known.count > 5_000)
        for (key, number) in known {
            let found = index.card(number)
            #expect("\(found.warehouse)/\(found.text)" == key)
            #expect(index.number(of: found.text, in: found.warehouse) == number)
            #expect(index.number(of: found.text + "!", in: found.warehouse) == nil)
            #expect(index.number(of: found.text, in: 9) == nil)
        }
    }

    @Test("are told from each other where one begins like another, or is empty")
    func alike() {
        var index = CardIndex()
        index.reserve(10)
        let cards = ["", "A", "AA", "a", "A\u{0}", "A\u{0}\u{0}", "B"]
        for (place, card) in cards.enumerated() { #expect(index.add(card, in: 0) == (place, true)) }
        for (place, card) in cards.enumerated() { #expect(index.add(card, in: 0) == (place, false)) }
        #expect(index.add("A", in: 1) == (cards.count, true))
    }
}
