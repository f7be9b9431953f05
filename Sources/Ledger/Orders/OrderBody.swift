import Domain
import Foundation

/// The whole order as JSON, as the ledger stores it beside the columns that queries need.
enum OrderBody {
    static func encode(_ order: Order) throws -> Data { Data(try JSONByteEncoder.encode(order)) }

    static func decode(_ data: Data) throws -> Order { try JSONByteDecoder.decode(Order.self, from: [UInt8](data)) }

    /// The order without its places in the file: equal for the same order in another file.
    static func withoutLines(_ order: Order) -> Order {
        var copy = order
        copy.line = 0
        for index in copy.items.indices { copy.items[index].line = 0 }
        return copy
    }
}
