/// The names that Shoptet's administration gives the columns of its order export in Slovak, Czech and English, beside the
/// placeholders of its templates (`orderItemAmount`); Slovak and Czech shops and other programs use them too.
///
/// Case, accents, blanks and underscores do not count (`TextKey`). Source: exports of shops and the programs that read
/// them; podpora.shoptet.cz, export of orders.
enum NeutralColumnNames {
    /// The names of an order's own columns, but for addresses.
    static func order(_ field: NeutralOrderField) -> [String] {
        switch field {
        case .code: ["kód objednávky", "číslo objednávky", "order code", "order number", "orderCode", "orderNumber"]
        case .invoiceNumber: ["číslo faktúry", "číslo faktury", "invoice number", "invoiceCode"]
        case .variableSymbol: ["variabilný symbol", "variabilní symbol", "vs"]
        case .date:
            [
                "dátum", "datum", "dátum objednávky", "datum objednávky", "dátum vytvorenia", "datum vytvoření",
                "vytvorené", "vytvořeno", "order date", "created", "creationTime",
            ]
        case .status: ["stav", "stav objednávky", "order status", "status", "state"]
        case .currency: ["mena", "měna", "kód meny", "kód měny", "currency code", "currency"]
        case .exchangeRate:
            ["kurz", "kurz meny", "kurz měny", "výmenný kurz", "směnný kurz", "exchange rate", "currencyExchangeRate"]
        case .email: ["e-mail", "e-mail zákazníka", "email zákazníka"]
        case .phone: ["telefón", "telefon", "telefónne číslo", "telefonní číslo"]
        case .remark: ["poznámka", "poznámka zákazníka", "note"]
        case .totalWithVat:
            [
                "cena objednávky celkem", "cena objednávky spolu", "cena objednávky celkom", "celková cena objednávky",
                "celková cena s daní", "celková cena s daňou", "celková cena s DPH", "cena celkem s DPH",
                "cena celkem s daní", "cena spolu s DPH", "cena celkom s DPH", "celkem s DPH", "celkom s DPH",
                "spolu s DPH", "order total", "total price with VAT",
            ]
        case .rounding: ["zaokrúhlenie", "zaokrouhlení", "rounding"]
        case .priceToPay:
            [
                "na úhradu", "k úhradě", "cena na úhradu", "cena k úhradě", "celkom na úhradu", "celkem k úhradě",
                "suma na úhradu", "částka k úhradě", "price to pay", "totalPriceToPay",
            ]
        case .paid: ["zaplatené", "zaplaceno", "uhradené", "uhrazeno"]
        case .paidAt:
            ["dátum úhrady", "datum úhrady", "dátum zaplatenia", "datum zaplacení", "paymentPaidAt"]
        case .paymentName:
            ["spôsob platby", "způsob platby", "forma úhrady", "platba", "payment method", "paymentMethod"]
        case .shippingName:
            [
                "spôsob dopravy", "způsob dopravy", "spôsob doručenia", "způsob doručení", "doprava", "shipping method",
                "shippingName",
            ]
        case .vatMode: ["režim DPH", "VAT mode"]
        case .ossCountry: ["krajina OSS", "země OSS", "OSS country"]
        default: []
        }
    }

    /// The names of one part of the billing address.
    static func billing(_ parts: [String]) -> [String] {
        [
            "fakturačná adresa - ", "fakturační adresa - ", "fakturačné údaje - ", "fakturační údaje - ", "fakturačná ",
            "fakturačné ", "fakturační ", "billing address - ", "billing ",
        ].flatMap { prefix in parts.map { prefix + $0 } }
    }

    /// The names of one part of the delivery address.
    static func delivery(_ parts: [String]) -> [String] {
        [
            "dodacia adresa - ", "dodací adresa - ", "doručovacia adresa - ", "doručovací adresa - ", "dodacia ",
            "dodacie ", "dodací ", "doručovacia ", "doručovacie ", "doručovací ", "delivery address - ", "delivery ",
        ].flatMap { prefix in parts.map { prefix + $0 } }
    }

    /// The names of one column of an item.
    static func item(_ field: NeutralItemField) -> [String] {
        let own = itemParts(field)
        let prefixed = ["položka objednávky - ", "položka - ", "order item - ", "item - "].flatMap { prefix in
            own.map { prefix + $0 }
        }
        return prefixed + itemAlone(field)
    }

    private static func itemParts(_ field: NeutralItemField) -> [String] {
        switch field {
        case .type: ["typ", "type"]
        case .code: ["kód", "kód produktu", "kód tovaru", "kód zboží", "code"]
        case .ean: ["EAN", "kód EAN", "EAN kód"]
        case .name: ["názov", "název", "name"]
        case .variant: ["názov variantu", "název varianty", "variant", "varianta", "variant name"]
        case .amount: ["množstvo", "množství", "počet", "amount", "quantity"]
        case .unit: ["jednotka", "merná jednotka", "měrná jednotka", "MJ", "unit"]
        case .unitWithVat: pricesOfOne(withVat) + ["unit price with VAT"]
        case .unitAfterDiscount:
            reduced(withVat) + ["unit price with VAT after discount", "unit discount price with VAT"]
        case .unitWithoutVat: pricesOfOne(withoutVat) + ["unit price without VAT"]
        case .unitNetAfterDiscount:
            reduced(withoutVat) + ["unit price without VAT after discount", "unit discount price without VAT"]
        case .unitRate: ["sadzba DPH", "sazba DPH", "sadzba dane", "sazba daně", "VAT rate"]
        case .totalWithVat: pricesOfAll(withVat) + ["total price with VAT"]
        case .totalRate: []
        case .discount:
            [
                "zľava", "sleva", "zľava v percentách", "sleva v procentech", "zľava v %", "sleva v %",
                "discount percent",
            ]
        }
    }

    private static let withVat = ["s daňou", "s daní", "s DPH"]
    private static let withoutVat = ["bez dane", "bez daně", "bez DPH"]

    private static func pricesOfOne(_ taxes: [String]) -> [String] {
        taxes.flatMap { tax in ["cena \(tax) za jednotku", "jednotková cena \(tax)", "cena za jednotku \(tax)"] }
    }

    private static func reduced(_ taxes: [String]) -> [String] {
        pricesOfOne(taxes).flatMap { name in [name + " po zľave", name + " po slevě"] }
    }

    private static func pricesOfAll(_ taxes: [String]) -> [String] {
        ["spolu", "celkom", "celkem"].flatMap { all in
            taxes.flatMap { tax in ["cena \(tax) \(all)", "cena \(all) \(tax)"] }
        } + taxes.map { tax in "celková cena \(tax)" }
    }

    /// Names that say by themselves that they are an item's.
    static func itemAlone(_ field: NeutralItemField) -> [String] {
        switch field {
        case .type: ["typ položky"]
        case .code: ["kód položky"]
        case .name: ["názov položky", "název položky"]
        case .amount: ["množstvo položky", "množství položky"]
        case .totalWithVat: ["cena položky s DPH", "cena položky s daní", "cena položky s daňou"]
        case .unitWithVat: ["jednotková cena s DPH", "jednotková cena s daní", "jednotková cena s daňou"]
        case .unitWithoutVat: ["jednotková cena bez DPH", "jednotková cena bez daně", "jednotková cena bez dane"]
        case .unitRate: ["sadzba DPH položky", "sazba DPH položky"]
        default: []
        }
    }
}
