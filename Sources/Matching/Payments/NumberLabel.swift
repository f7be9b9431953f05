import Domain

/// What a word before a number says of it: `VS 123`, `obj. č. 123`, `FV2024001`.
enum NumberLabel {
    case symbol
    case order
    case invoice
    /// Only that it is a number.
    case number
    /// A number that names no order: KS, SS, IČO, a telephone's.
    case other

    /// What `word` says, its ASCII letters capital, behind the word `before`; nil when it says nothing.
    init?(_ word: String, after before: String?) {
        if let kind = NumberLabel.symbol(word, after: before) {
            self = kind == .variable ? .symbol : .other
            return
        }
        switch word {
        case "SYMBOL", "VAR": self = .symbol
        case "ICO", "IČO", "IčO", "IC", "IČ", "Ič", "DIC", "DIČ", "DIč", "ICDPH", "DPH", "PSC", "PSČ", "PSč", "TEL",
            "TELEFON", "TELEFÓN", "TELEFóN", "MOB", "MOBIL", "PHONE", "IBAN", "UCET", "UCTU", "RC", "RČ", "Rč":
            self = .other
        case "ORD": self = .order
        case "FA", "FV", "VF", "FVY", "ZF", "PF", "FAC": self = .invoice
        case "№", "Nº", "N°", "C", "CIS", "CISLO", "NO", "NR", "NUM", "NUMBER", "REF", "Č", "č": self = .number
        default:
            if NumberLabel.isOther(word) {
                self = .other
                return
            }
            func starts(_ words: String...) -> Bool { words.contains { word.utf8.starts(with: $0.utf8) } }
            if word.utf8.count < 3 { return nil }
            if starts("VARIAB") {
                self = .symbol
            } else if starts("KONST", "SPECIF") {
                self = .other
            } else if starts("OBJ", "ORDER") {
                self = .order
            } else if starts("FAK", "INV", "ZAL", "PROF") {
                self = .invoice
            } else if starts("ČÍS", "číS") {
                self = .number
            } else {
                return nil
            }
        }
    }

    /// The beginnings of words whose number is a contract's, an insurance's or a person's own.
    private static let others = [
        "ZMLUV", "SMLOUV", "POIST", "POJIST", "ZAKAZNI", "RODN", "KLIENT", "CLENSK", "ODBERATEL",
    ]

    private static func isOther(_ word: String) -> Bool {
        guard word.utf8.count >= 4 else { return false }
        let isPlain = word.utf8.allSatisfy { $0 < 128 }
        let folded = isPlain ? word : NamePieces(word).pieces.first?.text ?? ""
        return others.contains { folded.utf8.starts(with: $0.utf8) }
    }

    /// The symbol whose label the word is, alone as `VS` and `VARSYM` or with the one before it as `V.S.` and `KONST. SYMBOL`:
    /// the labels of statements and mails.
    private static func symbol(_ word: String, after before: String?) -> StatementSymbols.Kind? {
        if let kind = StatementSymbols.kind(named: Array(word.utf8).span) { return kind }
        guard let before, word.utf8.first == UInt8(ascii: "S") else { return nil }
        return StatementSymbols.kind(named: Array((before + "." + word).utf8).span)
    }
}
