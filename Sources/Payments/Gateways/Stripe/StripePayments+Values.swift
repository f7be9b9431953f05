import Domain
import Syntax

/// Values that all objects of Stripe have alike.
enum StripeValue {
    /// The currency of an object.
    static func currency(_ value: JSONTree) throws(Problem) -> Currency {
        guard let code = value["currency"]?.text, let currency = Currency(code: code.uppercased()), currency != .none
        else {
            throw problem(.badCurrency, value, "currency")
        }
        return currency
    }

    /// The local day of a time in seconds of UTC; nil where there is none.
    static func day(_ value: JSONTree, _ key: String) throws(Problem) -> Day? {
        guard let text = value[key]?.text else { return nil }
        guard let seconds = Int(shortText: text), let day = GatewayDay.central(utc: Int64(seconds)) else {
            throw problem(.badDate, value, key)
        }
        return day
    }

    /// A problem of a field, which spoils the file.
    static func problem(_ code: SettlementProblem, _ value: JSONTree, _ field: String) -> Problem {
        Problem(code, at: SourcePosition(line: value[field]?.line ?? value.line), path: field, ["field": field])
    }
}
