import Channels
import Connectors
import Domain
import Glibc
import Payments
import Syntax
import Warehouses

/// Every registered format, in the order in which a pass asks them.
enum FuzzedFormats {
    static let all: [Format] = {
        var formats: [Format] = []
        formats += WarehouseRegistry.all.flatMap(\.formats)
        let layouts = (WarehouseRegistry.all + PaymentRegistry.all).compactMap(\.layouts)
        formats += layouts.flatMap { $0.tables().tables }.map(\.format)
        formats += ChannelRegistry.all.flatMap(\.formats)
        formats += PaymentRegistry.all.flatMap(\.formats)
        return formats
    }()

    /// A whole file of each format, to begin with.
    static var samples: [SampleFile] {
        (WarehouseRegistry.all + ChannelRegistry.all + PaymentRegistry.all).flatMap { $0.samples() }
    }

    /// The name of the only reader.
    static let onlyName = getenv("SPOJKA_FUZZ_FORMAT").map { String(cString: $0) }

    /// The only reader, if `SPOJKA_FUZZ_FORMAT` names one.
    private static let only: Format? = onlyName.flatMap { id in
        guard let format = all.first(where: { $0.id == id }) else {
            fatalError("there is no reader \(id)")
        }
        return format
    }

    /// The format of a file; one that nothing recognises is read by one that its first bytes choose, so that each reader
    /// also meets what was never meant for it.
    static func format(of head: FileHead) -> Format {
        if let only { return only }
        if let known = all.first(where: { $0.recognises(head) }) { return known }
        let number = head.bytes.prefix(8).reduce(UInt(5381)) { $0 &* 33 ^ UInt($1) }
        return all[Int(number % UInt(all.count))]
    }
}
