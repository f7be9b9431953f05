import Domain

extension Declarations {
    /// The safety brake: when an export waits for a person.
    public static let guards: [Setting] = [
        Setting(
            "guard.shrink-percent",
            .number(0...100),
            standard: "50",
            help: "A full export with fewer than this share of the last one's records is held. 0 switches it off."
        ),
        Setting(
            "guard.zero-percent",
            .number(0...100),
            standard: "30",
            help: "An export that would set more than this share of products to zero is held. 100 switches it off."
        ),
        Setting(
            "guard.minimum-rows",
            .number(0...10_000_000),
            standard: "20",
            help:
                "From how many known records on the shares apply: in a small e-shop half of the stock may well sell out."
        ),
    ]

    /// The folders.
    public static let spool: [Setting] = [
        Setting(
            "spool.stable-seconds",
            .number(0...3_600),
            standard: "2",
            help:
                "How long a file that does not show its own end must stay unchanged before it is read: that long over two "
                + "looks, and until its last change is five seconds ago; a minute where nobody can tell whether it is still "
                + "open, as on other machines, if it changed within the last one. 0 waits for nothing."
        )
    ]

    /// Rates of foreign currencies.
    public static let rates: [Setting] = [
        Setting(
            "currency.rates.*",
            .text,
            help:
                "What one unit of a foreign currency costs in merchant.currency, by the currency's code. It is written "
                + "into orders in that currency."
        )
    ]
}
