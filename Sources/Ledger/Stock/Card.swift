/// What identifies a stock card in the ledger: its code, else its EAN behind a mark that no code starts with.
public enum Card {
    private static let mark = "\u{1}"

    /// The card of a code or an EAN; nil when there is neither.
    public static func key(code: String?, ean: String?) -> String? {
        code ?? ean.map { mark + $0 }
    }

    /// The code of a card; nil when it has none.
    public static func code(of card: String) -> String? {
        card.hasPrefix(mark) ? nil : card
    }
}
