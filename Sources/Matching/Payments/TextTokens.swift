import Domain

/// A text of a payment cut into runs of letters and digits; a class, for it is passed on more often than it is made.
final class TextTokens {
    /// A run, and how it stands to the one before.
    struct Run {
        let start: Int
        var end: Int
        /// How many of its bytes are digits.
        var digits: Int
        /// What stands between it and the run before.
        let gap: Gap

        var count: Int { end - start }
        var isNumber: Bool { digits == count }
        var isWord: Bool { digits == 0 }
    }

    /// What stands between two runs.
    enum Gap {
        /// The text's start, or more than one sign.
        case wide
        /// A blank or a dot, or a sign with blanks around it: the runs may belong together.
        case loose
        /// A dash, slash or underscore: the runs are parts of one number.
        case tight
    }

    /// The most runs of one text that are looked at; a message of a payment has 140 characters.
    private static let most = 60

    /// The text, ASCII letters capital.
    let bytes: [UInt8]
    let field: PaymentField
    private(set) var runs: [Run] = []
    /// Runs that are parts of one number, each time as many as there are.
    private(set) var groups: [Range<Int>] = []
    /// Numbers of whole groups, so that `FV-2024/001` is one, that a word explains.
    private(set) var labelledGroups: [Labelled] = []
    /// Numbers of single runs that a word explains.
    private(set) var labelledRuns: [Labelled] = []
    /// Whether each run is a part of a date, a postcode or another number that is no order's.
    private(set) var isOther: [Bool] = []

    init(_ text: String, _ field: PaymentField) {
        var bytes = Array(text.utf8)
        for place in bytes.indices where bytes[place] >= 97 && bytes[place] <= 122 { bytes[place] &-= 32 }
        self.bytes = bytes
        self.field = field
        findRuns()
        findGroups()
        labelledGroups = labelled(groups: true)
        labelledRuns = labelled(groups: false)
        isOther = otherNumbers()
    }

    /// Whether none of some runs is a part of a number that is no order's.
    func mayName(_ range: Range<Int>) -> Bool { !range.contains { isOther[$0] } }

    private func findRuns() {
        var open = false
        for place in bytes.indices {
            let byte = bytes[place]
            let isDigit = byte >= 48 && byte <= 57
            guard isDigit || byte >= 128 || byte >= 65 && byte <= 90 else {
                open = false
                continue
            }
            if open {
                runs[runs.count - 1].end = place + 1
                runs[runs.count - 1].digits += isDigit ? 1 : 0
                continue
            }
            guard runs.count < Self.most else { return }
            runs.append(Run(start: place, end: place + 1, digits: isDigit ? 1 : 0, gap: gap(before: place)))
            open = true
        }
    }

    private func gap(before place: Int) -> Gap {
        guard let last = runs.last, place - last.end <= 3 else { return .wide }
        var signs = 0
        for byte in bytes[last.end..<place] {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): signs += 1
            case UInt8(ascii: " "), UInt8(ascii: "."): continue
            default: return .wide
            }
        }
        if place - last.end == 1 { return signs == 1 ? .tight : .loose }
        // `2026 / 000815`.
        return signs == 1 || bytes[last.end] == UInt8(ascii: ".") && place - last.end == 2 ? .loose : .wide
    }

    private func findGroups() {
        var start = 0
        for place in runs.indices.dropFirst() where runs[place].gap != .tight {
            groups.append(start..<place)
            start = place
        }
        if !runs.isEmpty { groups.append(start..<runs.count) }
    }

    /// The letters and digits of some runs, without what stands between them.
    func text(_ range: Range<Int>) -> String {
        if range.count == 1 { return String(decoding: bytes[place(range)], as: UTF8.self) }
        var text: [UInt8] = []
        for run in runs[range] { text += bytes[run.start..<run.end] }
        return String(decoding: text, as: UTF8.self)
    }

    func digits(_ range: Range<Int>) -> Int {
        var sum = 0
        for place in range { sum += runs[place].digits }
        return sum
    }

    func count(_ range: Range<Int>) -> Int {
        var sum = 0
        for place in range { sum += runs[place].count }
        return sum
    }

    func place(_ range: Range<Int>) -> Range<Int> { runs[range.lowerBound].start..<runs[range.upperBound - 1].end }

    func starts(_ run: Run, with word: String) -> Bool { bytes[run.start..<run.end].starts(with: word.utf8) }
}

extension TextTokens {
    /// Numbers that a word before them explains, such as `VS:2024001`, `obj. č. 2024001` or `FV2024001`.
    struct Labelled {
        let label: NumberLabel
        /// The runs of the number; its first one may start with the label.
        let range: Range<Int>
        /// How many bytes of the first run are the label.
        let skipped: Int
    }

    /// The labelled numbers of the text: of whole groups or of single runs.
    func labelled(groups whole: Bool) -> [Labelled] {
        var found: [Labelled] = []
        for group in groups {
            for start in group where !whole || start == group.lowerBound || runs[start - 1].isWord {
                let end = whole ? group.upperBound : start + 1
                guard runs[start].digits > 0 else { continue }
                let letters = leadingLetters(runs[start])
                if letters > 0, let label = label(ofFirst: letters, run: start) {
                    found.append(Labelled(label: label, range: start..<end, skipped: letters))
                } else if let label = label(before: start) {
                    found.append(Labelled(label: label, range: start..<end, skipped: 0))
                }
                if whole { break }
            }
        }
        return found
    }

    /// The number without its label and what stands between its parts.
    func text(_ labelled: Labelled) -> String {
        String(decoding: text(labelled.range).utf8.dropFirst(labelled.skipped), as: UTF8.self)
    }

    private func leadingLetters(_ run: Run) -> Int { bytes[run.start..<run.end].prefix { $0 < 48 || $0 > 57 }.count }

    private func label(ofFirst letters: Int, run place: Int) -> NumberLabel? {
        let start = runs[place].start
        return NumberLabel(word(start..<start + letters), after: word(before: place))
    }

    /// What the nearest words before a run say of it, close by: `objednávka č. 2024001`.
    private func label(before place: Int) -> NumberLabel? {
        var general: NumberLabel?
        for before in (0..<place).reversed().prefix(3) {
            guard runs[before + 1].start - runs[before].end <= 3, runs[before].isWord,
                let label = NumberLabel(word(runs[before].start..<runs[before].end), after: word(before: before))
            else { break }
            guard label == .number else { return label }
            general = label
        }
        return general
    }

    private func word(before place: Int) -> String? {
        place > 0 ? word(runs[place - 1].start..<runs[place - 1].end) : nil
    }

    private func word(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
