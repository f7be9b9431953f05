import Domain

/// An account whose movements are fetched from Fio banka by the keys that versions before `connections` had.
public struct FioConnectionSettings: Sendable {
    /// What people and the ledger call it.
    public let name: String
    /// What it is called as a connection.
    public let remote: ConnectionSettings.Remote
    /// The merchant's account.
    public let account: BankAccount
}

extension Configuration {
    /// The connections that older keys mean; a token that stands twice is one connection.
    public var fioConnections: [FioConnectionSettings] {
        // One that stands under `connections` too would be asked twice within the bank's pause.
        var tokens = Set(connections.filter(\.isEnabled).flatMap { $0.remote?.secrets ?? [] }.map(\.name))
        return payments.accounts.compactMap { account in
            guard let token = account.fioToken, tokens.insert(token.name).inserted else { return nil }
            let remote = ConnectionSettings.Remote(
                kind: "fio",
                address: payments.fioAddress,
                values: ["token": token.description, "days": String(payments.fioDays)],
                secrets: [token]
            )
            let name = "Fio " + (account.name ?? account.account.description)
            return FioConnectionSettings(name: name, remote: remote, account: account.account)
        }
    }

    /// The account that a connection names by `account`, by its name or number; nil when it names none that there is.
    public func account(of remote: ConnectionSettings.Remote) -> AccountSettings? {
        guard let text = remote.values["account"] else { return nil }
        return payments.accounts.first { $0.name == text || $0.account == BankAccount(text) }
    }
}

extension ConfigurationReader {
    /// Warns of keys that have a new place, and reports connections of accounts that there are not.
    mutating func lookForAccounts(_ connections: [ConnectionSettings], _ accounts: [AccountSettings]) {
        for place in settings.names(under: "payments.accounts") {
            let key = "payments.accounts." + place + ".fio-token"
            guard let text = settings.text(key) else { continue }
            let account = settings.text("payments.accounts." + place + ".name") ?? place
            let needed = "connections.fio: { kind: fio, account: \(account), token: \(text) }"
            if SecretReference(text) != nil { report(.moved, key, ["needed": needed], severity: .warning) }
        }
        for connection in connections {
            guard let text = connection.remote?.values["account"] else { continue }
            let isKnown = accounts.contains { $0.name == text || $0.account == BankAccount(text) }
            guard !isKnown else { continue }
            let choices = accounts.map { $0.name ?? $0.account.description }.joined(separator: ", ")
            let key = "connections." + connection.name + ".account"
            report(.noSuchAccount, key, ["value": String(text.prefix(60)), "choices": choices])
        }
    }
}
