import Domain

/// A month of a shop whose customers pay by card and by transfer, as files, with the truth known: what each order comes to,
/// which credit each payout is, and the fees to the cent.
///
/// Against the rules stand transfers of just a payout's sum, payouts with the symbol and the sum of an order, refunds,
/// chargebacks that are reversed and such that are not, and two currencies.
public struct GatewayMonth: Sendable {
    /// The accounts of the shop, by their currencies.
    public static let accounts = ["EUR": "CZ1781005000052267180257", "CZK": "CZ6508000000192000145399"]

    /// An order, how it is to stand at the end, and what of it was paid.
    public struct Order: Sendable {
        /// Its number, which is its symbol.
        public var number: String
        /// What it costs, in cents.
        public var cents: Int
        /// Its currency.
        public var currency: String
        /// The day it was made, of November 2026; later ones go on.
        public var day: Int
        /// How far it is paid at the end.
        public var state = "open"
        /// What of it stays paid, in cents.
        public var kept = 0
    }

    /// What goes to the bank.
    public struct Payout: Sendable {
        /// What the gateway calls it.
        public var id: String
        /// What arrives, in cents.
        public var cents: Int
        /// Its currency.
        public var currency: String
        /// Its fees, in cents.
        public var fees = 0
        /// The day of the settlement.
        public var day: Int
        var rows: [String] = []
    }

    /// A movement of the bank.
    struct Entry: Sendable {
        var cents: Int
        var day: Int
        var vs: String?
        var name: String
    }

    /// A movement at the gateway that the next payout takes.
    private struct Movement: Sendable {
        var day: Int
        var currency: String
        var gross: Int
        var fee: Int
        var category: String
        var charge: String
        var number: String
        var customer: (cents: Int, currency: String)?
    }

    /// The orders.
    public private(set) var orders: [Order] = []
    /// The payouts, in the order of their days.
    public private(set) var payouts: [Payout] = []
    /// How many movements the gateway had.
    public private(set) var movementCount = 0
    private var movements: [Movement] = []
    private var entries: [String: [Entry]] = ["EUR": [], "CZK": []]
    private var dice: Dice

    /// A month with about that many orders.
    public init(orders count: Int, seed: UInt64) {
        dice = Dice(seed)
        for index in 0..<count { addOrder(index) }
        for day in stride(from: 4, through: 46, by: 3) { for currency in ["EUR", "CZK"] { pay(out: currency, day) } }
        mislead()
    }

    /// The fees of each month, currency and nothing else, in cents: `2026-11 EUR`.
    public var fees: [String: Int] {
        var sums: [String: Int] = [:]
        for one in movements where one.fee != 0 {
            sums[Self.date(one.day).prefix(7) + " " + one.currency, default: 0] += one.fee
        }
        return sums
    }

    private mutating func addOrder(_ index: Int) {
        let day = 1 + dice.below(22)
        let isCzech = dice.chance(30)
        let number = String(2_026_000_001 + index)
        var order = Order(
            number: number,
            cents: 500 + dice.below(19_500),
            currency: isCzech ? "CZK" : "EUR",
            day: day
        )
        switch dice.below(100) {
        case ..<60: payByCard(&order)
        case ..<90:
            (order.state, order.kept) = ("paid", order.cents)
            let paid = Entry(cents: order.cents, day: day + 1 + dice.below(4), vs: number, name: Self.name(number))
            entries[order.currency]?.append(paid)
        default: break
        }
        orders.append(order)
    }

    private mutating func payByCard(_ order: inout Order) {
        // Some customers pay in a currency that the shop is not paid out in.
        let isConverted = order.currency == "CZK" && dice.chance(40)
        let rate = isConverted ? 25 : 1
        if isConverted { order.cents = order.cents / rate * rate }
        let currency = isConverted ? "EUR" : order.currency
        let (number, charge, ordered) = (order.number, "ch_" + order.number, order.currency)
        func movement(_ category: String, _ cents: Int, fee: Int, _ day: Int) -> Movement {
            Movement(
                day: day,
                currency: currency,
                gross: cents / rate,
                fee: fee,
                category: category,
                charge: charge,
                number: number,
                customer: isConverted ? (cents, ordered) : nil
            )
        }
        (order.state, order.kept) = ("paid", order.cents)
        movements.append(movement("charge", order.cents, fee: order.cents / rate * 14 / 1000 + 25, order.day))
        switch dice.below(100) {
        case ..<5:
            (order.state, order.kept) = ("refunded", 0)
            movements.append(movement("refund", -order.cents, fee: 0, order.day + 2 + dice.below(5)))
        case ..<9:
            let part = order.cents / rate / 3 * rate
            (order.state, order.kept) = ("partlyRefunded", order.cents - part)
            movements.append(movement("refund", -part, fee: 0, order.day + 2 + dice.below(5)))
        case ..<13:
            let day = order.day + 4 + dice.below(5)
            (order.state, order.kept) = ("chargedBack", 0)
            movements.append(movement("dispute", -order.cents, fee: 1500, day))
            guard dice.chance(40) else { return }
            (order.state, order.kept) = ("paid", order.cents)
            movements.append(movement("dispute_reversal", order.cents, fee: 0, day + 3 + dice.below(4)))
        default: break
        }
    }

    /// Pays out what the gateway has of a currency from the three days before.
    private mutating func pay(out currency: String, _ day: Int) {
        let own = movements.indices.filter {
            movements[$0].currency == currency && (day - 3..<day).contains(movements[$0].day)
        }
        guard !own.isEmpty else { return }
        var payout = Payout(id: "po_\(currency)\(day)", cents: 0, currency: currency, day: day)
        for index in own {
            let one = movements[index]
            let net = one.gross - one.fee
            payout.cents += net
            payout.fees += one.fee
            payout.rows.append(
                [
                    payout.id, Self.date(day) + " 00:00:00", "txn_\(index)", Self.date(one.day) + " 10:00:00",
                    currency.lowercased(), Self.text(one.gross), Self.text(one.fee), Self.text(net), one.category,
                    "Order " + one.number, one.charge, one.customer.map { Self.text($0.cents) } ?? "",
                    one.customer?.currency.lowercased() ?? "",
                ].joined(separator: ",")
            )
        }
        movementCount += own.count
        payouts.append(payout)
        guard payout.cents > 0 else { return }
        let arrival = day + 1 + dice.below(3)
        entries[currency]?.append(Entry(cents: payout.cents, day: arrival, name: "STRIPE PAYMENTS EUROPE"))
    }

    /// Lets transfers look like payouts, and payouts like payments of orders.
    private mutating func mislead() {
        for (index, payout) in payouts.enumerated() where payout.cents > 0 && index % 2 == 0 {
            let number = String(2_026_900_001 + index)
            var order = Order(
                number: number,
                cents: payout.cents,
                currency: payout.currency,
                day: max(1, payout.day - 2)
            )
            if index % 4 == 0 {
                // A customer's transfer of just that sum.
                (order.state, order.kept) = ("paid", order.cents)
                let paid = Entry(cents: order.cents, day: payout.day + 1, vs: number, name: Self.name(number))
                entries[payout.currency]?.append(paid)
            } else if let place = entries[payout.currency]?.firstIndex(where: {
                $0.cents == payout.cents && $0.name.hasPrefix("STRIPE")
            }) {
                entries[payout.currency]?[place].vs = number
            }
            orders.append(order)
        }
    }
}

/// The month as files.
extension GatewayMonth {
    /// The orders, as an e-shop exports them.
    public var ordersFile: String {
        let rows = orders.map { order in
            let total = Self.text(order.cents)
            return
                "<ORDER><CODE>\(order.number)</CODE><DATE>\(Self.date(order.day)) 08:00:00</DATE><STATUS>Nova</STATUS>"
                + "<CURRENCY><CODE>\(order.currency)</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY><CUSTOMER>"
                + "<EMAIL>z\(order.number)@example.test</EMAIL><BILLING_ADDRESS><NAME>"
                + "\(Self.name(order.number))</NAME><STREET>Dlha</STREET>"
                + "<HOUSENUMBER>1</HOUSENUMBER><CITY>Zilina</CITY><ZIP>01001</ZIP><COUNTRY_CODE>SK</COUNTRY_CODE>"
                + "</BILLING_ADDRESS></CUSTOMER><TOTAL_PRICE><WITH_VAT>\(total)</WITH_VAT>"
                + "<PRICE_TO_PAY>\(total)</PRICE_TO_PAY></TOTAL_PRICE><ORDER_ITEMS><ITEM><TYPE>product</TYPE>"
                + "<NAME>Item A</NAME><AMOUNT>1</AMOUNT><CODE>A</CODE><UNIT>ks</UNIT><UNIT_PRICE><WITH_VAT>\(total)"
                + "</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE><TOTAL_PRICE><WITH_VAT>\(total)</WITH_VAT>"
                + "<VAT_RATE>23</VAT_RATE></TOTAL_PRICE></ITEM></ORDER_ITEMS></ORDER>"
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ORDERS>\n" + rows.joined(separator: "\n") + "\n</ORDERS>\n"
    }

    /// The payouts of a currency, as Stripe exports them.
    public func settlementFile(_ currency: String) -> String {
        let header = """
            automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,currency,gross,fee,net,\
            reporting_category,description,charge_id,customer_facing_amount,customer_facing_currency
            """
        let rows = payouts.filter { $0.currency == currency }.flatMap(\.rows)
        return ([header] + rows).joined(separator: "\n") + "\n"
    }

    /// The statement of the account in a currency, as CAMT.053.
    public func statementFile(_ currency: String) -> String {
        let own = (entries[currency] ?? []).sorted { ($0.day, $0.cents, $0.name) < ($1.day, $1.cents, $1.name) }
        let closing = own.reduce(0) { $0 + $1.cents }
        func balance(_ kind: String, _ cents: Int) -> String {
            "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"\(currency)\">\(Self.text(cents))</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-31</Dt></Dt></Bal>\n"
        }
        let lines = own.enumerated().map { index, entry in
            "<Ntry><Amt Ccy=\"\(currency)\">\(Self.text(entry.cents))</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>\(Self.date(entry.day))</Dt></BookgDt><ValDt><Dt>\(Self.date(entry.day))</Dt></ValDt>"
                + "<AcctSvcrRef>BR\(currency)\(index)</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>"
                + "\(entry.vs.map { "/VS\($0)/SS/KS" } ?? "NOTPROVIDED")</EndToEndId></Refs><RltdPties><Dbtr><Nm>"
                + "\(entry.name)</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>m\(currency)</MsgId>
            <CreDtTm>2026-12-31T20:00:00</CreDtTm></GrpHdr><Stmt><Id>s\(currency)</Id><ElctrncSeqNb>1</ElctrncSeqNb>
            <CreDtTm>2026-12-31T20:00:00</CreDtTm><Acct><Id><IBAN>\(Self.accounts[currency] ?? "")</IBAN></Id>
            <Ccy>\(currency)</Ccy></Acct>
            \(balance("OPBD", 0))\(balance("CLBD", closing))\(lines.joined(separator: "\n"))
            </Stmt></BkToCstmrStmt></Document>

            """
    }

    /// An amount with its decimals.
    public static func text(_ cents: Int) -> String {
        let digits = String(cents.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        return (cents < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
    }

    /// A day of November 2026, or after it.
    static func date(_ day: Int) -> String {
        Day(number: (Day(year: 2026, month: 11, day: 1)?.number ?? 0) + Int32(day - 1)).description
    }

    /// The customer of an order.
    private static func name(_ number: String) -> String {
        let index = number.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 9_973 }
        let first = ["Jana", "Peter", "Lucia", "Martin", "Hana", "Tomas", "Zuzana"]
        let last = ["Vzorova", "Novak", "Kovac", "Maly", "Vesely", "Rusnak", "Hruska", "Urban", "Zeman"]
        return first[index % first.count] + " " + last[index / first.count % last.count]
    }
}

/// The truth of the month, for whoever reads files alone.
extension GatewayMonth {
    /// How orders, payouts and fees are in the end, as JSON; amounts are in cents.
    public var truthFile: String {
        let orders = orders.map {
            #"{"number":"\#($0.number)","state":"\#($0.state)","kept":\#($0.kept)}"#
        }
        let payouts = payouts.filter { $0.cents > 0 }.map {
            #"{"id":"\#($0.id)","amount":\#($0.cents),"currency":"\#($0.currency)"}"#
        }
        let fees = fees.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        return """
            {"orders":[\(orders.joined(separator: ",\n"))],
            "payouts":[\(payouts.joined(separator: ",\n"))],
            "fees":{\(fees.joined(separator: ","))},
            "movements":\(movementCount)}

            """
    }
}
