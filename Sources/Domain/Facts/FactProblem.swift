/// What a file says that nobody can mean, whatever its format.
public enum FactProblem: String, ProblemCode {
    /// A quantity, a price or an amount is beyond all that is ever meant. Remedy: correct it where the file comes from.
    /// Placeholders: record, value, limit.
    case tooLarge = "VALUE-001"
    /// A date by which something is decided is not of the years 1990 to 2100. Remedy: correct it, or the clock, where the
    /// file comes from. Placeholders: record, value.
    case notOurTime = "VALUE-002"
}

extension Fact {
    /// What is beyond the limits of a fact: it spoils a statement and an export's own head as a whole, else one record.
    public var excess: Problem? {
        switch self {
        case .stock(let level): level.excess
        case .order(let order): order.excess
        case .invoice(let invoice): invoice.excess
        case .payment(let payment): payment.excess
        case .statement(let statement): statement.excess
        case .settlementLine(let line): line.excess
        case .settlement(let settlement): settlement.excess
        case .gatewayPayment(let payment): payment.excess
        case .stockExport(let export):
            Excess(export.stamp?.day).map { $0.problem("", line: 0, scope: .file) }
        case .receipt(let receipt):
            // The answer counts anyway; only its time decides nothing.
            Excess(receipt.made?.day).map { excess in
                var problem = excess.problem(receipt.orderNumber ?? receipt.orderId, line: receipt.line)
                problem.severity = .warning
                return problem
            }
        case .product, .inquiry, .problem: nil
        }
    }
}

/// A value that is beyond its limit.
private enum Excess {
    case number(value: String, limit: Int64)
    case day(Day)

    init?(_ quantity: Quantity?) {
        guard let quantity, quantity.magnitude > Quantity(Int(Limits.quantity)) else { return nil }
        self = .number(value: quantity.description, limit: Limits.quantity)
    }

    init?(_ price: UnitPrice?) {
        guard let price, price.magnitude > UnitPrice(Int(Limits.money)) else { return nil }
        self = .number(value: price.description, limit: Limits.money)
    }

    init?(_ money: Money?) {
        guard let money else { return nil }
        var limit = Limits.money
        for _ in 0..<money.currency.decimals { limit = limit *| 10 }
        guard money.magnitude.minorUnits > limit else { return nil }
        self = .number(value: money.description, limit: Limits.money)
    }

    init?(_ day: Day?) {
        guard let day, !Limits.days.contains(day) else { return nil }
        self = .day(day)
    }

    func problem(_ record: String?, line: Int, scope: Problem.Scope = .record) -> Problem {
        let place = line > 0 ? SourcePosition(line: line) : nil
        let record = record ?? ""
        return switch self {
        case .number(let value, let limit):
            Problem(
                FactProblem.tooLarge,
                scope: scope,
                at: place,
                ["record": record, "value": value, "limit": String(limit)]
            )
        case .day(let day):
            Problem(
                FactProblem.notOurTime,
                scope: scope,
                at: place,
                ["record": record, "value": day.description]
            )
        }
    }
}

extension StockLevel {
    fileprivate var excess: Problem? {
        let found = Excess(onHand) ?? Excess(reserved) ?? Excess(ordered)
        return found?.problem(code ?? ean, line: line)
    }
}

extension Order {
    fileprivate var excess: Problem? {
        if let found = Excess(total) ?? Excess(rounding) ?? Excess(created?.day) {
            return found.problem(number, line: line)
        }
        for item in items {
            let found =
                Excess(item.quantity) ?? Excess(item.unitPrice) ?? Excess(item.unitPriceWithVat) ?? Excess(item.total)
            if let found { return found.problem(number, line: item.line) }
        }
        return nil
    }
}

extension Invoice {
    fileprivate var excess: Problem? {
        (Excess(total) ?? Excess(remaining) ?? Excess(issued))?.problem(number, line: line)
    }
}

extension Payment {
    fileprivate var excess: Problem? {
        (Excess(amount) ?? Excess(original) ?? Excess(date))?.problem(bankReference ?? bankId, line: line, scope: .file)
    }
}

extension Statement {
    fileprivate var excess: Problem? {
        (Excess(opening) ?? Excess(closing) ?? Excess(from) ?? Excess(to))?.problem(number, line: line, scope: .file)
    }
}

extension GatewayLine {
    fileprivate var excess: Problem? {
        (Excess(gross) ?? Excess(fee) ?? Excess(customer) ?? Excess(date))?.problem(id, line: line, scope: .file)
    }
}

extension GatewaySettlement {
    fileprivate var excess: Problem? {
        let found = Excess(net) ?? Excess(figures?.gross) ?? Excess(executed) ?? Excess(from) ?? Excess(to)
        return found?.problem(id, line: line, scope: .file)
    }
}

extension GatewayPayment {
    fileprivate var excess: Problem? {
        (Excess(amount) ?? Excess(refunded) ?? Excess(chargedBack) ?? Excess(date))?.problem(id, line: line)
    }
}
