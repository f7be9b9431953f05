import Syntax

/// Which words of a text are the bank's and which the payer's, by the order in which the bank prints.
///
/// The payer's words begin after the label of a field that is his, and end at a label that the bank prints further down, else
/// with the text. Whatever he writes, empty lines, labels and sentences of the bank, begins no movement. It is one walk from
/// the top, so its time grows with the text and not faster.
struct MailOutline {
    let layout: MailLayout
    let text: FoldedText

    /// A movement's first sentence.
    struct Start {
        var match: MailPattern.Match
        var opening: MailLayout.Opening
        /// Whether a payer's words stand above it, in the same mail.
        var isBelowPayer = false
    }

    /// A sentence that holds words of the payer.
    struct Sentence {
        var start: Int
        /// Where his words begin.
        var words: Int
        var field: MailField
        var pattern: MailPattern
        /// What it takes; nil when his words do not end as the sentence goes on.
        var match: MailPattern.Match?
    }

    /// Where the first notice stands: up to what is forwarded or quoted below it.
    private(set) var section: Range<Int>
    /// Where movements begin.
    private(set) var starts: [Start] = []
    /// Labels, ascending.
    private(set) var hits: [MailLabels.Hit] = []
    private(set) var sentences: [Sentence] = []
    /// Labels below a line of quoting that may be the payer's.
    private(set) var hidden: [MailLabels.Hit] = []
    /// Whether a second movement stands in a mail of one.
    private(set) var isCrowded = false
    /// The first text that says that it is no payment.
    private(set) var refusal: String?
    /// The place of the first sentence of the layout; nil when none stands in the bank's words.
    private(set) var anchor: Int?
    /// The payer's words, ascending.
    private var payers: [Range<Int>] = []
    private let budget: MailBudget

    /// What a layout makes of a text; it is not whole once the budget is spent.
    init(layout: MailLayout, text: FoldedText, quotes: [Int], _ budget: MailBudget) {
        self.budget = budget
        self.layout = layout
        self.text = text
        let whole = 0..<text.folded.count
        section = whole
        let refusals = layout.refusals.flatMap { pattern in
            pattern.all(in: text, whole, budget).map { (place: $0.range.lowerBound, source: pattern.source) }
        }
        let openings = MailOutline.openings(layout, text, budget)
        guard let first = (refusals.map(\.place) + openings.map(\.match.range.lowerBound)).min() else { return }
        section = (quotes.last { $0 <= first } ?? 0)..<whole.upperBound
        walk(openings, quotes.filter { $0 > first })
        let said = refusals.filter { section.contains($0.place) && !isPayers($0.place) }.min { $0.place < $1.place }
        refusal = said?.source
        anchor = [said?.place, starts.first?.match.range.lowerBound].compactMap { $0 }.min()
        if starts.count > MailBudget.movements { budget.exceed() }
    }

    /// Whether a place stands in the payer's words.
    func isPayers(_ place: Int) -> Bool {
        var (low, high) = (0, payers.count)
        while low < high {
            let middle = (low + high) / 2
            if payers[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < payers.count && payers[low].contains(place)
    }

    /// Where the payer's words begin; after the text when there are none.
    var firstWords: Int { payers.first?.lowerBound ?? text.folded.count }

    /// The first place in a range where a pattern stands in the bank's words.
    func first(_ pattern: MailPattern, in range: Range<Int>) -> MailPattern.Match? {
        var place = range.lowerBound
        while place < range.upperBound, let match = pattern.first(in: text, place..<range.upperBound, budget) {
            guard isPayers(match.range.lowerBound) else { return match }
            place = match.range.lowerBound + 1
        }
        return nil
    }

    // MARK: the walk

    private enum Event {
        case quote
        case label(MailLabels.Hit)
        case sentence(Sentence)
        case opening(Start)

        /// What counts first at one place: a label there ends the payer's words before a sentence begins.
        var rank: Int {
            switch self {
            case .quote: 0
            case .label: 1
            case .sentence: 2
            case .opening: 3
            }
        }
    }

    /// How far the walk is in one movement.
    private struct Step {
        /// The furthest place in the order.
        var furthest = -1
        /// The place of the first field of the payer; nil before his words.
        var first: Int?
        /// Its label, which the bank prints once: where it stands again, it is his.
        var label: Int?
        /// Where his words began that the walk is in.
        var since: Int?
        var seen: Set<Int> = []
        var hasSide = false
        var hasSentence = false
    }

    private mutating func walk(_ openings: [Start], _ quotes: [Int]) {
        let events = events(openings, quotes)
        let last = openings.last?.match.range.lowerBound ?? 0
        var step = Step()
        var isBelowPayer = false
        var isCut = false
        walking: for (place, event) in events {
            switch event {
            case .quote:
                guard !isCut, step.since == nil || last > place else { continue }
                section = section.lowerBound..<place
                guard step.first != nil else { break walking }
                // He may have written the line himself: what stands below it is looked at, and never believed.
                if let since = step.since { end(since, at: place) }
                isCut = true
            case .label(let hit):
                if isCut {
                    let isLater = hit.label.place ?? -1 >= step.first ?? 0 && hit.index != step.label
                    if hit.label.field != nil, isLater { hidden.append(hit) }
                } else if layout.isSingle || !starts.isEmpty {
                    take(hit, &step)
                }
            case .sentence(let sentence):
                guard !isCut, step.since == nil, !step.hasSentence, layout.isSingle || !starts.isEmpty else { continue }
                step.hasSentence = true
                sentences.append(sentence)
                begin(sentence.field, sentence.words, &step)
            case .opening(var start):
                guard !isCut, step.since == nil else { continue }
                isBelowPayer = isBelowPayer || step.first != nil
                guard starts.isEmpty || layout.isSeveral else {
                    if layout.isSingle { continue }
                    isCrowded = true
                    break walking
                }
                if !layout.isSingle { step = Step() }
                start.isBelowPayer = isBelowPayer
                starts.append(start)
                let own = start.match.values.first { layout.payers.contains($0.field) && $0.field.shape == .text }
                if let own { begin(own.field, own.range.lowerBound, &step) }
            }
        }
        if let since = step.since, !isCut { end(since, at: section.upperBound) }
    }

    /// Ends the payer's words that began at a place.
    private mutating func end(_ since: Int, at place: Int) {
        if since < place { payers.append(since..<place) }
    }

    private func events(_ openings: [Start], _ quotes: [Int]) -> [(place: Int, event: Event)] {
        var events = quotes.map { (place: $0, event: Event.quote) }
        events += MailLabels(layout: layout, text: text).all(in: section).map { (place: $0.start, event: .label($0)) }
        events += openings.filter { section.contains($0.match.range.lowerBound) }
            .map { (place: $0.match.range.lowerBound, event: .opening($0)) }
        for pattern in layout.also {
            guard let (prefix, field) = pattern.prefix(before: layout.payers) else { continue }
            events += prefix.all(in: text, section, budget).map { found in
                let (start, end) = (found.range.lowerBound, found.range.upperBound)
                let match = pattern.match(in: text, at: start, limit: section.upperBound)
                let sentence = Sentence(start: start, words: end, field: field, pattern: pattern, match: match)
                return (place: start, event: .sentence(sentence))
            }
        }
        return events.sorted { ($0.place, $0.event.rank) < ($1.place, $1.event.rank) }
    }

    /// Takes a label where the order allows it; what the bank prints above the payer's words is his when it stands below.
    private mutating func take(_ hit: MailLabels.Hit, _ step: inout Step) {
        var hit = hit
        if let first = step.first {
            guard let place = hit.label.place, place >= first, hit.index != step.label else { return }
            let isNext = place > step.furthest || place == step.furthest && !step.seen.contains(hit.index)
            guard isNext else {
                guard hit.label.field != nil else { return }
                hit.isDoubtful = true
                hits.append(hit)
                return
            }
        } else if step.seen.contains(hit.index) {
            hit.isDoubtful = true
            hits.append(hit)
            return
        }
        if let since = step.since { end(since, at: hit.start) }
        step.since = nil
        step.seen.insert(hit.index)
        if let place = hit.label.place { step.furthest = max(step.furthest, place) }
        hits.append(hit)
        guard let field = hit.label.field else { return }
        let isSide = field == .from || field == .to
        // The first account of the two is the merchant's.
        let isPayers = layout.payers.contains(field) && (!isSide || step.hasSide)
        step.hasSide = step.hasSide || isSide
        guard isPayers else { return }
        step.since = hit.value
        guard step.first == nil else { return }
        step.first = hit.label.place ?? 0
        step.label = hit.index
    }

    /// Begins the payer's words in a sentence that holds some.
    private func begin(_ field: MailField, _ words: Int, _ step: inout Step) {
        step.since = words
        let place = layout.place(of: field) ?? 0
        step.first = step.first ?? place
        step.furthest = max(step.furthest, place)
    }

    /// All first sentences of a text, ascending; where two stand in one place, the one that the layout names first.
    private static func openings(_ layout: MailLayout, _ text: FoldedText, _ budget: MailBudget) -> [Start] {
        var taken: [Start] = []
        for opening in layout.openings {
            var merged: [Start] = []
            var rest = taken[...]
            for match in opening.pattern.all(in: text, 0..<text.folded.count, budget) {
                while let next = rest.first, next.match.range.upperBound <= match.range.lowerBound {
                    merged.append(next)
                    rest = rest.dropFirst()
                }
                if let next = rest.first, next.match.range.overlaps(match.range) { continue }
                merged.append(Start(match: match, opening: opening))
            }
            taken = merged + rest
        }
        return taken
    }
}
