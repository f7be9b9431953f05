import Domain

/// Gives the movements of one file their identities.
///
/// The bank's own id where there is one, with the amount, because some banks give a reversal the id of what it
/// reverses; else what the bank structures, never texts that it may extend later. Both with how many equal movements
/// came before, in the statement or on that day: two equal payments stay two, and an overlapping statement adds only
/// what it has more of. See docs/pairing.md#which-movement-is-which.
public struct PaymentIdentifier {
    private let family: String
    /// How often each key came, of structured fields in the file, of the bank's ids in the statement that is read now: by
    /// the prints of the keys, for a file may have a million of them.
    private var rows: [KeyPrint: Int32] = [:]
    private var ids: [KeyPrint: Int32] = [:]
    private var statement: Int?

    /// For a file of one family of formats, such as `camt`.
    public init(family: String) {
        self.family = family
    }

    /// The identity of the file's next movement.
    public mutating func identify(_ payment: Payment) -> PaymentIdentity {
        let account = payment.ownAccount?.description ?? ""
        if let id = payment.bankId {
            let key = account + "|" + id + "|" + String(payment.amount.minorUnits)
            if payment.statement != statement {
                ids.removeAll(keepingCapacity: true)
                statement = payment.statement
            }
            return PaymentIdentity(scheme: "id:" + family, key: key + Self.next(key, &ids))
        }
        var key = account
        for part in [
            String(payment.date.number), String(payment.amount.minorUnits), payment.amount.currency.code, payment.vs,
            payment.ks, payment.ss, payment.counterAccount?.description, payment.bankReference,
        ] {
            key += "|"
            if let part { key += part }
        }
        if payment.reversal { key += "|R" }
        return PaymentIdentity(
            scheme: (payment.isAdvice ? "advice:" : "row:") + family,
            key: key + Self.next(key, &rows)
        )
    }

    /// What tells the movement from equal ones before it; nothing for the first.
    private static func next(_ key: String, _ seen: inout [KeyPrint: Int32]) -> String {
        let print = KeyPrint(key)
        let occurrence = seen[print, default: 0] &+ 1
        seen[print] = occurrence
        return occurrence == 1 ? "" : "#" + String(occurrence)
    }
}

/// By what one source knows a movement again, so that an overlapping file adds none.
public struct PaymentIdentity: Hashable, Sendable {
    /// Whose key it is: keys of one scheme that differ are different movements, keys of two schemes say nothing.
    public var scheme: String
    /// The key, unique among all movements of the scheme.
    public var key: String

    /// Creates an identity.
    public init(scheme: String, key: String) {
        self.scheme = scheme
        self.key = key
    }

    /// Both parts as one text.
    public var text: String { scheme + "|" + key }
}

/// What stands for a key where so many are remembered that their texts would fill the memory: 128 bits of Swift's own
/// keyed hash.
///
/// That any two of a million keys share a print is less likely than 1 in 10²⁶, and nobody can make two that do: the hash
/// has a secret of the process. So a print is never stored.
struct KeyPrint: Hashable {
    private let first: Int
    private let second: Int

    /// The print of a key.
    init(_ key: String) {
        first = Self.hash(key, part: 1)
        second = Self.hash(key, part: 2)
    }

    private static func hash(_ key: String, part: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(part)
        hasher.combine(key)
        return hasher.finalize()
    }
}
