import Domain

extension Payment {
    /// The payment of a movement from its field 61, whose bytes are given, and from what field 86 tells.
    init(
        _ movement: MTMovement,
        _ bytes: Span<UInt8>,
        day: Day,
        line: Int,
        _ info: borrowing MTInfo,
        _ text: borrowing StatementText,
        statement: Int?,
        account: BankAccount?,
        isAdvice: Bool
    ) {
        let name = info.name.withSpan { text.string($0) }
        let endToEnd = info.endToEnd.withSpan { text.string($0) }
        self.init(
            date: day,
            amount: movement.amount,
            line: line,
            statement: statement,
            valueDate: movement.valueDay,
            vs: info.symbols.vs,
            ks: info.symbols.ks,
            ss: info.symbols.ss,
            ownAccount: account,
            counterAccount: info.counterAccount,
            counterName: name == nil ? info.kind.withSpan { text.string($0) } : name,
            message: info.purpose.withSpan { text.string($0) },
            bankReference: Payment.bankReference(movement, bytes, info, text),
            endToEndId: endToEnd == "NOTPROVIDED" ? nil : endToEnd,
            reversal: movement.isReversal,
            isFee: movement.isFee,
            isAdvice: isAdvice,
            original: movement.original
        )
    }

    /// The bank's reference; without one the customer's, unless that is a symbol.
    private static func bankReference(
        _ movement: MTMovement,
        _ bytes: Span<UInt8>,
        _ info: borrowing MTInfo,
        _ text: borrowing StatementText
    ) -> String? {
        let reference = text.string(bytes.extracting(movement.bankReference))
        guard reference == nil, !info.referenceIsSymbol else { return reference }
        let other = bytes.extracting(movement.reference)
        return other.elementsEqual("NONREF") ? nil : text.string(other)
    }
}

extension MTInfo {
    /// The other side's account: the IBAN where there is one, else number and bank.
    fileprivate var counterAccount: BankAccount? {
        guard iban.isEmpty else { return account(iban) }
        return account.isEmpty ? nil : account(account)
    }

    private func account(_ number: borrowing MTText) -> BankAccount? {
        number.withSpan { number in bank.withSpan { StatedAccount.other(number, bank: $0) } }
    }
}
