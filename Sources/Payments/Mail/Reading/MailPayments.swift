import Connectors
import Domain
import Syntax

/// Turns what a layout took out of a mail into a payment.
struct MailPayments {
    let layout: MailLayout
    /// When the mail was sent, for banks that print no date.
    let sent: LocalTime?
    /// The merchant's accounts, by which a masked account and a missing currency are found.
    let accounts: [MailTrust.Account]
    /// The account whose secret address the mail came to.
    let addressed: MailTrust.Account?

    /// The payment of a movement; throws what is missing or contradicts itself.
    func payment(_ movement: inout MailMovement, line: Int) throws(MailFault) -> Payment {
        guard let amount = movement[.amount].flatMap({ MailValue.amount($0.folded, decimal: layout.decimal) }) else {
            throw .missing("amount")
        }
        let direction = try direction(movement, amount)
        let day = movement[.date].map { MailValue.day($0.folded) } ?? sent?.day
        guard let day else { throw .missing("date") }
        let own = ownAccount(movement, direction)
        guard let currency = currency(movement, amount, own) else { throw .missing("currency") }
        guard let units = amount.minorUnits(currency) else { throw .missing("amount") }
        var payment = Payment(
            date: day,
            amount: Money(minorUnits: direction == .credit ? units : -|units, currency: currency),
            line: line
        )
        payment.valueDate = movement[.valueDate].flatMap { MailValue.day($0.folded) }
        payment.ownAccount = own
        payment.status = movement.isPending ? .pending : .booked
        payment.isAdvice = true
        payment.message = (movement[.message] ?? movement[.kind])?.text
        payment.bankReference = movement[.reference]?.text
        payment.endToEndId = movement[.endToEnd]?.text
        setCounterparty(&payment, movement, direction)
        // Some banks call the merchant's account the other side's: it is that of the payer.
        if payment.ownAccount == nil || payment.ownAccount == addressed?.account, let other = payment.counterAccount,
            accounts.contains(where: { $0.account.means(other) })
        {
            payment.ownAccount = other
            payment.counterAccount = nil
        }
        let printed = movement
        setSymbols(&payment, &movement)
        try MailChecks(layout: layout).check(printed, payment)
        return payment
    }

    /// The direction by the words and the sign; throws when neither tells it, or when they contradict each other.
    private func direction(_ movement: MailMovement, _ amount: MailValue.Amount) throws(MailFault)
        -> MailLayout.Direction
    {
        let signed: MailLayout.Direction? = amount.isNegative ? .debit : amount.isSigned ? .credit : nil
        if let direction = movement.direction {
            guard signed == nil || signed == direction else { throw .sign }
            return direction
        }
        guard let direction = signed ?? layout.unsigned else { throw .missing("direction") }
        return direction
    }

    private func currency(_ movement: MailMovement, _ amount: MailValue.Amount, _ own: BankAccount?) -> Currency? {
        if let currency = amount.currency { return currency }
        if let currency = movement[.currency].flatMap({ MailValue.currency($0.folded) }) { return currency }
        if let addressed { return addressed.currency }
        if let own, let known = accounts.first(where: { $0.account.means(own) }) { return known.currency }
        return layout.currency
    }

    // MARK: accounts

    private func ownAccount(_ movement: MailMovement, _ direction: MailLayout.Direction) -> BankAccount? {
        let side = direction == .credit ? movement[.to] : movement[.from]
        guard let text = movement[.account] ?? side else { return addressed?.account }
        let bank = movement[.accountBank].map { String(decoding: $0.folded, as: UTF8.self) }
        let standard = bank ?? (layout.completesAccount ? layout.bank : nil)
        guard let found = MailScan.account(in: text.folded, bankFirst: false, bank: standard)?.account else {
            return addressed?.account
        }
        guard found.description.contains("*") else { return found }
        let fitting = accounts.filter { MaskedAccount.fits($0.account, mask: found) }
        return fitting.count == 1 ? fitting[0].account : found
    }

    private func setCounterparty(_ payment: inout Payment, _ movement: MailMovement, _ direction: MailLayout.Direction)
    {
        payment.counterName = movement[.counterName]?.text
        let side = direction == .credit ? movement[.from] : movement[.to]
        guard let value = movement[.counterAccount] ?? side else { return }
        let bank = movement[.counterBank].map { String(decoding: $0.folded, as: UTF8.self) }
        guard let found = MailScan.account(in: value.folded, bankFirst: layout.isBankFirst, bank: bank) else { return }
        payment.counterAccount = found.account
        if let prefix = movement[.counterPrefix] {
            payment.counterAccount = BankAccount(
                prefix: String(decoding: prefix.folded, as: UTF8.self),
                number: found.account.withoutBank,
                bank: bank
            )
        }
        guard payment.counterName == nil else { return }
        // The name follows the account, glued to it or in brackets.
        let folded = FoldedText(value.text)
        guard found.end < folded.folded.count else { return }
        let rest = folded.original(found.end..<folded.folded.count)
        let name = rest.drop { " ,(/\t".contains($0) || $0.isNumber }
        let trimmed = name.last == ")" ? name.dropLast() : name
        if !trimmed.isEmpty { payment.counterName = String(trimmed) }
    }

    // MARK: symbols

    private func setSymbols(_ payment: inout Payment, _ movement: inout MailMovement) {
        payment.vs = symbol(.vs, movement)
        payment.ks = symbol(.ks, movement)
        payment.ss = symbol(.ss, movement)
        let fields = (layout.symbolFields.contains(.symbols) ? [] : [.symbols]) + layout.symbolFields
        for field in fields {
            guard let text = movement[field]?.text else { continue }
            var symbols = StatementSymbols()
            let bytes = Array(text.utf8)
            if field != .symbols || !symbols.read(reference: bytes.span, .slashes) { symbols.read(text: bytes.span) }
            payment.ks = payment.ks ?? symbols.ks
            payment.ss = payment.ss ?? symbols.ss
            guard payment.vs == nil else { continue }
            // Which of two the payer meant is not known, nor will another field tell.
            if symbols.isContradicted { return }
            let written = field == .symbols ? MailSymbol.first(in: text) : nil
            guard let symbol = symbols.vs ?? written else { continue }
            payment.vs = symbol
            note(symbol, "VS " + field.rawValue, &movement)
        }
        guard payment.vs == nil else { return }
        for field in layout.guessFields {
            guard let value = movement[field], let symbol = MailSymbol.guessed(in: value.folded) else { continue }
            payment.vs = symbol
            return note(symbol, "? " + field.rawValue, &movement)
        }
    }

    private func note(_ symbol: String, _ by: String, _ movement: inout MailMovement) {
        movement.set(.vs, MailMovement.Value(folded: Array(symbol.utf8), text: symbol, by: by, rank: 0))
    }

    private func symbol(_ field: MailField, _ movement: MailMovement) -> String? {
        guard let value = movement[field] else { return nil }
        let digits = value.folded.prefix { $0 == 32 || MailScan.isDigit($0) }
        return Symbol.normalised(String(decoding: digits, as: UTF8.self))
    }
}
