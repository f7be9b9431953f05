import Connectors
import Domain
import Syntax

/// A list of mPOHODA's whose rows orders refer to by their ids.
enum MPohodaList: String, CaseIterable {
    case currencies
    case payments
    case items

    /// Where it is asked for.
    var path: String {
        switch self {
        case .currencies: MPohodaInvoices.Path.currencies
        case .payments: MPohodaRemote.root + "/PaymentMethods"
        case .items: MPohodaRemote.priceList
        }
    }

    /// What every row of it has.
    var member: String {
        switch self {
        case .currencies: "Code"
        case .payments: "Name"
        case .items: "Type"
        }
    }

    /// The lists that an order needs.
    static func needed(by order: JSONTree) -> [MPohodaList] {
        var lists: [MPohodaList] = []
        if order["CurrencyId"] != nil { lists.append(.currencies) }
        if order["PaymentMethodId"] != nil { lists.append(.payments) }
        if (order["Items"]?.elements ?? []).contains(where: { $0["PriceListItem"] != nil }) { lists.append(.items) }
        return lists
    }

    /// Whether all of it was read.
    func isKnown(_ memory: ErrandMemory) -> Bool { memory[rawValue] != nil }

    /// All of it was read.
    func end(_ memory: inout ErrandMemory) { memory[rawValue] = "" }

    /// Keeps the id of a row under what it may be looked up by.
    func keep(_ row: JSONTree, _ memory: inout ErrandMemory) {
        guard let id = row["Id"]?.text else { return }
        var keys: [String] = []
        switch self {
        case .currencies, .payments: keys = [row[member]?.text].compactMap { $0 }.map { key([$0]) }
        case .items:
            let warehouse = MPohodaStock.warehouse(row)
            for field in ["Code", "Ean"] {
                guard let value = row[field]?.text else { continue }
                keys += [key([field, value]), key([field, value, warehouse])]
            }
        }
        // A page that is read once more has the same rows.
        for key in Set(keys) { memory[key] = memory[key].map { $0 == id ? id : Self.several } ?? id }
    }

    /// The id of the row that fits; an empty text where several do.
    func id(_ memory: ErrandMemory, _ parts: String...) -> String? { memory[key(parts)] }

    /// Stands for an id where several rows have the same code.
    private static let several = ""

    private func key(_ parts: [String]) -> String { ([rawValue] + parts).joined(separator: "\u{1F}") }
}

/// Puts ids in the places of an order where what they are looked up by stands.
struct MPohodaIds {
    private let order: String
    private let memory: ErrandMemory

    /// Of an order of that key, by what was read.
    init(_ order: String, _ memory: ErrandMemory) {
        self.order = order
        self.memory = memory
    }

    /// The body as mPOHODA takes it; throws what has no id.
    func body(_ body: JSONTree?) throws(Problem) -> [UInt8] {
        guard let body else { return [] }
        return try resolved(body).bytes
    }

    private func resolved(_ value: JSONTree) throws(Problem) -> JSONTree {
        switch value.content {
        case .object(let members):
            var all: [JSONTree.Member] = []
            for member in members where member.key != "Expected" {
                all.append(JSONTree.Member(key: member.key, value: try resolved(member)))
            }
            return JSONTree(.object(all), line: value.line)
        case .array(let elements):
            var all: [JSONTree] = []
            for element in elements { all.append(try resolved(element)) }
            return JSONTree(.array(all), line: value.line)
        default: return value
        }
    }

    private func resolved(_ member: JSONTree.Member) throws(Problem) -> JSONTree {
        let value = member.value
        let id: String
        switch member.key {
        case "CurrencyId": id = try found(.currencies, value["Code"]?.text, MPohodaProblem.unknownCurrency)
        case "PaymentMethodId": id = try found(.payments, value["Name"]?.text, MPohodaProblem.unknownPayment)
        case "PriceListItemId": id = try item(value)
        default: return try resolved(value)
        }
        return JSONTree(.string(id), line: value.line)
    }

    private func found(_ list: MPohodaList, _ name: String?, _ missing: MPohodaProblem) throws(Problem) -> String {
        if let id = name.flatMap({ list.id(memory, $0) }), !id.isEmpty { return id }
        throw Problem(missing, scope: .record, ["order": order, "value": name ?? ""])
    }

    /// The row of the price list: in its store, else the only one that there is.
    private func item(_ value: JSONTree) throws(Problem) -> String {
        let field = value["Code"] == nil ? "Ean" : "Code"
        let name = value[field]?.text ?? ""
        let inStore = value["Warehouse"]?.text.flatMap { MPohodaList.items.id(memory, field, name, $0) }
        guard let id = inStore ?? MPohodaList.items.id(memory, field, name) else {
            throw Problem(MPohodaProblem.unknownItem, scope: .record, ["order": order, "item": name])
        }
        guard !id.isEmpty else {
            throw Problem(MPohodaProblem.ambiguousItem, scope: .record, ["order": order, "item": name])
        }
        return id
    }
}
