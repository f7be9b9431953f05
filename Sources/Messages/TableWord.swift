import Domain

/// Words of `spojka inspect --profile`, which shows an accountant how a table is understood.
public enum TableWord: Sendable, CaseIterable {
    /// The layout.
    case profile
    /// The encoding.
    case encoding
    /// The byte between two fields.
    case delimiter
    /// The columns that the layout looks for.
    case columns
    /// A required one that is not there.
    case missing
    /// An optional one that is not there.
    case absent
    /// Columns that are not used.
    case unused
    /// The first rows.
    case firstRows
    /// What would not match.
    case problems

    /// The word in one language.
    public func text(_ renderer: Renderer) -> String { texts[renderer.language] }

    private var texts: Texts {
        switch self {
        case .profile: Texts(sk: "Šablóna tabuľky", cs: "Šablona tabulky", en: "Layout")
        case .encoding: Texts(sk: "Kódovanie", cs: "Kódování", en: "Encoding")
        case .delimiter: Texts(sk: "Oddeľovač", cs: "Oddělovač", en: "Delimiter")
        case .columns: Texts(sk: "Stĺpce", cs: "Sloupce", en: "Columns")
        case .missing: Texts(sk: "CHÝBA", cs: "CHYBÍ", en: "MISSING")
        case .absent: Texts(sk: "nie je", cs: "není", en: "not there")
        case .unused: Texts(sk: "Nepoužité stĺpce", cs: "Nepoužité sloupce", en: "Columns not used")
        case .firstRows:
            Texts(
                sk: "Prvé riadky, ako im rozumieme",
                cs: "První řádky, jak jim rozumíme",
                en: "The first rows as understood"
            )
        case .problems: Texts(sk: "Čo nesedí", cs: "Co nesedí", en: "What does not fit")
        }
    }
}
