import Domain
import Syntax

/// What a statement counts of a movement, record 075, and how its payment is read.
///
/// See docs/formats/gpc.md#movements.
struct GPCMovement {
    /// The length of the shortest movement in bytes.
    static let shortest = 128
    /// The shortest line whose tail is read: the extended record of Česká spořitelna.
    static let shortestExtended = 369

    /// Whether a line ends where a field of text does, or one may be blank as a whole: an editor cut blanks off its end.
    static func lacksBlanks(_ line: Span<UInt8>) -> Bool { (97...118).contains(line.count) || line.count == 122 }

    /// A line with the blanks that were cut off.
    static func padded(_ line: Span<UInt8>) -> [UInt8] {
        var whole = line.withUnsafeBufferPointer { Array($0) }
        whole.append(contentsOf: repeatElement(32, count: max(0, shortest - whole.count)))
        return whole
    }

    /// Whether money came or went.
    let posting: GPCPostingCode
    /// The amount without a sign, in hundredths.
    let hundredths: Int64
    /// The currency of the line, where it has one.
    let currency: Currency?

    /// The figures of a movement of at least `shortest` bytes.
    init(_ line: Span<UInt8>, number: Int) throws(Problem) {
        guard let posting = GPCPostingCode(rawValue: line[60]) else {
            let code = GPCField.ascii(line, 60, 61)
            throw Problem(GPCProblem.unknownPosting, at: SourcePosition(line: number, column: 61), ["posting": code])
        }
        guard let hundredths = GPCField.number(line, 49, 12) else {
            throw Problem(StatementProblem.badAmount, at: SourcePosition(line: number, column: 49), ["field": "49-60"])
        }
        self.posting = posting
        self.hundredths = hundredths
        currency = Self.currency(line)
    }

    /// The payment but for its message, its amount by the usual rule.
    ///
    /// `statement` is taken where the line does not tell: its accounting date, its currency.
    func payment(
        _ line: Span<UInt8>,
        number: Int,
        _ text: GPCText,
        _ form: GPCAccount,
        of statement: borrowing GPCBlock
    ) throws(Problem) -> Payment {
        let valueDay = try GPCField.day(line, 92, number: number)
        guard let day = try GPCField.day(line, 123, number: number) ?? valueDay ?? statement.accountingDay else {
            throw Problem(StatementProblem.noDate, at: SourcePosition(line: number, column: 92))
        }
        var payment = Payment(
            date: day,
            amount: Self.money(hundredths *| posting.sign(.usual), currency ?? statement.standardCurrency),
            line: number,
            statement: statement.position,
            // Zeros mean the accounting date (KB Slovakia).
            valueDate: valueDay ?? statement.accountingDay ?? day,
            vs: GPCField.symbol(line, 62, 10),
            ks: GPCField.symbol(line, 78, 4),
            ss: GPCField.symbol(line, 82, 10),
            ownAccount: statement.account,
            counterAccount: form.account(line, 20, bank: 74),
            counterName: text.field(line, 98, 20),
            bankReference: GPCField.isEmpty(line, 36, 13) ? nil : text.field(line, 36, 13),
            reversal: posting.isReversal
        )
        if line.count >= Self.shortestExtended { Self.readTail(line, text, into: &payment) }
        return payment
    }

    /// `GPC-016` for each symbol of a line that is none, so that its payment goes without it.
    static func unread(_ line: Span<UInt8>, number: Int, _ text: GPCText) -> [Problem] {
        var problems: [Problem] = []
        for (position, length) in [(62, 10), (78, 4), (82, 10)]
        where GPCField.isUnread(symbol: line, position, length) {
            let field = "\(position)-\(position + length - 1)"
            let values = ["field": field, "value": text.field(line, position, length) ?? ""]
            let place = SourcePosition(line: number, column: position)
            problems.append(Problem(GPCProblem.unreadSymbol, .warning, scope: .record, at: place, path: field, values))
        }
        return problems
    }

    /// The extended record of Česká spořitelna, but for its message.
    private static func readTail(_ line: Span<UInt8>, _ text: GPCText, into payment: inout Payment) {
        if let name = text.field(line, 369, 35) { payment.counterName = name }
        if line.count >= 785, let reference = text.field(line, 751, 35) { payment.bankReference = reference }
        // Only with a decimal mark: how many decimals are implied without one is nowhere written.
        guard let code = text.field(line, 366, 3), let currency = Currency(code: code),
            currency != payment.amount.currency, let written = text.field(line, 351, 15),
            written.contains(",") || written.contains("."),
            let number: UnitPrice = (written.contains(",") ? DecimalParser.comma : .xml).fixed(written)
        else { return }
        let sign = UnitPrice(millionths: payment.amount.minorUnits < 0 ? -|number.millionths : number.millionths)
        payment.original = Money(sign, currency: currency)
    }

    /// The currency in columns 119 to 122: `0` and the ISO 4217 number; other banks write a data type there.
    private static func currency(_ line: Span<UInt8>) -> Currency? {
        guard line[118] == 48, let number = GPCField.number(line, 120, 3) else { return nil }
        return Currency(numeric: Int(number))
    }

    /// An amount of hundredths: GPC writes two decimals whatever the currency.
    static func money(_ hundredths: Int64, _ currency: Currency) -> Money {
        switch currency.decimals {
        case 2: Money(minorUnits: hundredths, currency: currency)
        default:
            Money(Quantity(millionths: hundredths *| 10_000), currency: currency)
                ?? Money(minorUnits: hundredths, currency: currency)
        }
    }
}

/// Whether money came or went.
///
/// Banks agree on 1 debit and 2 credit only. Komerční banka, Fio and most write 4 for a reversed debit (+) and 5 for a
/// reversed credit (-); Česká spořitelna writes 3 for a reversed debit (+) and 4 for a reversed credit (-). Which it is
/// follows from the balance. See docs/formats/gpc.md#posting-codes.
enum GPCPostingCode: UInt8, Sendable {
    case debit = 49
    case credit = 50
    case reversal3 = 51
    case reversal4 = 52
    case reversal5 = 53

    /// What code 4 means.
    enum Rule: Sendable {
        /// A reversed debit: money came back.
        case usual
        /// A reversed credit: money was taken back.
        case other
    }

    /// Whether it takes back an earlier movement.
    var isReversal: Bool { self != .debit && self != .credit }

    /// 1 when money came, -1 when it went.
    func sign(_ rule: Rule) -> Int64 {
        switch self {
        case .debit, .reversal5: -1
        case .credit, .reversal3: 1
        case .reversal4: rule == .usual ? 1 : -1
        }
    }
}

/// The message of a movement as it is gathered from the lines after it; one buffer serves the whole file.
struct GPCMessage {
    private var bytes: [UInt8] = []

    /// Adds bytes of a line; returns false when there is enough already.
    @discardableResult
    mutating func append(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        guard start < end, bytes.count + end - start <= Limits.messageBytes else { return start >= end }
        line.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return true
    }

    /// Separates what comes from what is there.
    mutating func appendBlank() { bytes.append(32) }

    /// The message without blanks around it and with runs of them as one, nil when nothing is left; then it is empty.
    mutating func take(_ text: GPCText) -> String? {
        guard !bytes.isEmpty else { return nil }
        var count = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte > 32 {
                bytes[count] = byte
                count += 1
            } else if count > 0, bytes[count - 1] != 32 {
                bytes[count] = 32
                count += 1
            }
        }
        if count > 0, bytes[count - 1] == 32 { count -= 1 }
        defer { bytes.removeAll(keepingCapacity: true) }
        return count == 0 ? nil : text.decode(bytes.span.extracting(..<count))
    }
}
