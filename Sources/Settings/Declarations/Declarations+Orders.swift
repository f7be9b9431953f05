import Domain

extension Declarations {
    /// What goes to the warehouse system as a received order.
    public static let orders: [Setting] = [
        Setting(
            "orders.export",
            .choice(OrderSettings.Export.allCases.map(\.rawValue)),
            standard: "automatic",
            help: "Whether new orders are written at once, or when a person says so by `spojka orders send`."
        ),
        Setting(
            "orders.states",
            .texts,
            help: "The states, as channels name them, in which an order is written. Empty: any state in which it is "
                + "still to be handled. Capitals and accents make no difference."
        ),
        Setting(
            "orders.open-states",
            .texts,
            help:
                "States in which an order is still to be handled, where Spojka does not know the word or takes it for "
                + "another."
        ),
        Setting(
            "orders.cancelled-states",
            .texts,
            help: "States of cancelled orders, besides the words that Spojka knows: they are not written and never "
                + "become paid."
        ),
        Setting(
            "orders.first-seen-done",
            .choice(OrderSettings.DoneOrder.allCases.map(\.rawValue)),
            standard: "skip",
            help: "What is done with an order that was shipped or done when the channel first gave it: skip it as the "
                + "accounting's own history, hold it for a person, or send it like any other."
        ),
        Setting(
            "orders.since",
            .text,
            help: "The day, as 2026-11-01, before which orders are not written. Without it: see orders.first-days."
        ),
        Setting(
            "orders.first-days",
            .number(0...3_650),
            standard: "30",
            help: "How many days of orders are written when a channel gives its orders for the first time; older ones "
                + "are its history. 0: all of them."
        ),
        Setting(
            "orders.unknown-item",
            .choice(OrderSettings.UnknownItem.allCases.map(\.rawValue)),
            standard: "send",
            help: "What is done with a product that has no item: send its code and let the system refuse it, write it "
                + "as a line of text without stock, or hold the order for a person."
        ),
        Setting(
            "orders.oss",
            .flag,
            standard: "true",
            help:
                "Whether an order with the VAT rate of its destination is written as One Stop Shop. Otherwise such an "
                + "order waits for a person."
        ),
        Setting(
            "orders.tolerance",
            .number(0...100_000),
            standard: "1",
            help: "By how many cents (minor units) the amounts of an order may differ from its total."
        ),
    ]
}
