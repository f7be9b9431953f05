import Connectors
import Domain
import Syntax

/// The first bytes by which a kind of file shows that is no export at all; a registry is a plain array of these.
struct FileSignature: Sendable {
    /// What is said of it.
    let problem: UnknownFileProblem
    /// Its name as people know it.
    let type: String
    /// Whether a file is of this kind.
    let fits: @Sendable (FileHead) -> Bool

    /// A file that begins with bytes, and has a text in its first or last bytes if one is given.
    static func bytes(_ start: [UInt8], at place: Int = 0, has text: String? = nil) -> @Sendable (FileHead) -> Bool {
        { head in
            guard head.bytes.dropFirst(place).starts(with: start) else { return false }
            guard let text = text.map({ Array($0.utf8) }) else { return true }
            return head.bytes.firstRange(of: text) != nil || head.tail.firstRange(of: text) != nil
        }
    }

    /// A file that begins with a text, whatever its case, after marks and blanks.
    static func text(_ starts: String...) -> @Sendable (FileHead) -> Bool {
        { head in
            let start = FileSignature.small(head.bytes.drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(64))
            return starts.contains { start.starts(with: $0.utf8) }
        }
    }

    /// An archive in the way of ZIP that has an entry of that name.
    static func zip(_ entry: String) -> @Sendable (FileHead) -> Bool { bytes(Array("PK\u{3}\u{4}".utf8), has: entry) }

    private static func small(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    }

    /// Every kind, those that are recognised by more before those that are recognised by less.
    static let all: [FileSignature] = packed + programs + texts

    /// Kinds that are archives inside, and archives.
    private static let packed: [FileSignature] = [
        FileSignature(problem: .workbook, type: "XLSX", fits: zip("xl/")),
        FileSignature(problem: .document, type: "DOCX", fits: zip("word/")),
        FileSignature(problem: .document, type: "PPTX", fits: zip("ppt/")),
        FileSignature(problem: .workbook, type: "ODS", fits: zip("vnd.oasis.opendocument.spreadsheet")),
        FileSignature(problem: .document, type: "ODT", fits: zip("vnd.oasis.opendocument")),
        FileSignature(problem: .workbook, type: "Numbers", fits: zip("Index/Tables/")),
        FileSignature(problem: .container, type: "ASiC", fits: zip("vnd.etsi.asic")),
        FileSignature(problem: .archive, type: "ZIP", fits: bytes(Array("PK\u{3}\u{4}".utf8))),
        FileSignature(problem: .archive, type: "ZIP", fits: bytes(Array("PK\u{5}\u{6}".utf8))),
        FileSignature(problem: .archive, type: "RAR", fits: bytes(Array("Rar!\u{1A}".utf8))),
        FileSignature(problem: .archive, type: "7z", fits: bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
        FileSignature(problem: .archive, type: "GZIP", fits: bytes([0x1F, 0x8B])),
        FileSignature(problem: .archive, type: "BZIP2", fits: bytes(Array("BZh".utf8), at: 0, has: "1AY&SY")),
        FileSignature(problem: .archive, type: "XZ", fits: bytes([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])),
        FileSignature(problem: .archive, type: "Zstandard", fits: bytes([0x28, 0xB5, 0x2F, 0xFD])),
        FileSignature(problem: .archive, type: "CAB", fits: bytes(Array("MSCF".utf8))),
        FileSignature(problem: .archive, type: "TAR", fits: bytes(Array("ustar".utf8), at: 257)),
    ]

    /// Kinds that programs keep for themselves, and pictures.
    private static let programs: [FileSignature] = [
        FileSignature(problem: .pdf, type: "PDF") { $0.bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil },
        FileSignature(problem: .workbook, type: "XLS", fits: ole("Workbook")),
        FileSignature(problem: .workbook, type: "XLS", fits: ole("Book")),
        FileSignature(problem: .document, type: "DOC", fits: ole("WordDocument")),
        FileSignature(problem: .workbook, type: "XLS") { head in
            ole("")(head) && head.name?.lowercased().hasSuffix(".xls") == true
        },
        FileSignature(problem: .document, type: "Office", fits: ole("")),
        FileSignature(problem: .workbook, type: "SYLK", fits: bytes(Array("ID;P".utf8))),
        FileSignature(problem: .picture, type: "PNG", fits: bytes([0x89, 0x50, 0x4E, 0x47])),
        FileSignature(problem: .picture, type: "JPEG", fits: bytes([0xFF, 0xD8, 0xFF])),
        FileSignature(problem: .picture, type: "GIF", fits: bytes(Array("GIF8".utf8))),
        FileSignature(problem: .picture, type: "TIFF", fits: bytes([0x49, 0x49, 0x2A, 0])),
        FileSignature(problem: .picture, type: "TIFF", fits: bytes([0x4D, 0x4D, 0, 0x2A])),
        FileSignature(problem: .picture, type: "WEBP", fits: bytes(Array("RIFF".utf8), has: "WEBP")),
        FileSignature(problem: .picture, type: "HEIC", fits: bytes(Array("ftyphei".utf8), at: 4)),
        FileSignature(problem: .picture, type: "BMP") { head in
            head.bytes.starts(with: Array("BM".utf8)) && head.bytes.prefix(16).contains(0)
        },
        FileSignature(problem: .database, type: "SQLite", fits: bytes(Array("SQLite format 3".utf8))),
        FileSignature(problem: .database, type: "Access (MDB)", fits: bytes(Array("Standard ".utf8), at: 4, has: "DB")),
        // Its first bytes may be a header of dBase as well.
        FileSignature(problem: .container, type: "P7M", fits: signed),
        FileSignature(problem: .database, type: "DBF", fits: dbf),
    ]

    /// Texts of other programs.
    private static let texts: [FileSignature] = [
        FileSignature(problem: .container, type: "PKCS #7", fits: text("-----begin pkcs7", "-----begin cms")),
        FileSignature(problem: .container, type: "PGP", fits: text("-----begin pgp")),
        FileSignature(problem: .homeFinance, type: "OFX", fits: text("ofxheader", "<ofx", "<?ofx")),
        FileSignature(problem: .homeFinance, type: "OFX") { $0.outline.root?.name == "OFX" },
        FileSignature(problem: .homeFinance, type: "QIF", fits: text("!type:", "!account", "!option:")),
        FileSignature(problem: .document, type: "RTF", fits: text("{\\rtf")),
        FileSignature(problem: .workbook, type: "XML Spreadsheet") { head in
            head.outline.root?.namespace == "urn:schemas-microsoft-com:office:spreadsheet"
        },
        FileSignature(
            problem: .webPage,
            type: "HTML",
            fits: text("<!doctype html", "<html", "<head", "<body", "<table")
        ),
        FileSignature(problem: .webPage, type: "HTML") { $0.outline.root?.name.lowercased() == "html" },
    ]

    /// The container of old office programs, with a stream of that name.
    private static func ole(_ stream: String) -> @Sendable (FileHead) -> Bool {
        let wide = Array(stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
        return { head in
            guard head.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
            return wide.isEmpty || head.bytes.firstRange(of: wide) != nil || head.tail.firstRange(of: wide) != nil
        }
    }

    /// The header of dBase: a version, a day, and lengths that fit each other.
    private static let dbf: @Sendable (FileHead) -> Bool = { head in
        let bytes = head.bytes
        guard bytes.count >= 32, [0x03, 0x30, 0x31, 0x83, 0x8B, 0xF5].contains(bytes[0]) else { return false }
        let header = Int(bytes[8]) | Int(bytes[9]) << 8
        return (1...12).contains(bytes[2]) && (1...31).contains(bytes[3]) && header >= 33
            && (header >= bytes.count || bytes[header - 1] == 0x0D || bytes[0] == 0x30)
    }

    /// A sequence of DER with the id of signed or enveloped data.
    private static let signed: @Sendable (FileHead) -> Bool = { head in
        head.bytes.first == 0x30
            && head.bytes.prefix(32).firstRange(of: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]) != nil
    }
}

/// What a file is that no format fits, by its own bytes.
public enum UnknownFileProblem: String, ProblemCode {
    /// A PDF, which is a picture of a document. Remedy: export data. Placeholders: none.
    case pdf = "FILE-020"
    /// A workbook of a spreadsheet. Remedy: save the sheet as CSV. Placeholders: type.
    case workbook = "FILE-021"
    /// An archive. Remedy: unpack it. Placeholders: type.
    case archive = "FILE-022"
    /// A format of home finance that tells no symbols. Remedy: export another. Placeholders: type.
    case homeFinance = "FILE-023"
    /// A picture. Remedy: export data. Placeholders: type.
    case picture = "FILE-024"
    /// A web page, mostly that of a sign-in. Remedy: sign in and download again. Placeholders: none.
    case webPage = "FILE-025"
    /// A written document. Remedy: export data. Placeholders: type.
    case document = "FILE-026"
    /// An answer that tells an error instead of data. Remedy: download again. Placeholders: keys.
    case errorAnswer = "FILE-027"
    /// JSON of another kind. Remedy: export another format. Placeholders: keys.
    case json = "FILE-028"
    /// A signed or sealed container. Remedy: take the file out. Placeholders: type.
    case container = "FILE-029"
    /// XML with a root element that is not known. Remedy: choose another export. Placeholders: root.
    case xml = "FILE-030"
    /// A database or another file of a program. Remedy: export data. Placeholders: type.
    case database = "FILE-031"
    /// A table that no layout fits, with the one that comes nearest. Remedy: write a layout. Placeholders: headers, nearest.
    case nearTable = "FILE-032"
    /// A table that no layout fits. Remedy: write a layout. Placeholders: headers.
    case table = "FILE-033"
    /// A text that is no table. Remedy: choose another export. Placeholders: none.
    case text = "FILE-034"
    /// Blanks alone. Remedy: download again. Placeholders: none.
    case blank = "FILE-035"
}
