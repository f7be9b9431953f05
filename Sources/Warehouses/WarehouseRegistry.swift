/// Every accounting and stock system that is known.
public enum WarehouseRegistry {
    /// The systems, in the order they are listed for people; a new one is a folder and a line here.
    public static let all: [WarehouseSystem] = [
        Pohoda.system, MoneyS3.system, Onix.system, Oberon.system,
    ]

    /// The system of that name in the configuration, such as `pohoda`.
    public static func system(_ id: String) -> WarehouseSystem? { all.first { $0.id == id } }
}
