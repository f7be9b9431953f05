import Syntax

extension FittedText {
    /// Texts for Money S3, in the encoding that is set.
    static func ofMoneyS3(_ encoding: TextEncoding) -> FittedText {
        typealias Code = MoneyS3Problem
        return FittedText(
            encoding,
            Codes(replaced: Code.charactersReplaced, cut: Code.textCut, leftOut: Code.leftOut)
        )
    }
}

/// How many characters Money's fields take (schemas __Objedn.xsd, __Firma.xsd, __Zasoba.xsd;
/// docs/systems/money-s3.md#lengths).
struct MoneyS3Limits {
    /// `ObchNazev`, `FaktNazev`, `Nazev` of a partner.
    var company: Int
    /// `Katalog` of a store card.
    var catalogue: Int

    /// The schemas of 2018.
    static let until2018 = MoneyS3Limits(company: 50, catalogue: 20)
    /// The schemas of 2024.
    static let since2024 = MoneyS3Limits(company: 255, catalogue: 60)

    /// `Popis` of an order, a line, a card; the name of a warehouse.
    static let text = 50
    /// `PrimDoklad`, `VarSymbol`.
    static let symbol = 20
    /// `ICO`.
    static let ico = 10
    /// `DIC`, `DICSK`.
    static let taxNumber = 20
    /// `Ulice`.
    static let street = 50
    /// `Misto`.
    static let city = 40
    /// `PSC`.
    static let zip = 10
    /// `Tel/Cislo`.
    static let phone = 20
    /// `EMail`.
    static let email = 50
    /// `DRada`.
    static let series = 5
    /// `Stredisko`, `Cinnost`, `ZkratkaTyp`.
    static let reference = 10
    /// `PlatPodm`, `Doprava`.
    static let terms = 20
    /// `KodSkladu`.
    static let warehouseCode = 20
    /// `GUID`.
    static let guid = 38
    /// `MJ`.
    static let unit = 10
    /// `Zkrat`, `BarCode`.
    static let code = 20
    /// `UzivCode`.
    static let plu = 6

    /// How long a code may be in a field of a store card.
    func code(_ field: MoneyS3Settings.CardField) -> Int {
        switch field {
        case .catalogue: catalogue
        case .plu: Self.plu
        case .shortcut, .barcode: Self.code
        }
    }
}
