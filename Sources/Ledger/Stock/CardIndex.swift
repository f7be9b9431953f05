/// The cards of a stock, each in its warehouse, numbered from 0 in the order in which they come.
///
/// An export may have a million of them and all are held while it is read, so their texts lie in one block and a table of
/// numbers finds them: about 30 bytes a card, where a dictionary of strings takes 80 and twice that while it grows.
struct CardIndex {
    /// One more than the number of the card whose search ends there; 0 where none does. A power of two of them.
    private var slots = [Int32](repeating: 0, count: 1_024)
    /// The texts of all cards, one after another.
    private var bytes: [UInt8] = []
    /// Where the text of each card ends.
    private var ends: [Int] = []
    /// The warehouse of each card.
    private var warehouses: [Int32] = []
    /// The first bits of each card's hash.
    private var prints: [UInt32] = []

    /// How many cards there are.
    var count: Int { ends.count }

    /// Makes room for that many cards.
    mutating func reserve(_ cards: Int) {
        ends.reserveCapacity(cards)
        warehouses.reserveCapacity(cards)
        prints.reserveCapacity(cards)
        grow(to: cards)
    }

    /// The number of a card in a warehouse; nil when it is not known.
    func number(of card: String, in warehouse: Int32) -> Int? {
        var card = card
        return card.withUTF8 { find($0, warehouse, Self.print($0, warehouse)).number }
    }

    /// The number of a card, which becomes known if it was not.
    mutating func add(_ card: String, in warehouse: Int32) -> (number: Int, isNew: Bool) {
        grow(to: count + 1)
        var card = card
        return card.withUTF8 { text in
            let print = Self.print(text, warehouse)
            let found = find(text, warehouse, print)
            if let number = found.number { return (number, false) }
            bytes.append(contentsOf: text)
            ends.append(bytes.count)
            warehouses.append(warehouse)
            prints.append(print)
            slots[found.slot] = Int32(clamping: count)
            return (count - 1, true)
        }
    }

    /// The card that has a number, and its warehouse.
    func card(_ number: Int) -> (text: String, warehouse: Int32) {
        (String(decoding: bytes[place(number)], as: UTF8.self), warehouses[number])
    }

    private func place(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private static func print(_ text: UnsafeBufferPointer<UInt8>, _ warehouse: Int32) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(warehouse)
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }

    /// The card and its slot, or the free slot where it would be.
    private func find(
        _ text: UnsafeBufferPointer<UInt8>,
        _ warehouse: Int32,
        _ print: UInt32
    ) -> (slot: Int, number: Int?) {
        let mask = slots.count - 1
        var slot = Int(print) & mask
        while slots[slot] > 0 {
            let number = Int(slots[slot]) - 1
            if prints[number] == print, warehouses[number] == warehouse, bytes[place(number)].elementsEqual(text) {
                return (slot, number)
            }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    /// Keeps a third of the slots free, so that searches stay short.
    private mutating func grow(to cards: Int) {
        var size = slots.count
        while size / 3 &* 2 < cards { size &*= 2 }
        guard size > slots.count else { return }
        slots = [Int32](repeating: 0, count: size)
        for number in 0..<count {
            var slot = Int(prints[number]) & (size - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(clamping: number + 1)
        }
    }
}
