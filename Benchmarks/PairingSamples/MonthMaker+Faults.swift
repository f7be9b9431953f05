import Domain
import Matching

extension MonthMaker {
    /// One payment for one order, with something about it.
    mutating func payOnce(_ order: OpenOrder, _ fault: Fault) {
        let total = order.total.minorUnits
        let vs = order.vs ?? ""
        switch fault {
        case .invoiceInMessage:
            guard let invoice = order.invoices.first else { return payOnce(order, .none) }
            let text = dice.pick(["uhrada ", "faktura c. ", "Fa ", ""]) ?? ""
            add(order, fault, total) { $0.message = text + invoice.number }
        case .symbolInMessage:
            let text =
                dice.pick(["/VS/", "VS:", "VS ", "v.s. ", "platba objednavky ", "VS00", "dakujem, obj. c. "]) ?? ""
            add(order, fault, total) { $0.message = text + vs }
        case .spaced:
            let text = spaced(order.id.number)
            add(order, fault, total) { $0.message = "obj " + text }
        case .reference: add(order, fault, total) { $0.creditorReference = Self.reference(vs) }
        case .rounding:
            let cents = Int64(dice.below(2) == 0 ? 1 : -1)
            add(order, fault, total + cents) { $0.vs = vs }
        case .bankFee: add(order, fault, total - total / 120) { $0.vs = vs }
        case .partial: add(order, fault, max(1, total / 2), isDecidable: false) { $0.vs = vs }
        case .overpaid:
            add(order, fault, total + 2_000, shares: [order.id: total], isDecidable: false) { $0.vs = vs }
        case .foreign:
            add(order, fault, total * 25, shares: [order.id: total]) { payment in
                payment.vs = vs
                payment.amount.currency = .czk
                payment.original = order.total
            }
        case .missing, .wrong, .truncated, .transposed, .someoneElses: payUnnamed(order, fault)
        case .none, .twoOrders, .instalments, .double:
            let symbol = order.invoices.first?.vs ?? vs
            let isPadded = dice.chance(10)
            add(order, .none, total) { payment in
                payment.vs = isPadded ? vs : symbol
                payment.message = isPadded ? "Dakujem za tovar, 24.12.2026" : nil
            }
        }
    }

    /// A payment that does not say what it is for: what is known of the account may tell.
    private mutating func payUnnamed(_ order: OpenOrder, _ fault: Fault) {
        let total = order.total.minorUnits
        let vs = order.vs ?? ""
        let typed: String? =
            switch fault {
            case .wrong: String(7_700_000_000 + dice.below(99_999_999))
            case .truncated: String(vs.dropLast(1 + dice.below(2)))
            case .transposed: transposed(vs)
            case .someoneElses: dice.pick(month.orders)?.vs
            default: nil
            }
        let isKnown = isKnown(order)
        let isAlone = alike["\(order.customer ?? "") \(total)"] == 1
        // A typed symbol may be another order's; then nothing but a person can tell.
        let decides = isKnown && isAlone && fault == .missing
        add(order, fault, total, isDecidable: decides) { $0.vs = typed.flatMap { Symbol.normalised($0) } }
    }

    private mutating func transposed(_ symbol: String) -> String {
        var digits = Array(symbol.utf8)
        let places = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }
        if let place = dice.pick(Array(places)) { digits.swapAt(place, place + 1) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The number as people type it: in groups, or with other signs between its parts.
    private mutating func spaced(_ number: String) -> String {
        let sign = dice.pick([" ", "/", "-", ""]) ?? " "
        return number.split { $0 == "-" || $0 == "/" }.joined(separator: sign)
    }

    /// A creditor reference of ISO 11649 with right check digits.
    static func reference(_ body: String) -> String {
        var remainder = 0
        for byte in body.utf8 { remainder = (remainder * 10 + Int(byte) - 48) % 97 }
        // R is 27, F is 15, and 00 stands for the check digits.
        for digit in [2, 7, 1, 5, 0, 0] { remainder = (remainder * 10 + digit) % 97 }
        let check = 98 - remainder
        return "RF" + (check < 10 ? "0" : "") + String(check) + body
    }
}
