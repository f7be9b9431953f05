import Foundation
import Loopback
import Spool

extension Shop {
    /// Where stock, receipts and invoices are dropped.
    static let warehouse = "spool/warehouse/in"
    /// Where the e-shop drops orders and product lists.
    static let eshop = "spool/channels/eshop/in"
    /// Where statements are dropped.
    static let inbox = "spool/inbox"

    /// Drops a file as another program would: in UTF-8, under its name at once.
    func drop(_ text: String, _ path: String) throws {
        try drop(Array(text.utf8), path)
    }

    /// Drops a file as another program would, under its name at once.
    func drop(_ bytes: [UInt8], _ path: String) throws {
        try DroppedFile.write(bytes, at: root + "/" + path)
    }

    /// Makes a folder and those above it.
    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: root + "/" + path, withIntermediateDirectories: true)
    }

    /// Takes a file away, as the program does that fetches it.
    func fetch(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    /// Whether there is such a file.
    func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

    /// The bytes of a file; nil when there is none.
    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: root + "/" + path).map { [UInt8]($0) }
    }

    /// The text of a file, in UTF-8 or windows-1250; nil when there is none.
    func text(_ path: String) -> String? {
        guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
        return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1250)
    }

    /// The rows of a CSV file without its header and line ends; nil when there is none.
    func rows(_ path: String) -> [String]? {
        text(path)?.split(whereSeparator: \.isNewline).dropFirst().map { String($0) }
    }

    /// Code and quantity in a stock file for a channel; nil when there is none.
    func stock(pass: Int, _ channel: String = "eshop") -> [String: String]? {
        quantities("spool/channels/\(channel)/out/stock-\(pass).csv")
    }

    /// Code and quantity of every row; nil when there is no file.
    func quantities(_ path: String) -> [String: String]? {
        guard let rows = rows(path) else { return nil }
        var found: [String: String] = [:]
        for row in rows {
            let fields = row.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
            found[fields[0]] = fields[2]
        }
        return found
    }

    /// The names in a folder, sorted, without what explains it; empty when there is none.
    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted().filter {
            $0 != Spool.readme
        }
    }

    /// The only order file that waits to be fetched; nil when there is none or more than one.
    func orderFile() -> (name: String, text: String)? {
        let names = names("spool/warehouse/out").filter { $0.hasPrefix("orders-") }
        guard names.count == 1, let text = text("spool/warehouse/out/" + names[0]) else { return nil }
        return (names[0], text)
    }

    /// Every file with its content's hash, and every link with where it leads; `except` leaves folders out.
    func tree(except folders: String...) throws -> [String: String] {
        var found: [String: String] = [:]
        let spool = Spool(workspace: root)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            if folders.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { continue }
            let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + path)
            switch attributes[.type] as? FileAttributeType {
            case .typeRegular?: found[path] = try spool.hash(path: root + "/" + path).hex
            case .typeDirectory?: found[path] = "folder"
            default: found[path] = "other"
            }
        }
        return found
    }
}
