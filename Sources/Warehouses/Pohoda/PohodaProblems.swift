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

    /// A VAT rate does not hold on the day of the order, neither at home nor, as One Stop Shop, where the goods go;
    /// the rates that do are listed. Remedy: correct the rate in the channel, or the VAT table in `mappings`.
    /// Placeholders: order, rate, day, rates.
    case unknownVatRate = "POHODA-020"
    /// An order falls under One Stop Shop, which the configuration switches off. Remedy: set `orders.oss` to `true`, or
    /// enter the order by hand. Placeholders: order, destination.
    case ossIsOff = "POHODA-021"
    /// An order has no date, which Pohoda demands. Remedy: add the date to the channel's export. Placeholders: order.
    case noDate = "POHODA-022"
    /// A name or code that must be exactly the one in Pohoda is too long for it, or has letters that it does not have.
    /// Remedy: correct the setting or the mapping. Placeholders: order, field, value, limit.
    case badReference = "POHODA-023"
    /// The id of a pack or an order is not 1 to 64 ASCII characters, or stands twice in a pack. Remedy: report it to
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
}
