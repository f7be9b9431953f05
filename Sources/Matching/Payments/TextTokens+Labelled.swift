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
