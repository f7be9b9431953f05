import Domain
import Matching
import Settings

extension PairingRules {
    /// The rules of a configuration.
    ///
    /// What its list lacks is switched off, not unknown: such a criterion pairs nothing, but a payment that it shows to
    /// speak for another order is not paired by a weaker one. What asks the payer is there only when it is listed.
    init(_ settings: PaymentSettings) {
        let missing = PairingCriterion.selectable.filter { !$0.isByPayer && !settings.pairing.contains($0) }
        self.init(
            criteria: settings.pairing + missing,
            off: Set(missing),
            under: Tolerance(minorUnits: settings.toleranceUnder, percent: settings.toleranceUnderPercent),
            over: Tolerance(minorUnits: settings.toleranceOver, percent: settings.toleranceOverPercent),
            windowDays: settings.windowDays,
            partial: PartialAcceptance(rawValue: settings.partial) ?? .never,
            overpaid: PartialAcceptance(rawValue: settings.overpaid) ?? .never
        )
    }
}

extension PaymentMatcher {
    /// The matcher of a configuration.
    ///
    /// - Parameter ignoredAccounts: accounts of which a person said that they never pay an order.
    /// - Parameter gateways: the gateways that the merchant has, by their ids.
    init(_ settings: PaymentSettings, gateways: [String] = [], ignoredAccounts: Set<BankAccount> = []) {
        self.init(
            rules: PairingRules(settings),
            ownAccounts: Set(settings.accounts.map { $0.account.domestic }),
            senders: PayoutSenders(settings, gateways: gateways),
            ignoredAccounts: ignoredAccounts
        )
    }
}

extension PayoutSenders {
    /// Who pays out for the gateways that the merchant has: what the configuration says, else the names that are known.
    init(_ settings: PaymentSettings, gateways: [String]) {
        self.init()
        for gateway in Set(gateways).union(settings.gateways.keys).sorted() {
            let own = settings.gateways[gateway]
            let names = own?.names ?? []
            add(gateway, accounts: own?.accounts ?? [], names: names.isEmpty ? Self.usual[gateway] ?? [] : names)
        }
    }
}
