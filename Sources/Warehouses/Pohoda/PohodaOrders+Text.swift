import Syntax

extension FittedText {
    /// Texts for Pohoda, in windows-1250.
    static var ofPohoda: FittedText {
        typealias Code = PohodaProblem
        return FittedText(
            .windows1250,
            Codes(replaced: Code.charactersReplaced, cut: Code.textCut, leftOut: Code.leftOut)
        )
    }
}

/// How many characters Pohoda's fields take (schema type.xsd; docs/systems/pohoda.md#lengths).
///
/// Older databases are narrower; Pohoda then cuts the value itself and answers with warning 603.
enum PohodaLimits {
    /// `dataPack/@id`, `dataPackItem/@id`.
    static let id = 64
    /// `dataPack/@application`.
    static let application = 100
    /// `dataPack/@ico`, `typ:ico`.
    static let ico = 15
    /// `typ:dic`, `typ:icDph`.
    static let taxNumber = 18
    /// `ord:text`.
    static let orderText = 240
    /// `ord:numberOrder`.
    static let orderNumber = 32
    /// `extId/ids`, `extId/exSystemName`.
    static let externalId = 64
    /// `typ:company`.
    static let company = 255
    /// `typ:name`, a person.
    static let name = 64
    /// `typ:city`.
    static let city = 45
    /// `typ:street`, with the house number.
    static let street = 64
    /// `typ:zip`.
    static let zip = 15
    /// `typ:phone`.
    static let phone = 40
    /// `typ:email`.
    static let email = 98
    /// `ids` of centres, stores, countries, currencies and numerical series.
    static let reference = 19
    /// `paymentType/ids`.
    static let paymentType = 32
    /// `carrier/ids`.
    static let carrier = 20
    /// `ord:text` of an item.
    static let itemText = 90
    /// `stockItem/ids`, `ord:code`.
    static let code = 64
    /// `stockItem/EAN`.
    static let ean = 20
    /// `ord:unit`.
    static let unit = 10
}
