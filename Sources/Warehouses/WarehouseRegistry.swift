import Connectors

/// Every accounting and stock system that is known.
public enum WarehouseRegistry {
    /// The systems, in the order they are listed for people; a new one is a folder and a line here.
    public static let all: [Connector] = [
        Pohoda.connector, MoneyS3.connector, Onix.connector, Oberon.connector, AbraFlexi.connector,
        IDoklad.connector, MPohoda.connector,
    ]
}
