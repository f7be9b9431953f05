import Connectors
import Testing

@testable import Warehouses

extension Onix {
    /// The layouts that are shipped.
    static var tables: TableProfiles { connector.layouts?.tables() ?? TableProfiles() }

    /// The file of a batch.
    static func orders(_ batch: OrderBatch) throws -> OrderFile {
        try #require(connector.orders).write(batch)
    }
}

extension Oberon {
    /// The layouts that are shipped.
    static var tables: TableProfiles { connector.layouts?.tables() ?? TableProfiles() }

    /// The file of a batch.
    static func orders(_ batch: OrderBatch) throws -> OrderFile {
        try #require(connector.orders).write(batch)
    }
}
