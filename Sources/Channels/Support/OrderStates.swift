import Syntax

/// What the states of a channel mean: by what the merchant says, else by the words that e-shops use.
public struct OrderStates: Sendable {
    private let own: [String: OrderMeaning]

    /// States that the merchant gave a meaning; where one stands in several lists, cancelled outranks done, and that open.
    public init(open: [String] = [], done: [String] = [], cancelled: [String] = []) {
        var own: [String: OrderMeaning] = [:]
        for (meaning, states) in [(OrderMeaning.open, open), (.done, done), (.cancelled, cancelled)] {
            for state in states { own[Self.key(state)] = meaning }
        }
        self.own = own
    }

    /// What a state means; nil for one that says nothing to us. No state at all is an open one.
    public func meaning(of state: String) -> OrderMeaning? {
        let key = Self.key(state)
        if key.isEmpty { return .open }
        return own[key] ?? Self.phrases[key] ?? Self.meaning(words: Self.words(of: state))
    }

    /// A state made comparable: `Odoslaná `, `ODOSLANÁ` and `wc-odoslana` are the same.
    public static func key(_ state: String) -> String { words(of: state).joined() }

    /// The words of a state in small letters without accents.
    static func words(of state: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(TextKey.folded(String(word))) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in state.unicodeScalars {
            switch scalar.properties.generalCategory {
            // An accent that stands by itself belongs to the letter before it; what is not seen parts nothing.
            case .nonspacingMark, .format: continue
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: word.append(scalar)
            default: end()
            }
        }
        end()
        // WooCommerce's own mark before each of its states.
        return words.count > 1 && words[0] == "wc" ? Array(words.dropFirst()) : words
    }

    private static func meaning(words: [String]) -> OrderMeaning? {
        var found: Set<OrderMeaning> = []
        // What a word such as "not" or "awaiting" takes back is the next thing that is said to have happened.
        var isTakenBack = false
        for word in words {
            if let meaning = meaning(word: word) {
                if meaning == .open || !isTakenBack { found.insert(meaning) }
                isTakenBack = false
            }
            if OrderStateWords.notYet.contains(word) { isTakenBack = true }
        }
        let ends: [OrderMeaning] = [.cancelled, .failed, .done]
        guard let end = ends.first(where: { found.contains($0) }) else { return found.contains(.open) ? .open : nil }
        if let aimed = aimed(words, found, end) { return aimed }
        if words.contains(where: { OrderStateWords.askedFor.contains($0) }) { return nil }
        if words.contains(where: { OrderStateWords.partly.contains($0) }) { return end == .done ? .partlyDone : .open }
        let speaksOfOther = words.contains { word in
            OrderStateWords.otherThings.contains(word) || end == .done && OrderStateWords.payments.contains(word)
        }
        return speaksOfOther ? nil : end
    }

    /// What a state means in which the end is that of a step before another: `Vrátená na spracovanie`, `Hotová - čaká na
    /// odber`; nil where the end is the order's.
    private static func aimed(_ words: [String], _ found: Set<OrderMeaning>, _ end: OrderMeaning) -> OrderMeaning?? {
        guard end != .failed, let first = words.firstIndex(where: { meaning(word: $0) == end }) else { return nil }
        for index in words.indices.dropFirst(first + 1).dropLast() {
            guard OrderStateWords.aims.contains(words[index]), OrderStateWords.isHandling(words[index + 1]) else {
                continue
            }
            if meaning(word: words[index - 1]) == end { return .some(.open) }
            if end == .done { return .some(found.contains(.open) ? .open : nil) }
        }
        return nil
    }

    private static func meaning(word: String) -> OrderMeaning? {
        if let meaning = exact[word] { return meaning }
        for length in 0...3 where word.utf8.count > length {
            let stem = String(word.dropLast(length))
            if let meaning = stems[stem], OrderStateWords.endings.contains(String(word.suffix(length))) {
                return meaning
            }
        }
        return nil
    }

    private static let exact = table(OrderStateWords.words) { $0.hasSuffix("*") ? nil : $0 }
    private static let stems = table(OrderStateWords.words) { $0.hasSuffix("*") ? String($0.dropLast()) : nil }
    private static let phrases = table(OrderStateWords.phrases) { $0 }

    private static func table(
        _ lists: [(OrderMeaning, [String])],
        _ key: (String) -> String?
    ) -> [String: OrderMeaning] {
        var table: [String: OrderMeaning] = [:]
        for (meaning, words) in lists {
            for word in words { if let key = key(word) { table[key] = meaning } }
        }
        return table
    }
}

/// What a state of an order means for everybody but the channel that named it.
public enum OrderMeaning: String, Sendable, CaseIterable {
    /// It is to be handled: new, paid or not, being packed.
    case open
    /// A part of it went out; the rest is to be handled.
    case partlyDone
    /// It was shipped, handed over or closed: nothing is left to do.
    case done
    /// It was cancelled, or the goods or the money went back.
    case cancelled
    /// Its payment failed, or it was never finished: it is no order yet.
    case failed
}
