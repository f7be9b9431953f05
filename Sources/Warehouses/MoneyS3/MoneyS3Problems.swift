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
    /// An order has no date, by which VAT rates hold. Remedy: add the date to the channel's export. Placeholders: order.
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
