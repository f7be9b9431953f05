import Domain
import Syntax

/// Compares what a mail says twice: values that the payer may have written are never believed, and must not differ from the
/// bank's.
struct MailChecks {
    let layout: MailLayout

    /// Throws when a movement contradicts itself.
    func check(_ movement: MailMovement, _ payment: Payment) throws(MailFault) {
        try checkAmounts(movement, payment)
        for (field, value) in movement.doubts {
            if differs(field, value, movement, payment) {
                throw .contradiction(field, movement[field]?.by ?? layout.name, value.by)
            }
        }
        // A symbol in a line of its own, and another one in the payer's reference.
        if let line = movement[.vs], layout.symbolFields.contains(.symbols), let text = movement[.symbols],
            let one = symbol(line), let other = MailSymbol.first(in: text.text), one != other
        {
            throw .contradiction(.vs, line.by, text.by)
        }
        for (field, value) in movement.hidden where isHidden(field, value, movement, payment) {
            throw .contradiction(field, movement[field]?.by ?? ">", value.by)
        }
    }

    /// Whether a line of quoting, which may be the payer's, hides what the bank prints below it.
    private func isHidden(
        _ field: MailField,
        _ value: MailMovement.Value,
        _ movement: MailMovement,
        _ payment: Payment
    ) -> Bool {
        switch field {
        case .vs: return symbol(value).map { $0 != payment.vs } ?? false
        case .symbols: return MailSymbol.first(in: value.text).map { $0 != payment.vs } ?? false
        // What a sentence of the bank says stands above all that he writes.
        case .amount: return !movement.hasAmountOfSentence && isOtherAmount(value, payment)
        case .date, .account, .currency: return movement[field] == nil
        default: return false
        }
    }

    /// Throws when the subject names amounts, and none of them is one of the payments'.
    func check(_ subject: FoldedText, _ payments: [Payment]) throws(MailFault) {
        let text = subject.folded
        // A balance is no amount of a payment.
        guard !["zostat", "zustat"].contains(where: { text.firstRange(of: Array($0.utf8)) != nil }) else { return }
        var isNamed = false
        for place in text.indices where MailScan.beginsValue(text, place) && MailScan.isDigit(text[place]) {
            guard let end = MailScan.amount(text, place, text.count),
                let amount = MailValue.amount(Array(text[place..<end]), decimal: layout.decimal),
                let currency = amount.currency, let units = amount.minorUnits(currency)
            else { continue }
            let same = payments.filter { $0.amount.currency == currency }
            if same.contains(where: { $0.amount.minorUnits.magnitude == units.magnitude }) { return }
            isNamed = isNamed || !same.isEmpty
        }
        if isNamed { throw .contradiction(.amount, "Subject", layout.name) }
    }

    /// Throws when there are more movements than the balances in the mail allow: below a payer's words each movement must
    /// lead from the balance above it to its own.
    func check(_ movements: [MailMovement], _ payments: [Payment]) throws(MailFault) {
        for (field, sign) in [(MailField.deposits, Int64(1)), (.withdrawals, -1)] {
            try checkTotal(field, sign, movements, payments)
        }
        guard movements.contains(where: \.isBelowPayer), !movements.contains(where: { $0[.deposits] != nil }) else {
            return
        }
        var last: (balance: Int64, account: BankAccount?)?
        for (movement, payment) in zip(movements, payments) {
            guard let balance = balance(movement, payment) else { throw .movements }
            if let last {
                let (sum, overflow) = last.balance.addingReportingOverflow(payment.amount.minorUnits)
                guard !overflow, sum == balance, last.account == payment.ownAccount else { throw .movements }
            }
            last = (balance, payment.ownAccount)
        }
    }

    private func checkTotal(_ field: MailField, _ sign: Int64, _ movements: [MailMovement], _ payments: [Payment])
        throws(MailFault)
    {
        let totals = movements.compactMap { $0[field] }
        guard let total = totals.last, let amount = MailValue.amount(total.folded, decimal: layout.decimal) else {
            return
        }
        guard totals.allSatisfy({ $0.folded == total.folded }) else {
            throw .contradiction(field, total.by, total.by)
        }
        var sum: Int64 = 0
        for payment in payments where payment.amount.minorUnits.signum() == sign {
            let (more, overflow) = sum.addingReportingOverflow(payment.amount.minorUnits)
            guard !overflow else { throw .movements }
            sum = more
        }
        guard let currency = payments.first?.amount.currency, let units = amount.minorUnits(currency),
            sum.magnitude <= units.magnitude
        else { throw .movements }
    }

    private func balance(_ movement: MailMovement, _ payment: Payment) -> Int64? {
        guard let value = movement[.balance], let amount = MailValue.lastAmount(value.folded, decimal: layout.decimal),
            amount.currency == nil || amount.currency == payment.amount.currency
        else { return nil }
        return amount.minorUnits(payment.amount.currency).map { amount.isNegative ? -|$0 : $0 }
    }

    private func checkAmounts(_ movement: MailMovement, _ payment: Payment) throws(MailFault) {
        guard let chosen = movement[.amount] else { return }
        for value in movement.amounts where isOtherAmount(value, payment) {
            throw .contradiction(.amount, chosen.by, value.by)
        }
    }

    /// Whether an amount is of the payment's currency, and another one.
    private func isOtherAmount(_ value: MailMovement.Value, _ payment: Payment) -> Bool {
        guard let amount = MailValue.amount(value.folded, decimal: layout.decimal),
            amount.currency == nil || amount.currency == payment.amount.currency
        else { return false }
        return amount.minorUnits(payment.amount.currency)?.magnitude != payment.amount.minorUnits.magnitude
    }

    private func differs(
        _ field: MailField,
        _ value: MailMovement.Value,
        _ movement: MailMovement,
        _ payment: Payment
    ) -> Bool {
        switch field {
        case .amount: return isOtherAmount(value, payment)
        case .vs: return symbol(value).map { $0 != payment.vs } ?? false
        case .ks: return symbol(value).map { $0 != payment.ks } ?? false
        case .ss: return symbol(value).map { $0 != payment.ss } ?? false
        case .date, .currency, .account, .accountBank, .counterAccount, .counterBank, .counterPrefix, .from, .to:
            return movement[field].map { !isEqual($0, value) } ?? true
        default: return movement[field].map { !isEqual($0, value) } ?? false
        }
    }

    private func isEqual(_ one: MailMovement.Value, _ other: MailMovement.Value) -> Bool {
        one.folded.filter(MailScan.isWord) == other.folded.filter(MailScan.isWord)
    }

    private func symbol(_ value: MailMovement.Value) -> String? {
        let digits = value.folded.prefix { $0 == 32 || MailScan.isDigit($0) }
        return Symbol.normalised(String(decoding: digits, as: UTF8.self))
    }
}
