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
            help: "The states, as channels name them, in which an order is written. Empty: any state."
        ),
        Setting(
            "orders.cancelled-states",
            .texts,
            standard: "[Stornovaná, Stornována, Zrušená, Zrušena, Storno, cancelled]",
            help: "The states of orders that were cancelled: they are not written and never become paid."
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
