import Domain
import Syntax

/// Finds the labels of a layout in a text.
struct MailLabels {
    let layout: MailLayout
    let text: FoldedText

    /// A label that stands in the text.
    struct Hit {
        /// The label, by its place in the layout.
        var index: Int
        var label: MailLayout.Label
        var start: Int
        /// Where its value begins.
        var value: Int
        /// Whether it may be the payer's: the bank prints it above his words, or it stood there already.
        var isDoubtful = false
    }

    /// All labels between two places, in their order.
    func all(in range: Range<Int>) -> [Hit] {
        var hits: [Hit] = []
        var line = range.lowerBound
        while line < range.upperBound {
            let end = text.folded[line..<range.upperBound].firstIndex(of: 10) ?? range.upperBound
            find(in: line..<end, &hits)
            line = end + 1
        }
        return hits
    }

    private func find(in line: Range<Int>, _ hits: inout [Hit]) {
        var place = MailScan.run(text.folded, line.lowerBound, line.upperBound) { byte in
            byte <= 32 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "|")
        }
        while place < line.upperBound {
            if let hit = hit(place, line.upperBound) {
                hits.append(hit)
                place = hit.value
            } else {
                place += 1
            }
            guard layout.isInline else { break }
            // The next word.
            while place < line.upperBound, text.folded[place] <= 32 || text.folded[place - 1] > 32 { place += 1 }
        }
    }

    /// The longest label that stands at a place, with its separator after it.
    private func hit(_ place: Int, _ limit: Int) -> Hit? {
        var best: Hit?
        for (index, label) in layout.labels.enumerated() {
            guard let end = label.pattern.end(in: text, at: place, limit: limit), end > place,
                let value = valueStart(end, limit)
            else { continue }
            if let known = best, known.value >= value { continue }
            best = Hit(index: index, label: label, start: place, value: value)
        }
        return best
    }

    /// Where the value begins after a label that ends at a place; nil when the separator is missing.
    private func valueStart(_ end: Int, _ limit: Int) -> Int? {
        var place = end
        var isCell = false
        while place < limit, text.folded[place] == 32 || text.folded[place] == 9 {
            isCell = isCell || text.folded[place] == 9
            place += 1
        }
        let separator = layout.separator ?? UInt8(ascii: ":")
        if place < limit, text.folded[place] == separator { return place + 1 }
        if layout.separator == UInt8(ascii: "=") { return nil }
        if layout.separator != nil { return isCell ? place : nil }
        let isBounded = end == limit || !MailScan.isWord(text.folded[end])
        return isBounded ? place : nil
    }
}

/// Compares what two parts of one mail say, of which programs show one or the other.
struct MailParts {
    private let one: MailInterpreter.Answer
    private let other: MailInterpreter.Answer

    init(_ one: MailInterpreter.Answer, _ other: MailInterpreter.Answer) {
        self.one = one
        self.other = other
    }

    /// Throws when they report other payments: another number of them, or another amount, account or variable symbol. What
    /// only one of them has contradicts nothing.
    func check() throws(MailFault) {
        guard one.movements.count == other.movements.count else { throw .movements }
        for (first, second) in zip(one.movements, other.movements) {
            guard first.payment.amount == second.payment.amount else { throw fault(.amount, first, second) }
            if let vs = first.payment.vs, let symbol = second.payment.vs, vs != symbol {
                throw fault(.vs, first, second)
            }
            if isOther(first.payment.ownAccount, second.payment.ownAccount) { throw fault(.account, first, second) }
        }
    }

    /// Whether accounts differ; a masked one is none.
    private func isOther(_ one: BankAccount?, _ other: BankAccount?) -> Bool {
        guard let one, let other, !one.description.contains("*"), !other.description.contains("*") else { return false }
        return !one.means(other)
    }

    private func fault(
        _ field: MailField,
        _ first: (payment: Payment, movement: MailMovement),
        _ second: (payment: Payment, movement: MailMovement)
    ) -> MailFault {
        .contradiction(
            field,
            first.movement[field]?.by ?? one.layout.name,
            second.movement[field]?.by ?? other.layout.name
        )
    }
}
