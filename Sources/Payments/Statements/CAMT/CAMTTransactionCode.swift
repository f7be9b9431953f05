import Syntax

/// What the code of a transaction, `BkTxCd`, says of a movement.
enum CAMTTransactionCode {
    /// Whether it is a fee of the bank: by family and subfamily of ISO 20022's external codes, or by the code of the Czech
    /// Banking Association, whose series 40000 are fees.
    static func isFee<Field: CAMTField>(_ record: XMLRecord, family: Field, subfamily: Field, code: Field) -> Bool {
        if isCharge(record, subfamily) || isCharge(record, family) { return true }
        return record.withBytes(code) { $0.count == 11 } && CAMTText.starts(record, code, with: "40000")
    }

    /// Whether it gives back what an earlier movement moved.
    static func isReturn(_ record: XMLRecord, subfamily: some CAMTField) -> Bool {
        switch letters(record, subfamily) {
        // RRTN, RPCR, PRDD, UPDD: returned payment, cancelled payment, reversed and unpaid direct debit.
        case 0x5252_544E, 0x5250_4352, 0x5052_4444, 0x5550_4444: true
        default: false
        }
    }

    /// Charges, fees, and commissions of all kinds.
    private static func isCharge(_ record: XMLRecord, _ field: some CAMTField) -> Bool {
        switch letters(record, field) {
        // CHRG, FEES, COMM, COME, COMI, COMT.
        case 0x4348_5247, 0x4645_4553, 0x434F_4D4D, 0x434F_4D45, 0x434F_4D49, 0x434F_4D54: true
        default: false
        }
    }

    /// The four letters of a code as a number; 0 for anything else.
    private static func letters(_ record: XMLRecord, _ field: some CAMTField) -> UInt32 {
        record.withBytes(field) { bytes in
            guard bytes.count == 4 else { return 0 }
            return UInt32(bytes[0]) << 24 | UInt32(bytes[1]) << 16 | UInt32(bytes[2]) << 8 | UInt32(bytes[3])
        }
    }
}
