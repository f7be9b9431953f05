import Syntax

/// Finds the labels of a layout in a text, and the values behind them.
struct MailLabels {
    let layout: MailLayout
    let text: FoldedText

    private struct Hit {
        var label: MailLayout.Label
        var start: Int
        var value: Int
    }

    /// Reads the lines of a block.
    func read(_ block: Range<Int>, _ movement: inout MailMovement) {
        var line = block.lowerBound
        while line < block.upperBound {
            let end = text.folded[line..<block.upperBound].firstIndex(of: 10) ?? block.upperBound
            let hits = self.hits(line..<end)
            for (index, hit) in hits.enumerated() {
                guard let field = hit.label.field else { continue }
                let next = index + 1 < hits.count ? hits[index + 1].start : end
                var value = range(hit.value, next, isCut: index + 1 < hits.count)
                let isEmpty = text.folded[value].allSatisfy { $0 <= 32 }
                if isEmpty, layout.isBelow { value = below(end, block.upperBound) }
                if field.hasLines, index + 1 == hits.count, value.upperBound >= end || isEmpty {
                    value = value.lowerBound..<lastLine(value, block.upperBound)
                }
                movement.offer(
                    field,
                    value,
                    of: text,
                    by: hit.label.pattern.source,
                    rank: hit.label.rank
                )
            }
            line = end + 1
        }
    }

    /// Whether a place stands in what the payer wrote: behind the label of such a field, on its line or below it, before
    /// another label and an empty line.
    func isPayersOwn(_ place: Int) -> Bool {
        var end = place
        while true {
            let start = text.folded[..<end].lastIndex(of: 10).map { $0 + 1 } ?? 0
            if let last = hits(start..<end).last { return last.label.field?.isPayersOwn ?? false }
            let isEmpty = text.folded[start..<end].allSatisfy { $0 <= 32 }
            guard start > 0, end == place || !isEmpty else { return false }
            end = start - 1
        }
    }

    /// The labels of a line, in their order.
    private func hits(_ line: Range<Int>) -> [Hit] {
        var hits: [Hit] = []
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
        return hits
    }

    /// The longest label that stands at a place, with its separator behind it.
    private func hit(_ place: Int, _ limit: Int) -> Hit? {
        var best: Hit?
        for label in layout.labels {
            guard let end = label.pattern.end(in: text, at: place, limit: limit), end > place,
                let value = valueStart(end, limit)
            else { continue }
            if let known = best, known.value >= value { continue }
            best = Hit(label: label, start: place, value: value)
        }
        return best
    }

    /// Where the value begins behind a label that ends at a place; nil when the separator is missing.
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

    private func range(_ start: Int, _ end: Int, isCut: Bool) -> Range<Int> {
        let start = min(start, end)
        if layout.separator == UInt8(ascii: "=") {
            return start..<MailScan.run(text.folded, start, end) { $0 > 32 }
        }
        guard isCut else { return start..<end }
        var last = end
        while last > start, text.folded[last - 1] <= 32 || text.folded[last - 1] == UInt8(ascii: "-") { last -= 1 }
        return start..<last
    }

    /// The end of the lines that go on with a value: up to an empty line, a label, or a row of cells.
    private func lastLine(_ value: Range<Int>, _ limit: Int) -> Int {
        var end = value.upperBound
        while end < limit, text.folded[end] == 10 {
            let next = text.folded[(end + 1)..<limit].firstIndex(of: 10) ?? limit
            let line = end + 1..<next
            let inner = text.folded[line]
            guard inner.contains(where: { $0 > 32 }), !inner.contains(9), hits(line).isEmpty else { break }
            end = next
        }
        return end
    }

    /// The next line that is not empty, unless a label begins it.
    private func below(_ end: Int, _ limit: Int) -> Range<Int> {
        var place = end
        while place < limit, text.folded[place] <= 32 { place += 1 }
        guard place < limit, hit(place, limit) == nil else { return end..<end }
        return place..<(text.folded[place..<limit].firstIndex(of: 10) ?? limit)
    }
}
