import Domain

/// What can be wrong between us and iDoklad.
public enum IDokladProblem: String, ProblemCode {
    /// The key is that of another company's agenda. Placeholders: found, expected.
    case otherUnit = "IDOKLAD-001"
    /// The plan has no interface, or the calls of the month are used up (status 402). Placeholders: words.
    case noPlan = "IDOKLAD-002"
    /// A person must do something in iDoklad before it answers (status 403). Placeholders: words.
    case actionNeeded = "IDOKLAD-003"
    /// iDoklad is being maintained (status 503). Placeholders: words.
    case maintenance = "IDOKLAD-004"
    /// The identity server does not know the client, its secret or its application. Placeholders: words.
    case loginRefused = "IDOKLAD-005"
    /// The subscription does not allow a login. Placeholders: words.
    case subscription = "IDOKLAD-006"
    /// The user of the key lacks a right. Placeholders: words.
    case noRight = "IDOKLAD-007"
    /// A stock item has neither a code nor an EAN. Placeholders: item.
    case noCode = "IDOKLAD-010"
    /// A stock item has no balance. Placeholders: item.
    case noBalance = "IDOKLAD-011"
    /// A file has a part of the pages of a list. Placeholders: count, total.
    case partOfList = "IDOKLAD-012"
    /// An invoice has no number.
    case noInvoiceNumber = "IDOKLAD-013"
    /// An invoice has no sum. Placeholders: invoice.
    case noInvoiceTotal = "IDOKLAD-014"
    /// An invoice is in a currency that is not known. Placeholders: invoice, currency.
    case unknownCurrency = "IDOKLAD-015"
    /// A line about an order, of a script or of answers, is none. Placeholders: order.
    case strangeAnswer = "IDOKLAD-016"

    /// A VAT rate does not hold on the day of the order. Placeholders: order, rate, day, rates.
    case unknownVatRate = "IDOKLAD-020"
    /// An order falls under One Stop Shop, which the configuration switches off. Placeholders: order, destination.
    case ossIsOff = "IDOKLAD-021"
    /// An order falls under One Stop Shop, which iDoklad's orders do not have. Placeholders: order, destination.
    case noOss = "IDOKLAD-022"
    /// The rates of an order hold at home and abroad. Placeholders: country, destination.
    case perhapsOss = "IDOKLAD-023"
    /// An order has no date. Placeholders: order.
    case noDate = "IDOKLAD-024"
    /// An order has amounts in several currencies. Placeholders: order.
    case mixedCurrencies = "IDOKLAD-025"
    /// The number of an order is longer than iDoklad takes. Placeholders: order, limit.
    case longNumber = "IDOKLAD-026"
    /// An id of an order cannot be written, or two orders have it. Placeholders: id.
    case badId = "IDOKLAD-027"
    /// An order tells neither a name nor a company. Placeholders: order.
    case noName = "IDOKLAD-028"
    /// A text was cut. Placeholders: field, limit.
    case textCut = "IDOKLAD-029"
    /// A number or address was left out because it is too long. Placeholders: field, limit.
    case leftOut = "IDOKLAD-030"
    /// A line goes without an item of the price list. Placeholders: item.
    case textLine = "IDOKLAD-031"

    /// iDoklad does not have the currency of an order. Placeholders: order, currency.
    case orderCurrency = "IDOKLAD-040"
    /// iDoklad does not have the country of a customer. Placeholders: order, country.
    case orderCountry = "IDOKLAD-041"
    /// iDoklad does not have a way of paying. Placeholders: order, payment.
    case orderPayment = "IDOKLAD-042"
    /// iDoklad does not allow a VAT rate of an order. Placeholders: order, words.
    case vatRefused = "IDOKLAD-043"
    /// Others took the number of the document again and again. Placeholders: order, words.
    case numberTaken = "IDOKLAD-044"
    /// The sum of the document is not that of the order. Placeholders: order, found, expected.
    case otherTotal = "IDOKLAD-045"
    /// Items of an order are not in the price list. Placeholders: order, items.
    case notInList = "IDOKLAD-046"
    /// The contact has another address than the order. Placeholders: order.
    case otherAddress = "IDOKLAD-047"
    /// An order of that number without our mark may be the order whose answer was lost. Placeholders: order, documents.
    case perhapsThere = "IDOKLAD-048"

    /// The invoice of a payment is not there, or its number is that of several. Placeholders: invoice, count.
    case noSuchInvoice = "IDOKLAD-050"
    /// Less remains of an invoice than a payment puts on it. Placeholders: invoice, remaining, amount.
    case lessRemains = "IDOKLAD-051"
    /// Some invoices of a payment are settled, others were refused. Placeholders: invoices, words.
    case partlySettled = "IDOKLAD-052"
    /// One of several equal payments of an invoice may be there. Placeholders: invoices, day.
    case perhapsPaid = "IDOKLAD-053"

    /// The other side of the connection for what concerns all of it; else what came.
    public var blame: Blame {
        switch self {
        case .otherUnit, .actionNeeded, .loginRefused, .subscription, .noRight: .connection(retry: false)
        case .noPlan, .maintenance: .connection(retry: true)
        default: .file
        }
    }

    /// The sentence of a problem in the merchant's country, for receipts, which are words of the other side else.
    static func sentence(_ code: String, _ values: [String: String], country: String?) -> String? {
        ProblemSentence.text(code, values, messages, country: country)
    }
}
