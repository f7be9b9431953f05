import Domain

/// How payments find their orders.
public struct PaymentSettings: Sendable {
    /// What a payment is paired by, the strongest first.
    public let pairing: [PairingCriterion]
    /// By how many minor units a payment may be too low.
    public let toleranceUnder: Int64
    /// By how many minor units a payment may be too high.
    public let toleranceOver: Int64
    /// By what share of an order, in percent, a payment may be too low.
    public let toleranceUnderPercent: Percent
    /// By what share of an order, in percent, a payment may be too high.
    public let toleranceOverPercent: Percent
    /// When a payment that is too low is put on the order that it names: `never`, `known-payer` or `always`.
    public let partial: String
    /// When a payment that is too high pays the order that it names, in the same words.
    public let overpaid: String
    /// How many days after an order a payment is still paired with it.
    public let windowDays: Int
    /// How many days a notice may come before the bank books the movement.
    public let noticeDays: Int
    /// After how many days a payment that no statement has is shown to a person; 0 means never.
    public let confirmDays: Int
    /// How many days after a settlement its payout may reach the bank.
    public let payoutDays: Int
    /// After how many days a payout that is not in the bank is late.
    public let payoutLateDays: Int
    /// What is said of gateways, by their ids.
    public let gateways: [String: GatewaySettings]
    /// The day from which confirmed payments go into the accounting; nil where none do.
    public let intoAccounting: Day?
    /// How many days before the last successful call Fio banka is asked for again.
    let fioDays: Int
    /// The address of Fio banka's API.
    let fioAddress: String
    /// How bank mails come and are trusted.
    public let mail: MailSettings
    /// The merchant's accounts.
    public let accounts: [AccountSettings]

    /// Whether a person pairs every payment.
    public var pairsNothing: Bool { pairing.isEmpty }

    init(_ reader: inout ConfigurationReader, home: Currency) {
        let settings = reader.settings
        pairing = settings.list("payments.pairing").compactMap(PairingCriterion.init(settingName:))
        toleranceUnder = Int64(settings.number("payments.tolerance-under"))
        toleranceOver = Int64(settings.number("payments.tolerance-over"))
        toleranceUnderPercent = reader.tolerance(percent: "payments.tolerance-under-percent")
        toleranceOverPercent = reader.tolerance(percent: "payments.tolerance-over-percent")
        partial = settings.text("payments.partial") ?? "never"
        overpaid = settings.text("payments.overpaid") ?? "never"
        windowDays = settings.number("payments.window-days")
        noticeDays = settings.number("payments.notice-days")
        confirmDays = settings.number("payments.confirm-days")
        payoutDays = settings.number("payments.payout-days")
        payoutLateDays = settings.number("payments.payout-late-days")
        var gateways: [String: GatewaySettings] = [:]
        for name in settings.names(under: "payments.gateways") {
            gateways[name] = GatewaySettings("payments.gateways." + name, &reader)
        }
        self.gateways = gateways
        intoAccounting = reader.day("payments.into-accounting")
        fioDays = settings.number("payments.fio-days")
        fioAddress = reader.address("payments.fio-address")
        mail = MailSettings(&reader)
        var accounts: [AccountSettings] = []
        for place in settings.names(under: "payments.accounts") {
            let key = "payments.accounts." + place
            let account = AccountSettings(key, &reader, home: home)
            if accounts.contains(where: { $0.account == account.account && $0.currency == account.currency }) {
                reader.report(.twice, key + ".account", ["value": account.account.description])
            }
            accounts.append(account)
        }
        self.accounts = accounts
        guard intoAccounting != nil, accounts.count > 1 else { return }
        // Without its name a payment would go to whichever account the system takes.
        for place in settings.names(under: "payments.accounts") {
            reader.require("payments.accounts." + place + ".accounting", for: "payments.into-accounting")
        }
    }
}
