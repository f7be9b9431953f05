import Domain

extension Declarations {
    /// Bank accounts, and how payments find their orders (docs/pairing.md#why-these-rules).
    public static let payments: [Setting] = [
        Setting(
            "payments.pairing",
            .choices(PairingCriterion.selectable.map(\.settingName)),
            default: "[invoice-symbol, invoice-number, order-number]",
            label: Texts(sk: "Kritériá párovania", cs: "Kritéria párování", en: "Pairing criteria"),
            help: Texts(
                sk: """
                    Podľa čoho sa platba páruje s objednávkou, od najsilnejšieho. Podľa samotnej sumy sa nepáruje \
                    nikdy.
                    """,
                cs: """
                    Podle čeho se platba páruje s objednávkou, od nejsilnějšího. Podle samotné částky se nepáruje \
                    nikdy.
                    """,
                en: "What pairs a payment with an order, strongest first. The amount alone never pairs."
            )
        ),
        Setting(
            "payments.tolerance-under",
            .number(0...1_000_000),
            default: "0",
            label: Texts(
                sk: "Tolerancia nedoplatku (centy)",
                cs: "Tolerance nedoplatku (haléře)",
                en: "Tolerated underpayment (cents)"
            ),
            help: Texts(
                sk: "O koľko centov smie byť platba nižšia, aby ešte zaplatila objednávku.",
                cs: "O kolik haléřů smí být platba nižší, aby ještě zaplatila objednávku.",
                en: "By how many cents (minor units) a payment may be too low and still pay an order."
            )
        ),
        Setting(
            "payments.tolerance-over",
            .number(0...1_000_000),
            default: "0",
            label: Texts(
                sk: "Tolerancia preplatku (centy)",
                cs: "Tolerance přeplatku (haléře)",
                en: "Tolerated overpayment (cents)"
            ),
            help: Texts(
                sk: "O koľko centov smie byť platba vyššia, aby ešte zaplatila objednávku.",
                cs: "O kolik haléřů smí být platba vyšší, aby ještě zaplatila objednávku.",
                en: "By how many cents (minor units) a payment may be too high and still pay an order."
            )
        ),
        Setting(
            "payments.tolerance-under-percent",
            .text,
            default: "0",
            label: Texts(
                sk: "Tolerancia nedoplatku (%)",
                cs: "Tolerance nedoplatku (%)",
                en: "Tolerated underpayment (%)"
            ),
            help: Texts(
                sk: """
                    O koľko percent z objednávky smie byť platba nižšia, napríklad 0.5; platí väčšia z oboch \
                    tolerancií.
                    """,
                cs: "O kolik procent z objednávky smí být platba nižší, například 0.5; platí větší z obou tolerancí.",
                en: """
                    By what percentage of the order a payment may be too low, such as 0.5; the greater of the two \
                    tolerances counts.
                    """
            )
        ),
        Setting(
            "payments.tolerance-over-percent",
            .text,
            default: "0",
            label: Texts(
                sk: "Tolerancia preplatku (%)",
                cs: "Tolerance přeplatku (%)",
                en: "Tolerated overpayment (%)"
            ),
            help: Texts(
                sk: "O koľko percent z objednávky smie byť platba vyššia; platí väčšia z oboch tolerancií.",
                cs: "O kolik procent z objednávky smí být platba vyšší; platí větší z obou tolerancí.",
                en: """
                    By what percentage of the order a payment may be too high; the greater of the two tolerances \
                    counts.
                    """
            )
        ),
        Setting(
            "payments.partial",
            .choice(["never", "known-payer", "always"]),
            default: "never",
            label: Texts(sk: "Čiastočné platby", cs: "Částečné platby", en: "Partial payments"),
            help: Texts(
                sk: """
                    Kedy sa platba, ktorá uvádza jednu objednávku a je nižšia, priradí k nej ako časť. known-payer: \
                    keď sa platiteľ volá ako zákazník.
                    """,
                cs: """
                    Kdy se platba, která uvádí jednu objednávku a je nižší, přiřadí k ní jako část. known-payer: \
                    když se plátce jmenuje jako zákazník.
                    """,
                en: """
                    When a payment that names one order and is too low is put on it as a part. known-payer: if the \
                    payer has the customer's name.
                    """
            )
        ),
        Setting(
            "payments.overpaid",
            .choice(["never", "known-payer", "always"]),
            default: "never",
            label: Texts(sk: "Preplatky", cs: "Přeplatky", en: "Overpayments"),
            help: Texts(
                sk: """
                    Kedy platba, ktorá uvádza jednu objednávku a je vyššia, objednávku zaplatí; preplatok zostane \
                    viditeľne na platbe.
                    """,
                cs: """
                    Kdy platba, která uvádí jednu objednávku a je vyšší, objednávku zaplatí; přeplatek zůstane \
                    viditelně na platbě.
                    """,
                en: """
                    When a payment that names one order and is too high pays it; the surplus stays on the payment, \
                    visible.
                    """
            )
        ),
        Setting(
            "payments.window-days",
            .number(1...3_650),
            default: "540",
            label: Texts(
                sk: "Najstaršia objednávka (dni)",
                cs: "Nejstarší objednávka (dny)",
                en: "Oldest order (days)"
            ),
            help: Texts(
                sk: "Koľko dní po objednávke sa s ňou platba ešte spáruje.",
                cs: "Kolik dní po objednávce se s ní platba ještě spáruje.",
                en: "How many days after an order a payment is still paired with it."
            )
        ),
        Setting(
            "payments.notice-days",
            .number(0...30),
            default: "5",
            label: Texts(sk: "Predstih avíza (dni)", cs: "Předstih avíza (dny)", en: "Lead of notices (days)"),
            help: Texts(
                sk: "Koľko dní pred zaúčtovaním pohybu smie prísť jeho avízo (e-mail, CAMT.054, MT942).",
                cs: "Kolik dní před zaúčtováním pohybu smí přijít jeho avízo (e-mail, CAMT.054, MT942).",
                en: "How many days before the bank books a movement its notice (a mail, CAMT.054, MT942) may come."
            )
        ),
        Setting(
            "payments.confirm-days",
            .number(0...365),
            default: "10",
            label: Texts(
                sk: "Čakanie na výpis (dni)",
                cs: "Čekání na výpis (dny)",
                en: "Wait for a statement (days)"
            ),
            help: Texts(
                sk: "Po koľkých dňoch sa ukáže platba z avíza, ktorú nepotvrdil žiadny výpis; 0: nikdy.",
                cs: "Po kolika dnech se ukáže platba z avíza, kterou nepotvrdil žádný výpis; 0: nikdy.",
                en: "After how many days a payment is shown that a notice reported and no statement has; 0: never."
            )
        ),
        Setting(
            "payments.payout-days",
            .number(0...60),
            default: "14",
            label: Texts(sk: "Okno výplaty (dni)", cs: "Okno výplaty (dny)", en: "Payout window (days)"),
            help: Texts(
                sk: "Koľko dní po vyúčtovaní brány môže prísť jej výplata na účet, aby sa s ním spárovala.",
                cs: "Kolik dní po vyúčtování brány může přijít její výplata na účet, aby se s ním spárovala.",
                en:
                    "How many days after a gateway's settlement its payout may reach the bank and still be paired with it."
            )
        ),
        Setting(
            "payments.payout-late-days",
            .number(1...60),
            default: "5",
            label: Texts(sk: "Meškanie výplaty (dni)", cs: "Zpoždění výplaty (dny)", en: "Late payout (days)"),
            help: Texts(
                sk: "Po koľkých dňoch sa výplata brány, ktorá nie je na účte, ukáže ako meškajúca.",
                cs: "Po kolika dnech se výplata brány, která není na účtu, ukáže jako opožděná.",
                en: "After how many days a gateway's payout that is not in the bank is shown as late."
            )
        ),
        Setting(
            "payments.gateways.*.accounts",
            .texts,
            label: Texts(sk: "Účty brány", cs: "Účty brány", en: "Accounts of the gateway"),
            help: Texts(
                sk: """
                    Účty, z ktorých brána (gopay, stripe, mollie, comgate, paypal, barion) posiela výplaty. Čo z nich \
                    príde, nikdy nezaplatí objednávku.
                    """,
                cs: """
                    Účty, ze kterých brána (gopay, stripe, mollie, comgate, paypal, barion) posílá výplaty. Co z nich \
                    přijde, nikdy nezaplatí objednávku.
                    """,
                en: """
                    Accounts from which the gateway (gopay, stripe, mollie, comgate, paypal, barion) sends payouts. What \
                    comes from them never pays an order.
                    """
            )
        ),
        Setting(
            "payments.gateways.*.names",
            .texts,
            label: Texts(sk: "Mená brány", cs: "Jména brány", en: "Names of the gateway"),
            help: Texts(
                sk: """
                    Ako sa odosielateľ výplat volá vo výpise, napríklad GOPAY*; * je čokoľvek. Prázdne: meno, ktoré Spojka \
                    pozná.
                    """,
                cs: """
                    Jak se odesílatel výplat jmenuje ve výpisu, například GOPAY*; * je cokoli. Prázdné: jméno, které Spojka \
                    zná.
                    """,
                en: """
                    What the sender of payouts is called in the statement, such as GOPAY*; * is anything. Empty: the name \
                    that Spojka knows.
                    """
            )
        ),
        Setting(
            "payments.gateways.*.order-from",
            .choices(["metadata", "order-number", "text"]),
            label: Texts(sk: "Kde je číslo objednávky", cs: "Kde je číslo objednávky", en: "Where the order is named"),
            help: Texts(
                sk: """
                    V akom poradí sa v záznamoch Stripe a Mollie hľadá objednávka: metadata (údaje, ktoré k platbe zapísal \
                    e-shop), order-number (pole pre objednávku), text (popis). Prázdne: v tomto poradí.
                    """,
                cs: """
                    V jakém pořadí se v záznamech Stripe a Mollie hledá objednávka: metadata (údaje, které k platbě zapsal \
                    e-shop), order-number (pole pro objednávku), text (popis). Prázdné: v tomto pořadí.
                    """,
                en: """
                    In which order the order is looked for in records of Stripe and Mollie: metadata (what the shop wrote down \
                    at the payment), order-number (the field for it), text (the description). Empty: in this order.
                    """
            )
        ),
        Setting(
            "payments.gateways.*.metadata-keys",
            .texts,
            label: Texts(sk: "Kľúče objednávky", cs: "Klíče objednávky", en: "Keys of the order"),
            help: Texts(
                sk:
                    "Pod akými kľúčmi e-shop zapisuje číslo objednávky do metadata platby. Prázdne: tie, ktoré sú zvyčajné.",
                cs:
                    "Pod jakými klíči e-shop zapisuje číslo objednávky do metadata platby. Prázdné: ty, které jsou obvyklé.",
                en:
                    "Under which keys the shop writes the order's number in a payment's metadata. Empty: the usual ones."
            )
        ),
        Setting(
            "payments.gateways.*.vat",
            .choice(["reverse-charge", "domestic", "exempt"]),
            label: Texts(sk: "DPH z poplatkov", cs: "DPH z poplatků", en: "VAT on fees"),
            help: Texts(
                sk: """
                    Ako sa s poplatkami brány narába pri DPH: reverse-charge (prenesenie daňovej povinnosti), domestic \
                    (tuzemská DPH) alebo exempt (oslobodené). Uvedie sa v zozname poplatkov.
                    """,
                cs: """
                    Jak se s poplatky brány zachází u DPH: reverse-charge (přenesení daňové povinnosti), domestic \
                    (tuzemská DPH) nebo exempt (osvobozeno). Uvede se v seznamu poplatků.
                    """,
                en: """
                    How the gateway's fees stand to VAT: reverse-charge, domestic, or exempt. It is named in the list of fees.
                    """
            )
        ),
        Setting(
            "payments.into-accounting",
            .text,
            label: Texts(sk: "Platby do účtovníctva", cs: "Platby do účetnictví", en: "Payments into accounting"),
            help: Texts(
                sk: """
                    Deň, napríklad 2026-12-01, od ktorého sa spárované a výpisom potvrdené platby zapisujú do účtovníctva \
                    ako bankové doklady, ktoré uhradia faktúru. Prázdne: žiadne.
                    """,
                cs: """
                    Den, například 2026-12-01, od kterého se spárované a výpisem potvrzené platby zapisují do účetnictví \
                    jako bankovní doklady, které uhradí fakturu. Prázdné: žádné.
                    """,
                en: """
                    A day such as 2026-12-01; paired payments that a statement confirmed since then are written into the \
                    accounting as bank documents that settle the invoice. Empty: none.
                    """
            )
        ),
        Setting(
            "payments.fio-days",
            .number(1...365),
            default: "7",
            label: Texts(sk: "Opakované dni (Fio)", cs: "Opakované dny (Fio)", en: "Days to ask again (Fio)"),
            help: Texts(
                sk: "Staršie miesto nastavenia connections.*.days druhu fio.",
                cs: "Starší místo nastavení connections.*.days druhu fio.",
                en: "Deprecated; use connections.*.days of a connection of kind fio."
            )
        ),
        Setting(
            "payments.fio-address",
            .text,
            default: "https://fioapi.fio.cz/v1/rest",
            label: Texts(sk: "Adresa API (Fio)", cs: "Adresa API (Fio)", en: "API address (Fio)"),
            help: Texts(
                sk: "Staršie miesto nastavenia connections.*.address druhu fio.",
                cs: "Starší místo nastavení connections.*.address druhu fio.",
                en: "Deprecated; use connections.*.address of a connection of kind fio."
            )
        ),
        Setting(
            "payments.accounts.#.account",
            .text,
            required: true,
            label: Texts(sk: "Číslo účtu", cs: "Číslo účtu", en: "Account number"),
            help: Texts(
                sk: "Účet obchodníka: IBAN, alebo predčíslie-číslo/banka.",
                cs: "Účet obchodníka: IBAN, nebo předčíslí-číslo/banka.",
                en: "An account of the merchant: an IBAN, or prefix-number/bank."
            )
        ),
        Setting(
            "payments.accounts.#.currency",
            .text,
            label: Texts(sk: "Mena účtu", cs: "Měna účtu", en: "Account currency"),
            help: Texts(
                sk: "Mena účtu; výpisy GPC ju neuvádzajú. Ak chýba: merchant.currency.",
                cs: "Měna účtu; výpisy GPC ji neuvádějí. Chybí-li: merchant.currency.",
                en: "The currency of the account, which GPC statements do not give. If not set: merchant.currency."
            )
        ),
        Setting(
            "payments.accounts.#.name",
            .text,
            label: Texts(sk: "Názov účtu", cs: "Název účtu", en: "Account name"),
            help: Texts(
                sk: "Ako účet volajú ľudia.",
                cs: "Jak účtu říkají lidé.",
                en: "What people call the account."
            )
        ),
        Setting(
            "payments.accounts.#.accounting",
            .text,
            longest: 19,
            label: Texts(sk: "Účet v účtovníctve", cs: "Účet v účetnictví", en: "Account in the accounting"),
            help: Texts(
                sk: "Skratka účtu v účtovnom systéme, napríklad KB; potrebuje ju payments.into-accounting.",
                cs: "Zkratka účtu v účetním systému, například KB; potřebuje ji payments.into-accounting.",
                en: "The account's short name in the accounting system, such as KB, for payments.into-accounting."
            )
        ),
        Setting(
            "payments.accounts.#.files",
            .texts,
            label: Texts(sk: "Názvy súborov účtu", cs: "Názvy souborů účtu", en: "File names of the account"),
            help: Texts(
                sk: """
                    Ako sa volajú súbory účtu v priečinku inbox, ak samy účet neuvádzajú, napríklad \
                    vypis_moneta_*.csv; * je čokoľvek, ? jeden znak.
                    """,
                cs: """
                    Jak se jmenují soubory účtu ve složce inbox, pokud samy účet neuvádějí, například \
                    vypis_moneta_*.csv; * je cokoli, ? jeden znak.
                    """,
                en: """
                    How the account's files are named in the inbox when they name no account themselves, such as \
                    vypis_moneta_*.csv; * is anything, ? one letter.
                    """
            )
        ),
        Setting(
            "payments.accounts.#.fio-token",
            .text,
            label: Texts(sk: "Token API (Fio)", cs: "Token API (Fio)", en: "API token (Fio)"),
            help: Texts(
                sk: "Staršie miesto nastavenia connections.*.token druhu fio; ako secret:NAME.",
                cs: "Starší místo nastavení connections.*.token druhu fio; jako secret:NAME.",
                en: "Deprecated; use connections.*.token of a connection of kind fio. As secret:NAME."
            )
        ),
        Setting(
            "payments.accounts.#.mail-revision",
            .number(1...9_999),
            default: "1",
            label: Texts(sk: "Verzia tajnej adresy", cs: "Verze tajné adresy", en: "Revision of the secret address"),
            help: Texts(
                sk: "Zvýšením sa tajná adresa účtu zruší a vznikne nová.",
                cs: "Zvýšením čísla se tajná adresa účtu zruší a vznikne nová.",
                en: "Raise it to revoke the account's secret address and get a new one."
            )
        ),
    ]
}
