import Foundation
import FoundationXML

extension XMLElement {
    /// The texts of the elements at a path of local names, such as `orderHeader/numberOrder`.
    func texts(_ path: String) -> [String] { elements(path).map { $0.stringValue ?? "" } }

    /// The elements at a path of local names.
    func elements(_ path: String) -> [XMLElement] {
        path.split(separator: "/").reduce([self]) { found, name in
            found.flatMap { $0.children ?? [] }.compactMap { $0 as? XMLElement }.filter {
                $0.name?.split(separator: ":").last.map { String($0) } == String(name)
            }
        }
    }
}

/// What a Pohoda order comes to, as Pohoda works it out: each line rounded to cents by itself.
struct DocumentSum {
    /// With VAT, in cents.
    private(set) var total: Int64 = 0
    /// With VAT, in cents, by the level of the rate: `high`, `low`.
    private(set) var byRate: [String: Int64] = [:]

    init(_ order: XMLElement) {
        for line in order.elements("orderDetail/orderItem") {
            let price = line.texts("homeCurrency/unitPrice") + line.texts("foreignCurrency/unitPrice")
            let quantity = line.texts("quantity").first ?? "1"
            // Millionths times millionths, rounded half away from zero to cents.
            let product = Int128(Self.millionths(price.first ?? "0")) * Int128(Self.millionths(quantity))
            let half: Int128 = product < 0 ? -5_000_000_000 : 5_000_000_000
            var cents = Int64((product + half) / 10_000_000_000)
            let rate = line.texts("rateVAT").first ?? "none"
            if line.texts("payVAT").first == "false" { cents = Self.withVAT(cents, rate) }
            total += cents
            byRate[rate, default: 0] += cents
        }
    }

    /// Cents without VAT to cents with VAT, by the Slovak rates of 2025.
    private static func withVAT(_ cents: Int64, _ rate: String) -> Int64 {
        let percent: Int64 = ["high": 23, "low": 19, "third": 5][rate] ?? 0
        return cents + (cents * percent + (cents < 0 ? -50 : 50)) / 100
    }

    private static func millionths(_ text: String) -> Int64 {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        let fraction = parts.count > 1 ? parts[1] : ""
        let digits = parts[0] + fraction + String(repeating: "0", count: max(0, 6 - fraction.count))
        return Int64(digits) ?? 0
    }

    /// Cents as `10.00`.
    static func text(_ cents: Int64) -> String {
        let digits = String(cents.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return (cents < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
    }
}
