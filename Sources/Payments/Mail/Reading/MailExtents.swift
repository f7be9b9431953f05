import Syntax

/// How far the values after labels reach.
struct MailExtents {
    private let layout: MailLayout
    private let text: FoldedText
    private let hits: [MailLabels.Hit]
    /// For each label the place of the next one that is the bank's.
    private let nexts: [Int]
    /// Lines with which the bank ends its notice.
    private let closings: [Int]

    init(_ outline: MailOutline) {
        layout = outline.layout
        text = outline.text
        hits = outline.hits
        var nexts = [Int](repeating: outline.section.upperBound, count: hits.count)
        var next = outline.section.upperBound
        for index in hits.indices.reversed() {
            nexts[index] = next
            if !hits[index].isDoubtful { next = hits[index].start }
        }
        self.nexts = nexts
        let folded = text.folded
        closings = outline.layout.closings.flatMap { pattern in
            pattern.all(in: outline.text, outline.section).map(\.range.lowerBound).filter { place in
                folded[..<place].last { $0 > 32 || $0 == 10 } ?? 10 == 10
            }
        }.sorted()
    }

    /// The value of a label, which ends at the limit at the latest.
    func value(_ index: Int, _ limit: Int) -> Range<Int> {
        let hit = hits[index]
        let limit = max(limit, hit.value)
        let next = min(nexts[index], limit)
        let end = min(text.folded[hit.value..<limit].firstIndex(of: 10) ?? limit, limit)
        var value = range(hit.value, min(next, end), isCut: next < end)
        let isEmpty = text.folded[value].allSatisfy { $0 <= 32 }
        if isEmpty, layout.isBelow { value = below(end, next) }
        guard hit.label.field?.hasLines ?? false, next >= end, value.upperBound >= end || isEmpty else { return value }
        let closing = closings.partitioningIndex { $0 >= value.upperBound }
        let known = closing < closings.count ? min(next, closings[closing]) : next
        // The layout knows what comes next, and up to there all is the payer's.
        let isKnown = known < next || next < limit && !layout.order.isEmpty
        return value.lowerBound..<lastLine(value.upperBound, min(known, limit), isKnown: isKnown)
    }

    /// The rest of a label's line, or the line below it where values stand there.
    func line(_ hit: MailLabels.Hit) -> Range<Int> {
        let line = hit.value..<(text.folded[hit.value...].firstIndex(of: 10) ?? text.folded.count)
        let isEmpty = text.folded[line].allSatisfy { $0 <= 32 }
        return isEmpty && layout.isBelow ? below(line.upperBound, text.folded.count) : line
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

    /// The next line that is not empty, unless a label begins it.
    private func below(_ end: Int, _ limit: Int) -> Range<Int> {
        var place = min(end, limit)
        while place < limit, text.folded[place] <= 32 { place += 1 }
        return place..<min(limit, text.folded[place..<limit].firstIndex(of: 10) ?? limit)
    }

    /// The end of the lines that go on with a value: up to the limit, or to a row of cells; where what comes next is not
    /// known, also up to an empty line or a rule, for a footer may follow.
    private func lastLine(_ start: Int, _ limit: Int, isKnown: Bool) -> Int {
        var end = start
        while end < limit, text.folded[end] == 10 {
            let next = text.folded[(end + 1)..<limit].firstIndex(of: 10) ?? limit
            let inner = text.folded[(end + 1)..<next]
            if inner.contains(9) || !isKnown && (inner.allSatisfy { $0 <= 32 } || isRule(inner)) { break }
            end = next
        }
        return end
    }

    /// Whether a line is only drawn, as above the footer of a mailing list.
    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.filter { $0 > 32 }
        guard marks.count > 1, let first = marks.first else { return false }
        return (first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "="))
            && marks.allSatisfy { $0 == first }
    }
}

extension [Int] {
    /// The first index whose element fits, where all that fit follow those that do not.
    fileprivate func partitioningIndex(_ fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
