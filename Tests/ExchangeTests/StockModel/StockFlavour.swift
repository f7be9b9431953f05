/// What is special about a merchant's stock, besides the system and how warehouses become one.
enum StockFlavour: String, CaseIterable, Sendable {
    case plain
    /// Only one of the warehouses sells.
    case only
    /// Cards of each warehouse have codes of their own, and so has the shop; EANs are common.
    case ean
    /// An export has what changed, and some of the rest.
    case changes
    /// Goods are sold by the quarter.
    case parts
    /// Quarters lie in the warehouses, whole pieces are sold.
    case pieces
    /// There are sets, whose counts are not their own.
    case sets

    /// How many units the smallest whole piece has.
    var scale: Int { self == .parts || self == .pieces ? 4 : 1 }
    /// Of how many units the smallest sale is.
    var step: Int { self == .pieces ? 4 : 1 }

    /// What has to be set for it.
    var settings: [String] {
        switch self {
        case .plain, .pieces, .sets: []
        case .only: ["warehouse.only=BA"]
        case .ean: ["warehouse.match=ean"]
        case .changes: ["warehouse.export=changes"]
        case .parts: ["channels.eshop.fractions=true"]
        }
    }

    /// Whether a system's files can report it.
    func fits(_ system: String) -> Bool { self != .sets || system == "pohoda" || system == "money-s3" }

    /// The code that the shop has for a product.
    func shopCode(_ code: String) -> String { self == .ean ? code.replacing("K", with: "P") : code }

    /// The product of a code of the shop.
    func code(_ shopCode: String) -> String { self == .ean ? shopCode.replacing("P", with: "K") : shopCode }

    /// The code of a card in a warehouse.
    func cardCode(_ code: String, in warehouse: String) -> String { self == .ean ? warehouse + "-" + code : code }

    /// The EAN of a product; nil where products have none.
    func ean(_ code: String) -> String? {
        guard self == .ean, let number = code.last.flatMap({ Int(String($0)) }) else { return nil }
        let digits = "85800010000\(number)"
        let sum = digits.utf8.enumerated().reduce(0) { $0 + Int($1.element - 48) * ($1.offset % 2 == 0 ? 1 : 3) }
        return digits + String((10 - sum % 10) % 10)
    }

    /// A quantity of units as files write it.
    func text(_ units: Int) -> String {
        guard scale > 1 else { return String(units) }
        let hundredths = units * 100 / scale
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        return (units < 0 ? "-" : "") + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The units of a quantity as files write it; -1 for what is none.
    func units(_ text: String) -> Int {
        let parts = text.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return -1 }
        guard parts.count > 1 else { return whole * scale }
        guard let digits = Int(parts[1] + (parts[1].utf8.count == 1 ? "0" : "")), parts[1].utf8.count < 3 else {
            return -1
        }
        return digits * scale % 100 == 0 ? whole * scale + digits * scale / 100 : -1
    }
}
