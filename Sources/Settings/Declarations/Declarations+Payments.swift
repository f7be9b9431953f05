import Domain

extension Declarations {
    /// Bank accounts, and how payments find their orders (reference: matching, 2.3).
    public static let payments: [Setting] = [
        Setting(
            "payments.pairing",
            .choices(PairingCriterion.selectable.map(\.settingName)),
            standard: "[invoice-symbol, invoice-number, order-number]",
            help: "What a payment is paired with an order by, the strongest first. The amount alone never pairs."
        ),
        Setting(
            "payments.tolerance-under",
            .number(0...1_000_000),
            standard: "0",
            help: "By how many cents (minor units) a payment may be too low and still pay an order."
        ),
        Setting(
            "payments.tolerance-over",
            .number(0...1_000_000),
            standard: "0",
            help: "By how many cents (minor units) a payment may be too high and still pay an order."
        ),
        Setting(
            "payments.tolerance-under-percent",
            .text,
            standard: "0",
            help: "The same as a share of the order in percent, such as 0.5; the greater of the two counts."
        ),
        Setting(
            "payments.tolerance-over-percent",
            .text,
            standard: "0",
            help: "By what share of the order in percent a payment may be too high; the greater of the two counts."
        ),
        Setting(
            "payments.partial",
            .choice(["never", "known-payer", "always"]),
            standard: "never",
            help:
                "When a payment that names one order and is too low is put on it as a part. known-payer: the payer's name is the customer's."
        ),
        Setting(
            "payments.overpaid",
            .choice(["never", "known-payer", "always"]),
            standard: "never",
            help:
                "When a payment that names one order and is too high pays it; the surplus stays on the payment, visible."
        ),
        Setting(
            "payments.window-days",
            .number(1...3_650),
            standard: "540",
            help: "How many days after an order a payment is still paired with it."
        ),
        Setting(
            "payments.notice-days",
            .number(0...30),
            standard: "5",
            help: "How many days before the bank books a movement its notice (a mail, CAMT.054, MT942) may come."
        ),
        Setting(
            "payments.confirm-days",
            .number(0...365),
            standard: "10",
            help: "After how many days a payment that a notice told of and no statement has is shown; 0: never."
        ),
        Setting(
            "payments.fio-days",
            .number(1...365),
            standard: "7",
            help: "How many days before the last successful call Fio banka is asked for movements again."
        ),
        Setting(
            "payments.fio-address",
            .text,
            standard: "https://fioapi.fio.cz/v1/rest",
            help: "The address of Fio banka's API."
        ),
        Setting(
            "payments.accounts.#.account",
            .text,
            required: true,
            help: "An account of the merchant: an IBAN, or prefix-number/bank."
        ),
        Setting(
            "payments.accounts.#.currency",
            .text,
            help: "The currency of the account; GPC statements do not say it. Without it: merchant.currency."
        ),
        Setting(
            "payments.accounts.#.name",
            .text,
            help: "What people call the account."
        ),
        Setting(
            "payments.accounts.#.files",
            .texts,
            help:
                "What the account's files are called in the inbox when they name no account themselves, such as vypis_moneta_*.csv; * is anything, ? one letter."
        ),
        Setting(
            "payments.accounts.#.fio-token",
            .text,
            help:
                "The token of Fio banka's API, for reading only, as secret:NAME; then each pass fetches the movements."
        ),
        Setting(
            "payments.accounts.#.mail-revision",
            .number(1...9_999),
            standard: "1",
            help: "Raise it to revoke the account's secret address and get another one."
        ),
    ]
}
