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
