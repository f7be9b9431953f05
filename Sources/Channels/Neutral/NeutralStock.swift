import Connectors
import Domain
import Syntax

/// Stock out: `code;ean;quantity;updated` in UTF-8 with CR LF and a decimal dot (docs/systems/neutral.md#stock-out).
enum NeutralStock {
    /// The header row.
    static let header = Array("code;ean;quantity;updated\r\n".utf8)

    /// Appends one product; three decimals at most, and never more than there is (docs/systems/neutral.md#stock-out).
    static func append(_ line: StockLine, to bytes: inout [UInt8]) {
        let semicolon = UInt8(ascii: ";")
        CSVWriter.append(line.code, delimiter: semicolon, to: &bytes)
        bytes.append(semicolon)
        if let ean = line.ean { CSVWriter.append(ean, delimiter: semicolon, to: &bytes) }
        bytes.append(semicolon)
        let excess = line.quantity.millionths % 1000
        DecimalBytes.append(line.quantity.millionths -| (excess < 0 ? excess +| 1000 : excess), to: &bytes)
        bytes.append(semicolon)
        CSVWriter.append(line.updated, delimiter: semicolon, to: &bytes)
        bytes.append(13)
        bytes.append(10)
    }
}
