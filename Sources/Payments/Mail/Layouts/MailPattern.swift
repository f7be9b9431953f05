import Syntax

/// A sentence or a label as a layout writes it, to be found in a mail: `{date} bol zostatok {} zvyseny o {amount}`.
///
/// Case and accents make no difference, a letter with an accent may be lost or spoilt, a blank stands for any number of
/// blanks and line ends. `{field}` takes a value, `{}` passes over what stands there on the same line.
struct MailPattern: Sendable {
    enum Element: Sendable {
        case byte(UInt8)
        /// A letter with an accent, as it reads without one.
        case soft(UInt8)
        case blank
        case field(MailField)
        case anything
    }

    /// As it was written.
    let source: String
    let elements: [Element]

    /// A pattern, or nil when a field in it is unknown or it is empty.
    init?(_ source: String) {
        var elements: [Element] = []
        var rest = source[...]
        while let character = rest.first {
            if character == "{" {
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                if name.isEmpty {
                    elements.append(.anything)
                } else {
                    guard let field = MailField(rawValue: name) else { return nil }
                    elements.append(.field(field))
                }
                rest = rest[rest.index(after: end)...]
                continue
            }
            MailPattern.append(character, to: &elements)
            rest = rest.dropFirst()
        }
        guard !elements.isEmpty else { return nil }
        self.source = source
        self.elements = elements
    }

    private static func append(_ character: Character, to elements: inout [Element]) {
        let text = FoldedText(String(character))
        for (place, byte) in text.folded.enumerated() {
            if byte <= 32 {
                if case .blank? = elements.last { continue }
                elements.append(.blank)
            } else {
                elements.append(text.isForeign(place) ? .soft(byte) : .byte(byte))
            }
        }
    }

    /// What stands before the first of some fields; nil when it has none of them, or begins with it.
    func prefix(before fields: Set<MailField>) -> (pattern: MailPattern, field: MailField)? {
        for (index, element) in elements.enumerated() {
            guard case .field(let field) = element, field.shape == .text, fields.contains(field) else { continue }
            return index > 0 ? (MailPattern(source, Array(elements[..<index])), field) : nil
        }
        return nil
    }

    private init(_ source: String, _ elements: [Element]) {
        self.source = source
        self.elements = elements
    }

    /// The fields it takes.
    var fields: [MailField] {
        elements.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }
}

extension MailPattern {
    /// Where a pattern was found, and what its fields took.
    struct Match {
        var range: Range<Int>
        var values: [(field: MailField, range: Range<Int>)]
    }

    /// What a try to match has found, last first, and how many steps it may still take: no mail holds up a pass.
    private struct Attempt {
        var values: [(field: MailField, range: Range<Int>)] = []
        var steps = 5_000
    }

    /// Bytes that a part of a pattern may pass over.
    private static let longest = 160

    /// The first place within `range` where it stands; none once the budget is spent.
    func first(in text: FoldedText, _ range: Range<Int>, _ budget: MailBudget? = nil) -> Match? {
        var place = range.lowerBound
        while place < range.upperBound {
            if mayBegin(text.folded[place], text, place) {
                var attempt = Attempt()
                let most = attempt.steps
                if let end = match(0, text, place, range.upperBound, &attempt) {
                    return Match(range: place..<end, values: attempt.values.reversed())
                }
                if let budget, !budget.takes(steps: most - attempt.steps) { return nil }
            }
            place += 1
        }
        return nil
    }

    /// All places within `range` where it stands, one after the other; of more than a mail may have of them the first ones,
    /// and the budget is spent.
    func all(in text: FoldedText, _ range: Range<Int>, _ budget: MailBudget? = nil) -> [Match] {
        var found: [Match] = []
        var place = range.lowerBound
        while place < range.upperBound, let match = first(in: text, place..<range.upperBound, budget) {
            found.append(match)
            if let budget, found.count > 2 * MailBudget.movements {
                budget.exceed()
                break
            }
            place = max(match.range.upperBound, match.range.lowerBound + 1)
        }
        return found
    }

    /// What it takes when it stands at a place.
    func match(in text: FoldedText, at place: Int, limit: Int) -> Match? {
        guard place < limit, mayBegin(text.folded[place], text, place) else { return nil }
        var attempt = Attempt()
        return match(0, text, place, limit, &attempt).map {
            Match(range: place..<$0, values: attempt.values.reversed())
        }
    }

    /// Where it ends when it stands at a place.
    func end(in text: FoldedText, at place: Int, limit: Int) -> Int? {
        guard mayBegin(text.folded[place], text, place) else { return nil }
        var attempt = Attempt()
        return match(0, text, place, limit, &attempt)
    }

    private func mayBegin(_ byte: UInt8, _ text: FoldedText, _ place: Int) -> Bool {
        switch elements[0] {
        case .byte(let first): return byte == first
        case .field(let field): return field.shape == .text || byte > 32 && MailScan.beginsValue(text.folded, place)
        case .soft, .blank, .anything: return true
        }
    }

    /// The end of the elements from `index` on at `place`; the values come last first.
    private func match(
        _ index: Int,
        _ text: FoldedText,
        _ start: Int,
        _ limit: Int,
        _ attempt: inout Attempt
    ) -> Int? {
        var index = index
        var place = start
        attempt.steps -= 1
        guard attempt.steps > 0 else { return nil }
        while index < elements.count {
            switch elements[index] {
            case .byte(let byte):
                guard place < limit, text.folded[place] == byte else { return nil }
                place += 1
            case .blank:
                let first = place
                while place < limit, text.folded[place] <= 32 { place += 1 }
                guard place > first else { return nil }
            case .soft(let byte):
                if place < limit, text.folded[place] == byte,
                    let end = match(index + 1, text, place + 1, limit, &attempt)
                {
                    return end
                }
                if place < limit, text.isForeign(place), let end = match(index + 1, text, place + 1, limit, &attempt) {
                    return end
                }
                return match(index + 1, text, place, limit, &attempt)
            case .anything:
                return pass(index, text, place, limit, &attempt)?.end
            case .field(let field):
                if field.shape == .text {
                    guard let (end, width) = pass(index, text, place, limit, &attempt) else { return nil }
                    attempt.values.append((field, place..<place + width))
                    return end
                }
                guard let next = MailScan.end(of: field.shape, text.folded, place, limit) else { return nil }
                if let end = match(index + 1, text, next, limit, &attempt) {
                    attempt.values.append((field, place..<next))
                    return end
                }
                // The pattern may name the time that follows a date.
                guard field.shape == .date, let day = MailScan.day(text.folded, place, limit), day < next,
                    let end = match(index + 1, text, day, limit, &attempt)
                else { return nil }
                attempt.values.append((field, place..<day))
                return end
            }
            index += 1
        }
        return place
    }

    /// Passes over as little as it takes for the rest to follow; to the end of the line when there is no rest.
    private func pass(
        _ index: Int,
        _ text: FoldedText,
        _ place: Int,
        _ limit: Int,
        _ attempt: inout Attempt
    ) -> (end: Int, width: Int)? {
        var width = 0
        let stop = stop(behind: index)
        let most = min(limit - place, MailPattern.longest)
        while width <= most {
            if index + 1 == elements.count {
                guard place + width < limit, text.folded[place + width] != 10, width < most else {
                    return (place + width, width)
                }
            } else if let end = match(index + 1, text, place + width, limit, &attempt) {
                return (end, width)
            }
            guard place + width < limit, text.folded[place + width] != 10, text.folded[place + width] != stop else {
                return nil
            }
            width += 1
        }
        return nil
    }

    /// A mark that follows, such as the bar between columns, which nothing passes over.
    private func stop(behind index: Int) -> UInt8? {
        guard index + 1 < elements.count, case .byte(let byte) = elements[index + 1], !MailScan.isWord(byte) else {
            return nil
        }
        return byte
    }
}
