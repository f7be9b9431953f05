import Domain

extension Declarations {
    /// The e-shops and marketplaces, each under its name (docs/systems/neutral.md).
    static func channels(_ kinds: [String]) -> [Setting] {
        [
            Setting(
                "channels.*.kind",
                .choice(kinds),
                default: "neutral",
                label: Texts(sk: "Druh kanála", cs: "Druh kanálu", en: "Kind of channel"),
                help: Texts(
                    sk: "Druh e-shopu; určuje podobu jeho súborov.",
                    cs: "Druh e-shopu; určuje podobu jeho souborů.",
                    en: "The kind of e-shop, which decides the layout of its files."
                )
            ),
            Setting(
                "channels.*.reserve",
                .text,
                default: "0",
                label: Texts(sk: "Ponechaná zásoba", cs: "Ponechaná zásoba", en: "Quantity held back"),
                help: Texts(
                    sk: "Množstvo každej karty, ktoré tento kanál nikdy neponúkne.",
                    cs: "Množství každé karty, které tento kanál nikdy nenabídne.",
                    en: "A quantity of every item that this channel never offers."
                )
            ),
            Setting(
                "channels.*.fractions",
                .flag,
                default: "false",
                label: Texts(sk: "Zlomky kusov", cs: "Zlomky kusů", en: "Fractions"),
                help: Texts(
                    sk: "Či kanál prijíma desatinné množstvá. Inak sa zaokrúhlia nadol na celé kusy.",
                    cs: "Zda kanál přijímá desetinná množství. Jinak se zaokrouhlí dolů na celé kusy.",
                    en: "Whether the channel takes fractions. Otherwise quantities are rounded down to whole pieces."
                )
            ),
            Setting(
                "channels.*.full",
                .choice(ChannelSettings.FullList.allCases.map(\.rawValue)),
                default: "never",
                label: Texts(sk: "Úplný zoznam zásob", cs: "Úplný seznam zásob", en: "Full stock list"),
                help: Texts(
                    sk: "Či sa okrem zmien zapíše aj stock-full.csv so všetkými produktmi.",
                    cs: "Zda se kromě změn zapíše i stock-full.csv se všemi produkty.",
                    en: "Whether stock-full.csv with every product is written besides the changes."
                )
            ),
            Setting(
                "channels.*.paid-state",
                .text,
                default: "Uhradená",
                emptyIsNone: true,
                label: Texts(
                    sk: "Stav zaplatenej objednávky",
                    cs: "Stav zaplacené objednávky",
                    en: "State of paid orders"
                ),
                help: Texts(
                    sk: "Stav, ktorý dostane zaplatená objednávka, presne ako sa v kanáli volá. Prázdne: žiadny.",
                    cs: "Stav, který dostane zaplacená objednávka, přesně jak se v kanálu jmenuje. Prázdné: žádný.",
                    en: "The state that a paid order gets, exactly as the channel names it. Empty: none."
                )
            ),
            Setting(
                "channels.*.partly-paid-state",
                .text,
                label: Texts(
                    sk: "Stav čiastočne zaplatenej",
                    cs: "Stav částečně zaplacené",
                    en: "State of partly paid orders"
                ),
                help: Texts(
                    sk: "Stav, ktorý dostane objednávka zaplatená sčasti. Prázdne: žiadny.",
                    cs: "Stav, který dostane objednávka zaplacená zčásti. Prázdné: žádný.",
                    en: "The state that a partly paid order gets. Empty: none."
                )
            ),
            Setting(
                "channels.*.overpaid-state",
                .text,
                label: Texts(
                    sk: "Stav preplatenej objednávky",
                    cs: "Stav přeplacené objednávky",
                    en: "State of overpaid orders"
                ),
                help: Texts(
                    sk: "Stav, ktorý dostane preplatená objednávka. Prázdne: ten, čo zaplatená.",
                    cs: "Stav, který dostane přeplacená objednávka. Prázdné: stejný jako zaplacená.",
                    en: "The state that an overpaid order gets. Empty: that of a paid one."
                )
            ),
            Setting(
                "channels.*.refunded-state",
                .text,
                label: Texts(sk: "Stav vrátenej platby", cs: "Stav vrácené platby", en: "State of refunded orders"),
                help: Texts(
                    sk: "Stav, ktorý dostane objednávka, ktorej peniaze boli vrátené. Prázdne: žiadny.",
                    cs: "Stav, který dostane objednávka, jejíž peníze byly vráceny. Prázdné: žádný.",
                    en: "The state that an order gets when its money was returned. Empty: none."
                )
            ),
            Setting(
                "channels.*.partly-refunded-state",
                .text,
                label: Texts(
                    sk: "Stav čiastočne vrátenej platby",
                    cs: "Stav částečně vrácené platby",
                    en: "State of partly refunded orders"
                ),
                help: Texts(
                    sk: "Stav, ktorý dostane zaplatená objednávka, z ktorej sa časť peňazí vrátila. Prázdne: žiadny.",
                    cs: "Stav, který dostane zaplacená objednávka, ze které se část peněz vrátila. Prázdné: žádný.",
                    en: "The state that a paid order gets when a part of its money was returned. Empty: none."
                )
            ),
            Setting(
                "channels.*.charged-back-state",
                .text,
                label: Texts(
                    sk: "Stav reklamovanej platby",
                    cs: "Stav reklamované platby",
                    en: "State of charged back orders"
                ),
                help: Texts(
                    sk: """
                        Stav, ktorý dostane objednávka, ktorej platbu kartou si banka zákazníka vzala späť. Prázdne: \
                        žiadny.
                        """,
                    cs: """
                        Stav, který dostane objednávka, jejíž platbu kartou si banka zákazníka vzala zpět. Prázdné: \
                        žádný.
                        """,
                    en: """
                        The state that an order gets when the customer's bank took its card payment back. Empty: none.
                        """
                )
            ),
            Setting(
                "channels.*.done-states",
                .texts,
                label: Texts(sk: "Vybavené stavy", cs: "Vyřízené stavy", en: "Completed states"),
                help: Texts(
                    sk: """
                        Stavy vybavených objednávok, napríklad odoslaných, okrem slov, ktoré Spojka pozná. Platba ich \
                        nikdy nezmení.
                        """,
                    cs: """
                        Stavy vyřízených objednávek, například odeslaných, kromě slov, která Spojka zná. Platba je \
                        nikdy nezmění.
                        """,
                    en: """
                        States of completed orders, such as shipped ones, besides the words that Spojka knows. A \
                        payment never changes them.
                        """
                )
            ),
            Setting(
                "channels.*.paid-from",
                .texts,
                label: Texts(sk: "Stavy pred zaplatením", cs: "Stavy před zaplacením", en: "States before payment"),
                help: Texts(
                    sk: "Stavy, z ktorých sa objednávka smie stať zaplatenou. Prázdne: z každého.",
                    cs: "Stavy, ze kterých se objednávka smí stát zaplacenou. Prázdné: z každého.",
                    en: "The states from which an order may become paid. Empty: any state."
                )
            ),
        ]
    }
}
