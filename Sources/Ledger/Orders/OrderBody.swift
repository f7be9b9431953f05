import Domain
import Foundation

/// The whole order as JSON, as the ledger stores it beside the columns that queries need.
///
/// The bytes are those of `JSONEncoder` with sorted keys, which earlier versions used.
struct OrderBody {
    /// The JSON.
    let bytes: [UInt8]
    /// SHA-256 of the order without its places in the file: equal for the same order in another file, and for no other.
    let digest: String

    init(_ order: Order) {
        var writer = OrderBodyWriter()
        writer.write(order)
        bytes = writer.bytes
        digest = writer.digest
    }

    static func decode(_ data: Data) throws -> Order {
        let bytes = [UInt8](data)
        if let order = OrderBodyReader.order(bytes) { return order }
        return try JSONByteDecoder.decode(Order.self, from: bytes)
    }

    /// The order without its places in the file.
    static func withoutLines(_ order: Order) -> Order {
        var copy = order
        copy.line = 0
        for index in copy.items.indices { copy.items[index].line = 0 }
        return copy
    }
}
