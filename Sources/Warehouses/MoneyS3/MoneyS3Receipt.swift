import Domain

/// What Money says of one imported order, gathered over its elements.
struct MoneyS3Receipt {
    /// `OK`, `WarningError`, `FatalError` or empty.
    var status = ""
    /// The e-shop's number, which the order carries in `PrimDoklad`.
    var number: String?
    /// The number that Money gave the document.
    var documentNumber: String?
    /// Money's remarks.
    var messages: [Receipt.Message] = []
    /// The line of the order.
    var line: Int

    /// A receipt of an order whose start tag was read.
    init(line: Int) {
        self.line = line
    }

    /// Takes a key by which Money looked the order up; a single key without a name is that of the import definition,
    /// which is to be `PrimDoklad`.
    mutating func add(key name: String?, _ value: String?) {
        guard let value, name == "PrimDoklad" || (name == nil && number == nil) else { return }
        number = value
    }

    /// The receipt, once it is known whether the file as a whole was refused, and what was said of it.
    func receipt(isRefused: Bool, whole: [Receipt.Message]) -> Receipt {
        let severity = status == "FatalError" ? "error" : status == "WarningError" ? "warning" : "ok"
        var all = messages.map { Receipt.Message(severity: severity, number: $0.number, text: $0.text) }
        if isRefused { all += whole }
        return Receipt(
            orderId: nil,
            orderNumber: number,
            packId: nil,
            state: state(isRefused: isRefused),
            documentNumber: isRefused ? nil : documentNumber,
            messages: all,
            reason: all.first?.number.map { "MONEY " + $0 },
            line: line
        )
    }

    /// What became of the order (schema _Report.xsd): a warning means that the order is in and a part of it is not. An
    /// order that is called good in a file that was refused is neither, so only asking tells.
    private func state(isRefused: Bool) -> Receipt.State {
        switch status {
        case "OK": isRefused ? .unknown : .accepted
        case "WarningError": isRefused ? .unknown : .acceptedWithWarning
        case "FatalError": .refused
        default: isRefused ? .refused : .unknown
        }
    }
}
