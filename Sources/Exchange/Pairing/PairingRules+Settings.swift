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
    init(_ settings: PaymentSettings, ignoredAccounts: Set<BankAccount> = []) {
        self.init(
            rules: PairingRules(settings),
            ownAccounts: Set(settings.accounts.map { $0.account.domestic }),
            ignoredAccounts: ignoredAccounts
        )
    }
}
