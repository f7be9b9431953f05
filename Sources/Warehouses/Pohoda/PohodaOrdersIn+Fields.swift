import Domain
import Syntax

/// The fields of a received order.
enum PohodaOrderField: Int, XMLField {
    case type, storno, numberOrder, extId, number, date, note, payment, paymentKind, carrier, oss
    case company, name, city, street, zip, ico, dic, icDph, country, phone, mobile, email
    case rounding, none, low, high, third, round, currency, rate, amount, foreignSum

    var path: String {
        switch self {
        case .type: "orderHeader/orderType"
        case .storno: "orderHeader/storno"
        case .numberOrder: "orderHeader/numberOrder"
        case .extId: "orderHeader/extId/ids"
        case .number: "orderHeader/number/numberRequested"
        case .date: "orderHeader/date"
        case .note: "orderHeader/note"
        case .payment: "orderHeader/paymentType/ids"
        case .paymentKind: "orderHeader/paymentType/paymentType"
        case .carrier: "orderHeader/carrier/ids"
        case .oss: "orderHeader/MOSS/ids"
        case .company: "orderHeader/partnerIdentity/address/company"
        case .name: "orderHeader/partnerIdentity/address/name"
        case .city: "orderHeader/partnerIdentity/address/city"
        case .street: "orderHeader/partnerIdentity/address/street"
        case .zip: "orderHeader/partnerIdentity/address/zip"
        case .ico: "orderHeader/partnerIdentity/address/ico"
        case .dic: "orderHeader/partnerIdentity/address/dic"
        case .icDph: "orderHeader/partnerIdentity/address/icDph"
        case .country: "orderHeader/partnerIdentity/address/country/ids"
        case .phone: "orderHeader/partnerIdentity/address/phone"
        case .mobile: "orderHeader/partnerIdentity/address/mobilPhone"
        case .email: "orderHeader/partnerIdentity/address/email"
        case .rounding: "orderSummary/roundingDocument"
        case .none: "orderSummary/homeCurrency/priceNone"
        case .low: "orderSummary/homeCurrency/priceLowSum"
        case .high: "orderSummary/homeCurrency/priceHighSum"
        case .third: "orderSummary/homeCurrency/price3Sum"
        case .round: "orderSummary/homeCurrency/round/priceRound"
        case .currency: "orderSummary/foreignCurrency/currency/ids"
        case .rate: "orderSummary/foreignCurrency/rate"
        case .amount: "orderSummary/foreignCurrency/amount"
        case .foreignSum: "orderSummary/foreignCurrency/priceSum"
        }
    }
}

/// The fields of a delivery address.
enum PohodaAddressField: Int, XMLField {
    case company, name, city, street, zip, country, phone, email

    var path: String {
        switch self {
        case .company: "company"
        case .name: "name"
        case .city: "city"
        case .street: "street"
        case .zip: "zip"
        case .country: "country/ids"
        case .phone: "phone"
        case .email: "email"
        }
    }

    /// Where the goods go; nil when the address is empty.
    static func party(_ record: XMLRecord) -> Party? {
        var party = Party()
        party.company = record.string(PohodaAddressField.company)
        party.name = record.string(PohodaAddressField.name)
        party.city = record.string(PohodaAddressField.city)
        party.street = record.string(PohodaAddressField.street)
        party.zip = record.string(PohodaAddressField.zip)
        party.country = record.string(PohodaAddressField.country)
        party.phone = record.string(PohodaAddressField.phone)
        party.email = record.string(PohodaAddressField.email)
        return party.isEmpty ? nil : party
    }
}

/// The fields of one line of an order.
enum PohodaOrderLineField: Int, XMLField {
    case text, quantity, unit, payVat, rate, rateValue, percent, discount
    case homeUnit, homePrice, homeVat, homeSum, foreignUnit, foreignPrice, foreignVat, foreignSum
    case code, stockCode, ean

    var path: String {
        switch self {
        case .text: "text"
        case .quantity: "quantity"
        case .unit: "unit"
        case .payVat: "payVAT"
        case .rate: "rateVAT"
        case .rateValue: "rateVAT/@value"
        case .percent: "percentVAT"
        case .discount: "discountPercentage"
        case .homeUnit: "homeCurrency/unitPrice"
        case .homePrice: "homeCurrency/price"
        case .homeVat: "homeCurrency/priceVAT"
        case .homeSum: "homeCurrency/priceSum"
        case .foreignUnit: "foreignCurrency/unitPrice"
        case .foreignPrice: "foreignCurrency/price"
        case .foreignVat: "foreignCurrency/priceVAT"
        case .foreignSum: "foreignCurrency/priceSum"
        case .code: "code"
        case .stockCode: "stockItem/stockItem/ids"
        case .ean: "stockItem/stockItem/EAN"
        }
    }
}
