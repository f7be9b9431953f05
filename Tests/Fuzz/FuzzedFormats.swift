import Channels
import Domain
import Formats
import Payments
import Tables
import Warehouses

/// Every registered format, in the order in which a pass asks them.
enum FuzzedFormats {
    static let all: [Format] = {
        var formats: [Format] = []
        for system in WarehouseRegistry.all { formats += system.formats + system.orderFormats }
        let tables = WarehouseRegistry.all.flatMap(\.shippedTables.tables) + PaymentRegistry.shippedTables.tables
        formats += tables.map(\.format)
        formats += ChannelRegistry.all.flatMap(\.formats)
        formats += PaymentRegistry.all.flatMap(\.formats)
        return formats
    }()

    /// The format of a file; one that nothing recognises is read by one that its first bytes choose, so that each reader
    /// also meets what was never meant for it.
    static func format(of head: FileHead) -> Format {
        if let known = all.first(where: { $0.recognises(head) }) { return known }
        let number = head.bytes.prefix(8).reduce(UInt(5381)) { $0 &* 33 ^ UInt($1) }
        return all[Int(number % UInt(all.count))]
    }
}
