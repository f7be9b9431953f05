import Domain
import Ledger
import Spool

/// The ids under which orders and packs go out: functions of what they hold, so that a repeat is recognised.
public enum ExportId {
    /// The id of an order: ASCII, at most 64 characters.
    public static func of(channel: String, number: String) -> String {
        let plain = channel + "-" + number
        let safe = plain.utf8.allSatisfy { byte in
            byte == 45 || byte == 46 || byte == 95 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)
                || (byte >= 97 && byte <= 122)
        }
        if safe && plain.utf8.count <= 60 { return plain }
        let kept = plain.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        return String(String.UnicodeScalarView(kept.prefix(40))) + "-"
            + String(ContentHash(of: Array(plain.utf8)).hex.prefix(16))
    }

    /// The id of a pack of orders.
    ///
    /// A changed order gives another pack: one that was refused and corrected is no repeat of what was refused.
    static func ofPack(_ rows: [OrderRow]) -> String {
        let ids = rows.map { $0.revision == 1 ? $0.exportId : $0.exportId + "#" + String($0.revision) }
        return "SPJ-" + ContentHash(of: Array(ids.joined(separator: "\n").utf8)).hex.prefix(16)
    }
}
