import Domain

/// What can be wrong with files from and for Money S3.
public enum MoneyS3Problem: String, ProblemCode {
    /// The export comes from another accounting unit. Remedy: export from the agenda with the configured IČO, or correct
    /// the IČO in the configuration. Placeholders: found, expected.
    case wrongUnit = "MONEY-001"
    /// The stock export is of an accounting year in which the day of the export does not lie. Remedy: change the year in
    /// the scheduled task; where stock is still kept in that year, set `money-s3.other-year`.
    /// Placeholders: from, to, day.
    case wrongYear = "MONEY-002"
    /// Money refused an import as a whole. Remedy: see its note; the agenda code, the year or the batch number is not the
    /// one that it expects, or the file is damaged. Placeholders: note.
    case importRefused = "MONEY-003"
    /// The file holds lists that are not used. Remedy: none needed; do not drop it here. Placeholders: name.
    case notUsed = "MONEY-004"
    /// The export has no list at all: its filter selected nothing. Remedy: check the filter if something was expected.
    case nothingSelected = "MONEY-005"
    /// Sets and packages were left out: their count is not their own. Remedy: none needed. Placeholders: count.
    case setsSkipped = "MONEY-006"
    /// A stock record has no count. Remedy: export stock with its state. Placeholders: item.
    case noCount = "MONEY-007"
    /// A store card has neither a code nor an EAN in the configured fields. Remedy: fill the field in, or choose another
    /// in `money-s3.code`.
    case noCode = "MONEY-008"
    /// Documents that are not invoices to be paid were left out. Remedy: none needed. Placeholders: count, types.
    case invoicesSkipped = "MONEY-009"
    /// An invoice has no number. Remedy: number it in Money S3 and export again.
    case noInvoiceNumber = "MONEY-010"
    /// An invoice has no sum. Remedy: export invoices with their sums. Placeholders: invoice.
    case noInvoiceTotal = "MONEY-011"
    /// An invoice is in an unknown currency. Remedy: use an ISO 4217 code in Money's list of currencies.
    /// Placeholders: invoice, currency.
    case unknownCurrency = "MONEY-012"
    /// The report says nothing of any order. Remedy: check that the import was of received orders.
    case emptyReport = "MONEY-013"
    /// The file comes from Money S4 or S5. Remedy: these are other programs, which are not supported.
    case otherProgram = "MONEY-014"

    /// A VAT rate does not hold on the day of the order, neither at home nor, as One Stop Shop, where the goods go;
    /// the rates that do are listed. Remedy: correct the rate in the channel, or the VAT table in `mappings`.
    /// Placeholders: order, rate, day, rates.
    case unknownVatRate = "MONEY-020"
    /// An order falls under One Stop Shop, which the configuration switches off. Remedy: set `orders.oss` to `true`, or
    /// enter the order by hand. Placeholders: order, destination.
    case ossIsOff = "MONEY-021"
    /// An order has no date, which decides the VAT rates. Remedy: add the date to the channel's export. Placeholders: order.
    case noDate = "MONEY-022"
    /// A number, name or code that must be exactly the one in Money is too long for it, or has letters that the encoding
    /// does not have. Remedy: correct the setting or the mapping; newer versions take longer codes with
    /// `money-s3.limits`. Placeholders: order, field, value, limit.
    case badReference = "MONEY-023"
    /// The id of an order is not 1 to 64 ASCII characters of a file name, or stands twice. Remedy: report it to the maker
    /// of this program. Placeholders: id.
    case badId = "MONEY-025"
    /// Two currencies in one order, which Money cannot keep. Remedy: correct the order in the channel.
    /// Placeholders: order.
    case mixedCurrencies = "MONEY-026"

    /// A text was cut to what Money takes. Remedy: none needed; shorten it in the channel if it matters.
    /// Placeholders: field, limit.
    case textCut = "MONEY-030"
    /// Characters that the encoding does not have were replaced or left out. Remedy: none needed. Placeholders: count.
    case charactersReplaced = "MONEY-031"
    /// A product without a card or a warehouse in Money goes as a line without stock: nothing is reserved. Remedy: pair
    /// the product, or set `money-s3.store`. Placeholders: item.
    case lineWithoutStock = "MONEY-032"
    /// The VAT rates hold both at home and where the goods go; the order is written as a domestic one. Remedy: if it
    /// falls under One Stop Shop, let the channel export its country, or correct the order in Money.
    /// Placeholders: country, destination.
    case perhapsOneStopShop = "MONEY-033"
    /// A number or address that does not fit Money's field was left out. Remedy: enter it in Money by hand if it is
    /// needed. Placeholders: field, limit.
    case leftOut = "MONEY-034"
}

extension MoneyS3Problem {
    /// What they say to people, with the remedy: of files that come, then of orders that go.
    static let messages: [Message] = ofFiles + ofOrders

    private static let ofFiles: [Message] = [
        Message(
            "MONEY-001",
            text: Texts(
                sk: "Export je z inej účtovnej jednotky: má IČO {found}, nastavené je {expected}.",
                cs: "Export je z jiné účetní jednotky: má IČO {found}, nastaveno je {expected}.",
                en: """
                    The export comes from another accounting unit: it has IČO {found}, the configured one is \
                    {expected}.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte z agendy s nastaveným IČO alebo opravte IČO v nastavení.",
                cs: "Exportujte z agendy s nastaveným IČO nebo opravte IČO v nastavení.",
                en: "Export from the agenda with the configured IČO, or correct the IČO in the configuration."
            )
        ),
        Message(
            "MONEY-002",
            text: Texts(
                sk: "Export zásob je z účtovného roka {from} až {to}, do ktorého deň exportu {day} nepatrí.",
                cs: "Export zásob je z účetního roku {from} až {to}, do kterého den exportu {day} nepatří.",
                en: """
                    The stock export is of the accounting year {from} to {to}, which does not include the day of the export, {day}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Opravte rok v naplánovanej úlohe (/r:R…). Ak sa sklad ešte vedie v tom roku, nastavte \
                    „money-s3.other-year: warn“.
                    """,
                cs: """
                    Opravte rok v naplánované úloze (/r:R…). Pokud se sklad ještě vede v tom roce, nastavte \
                    „money-s3.other-year: warn“.
                    """,
                en: """
                    Correct the year in the scheduled task (/r:R…). Where stock is still kept in that year, set \
                    “money-s3.other-year: warn”.
                    """
            )
        ),
        Message(
            "MONEY-003",
            text: Texts(
                sk: "Money S3 odmietlo celý import: {note}",
                cs: "Money S3 odmítlo celý import: {note}",
                en: "Money S3 refused the whole import: {note}"
            ),
            remedy: Texts(
                sk: "Skontrolujte kód agendy, účtovný rok a číslo dávky, na ktoré úloha importuje.",
                cs: "Zkontrolujte kód agendy, účetní rok a číslo dávky, do kterých úloha importuje.",
                en: "Check the agenda code, the accounting year and the batch number that the task imports into."
            )
        ),
        Message(
            "MONEY-004",
            text: Texts(
                sk: "Súbor obsahuje zoznamy, ktoré sa nepoužívajú: {name}.",
                cs: "Soubor obsahuje seznamy, které se nepoužívají: {name}.",
                en: "The file holds lists that are not used: {name}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; takéto súbory sem nevkladajte.",
                cs: "Nemusíte dělat nic; takové soubory sem nevkládejte.",
                en: "You need not do anything; do not drop such files here."
            )
        ),
        Message(
            "MONEY-005",
            text: Texts(
                sk: "Export neobsahuje žiadny zoznam: jeho výber je prázdny. Nič sa nezmenilo.",
                cs: "Export neobsahuje žádný seznam: jeho výběr je prázdný. Nic se nezměnilo.",
                en: "The export holds no list: its filter selected nothing. Nothing was changed."
            ),
            remedy: Texts(
                sk: "Ak mal niečo obsahovať, skontrolujte filter v definícii XML prenosu.",
                cs: "Pokud měl něco obsahovat, zkontrolujte filtr v definici XML přenosu.",
                en: "If it should hold something, check the filter in the definition of the XML transfer."
            )
        ),
        Message(
            "MONEY-006",
            text: Texts(
                sk: "Počet vynechaných sád a kompletov, ktoré nemajú vlastný stav: {count}.",
                cs: "Počet vynechaných sad a kompletů, které nemají vlastní stav: {count}.",
                en: "Sets and packages left out, because their count is not their own: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "MONEY-007",
            text: Texts(
                sk: "Skladová zásoba {item} nemá uvedený stav.",
                cs: "Skladová zásoba {item} nemá uvedený stav.",
                en: "The stock record {item} has no count."
            ),
            remedy: Texts(
                sk: "Exportujte zásoby vrátane ich stavu (StavZasoby).",
                cs: "Exportujte zásoby včetně jejich stavu (StavZasoby).",
                en: "Export stock with its state (StavZasoby)."
            )
        ),
        Message(
            "MONEY-008",
            text: Texts(
                sk: "Skladová karta nemá v nastavených poliach kód ani EAN.",
                cs: "Skladová karta nemá v nastavených polích kód ani EAN.",
                en: "A store card has neither a code nor an EAN in the configured fields."
            ),
            remedy: Texts(
                sk: "Vyplňte pole na karte v Money S3 alebo zvoľte iné v „money-s3.code“.",
                cs: "Vyplňte pole na kartě v Money S3 nebo zvolte jiné v „money-s3.code“.",
                en: "Fill the field in on the card in Money S3, or choose another one in “money-s3.code”."
            )
        ),
        Message(
            "MONEY-009",
            text: Texts(
                sk: "Počet vynechaných dokladov, ktoré nie sú faktúry na úhradu ({types}): {count}.",
                cs: "Počet vynechaných dokladů, které nejsou faktury k úhradě ({types}): {count}.",
                en: "Documents left out because they are not invoices to be paid ({types}): {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; párujú sa len vydané faktúry.",
                cs: "Nemusíte dělat nic; párují se jen vydané faktury.",
                en: "You need not do anything; only issued invoices are paired."
            )
        ),
        Message(
            "MONEY-010",
            text: Texts(
                sk: "Vydaná faktúra nemá číslo dokladu.",
                cs: "Vydaná faktura nemá číslo dokladu.",
                en: "An issued invoice has no document number."
            ),
            remedy: Texts(
                sk: "Očíslujte faktúru v Money S3 a exportujte ju znova.",
                cs: "Očíslujte fakturu v Money S3 a exportujte ji znovu.",
                en: "Number the invoice in Money S3 and export it again."
            )
        ),
        Message(
            "MONEY-011",
            text: Texts(
                sk: "Faktúra {invoice} nemá celkovú sumu.",
                cs: "Faktura {invoice} nemá celkovou částku.",
                en: "The invoice {invoice} has no total."
            ),
            remedy: Texts(
                sk: "Exportujte faktúry vrátane súm (Celkem).",
                cs: "Exportujte faktury včetně částek (Celkem).",
                en: "Export invoices with their sums (Celkem)."
            )
        ),
        Message(
            "MONEY-012",
            text: Texts(
                sk: "Faktúra {invoice} je v neznámej mene {currency}.",
                cs: "Faktura {invoice} je v neznámé měně {currency}.",
                en: "The invoice {invoice} is in the unknown currency {currency}."
            ),
            remedy: Texts(
                sk: "Použite v zozname mien Money S3 kód podľa ISO 4217.",
                cs: "Použijte v seznamu měn Money S3 kód podle ISO 4217.",
                en: "Use an ISO 4217 code in Money's list of currencies."
            )
        ),
        Message(
            "MONEY-013",
            text: Texts(
                sk: "Protokol o importe neobsahuje žiadnu objednávku.",
                cs: "Protokol o importu neobsahuje žádnou objednávku.",
                en: "The report of the import names no order."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či úloha importuje prijaté objednávky, a spustite ju znova.",
                cs: "Zkontrolujte, zda úloha importuje přijaté objednávky, a spusťte ji znovu.",
                en: "Check that the task imports received orders, and run it again."
            )
        ),
        Message(
            "MONEY-014",
            text: Texts(
                sk: "Súbor je z programu Money S4 alebo S5.",
                cs: "Soubor je z programu Money S4 nebo S5.",
                en: "The file comes from Money S4 or S5."
            ),
            remedy: Texts(
                sk: "Tieto programy majú iný formát, ktorý sa nepodporuje.",
                cs: "Tyto programy mají jiný formát, který se nepodporuje.",
                en: "These programs have another format, which is not supported."
            )
        ),
    ]
}
