import Domain
import Syntax

/// What can be wrong with neutral files beside the syntax and the orders themselves.
public enum NeutralProblem: String, ProblemCode {
    /// A variable symbol is not one to ten digits, so one is derived from the order instead. Remedy: correct it in the
    /// export. Placeholders: order, value.
    case symbolNotDigits = "CHANNEL-001"
    /// It is not clear whether the order is paid, so it counts as unknown. Remedy: export 1 or 0. Placeholders: order,
    /// value.
    case paidNotUnderstood = "CHANNEL-002"
    /// An item has no price with VAT; it was computed from the price without VAT and the rate. Remedy: add the price
    /// with VAT to the export. Placeholders: order, item.
    case priceComputed = "CHANNEL-003"
    /// An item has an unknown type; it counts as a product with a code and as a service without. Remedy: use one of
    /// the types in the description of the format. Placeholders: order, item, value.
    case unknownItemType = "CHANNEL-004"
    /// A product has no code and is left out. Remedy: give it a code in the shop.
    case productWithoutCode = "CHANNEL-005"
    /// A country's name is unknown, so the country is missing. Remedy: add the country's code to the export.
    /// Placeholders: order, value.
    case unknownCountry = "CHANNEL-006"
    /// An order has too many items. Remedy: check the export; split the order. Placeholders: order, limit.
    case tooManyItems = "CHANNEL-007"
    /// A spreadsheet wrote a number or code in scientific notation, so its digits are lost and the order is not
    /// taken. Remedy: export again, and do not open and save the file in a spreadsheet.
    /// Placeholders: order, column, value.
    case damagedNumber = "CHANNEL-008"
    /// An order export lacks columns. Remedy: add them to the template of the export. Placeholders: columns.
    case missingColumns = "CHANNEL-009"
    /// A spreadsheet wrote a product's code or EAN in scientific notation, so its digits are lost and the list is not
    /// taken: a product that is missing in it would count as no longer sold. Remedy: export again, and do not open and
    /// save the file in a spreadsheet. Placeholders: column, value.
    case damagedProduct = "CHANNEL-010"
    /// Numbers or codes came with signs around them that keep a spreadsheet from changing them; they were left out.
    /// Remedy: check that they are the shop's. Placeholders: value, count.
    case guardedKeys = "CHANNEL-011"
}

/// The numbers and codes of one file that came with signs for spreadsheets around them.
struct NeutralGuards: Sendable {
    /// The fields of an order and of an item that are keys.
    static let ofOrder: [NeutralOrderField] = [.code, .variableSymbol, .invoiceNumber]
    static let ofItem: [NeutralItemField] = [.code, .ean]

    private var count = 0
    private var example = ""

    /// The key without the signs, counted; nil when nothing is left.
    mutating func bare(_ text: String) -> String? {
        let key = KeyGuard.key(text)
        guard key != text else { return text }
        count += 1
        if count == 1 { example = text.utf8.count <= 40 ? text : "…" }
        return key.isEmpty ? nil : key
    }

    /// What is told at the end of the file; nil when there were none.
    var problem: Problem? {
        guard count > 0 else { return nil }
        return Problem(NeutralProblem.guardedKeys, .warning, ["count": String(count), "value": example])
    }
}
