import Domain
import Syntax

/// Amounts: unsigned decimals of up to 18 digits (reference: bank formats, 2.2), read exactly or not at all.
struct CAMTAmount {
    private var lastCode: UInt32 = 0
    private var lastCurrency = Currency.none

    /// The amount of a field and its currency; nil when it is not a number, or more exact than its currency.
    mutating func money(_ record: XMLRecord, _ field: some CAMTField, _ currency: some CAMTField) -> Money? {
        let currency = self.currency(record, currency) ?? .none
        let minorUnits = record.withBytes(field) { StatementAmount.scaled($0.span, decimals: currency.decimals) }
        return minorUnits.map { Money(minorUnits: $0, currency: currency) }
    }

    /// The currency of a field, nil when there is none or ISO 4217 does not have it.
    mutating func currency(_ record: XMLRecord, _ field: some CAMTField) -> Currency? {
        let code: UInt32 = record.withBytes(field) { bytes in
            bytes.count == 3 ? UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) : 0
        }
        guard code != 0 else { return nil }
        if code != lastCode {
            guard let currency = record.string(field).flatMap({ Currency(code: $0) }) else { return nil }
            lastCode = code
            lastCurrency = currency
        }
        return lastCurrency
    }
}
