import Domain

/// What can be wrong with files from and for Pohoda.
public enum PohodaProblem: String, ProblemCode {
    /// The file comes from, or is meant for, another accounting unit. Remedy: export from the unit with the configured IČO, or correct
    /// the IČO in the configuration. Placeholders: found, expected.
    case wrongUnit = "POHODA-001"
    /// Pohoda refused a file because it is meant for another accounting unit. Remedy: open the right unit in Pohoda, or
    /// correct the IČO in the configuration; it must be written as Pohoda has it. Placeholders: note.
    case unitRefused = "POHODA-002"
    /// Pohoda did not do the export that it was asked for. Remedy: see its note; most often a right or a licence is
    /// missing. Placeholders: request, note.
    case exportRefused = "POHODA-003"
    /// The file holds a list or document that is not used. Remedy: none needed; do not drop it here.
    /// Placeholders: name.
    case notUsed = "POHODA-004"
    /// The export was split: further files hold the rest. Remedy: drop those files too, or raise the record limit of
    /// XML exports in Pohoda. Placeholders: count.
    case splitExport = "POHODA-005"
    /// Sets and packages were left out: Pohoda does not keep a count of their own. Remedy: none needed.
    /// Placeholders: count.
    case setsSkipped = "POHODA-006"
    /// A stock card has no count. Remedy: export stock cards with their counts. Placeholders: item.
    case noCount = "POHODA-007"
    /// A stock card has neither a code nor an EAN. Remedy: give it a code in Pohoda.
    case noCode = "POHODA-008"
    /// Documents that are not issued invoices were left out. Remedy: none needed; only issued invoices are paired.
    /// Placeholders: count, types.
    case invoicesSkipped = "POHODA-009"
    /// An invoice has no number. Remedy: number it in Pohoda and export again.
    case noInvoiceNumber = "POHODA-010"
    /// An invoice has no sum. Remedy: export invoices with their summary. Placeholders: invoice.
    case noInvoiceTotal = "POHODA-011"
    /// An invoice is in an unknown currency. Remedy: use an ISO 4217 code in Pohoda's list of currencies.
    /// Placeholders: invoice, currency.
    case unknownCurrency = "POHODA-012"
    /// An order of the pack is not a received order. Remedy: export received orders. Placeholders: order, type.
    case notReceivedOrder = "POHODA-013"
    /// Pohoda answered neither with an export nor with a receipt. Remedy: run the export again.
    case emptyAnswer = "POHODA-014"
    /// A spreadsheet wrote a number or code of an order in scientific notation, so its digits are lost and the order is
    /// not taken. Remedy: make the pack again from the undamaged numbers. Placeholders: order, column, value.
    case damagedNumber = "POHODA-015"
    /// mServer does something else, or is not ready. Remedy: wait; see whether a dialog is open in Pohoda.
    /// Placeholders: status.
    case serverBusy = "POHODA-016"
    /// mServer has another accounting unit open. Remedy: start it for the right unit, or correct the IČO in the
    /// configuration. Placeholders: found, expected.
    case otherUnit = "POHODA-017"
    /// mServer has another year open. Remedy: start it for the right database, or correct the year of the connection.
    /// Placeholders: found, expected.
    case otherYear = "POHODA-018"

    /// A VAT rate does not hold on the day of the order, neither at home nor, as One Stop Shop, where the goods go;
    /// the rates that do are listed. Remedy: correct the rate in the channel, or the VAT table in `mappings`.
    /// Placeholders: order, rate, day, rates.
    case unknownVatRate = "POHODA-020"
    /// An order falls under One Stop Shop, which the configuration switches off. Remedy: set `orders.oss` to `true`, or
    /// enter the order by hand. Placeholders: order, destination.
    case ossIsOff = "POHODA-021"
    /// An order has no date, which Pohoda requires. Remedy: add the date to the channel's export. Placeholders: order.
    case noDate = "POHODA-022"
    /// A name or code that must be exactly the one in Pohoda is too long for it, or has letters that it does not have.
    /// Remedy: correct the setting or the mapping. Placeholders: order, field, value, limit.
    case badReference = "POHODA-023"
    /// The id of a pack or an order is not 1 to 64 ASCII characters, or occurs twice in a pack. Remedy: report it to
    /// the maker of this program. Placeholders: id.
    case badId = "POHODA-025"
    /// Two currencies in one order, which Pohoda cannot keep. Remedy: correct the order in the channel.
    /// Placeholders: order.
    case mixedCurrencies = "POHODA-026"
    /// The number of an order is too long for Pohoda, or has letters that it does not have; a cut one could be that of
    /// another order. Remedy: let the channel give shorter numbers; enter this order in Pohoda by hand.
    /// Placeholders: order, limit.
    case numberNotTaken = "POHODA-027"

    /// A text was cut to what Pohoda takes. Remedy: none needed; shorten it in the channel if it matters.
    /// Placeholders: field, limit.
    case textCut = "POHODA-030"
    /// Characters that windows-1250 does not have were replaced or left out. Remedy: none needed.
    /// Placeholders: count.
    case charactersReplaced = "POHODA-031"
    /// A product without an item in Pohoda goes as a line of text: nothing is reserved. Remedy: pair the product.
    /// Placeholders: item.
    case textLine = "POHODA-032"
    /// The VAT rates hold both at home and where the goods go; the order is written as a domestic one. Remedy: if it
    /// falls under One Stop Shop, let the channel export its country, or correct the order in Pohoda.
    /// Placeholders: country, destination.
    case perhapsOneStopShop = "POHODA-033"
    /// A number, code or address that does not fit Pohoda's field was left out. Remedy: enter it in Pohoda by hand if it
    /// is needed. Placeholders: field, limit.
    case leftOut = "POHODA-034"
    /// Numbers or codes of orders came with signs around them that keep a spreadsheet from changing them; they were left
    /// out. Remedy: check that they are the shop's. Placeholders: value.
    case guardedNumbers = "POHODA-035"

    /// What came, but for what mServer says of itself.
    public var blame: Blame {
        switch self {
        case .serverBusy: .connection(retry: true)
        case .otherUnit, .otherYear: .configuration
        default: .file
        }
    }
}

extension PohodaProblem {
    /// What they say to people, with the remedy: of files that come, then of orders that go.
    static let messages: [Message] = ofFiles + ofOrders

    private static let ofFiles: [Message] = [
        Message(
            "POHODA-001",
            text: Texts(
                sk: "Súbor patrí inej účtovnej jednotke: má IČO {found}, nastavené je {expected}.",
                cs: "Soubor patří jiné účetní jednotce: má IČO {found}, nastaveno je {expected}.",
                en: "The file is of another accounting unit: it has IČO {found}, the configured one is {expected}."
            ),
            remedy: Texts(
                sk: "Exportujte z účtovnej jednotky s nastaveným IČO alebo opravte IČO v nastavení.",
                cs: "Exportujte z účetní jednotky s nastaveným IČO nebo opravte IČO v nastavení.",
                en: "Export from the unit with the configured IČO, or correct the IČO in the configuration."
            )
        ),
        Message(
            "POHODA-002",
            text: Texts(
                sk: "Pohoda odmietla súbor, lebo je určený inej účtovnej jednotke: {note}",
                cs: "Pohoda odmítla soubor, protože je určen jiné účetní jednotce: {note}",
                en: "Pohoda refused the file because it is meant for another accounting unit: {note}"
            ),
            remedy: Texts(
                sk: """
                    Otvorte v Pohode správnu účtovnú jednotku alebo opravte IČO v nastavení; musí byť zapísané \
                    rovnako ako v Pohode.
                    """,
                cs: """
                    Otevřete v Pohodě správnou účetní jednotku nebo opravte IČO v nastavení; musí být zapsáno stejně \
                    jako v Pohodě.
                    """,
                en: """
                    Open the right unit in Pohoda, or correct the IČO in the configuration; it must be written as \
                    Pohoda has it.
                    """
            )
        ),
        Message(
            "POHODA-003",
            text: Texts(
                sk: "Pohoda nevykonala požadovaný export {request}: {note}",
                cs: "Pohoda neprovedla požadovaný export {request}: {note}",
                en: "Pohoda did not carry out the requested export {request}: {note}"
            ),
            remedy: Texts(
                sk: "Postupujte podľa poznámky Pohody; najčastejšie chýba právo alebo licencia.",
                cs: "Postupujte podle poznámky Pohody; nejčastěji chybí právo nebo licence.",
                en: "Read Pohoda's note; usually a right or a licence is missing."
            )
        ),
        Message(
            "POHODA-004",
            text: Texts(
                sk: "Súbor obsahuje agendu alebo doklady, ktoré sa nepoužívajú: {name}.",
                cs: "Soubor obsahuje agendu nebo doklady, které se nepoužívají: {name}.",
                en: "The file holds a list or documents that are not used: {name}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; takéto súbory sem nevkladajte.",
                cs: "Nemusíte dělat nic; takové soubory sem nevkládejte.",
                en: "You need not do anything; do not drop such files here."
            )
        ),
        Message(
            "POHODA-005",
            text: Texts(
                sk: "Pohoda rozdelila export do viacerých súborov (počet: {count}); zvyšok je v ďalších.",
                cs: "Pohoda rozdělila export do více souborů (počet: {count}); zbytek je v dalších.",
                en: "Pohoda split the export into several files (number: {count}); the others hold the rest."
            ),
            remedy: Texts(
                sk: "Vložte aj ostatné súbory alebo v Pohode zvýšte počet záznamov na jeden XML súbor.",
                cs: "Vložte i ostatní soubory nebo v Pohodě zvyšte počet záznamů na jeden XML soubor.",
                en: "Drop the other files too, or raise the record limit of XML exports in Pohoda."
            )
        ),
        Message(
            "POHODA-006",
            text: Texts(
                sk: "Počet vynechaných súprav a kompletov, ktorých vlastný stav Pohoda nevedie: {count}.",
                cs: "Počet vynechaných souprav a kompletů, jejichž vlastní stav Pohoda nevede: {count}.",
                en: "Sets and packages left out, because Pohoda keeps no count of their own: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "POHODA-007",
            text: Texts(
                sk: "Skladová karta {item} nemá uvedený stav zásoby.",
                cs: "Skladová karta {item} nemá uvedený stav zásoby.",
                en: "The stock card {item} has no count."
            ),
            remedy: Texts(
                sk: "Exportujte skladové karty vrátane stavu zásob.",
                cs: "Exportujte skladové karty včetně stavu zásob.",
                en: "Export stock cards with their counts."
            )
        ),
        Message(
            "POHODA-008",
            text: Texts(
                sk: "Skladová karta nemá kód ani EAN.",
                cs: "Skladová karta nemá kód ani EAN.",
                en: "A stock card has neither a code nor an EAN."
            ),
            remedy: Texts(
                sk: "Zadajte jej kód v Pohode.",
                cs: "Zadejte jí kód v Pohodě.",
                en: "Give it a code in Pohoda."
            )
        ),
        Message(
            "POHODA-009",
            text: Texts(
                sk: "Počet vynechaných dokladov, ktoré nie sú vydané faktúry ({types}): {count}.",
                cs: "Počet vynechaných dokladů, které nejsou vydané faktury ({types}): {count}.",
                en: "Documents left out because they are not issued invoices ({types}): {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; párujú sa len vydané faktúry.",
                cs: "Nemusíte dělat nic; párují se jen vydané faktury.",
                en: "You need not do anything; only issued invoices are paired."
            )
        ),
        Message(
            "POHODA-010",
            text: Texts(
                sk: "Faktúra nemá číslo.",
                cs: "Faktura nemá číslo.",
                en: "An invoice has no number."
            ),
            remedy: Texts(
                sk: "Očíslujte ju v Pohode a exportujte znova.",
                cs: "Očíslujte ji v Pohodě a exportujte znovu.",
                en: "Number it in Pohoda and export again."
            )
        ),
        Message(
            "POHODA-011",
            text: Texts(
                sk: "Faktúra {invoice} nemá celkovú sumu.",
                cs: "Faktura {invoice} nemá celkovou částku.",
                en: "The invoice {invoice} has no total."
            ),
            remedy: Texts(
                sk: "Exportujte faktúry vrátane súčtov dokladu.",
                cs: "Exportujte faktury včetně součtů dokladu.",
                en: "Export invoices with their summary."
            )
        ),
        Message(
            "POHODA-012",
            text: Texts(
                sk: "Faktúra {invoice} má neznámu menu „{currency}“.",
                cs: "Faktura {invoice} má neznámou měnu „{currency}“.",
                en: "The invoice {invoice} has the unknown currency “{currency}”."
            ),
            remedy: Texts(
                sk: "Použite v zozname cudzích mien v Pohode kód podľa ISO 4217.",
                cs: "Použijte v seznamu cizích měn v Pohodě kód podle ISO 4217.",
                en: "Use an ISO 4217 code in Pohoda's list of currencies."
            )
        ),
        Message(
            "POHODA-013",
            text: Texts(
                sk: "Objednávka {order} nie je prijatá objednávka (typ: {type}).",
                cs: "Objednávka {order} není přijatá objednávka (typ: {type}).",
                en: "The order {order} is not a received order (type: {type})."
            ),
            remedy: Texts(
                sk: "Exportujte prijaté objednávky.",
                cs: "Exportujte přijaté objednávky.",
                en: "Export received orders."
            )
        ),
        Message(
            "POHODA-014",
            text: Texts(
                sk: "Odpoveď Pohody neobsahuje export ani výsledok importu.",
                cs: "Odpověď Pohody neobsahuje export ani výsledek importu.",
                en: "Pohoda answered neither with an export nor with a receipt."
            ),
            remedy: Texts(
                sk: "Spustite export znova.",
                cs: "Spusťte export znovu.",
                en: "Run the export again."
            )
        ),
        Message(
            "POHODA-015",
            text: Texts(
                sk:
                    "Hodnotu „{value}“ v poli {column} (objednávka {order}) poškodil tabuľkový procesor: stratila číslice.",
                cs:
                    "Hodnotu „{value}“ v poli {column} (objednávka {order}) poškodil tabulkový procesor: ztratila číslice.",
                en: "A spreadsheet damaged the value “{value}” of {column} (order {order}): digits are lost."
            ),
            remedy: Texts(
                sk: "Vytvorte dávku znova z nepoškodených čísel.",
                cs: "Vytvořte dávku znovu z nepoškozených čísel.",
                en: "Make the pack again from the undamaged numbers."
            )
        ),
        Message(
            "POHODA-016",
            text: Texts(
                sk: "mServer práve nie je pripravený (stav „{status}“).",
                cs: "mServer právě není připraven (stav „{status}“).",
                en: "mServer is not ready (state “{status}”)."
            ),
            remedy: Texts(
                sk:
                    "Ďalšie spracovanie to skúsi znova. Ak to trvá, pozrite, či v Pohode nie je otvorené okno s otázkou.",
                cs:
                    "Další zpracování to zkusí znovu. Pokud to trvá, podívejte se, zda v Pohodě není otevřené okno s dotazem.",
                en: "The next pass tries again. If it lasts, look whether a dialog is open in Pohoda."
            )
        ),
        Message(
            "POHODA-017",
            text: Texts(
                sk: "mServer má otvorenú účtovnú jednotku s IČO {found}, nastavené je {expected}.",
                cs: "mServer má otevřenou účetní jednotku s IČO {found}, nastaveno je {expected}.",
                en: "mServer has the accounting unit with IČO {found} open; {expected} is configured."
            ),
            remedy: Texts(
                sk: "Spustite mServer pre správnu jednotku alebo opravte adresu pripojenia či IČO v nastavení.",
                cs: "Spusťte mServer pro správnou jednotku nebo opravte adresu připojení či IČO v nastavení.",
                en: "Start mServer for the right unit, or correct the address of the connection or the IČO."
            )
        ),
        Message(
            "POHODA-018",
            text: Texts(
                sk: "mServer má otvorený rok {found}, nastavený je {expected}.",
                cs: "mServer má otevřený rok {found}, nastavený je {expected}.",
                en: "mServer has the year {found} open; {expected} is configured."
            ),
            remedy: Texts(
                sk: "Spustite mServer pre databázu správneho roka alebo opravte rok v nastavení pripojenia.",
                cs: "Spusťte mServer pro databázi správného roku nebo opravte rok v nastavení připojení.",
                en: "Start mServer for the right year's database, or correct the year of the connection."
            )
        ),
        Message(
            "POHODA-035",
            text: Texts(
                sk:
                    "Čísla alebo kódy objednávok mali okolo seba znaky pre tabuľkový program, napríklad {value}; vynechali sa.",
                cs:
                    "Čísla nebo kódy objednávek měly kolem sebe znaky pro tabulkový program, například {value}; vynechaly se.",
                en:
                    "Numbers or codes of orders were protected from spreadsheets, such as {value}; the signs were removed."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; skontrolujte, či sedia s e-shopom.",
                cs: "Nemusíte dělat nic; zkontrolujte, zda souhlasí s e-shopem.",
                en: "Nothing to do; check that they are those of the e-shop."
            )
        ),
    ]
}
