import Domain

/// Reads what `OrderBodyWriter` wrote, member after member; whatever else may be JSON it leaves to `JSONByteDecoder`.
struct OrderBodyReader {
    private var json: JSONByteCursor

    /// The order that the bytes hold; nil when another program wrote them, or they are damaged.
    static func order(_ bytes: [UInt8]) -> Order? {
        var reader = OrderBodyReader(json: JSONByteCursor(bytes))
        do throws(JSONByteCursor.Deviation) {
            let order = try reader.order()
            return reader.json.isAtEnd ? order : nil
        } catch {
            return nil
        }
    }

    private mutating func order() throws(JSONByteCursor.Deviation) -> Order {
        try json.open()
        let created = json.has("created") ? try time() : nil
        try json.key("currency")
        let currency = try currency()
        try json.key("customer")
        let customer = try party()
        let delivery = json.has("delivery") ? try party() : nil
        let exchangeRate: ExchangeRate? = try number(ifThere: "exchangeRate")
        let invoiceNumber = try json.text(ifThere: "invoiceNumber")
        try json.key("items")
        let items = try items()
        try json.key("line")
        let line: Int = try json.number()
        let note = try json.text(ifThere: "note")
        try json.key("number")
        // The rest is set in the order of the keys.
        var order = Order(
            number: try json.text(),
            currency: currency,
            total: .zero(currency),
            customer: customer,
            items: items,
            line: line
        )
        (order.created, order.delivery, order.exchangeRate) = (created, delivery, exchangeRate)
        (order.invoiceNumber, order.note) = (invoiceNumber, note)
        order.ossCountry = try json.text(ifThere: "ossCountry")
        if json.has("paid") { order.paid = try json.truth() }
        order.paymentMethod = try json.text(ifThere: "paymentMethod")
        order.remoteId = try json.text(ifThere: "remoteId")
        order.rounding = try money("rounding")
        order.shippingMethod = try json.text(ifThere: "shippingMethod")
        order.state = try json.text(ifThere: "state")
        order.total = try money("total")
        order.vs = try json.text(ifThere: "vs")
        try json.key("vsIsGiven")
        order.vsIsGiven = try json.truth()
        try json.close()
        return order
    }

    private mutating func items() throws(JSONByteCursor.Deviation) -> [OrderItem] {
        try json.openArray()
        var items: [OrderItem] = []
        while try json.hasElement(isFirst: items.isEmpty) { items.append(try item()) }
        return items
    }

    private mutating func item() throws(JSONByteCursor.Deviation) -> OrderItem {
        try json.open()
        let code = try json.text(ifThere: "code")
        let ean = try json.text(ifThere: "ean")
        try json.key("kind")
        guard let kind = OrderItem.Kind(rawValue: try json.text()) else { throw JSONByteCursor.Deviation() }
        try json.key("line")
        let line: Int = try json.number()
        try json.key("name")
        let name = try json.text()
        let quantity: Quantity = try number("quantity")
        let total = try money("total")
        let unit = try json.text(ifThere: "unit")
        let unitPrice: UnitPrice? = try number(ifThere: "unitPrice")
        let unitPriceWithVat: UnitPrice = try number("unitPriceWithVat")
        let vatRate: Percent? = try number(ifThere: "vatRate")
        try json.close()
        return OrderItem(
            kind: kind,
            code: code,
            ean: ean,
            name: name,
            quantity: quantity,
            unit: unit,
            unitPrice: unitPrice,
            unitPriceWithVat: unitPriceWithVat,
            vatRate: vatRate,
            total: total,
            line: line
        )
    }

    private mutating func party() throws(JSONByteCursor.Deviation) -> Party {
        var party = Party()
        try json.open()
        party.city = try json.text(ifThere: "city")
        party.company = try json.text(ifThere: "company")
        party.country = try json.text(ifThere: "country")
        party.dic = try json.text(ifThere: "dic")
        party.email = try json.text(ifThere: "email")
        party.icDph = try json.text(ifThere: "icDph")
        party.ico = try json.text(ifThere: "ico")
        party.name = try json.text(ifThere: "name")
        party.phone = try json.text(ifThere: "phone")
        party.street = try json.text(ifThere: "street")
        party.zip = try json.text(ifThere: "zip")
        try json.close()
        return party
    }

    private mutating func number<Kind>(_ key: String) throws(JSONByteCursor.Deviation) -> Fixed<Kind> {
        guard let number: Fixed<Kind> = try number(ifThere: key) else { throw JSONByteCursor.Deviation() }
        return number
    }

    private mutating func number<Kind>(ifThere key: String) throws(JSONByteCursor.Deviation) -> Fixed<Kind>? {
        guard json.has(key) else { return nil }
        return Fixed(millionths: try only("millionths"))
    }

    private mutating func money(_ key: String) throws(JSONByteCursor.Deviation) -> Money {
        try json.key(key)
        try json.open()
        try json.key("currency")
        let currency = try currency()
        try json.key("minorUnits")
        let minorUnits: Int64 = try json.number()
        try json.close()
        return Money(minorUnits: minorUnits, currency: currency)
    }

    private mutating func currency() throws(JSONByteCursor.Deviation) -> Currency {
        Currency(packed: try only("packed"))
    }

    private mutating func time() throws(JSONByteCursor.Deviation) -> LocalTime {
        try json.open()
        try json.key("day")
        let day = Day(number: try only("number"))
        try json.key("second")
        let second: Int32 = try json.number()
        try json.close()
        return LocalTime(day: day, second: second)
    }

    /// The number that is all of an object.
    private mutating func only<Number: FixedWidthInteger>(
        _ key: String
    ) throws(JSONByteCursor.Deviation) -> Number {
        try json.open()
        try json.key(key)
        let number: Number = try json.number()
        try json.close()
        return number
    }
}
