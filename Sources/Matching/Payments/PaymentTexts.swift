import Domain

/// What a payment says by which an order may be found: its symbols, and what its texts hold.
struct PaymentTexts {
    /// The fewest letters or digits of a word that is looked up (docs/pairing.md#why-these-rules).
    static let shortestWord = 4
    /// The fewest digits of a number's end that may stand for it.
    private static let shortestEnd = 3
    /// The fewest digits of a number that stands in free text for something.
    private static let longNumber = 6
    /// The most letters before the digits that may be the number's own.
    private static let longestPrefix = 4
    /// The fewest digits that are no chance when they are glued to a word.
    private static let gluedNumber = 7
    /// The most texts of one kind that are looked up.
    static let mostKeys = 40

    let payment: Payment
    /// Message and end-to-end reference; most payments are decided by their symbols before these are cut.
    private lazy var texts: [TextTokens] = [
        payment.message.map { TextTokens($0, .message) }, payment.endToEndId.map { TextTokens($0, .endToEndId) },
    ].compactMap { $0 }

    /// Parts of numbers, which two criteria ask for.
    private lazy var numberParts: [PairingKey] = collect { Self.parts($0, &$1) }

    /// What invoices' and orders' numbers are looked up by first, which the guard asks for once more.
    private lazy var invoiceNumbers: [PairingKey] = symbol + numbers(Self.ofInvoice)
    private lazy var orderNumbers: [PairingKey] = symbol + numbers(Self.ofOrder)

    init(_ payment: Payment) { self.payment = payment }

    /// What the payment says for a criterion, in groups: a later group is asked only when an earlier one finds nothing.
    mutating func keys(_ criterion: PairingCriterion, group: Int) -> [PairingKey]? {
        switch (criterion, group) {
        case (.invoiceSymbol, 0), (.orderSymbol, 0): symbol
        case (.invoiceNumber, 0): invoiceNumbers
        case (.orderNumber, 0): orderNumbers
        case (.invoiceNumber, 1), (.orderNumber, 1): numberParts
        // `obj. č. 2026-300236` of `OBJ-2026-300236`: a word says what the digits are of.
        case (.invoiceNumber, 2): collect { Self.labelled($0, true, .digits, [.invoice], &$1) }
        case (.orderNumber, 2): collect { Self.labelled($0, true, .digits, [.order], &$1) }
        case (.creditorReference, 0): ownReference
        case (.creditorReference, 1): collect { Self.references($0, &$1) }
        // Fields of their own before free text.
        case (.message, 0): collect { Self.labelled($0, true, .digits, Self.anyLabel, &$1) }
        case (.message, 1): collect { Self.labelled($0, false, .digits, Self.anyLabel, &$1) }
        case (.message, 2): collect { Self.free($0, &$1) }
        case (.message, 3): collect { Self.windows($0, .digits, &$1) }
        case (.specificSymbol, 0): payment.ss.map { [PairingKey(.specificSymbol, $0, .specificSymbol)] } ?? []
        default: nil
        }
    }

    /// The VS; the SS stands for it where there is none.
    private var symbol: [PairingKey] {
        if let vs = payment.vs { return [PairingKey(.symbol, vs, .variableSymbol)] }
        return payment.ss.map { [PairingKey(.symbol, $0, .specificSymbol)] } ?? []
    }

    /// Numbers of the message that may be the end of an order's number, or have a slip.
    var shortNumbers: [PairingKey] {
        mutating get { collect { Self.digitRuns($0, atLeast: Self.shortestEnd, &$1) } }
    }

    /// Numbers of the message that are too long to say nothing, or that a word explains.
    var longNumbers: [PairingKey] {
        mutating get {
            collect {
                Self.labelled($0, false, .digits, Self.anyLabel, &$1)
                Self.digitRuns($0, atLeast: Self.longNumber, &$1)
            }
        }
    }

    private static let ofInvoice: [NumberLabel] = [.invoice, .symbol, .number]
    private static let ofOrder: [NumberLabel] = [.order, .symbol, .number]
    private static let anyLabel: [NumberLabel] = [.invoice, .order, .symbol, .number]

    private mutating func numbers(_ labels: [NumberLabel]) -> [PairingKey] {
        collect {
            Self.words($0, &$1)
            Self.labelled($0, true, .word, labels, &$1)
        }
    }

    private mutating func collect(_ find: (TextTokens, inout [PairingKey]) -> Void) -> [PairingKey] {
        var keys: [PairingKey] = []
        for tokens in texts where !tokens.runs.isEmpty { find(tokens, &keys) }
        return keys
    }

    private static func add(_ key: PairingKey, to keys: inout [PairingKey]) {
        guard keys.count < mostKeys, !keys.contains(where: { $0.says(the: key) }) else { return }
        keys.append(key)
    }

    /// Whole numbers: `FV-2024/001` as one.
    private static func words(_ tokens: TextTokens, _ keys: inout [PairingKey]) {
        for group in tokens.groups { word(tokens, group, &keys) }
    }

    /// Parts of such, then words that stand side by side: `FV 2024 001`.
    private static func parts(_ tokens: TextTokens, _ keys: inout [PairingKey]) {
        for place in tokens.runs.indices { word(tokens, place..<place + 1, &keys) }
        windows(tokens, .word, &keys)
        for group in tokens.groups {
            glued(tokens, group, &keys)
            if group.count > 1 { for place in group { glued(tokens, place..<place + 1, &keys) } }
        }
    }

    /// A number with words glued to it: `eshop2026000815`, `2026000815Mala`, `objednavkaOBJ-2026-000815`; the beginning of
    /// the number itself may be letters.
    private static func glued(_ tokens: TextTokens, _ range: Range<Int>, _ keys: inout [PairingKey]) {
        guard tokens.digits(range) >= Self.gluedNumber, tokens.mayName(range) else { return }
        let text = Array(tokens.text(range).utf8)
        guard let first = text.firstIndex(where: NumberText.isDigit),
            let last = text.lastIndex(where: NumberText.isDigit),
            first > 0 || last < text.count - 1
        else { return }
        for letters in 0...min(first, Self.longestPrefix) where first - letters > 0 || last < text.count - 1 {
            let number = String(decoding: text[(first - letters)...last], as: UTF8.self)
            add(PairingKey(.word, number, tokens.field, at: tokens.place(range)), to: &keys)
        }
    }

    private static func digitRuns(_ tokens: TextTokens, atLeast least: Int, _ keys: inout [PairingKey]) {
        for group in tokens.groups where tokens.mayName(group) {
            digits(tokens, group, atLeast: least, &keys)
            guard group.count > 1 else { continue }
            for place in group { digits(tokens, place..<place + 1, atLeast: least, &keys) }
        }
    }

    private static func word(_ tokens: TextTokens, _ range: Range<Int>, _ keys: inout [PairingKey]) {
        guard tokens.digits(range) > 0, tokens.count(range) >= Self.shortestWord, tokens.mayName(range) else { return }
        let text = tokens.text(range)
        add(PairingKey(.word, text, tokens.field, at: tokens.place(range)), to: &keys)
        // `0030101` of `30101`.
        guard text.hasPrefix("0"), let symbol = Symbol.normalised(text), symbol.utf8.count >= Self.shortestWord else {
            return
        }
        add(PairingKey(.word, symbol, tokens.field, at: tokens.place(range)), to: &keys)
    }

    /// Two to four groups with a blank or a dot between them as one number.
    private static func windows(_ tokens: TextTokens, _ kind: PairingKey.Kind, _ keys: inout [PairingKey]) {
        let groups = tokens.groups
        for first in groups.indices {
            for last in groups.indices.dropFirst(first + 1).prefix(3) {
                guard tokens.runs[groups[last].lowerBound].gap == .loose else { break }
                let range = groups[first].lowerBound..<groups[last].upperBound
                if kind == .digits {
                    digits(tokens, range, &keys)
                } else if tokens.digits(range) >= Self.shortestWord {
                    word(tokens, range, &keys)
                }
            }
        }
    }

    private static func labelled(
        _ tokens: TextTokens,
        _ whole: Bool,
        _ kind: PairingKey.Kind,
        _ labels: [NumberLabel],
        _ keys: inout [PairingKey]
    ) {
        for number in whole ? tokens.labelledGroups : tokens.labelledRuns where labels.contains(number.label) {
            let text = tokens.text(number)
            guard text.utf8.count >= Self.shortestWord else { continue }
            let place = tokens.place(number.range)
            if kind == .digits, let symbol = Symbol.normalised(text) {
                add(PairingKey(.digits, symbol, tokens.field, at: place), to: &keys)
            } else {
                add(PairingKey(.word, text, tokens.field, at: place), to: &keys)
            }
        }
    }

    /// Numbers and words of free text; digits inside a word are no number of their own.
    private static func free(_ tokens: TextTokens, _ keys: inout [PairingKey]) {
        for group in tokens.groups where tokens.mayName(group) {
            digits(tokens, group, &keys)
            word(tokens, group, &keys)
            guard group.count > 1 else { continue }
            for place in group { digits(tokens, place..<place + 1, &keys) }
        }
    }

    private static func digits(
        _ tokens: TextTokens,
        _ range: Range<Int>,
        atLeast least: Int = PaymentTexts.shortestWord,
        _ keys: inout [PairingKey]
    ) {
        guard tokens.digits(range) == tokens.count(range), tokens.count(range) >= least, tokens.mayName(range),
            let text = Symbol.normalised(tokens.text(range))
        else { return }
        add(PairingKey(.digits, text, tokens.field, at: tokens.place(range)), to: &keys)
    }
}

/// Creditor references of ISO 11649: `RF`, two check digits by modulo 97, then the reference itself.
extension PaymentTexts {
    /// The reference in its own field; one that is none of ISO 11649 counts as the creditor's own number.
    var ownReference: [PairingKey] {
        guard let text = payment.creditorReference else { return [] }
        let whole = NumberText.whole(text)
        if whole.hasPrefix("RF") {
            return Self.body(whole).map { [PairingKey(.reference, $0, .creditorReference)] } ?? []
        }
        if let digits = Symbol.normalised(whole) { return [PairingKey(.reference, digits, .creditorReference)] }
        return whole.isEmpty ? [] : [PairingKey(.word, whole, .creditorReference)]
    }

    /// References in a text, be they written in groups of four.
    static func references(_ tokens: TextTokens, _ keys: inout [PairingKey]) {
        for (place, run) in tokens.runs.enumerated() where tokens.starts(run, with: "RF") {
            // The longest one that holds, for a part may hold by chance.
            for end in (place + 1...min(place + 7, tokens.runs.count)).reversed() {
                guard tokens.runs[place + 1..<end].allSatisfy({ $0.gap == .loose && $0.digits > 0 }),
                    let body = Self.body(tokens.text(place..<end))
                else { continue }
                let key = PairingKey(.reference, body, tokens.field, at: tokens.place(place..<end))
                if !keys.contains(where: { $0.says(the: key) }) { keys.append(key) }
                break
            }
        }
    }

    /// What follows the check digits, when they hold.
    private static func body(_ reference: String) -> String? {
        let bytes = Array(reference.utf8)
        guard (5...25).contains(bytes.count), reference.hasPrefix("RF"), remainder97(bytes) == 1 else { return nil }
        let body = reference.dropFirst(4).drop { $0 == "0" }
        return body.isEmpty ? nil : String(body)
    }

    /// The reference with its first four characters moved to the end, letters as 10 to 35, modulo 97; nil for other signs.
    private static func remainder97(_ bytes: [UInt8]) -> Int? {
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte {
            // bounded: the remainder is below 97.
            case 48...57: remainder = (remainder * 10 + Int(byte &- 48)) % 97
            case 65...90: remainder = (remainder * 100 + Int(byte &- 55)) % 97
            default: return nil
            }
        }
        return remainder
    }
}
