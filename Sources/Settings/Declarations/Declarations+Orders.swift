import Domain

extension Declarations {
    /// What goes to the warehouse system as a received order.
    public static let orders: [Setting] = [
        Setting(
            "orders.export",
            .choice(OrderSettings.Export.allCases.map(\.rawValue)),
            default: "automatic",
            label: Texts(sk: "Zápis objednávok", cs: "Zápis objednávek", en: "Writing of orders"),
            help: Texts(
                sk: "Či sa nové objednávky zapíšu hneď, alebo keď to človek povie príkazom `spojka orders send`.",
                cs: "Zda se nové objednávky zapíší hned, nebo až když to člověk řekne příkazem `spojka orders send`.",
                en: "Whether new orders are written at once, or when a person runs `spojka orders send`."
            )
        ),
        Setting(
            "orders.states",
            .texts,
            label: Texts(sk: "Zapisované stavy", cs: "Zapisované stavy", en: "States to write"),
            help: Texts(
                sk: """
                    Stavy, pomenované ako v kanáloch, v ktorých sa objednávka zapíše. Prázdne: každý stav, v ktorom \
                    ju ešte treba vybaviť. Na veľkosti písmen a diakritike nezáleží.
                    """,
                cs: """
                    Stavy, pojmenované jako v kanálech, ve kterých se objednávka zapíše. Prázdné: každý stav, ve \
                    kterém ji ještě je třeba vyřídit. Na velikosti písmen a diakritice nezáleží.
                    """,
                en: """
                    The states, as channels name them, in which an order is written. Empty: every state in which it \
                    still has to be processed. Case and accents make no difference.
                    """
            )
        ),
        Setting(
            "orders.open-states",
            .texts,
            label: Texts(sk: "Nevybavené stavy", cs: "Nevyřízené stavy", en: "Open states"),
            help: Texts(
                sk: "Stavy, v ktorých objednávku ešte treba vybaviť, ak ich Spojka nepozná alebo im rozumie inak.",
                cs: """
                    Stavy, ve kterých je objednávku ještě třeba vyřídit, pokud je Spojka nezná nebo jim rozumí \
                    jinak.
                    """,
                en: """
                    States in which an order still has to be processed, where Spojka does not know the word or \
                    understands it differently.
                    """
            )
        ),
        Setting(
            "orders.cancelled-states",
            .texts,
            label: Texts(sk: "Stornované stavy", cs: "Stornované stavy", en: "Cancelled states"),
            help: Texts(
                sk: """
                    Stavy stornovaných objednávok okrem slov, ktoré Spojka pozná: nezapíšu sa a nikdy nebudú \
                    zaplatené.
                    """,
                cs: """
                    Stavy stornovaných objednávek kromě slov, která Spojka zná: nezapíší se a nikdy nebudou \
                    zaplacené.
                    """,
                en: """
                    States of cancelled orders, besides the words that Spojka knows: they are not written and never \
                    become paid.
                    """
            )
        ),
        Setting(
            "orders.first-seen-done",
            .choice(OrderSettings.DoneOrder.allCases.map(\.rawValue)),
            default: "skip",
            label: Texts(sk: "Už vybavené objednávky", cs: "Už vyřízené objednávky", en: "Orders already completed"),
            help: Texts(
                sk: """
                    Čo s objednávkou, ktorá bola odoslaná alebo vybavená, keď ju kanál prvý raz uviedol: preskočiť \
                    ju ako históriu účtovníctva (skip), podržať ju pre človeka (hold), alebo ju poslať ako každú \
                    inú (send).
                    """,
                cs: """
                    Co s objednávkou, která byla odeslaná nebo vyřízená, když ji kanál poprvé uvedl: přeskočit ji \
                    jako historii účetnictví (skip), podržet ji pro člověka (hold), nebo ji poslat jako každou \
                    jinou (send).
                    """,
                en: """
                    What to do with an order that was already shipped or completed when the channel first listed \
                    it: skip it as history of the accounting, hold it for a person, or send it like any other.
                    """
            )
        ),
        Setting(
            "orders.since",
            .text,
            label: Texts(sk: "Objednávky odo dňa", cs: "Objednávky ode dne", en: "Orders since"),
            help: Texts(
                sk: "Deň, napríklad 2026-11-01; staršie objednávky sa nezapíšu. Ak chýba, platí orders.first-days.",
                cs: "Den, například 2026-11-01; starší objednávky se nezapíší. Chybí-li, platí orders.first-days.",
                en: "A day such as 2026-11-01; older orders are not written. If not set, orders.first-days applies."
            )
        ),
        Setting(
            "orders.first-days",
            .number(0...3_650),
            default: "30",
            label: Texts(
                sk: "História nového kanála (dni)",
                cs: "Historie nového kanálu (dny)",
                en: "New channel's history (days)"
            ),
            help: Texts(
                sk: """
                    Za koľko dní sa objednávky zapíšu, keď ich kanál uvedie prvý raz; staršie sú jeho históriou. 0: \
                    všetky.
                    """,
                cs: """
                    Za kolik dní se objednávky zapíší, když je kanál uvede poprvé; starší jsou jeho historií. 0: \
                    všechny.
                    """,
                en: """
                    How many days of orders are written when a channel lists its orders for the first time; older \
                    ones are its history. 0: all.
                    """
            )
        ),
        Setting(
            "orders.unknown-item",
            .choice(OrderSettings.UnknownItem.allCases.map(\.rawValue)),
            default: "send",
            label: Texts(sk: "Produkt bez karty", cs: "Produkt bez karty", en: "Products without an item"),
            help: Texts(
                sk: """
                    Čo s produktom, ktorý nemá kartu: poslať jeho kód a nechať systém odmietnuť ho (send), zapísať \
                    ho ako textový riadok bez skladu (text), alebo podržať objednávku pre človeka (hold).
                    """,
                cs: """
                    Co s produktem, který nemá kartu: poslat jeho kód a nechat systém, ať ho odmítne (send), zapsat \
                    ho jako textový řádek bez skladu (text), nebo podržet objednávku pro člověka (hold).
                    """,
                en: """
                    What to do with a product that has no item: send its code and let the system refuse it, write \
                    it as a line of text without stock, or hold the order for a person.
                    """
            )
        ),
        Setting(
            "orders.oss",
            .flag,
            default: "true",
            label: Texts(sk: "Jednotné kontaktné miesto (OSS)", cs: "Zvláštní režim OSS", en: "One Stop Shop"),
            help: Texts(
                sk: """
                    Či sa objednávka so sadzbou DPH krajiny doručenia zapíše v osobitnej úprave OSS. Inak čaká na \
                    človeka.
                    """,
                cs: """
                    Zda se objednávka se sazbou DPH země doručení zapíše ve zvláštním režimu OSS. Jinak čeká na \
                    člověka.
                    """,
                en: """
                    Whether an order with the VAT rate of its destination is written as One Stop Shop. Otherwise it \
                    waits for a person.
                    """
            )
        ),
        Setting(
            "orders.tolerance",
            .number(0...100_000),
            default: "1",
            label: Texts(
                sk: "Tolerancia súčtu (centy)",
                cs: "Tolerance součtu (haléře)",
                en: "Tolerance of totals (cents)"
            ),
            help: Texts(
                sk: "O koľko centov sa sumy položiek smú líšiť od celkovej sumy objednávky.",
                cs: "O kolik haléřů se součet položek smí lišit od celkové částky objednávky.",
                en: "By how many cents (minor units) the amounts of an order may differ from its total."
            )
        ),
    ]
}
