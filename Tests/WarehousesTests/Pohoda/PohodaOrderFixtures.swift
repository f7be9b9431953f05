import Connectors
import Domain

@testable import Warehouses

/// Packs of orders that stand for what shops send.
enum PohodaOrderFixtures {
    /// A pack, by the name of its golden file.
    struct Pack: Sendable {
        var name: String
        var batch: OrderBatch
        /// The codes of the remarks, by entry.
        var remarks: [String: [String]] = [:]
    }

    /// Rounding to five cents, three rates, shipping, a fee, discounts per rate, and a store per item.
    static let home = Pack(
        name: "orders-sk",
        batch: batch(
            "SK",
            [
                entry(
                    order("2026110001", .eur, total: 5325, rounding: 2, day: Day(year: 2026, month: 11, day: 20)) {
                        order in
                        order.items = [
                            item(
                                .product,
                                "Tričko žlté, veľkosť Ľ",
                                2,
                                12_300_000,
                                2460,
                                rate: 23,
                                code: "TR-1",
                                unit: "ks"
                            ),
                            item(.product, "Kniha", 1, 9_990_000, 999, rate: 5, ean: "8580001000015"),
                            item(
                                .product,
                                "Čaj",
                                thousandths: 1500,
                                8_000_000,
                                1200,
                                rate: 19,
                                code: "CAJ",
                                unit: "kg"
                            ),
                            item(.product, "Výroba na mieru", 1, 5_000_000, 500, rate: 23, code: "X-9"),
                            item(.shipping, "Kuriér", 1, 3_900_000, 390, rate: 23),
                            item(.payment, "Dobierka", 1, 1_200_000, 120, rate: 23),
                            item(.discount, "Zľava", 1, -2_460_000, -246, rate: 23),
                            item(.discount, "Zľava", 1, -1_000_000, -100, rate: 5),
                        ]
                        order.vs = "2026110001"
                        order.note = "Volať vopred & po 15:00\nĎakujem"
                        order.customer.company = "Žlté kôpky, s. r. o."
                        order.customer.ico = "87654321"
                        order.customer.dic = "2020000001"
                        order.customer.icDph = "SK2020000001"
                        order.delivery = party("Peter Vzor", "Výdajné miesto 7", "Žilina", "010 01", "SK")
                        order.paymentMethod = "Dobierka"
                        order.shippingMethod = "Kuriér"
                    },
                    items: [
                        .init(code: "TR-1", ean: nil, warehouse: "ZBOŽÍ"),
                        .init(code: nil, ean: "8580001000015", warehouse: "POBOČKA"),
                        .init(code: "CAJ", ean: nil, warehouse: nil), nil, nil, nil, nil, nil,
                    ],
                    paymentType: "Dobierkou",
                    carrier: "Kuriér SPS"
                )
            ],
            settings: [
                "store": "HLAVNÝ", "centre": "ESHOP", "series": "26E", "reserve": "false",
            ]
        ),
        remarks: ["eshop-2026110001": ["POHODA-032"]]
    )

    /// Rounding to whole koruny, and the same name for another rate two years before.
    static let koruny = Pack(
        name: "orders-cz",
        batch: batch(
            "CZ",
            [
                entry(
                    order("1000123", .czk, total: 78_700, rounding: 50, day: Day(year: 2026, month: 1, day: 10)) {
                        order in
                        order.items = [
                            item(.product, "Tričko", 2, 299_000_000, 59_800, rate: 21, code: "TR-2"),
                            item(.product, "Kniha", 1, 89_500_000, 8950, rate: 12, code: "KN"),
                            item(.shipping, "Zásilkovna", 1, 99_000_000, 9900, rate: 21),
                        ]
                        order.customer.icDph = "CZ12345679"
                    },
                    items: [
                        .init(code: "TR-2", ean: nil, warehouse: "ZBOŽÍ"),
                        .init(code: "KN", ean: nil, warehouse: "ZBOŽÍ"),
                        nil,
                    ]
                ),
                entry(
                    order("1000001", .czk, total: 11_500, day: Day(year: 2023, month: 12, day: 31)) { order in
                        order.items = [item(.product, "Kniha", 1, 115_000_000, 11_500, rate: 15, code: "KN")]
                    },
                    items: [.init(code: "KN", ean: nil, warehouse: "ZBOŽÍ")]
                ),
            ]
        )
    )

    /// A foreign currency with the order's own rate and a line of rounding, and one with the configured rate per hundred.
    static let foreign = Pack(
        name: "orders-foreign",
        batch: batch(
            "CZ",
            [
                entry(
                    order("1000124", .eur, total: 1000, rounding: 2, day: Day(year: 2026, month: 1, day: 10)) { order in
                        order.exchangeRate = ExchangeRate(millionths: 24_305_000)
                        order.items = [item(.product, "Tričko", 2, 4_990_000, 998, rate: 21, code: "TR-2")]
                    },
                    items: [.init(code: "TR-2", ean: nil, warehouse: "ZBOŽÍ")]
                ),
                entry(
                    order("1000125", huf, total: 250_000, day: Day(year: 2026, month: 1, day: 10)) { order in
                        order.items = [item(.product, "Tričko", 1, 2_500_000_000, 250_000, rate: 21, code: "TR-2")]
                    },
                    items: [.init(code: "TR-2", ean: nil, warehouse: "ZBOŽÍ")]
                ),
            ],
            rates: [huf: ExchangeRate(millionths: 63_200)]
        )
    )

    /// One Stop Shop: the rates of the country where the goods go.
    static let oss = Pack(
        name: "orders-oss",
        batch: batch(
            "CZ",
            [
                entry(
                    order("1000126", .eur, total: 3975, day: Day(year: 2026, month: 1, day: 10)) { order in
                        order.ossCountry = "DE"
                        order.customer = party("Hans Müller", "Ring 1", "Dresden", "01067", "DE")
                        order.exchangeRate = ExchangeRate(millionths: 24_305_000)
                        order.items = [
                            item(.product, "Tričko", 1, 20_000_000, 2000, rate: 19, code: "TR-2"),
                            item(.product, "Kniha", 1, 10_000_000, 1000, rate: 7, code: "KN"),
                            item(.shipping, "DHL", 1, 9_750_000, 975, rate: 19),
                        ]
                    },
                    items: [
                        .init(code: "TR-2", ean: nil, warehouse: "ZBOŽÍ"),
                        .init(code: "KN", ean: nil, warehouse: "ZBOŽÍ"),
                        nil,
                    ]
                )
            ]
        )
    )

    /// Letters that windows-1250 lacks, and texts that are too long.
    static let letters = Pack(
        name: "orders-letters",
        batch: batch(
            "SK",
            [
                entry(
                    order("2026110002", .eur, total: 1000, day: Day(year: 2026, month: 11, day: 20)) { order in
                        order.customer = party("Пётр Ñandú 🎉", "Ørsteds gade 1", "Århus", "8000", "SK")
                        order.customer.company = "<Ľ & \"Š\">\u{1}"
                        order.customer.street = String(repeating: "Dlhá ulica ", count: 9)
                        order.note = "日本 🎉 ďakujem\u{0}\u{FFFE}"
                        order.items = [
                            item(
                                .product,
                                String(repeating: "Tričko ž", count: 15),
                                1,
                                10_000_000,
                                1000,
                                rate: 23,
                                code: "T"
                            )
                        ]
                    },
                    items: [.init(code: "T", ean: nil, warehouse: nil)]
                )
            ]
        ),
        remarks: ["eshop-2026110002": ["POHODA-030", "POHODA-030", "POHODA-031"]]
    )

    /// Very many pieces, a line that costs nothing, a foreign payer, and rates below the reduced ones.
    static let edges = Pack(
        name: "orders-edges",
        batch: batch(
            "SK",
            [
                entry(
                    order("2026110003", .eur, total: 12_345, day: Day(year: 2026, month: 11, day: 20)) { order in
                        order.customer.company = "Zkušební s.r.o."
                        order.customer.country = "CZ"
                        order.customer.dic = "CZ11223344"
                        order.items = [
                            item(.product, "Nit", 70_000, 10_000, 12_345, rate: 23, code: "NIT"),
                            item(.shipping, "Zdarma", 1, 0, 0, rate: nil),
                        ]
                    },
                    items: [.init(code: "NIT", ean: nil, warehouse: nil), nil]
                ),
                entry(
                    order("2026110004", .eur, total: 1500, day: Day(year: 2026, month: 11, day: 20)) { order in
                        order.ossCountry = "EL"
                        order.customer.country = "GR"
                        order.items = [
                            item(.product, "Kniha", 1, 10_000_000, 1000, rate: 6, code: "KN"),
                            item(.product, "Obraz", 1, 5_000_000, 500, rate: 4, code: "OB"),
                        ]
                    },
                    items: [nil, nil]
                ),
            ]
        ),
        remarks: ["eshop-2026110004": ["POHODA-032", "POHODA-032"]]
    )

    static let all = [home, koruny, foreign, oss, letters, edges]

    static let huf = Currency(code: "HUF") ?? .none

    static func batch(
        _ country: String,
        _ entries: [OrderBatch.Entry],
        rates: [Currency: ExchangeRate] = [:],
        settings: SettingValues = [:]
    ) -> OrderBatch {
        OrderBatch(
            packId: "SPJ-0123456789abcdef",
            entries: entries,
            unit: "12345678",
            country: country,
            homeCurrency: country == "SK" ? .eur : .czk,
            vat: .standard,
            rates: rates,
            settings: settings
        )
    }

    static func entry(
        _ order: Order,
        items: [OrderBatch.Item?],
        paymentType: String? = nil,
        carrier: String? = nil
    ) -> OrderBatch.Entry {
        OrderBatch.Entry(
            order: order,
            channel: "eshop",
            id: "eshop-" + order.number,
            items: items,
            paymentType: paymentType,
            carrier: carrier
        )
    }

    static func order(
        _ number: String,
        _ currency: Currency,
        total: Int64,
        rounding: Int64 = 0,
        day: Day?,
        _ change: (inout Order) -> Void = { _ in }
    ) -> Order {
        var order = Order(
            number: number,
            currency: currency,
            total: Money(minorUnits: total, currency: currency),
            customer: party("Jana Vzorová", "Kvetná 1", "Žilina", "010 01", currency == .eur ? "SK" : "CZ"),
            line: 1
        )
        order.rounding = Money(minorUnits: rounding, currency: currency)
        order.created = day.map { LocalTime(day: $0, second: 36_000) }
        change(&order)
        for index in order.items.indices {
            order.items[index].total = Money(minorUnits: order.items[index].total.minorUnits, currency: currency)
        }
        return order
    }

    /// A line; the price is in millionths, the total in minor units.
    static func item(
        _ kind: OrderItem.Kind,
        _ name: String,
        _ quantity: Int = 1,
        thousandths: Int64? = nil,
        _ price: Int64,
        _ total: Int64,
        rate: Int?,
        code: String? = nil,
        ean: String? = nil,
        unit: String? = nil
    ) -> OrderItem {
        OrderItem(
            kind: kind,
            code: code,
            ean: ean,
            name: name,
            quantity: thousandths.map { Quantity(millionths: $0 * 1000) } ?? Quantity(quantity),
            unit: unit,
            unitPriceWithVat: UnitPrice(millionths: price),
            vatRate: rate.map { Percent($0) },
            total: Money(minorUnits: total, currency: .eur),
            line: 1
        )
    }

    static func party(_ name: String, _ street: String, _ city: String, _ zip: String, _ country: String) -> Party {
        var party = Party()
        party.name = name
        party.street = street
        party.city = city
        party.zip = zip
        party.country = country
        return party
    }
}
