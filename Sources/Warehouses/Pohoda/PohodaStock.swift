import Connectors
import Domain
import Syntax

/// The fields of a stock card in `listStock` (schema list_stock.xsd; docs/systems/pohoda.md#stock-cards).
enum PohodaStockField: Int, XMLField {
    case type, code, ean, name, complement, unit, storage, count, orders, reservation

    var path: String {
        switch self {
        case .type: "stockHeader/stockType"
        case .code: "stockHeader/code"
        case .ean: "stockHeader/EAN"
        case .name: "stockHeader/name"
        case .complement: "stockHeader/nameComplement"
        case .unit: "stockHeader/unit"
        case .storage: "stockHeader/storage/ids"
        case .count: "stockHeader/count"
        case .orders: "stockHeader/countReceivedOrders"
        case .reservation: "stockHeader/reservation"
        }
    }
}

/// The attributes of any list.
enum PohodaListField: Int, XMLField {
    case state, stamp

    var path: String {
        switch self {
        case .state: "@state"
        case .stamp: "@dateTimeStamp"
        }
    }
}

/// Turns stock cards into levels; one per card, since Pohoda keeps a card per warehouse.
struct PohodaStock {
    /// How many sets and packages were left out.
    var skippedSets = 0
    private var warehouses = RepeatedText()
    private var units = RepeatedText()

    /// The level that a card tells, or nil for what has no stock of its own; throws a problem of the record.
    ///
    /// Texts and services have no count. What a set (komplet) or package (souprava) counts is unclear, so they are
    /// left out and counted.
    mutating func level(_ record: XMLRecord) throws(Problem) -> StockLevel? {
        switch record {
        case _ where record.equals(PohodaStockField.type, "card"), _ where !record.has(PohodaStockField.type): break
        case _ where record.equals(PohodaStockField.type, "product"): break
        case _ where record.equals(PohodaStockField.type, "set"),
            _ where record.equals(PohodaStockField.type, "package"):
            skippedSets += 1
            return nil
        default: return nil
        }
        let code = record.string(PohodaStockField.code)
        let ean = record.equals(PohodaStockField.ean, "0") ? nil : record.string(PohodaStockField.ean)
        let place = SourcePosition(line: record.line)
        guard code != nil || ean != nil else {
            throw Problem(PohodaProblem.noCode, scope: .record, at: place, path: record.path(PohodaStockField.code))
        }
        guard let count: Quantity = try record.fixed(PohodaStockField.count) else {
            throw Problem(
                PohodaProblem.noCount,
                scope: .record,
                at: place,
                path: record.path(PohodaStockField.count),
                ["item": code ?? ean ?? ""]
            )
        }
        return StockLevel(
            code: code,
            ean: ean,
            warehouse: record.withBytes(PohodaStockField.storage) { bytes in warehouses.text(Self.warehouse(bytes)) },
            name: name(record),
            unit: record.has(PohodaStockField.unit)
                ? record.withBytes(PohodaStockField.unit) { bytes in units.text(bytes) } : nil,
            onHand: count,
            reserved: try record.fixed(PohodaStockField.reservation),
            ordered: try record.fixed(PohodaStockField.orders),
            line: record.line
        )
    }

    private func name(_ record: XMLRecord) -> String {
        let name = record.string(PohodaStockField.name) ?? ""
        guard let complement = record.string(PohodaStockField.complement) else { return name }
        return name.isEmpty ? complement : name + " " + complement
    }

    /// The first segment of the path `ZBOŽÍ/Trička`, with or without a leading slash: the only mark of the warehouse
    /// in a stock card (docs/systems/pohoda.md#stock-cards).
    private static func warehouse(_ path: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let slash = UInt8(ascii: "/")
        guard let start = path.firstIndex(where: { $0 != slash }) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        let end = path[start...].firstIndex(of: slash) ?? path.endIndex
        return UnsafeBufferPointer(rebasing: path[start..<end])
    }
}
