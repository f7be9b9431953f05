import Domain

extension Declarations {
    /// The accounting or stock system, and what of its stock may be sold (reference: pohoda, section 3; matching).
    public static let warehouse: [Setting] = [
        Setting(
            "warehouse.system",
            .choice(["pohoda", "money-s3", "onix", "oberon"]),
            required: true,
            help: "The accounting or stock system."
        ),
        Setting(
            "warehouse.match",
            .choice(MatchKey.allCases.map(\.rawValue)),
            standard: "code",
            help: "What its items and the products of e-shops are matched by: the product code or the EAN."
        ),
        Setting(
            "warehouse.combine",
            .choice(CombineWord.allCases.map(\.rawValue)),
            standard: "max",
            help: "How several warehouses become one quantity: the largest, the sum, or only those in warehouse.only. "
                + "A negative quantity counts as zero."
        ),
        Setting(
            "warehouse.only",
            .texts,
            help: "The warehouses that are summed when combine is only."
        ),
        Setting(
            "warehouse.warehouses",
            .texts,
            help: "The warehouses that count, in the order in which orders take goods from them. Empty: all of them."
        ),
        Setting(
            "warehouse.quantity",
            .choice(QuantityRule.allCases.map(\.settingName)),
            standard: QuantityRule.onHandMinusReserved.settingName,
            help: "What of an item may be sold. Take as-reported if the export has subtracted already."
        ),
        Setting(
            "warehouse.missing",
            .choice(WarehouseSettings.Missing.allCases.map(\.rawValue)),
            standard: "keep",
            help: "What an item gets that a full export no longer has: its last quantity, or zero."
        ),
        Setting(
            "warehouse.requests",
            .choices(["stock", "changed-stock", "issued-invoices"]),
            help: "Which exports the system is asked for by request files. Empty: none, the system exports by itself."
        ),
        Setting(
            "warehouse.export",
            .choice(["full", "changes"]),
            standard: "full",
            help: "What an export covers that was not asked for: the whole stock, or changes only."
        ),
        Setting(
            "warehouse.imported",
            .choice(WarehouseSettings.Imported.allCases.map(\.rawValue)),
            standard: WarehouseSettings.Imported.usual.rawValue,
            help:
                "What shows that an order was imported: the system's answer, or that its file was taken. Take taken if "
                + "the system is set up to give no answers."
        ),
        Setting(
            "warehouse.import-delay",
            .number(0...10_080),
            standard: "0",
            help: "How many minutes may pass between taking a file of orders and its import. The goods are taken off "
                + "what may be sold until an export that was made later."
        ),
    ]
}
