import Domain

/// A character encoding that Slovak and Czech accounting systems, banks and e-shops write.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case windows1250 = "windows-1250"
    case iso88592 = "ISO-8859-2"
    case cp852 = "CP852"

    /// The encoding of a name as declarations spell it, in any case and with any marks between letters and digits, or nil for
    /// one that readers do not decode themselves.
    public init?(name: String) {
        switch TextEncoding.key(name) {
        case "utf8", "usascii", "ascii": self = .utf8
        case "windows1250", "cp1250", "win1250", "xcp1250", "ms1250", "msee": self = .windows1250
        case "iso88592", "iso885921987", "latin2", "l2": self = .iso88592
        case "cp852", "ibm852", "852", "pclatin2", "dos852": self = .cp852
        default: return nil
        }
    }

    /// The letters and digits of a name, small.
    static func key(_ name: String) -> String {
        String(decoding: name.utf8.filter { $0 >= 48 && $0 <= 57 || $0 | 32 >= 97 && $0 | 32 <= 122 }, as: UTF8.self)
            .lowercased()
    }
}
