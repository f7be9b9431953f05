import Connectors
import Domain
import Syntax

/// The fields of a stock record (schema __Zasoba.xsd; docs/systems/money-s3.md#stock-records).
enum MoneyS3StockField: Int, XMLField {
    case count, reservation, name, shortcut, unit, plu, catalogue, barcode, type
    case warehouseName, warehouseCode, warehouseGuid

    var path: String {
        switch self {
        case .count: "StavZasoby/Zasoba"
        case .reservation: "StavZasoby/Rezervace"
        case .name: "KmKarta/Popis"
        case .shortcut: "KmKarta/Zkrat"
        case .unit: "KmKarta/MJ"
        case .plu: "KmKarta/UzivCode"
        case .catalogue: "KmKarta/Katalog"
        case .barcode: "KmKarta/BarCode"
        case .type: "KmKarta/TypKarty"
        case .warehouseName: "Sklad/Nazev"
        case .warehouseCode: "Sklad/KodSkladu"
        case .warehouseGuid: "Sklad/GUID"
        }
    }
}

/// Turns stock records into levels; Money writes one for each card and warehouse.
///
/// What is on order (`Objednano`) is what suppliers will bring, so it is no quantity that customers asked for.
struct MoneyS3Stock {
    /// How many sets and packages were left out.
    private(set) var skippedSets = 0
    private let code: MoneyS3StockField
    private let ean: MoneyS3StockField?
    /// The fields that may name the warehouse, the configured one first.
    private let warehouse: [MoneyS3StockField]
    private var warehouses = RepeatedText()
    private var units = RepeatedText()

    /// Levels whose code, EAN and warehouse stand where the settings say.
    init(_ settings: MoneyS3Settings) {
        code = settings.code.stockField
        ean = settings.ean?.stockField
        // The export of the E-shop konektor has the GUID alone (docs/systems/money-s3.md#e-shop-konektor).
        warehouse =
            switch settings.warehouseName {
            case .name: [.warehouseName, .warehouseCode, .warehouseGuid]
            case .code: [.warehouseCode, .warehouseName, .warehouseGuid]
            case .guid: [.warehouseGuid, .warehouseName, .warehouseCode]
            }
    }

    /// The level that a record tells, or nil for what has no stock of its own; throws a problem of the record.
    ///
    /// A service has no count; that of a set (sada) or package (komplet) is not its own, so they are left out and
    /// counted (docs/systems/money-s3.md#stock-records).
    mutating func level(_ record: XMLRecord) throws(Problem) -> StockLevel? {
        if record.equals(MoneyS3StockField.type, "sluzba") { return nil }
        if record.equals(MoneyS3StockField.type, "sada") || record.equals(MoneyS3StockField.type, "komplet") {
            skippedSets += 1
            return nil
        }
        let code = record.string(self.code)
        let ean = self.ean.flatMap { record.string($0) }
        let place = SourcePosition(line: record.line)
        guard code != nil || ean != nil else {
            throw Problem(MoneyS3Problem.noCode, scope: .record, at: place, path: record.path(self.code))
        }
        guard let count: Quantity = try record.fixed(MoneyS3StockField.count) else {
            throw Problem(
                MoneyS3Problem.noCount,
                scope: .record,
                at: place,
                path: record.path(MoneyS3StockField.count),
                ["item": code ?? ean ?? ""]
            )
        }
        let name = warehouse.first { record.has($0) } ?? .warehouseName
        return StockLevel(
            code: code,
            ean: ean,
            warehouse: record.withBytes(name) { bytes in
                warehouses.text(name == .warehouseGuid ? Self.withoutBraces(bytes) : bytes)
            },
            name: record.string(MoneyS3StockField.name) ?? "",
            unit: record.has(MoneyS3StockField.unit)
                ? record.withBytes(MoneyS3StockField.unit) { bytes in units.text(bytes) } : nil,
            onHand: count,
            reserved: try record.fixed(MoneyS3StockField.reservation),
            line: record.line
        )
    }

    private static func withoutBraces(_ guid: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard guid.first == UInt8(ascii: "{"), guid.last == UInt8(ascii: "}"), guid.count > 2 else { return guid }
        return UnsafeBufferPointer(rebasing: guid[1..<guid.count - 1])
    }
}
