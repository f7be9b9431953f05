import Foundation
import Testing

/// What a JSON value of the contract looks like.
indirect enum Shape: Sendable {
    /// A text that is not empty.
    case text
    /// A text of these.
    case word([String])
    /// A decimal as text, with a dot and at least two decimals.
    case amount
    /// A decimal as text.
    case decimal
    /// Digits without leading zeros.
    case symbol
    /// A whole number.
    case number
    case truth
    /// `YYYY-MM-DD`.
    case day
    /// RFC 3339.
    case instant
    case list(Shape)
    /// Keys that are always there, and those that may be missing.
    case object([String: Shape], optional: [String: Shape] = [:])

    /// Records what does not fit.
    func expect(_ value: Any, sourceLocation: SourceLocation = #_sourceLocation) {
        for misfit in misfits(value) { Issue.record("\(misfit)", sourceLocation: sourceLocation) }
    }

    /// What does not fit, each with its path.
    func misfits(_ value: Any, at path: String = "$") -> [String] {
        switch self {
        case .list(let element):
            guard let list = value as? [Any] else { return ["\(path) is not a list"] }
            return list.enumerated().flatMap { element.misfits($1, at: "\(path)[\($0)]") }
        case .object(let always, let optional):
            guard let object = value as? [String: Any] else { return ["\(path) is not an object"] }
            let missing = always.keys.filter { object[$0] == nil }.map { "\(path).\($0) is missing" }
            return missing
                + object.flatMap { key, value in
                    guard let shape = always[key] ?? optional[key] else { return ["\(path).\(key) is unknown"] }
                    return shape.misfits(value, at: "\(path).\(key)")
                }
        case .number, .truth:
            guard let number = value as? NSNumber, !(value is String) else { return ["\(path) is not a number"] }
            let isTruth = String(cString: number.objCType) == "c"
            if case .truth = self { return isTruth ? [] : ["\(path) is not true or false"] }
            return isTruth || number.stringValue.contains(".") ? ["\(path) is not a whole number"] : []
        default:
            guard let text = value as? String else { return ["\(path) is not a text"] }
            return fits(text) ? [] : ["\(path) = \(text) is no \(self)"]
        }
    }

    private func fits(_ text: String) -> Bool {
        switch self {
        case .word(let words): words.contains(text)
        case .amount: text.wholeMatch(of: #/-?(0|[1-9]\d*)\.\d{2,}/#) != nil
        case .decimal: text.wholeMatch(of: #/-?(0|[1-9]\d*)(\.\d+)?/#) != nil
        case .symbol: text.wholeMatch(of: #/[1-9]\d*/#) != nil
        case .day: text.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil
        case .instant: text.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/#) != nil
        default: !text.isEmpty
        }
    }
}

/// JSON of the program as Foundation reads it.
enum JSON {
    /// An object from one line.
    static func object(_ line: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        guard let object = value as? [String: Any] else { throw Unreadable() }
        return object
    }

    struct Unreadable: Error {}
}
