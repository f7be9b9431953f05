import Connectors
import Domain
import Syntax

/// Reads a `dataPack` of received orders as the orders of an e-shop: what Slovak and Czech e-shops already export for
/// Pohoda (schema order.xsd; docs/systems/pohoda.md#received-orders).
struct PohodaOrdersIn: XMLRecordHandler {
    /// The records of the layout.
    private enum Record: Int {
        case pack, item, other, order, line, delivery
    }

    /// The attributes of the pack.
    private enum PackField: Int, XMLField {
        case unit

        var path: String { "@ico" }
    }

    /// Which elements are records.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(Record.pack.rawValue, at: "dataPack", fields: PackField.self)
        let item = "dataPack/dataPackItem"
        layout.record(Record.item.rawValue, at: item, fields: PohodaItemField.self)
        layout.record(Record.other.rawValue, at: item + "/*", fields: PohodaItemField.self)
        let order = item + "/order"
        layout.record(Record.order.rawValue, at: order, fields: PohodaOrderField.self)
        layout.record(Record.line.rawValue, at: order + "/orderDetail/orderItem", fields: PohodaOrderLineField.self)
        let delivery = order + "/orderHeader/partnerIdentity/shipToAddress"
        layout.record(Record.delivery.rawValue, at: delivery, fields: PohodaAddressField.self)
        return layout
    }()

    private let context: ReaderContext
    private let emit: FactSink
    private var lines: [PohodaOrderLine] = []
    private var delivery: Party?
    /// The first problem of a line: it spoils the order.
    private var problem: Problem?
    private var numbers = OrderNumbers()
    private var others: [String] = []
    private var isGuardTold = false

    /// A reader that hands on what it finds.
    init(_ context: ReaderContext, _ emit: @escaping FactSink) {
        self.context = context
        self.emit = emit
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        if Record(rawValue: record.id) == .pack { try checkUnit(record) }
        guard Record(rawValue: record.id) == .order else { return }
        lines.removeAll(keepingCapacity: true)
        delivery = nil
        problem = nil
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .line:
            do throws(Problem) {
                lines.append(try PohodaOrderLine(record))
            } catch {
                problem = problem ?? error
            }
        case .delivery where delivery == nil:
            delivery = PohodaAddressField.party(record)
        case .order:
            try endOrder(record)
        case .other where !others.contains(record.elementName):
            others.append(record.elementName)
            let place = SourcePosition(line: record.line)
            let arguments = ["name": record.elementName]
            try emit(.problem(Problem(PohodaProblem.notUsed, .warning, scope: .record, at: place, arguments)))
        default:
            break
        }
    }

    /// A pack says for which accounting unit it is.
    private func checkUnit(_ record: XMLRecord) throws(Problem) {
        guard let found = record.string(PackField.unit), let expected = context.unit,
            AccountingUnit.isOther(found, than: expected)
        else { return }
        throw Problem(
            PohodaProblem.wrongUnit,
            at: SourcePosition(line: record.line),
            path: "@ico",
            ["found": found, "expected": expected]
        )
    }

    private mutating func endOrder(_ record: XMLRecord) throws(Problem) {
        let reading = PohodaOrderReading(record, lines, delivery, context)
        if let value = reading.guarded, !isGuardTold {
            isGuardTold = true
            let shown = ["value": value.utf8.count <= 40 ? value : "…"]
            let place = SourcePosition(line: record.line)
            try emit(.problem(Problem(PohodaProblem.guardedNumbers, .warning, scope: .record, at: place, shown)))
        }
        let order: Order
        do throws(Problem) {
            if let problem { throw problem }
            order = try reading.order()
        } catch {
            return try emit(.problem(error.ofRecord))
        }
        switch numbers.meet(order) {
        case .first:
            try emit(.order(order))
            // Without the merchant's country nobody can say which percent `high` is: that is no fault of the order.
            let isUntold = context.country == nil && lines.contains { $0.rate != nil }
            for problem in order.problems(tolerance: context.orderTolerance)
            where !(isUntold && problem.is(OrderProblem.noVatRate)) { try emit(.problem(problem)) }
        case .same: break
        case .different:
            let place = SourcePosition(line: order.line)
            try emit(.problem(Problem(OrderProblem.twice, scope: .record, at: place, ["order": order.number])))
        }
    }
}

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
