import Syntax

/// Whether a transaction code says that the movement is a fee of the bank.
enum CAMTFee {
    /// By family and subfamily of ISO 20022's external codes, or by the code of the Czech Banking Association, whose
    /// series 40000 are fees.
    static func isFee<Field: CAMTField>(_ record: XMLRecord, family: Field, subfamily: Field, code: Field) -> Bool {
        if isCharge(record, subfamily) || isCharge(record, family) { return true }
        return record.withBytes(code) { $0.count == 11 } && CAMTText.starts(record, code, with: "40000")
    }

    /// Charges, fees, and commissions of all kinds.
    private static func isCharge(_ record: XMLRecord, _ field: some CAMTField) -> Bool {
        record.withBytes(field) { bytes in
            guard bytes.count == 4 else { return false }
            let code = UInt32(bytes[0]) << 24 | UInt32(bytes[1]) << 16 | UInt32(bytes[2]) << 8 | UInt32(bytes[3])
            switch code {
            // CHRG, FEES, COMM, COME, COMI, COMT.
            case 0x4348_5247, 0x4645_4553, 0x434F_4D4D, 0x434F_4D45, 0x434F_4D49, 0x434F_4D54: return true
            default: return false
            }
        }
    }
}
