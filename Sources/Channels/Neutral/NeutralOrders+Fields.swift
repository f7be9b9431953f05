import Syntax

/// A field of an order or an item, by its element path and its CSV columns.
protocol NeutralField: XMLField {
    /// The names of the column in the CSV form; the first is its name in problems.
    var columns: [String] { get }
}

/// The fields of an order (docs/systems/neutral.md#orders-in-xml).
enum NeutralOrderField: Int, NeutralField {
    case code, invoiceNumber, variableSymbol, date, status, currency, exchangeRate
    case email, phone, remark
    case billName, billCompany, billStreet, billHouseNumber, billCity, billZip, billCountry, billCountryCode
    case billCompanyId, billVatId, billTaxId
    case shipName, shipCompany, shipStreet, shipHouseNumber, shipCity, shipZip, shipCountry, shipCountryCode
    case totalWithVat, rounding, priceToPay, paid, paidAt
    case paymentName, shippingName, vatMode, ossCountry

    var path: String { names.path }
    var columns: [String] { names.columns + NeutralColumnNames.order(self) }

    private var names: (path: String, columns: [String]) {
        switch self {
        case .code: ("CODE", ["code"])
        case .invoiceNumber: ("INVOICE_NUMBER", ["invoiceNumber"])
        case .variableSymbol: ("VARIABLE_SYMBOL", ["variableSymbol"])
        case .date: ("DATE", ["date"])
        case .status: ("STATUS", ["statusName"])
        case .currency: ("CURRENCY/CODE", ["currencyCode"])
        case .exchangeRate: ("CURRENCY/EXCHANGE_RATE", ["currencyExchangeRate"])
        case .email: ("CUSTOMER/EMAIL", ["email"])
        case .phone: ("CUSTOMER/PHONE", ["phone"])
        case .remark: ("REMARK", ["remark"])
        case .totalWithVat: ("TOTAL_PRICE/WITH_VAT", ["totalPriceWithVat"])
        case .rounding: ("TOTAL_PRICE/ROUNDING", ["totalPriceRounding"])
        case .priceToPay: ("TOTAL_PRICE/PRICE_TO_PAY", ["totalPriceToPay"])
        case .paid: ("TOTAL_PRICE/PAID", ["paid"])
        case .paidAt: ("PAYMENT/PAID_AT", ["paidAt"])
        case .paymentName: ("PAYMENT/NAME", ["paymentName"])
        case .shippingName: ("SHIPPING_METHOD/NAME", ["shippingMethodName"])
        case .vatMode: ("VAT_MODE", ["vatMode"])
        case .ossCountry: ("OSS_COUNTRY", ["ossCountry"])
        default: addressNames
        }
    }

    private var addressNames: (path: String, columns: [String]) {
        switch self {
        case .billName: bill("NAME", ["FullName", "Name"], Self.nameParts)
        case .billCompany: bill("COMPANY", ["Company"], Self.companyParts)
        case .billStreet: bill("STREET", ["Street"], Self.streetParts)
        case .billHouseNumber: bill("HOUSENUMBER", ["HouseNumber"], Self.houseNumberParts)
        case .billCity: bill("CITY", ["City"], Self.cityParts)
        case .billZip: bill("ZIP", ["Zip"], ["PSČ", "zip"])
        case .billCountry: bill("COUNTRY", ["Country", "CountryName"], Self.countryParts)
        case .billCountryCode: bill("COUNTRY_CODE", ["CountryCode"], Self.countryCodeParts)
        case .billCompanyId:
            bill("COMPANY_ID", ["CompanyId"], ["IČO", "IČ", "company ID"], alone: ["companyId", "IČO", "IČ"])
        case .billVatId: bill("VAT_ID", ["VatId"], ["IČ DPH", "VAT ID"], alone: ["vatId", "IČ DPH"])
        case .billTaxId: bill("TAX_ID", ["TaxId"], ["DIČ", "tax ID"], alone: ["taxId", "DIČ"])
        case .shipName: ship("NAME", ["FullName", "Name"], Self.nameParts)
        case .shipCompany: ship("COMPANY", ["Company"], Self.companyParts)
        case .shipStreet: ship("STREET", ["Street"], Self.streetParts)
        case .shipHouseNumber: ship("HOUSENUMBER", ["HouseNumber"], Self.houseNumberParts)
        case .shipCity: ship("CITY", ["City"], Self.cityParts)
        case .shipZip: ship("ZIP", ["Zip"], ["PSČ", "zip"])
        case .shipCountry: ship("COUNTRY", ["Country", "CountryName"], Self.countryParts)
        default: ship("COUNTRY_CODE", ["CountryCode"], Self.countryCodeParts)
        }
    }

    private static let nameParts = ["meno a priezvisko", "jméno a příjmení", "meno", "jméno", "full name", "name"]
    private static let companyParts = ["firma", "spoločnosť", "společnost", "company"]
    private static let streetParts = ["ulica", "ulice", "street"]
    private static let houseNumberParts = ["popisné číslo", "číslo popisné", "číslo domu", "house number"]
    private static let cityParts = ["mesto", "město", "obec", "city"]
    private static let countryParts = ["krajina", "země", "štát", "stát", "country"]
    private static let countryCodeParts = ["kód krajiny", "kód země", "kód štátu", "kód státu", "country code"]

    private func bill(
        _ element: String,
        _ columns: [String],
        _ parts: [String],
        alone: [String] = []
    ) -> (path: String, columns: [String]) {
        let names = columns.map { "bill" + $0 } + NeutralColumnNames.billing(parts) + alone
        return ("CUSTOMER/BILLING_ADDRESS/" + element, names)
    }

    private func ship(_ element: String, _ columns: [String], _ parts: [String]) -> (path: String, columns: [String]) {
        let names = columns.map { "delivery" + $0 } + NeutralColumnNames.delivery(parts)
        return ("CUSTOMER/SHIPPING_ADDRESS/" + element, names)
    }
}

/// The fields of an order's item (docs/systems/neutral.md#orders-in-csv).
enum NeutralItemField: Int, NeutralField {
    case type, code, ean, name, variant, amount, unit
    case unitWithVat, unitAfterDiscount, unitWithoutVat, unitNetAfterDiscount, unitRate, totalWithVat, totalRate
    case discount

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
        case .unitAfterDiscount: "UNIT_PRICE/DISCOUNT_WITH_VAT"
        case .unitWithoutVat: "UNIT_PRICE/WITHOUT_VAT"
        case .unitNetAfterDiscount: "UNIT_PRICE/DISCOUNT_WITHOUT_VAT"
        case .unitRate: "UNIT_PRICE/VAT_RATE"
        case .totalWithVat: "TOTAL_PRICE/WITH_VAT"
        case .totalRate: "TOTAL_PRICE/VAT_RATE"
        case .discount: "DISCOUNT"
        }
    }

    var columns: [String] {
        let names =
            switch self {
            case .type: ["Type"]
            case .code: ["Code"]
            case .ean: ["Ean"]
            case .name: ["Name"]
            case .variant: ["VariantName"]
            case .amount: ["Amount"]
            case .unit: ["Unit"]
            case .unitWithVat: ["UnitPriceWithVat"]
            case .unitAfterDiscount: ["UnitDiscountPriceWithVat"]
            case .unitWithoutVat: ["UnitPriceWithoutVat"]
            case .unitNetAfterDiscount: ["UnitDiscountPriceWithoutVat"]
            case .unitRate: ["VatRate", "UnitPriceVatRate"]
            case .totalWithVat: ["TotalPriceWithVat"]
            case .totalRate: ["TotalPriceVatRate"]
            case .discount: ["DiscountPercent", "Discount"]
            }
        return names.flatMap { ["orderItem" + $0, "item" + $0] } + NeutralColumnNames.item(self)
    }
}
