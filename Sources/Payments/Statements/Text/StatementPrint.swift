import Domain

/// What the movements of a statement say, as far as it takes to know the statement again in its file.
struct StatementPrint: Equatable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325
    /// How many movements there were.
    private(set) var count = 0
    /// Whether each has an id of the bank.
    private(set) var hasIds = true

    /// Takes in a movement.
    mutating func add(_ payment: Payment) {
        count += 1
        if payment.bankId == nil { hasIds = false }
        mix(UInt64(bitPattern: Int64(payment.date.number)))
        mix(UInt64(bitPattern: payment.amount.minorUnits))
        mix(payment.vs)
        mix(payment.bankReference)
        mix(payment.endToEndId)
        mix(UInt64(clamping: payment.message?.utf8.count ?? 0))
        mix(UInt64(clamping: payment.counterName?.utf8.count ?? 0))
    }

    private mutating func mix(_ number: UInt64) { value = (value ^ number) &* 0x0000_0100_0000_01B3 }

    private mutating func mix(_ text: String?) {
        guard let text else { return mix(0) }
        for byte in text.utf8 { mix(UInt64(byte)) }
        mix(256)
    }
}
