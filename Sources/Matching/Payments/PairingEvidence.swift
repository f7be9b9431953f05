import Domain

extension PairingEvidence {
    /// What a key of a payment says for a criterion.
    init(_ key: PairingKey, _ criterion: PairingCriterion, of payment: Payment) {
        let field = payment.text(key.field)
        self.init(
            criterion: criterion,
            field: key.field,
            raw: key.place.map { place in
                String(decoding: field.utf8.dropFirst(place.lowerBound).prefix(place.count), as: UTF8.self)
            } ?? field,
            value: key.text
        )
    }
}

extension Payment {
    fileprivate func text(_ field: PaymentField) -> String {
        let text: String? =
            switch field {
            case .variableSymbol: vs
            case .specificSymbol: ss
            case .message: message
            case .endToEndId: endToEndId
            case .creditorReference: creditorReference
            case .counterAccount: counterAccount?.description
            case .counterName: counterName
            }
        return text ?? ""
    }
}
