import Syntax

/// Reads the movements of a text by a layout.
struct MailBlocks {
    let layout: MailLayout
    let text: FoldedText
    let outline: MailOutline
    private let extents: MailExtents

    init(_ outline: MailOutline) {
        layout = outline.layout
        text = outline.text
        self.outline = outline
        extents = MailExtents(outline)
    }

    /// The movements, in their order; none when no opening of the layout stands in the bank's words.
    func movements() -> [MailMovement] {
        let starts = outline.starts
        var found: [MailMovement] = []
        var hits = outline.hits.indices[...]
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1].match.range.lowerBound : outline.section.upperBound
            let block = layout.isSingle ? outline.section : start.match.range.lowerBound..<next
            let rest = hits.drop { outline.hits[$0].start < block.lowerBound }
            let own = rest.prefix { outline.hits[$0].start < block.upperBound }
            hits = rest.dropFirst(own.count)
            found.append(movement(start, block, own))
        }
        // What stands once for all: the account under a list of movements.
        if found.count > 1, let last = found.last?[.account] {
            for index in found.indices where found[index][.account] == nil { found[index].lend(.account, last) }
        }
        return found
    }

    private func movement(_ start: MailOutline.Start, _ block: Range<Int>, _ hits: Range<Int>.SubSequence)
        -> MailMovement
    {
        var movement = MailMovement()
        movement.direction = start.opening.direction
        movement.isBelowPayer = start.isBelowPayer
        take(start.match, of: start.opening.pattern, &movement)
        for sentence in layout.also where sentence.prefix(before: layout.payers) == nil {
            if let match = outline.first(sentence, in: block) { take(match, of: sentence, &movement) }
        }
        for sentence in outline.sentences where block.contains(sentence.start) {
            guard let match = sentence.match, isWhole(match, hits) else { continue }
            take(match, of: sentence.pattern, &movement)
        }
        for index in hits { take(index, block, &movement) }
        for hit in outline.hidden where block.upperBound == outline.section.upperBound {
            guard let field = hit.label.field else { continue }
            movement.hide(field, extents.line(hit), of: text, by: hit.label.pattern.source)
        }
        movement.isPending = layout.pending.contains { outline.first($0, in: block) != nil }
        return movement
    }

    /// Whether nothing stands between a sentence with the payer's words and the label that ends them: a sentence that he
    /// wrote into his name would leave the rest of the bank's own there.
    private func isWhole(_ match: MailPattern.Match, _ hits: Range<Int>.SubSequence) -> Bool {
        let end = match.range.upperBound
        guard end <= outline.section.upperBound else { return false }
        let next = hits.first { outline.hits[$0].start >= end && !outline.hits[$0].isDoubtful }
        let line = text.folded[end..<outline.section.upperBound].firstIndex(of: 10) ?? outline.section.upperBound
        return text.folded[end..<(next.map { outline.hits[$0].start } ?? line)].allSatisfy { $0 <= 32 }
    }

    /// Takes the value after a label. One that may be the payer's is only compared, unless the field is his anyway.
    private func take(_ index: Int, _ block: Range<Int>, _ movement: inout MailMovement) {
        let hit = outline.hits[index]
        guard let field = hit.label.field else { return }
        let source = hit.label.pattern.source
        if hit.isDoubtful {
            if !layout.payers.contains(field) || field.shape != .text {
                return movement.doubt(field, extents.value(index, block.upperBound), of: text, by: source)
            }
            guard movement[field] == nil else {
                // Two references of the payer name two symbols.
                guard field == .symbols else { return }
                return movement.doubt(field, extents.line(hit), of: text, by: source)
            }
        }
        let value = extents.value(index, block.upperBound)
        movement.offer(field, value, of: text, by: source, rank: hit.label.rank)
    }

    private func take(_ match: MailPattern.Match, of pattern: MailPattern, _ movement: inout MailMovement) {
        for (field, range) in match.values {
            movement.offer(field, range, of: text, by: pattern.source, rank: MailMovement.sentenceRank)
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
