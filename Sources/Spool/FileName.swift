import Domain

/// Which names files may have, and which are still being written.
enum FileName {
    private static let unfinished = [".tmp", ".part", ".partial", ".writing", ".filepart"]

    /// The name, or nil when its bytes are not UTF-8, have a slash or control character, or mean a folder.
    ///
    /// Separators of lines and paragraphs count as control characters (docs/reliability.md, row 22).
    static func checked(_ bytes: [UInt8]) -> String? {
        guard let name = String(validating: bytes, as: UTF8.self), isValid(name) else { return nil }
        return name
    }

    /// Whether it names a file in a folder, and nothing else.
    static func isValid(_ name: String) -> Bool { Folder.isName(name) }

    /// Bytes that are no valid name, as one: what is not a printed ASCII character is written `%0A`.
    static func escaped(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let shown = bytes.flatMap { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "/")
                ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// What Windows and macOS leave in folders that people open, and what a new workspace explains them by; names that begin
    /// with a dot or `~` are passed over anyway.
    private static let litter = [
        "readme.txt",
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$recycle.bin", "system volume information",
    ]

    /// Whether its writer is not done with it, or it is not a drop at all (docs/reliability.md, row 1).
    static func isSkipped(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, first != UInt8(ascii: "."), first != UInt8(ascii: "~") else { return true }
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if litter.contains(where: { lower.elementsEqual($0.utf8) }) { return true }
        // Where a file was downloaded from, as Windows notes it in a stream of its own, and what servers make of the colon.
        if lower.reversed().starts(with: "zone.identifier".utf8.reversed()), lower.count > 16,
            !isLetter(lower[lower.count - 16])
        {
            return true
        }
        return (unfinished + [".reason.txt"]).contains { lower.reversed().starts(with: $0.utf8.reversed()) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The name with `mark` before its extension, cut so that it is not longer than a kept name may be.
    static func marked(_ name: String, _ mark: String) -> String {
        let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
        let split = dot.flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        var (stem, suffix) = (String(name[..<split]), String(name[split...]))
        if suffix.utf8.count > 20 { (stem, suffix) = (name, "") }
        while stem.utf8.count + mark.utf8.count + suffix.utf8.count > Limits.keptNameBytes {
            stem.unicodeScalars.removeLast()
        }
        return stem + mark + suffix
    }

    /// The name under which a file of that name is written, in the same folder and the same each time.
    static func temporary(for name: String) -> String {
        let hash = ContentHash(of: Array(name.utf8)).hex.prefix(8)
        var shown = name
        while shown.utf8.count > Limits.keptNameBytes { shown.unicodeScalars.removeLast() }
        return ".\(shown)\(temporaryMark)\(hash)"
    }

    /// Whether it is a name that `temporary(for:)` gives.
    static func isOwnTemporary(_ bytes: [UInt8]) -> Bool {
        guard let name = String(validating: bytes, as: UTF8.self), bytes.first == UInt8(ascii: ".") else {
            return false
        }
        let digits = name.suffix(8)
        return name.dropLast(8).hasSuffix(temporaryMark) && digits.utf8.count == 8 && digits.allSatisfy(\.isHexDigit)
    }

    private static let temporaryMark = ".tmp-spojka-"
}

extension FileName {
    /// The name as it is shown: itself, or escaped when it is not valid.
    static func shown(_ bytes: [UInt8]) -> String {
        checked(bytes) ?? escaped(bytes)
    }

    /// Whether the first comes before the second, byte by byte: how a share's own names are told apart
    /// (docs/reliability.md, row 32).
    static func comesFirst(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}

/// A path in the workspace, checked: it cannot lead out of it.
struct RelativePath: Sendable {
    /// The folders on the way.
    let folders: [String]
    /// The last name.
    let name: String

    /// The path, or a problem when one of its names is not one.
    init(_ path: String) throws(Problem) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, parts.allSatisfy(FileName.isValid) else {
            throw Problem(SpoolProblem.badPath, .error, ["path": FileName.escaped(Array(path.utf8))])
        }
        folders = Array(parts.dropLast())
        name = last
    }

    /// All its names.
    var parts: [String] { folders + [name] }

    /// Whether nobody but us writes there, so that its folders are made when they are needed.
    ///
    /// A missing folder of exchange is never made on the way: it can be a share that is not mounted
    /// (docs/reliability.md, row 30).
    var isOwn: Bool { Self.isOwn(folders) }

    /// Whether that folder is one that nobody but us writes in.
    static func isOwn(_ folders: [String]) -> Bool {
        guard let first = folders.first else { return false }
        return first == "state"
            || first == "spool" && ["archive", "rejected", "held"].contains(folders.dropFirst().first)
    }

    /// The folder where the file is written under its temporary name: for a day's folder the one above it, so that
    /// leftovers are found without looking through all days.
    var temporaryFolders: [String] {
        folders.count > 2 && isOwn && folders[0] == "spool" ? Array(folders.prefix(2)) : folders
    }
}
