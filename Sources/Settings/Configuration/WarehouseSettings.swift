import Domain

/// What of the warehouse system's stock may be sold.
public struct WarehouseSettings: Sendable {
    /// What an item gets that a full export no longer has.
    public enum Missing: String, CaseIterable, Sendable {
        /// Its last quantity.
        case keep
        /// Nothing.
        case zero
    }

    /// What shows that an order was imported.
    public enum Imported: String, CaseIterable, Sendable {
        /// The system's answer, where it gives answers; else that its file was taken.
        case usual = "as-the-system"
        /// The system's answer.
        case answered = "answer"
        /// That its file was taken.
        case taken
    }

    /// The system by its name: `pohoda`.
    public var system: String
    /// Whether it is worked with; otherwise its files wait and nothing is written for it.
    public var isActive: Bool
    /// What items and products are matched by.
    public let match: MatchKey
    /// How several warehouses become one quantity.
    public let combine: Combine
    /// The warehouses that count, in the order of preference; empty means all.
    public let warehouses: [String]
    /// What of an item may be sold.
    public let quantity: QuantityRule
    /// What a missing item gets.
    public let missing: Missing
    /// The exports that are asked for by request files: `stock`, `changed-stock`, `issued-invoices`.
    public let requests: [String]
    /// What an export covers that was not asked for.
    public let export: StockExport.Coverage
    /// What shows that an order was imported.
    public let imported: Imported
    /// How many minutes the system takes to import a file after it was taken.
    public let importDelay: Int

    init(_ reader: inout ConfigurationReader) {
        let settings = reader.settings
        system = settings.text("warehouse.system") ?? ""
        isActive = settings.flag("warehouse.active")
        match = reader.choice("warehouse.match", MatchKey.code)
        switch reader.choice("warehouse.combine", CombineWord.max) {
        case .max: combine = .max
        case .sum: combine = .sum
        case .only: combine = .only(settings.list("warehouse.only"))
        }
        if case .only([]) = combine { reader.report(.onlyWithoutList, "warehouse.combine") }
        let counted = settings.list("warehouse.warehouses")
        warehouses = counted
        if case .only(let names) = combine, !counted.isEmpty, let name = names.first(where: { !counted.contains($0) }) {
            reader.report(.notCounted, "warehouse.only", ["value": String(name.prefix(40))])
        }
        quantity = settings.text("warehouse.quantity").flatMap(QuantityRule.init(settingName:)) ?? .onHandMinusReserved
        missing = reader.choice("warehouse.missing", Missing.keep)
        requests = settings.list("warehouse.requests")
        imported = reader.choice("warehouse.imported", Imported.usual)
        importDelay = settings.number("warehouse.import-delay")
        export = settings.text("warehouse.export").flatMap(StockExport.Coverage.init(rawValue:)) ?? .full
    }
}

/// The words of `warehouse.combine`.
enum CombineWord: String, CaseIterable {
    case max
    case sum
    case only
}
