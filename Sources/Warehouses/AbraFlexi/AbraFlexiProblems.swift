import Domain

/// What can be wrong between us and ABRA Flexi, and with orders for it.
public enum AbraFlexiProblem: String, ProblemCode {
    /// Flexi has no such company, or the licence does not let it be read through the interface (404). Remedy: compare
    /// the address with the company's in Flexi; see that the licence has access through the API. Placeholders: status,
    /// words.
    case notFound = "FLEXI-001"
    /// The licence does not cover writing through the interface (402). Remedy: order the service REST API with writing
    /// for the licence; run `spojka check` then. Placeholders: status, words.
    case noWriteLicence = "FLEXI-002"
    /// The user or the licence lacks the right to something that is asked (403). Remedy: give the user a role that may
    /// read stock cards, price list, invoices, periods and the company's settings, and add orders; or set `check-unit`
    /// to `false`. Placeholders: status, words.
    case noRight = "FLEXI-003"
    /// Flexi refuses a question. Remedy: see its words; report it if they mean nothing to you. Placeholders: status,
    /// words.
    case notAsked = "FLEXI-004"
    /// The company at the address has another IČO. Remedy: correct the address of the connection, or the IČO in the
    /// configuration. Placeholders: found, expected.
    case otherUnit = "FLEXI-005"
    /// No accounting period covers today. Remedy: open the accounting period in Flexi. Placeholders: day, last.
    case noPeriod = "FLEXI-006"
    /// The current accounting period has no stock cards yet, so those of an older one were read. Remedy: transfer the
    /// stock to the new period in Flexi. Placeholders: period, current.
    case oldPeriod = "FLEXI-007"
    /// No accounting period has stock cards in the chosen warehouses; that is not taken for a stock of zero. Remedy:
    /// correct the codes of the warehouses, or see what the user may read. Placeholders: warehouses.
    case noCards = "FLEXI-008"

    /// A file or a page of it is no answer of Flexi. Remedy: none; it is read again in the next pass.
    case notAnswer = "FLEXI-010"
    /// Stock cards of several accounting periods are in one file, so that products would count twice. Remedy: export
    /// one period. Placeholders: periods.
    case severalPeriods = "FLEXI-011"
    /// A stock card leads to a product without a code and without an EAN. Remedy: give the product a code in Flexi.
    /// Placeholders: card.
    case noCode = "FLEXI-012"
    /// A stock card has no quantity. Remedy: see whether the user may read the quantity (`stavMJ`). Placeholders: item.
    case noCount = "FLEXI-013"
    /// An invoice has no number. Remedy: number it in Flexi.
    case noInvoiceNumber = "FLEXI-014"
    /// An invoice has no total. Remedy: see whether the user may read it. Placeholders: invoice.
    case noInvoiceTotal = "FLEXI-015"
    /// An invoice is in an unknown currency. Remedy: use an ISO 4217 code in Flexi's list of currencies. Placeholders:
    /// invoice, currency.
    case unknownCurrency = "FLEXI-016"
    /// Documents that ask for no payment were left out, such as credit notes. Remedy: none needed. Placeholders: kinds.
    case invoicesSkipped = "FLEXI-017"

    /// A VAT rate does not hold on the day of the order, neither at home nor, as One Stop Shop, where the goods go, or
    /// Flexi has no name for it. Remedy: correct the rate in the channel, or the VAT table in `mappings`. Placeholders:
    /// order, rate, day, rates.
    case unknownVatRate = "FLEXI-020"
    /// An order falls under One Stop Shop, which the configuration switches off. Remedy: set `orders.oss` to `true`, or
    /// enter the order by hand. Placeholders: order, destination.
    case ossIsOff = "FLEXI-021"
    /// An order has no date, which Flexi requires. Remedy: add the date to the channel's export. Placeholders: order.
    case noDate = "FLEXI-022"
    /// A name or code that must be exactly the one in Flexi is too long for it. Remedy: correct the setting or the
    /// mapping. Placeholders: order, field, value, limit.
    case badReference = "FLEXI-023"
    /// The id of a pack or an order is not 1 to 64 ASCII characters, or occurs twice in a pack. Remedy: report it to
    /// the maker of this program. Placeholders: id.
    case badId = "FLEXI-025"
    /// Two currencies in one order, which Flexi cannot keep. Remedy: correct the order in the channel. Placeholders:
    /// order.
    case mixedCurrencies = "FLEXI-026"
    /// The number of an order is too long for Flexi; a cut one could be that of another order. Remedy: let the channel
    /// give shorter numbers; enter this order in Flexi by hand. Placeholders: order, limit.
    case numberNotTaken = "FLEXI-027"

    /// A text was cut to what Flexi takes. Remedy: none needed; shorten it in the channel if it matters. Placeholders:
    /// field, limit.
    case textCut = "FLEXI-030"
    /// Characters that no text may have were left out. Remedy: none needed. Placeholders: count.
    case charactersReplaced = "FLEXI-031"
    /// A product without an item in Flexi's price list goes as a line of its own: nothing is reserved. Remedy: pair the
    /// product. Placeholders: item.
    case lineWithoutItem = "FLEXI-032"
    /// The VAT rates hold both at home and where the goods go; the order is written as a domestic one. Remedy: if it
    /// falls under One Stop Shop, let the channel export its country, or correct the order in Flexi. Placeholders:
    /// country, destination.
    case perhapsOneStopShop = "FLEXI-033"
    /// A number, code or address that does not fit Flexi's field was left out. Remedy: enter it in Flexi by hand if it
    /// is needed. Placeholders: field, limit.
    case leftOut = "FLEXI-034"

    /// The bank document of a payment is in Flexi and settles nothing. Remedy: settle it there, or send the payment again.
    /// Placeholders: document, words.
    case notSettled = "FLEXI-040"

    /// What came, but for what Flexi says of itself.
    public var blame: Blame {
        switch self {
        case .notFound, .noWriteLicence, .noRight, .notAsked, .noPeriod, .noCards, .oldPeriod: .connection(retry: false)
        case .otherUnit: .configuration
        default: .file
        }
    }
}

extension AbraFlexiProblem {
    /// What they say to people, with the remedy: of the connection and what comes, then of orders that go.
    static let messages: [Message] = ofAnswers + ofOrders + ofPayments

    /// What is said about the connection, and about what comes over it.
    private static let ofAnswers: [Message] = [
        Message(
            "FLEXI-001",
            text: Texts(
                sk: """
                    ABRA Flexi na tejto adrese nič nenašla ({status}): firma tam nie je, alebo jej licencia \
                    neumožňuje čítať cez API. {words}
                    """,
                cs: """
                    ABRA Flexi na této adrese nic nenašla ({status}): firma tam není, nebo její licence \
                    neumožňuje číst přes API. {words}
                    """,
                en: """
                    ABRA Flexi found nothing at this address ({status}): the company is not there, or its \
                    licence does not cover reading through the API. {words}
                    """
            ),
            remedy: Texts(
                sk: """
                    Porovnajte adresu pripojenia s adresou firmy (https://server:5434/c/firma) a v licencii \
                    ABRA Flexi zapnite službu REST API.
                    """,
                cs: """
                    Porovnejte adresu připojení s adresou firmy (https://server:5434/c/firma) a v licenci ABRA \
                    Flexi zapněte službu REST API.
                    """,
                en: """
                    Compare the connection's address with the company's (https://server:5434/c/company), and \
                    switch on the REST API in ABRA Flexi's licence.
                    """
            )
        ),
        Message(
            "FLEXI-002",
            text: Texts(
                sk: "Licencia ABRA Flexi neumožňuje zapisovať cez API ({status}). {words}",
                cs: "Licence ABRA Flexi neumožňuje zapisovat přes API ({status}). {words}",
                en: "ABRA Flexi's licence does not cover writing through the API ({status}). {words}"
            ),
            remedy: Texts(
                sk: "Objednajte k licencii službu REST API so zápisom a potom spustite spojka check.",
                cs: "Objednejte k licenci službu REST API se zápisem a potom spusťte spojka check.",
                en: "Order the REST API with writing for the licence, then run spojka check."
            )
        ),
        Message(
            "FLEXI-003",
            text: Texts(
                sk: "Používateľ ABRA Flexi nemá právo na niektoré údaje ({status}). {words}",
                cs: "Uživatel ABRA Flexi nemá právo na některé údaje ({status}). {words}",
                en: "ABRA Flexi's user lacks a right ({status}). {words}"
            ),
            remedy: Texts(
                sk: """
                    Dajte používateľovi rolu, ktorá smie čítať skladové karty, cenník, vydané faktúry, účtovné \
                    obdobia a nastavenie firmy a zakladať prijaté objednávky; bez práva na nastavenie firmy \
                    vypnite check-unit.
                    """,
                cs: """
                    Dejte uživateli roli, která smí číst skladové karty, ceník, vydané faktury, účetní období \
                    a nastavení firmy a zakládat přijaté objednávky; bez práva na nastavení firmy vypněte \
                    check-unit.
                    """,
                en: """
                    Give the user a role that may read stock cards, price list, issued invoices, accounting \
                    periods and company settings, and add received orders; without the right to company \
                    settings set check-unit to false.
                    """
            )
        ),
        Message(
            "FLEXI-004",
            text: Texts(
                sk: "ABRA Flexi odmietla otázku ({status}): {words}",
                cs: "ABRA Flexi odmítla dotaz ({status}): {words}",
                en: "ABRA Flexi refused a question ({status}): {words}"
            ),
            remedy: Texts(
                sk: "Riaďte sa jej slovami; ak nie sú jasné, nahláste to.",
                cs: "Řiďte se jejími slovy; pokud nejsou jasná, nahlaste to.",
                en: "See its words; report them if they are not clear."
            )
        ),
        Message(
            "FLEXI-005",
            text: Texts(
                sk: "Firma v ABRA Flexi má IČO {found}, nastavené je {expected}.",
                cs: "Firma v ABRA Flexi má IČO {found}, nastaveno je {expected}.",
                en: "The company in ABRA Flexi has the IČO {found}; {expected} is configured."
            ),
            remedy: Texts(
                sk: "Opravte adresu pripojenia alebo IČO v nastavení.",
                cs: "Opravte adresu připojení nebo IČO v nastavení.",
                en: "Correct the address of the connection, or the IČO in the configuration."
            )
        ),
        Message(
            "FLEXI-006",
            text: Texts(
                sk: "ABRA Flexi nemá účtovné obdobie pre deň {day}; posledné je {last}.",
                cs: "ABRA Flexi nemá účetní období pro den {day}; poslední je {last}.",
                en: "ABRA Flexi has no accounting period for {day}; the last one is {last}."
            ),
            remedy: Texts(
                sk: "Založte v ABRA Flexi nové účtovné obdobie.",
                cs: "Založte v ABRA Flexi nové účetní období.",
                en: "Open the new accounting period in ABRA Flexi."
            )
        ),
        Message(
            "FLEXI-007",
            text: Texts(
                sk: "Obdobie {current} ešte nemá v ABRA Flexi skladové karty; zásoby sú z obdobia {period}.",
                cs: "Období {current} ještě nemá v ABRA Flexi skladové karty; zásoby jsou z období {period}.",
                en: """
                    The period {current} has no stock cards in ABRA Flexi yet; the stock is that of the period \
                    {period}.
                    """
            ),
            remedy: Texts(
                sk: "Spustite v ABRA Flexi inicializáciu nového obdobia s prevodom skladu.",
                cs: "Spusťte v ABRA Flexi inicializaci nového období s převodem skladu.",
                en: "Initialise the new period with the transfer of stock in ABRA Flexi."
            )
        ),
        Message(
            "FLEXI-008",
            text: Texts(
                sk: "ABRA Flexi nemá v žiadnom období skladové karty (sklady: {warehouses}).",
                cs: "ABRA Flexi nemá v žádném období skladové karty (sklady: {warehouses}).",
                en: "ABRA Flexi has no stock cards in any period (warehouses: {warehouses})."
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte skratky skladov vo warehouse.warehouses a práva používateľa; kým karty nie \
                    sú, sklad sa e-shopom neposiela.
                    """,
                cs: """
                    Zkontrolujte zkratky skladů ve warehouse.warehouses a práva uživatele; dokud karty nejsou, \
                    sklad se e-shopům neposílá.
                    """,
                en: """
                    Check the codes in warehouse.warehouses and the user's rights; until there are cards, \
                    e-shops are sent no stock.
                    """
            )
        ),
        Message(
            "FLEXI-010",
            text: Texts(
                sk: "Súbor nie je odpoveďou ABRA Flexi.",
                cs: "Soubor není odpovědí ABRA Flexi.",
                en: "The file is no answer of ABRA Flexi."
            ),
            remedy: Texts(
                sk: "Vložte odpoveď v celku; čo prišlo po spojení, načíta sa znova.",
                cs: "Vložte odpověď vcelku; co přišlo po spojení, načte se znovu.",
                en: "Drop the whole answer; what came over the connection is read again."
            )
        ),
        Message(
            "FLEXI-011",
            text: Texts(
                sk: """
                    V súbore sú skladové karty viacerých účtovných období ({periods}); zásoby by sa počítali \
                    dvakrát.
                    """,
                cs: "V souboru jsou skladové karty více účetních období ({periods}); zásoby by se počítaly dvakrát.",
                en: """
                    The file has stock cards of several accounting periods ({periods}); the stock would count \
                    twice.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte karty jedného obdobia.",
                cs: "Exportujte karty jednoho období.",
                en: "Export the cards of one period."
            )
        ),
        Message(
            "FLEXI-012",
            text: Texts(
                sk: "Skladová karta {card} nemá kód ani EAN produktu.",
                cs: "Skladová karta {card} nemá kód ani EAN produktu.",
                en: "The stock card {card} has neither a product code nor an EAN."
            ),
            remedy: Texts(
                sk: "Doplňte produktu skratku v cenníku ABRA Flexi.",
                cs: "Doplňte produktu zkratku v ceníku ABRA Flexi.",
                en: "Give the product a code in ABRA Flexi's price list."
            )
        ),
        Message(
            "FLEXI-013",
            text: Texts(
                sk: "Skladová karta produktu {item} nemá množstvo.",
                cs: "Skladová karta produktu {item} nemá množství.",
                en: "The stock card of {item} has no quantity."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či používateľ ABRA Flexi smie vidieť stav zásob (stavMJ).",
                cs: "Zkontrolujte, zda uživatel ABRA Flexi smí vidět stav zásob (stavMJ).",
                en: "Check that ABRA Flexi's user may see the quantity (stavMJ)."
            )
        ),
        Message(
            "FLEXI-014",
            text: Texts(
                sk: "Faktúra v ABRA Flexi nemá číslo.",
                cs: "Faktura v ABRA Flexi nemá číslo.",
                en: "An invoice in ABRA Flexi has no number."
            ),
            remedy: Texts(
                sk: "Doplňte číslo faktúry v ABRA Flexi.",
                cs: "Doplňte číslo faktury v ABRA Flexi.",
                en: "Number the invoice in ABRA Flexi."
            )
        ),
        Message(
            "FLEXI-015",
            text: Texts(
                sk: "Faktúra {invoice} nemá celkovú sumu.",
                cs: "Faktura {invoice} nemá celkovou částku.",
                en: "The invoice {invoice} has no total."
            ),
            remedy: Texts(
                sk: "Skontrolujte faktúru v ABRA Flexi a práva používateľa.",
                cs: "Zkontrolujte fakturu v ABRA Flexi a práva uživatele.",
                en: "Check the invoice in ABRA Flexi, and the user's rights."
            )
        ),
        Message(
            "FLEXI-016",
            text: Texts(
                sk: "Faktúra {invoice} je v neznámej mene {currency}.",
                cs: "Faktura {invoice} je v neznámé měně {currency}.",
                en: "The invoice {invoice} is in an unknown currency, {currency}."
            ),
            remedy: Texts(
                sk: "V zozname mien ABRA Flexi použite skratku podľa ISO 4217.",
                cs: "V seznamu měn ABRA Flexi použijte zkratku podle ISO 4217.",
                en: "Use an ISO 4217 code in ABRA Flexi's list of currencies."
            )
        ),
        Message(
            "FLEXI-017",
            text: Texts(
                sk: "Vynechali sa doklady, ktoré nežiadajú platbu ({kinds}).",
                cs: "Vynechaly se doklady, které nežádají platbu ({kinds}).",
                en: "Documents that ask for no payment were left out ({kinds})."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
    ]
}
