import Domain

extension Payment {
    /// Takes over what an entry and its part say besides day and amount; `own` is the merchant's account.
    mutating func fill(_ entry: CAMTEntry, _ detail: CAMTDetail, own: BankAccount?) {
        valueDate = entry.valueDay
        status = entry.isBooked ? .booked : .pending
        reversal = entry.isReversal || detail.isReturn
        isFee = entry.isFee || detail.isFee
        bankReference = entry.reference ?? detail.reference ?? entry.entryReference
        endToEndId = detail.endToEndId
        creditorReference = detail.creditorReference
        message = detail.message ?? detail.info ?? entry.info
        var symbols = detail.symbols
        if symbols.isEmpty, let info = entry.info { symbols.read(text: Array(info.utf8).span) }
        (vs, ks, ss) = (symbols.vs, symbols.ks, symbols.ss)
        if let money = detail.original(than: amount.currency) ?? entry.original {
            original = amount.minorUnits < 0 ? Money(minorUnits: -|money.minorUnits, currency: money.currency) : money
        }
        let other = other(detail, own)
        counterName = other.name
        counterAccount = other.account
    }

    /// The other side: of a credit the debtor. What is taken back keeps the roles of the movement that it takes back,
    /// so there the other side is the one that does not have the merchant's account.
    private func other(_ detail: CAMTDetail, _ own: BankAccount?) -> CAMTParty {
        let (other, same) =
            amount.minorUnits < 0 ? (detail.creditor, detail.debtor) : (detail.debtor, detail.creditor)
        guard reversal, !same.isEmpty else { return other }
        let isOwn = other.account != nil && other.account?.domestic == own?.domestic
        return other.isEmpty || isOwn ? same : other
    }
}
