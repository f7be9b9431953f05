import Connectors
import Domain

/// The settlements of one file while their lines come: each line is added up and handed on at once, so that memory does not
/// grow with them.
struct GatewayBook {
    private struct Open {
        var settlement: GatewaySettlement
        var tally = GatewayTally()
        /// What the file says that it comes to.
        var stated: Money?
        /// Whether it has a row of its own in the file, and not only lines.
        var isStated = false
        /// What its lines say that they come to; nil once one says nothing.
        var nets: Int128? = 0
        /// Sums that the file states besides.
        var sums: [(field: String, money: Money?, sum: KeyPath<GatewaySettlement.Figures, Money>)] = []
    }

    private let gateway: String
    private let sink: FactSink
    private var open: [Open] = []
    private var places: [String: Int] = [:]
    /// How many lines are left out because they are not final.
    private var leftOut = 0
    /// How many settlements are left out.
    private var unpaid = 0

    init(_ gateway: String, _ sink: @escaping FactSink) {
        self.gateway = gateway
        self.sink = sink
    }

    /// The position of the settlement that lines of the file name by `key`, from 1.
    mutating func position(of key: String, _ currency: Currency, line: Int) -> Int {
        if let place = places[key] { return place + 1 }
        open.append(
            Open(
                settlement: GatewaySettlement(
                    gateway: gateway,
                    id: "",
                    isNamed: false,
                    position: open.count + 1,
                    currency: currency,
                    line: line
                )
            )
        )
        places[key] = open.count - 1
        return open.count
    }

    /// Says something of a settlement besides its lines.
    mutating func update(_ position: Int, _ change: (inout GatewaySettlement) -> Void) {
        guard open.indices.contains(position - 1) else { return }
        change(&open[position - 1].settlement)
    }

    /// Names a settlement as its gateway does.
    mutating func name(_ position: Int, _ id: String) {
        update(position) { ($0.id, $0.isNamed) = (GatewayText.short(id), true) }
    }

    /// What the file says that a settlement comes to; throws when it says so twice.
    mutating func state(_ position: Int, net: Money) throws(Problem) {
        guard open.indices.contains(position - 1) else { return }
        guard !open[position - 1].isStated else {
            let settlement = open[position - 1].settlement
            throw Problem(
                SettlementProblem.twice,
                at: SourcePosition(line: settlement.line),
                ["settlement": settlement.id]
            )
        }
        (open[position - 1].isStated, open[position - 1].stated) = (true, net)
    }

    /// What the file says that lines of one sort come to.
    mutating func state(
        _ position: Int,
        _ field: String,
        _ money: Money?,
        _ sum: KeyPath<GatewaySettlement.Figures, Money>
    ) {
        guard open.indices.contains(position - 1) else { return }
        open[position - 1].sums.append((field, money, sum))
    }

    /// Whether a settlement of that key has begun.
    func has(_ key: String) -> Bool { places[key] != nil }

    /// Whether the file said what a settlement comes to.
    func isStated(_ position: Int) -> Bool { open.indices.contains(position - 1) && open[position - 1].isStated }

    /// How many lines a settlement has so far.
    func entries(_ position: Int) -> Int { open.indices.contains(position - 1) ? open[position - 1].tally.entries : 0 }

    /// Takes in a line, and what the file says that it comes to; a fee that went off a payout is a line of its own.
    mutating func add(_ given: GatewayLine, net: Money? = nil) throws(Problem) {
        guard open.indices.contains(given.settlement - 1) else { return }
        var line = given
        if line.kind != .payout {
            let nets = open[line.settlement - 1].nets
            open[line.settlement - 1].nets = net.flatMap { net in nets.map { $0 + Int128(net.minorUnits) } }
        }
        let settlement = open[line.settlement - 1].settlement
        guard line.gross.currency == settlement.currency else {
            let values = [
                "settlement": settlement.id, "first": settlement.currency.code, "second": line.gross.currency.code,
            ]
            throw Problem(SettlementProblem.severalCurrencies, at: SourcePosition(line: line.line), values)
        }
        line.id = line.id.map { GatewayText.short($0) }
        line.paymentId = line.paymentId.map { GatewayText.short($0) }
        line.orderNumber = line.orderNumber.map { GatewayText.short($0) }
        line.method = line.method.map { GatewayText.short($0) }
        line.text = line.text.map { GatewayText.long($0) }
        if line.customer?.currency == line.gross.currency { line.customer = nil }
        if line.kind == .payout, line.fee.minorUnits != 0 {
            let amount = Money(minorUnits: -|line.fee.minorUnits, currency: line.gross.currency)
            var fee = GatewayLine(.fee, settlement: line.settlement, gross: amount, date: line.date, line: line.line)
            (fee.id, fee.text) = (line.id, line.text)
            line.fee = .zero(line.gross.currency)
            try hand(fee)
        }
        try hand(line)
    }

    private mutating func hand(_ line: GatewayLine) throws(Problem) {
        open[line.settlement - 1].tally.add(line)
        try sink(.settlementLine(line))
    }

    /// Notes a line that is left out because it is not final.
    mutating func leaveOut() { leftOut += 1 }

    /// Leaves out a payout that did not take place.
    mutating func leaveOut(_ id: String, state: String, line: Int) throws(Problem) {
        unpaid += 1
        let values = ["settlement": GatewayText.short(id), "state": GatewayText.short(state)]
        try sink(.problem(Problem(SettlementProblem.notPaid, .warning, at: SourcePosition(line: line), values)))
    }

    /// Ends the file: hands the settlements on, and what is wrong with them.
    mutating func finish() throws(Problem) {
        for place in open.indices {
            var settlement = open[place].settlement
            let tally = open[place].tally
            if settlement.id.isEmpty {
                let days = [settlement.from ?? tally.first, settlement.to ?? tally.last].compactMap { $0?.description }
                settlement.id = (days + [settlement.currency.code]).joined(separator: "/")
            }
            var problems = [tally.close(&settlement, stated: open[place].stated)]
            if open[place].stated == nil, tally.entries > 0, let nets = open[place].nets {
                settlement.balanced = nets == tally.net
            }
            for stated in open[place].sums {
                problems.append(tally.compare(stated.field, stated.money, stated.sum, of: settlement))
            }
            if tally.entries == 0 {
                let values = ["settlement": settlement.id]
                let position = SourcePosition(line: settlement.line)
                problems.append(Problem(SettlementProblem.noLines, .warning, scope: .record, at: position, values))
            }
            for problem in problems.compactMap({ $0 }) { try sink(.problem(problem)) }
            try sink(.settlement(settlement))
        }
        if leftOut > 0 {
            let values = ["count": String(leftOut)]
            try sink(.problem(Problem(SettlementProblem.leftOut, .warning, scope: .record, values)))
        }
        guard open.isEmpty, leftOut == 0, unpaid == 0 else { return }
        try sink(.problem(Problem(SettlementProblem.empty, .warning, at: SourcePosition(line: 1))))
    }
}
