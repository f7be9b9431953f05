/// How surely two names are of one person or company.
enum Likeness: Int, Comparable, Sendable {
    /// They are not, as far as names tell.
    case none
    /// One may be the other: initials, what a bank cut off, words that only one of them has.
    case possible
    /// But for the ending of the surname: `Katarína Rusnák` and `Katarína Rusnáková`.
    case kin
    /// The same words.
    case same

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
}

/// A customer's name, from the form of `PayerName.key`.
struct CustomerName {
    /// What the name is of.
    enum Kind {
        case person
        case company
        /// It stands where a company is asked for, without a legal form.
        case open
    }

    let words: [String]
    /// Words of one letter are not in a key; a shop's `J. Malá` is `MALA`.
    let kind: Kind
    /// The word of its legal form; empty where it has none or the form is not known.
    let form: String
    /// Whether it is the father or the son; nil when the name does not say.
    let generation: String?

    init(key: String) {
        var words = key.split(separator: " ").map(String.init)
        let mark = words.last ?? ""
        var generation: String?
        switch mark.first {
        case PayerName.company?: kind = .company
        case "?" where mark == "?": kind = .open
        case PayerName.generation?:
            kind = .person
            generation = String(mark.dropFirst())
        default: kind = .person
        }
        form = kind == .company ? String(mark.dropFirst()) : ""
        self.generation = generation
        if kind != .person || generation != nil { words.removeLast() }
        self.words = words
    }
}
