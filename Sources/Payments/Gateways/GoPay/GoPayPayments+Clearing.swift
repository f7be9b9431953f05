import Connectors
import Domain
import Syntax

/// A settlement, the clearing, in XML: `Výpis z vyúčtování` (docs/gateways/gopay.md#clearing).
struct GoPayClearing: XMLRecordHandler {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "gopay.clearing",
        kind: .settlement,
        recognises: { head in
            guard let root = head.outline.root, root.name == "clearing" else { return false }
            return root.namespace.isEmpty || root.namespace.contains("gopay")
        },
        completeness: Completeness.ofXML,
        makeReader: { (_, sink) throws(Problem) in
            try XMLFileReader(layout, handler: GoPayClearing(sink)) { (handler: any XMLRecordHandler) throws(Problem) in
                guard var clearing = handler as? GoPayClearing else { return }
                try clearing.book.finish()
            }
        }
    )

    private enum Record: Int {
        case clearing, channel, movement, storno
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(Record.clearing.rawValue, at: "clearing", fields: GoPayHeadField.self)
        layout.record(Record.channel.rawValue, at: "clearing/paymentChannel", fields: GoPayChannelField.self)
        let movement = "clearing/paymentChannel/movements/movement"
        layout.record(Record.movement.rawValue, at: movement, fields: GoPayMovementField.self)
        layout.record(Record.storno.rawValue, at: "clearing/storno/stornoMovement", fields: GoPayMovementField.self)
        return layout
    }()

    private var book: GatewayBook
    private var head: GoPayHead?
    private var channel: String?

    private init(_ sink: @escaping FactSink) {
        book = GatewayBook(GoPay.connector.id, sink)
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .clearing: try begin(record)
        case .channel: channel = record.string(GoPayChannelField.type)
        default: return
        }
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .movement: try add(record, isStorno: false)
        case .storno: try add(record, isStorno: true)
        case .channel: channel = nil
        case .clearing: try end()
        case nil: return
        }
    }

    /// What the root element says; its sums are those that the movements must make.
    private mutating func begin(_ record: XMLRecord) throws(Problem) {
        let head = try GoPayHead(record)
        self.head = head
        let position = book.position(of: head.id, head.currency, line: record.line)
        book.name(position, head.id)
        try book.state(position, net: head.sent)
        book.state(position, "amount", head.amount, \.gross)
        book.state(position, "amountStorno", head.storno, \.refunds)
        book.state(position, "amountCreditNote", head.credit, \.credits)
        book.update(position) { settlement in
            settlement.account = head.account
            settlement.bankVs = head.vs
            (settlement.from, settlement.to, settlement.executed) = (head.from, head.to, head.performed)
        }
    }

    private mutating func add(_ record: XMLRecord, isStorno: Bool) throws(Problem) {
        guard let head else { return }
        let kind: GatewayLine.Kind
        switch record.string(GoPayMovementField.type) ?? "" {
        case "credit" where !isStorno: kind = .payment
        case "storno" where isStorno: kind = .refund
        case "stornoFee" where isStorno: kind = .fee
        case let other:
            let values = ["kind": GatewayText.short(other)]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: record.line), values)
        }
        guard let text = record.string(GoPayMovementField.amount),
            let amount = GatewayAmount.read(text, head.currency, mark: UInt8(ascii: "."))
        else { throw GoPayHead.problem(.badAmount, record, GoPayMovementField.amount) }
        guard let day = record.string(GoPayMovementField.day).flatMap({ GatewayDay.read($0) }) else {
            throw GoPayHead.problem(.badDate, record, GoPayMovementField.day)
        }
        // What goes back is negative; a sign that is missing changes nothing of what it is.
        let isWrong = isStorno && amount.minorUnits > 0
        let signed = isWrong ? Money(minorUnits: -|amount.minorUnits, currency: amount.currency) : amount
        var line = GatewayLine(kind, gross: signed, date: day, line: record.line)
        line.id = record.string(GoPayMovementField.id)
        line.paymentId = record.string(GoPayMovementField.session)
        line.name(order: record.string(GoPayMovementField.order))
        line.method = channel
        try book.add(line)
    }

    /// What is charged for the clearing as a whole, and what stays with the gateway.
    private mutating func end() throws(Problem) {
        guard let head else { return }
        let day = head.performed ?? head.to
        let stays = head.sent.minorUnits -| head.transfer.minorUnits
        let whole: [(kind: GatewayLine.Kind, sum: Int64, id: String)] = [
            (.fee, -|head.fee.minorUnits, "fee"), (.feeCredit, head.credit.minorUnits, "creditNote"),
            (stays < 0 ? .hold : .release, stays, "unsent"),
        ]
        for (kind, sum, id) in whole where sum != 0 {
            guard let day else {
                let place = SourcePosition(line: head.line)
                throw Problem(SettlementProblem.badDate, at: place, ["field": GoPayHeadField.performed.path])
            }
            let amount = Money(minorUnits: sum, currency: head.currency)
            var line = GatewayLine(kind, gross: amount, date: day, line: head.line)
            line.id = head.id + ":" + id
            try book.add(line)
        }
    }
}
