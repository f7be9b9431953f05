import Domain

extension Declarations {
    /// The e-shops and marketplaces, each under its name (reference: eshops, section 9).
    public static let channels: [Setting] = [
        Setting(
            "channels.*.kind",
            .choice(["neutral"]),
            standard: "neutral",
            help: "The kind of e-shop, which decides the layout of its files."
        ),
        Setting(
            "channels.*.reserve",
            .text,
            standard: "0",
            help: "A quantity of every item that this channel never offers."
        ),
        Setting(
            "channels.*.fractions",
            .flag,
            standard: "false",
            help: "Whether the channel takes fractions. Otherwise quantities are rounded down to whole pieces."
        ),
        Setting(
            "channels.*.full",
            .choice(ChannelSettings.FullList.allCases.map(\.rawValue)),
            standard: "never",
            help: "Whether stock-full.csv with every product is written beside the changes."
        ),
        Setting(
            "channels.*.paid-state",
            .text,
            standard: "Uhradená",
            emptyIsNone: true,
            help: "The state that a paid order gets, exactly as the channel names it. Empty: none."
        ),
        Setting(
            "channels.*.partly-paid-state",
            .text,
            help: "The state that an order gets of which a part is paid. Empty: none."
        ),
        Setting(
            "channels.*.overpaid-state",
            .text,
            help: "The state that an order gets for which more was paid. Empty: that of a paid one."
        ),
        Setting(
            "channels.*.refunded-state",
            .text,
            help: "The state that an order gets whose money went back. Empty: none."
        ),
        Setting(
            "channels.*.done-states",
            .texts,
            help:
                "States of orders that are done with, such as shipped, besides the words that Spojka knows. A payment "
                + "never changes them."
        ),
        Setting(
            "channels.*.paid-from",
            .texts,
            help: "The states from which an order may become paid. Empty: any state."
        ),
    ]
}
