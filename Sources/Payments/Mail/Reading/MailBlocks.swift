import Syntax

/// Finds the movements of a text by a layout.
struct MailBlocks {
    let layout: MailLayout
    let text: FoldedText
    /// Where the first notice stands: up to what is forwarded or quoted below it.
    let section: Range<Int>

    /// Ranks of sources: a label of a field wins over a sentence.
    private static let sentenceRank = 100

    init(layout: MailLayout, text: FoldedText, quotes: [Int]) {
        self.layout = layout
        self.text = text
        let whole = 0..<text.folded.count
        let labels = MailLabels(layout: layout, text: text)
        let refusals = layout.refusals.compactMap { $0.first(in: text, whole)?.range.lowerBound }
        let openings = Self.starts(layout, text, whole).map(\.match.range.lowerBound)
        guard !quotes.isEmpty, let first = (refusals + openings).min() else {
            section = whole
            return
        }
        let start = quotes.last { $0 <= first } ?? 0
        // A payer who writes such a line hides nothing that stands below.
        let end = quotes.first { $0 > first && !labels.isPayersOwn($0) } ?? whole.upperBound
        section = start..<end
    }

    private struct Start {
        var match: MailPattern.Match
        var opening: MailLayout.Opening
    }

    /// Whether it is a notice of no payment, by the text that says so.
    var refusal: String? {
        layout.refusals.first { $0.first(in: text, section) != nil }?.source
    }

    /// The movements, in their order; none when no opening of the layout stands in the text.
    func movements() -> [MailMovement] {
        let starts = Self.starts(layout, text, section)
        guard !starts.isEmpty else { return [] }
        var found: [MailMovement] = []
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1].match.range.lowerBound : section.upperBound
            let block = layout.isSingle ? section : start.match.range.lowerBound..<next
            found.append(movement(start, block))
            if layout.isSingle { break }
        }
        // What stands once for all: the account under a list of movements.
        if found.count > 1, let last = found.last?[.account] {
            for index in found.indices where found[index][.account] == nil { found[index].lend(.account, last) }
        }
        return found
    }

    /// Where movements begin. A sentence in the payer's own message is none: he could pay a cent and tell of a thousand.
    private static func starts(_ layout: MailLayout, _ text: FoldedText, _ section: Range<Int>) -> [Start] {
        let labels = MailLabels(layout: layout, text: text)
        var starts: [Start] = []
        for opening in layout.openings {
            var place = section.lowerBound
            while place <= section.upperBound,
                let match = opening.pattern.first(in: text, place..<section.upperBound)
            {
                place = max(match.range.upperBound, place + 1)
                let isTaken = starts.contains { $0.match.range.overlaps(match.range) }
                if isTaken || labels.isPayersOwn(match.range.lowerBound) { continue }
                starts.append(Start(match: match, opening: opening))
                if layout.isSingle { break }
            }
        }
        return starts.sorted { $0.match.range.lowerBound < $1.match.range.lowerBound }
    }

    /// The letters and digits of the notice, by which it is known again however its lines and blanks were changed on the
    /// way; marks between digits stay, for they tell 1,50 from 150.
    var identity: [UInt8] {
        let first = layout.isSingle ? nil : Self.starts(layout, text, section).first?.match.range.lowerBound
        let bytes = text.folded[(first ?? section.lowerBound)..<section.upperBound]
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for place in bytes.indices {
            let byte = bytes[place]
            let isBetween =
                (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))
                && place + 1 < bytes.endIndex && MailScan.isDigit(bytes[place + 1])
            if MailScan.isWord(byte) || isBetween { kept.append(byte) }
        }
        return kept
    }

    private func movement(_ start: Start, _ block: Range<Int>) -> MailMovement {
        var movement = MailMovement()
        movement.direction = start.opening.direction
        take(start.match, of: start.opening.pattern, &movement)
        for sentence in layout.also {
            if let match = sentence.first(in: text, block) { take(match, of: sentence, &movement) }
        }
        MailLabels(layout: layout, text: text).read(block, &movement)
        movement.isPending = layout.pending.contains { $0.first(in: text, block) != nil }
        return movement
    }

    private func take(_ match: MailPattern.Match, of pattern: MailPattern, _ movement: inout MailMovement) {
        for (field, range) in match.values {
            movement.offer(field, range, of: text, by: pattern.source, rank: Self.sentenceRank)
        }
    }
}

extension MailMovement {
    /// Takes over a value that stands once for several movements.
    mutating func lend(_ field: MailField, _ value: Value) {
        guard self[field] == nil else { return }
        set(field, value)
    }
}
