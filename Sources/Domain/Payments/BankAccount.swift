/// A bank account as an IBAN without spaces, or as `prefix-number/bank` where the file has no IBAN.
public struct BankAccount: Hashable, Sendable, CustomStringConvertible {
    /// The text in its canonical form.
    public let description: String

    /// An account from an IBAN or a domestic number; spaces go, letters become capital.
    public init(_ text: String) {
        let isCanonical = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 != 32 && ($0 < 97 || $0 > 122) }
        }
        guard isCanonical != true else {
            description = text
            return
        }
        var bytes: [UInt8] = []
        for byte in text.utf8 where byte != 32 {
            bytes.append(byte >= 97 && byte <= 122 ? byte &- 32 : byte)
        }
        description = String(decoding: bytes, as: UTF8.self)
    }

    /// An account whose text is known to be in its canonical form: no blanks, no small letters.
    public init(canonical text: String) {
        description = text
    }

    /// A domestic account of 6 + 10 digits and a bank code; a zero prefix and leading zeros are left out.
    ///
    /// `prefix` and `number` hold digits only; without a bank code there is no slash.
    public init(prefix: String, number: String, bank: String?) {
        let front = BankAccount.withoutZeros(prefix)
        let body = BankAccount.withoutZeros(number)
        let account = front.isEmpty ? body : front + "-" + body
        description = bank.map { account + "/" + $0 } ?? account
    }

    private static func withoutZeros(_ digits: String) -> String {
        String(digits.drop { $0 == "0" })
    }

    /// The same account without its bank code: what a GPC header and a configured account can be compared by.
    public var withoutBank: String {
        String(description.prefix { $0 != "/" })
    }
}
