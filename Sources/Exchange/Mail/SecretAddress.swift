import Domain
import Settings
import Spool

/// The address that only the bank of one account knows: `bmail-<hash>@<domain>`.
///
/// The hash is an HMAC of the account, its currency and a number that a person raises to revoke the address.
enum SecretAddress {
    /// The address of an account.
    static func of(_ account: AccountSettings, domain: String, secret: String) -> String {
        let text = [account.account.domestic.description, account.currency.code, String(account.mailRevision)]
            .joined(separator: "|")
        return "bmail-" + KeyedHash.short(text, secret: secret) + "@" + domain.lowercased()
    }
}
