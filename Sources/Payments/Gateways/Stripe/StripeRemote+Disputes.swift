/// Charges with disputes that have not ended, as a word of a cursor: `d=ch_1:needs_response,ch_2:under_review+lost`.
struct StripeOpenDisputes: Hashable {
    /// How many charges are kept, the last ones.
    private static let most = 100
    private static let prefix = "d="

    /// States in which a dispute may still end otherwise.
    private static let open: Set = ["needs_response", "under_review", "warning_needs_response", "warning_under_review"]

    private var states: [(charge: String, states: String)] = []

    /// None.
    init() {}

    /// What a word of a cursor says; nil when it is another one.
    init?(_ word: Substring) {
        guard Self.isWord(word) else { return nil }
        for part in word.dropFirst(Self.prefix.count).split(separator: ",") {
            let sides = part.split(separator: ":", omittingEmptySubsequences: false)
            if sides.count == 2 { states.append((String(sides[0]), String(sides[1]))) }
        }
    }

    /// Whether a word of a cursor is one of these.
    static func isWord(_ word: Substring) -> Bool { word.hasPrefix(prefix) }

    static func == (a: Self, b: Self) -> Bool { a.text == b.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The charges.
    var charges: [String] { states.map(\.charge) }

    /// Whether the disputes of a charge are in these states, as far as it is known.
    func has(_ charge: String, _ all: [String]) -> Bool {
        states.contains { $0.charge == charge && $0.states == Self.joined(all) }
    }

    /// Notes in which states the disputes of a charge are.
    mutating func note(_ charge: String, _ all: [String]) {
        states.removeAll { $0.charge == charge }
        guard all.contains(where: Self.open.contains), !charge.contains(where: { ",: ".contains($0) }) else { return }
        states.append((charge, Self.joined(all)))
        if states.count > Self.most { states.removeFirst() }
    }

    private static func joined(_ states: [String]) -> String {
        states.map { state in String(state.filter { $0.isLetter || $0 == "_" }) }.joined(separator: "+")
    }

    /// As a cursor says it; nil when there are none.
    var text: String? {
        guard !states.isEmpty else { return nil }
        return Self.prefix + states.map { $0.charge + ":" + $0.states }.joined(separator: ",")
    }
}
