import Syntax

/// Finds the movements of a text by a layout.
struct MailBlocks {
    let layout: MailLayout
    let text: FoldedText

    /// Ranks of sources: a label of a field wins over a sentence.
    private static let sentenceRank = 100

    private struct Start {
        var match: MailPattern.Match
        var opening: MailLayout.Opening
    }

    /// Whether it is a notice of no payment, by the text that says so.
    var refusal: String? {
        let whole = 0..<text.folded.count
        return layout.refusals.first { $0.first(in: text, whole) != nil }?.source
    }

    /// The movements, in their order; none when no opening of the layout stands in the text.
    func movements() -> [MailMovement] {
        let starts = self.starts()
        guard !starts.isEmpty else { return [] }
        var found: [MailMovement] = []
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1].match.range.lowerBound : text.folded.count
            let block = layout.isSingle ? 0..<text.folded.count : start.match.range.lowerBound..<next
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
    private func starts() -> [Start] {
        let labels = MailLabels(layout: layout, text: text)
        var starts: [Start] = []
        for opening in layout.openings {
            var place = 0
            while let match = opening.pattern.first(in: text, place..<text.folded.count) {
                place = max(match.range.upperBound, place + 1)
                let isTaken = starts.contains { $0.match.range.overlaps(match.range) }
                if isTaken || labels.isPayersOwn(match.range.lowerBound) { continue }
                starts.append(Start(match: match, opening: opening))
                if layout.isSingle { break }
            }
        }
        return starts.sorted { $0.match.range.lowerBound < $1.match.range.lowerBound }
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
