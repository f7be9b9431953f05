import Syntax

/// A field of an order or an item, by its element path and its CSV columns.
protocol NeutralField: XMLField {
    /// The names of the column in the CSV form; the first is its name in problems.
    var columns: [String] { get }
    /// Whether a CSV without the column is no order file.
    var isRequired: Bool { get }
}

/// The fields of an order (reference: e-shops, 2.1, 2.2 and 9.2).
enum NeutralOrderField: Int, NeutralField {
    case code, invoiceNumber, variableSymbol, date, status, currency, exchangeRate
    case email, phone, remark
    case billName, billCompany, billStreet, billHouseNumber, billCity, billZip, billCountry, billCountryCode
    case billCompanyId, billVatId, billTaxId
    case shipName, shipCompany, shipStreet, shipHouseNumber, shipCity, shipZip, shipCountry, shipCountryCode
    case totalWithVat, rounding, priceToPay, paid, paidAt
    case paymentName, shippingName, vatMode, ossCountry

    var path: String { names.path }
    var columns: [String] { names.columns }
    var isRequired: Bool { self == .code }

    private var names: (path: String, columns: [String]) {
        switch self {
        case .code: ("CODE", ["code", "orderCode", "orderNumber", "číslo objednávky", "kód objednávky"])
        case .invoiceNumber: ("INVOICE_NUMBER", ["invoiceNumber", "invoiceCode", "číslo faktúry", "číslo faktury"])
        case .variableSymbol: ("VARIABLE_SYMBOL", ["variableSymbol", "vs", "variabilný symbol", "variabilní symbol"])
        case .date: ("DATE", ["date", "created", "creationTime", "dátum", "datum"])
        case .status: ("STATUS", ["statusName", "status", "state", "stav"])
        case .currency: ("CURRENCY/CODE", ["currencyCode", "currency", "mena", "měna"])
        case .exchangeRate: ("CURRENCY/EXCHANGE_RATE", ["currencyExchangeRate", "exchangeRate", "kurz"])
        case .email: ("CUSTOMER/EMAIL", ["email", "e-mail"])
        case .phone: ("CUSTOMER/PHONE", ["phone", "telefon", "telefón"])
        case .remark: ("REMARK", ["remark", "note", "poznámka"])
        case .totalWithVat: ("TOTAL_PRICE/WITH_VAT", ["totalPriceWithVat"])
        case .rounding: ("TOTAL_PRICE/ROUNDING", ["totalPriceRounding", "rounding"])
        case .priceToPay: ("TOTAL_PRICE/PRICE_TO_PAY", ["totalPriceToPay", "priceToPay"])
        case .paid: ("TOTAL_PRICE/PAID", ["paid"])
        case .paidAt: ("PAYMENT/PAID_AT", ["paidAt", "paymentPaidAt"])
        case .paymentName: ("PAYMENT/NAME", ["paymentName", "paymentMethod"])
        case .shippingName: ("SHIPPING_METHOD/NAME", ["shippingMethodName", "shippingMethod", "shippingName"])
        case .vatMode: ("VAT_MODE", ["vatMode"])
        case .ossCountry: ("OSS_COUNTRY", ["ossCountry"])
        default: addressNames
        }
    }

    private var addressNames: (path: String, columns: [String]) {
        switch self {
        case .billName: bill("NAME", ["FullName", "Name"])
        case .billCompany: bill("COMPANY", ["Company"])
        case .billStreet: bill("STREET", ["Street"])
        case .billHouseNumber: bill("HOUSENUMBER", ["HouseNumber"])
        case .billCity: bill("CITY", ["City"])
        case .billZip: bill("ZIP", ["Zip"])
        case .billCountry: bill("COUNTRY", ["Country", "CountryName"])
        case .billCountryCode: bill("COUNTRY_CODE", ["CountryCode"])
        case .billCompanyId: bill("COMPANY_ID", ["CompanyId"])
        case .billVatId: bill("VAT_ID", ["VatId"])
        case .billTaxId: bill("TAX_ID", ["TaxId"])
        case .shipName: ship("NAME", ["FullName", "Name"])
        case .shipCompany: ship("COMPANY", ["Company"])
        case .shipStreet: ship("STREET", ["Street"])
        case .shipHouseNumber: ship("HOUSENUMBER", ["HouseNumber"])
        case .shipCity: ship("CITY", ["City"])
        case .shipZip: ship("ZIP", ["Zip"])
        case .shipCountry: ship("COUNTRY", ["Country", "CountryName"])
        default: ship("COUNTRY_CODE", ["CountryCode"])
        }
    }

    private func bill(_ element: String, _ columns: [String]) -> (path: String, columns: [String]) {
        ("CUSTOMER/BILLING_ADDRESS/" + element, columns.map { "bill" + $0 })
    }

    private func ship(_ element: String, _ columns: [String]) -> (path: String, columns: [String]) {
        ("CUSTOMER/SHIPPING_ADDRESS/" + element, columns.map { "delivery" + $0 })
    }
}

/// The fields of an order's item (reference: e-shops, 2.1 and 2.2).
enum NeutralItemField: Int, NeutralField {
    case type, code, ean, name, variant, amount, unit
    case unitWithVat, unitWithoutVat, unitRate, totalWithVat, totalRate

    var path: String {
        switch self {
        case .type: "TYPE"
        case .code: "CODE"
        case .ean: "EAN"
        case .name: "NAME"
        case .variant: "VARIANT_NAME"
        case .amount: "AMOUNT"
        case .unit: "UNIT"
        case .unitWithVat: "UNIT_PRICE/WITH_VAT"
        case .unitWithoutVat: "UNIT_PRICE/WITHOUT_VAT"
        case .unitRate: "UNIT_PRICE/VAT_RATE"
        case .totalWithVat: "TOTAL_PRICE/WITH_VAT"
        case .totalRate: "TOTAL_PRICE/VAT_RATE"
        }
    }

    var columns: [String] {
        let name =
            switch self {
            case .type: "Type"
            case .code: "Code"
            case .ean: "Ean"
            case .name: "Name"
            case .variant: "VariantName"
            case .amount: "Amount"
            case .unit: "Unit"
            case .unitWithVat: "UnitPriceWithVat"
            case .unitWithoutVat: "UnitPriceWithoutVat"
            case .unitRate: "VatRate"
            case .totalWithVat: "TotalPriceWithVat"
            case .totalRate: "TotalPriceVatRate"
            }
        return ["orderItem" + name, "item" + name]
    }

    var isRequired: Bool { self == .name || self == .amount }
}
