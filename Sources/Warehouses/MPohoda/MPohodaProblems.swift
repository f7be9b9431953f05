import Domain

/// What can be wrong between us and mPOHODA.
public enum MPohodaProblem: String, ProblemCode {
    /// A connection has neither an API key nor a client, or both. Remedy: set one of the two.
    case loginUnclear = "MPOHODA-001"
    /// mPOHODA does not know the key or token. Remedy: make a new one. Placeholders: words.
    case loginRefused = "MPOHODA-002"
    /// The user of the key lacks a right, or the company the licence. Remedy: grant it. Placeholders: words.
    case rightMissing = "MPOHODA-003"
    /// A list has another number of rows than mPOHODA counts. Remedy: wait for the next pass. Placeholders: found,
    /// expected.
    case incompleteList = "MPOHODA-004"
    /// A list of items lacks their quantities. Remedy: let the program read the stock itself. Placeholders: item.
    case noQuantities = "MPOHODA-005"
    /// The quantity of an item is not a number. Remedy: look at the item in mPOHODA. Placeholders: item.
    case noCount = "MPOHODA-006"
    /// An item has neither a code nor an EAN. Remedy: add one in mPOHODA. Placeholders: name.
    case noCode = "MPOHODA-007"
    /// Sets were left out, since what they count is unclear. Remedy: none. Placeholders: count.
    case setsSkipped = "MPOHODA-008"
    /// An invoice lacks a field that it needs. Remedy: look at the invoice in mPOHODA. Placeholders: invoice, field.
    case badInvoice = "MPOHODA-009"
    /// The stock of a long price list is read after documents changed, and every few hours. Remedy: set `stock-hours`.
    /// Placeholders: count, hours.
    case stockByDocuments = "MPOHODA-010"
    /// A VAT rate does not hold on the day of the order. Remedy: correct the rate or the table. Placeholders: order,
    /// rate, day, rates.
    case unknownVatRate = "MPOHODA-020"
    /// An order falls under One Stop Shop, for which mPOHODA's interface has no field. Remedy: enter it by hand.
    /// Placeholders: order, destination.
    case ossNotTaken = "MPOHODA-021"
    /// An order has no date. Remedy: add it to the export. Placeholders: order.
    case noDate = "MPOHODA-022"
    /// The rates of an order hold at home and abroad. Remedy: look which counts. Placeholders: country, destination.
    case perhapsOneStopShop = "MPOHODA-023"
    /// Lines of an order are in another currency than the order. Remedy: export them in one. Placeholders: order.
    case mixedCurrencies = "MPOHODA-024"
    /// An id is not 1 to 64 ASCII characters, or occurs twice in a file. Remedy: report it. Placeholders: id.
    case badId = "MPOHODA-025"
    /// A value that must be exact is too long. Remedy: correct the setting. Placeholders: order, field, value, limit.
    case badReference = "MPOHODA-026"
    /// A product without an item of the price list becomes a line of text. Remedy: pair the product. Placeholders:
    /// item.
    case textLine = "MPOHODA-027"
    /// A text was cut to the length of its field. Remedy: none. Placeholders: field, limit.
    case textCut = "MPOHODA-028"
    /// A value that is worth nothing when cut was left out. Remedy: add it by hand. Placeholders: field, limit.
    case leftOut = "MPOHODA-029"
    /// Characters that cannot be written were replaced. Remedy: none. Placeholders: count.
    case charactersReplaced = "MPOHODA-030"
    /// The price list has no such item, so the order was not sent. Remedy: add the item or pair the product.
    /// Placeholders: order, item.
    case unknownItem = "MPOHODA-031"
    /// The price list has several such items, so the order was not sent. Remedy: set the store. Placeholders: order,
    /// item.
    case ambiguousItem = "MPOHODA-032"
    /// mPOHODA has no such payment method, so the order was not sent. Remedy: correct the mapping. Placeholders:
    /// order, value.
    case unknownPayment = "MPOHODA-033"
    /// mPOHODA has no such currency, so the order was not sent. Remedy: add it. Placeholders: order, value.
    case unknownCurrency = "MPOHODA-034"
    /// The order that mPOHODA made comes to another sum. Remedy: correct the order there. Placeholders: order, total,
    /// expected.
    case otherTotal = "MPOHODA-035"

    /// A login is the connection's, and what it lacks the configuration's; all else is of the file or the order.
    public var blame: Blame {
        switch self {
        case .loginUnclear: .configuration
        case .loginRefused, .rightMissing: .connection(retry: false)
        default: .file
        }
    }

    /// What the problems say.
    static let messages: [Message] =
        [
            Message(
                "MPOHODA-001",
                text: Texts(
                    sk: """
                        Pripojenie k mPOHODE potrebuje buď key, alebo client-id spolu s client-secret; nie oboje \
                        a nie polovicu.
                        """,
                    cs: """
                        Připojení k mPOHODĚ potřebuje buď key, nebo client-id spolu s client-secret; ne obojí a \
                        ne polovinu.
                        """,
                    en: """
                        A connection to mPOHODA needs either key, or client-id together with client-secret; not \
                        both, and no half of it.
                        """
                ),
                remedy: Texts(
                    sk: """
                        Vytvorte v mPOHODE v agende Open API kľúč alebo klienta a doplňte ho do nastavenia \
                        pripojenia.
                        """,
                    cs: "Vytvořte v mPOHODĚ v agendě Open API klíč nebo klienta a doplňte ho do nastavení připojení.",
                    en: "Make a key or a client in mPOHODA's agenda Open API, and set it in the connection."
                )
            ),
            Message(
                "MPOHODA-002",
                text: Texts(
                    sk: """
                        mPOHODA nepozná API kľúč alebo klienta: nie je celý, v agende Open API ho niekto zmazal, \
                        alebo jeho používateľ z firmy odišiel. {words}
                        """,
                    cs: """
                        mPOHODA nezná API klíč nebo klienta: není celý, v agendě Open API ho někdo smazal, nebo \
                        jeho uživatel z firmy odešel. {words}
                        """,
                    en: """
                        mPOHODA does not know the API key or the client: it is not whole, somebody deleted it in \
                        the agenda Open API, or its user left the company. {words}
                        """
                ),
                remedy: Texts(
                    sk: "Vytvorte v agende Open API nový kľúč alebo klienta a uložte ho do secrets/.",
                    cs: "Vytvořte v agendě Open API nový klíč nebo klienta a uložte ho do secrets/.",
                    en: "Make a new key or client in the agenda Open API, and put it into secrets/."
                )
            ),
            Message(
                "MPOHODA-003",
                text: Texts(
                    sk: """
                        mPOHODA pozná kľúč, ale jeho používateľ nemá právo na túto agendu, alebo firma nemá \
                        variant s Open API. {words}
                        """,
                    cs: """
                        mPOHODA klíč zná, ale jeho uživatel nemá právo k této agendě, nebo firma nemá variantu s \
                        Open API. {words}
                        """,
                    en: """
                        mPOHODA knows the key, but its user has no right to this agenda, or the company has no \
                        variant with the Open API. {words}
                        """
                ),
                remedy: Texts(
                    sk: """
                        Dajte používateľovi v mPOHODE práva na cenník, prijaté objednávky a vydané faktúry; \
                        potom spustite spojka check.
                        """,
                    cs: """
                        Dejte uživateli v mPOHODĚ práva k ceníku, přijatým objednávkám a vydaným fakturám; potom \
                        spusťte spojka check.
                        """,
                    en: """
                        Give the user rights to the price list, received orders and issued invoices in mPOHODA, \
                        then run spojka check.
                        """
                )
            ),
            Message(
                "MPOHODA-004",
                text: Texts(
                    sk: "Zoznam z mPOHODY nie je celý: prečítané riadky: {found}, mPOHODA ich má: {expected}.",
                    cs: "Seznam z mPOHODY není celý: přečtené řádky: {found}, mPOHODA jich má: {expected}.",
                    en: "The list from mPOHODA is not whole: rows read: {found}, rows that mPOHODA has: {expected}."
                ),
                remedy: Texts(
                    sk: "Ďalšie spracovanie si ho vypýta znova.",
                    cs: "Další zpracování si ho vyžádá znovu.",
                    en: "The next pass asks for it again."
                )
            ),
            Message(
                "MPOHODA-005",
                text: Texts(
                    sk: "V súbore chýba množstvo položky {item} a možno ďalších: nie je celý.",
                    cs: "V souboru chybí množství položky {item} a možná dalších: není celý.",
                    en: "The file lacks the quantity of item {item}, and perhaps of others: it is not whole."
                ),
                remedy: Texts(
                    sk: "Ďalšie spracovanie si zásoby vypýta znova; ručne uložený cenník mPOHODY množstvá nemá.",
                    cs: "Další zpracování si zásoby vyžádá znovu; ručně uložený ceník mPOHODY množství nemá.",
                    en: """
                        The next pass asks for the stock again; a price list that was saved by hand has no \
                        quantities.
                        """
                )
            ),
            Message(
                "MPOHODA-006",
                text: Texts(
                    sk: "Položka {item} nemá v mPOHODE množstvo, ktoré by sa dalo prečítať.",
                    cs: "Položka {item} nemá v mPOHODĚ množství, které by šlo přečíst.",
                    en: "The item {item} has no readable quantity in mPOHODA."
                ),
                remedy: Texts(
                    sk: "Skontrolujte položku v mPOHODE; ostatné položky platia.",
                    cs: "Zkontrolujte položku v mPOHODĚ; ostatní položky platí.",
                    en: "Look at the item in mPOHODA; the others count."
                )
            ),
            Message(
                "MPOHODA-007",
                text: Texts(
                    sk: "Položka „{name}“ nemá v cenníku mPOHODY kód ani EAN, preto ju nemožno spárovať s produktom.",
                    cs: "Položka „{name}“ nemá v ceníku mPOHODY kód ani EAN, proto ji nelze spárovat s produktem.",
                    en: """
                        The item “{name}” has neither a code nor an EAN in mPOHODA's price list, so it matches \
                        no product.
                        """
                ),
                remedy: Texts(
                    sk: "Doplňte kód alebo EAN v mPOHODE.",
                    cs: "Doplňte kód nebo EAN v mPOHODĚ.",
                    en: "Add a code or an EAN in mPOHODA."
                )
            ),
            Message(
                "MPOHODA-008",
                text: Texts(
                    sk: """
                        Komplety a súpravy v cenníku mPOHODY sa vynechali, lebo nemajú vlastný stav (počet: \
                        {count}).
                        """,
                    cs: """
                        Komplety a soupravy v ceníku mPOHODY se vynechaly, protože nemají vlastní stav (počet: \
                        {count}).
                        """,
                    en: """
                        Sets and suites of mPOHODA's price list were left out, since they have no stock of their \
                        own (number: {count}).
                        """
                ),
                remedy: Texts(
                    sk: "Nemusíte robiť nič; zásoby ich častí sa prečítali.",
                    cs: "Nemusíte dělat nic; zásoby jejich částí se přečetly.",
                    en: "Nothing to do; the stock of their parts was read."
                )
            ),
            Message(
                "MPOHODA-009",
                text: Texts(
                    sk: "Vydaná faktúra {invoice} z mPOHODY nemá použiteľné pole {field}.",
                    cs: "Vydaná faktura {invoice} z mPOHODY nemá použitelné pole {field}.",
                    en: "The issued invoice {invoice} of mPOHODA has no usable field {field}."
                ),
                remedy: Texts(
                    sk: "Skontrolujte faktúru v mPOHODE; ostatné faktúry platia.",
                    cs: "Zkontrolujte fakturu v mPOHODĚ; ostatní faktury platí.",
                    en: "Look at the invoice in mPOHODA; the others count."
                )
            ),
            Message(
                "MPOHODA-010",
                text: Texts(
                    sk: """
                        Položiek v cenníku je {count}. Celé zásoby sa čítajú, keď sa zmenila prijatá objednávka alebo \
                        vydaná faktúra, a najneskôr po {hours} h. Iné pohyby, napríklad príjemky a výdajky, sa ukážu až \
                        potom.
                        """,
                    cs: """
                        Položek v ceníku je {count}. Celé zásoby se čtou, když se změnila přijatá objednávka nebo vydaná \
                        faktura, a nejpozději po {hours} h. Jiné pohyby, například příjemky a výdejky, se ukážou až potom.
                        """,
                    en: """
                        Entries in the price list: {count}. The whole stock is read when a received order or an issued \
                        invoice changed, and after {hours} h at the latest. Other movements, such as receipt and issue \
                        slips, show only then.
                        """
                ),
                remedy: Texts(
                    sk: """
                        Ak to nestačí, nastavte stock-hours na 0: zásoby sa čítajú pri každom spracovaní, za dve otázky na \
                        sto položiek.
                        """,
                    cs: """
                        Pokud to nestačí, nastavte stock-hours na 0: zásoby se čtou při každém zpracování, za dva dotazy na \
                        sto položek.
                        """,
                    en: """
                        If that is not enough, set stock-hours to 0: stock is read in every pass then, for two requests \
                        for every hundred entries.
                        """
                )
            ),
        ] + ofOrders
}
