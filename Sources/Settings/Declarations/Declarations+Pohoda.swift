import Domain

extension Declarations {
    /// What orders look like in Pohoda (reference: pohoda, section 6).
    public static let pohoda: [Setting] = [
        Setting(
            "pohoda.store",
            .text,
            help: "The store of all order items, as Pohoda abbreviates it. Empty: the warehouse where the item lies."
        ),
        Setting(
            "pohoda.series",
            .text,
            help: "The numerical series of received orders, its prefix in Pohoda. Empty: Pohoda's own default."
        ),
        Setting(
            "pohoda.centre",
            .text,
            help: "The centre (stredisko) of the orders, as Pohoda abbreviates it. Empty: none."
        ),
        Setting(
            "pohoda.payment-type",
            .text,
            help:
                "The form of payment of orders whose way of paying is not in mappings/payment-methods.csv, exactly as "
                + "in Pohoda's list. Empty: Pohoda's own default."
        ),
        Setting(
            "pohoda.reserve",
            .flag,
            standard: "true",
            help: "Whether Pohoda reserves the goods of an order when it imports it."
        ),
        Setting(
            "pohoda.application",
            .text,
            standard: "Spojka",
            help: "The name under which Pohoda's log of XML imports shows this program."
        ),
    ]
}
