import Domain
import Syntax

/// The attributes of a clearing.
enum GoPayHeadField: Int, XMLField {
    case id, account, vs, from, to, performed, amount, credit, fee, storno, stornoFee, transfer, sent

    var path: String {
        switch self {
        case .id: "@clearingId"
        case .account: "@accountName"
        case .vs: "@variableSymbol"
        case .from: "@dateClearedFrom"
        case .to: "@dateClearedTo"
        case .performed: "@datePerformed"
        case .amount: "@amount"
        case .credit: "@amountCreditNote"
        case .fee: "@amountFee"
        case .storno: "@amountStorno"
        case .stornoFee: "@amountStornoFee"
        case .transfer: "@amountTransfer"
        case .sent: "@amountSent"
        }
    }
}

/// The attributes of a way to pay.
enum GoPayChannelField: Int, XMLField {
    case type

    var path: String { "@type" }
}

/// The attributes of a movement and of what was taken back.
enum GoPayMovementField: Int, XMLField {
    case id, type, amount, order, session, day

    var path: String {
        switch self {
        case .id: "@accountMovementId"
        case .type: "@type"
        case .amount: "@amount"
        case .order: "@orderId"
        case .session: "@paymentSessionId"
        case .day: "@datePerformed"
        }
    }
}

/// What a clearing says of itself. `amountFeeExternal` is within `amountFee`, so it is not read.
struct GoPayHead {
    let id: String
    let account: String?
    let currency: Currency
    let vs: String?
    let from: Day?
    let to: Day?
    let performed: Day?
    let amount: Money
    let credit: Money
    let fee: Money
    let storno: Money
    /// What the sums come to, of which all or a part is sent.
    let transfer: Money
    let sent: Money
    let line: Int

    init(_ record: XMLRecord) throws(Problem) {
        guard let id = record.string(GoPayHeadField.id) else {
            throw Problem(SettlementProblem.empty, at: SourcePosition(line: record.line))
        }
        self.id = id
        line = record.line
        account = record.string(GoPayHeadField.account)
        // The account's name ends with its currency.
        let word = account?.split(whereSeparator: { " ()[]-_/".contains($0) }).last.map { String($0) }
        guard let currency = Currency(code: word?.uppercased() ?? ""), currency != .none else {
            throw Self.problem(.badCurrency, record, GoPayHeadField.account)
        }
        self.currency = currency
        vs = record.string(GoPayHeadField.vs).flatMap { Symbol.normalised($0) }
        from = try Self.day(record, .from)
        to = try Self.day(record, .to)
        performed = try Self.day(record, .performed)
        amount = try Self.money(record, .amount, currency)
        credit = try Self.money(record, .credit, currency)
        fee = try Self.money(record, .fee, currency)
        storno = try Self.money(record, .storno, currency)
        transfer = try Self.money(record, .transfer, currency)
        sent = record.has(GoPayHeadField.sent) ? try Self.money(record, .sent, currency) : transfer
        let stornoFee = try Self.money(record, .stornoFee, currency)
        let off = storno.minorUnits +| stornoFee.minorUnits +| fee.minorUnits
        let computed = Money(minorUnits: amount.minorUnits -| off +| credit.minorUnits, currency: currency)
        guard computed == transfer else {
            throw SettlementProblem.doesNotHold.difference(
                GatewayText.short(id),
                stated: transfer,
                computed: computed,
                line: record.line
            )
        }
    }

    /// A problem of a field, which spoils the file.
    static func problem(_ code: SettlementProblem, _ record: XMLRecord, _ field: some XMLField) -> Problem {
        let name = String(field.path.drop { $0 == "@" })
        return Problem(code, at: record.position(field), path: field.path, ["field": name])
    }

    /// A sum; 0 where it is missing.
    private static func money(
        _ record: XMLRecord,
        _ field: GoPayHeadField,
        _ currency: Currency
    ) throws(Problem) -> Money {
        guard let text = record.string(field) else { return .zero(currency) }
        guard let money = GatewayAmount.read(text, currency, mark: UInt8(ascii: ".")) else {
            throw problem(.badAmount, record, field)
        }
        return money
    }

    private static func day(_ record: XMLRecord, _ field: GoPayHeadField) throws(Problem) -> Day? {
        guard let text = record.string(field) else { return nil }
        guard let day = GatewayDay.read(text) else { throw problem(.badDate, record, field) }
        return day
    }
}
