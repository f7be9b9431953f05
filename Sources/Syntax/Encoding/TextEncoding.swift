import Domain

/// A character encoding that Slovak and Czech accounting systems, banks and e-shops write.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case windows1250 = "windows-1250"
    case iso88592 = "ISO-8859-2"
    case cp852 = "CP852"

    /// The encoding of a name as declarations spell it, in any case, or nil for one that is not read.
    public init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1250", "cp1250", "windows1250", "win-1250", "x-cp1250": self = .windows1250
        case "iso-8859-2", "iso8859-2", "latin2", "iso_8859-2": self = .iso88592
        case "cp852", "ibm852", "852", "pc-latin2": self = .cp852
        default: return nil
        }
    }
}
