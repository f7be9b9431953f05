import Domain

extension Declarations {
    /// The accounting or stock system, and what of its stock may be sold (docs/availability.md).
    static func warehouse(_ systems: [String]) -> [Setting] {
        [
            Setting(
                "warehouse.system",
                .choice(systems),
                required: true,
                label: Texts(sk: "Účtovný systém", cs: "Účetní systém", en: "Accounting system"),
                help: Texts(
                    sk: "Účtovný alebo skladový systém.",
                    cs: "Účetní nebo skladový systém.",
                    en: "The accounting or stock system."
                )
            ),
            Setting(
                "warehouse.active",
                .flag,
                default: "true",
                label: Texts(
                    sk: "Účtovný systém je zapnutý",
                    cs: "Účetní systém je zapnutý",
                    en: "Accounting system is on"
                ),
                help: Texts(
                    sk: """
                        Či sa s účtovným systémom pracuje. Hodnota false ho vypne: jeho súbory čakajú, nič sa preň \
                        nezapisuje a e-shopy nedostávajú zásoby. Platby a objednávky sa spracúvajú ďalej.
                        """,
                    cs: """
                        Zda se s účetním systémem pracuje. Hodnota false ho vypne: jeho soubory čekají, nic se pro něj \
                        nezapisuje a e-shopy nedostávají zásoby. Platby a objednávky se zpracovávají dál.
                        """,
                    en: """
                        Whether the accounting system is worked with. The value false switches it off: its files wait, \
                        nothing is written for it, and no stock goes to e-shops. Payments and orders go on.
                        """
                )
            ),
            Setting(
                "warehouse.match",
                .choice(MatchKey.allCases.map(\.rawValue)),
                default: "code",
                label: Texts(sk: "Párovanie produktov", cs: "Párování produktů", en: "Product matching"),
                help: Texts(
                    sk:
                        "Podľa čoho sa párujú skladové karty s produktmi e-shopov: podľa kódu produktu, alebo podľa EAN.",
                    cs: "Podle čeho se párují skladové karty s produkty e-shopů: podle kódu produktu, nebo podle EAN.",
                    en: "What matches its items with the products of e-shops: the product code or the EAN."
                )
            ),
            Setting(
                "warehouse.combine",
                .choice(CombineWord.allCases.map(\.rawValue)),
                default: "max",
                label: Texts(sk: "Spojenie skladov", cs: "Spojení skladů", en: "Combining warehouses"),
                help: Texts(
                    sk: """
                        Ako sa z viacerých skladov stane jedno množstvo: najväčšie, súčet, alebo len súčet skladov z \
                        warehouse.only. Záporné množstvo sa ráta ako nula.
                        """,
                    cs: """
                        Jak se z více skladů stane jedno množství: největší, součet, nebo jen součet skladů z \
                        warehouse.only. Záporné množství se počítá jako nula.
                        """,
                    en: """
                        How the quantities of several warehouses become one: the largest, the sum, or only the sum of \
                        those in warehouse.only. A negative quantity counts as zero.
                        """
                )
            ),
            Setting(
                "warehouse.only",
                .texts,
                label: Texts(sk: "Sčítané sklady", cs: "Sčítané sklady", en: "Warehouses to sum"),
                help: Texts(
                    sk: "Sklady, ktoré sa sčítajú, keď je warehouse.combine nastavené na only.",
                    cs: "Sklady, které se sečtou, když je warehouse.combine nastaveno na only.",
                    en: "The warehouses that are summed when warehouse.combine is only."
                )
            ),
            Setting(
                "warehouse.warehouses",
                .texts,
                label: Texts(sk: "Započítané sklady", cs: "Započítané sklady", en: "Warehouses that count"),
                help: Texts(
                    sk: "Sklady, ktoré sa rátajú, v poradí, v akom z nich objednávky berú tovar. Prázdne: všetky.",
                    cs: "Sklady, které se počítají, v pořadí, v jakém z nich objednávky berou zboží. Prázdné: všechny.",
                    en: "The warehouses that count, in the order in which orders take goods from them. Empty: all."
                )
            ),
            Setting(
                "warehouse.quantity",
                .choice(QuantityRule.allCases.map(\.settingName)),
                default: QuantityRule.onHandMinusReserved.settingName,
                label: Texts(sk: "Predajné množstvo", cs: "Prodejné množství", en: "Quantity for sale"),
                help: Texts(
                    sk: "Koľko z karty sa smie predať. Vyberte as-reported, ak export rezervácie už odpočítal.",
                    cs: "Kolik z karty se smí prodat. Zvolte as-reported, pokud export rezervace už odečetl.",
                    en: """
                        How much of an item may be sold. Use as-reported if the export has already subtracted \
                        reservations.
                        """
                )
            ),
            Setting(
                "warehouse.missing",
                .choice(WarehouseSettings.Missing.allCases.map(\.rawValue)),
                default: "keep",
                label: Texts(sk: "Karta chýba v exporte", cs: "Karta chybí v exportu", en: "Item missing from export"),
                help: Texts(
                    sk: "Aké množstvo dostane karta, ktorá v úplnom exporte už nie je: posledné známe, alebo nulu.",
                    cs: "Jaké množství dostane karta, která v úplném exportu už není: poslední známé, nebo nulu.",
                    en: "The quantity of an item that a full export no longer lists: its last one, or zero."
                )
            ),
            Setting(
                "warehouse.requests",
                .choices(["stock", "changed-stock", "issued-invoices"]),
                label: Texts(sk: "Vyžiadané exporty", cs: "Vyžádané exporty", en: "Requested exports"),
                help: Texts(
                    sk:
                        "O ktoré exporty sa systém žiada súbormi so žiadosťou. Prázdne: o žiadne, systém exportuje sám.",
                    cs: "O které exporty se systém žádá soubory s požadavkem. Prázdné: o žádné, systém exportuje sám.",
                    en: """
                        Which exports the system is asked for by request files. Empty: none, the system exports by \
                        itself.
                        """
                )
            ),
            Setting(
                "warehouse.export",
                .choice(["full", "changes"]),
                default: "full",
                label: Texts(sk: "Rozsah exportu", cs: "Rozsah exportu", en: "Scope of exports"),
                help: Texts(
                    sk: "Čo obsahuje export, o ktorý nikto nežiadal: celý sklad, alebo len zmeny.",
                    cs: "Co obsahuje export, o který nikdo nežádal: celý sklad, nebo jen změny.",
                    en: "What an export covers that nobody asked for: the whole stock, or changes only."
                )
            ),
            Setting(
                "warehouse.imported",
                .choice(WarehouseSettings.Imported.allCases.map(\.rawValue)),
                default: WarehouseSettings.Imported.usual.rawValue,
                label: Texts(sk: "Dôkaz importu objednávky", cs: "Důkaz importu objednávky", en: "Proof of import"),
                help: Texts(
                    sk: """
                        Čo ukáže, že objednávka bola importovaná: odpoveď systému, alebo to, že jej súbor niekto \
                        prevzal. Vyberte taken, ak systém neodpovedá.
                        """,
                    cs: """
                        Co ukáže, že objednávka byla importována: odpověď systému, nebo to, že její soubor někdo \
                        převzal. Zvolte taken, pokud systém neodpovídá.
                        """,
                    en: """
                        What shows that an order was imported: the system's answer, or that its file was taken. Use \
                        taken if the system gives no answers.
                        """
                )
            ),
            Setting(
                "warehouse.import-delay",
                .number(0...10_080),
                default: "0",
                label: Texts(sk: "Oneskorenie importu (min)", cs: "Zpoždění importu (min)", en: "Import delay (min)"),
                help: Texts(
                    sk: """
                        Koľko minút môže uplynúť od prevzatia súboru s objednávkami po jeho import. Tovar sa odpočítava \
                        od predajného množstva až do exportu, ktorý vznikol neskôr.
                        """,
                    cs: """
                        Kolik minut může uplynout od převzetí souboru s objednávkami do jeho importu. Zboží se odečítá \
                        od prodejného množství až do exportu, který vznikl později.
                        """,
                    en: """
                        How many minutes may pass between taking a file of orders and importing it. Until an export \
                        made later than that, the goods are subtracted from what may be sold.
                        """
                )
            ),
        ]
    }
}
