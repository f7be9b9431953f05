import Foundation
import Glibc
import PairingSamples
import Testing

/// What a power cut may leave of a workspace: what was synced for certain, and of the rest anything.
///
/// The workspace as it was before the pass is on the disk. Each call since is known from the record; what no `fsync`
/// followed may be lost, of bytes also a part, and a later call may have come through without an earlier one. The ledger
/// is as its last commit left it, which SQLite answers for (`synchronous = FULL`).
struct PowerCut {
    /// What becomes of calls that were not synced.
    enum Luck: Sendable, CustomStringConvertible {
        /// All of them are lost.
        case nothingKept
        /// Names are kept and bytes are not: files of no length, as of file systems that write data late.
        case onlyNames
        /// Bytes are kept and names are not.
        case onlyBytes
        /// Each as the seed says, bytes also in part or as zeros.
        case chance(UInt64)

        var description: String {
            switch self {
            case .nothingKept: "nothing kept"
            case .onlyNames: "only names"
            case .onlyBytes: "only bytes"
            case .chance(let seed): "seed \(seed)"
            }
        }
    }

    private enum Entry {
        case folder(mode: mode_t)
        case link(String)
        case file(Int)
    }

    private struct File {
        var bytes: Data
        var time: timespec?
    }

    private var entries: [String: Entry] = [:]
    private var files: [Int: File] = [:]
    private var operations: [DiskOperation] = []

    /// Reads the workspace before the pass, and the record of the pass up to where it was killed.
    init(before: Box, record: String, root: String) throws {
        try readTree(before.root)
        let initial = entries
        let text = try String(contentsOfFile: record, encoding: .utf8)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            try #require(words.count >= 2)
            note(words, root: root)
        }
        entries = initial
    }

    /// How many calls may be lost.
    var unsynced: Int { operations.filter { !$0.isDurable }.count }

    /// Writes what is left to `path`, with the ledger of `box`, which was killed at the cut.
    func write(to path: String, luck: Luck, ledgerOf box: Box) throws -> Box {
        var (entries, files) = (entries, files)
        var dice = Dice(0)
        if case .chance(let seed) = luck { dice = Dice(seed) }
        for operation in operations {
            Self.apply(operation, luck, &dice, &entries, &files)
        }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            let target = path + "/" + name
            switch entry {
            case .folder(let mode):
                mkdir(target, mode)
            case .link(let destination):
                symlink(destination, target)
            case .file(let number):
                let file = files[number] ?? File(bytes: Data())
                try file.bytes.write(to: URL(fileURLWithPath: target))
                guard let time = file.time else { continue }
                utimensat(AT_FDCWD, target, [time, time], 0)
            }
        }
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            let source = box.root + "/state/" + name
            guard FileManager.default.fileExists(atPath: source) else { continue }
            try FileManager.default.copyItem(atPath: source, toPath: path + "/state/" + name)
        }
        return Box(root: path)
    }

    private static func apply(
        _ operation: DiskOperation,
        _ luck: Luck,
        _ dice: inout Dice,
        _ entries: inout [String: Entry],
        _ files: inout [Int: File]
    ) {
        if case .append(let bytes) = operation.kind {
            let kept = operation.isDurable ? Data(bytes) : remains(of: bytes, luck, &dice)
            files[operation.file, default: File(bytes: Data())].bytes.append(kept)
            return
        }
        if !operation.isDurable {
            switch luck {
            case .nothingKept, .onlyBytes: return
            case .onlyNames: break
            case .chance: if dice.chance(50) { return }
            }
        }
        // What is in a folder that was lost cannot be reached.
        func put(_ path: String, _ entry: Entry) {
            if entries[DiskOperation.folder(of: path)] != nil || !path.contains("/") { entries[path] = entry }
        }
        switch operation.kind {
        case .create(let path), .addName(let path): put(path, .file(operation.file))
        case .makeFolder(let path): put(path, .folder(mode: 0o755))
        case .makeLink(let path, let target): put(path, .link(target))
        case .rename(let from, let to):
            let entry = entries.removeValue(forKey: from)
            put(to, operation.file > 0 ? .file(operation.file) : entry ?? .link(""))
        case .remove(let path): entries[path] = nil
        case .append: break
        }
    }

    private static func remains(of bytes: [UInt8], _ luck: Luck, _ dice: inout Dice) -> Data {
        switch luck {
        case .nothingKept, .onlyNames: return Data()
        case .onlyBytes: return Data(bytes)
        case .chance:
            let length = bytes.isEmpty ? 0 : Int(dice.next() % UInt64(bytes.count + 1))
            switch dice.next() % 4 {
            case 0: return Data()
            case 1: return Data(bytes)
            case 2: return Data(bytes[..<length])
            default: return Data(bytes[..<length]) + Data(count: bytes.count - length)
            }
        }
    }

    // MARK: The record

    private static func isModelled(_ path: String) -> Bool {
        // The ledger and its backups are SQLite's; the lock goes with the process.
        !path.hasPrefix("state/ledger") && !path.hasPrefix("state/backup") && path != "state/lock"
    }

    private mutating func note(_ words: [String], root: String) {
        guard words[1] == root || words[1].hasPrefix(root + "/") else { return }
        let path = String(words[1].dropFirst(root.utf8.count + 1))
        guard Self.isModelled(path) else { return }
        switch words[0] {
        case "open":
            guard words.count > 2, entries[path] == nil else { return }
            let number = (files.keys.max() ?? 0) + 1
            files[number] = File(bytes: Data())
            entries[path] = .file(number)
            operations.append(DiskOperation(kind: .create(path), file: number))
        case "write":
            operations.append(DiskOperation(kind: .append(Self.bytes(words[2])), file: number(path)))
        case "mkdir":
            entries[path] = .folder(mode: 0o755)
            operations.append(DiskOperation(kind: .makeFolder(path), file: 0))
        case "symlink":
            entries[path] = .link(words[2])
            operations.append(DiskOperation(kind: .makeLink(path, to: words[2]), file: 0))
        case "unlink":
            entries[path] = nil
            operations.append(DiskOperation(kind: .remove(path), file: 0))
        case "link":
            let from = String(words[2].dropFirst(root.utf8.count + 1))
            entries[path] = entries[from]
            operations.append(DiskOperation(kind: .addName(path), file: number(path)))
        case "rename", "renameat2":
            let from = String(words[2].dropFirst(root.utf8.count + 1))
            entries[path] = entries.removeValue(forKey: from)
            operations.append(DiskOperation(kind: .rename(from, to: path), file: number(path)))
        case "futimens":
            // Of files that are recreated, which are synced before they get their name.
            if words.count > 3, let seconds = Int(words[2]), let rest = Int(words[3]) {
                files[number(path)]?.time = timespec(tv_sec: seconds, tv_nsec: rest)
            }
        case "fsync":
            sync(path)
        default:
            break
        }
    }

    private mutating func sync(_ path: String) {
        if case .file(let number)? = entries[path] {
            for index in operations.indices where operations[index].file == number {
                if case .append = operations[index].kind { operations[index].isDurable = true }
            }
        } else {
            for index in operations.indices where operations[index].folders.contains(path) {
                operations[index].isDurable = true
            }
        }
    }

    private func number(_ path: String) -> Int {
        if case .file(let number)? = entries[path] { number } else { 0 }
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex.utf8).map { $0 > 57 ? $0 - 87 : $0 - 48 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private mutating func readTree(_ root: String) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: root).sorted() where Self.isModelled(name) {
            var status = stat()
            try #require(lstat(root + "/" + name, &status) == 0)
            switch status.st_mode & S_IFMT {
            case S_IFDIR: entries[name] = .folder(mode: status.st_mode & 0o7777)
            case S_IFLNK:
                entries[name] = .link(try FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + name))
            default:
                let number = files.count + 1
                let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
                files[number] = File(bytes: bytes, time: status.st_mtim)
                entries[name] = .file(number)
            }
        }
    }
}
