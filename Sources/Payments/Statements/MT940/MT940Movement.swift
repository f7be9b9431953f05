import Domain
import Syntax

/// A movement, field 61 (docs/formats/mt940.md#fields).
///
/// `CR` and `DR` are credit and debit with the third letter of the currency, `RC` and `RD` their reversals, `RCR` one of
/// them with a letter. A reversed credit is money that went.
struct MT940Movement {
    /// The value day; nil where the calendar has none such.
    let valueDay: Day?
    /// The day of booking, where it is written.
    let entryDay: Day?
    /// Signed.
    let amount: Money
    let isReversal: Bool
    /// Whether the type says that it is a charge.
    let isFee: Bool
    /// Where the customer's reference stands in the field; empty when there is none.
    let reference: Range<Int>
    /// Where the bank's reference stands; empty when there is none.
    let bankReference: Range<Int>
    /// The amount before the bank's exchange, from the line after.
    let original: Money?

    /// Reads the field, its lines as they are; throws `STATEMENT-004`, `STATEMENT-008` or `STATEMENT-010`.
    init(_ bytes: Span<UInt8>, currency: Currency, line: Int) throws(Problem) {
        func problem(_ code: StatementProblem, _ column: Int) -> Problem {
            Problem(code, at: SourcePosition(line: line, column: column + 5), ["field": "61"])
        }
        guard let (year, month, _) = MT940Day.parts(bytes, 0) else { throw problem(.badDate, 0) }
        valueDay = MT940Day.full(bytes, 0)
        var index = 6
        if MT940Day.hasDigits(bytes, 6, 4) {
            entryDay = MT940Day.short(bytes, 6, year: year, month: month)
            // It decides when the money came, so that nothing else stands in for it.
            guard entryDay.flatMap({ StatementDay.plausible($0) }) != nil else { throw problem(.badDate, 6) }
            // Its year follows from the value day, which then must be one, unless both are about the same days.
            let apart = ((entryDay?.civil.month ?? month) - month + 12) % 12
            if valueDay == nil, apart > 1, apart < 11 { throw problem(.badDate, 0) }
            index = 10
        } else {
            entryDay = nil
            while index < bytes.count, bytes[index] == 32 { index += 1 }
        }
        guard valueDay != nil || entryDay != nil else { throw problem(.badDate, 0) }
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        isReversal = byte(index) == UInt8(ascii: "R") && Self.direction(byte(index + 1)) != 0
        if isReversal { index += 1 }
        let direction = Self.direction(byte(index))
        guard direction != 0 else { throw problem(.noDirection, index) }
        index += 1
        if byte(index) >= 65, byte(index) <= 90 { index += 1 }
        while byte(index) == 32 { index += 1 }
        // Reports have no balances that would tell a damaged amount: `1O0,00` is none, and not 1.
        guard let (minorUnits, end) = MT940Amount.read(bytes, from: index, currency),
            Self.endsAmount(bytes, from: index, at: end)
        else {
            throw problem(.badAmount, index)
        }
        amount = Money(minorUnits: (isReversal ? -|direction : direction) *| minorUnits, currency: currency)
        let lineEnd = Self.lineEnd(bytes, from: end)
        var start = end
        while start < lineEnd, bytes[start] == 32 { start += 1 }
        isFee =
            start + 4 <= lineEnd && bytes[start + 1] == UInt8(ascii: "C") && bytes[start + 2] == UInt8(ascii: "H")
            && bytes[start + 3] == UInt8(ascii: "G")
        start += Self.typeLength(bytes, from: start, to: lineEnd, isOwn: start == end)
        var slashes = start
        while slashes + 1 < lineEnd, bytes[slashes] != UInt8(ascii: "/") || bytes[slashes + 1] != UInt8(ascii: "/") {
            slashes += 1
        }
        let hasBank = slashes + 1 < lineEnd
        reference = start..<(hasBank ? slashes : lineEnd)
        bankReference = hasBank ? slashes + 2..<lineEnd : lineEnd..<lineEnd
        original = Self.original(bytes, from: lineEnd, sign: amount.minorUnits < 0 ? -1 : 1, own: currency)
    }

    /// 1 for credit, -1 for debit, 0 for anything else.
    private static func direction(_ byte: UInt8) -> Int64 {
        switch byte {
        case UInt8(ascii: "C"): 1
        case UInt8(ascii: "D"): -1
        default: 0
        }
    }

    /// Whether an amount may end at a place: after it stand the type, a reference, or nothing.
    private static func endsAmount(_ bytes: Span<UInt8>, from start: Int, at end: Int) -> Bool {
        guard end < bytes.count else { return true }
        switch bytes[end] {
        case 0...32, UInt8(ascii: "N"), UInt8(ascii: "F"), UInt8(ascii: "S"), UInt8(ascii: "/"): return true
        default:
            // A letter of the bank's own counts after a decimal comma only, and none that looks like a digit.
            for index in start..<end where bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".") {
                return typeLength(bytes, from: end, to: bytes.count, isOwn: true) > 0
            }
            return false
        }
    }

    private static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { text in
            var at = start
            while at < text.count {
                let places = ByteBlock.places(of: 10, in: text, from: at)
                if places != 0 { return at &+ places.trailingZeroBitCount }
                at &+= ByteBlock.width
            }
            return max(start, text.count)
        }
    }

    /// The type of the transaction is a letter and three letters or digits: `NTRF`, `S051`, of some banks `MCI0`; others
    /// leave it out.
    private static func typeLength(_ bytes: Span<UInt8>, from start: Int, to end: Int, isOwn: Bool) -> Int {
        guard start + 4 <= end, bytes[start] >= 65, bytes[start] <= 90 else { return 0 }
        let isKnown =
            bytes[start] == UInt8(ascii: "N") || bytes[start] == UInt8(ascii: "F") || bytes[start] == UInt8(ascii: "S")
        // A letter of the bank's own directly follows the amount, and is none that looks like a digit.
        let isDigitLike = bytes[start] == UInt8(ascii: "O") || bytes[start] == UInt8(ascii: "I")
        guard isKnown || isOwn && !isDigitLike else { return 0 }
        for index in start + 1..<start + 4 {
            let byte = bytes[index]
            guard byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte == 32 && isKnown else { return 0 }
        }
        return 4
    }

    /// `/OCMT/USD0,11` in the lines after the first.
    private static func original(_ bytes: Span<UInt8>, from start: Int, sign: Int64, own: Currency) -> Money? {
        guard let place = find("/OCMT/", in: bytes, from: start),
            let currency = MT940Balance.currency(bytes, place), currency != own,
            let (minorUnits, _) = MT940Amount.read(bytes, from: place + 3, currency)
        else { return nil }
        return Money(minorUnits: sign *| minorUnits, currency: currency)
    }

    /// Where the bytes after a word begin; nil when it is not there.
    private static func find(_ word: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard bytes.count - start >= count else { return nil }
        return word.withUTF8Buffer { letters in
            for index in start...(bytes.count - count) {
                var length = 0
                while length < count, bytes[index + length] == letters[length] { length += 1 }
                if length == count { return index + count }
            }
            return nil
        }
    }
}

extension Payment {
    /// The payment of a movement from its field 61, whose bytes are given, and from what field 86 tells.
    init(
        _ movement: MT940Movement,
        _ bytes: Span<UInt8>,
        day: Day,
        line: Int,
        _ info: borrowing MT940Field86,
        _ text: borrowing StatementText,
        statement: Int?,
        account: BankAccount?,
        isAdvice: Bool
    ) {
        let name = info.name.withSpan { text.string($0) }
        let endToEnd = info.endToEnd.withSpan { text.string($0) }
        self.init(
            date: day,
            amount: movement.amount,
            line: line,
            statement: statement,
            valueDate: movement.valueDay,
            vs: info.symbols.vs,
            ks: info.symbols.ks,
            ss: info.symbols.ss,
            ownAccount: account,
            counterAccount: info.counterAccount,
            counterName: name == nil ? info.kind.withSpan { text.string($0) } : name,
            message: info.purpose.withSpan { text.string($0) },
            bankReference: Payment.bankReference(movement, bytes, info, text),
            endToEndId: endToEnd == "NOTPROVIDED" ? nil : endToEnd,
            reversal: movement.isReversal,
            isFee: movement.isFee,
            isAdvice: isAdvice,
            original: movement.original
        )
    }

    /// The bank's reference; without one the customer's, unless that is a symbol.
    private static func bankReference(
        _ movement: MT940Movement,
        _ bytes: Span<UInt8>,
        _ info: borrowing MT940Field86,
        _ text: borrowing StatementText
    ) -> String? {
        let reference = text.string(bytes.extracting(movement.bankReference))
        guard reference == nil, !info.referenceIsSymbol else { return reference }
        let other = bytes.extracting(movement.reference)
        return other.elementsEqual("NONREF") ? nil : text.string(other)
    }
}

extension MT940Field86 {
    /// The other side's account: the IBAN where there is one, else number and bank.
    fileprivate var counterAccount: BankAccount? {
        guard iban.isEmpty else { return account(iban) }
        return account.isEmpty ? nil : account(account)
    }

    private func account(_ number: borrowing MT940Text) -> BankAccount? {
        number.withSpan { number in bank.withSpan { StatedAccount.other(number, bank: $0) } }
    }
}
