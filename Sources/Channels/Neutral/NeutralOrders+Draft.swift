import Connectors
import Domain
import Syntax

/// The making of one order out of its record and items.
struct NeutralDraft {
    /// The order number, as the channel writes it.
    let number: String
    /// What the reader knows besides the file.
    let context: ReaderContext
    /// What somebody should look at, though the order can be read.
    var remarks: [Problem] = []
    /// The percent by which prices may still have to be reduced, by the item's place.
    var discounts: [Int: Percent] = [:]

    init(number: String, context: ReaderContext) {
        self.number = number
        self.context = context
    }

    /// The order; throws what makes it unreadable.
    mutating func order(
        _ record: NeutralRecord<NeutralOrderField>,
        _ items: [NeutralRecord<NeutralItemField>]
    ) throws(Problem) -> Order {
        guard items.count <= Limits.orderItems else {
            throw Problem(
                NeutralProblem.tooManyItems,
                scope: .record,
                at: SourcePosition(line: record.line),
                ["order": number, "limit": String(Limits.orderItems)]
            )
        }
        let currency = try currency(record)
        var order = Order(number: number, currency: currency, total: .zero(currency), line: record.line)
        try setTotal(record, &order)
        setSymbol(record, &order)
        order.created = try record.time(.date)
        let rate: ExchangeRate? = try record.number(.exchangeRate)
        order.exchangeRate = rate == .zero ? nil : rate
        order.state = record[.status]
        order.note = record[.remark]
        order.customer = customer(record)
        order.delivery = delivery(record)
        for (index, item) in items.enumerated() {
            order.items.append(try orderItem(item, place: index + 1, currency))
        }
        applyDiscounts(&order)
        order.paid = paid(record)
        order.paymentMethod = record[.paymentName] ?? order.items.first { $0.kind == .payment }?.name
        order.shippingMethod = record[.shippingName] ?? order.items.first { $0.kind == .shipping }?.name
        order.ossCountry = ossCountry(record, order)
        return order
    }

    /// Notes a remark about the order.
    mutating func remark(
        _ problem: NeutralProblem,
        _ position: SourcePosition,
        _ path: String,
        _ value: [String: String]
    ) {
        var arguments = value.mapValues { $0.utf8.count <= 40 ? $0 : "…" }
        arguments["order"] = number
        remarks.append(Problem(problem, .warning, scope: .record, at: position, path: path, arguments))
    }

    private func currency(_ record: NeutralRecord<NeutralOrderField>) throws(Problem) -> Currency {
        guard let code = record[.currency] else {
            if let home = context.homeCurrency { return home }
            throw unknownCurrency(record, "")
        }
        guard let currency = Currency(code: code.uppercased()), currency != .none else {
            throw unknownCurrency(record, code)
        }
        return currency
    }

    private func unknownCurrency(_ record: NeutralRecord<NeutralOrderField>, _ code: String) -> Problem {
        Problem(
            OrderProblem.unknownCurrency,
            scope: .record,
            at: record.position(.currency),
            path: record.name(.currency),
            ["order": number, "currency": code.utf8.count <= 24 ? code : "…"]
        )
    }

    /// The sum to pay, else the sum with VAT; a rounding that is not told is what they differ by, if it is small.
    ///
    /// Half a crown is the most that rounding to whole crowns makes; a larger difference is left to the check.
    private func setTotal(_ record: NeutralRecord<NeutralOrderField>, _ order: inout Order) throws(Problem) {
        let currency = order.currency
        let withVat = try money(record, .totalWithVat, currency)
        let toPay = try money(record, .priceToPay, currency)
        guard let total = toPay ?? withVat else {
            throw Problem(
                OrderProblem.noTotal,
                scope: .record,
                at: record.position(.priceToPay),
                path: record.name(.priceToPay),
                ["order": number]
            )
        }
        order.total = total
        if let rounding = try money(record, .rounding, currency) {
            order.rounding = rounding
        } else if let withVat, currency.decimals == 2, (total.minorUnits -| withVat.minorUnits).absolute <= 50 {
            order.rounding = Money(minorUnits: total.minorUnits -| withVat.minorUnits, currency: currency)
        }
    }

    private func money(
        _ record: NeutralRecord<NeutralOrderField>,
        _ field: NeutralOrderField,
        _ currency: Currency
    ) throws(Problem) -> Money? {
        let amount: UnitPrice? = try record.number(field)
        return amount.flatMap { Money($0, currency: currency) }
    }

    /// Given, else the digits of the invoice number, else the last ten digits of the order number
    /// (docs/systems/neutral.md#orders-in-xml).
    private mutating func setSymbol(_ record: NeutralRecord<NeutralOrderField>, _ order: inout Order) {
        order.invoiceNumber = record[.invoiceNumber]
        if let text = record[.variableSymbol] {
            if let symbol = Symbol.normalised(text), symbol.utf8.count <= 10 {
                order.vs = symbol
                order.vsIsGiven = true
                return
            }
            remark(
                .symbolNotDigits,
                record.position(.variableSymbol),
                record.name(.variableSymbol),
                ["value": text]
            )
        }
        order.vs = order.invoiceNumber.flatMap { Symbol.derived(from: $0) } ?? Symbol.derived(from: number)
    }

    private mutating func paid(_ record: NeutralRecord<NeutralOrderField>) -> Bool? {
        guard let text = record[.paid] else { return record[.paidAt] == nil ? nil : true }
        switch TextKey.folded(text) {
        case "1", "true", "yes", "ano", "zaplatene", "zaplaceno", "uhradene", "uhrazeno": return true
        case "0", "false", "no", "ne", "nie", "nezaplatene", "nezaplaceno", "neuhradene", "neuhrazeno": return false
        default:
            remark(.paidNotUnderstood, record.position(.paid), record.name(.paid), ["value": text])
            return nil
        }
    }

    /// The country of One Stop Shop: given, or where the goods go when the VAT mode says so.
    private mutating func ossCountry(_ record: NeutralRecord<NeutralOrderField>, _ order: Order) -> String? {
        if let text = record[.ossCountry] {
            let code = CountryName.code(text)
            if code == nil {
                remark(.unknownCountry, record.position(.ossCountry), record.name(.ossCountry), ["value": text])
            }
            return code
        }
        switch record[.vatMode]?.lowercased() {
        case "one stop shop", "mini one stop shop": return order.destination
        default: return nil
        }
    }
}

extension NeutralDraft {
    /// Who ordered, and the billing address.
    mutating func customer(_ record: NeutralRecord<NeutralOrderField>) -> Party {
        var party = Party()
        party.name = record[.billName]
        party.company = record[.billCompany]
        party.email = record[.email]
        party.phone = record[.phone]
        party.street = street(record[.billStreet], record[.billHouseNumber])
        party.city = record[.billCity]
        party.zip = record[.billZip]
        party.country = country(record, code: .billCountryCode, name: .billCountry)
        party.ico = compact(record[.billCompanyId])
        party.setTaxNumbers(vatId: compact(record[.billVatId])?.uppercased(), taxId: compact(record[.billTaxId]))
        return party
    }

    /// Where the goods go; nil when the file does not tell.
    mutating func delivery(_ record: NeutralRecord<NeutralOrderField>) -> Party? {
        var party = Party()
        party.name = record[.shipName]
        party.company = record[.shipCompany]
        party.street = street(record[.shipStreet], record[.shipHouseNumber])
        party.city = record[.shipCity]
        party.zip = record[.shipZip]
        party.country = country(record, code: .shipCountryCode, name: .shipCountry)
        return party.isEmpty ? nil : party
    }

    private func street(_ street: String?, _ houseNumber: String?) -> String? {
        guard let street else { return houseNumber }
        return houseNumber.map { street + " " + $0 } ?? street
    }

    /// The text without any blanks, or nil when nothing is left.
    private func compact(_ text: String?) -> String? {
        guard let text else { return nil }
        let kept = text.filter { !$0.isWhitespace }
        return kept.isEmpty ? nil : kept
    }

    private mutating func country(
        _ record: NeutralRecord<NeutralOrderField>,
        code: NeutralOrderField,
        name: NeutralOrderField
    ) -> String? {
        if let text = record[code], let country = CountryName.code(text) { return country }
        guard let text = record[name] ?? record[code] else { return nil }
        if let country = CountryName.code(text) { return country }
        remark(.unknownCountry, record.position(name), record.name(name), ["value": text])
        return nil
    }
}
