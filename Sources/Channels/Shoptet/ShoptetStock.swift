import Connectors
import Domain
import Syntax

/// Stock out: `code;pairCode;stock`, which Shoptet imports as products (docs/systems/shoptet.md#stock).
enum ShoptetStock {
    /// The header row.
    static let header = Array("code;pairCode;stock\r\n".utf8)

    /// Appends one product; three decimals at most, and never more than there is.
    static func append(_ line: StockLine, to bytes: inout [UInt8]) {
        let semicolon = UInt8(ascii: ";")
        CSVWriter.append(line.code, delimiter: semicolon, to: &bytes)
        bytes.append(semicolon)
        if let pair = line.remoteId { CSVWriter.append(pair, delimiter: semicolon, to: &bytes) }
        bytes.append(semicolon)
        let excess = line.quantity.millionths % 1000
        DecimalBytes.append(line.quantity.millionths -| (excess < 0 ? excess +| 1000 : excess), to: &bytes)
        bytes += [13, 10]
    }
}
