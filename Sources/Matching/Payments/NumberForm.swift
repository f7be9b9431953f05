import Domain

/// A form in which an order or invoice number is compared.
enum NumberForm {
    /// As it stands.
    case plain
    /// Letters and digits only, ASCII letters capital.
    case whole
    /// The digits without leading zeros.
    case digits
    /// The last ten digits without leading zeros, as `Symbol.derived` makes a VS of it.
    case symbol

    /// How many digits a VS has at most.
    static let symbolDigits = 10

    /// Calls `visit` for each byte of the form.
    func bytes(of number: String, _ visit: (UInt8) -> Void) {
        let bytes = number.utf8.span
        switch self {
        case .plain:
            for place in bytes.indices { visit(bytes[place]) }
        case .whole:
            for place in bytes.indices {
                let byte = bytes[place]
                if NumberText.isKept(byte) { visit(byte) } else if byte >= 97, byte <= 122 { visit(byte &- 32) }
            }
        case .digits: NumberForm.digits(bytes, skipping: 0, visit)
        case .symbol:
            NumberForm.digits(bytes, skipping: NumberText.digitCount(number) - NumberForm.symbolDigits, visit)
        }
    }

    private static func digits(_ bytes: Span<UInt8>, skipping first: Int, _ visit: (UInt8) -> Void) {
        var met = 0
        var isLeading = true
        for place in bytes.indices where NumberText.isDigit(bytes[place]) {
            met += 1
            guard met > first, !isLeading || bytes[place] != 48 else { continue }
            isLeading = false
            visit(bytes[place])
        }
    }

    /// The form as a text; empty when the number has nothing of it.
    func text(of number: String) -> String {
        if self == .plain { return number }
        var text: [UInt8] = []
        text.reserveCapacity(number.utf8.count)
        bytes(of: number) { text.append($0) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the form of a number is just this text.
    func of(_ number: String, is text: String) -> Bool {
        if self == .plain { return number == text }
        let wanted = text.utf8.span
        var place = 0
        var isSame = true
        bytes(of: number) { byte in
            if place >= wanted.count || wanted[place] != byte { isSame = false }
            place += 1
        }
        return isSame && place == wanted.count
    }

    /// The hash of the form; nil when the number has nothing of it.
    func hash(of number: String, salt: UInt8) -> UInt64? {
        var hash = KeyHash(salt: salt)
        if self == .plain { hash.add(number) } else { bytes(of: number) { hash.add($0) } }
        return hash.count == 0 ? nil : hash.value
    }
}

/// What a word before a number says of it: `VS 123`, `obj. č. 123`, `FV2024001`.
enum NumberLabel {
    case symbol
    case order
    case invoice
    /// Only that it is a number.
    case number
    /// A number that names no order: KS, SS, IČO, a telephone's.
    case other

    /// What `word` says, its ASCII letters capital, after the word `before`; nil when it says nothing.
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

/// Order and invoice numbers in the forms in which they are compared.
public enum NumberText {
    /// Letters and digits only, ASCII letters capital: `OBJ-2026/001` is `OBJ2026001`.
    public static func whole(_ number: String) -> String {
        isWhole(number) ? number : NumberForm.whole.text(of: number)
    }

    /// Whether the number has letters and digits only, ASCII letters capital.
    static func isWhole(_ number: String) -> Bool {
        let bytes = number.utf8.span
        for place in bytes.indices where !isKept(bytes[place]) { return false }
        return true
    }

    /// Whether the number is its own digits and its own VS: up to ten digits, the first of which is not zero.
    static func isPlain(_ number: String) -> Bool {
        let bytes = number.utf8.span
        guard !bytes.isEmpty, bytes.count <= NumberForm.symbolDigits, bytes[0] != 48 else { return false }
        for place in bytes.indices where !isDigit(bytes[place]) { return false }
        return true
    }

    static func digitCount(_ number: String) -> Int {
        let bytes = number.utf8.span
        var digits = 0
        for place in bytes.indices where isDigit(bytes[place]) { digits += 1 }
        return digits
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    static func isKept(_ byte: UInt8) -> Bool { byte >= 128 || isDigit(byte) || byte >= 65 && byte <= 90 }
}
