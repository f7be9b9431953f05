import Syntax

extension FittedText {
    /// Texts for mPOHODA, in UTF-8.
    static var ofMPohoda: FittedText {
        typealias Code = MPohodaProblem
        return FittedText(
            .utf8,
            Codes(replaced: Code.charactersReplaced, cut: Code.textCut, leftOut: Code.leftOut)
        )
    }
}

/// How many characters fields of mPOHODA take. Its schema bounds `IdentificationNumber` and `PostCode` alone; the others are those
/// of POHODA, to which mPOHODA hands orders on (docs/systems/mpohoda.md#lengths).
enum MPohodaLimits {
    /// `Text` of an order.
    static let text = 240
    /// `IdentificationNumber`.
    static let ico = 15
    /// `TaxIdentificationNumber`.
    static let tax = 18
    /// `CompanyName`.
    static let company = 255
    /// `Name`.
    static let name = 64
    /// `Street`.
    static let street = 64
    /// `City`.
    static let city = 45
    /// `PostCode`.
    static let zip = 15
    /// `Country`.
    static let country = 19
    /// `Email`.
    static let email = 98
    /// `PhoneNumber`.
    static let phone = 40
    /// `Text` of a line.
    static let itemText = 90
    /// `Unit` of a line.
    static let unit = 10
    /// `Code` of a line.
    static let code = 64
}
