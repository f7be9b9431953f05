/// What a column of an order file may hold; the raw value is the word in a template.
public enum OrderField: String, Sendable, CaseIterable {
    case number = "order.number"
    case id = "order.id"
    case symbol = "order.varsym"
    case date = "order.date"
    case currency = "order.currency"
    case total = "order.total"
    case note = "order.note"
    case payment = "order.payment"
    case shipping = "order.shipping"
    case channel = "order.channel"

    case customerName = "customer.name"
    case customerCompany = "customer.company"
    case customerIco = "customer.ico"
    case customerDic = "customer.dic"
    case customerIcDph = "customer.icdph"
    case customerEmail = "customer.email"
    case customerPhone = "customer.phone"
    case customerStreet = "customer.street"
    case customerCity = "customer.city"
    case customerZip = "customer.zip"
    case customerCountry = "customer.country"

    case deliveryName = "delivery.name"
    case deliveryCompany = "delivery.company"
    case deliveryStreet = "delivery.street"
    case deliveryCity = "delivery.city"
    case deliveryZip = "delivery.zip"
    case deliveryCountry = "delivery.country"

    case itemCode = "item.code"
    case itemEan = "item.ean"
    case itemName = "item.name"
    case itemQuantity = "item.qty"
    case itemUnit = "item.unit"
    case itemPriceNet = "item.price_net"
    case itemPriceGross = "item.price_gross"
    case itemVat = "item.vat"
    case itemTotal = "item.total"
    case itemWarehouse = "item.warehouse"

    /// Whether it is a text that a person wrote: a spreadsheet must not run it as a formula.
    public var isFreeText: Bool {
        switch self {
        case .note, .payment, .shipping, .customerName, .customerCompany, .customerStreet, .customerCity, .deliveryName,
            .deliveryCompany, .deliveryStreet, .deliveryCity, .itemName:
            true
        default: false
        }
    }
}
