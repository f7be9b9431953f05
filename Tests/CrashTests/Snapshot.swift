import Foundation
import GRDB
import Glibc

/// All that a pass leaves behind: the folders' names and bytes, and every row of the ledger.
struct Snapshot: Equatable {
    /// What stands at each path of `spool/` and `state/claimed/`: a file's bytes, or what else it is.
    let tree: [String: Data]
    /// Every row of every table, as `table(columns): values`, in order.
    let rows: [String]

    init(_ box: Box) throws {
        tree = try Self.tree(box.root)
        rows = try Self.rows(box.root + "/state/ledger.sqlite")
    }

    /// The first difference to what was expected; nil when there is none.
    func difference(to expected: Snapshot) -> String? {
        if tree != expected.tree {
            for path in Set(tree.keys).union(expected.tree.keys).sorted() where tree[path] != expected.tree[path] {
                return "\(path): \(Self.shown(tree[path])) instead of \(Self.shown(expected.tree[path]))"
            }
        }
        guard rows != expected.rows else { return nil }
        let more = rows.filter { !expected.rows.contains($0) }
        let fewer = expected.rows.filter { !rows.contains($0) }
        return "ledger: \(more.first ?? "a row too often") instead of \(fewer.first ?? "nothing")"
    }

    private static func shown(_ bytes: Data?) -> String {
        bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
    }

    private static func tree(_ root: String) throws -> [String: Data] {
        let manager = FileManager.default
        var tree: [String: Data] = [:]
        for folder in ["spool", "state/claimed", "posta"] {
            for name in try manager.subpathsOfDirectory(atPath: root + "/" + folder) {
                let path = root + "/" + folder + "/" + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                tree[folder + "/" + name] =
                    switch status.st_mode & S_IFMT {
                    case S_IFDIR: Data("(folder)".utf8)
                    case S_IFLNK: Data("(link to \(try manager.destinationOfSymbolicLink(atPath: path)))".utf8)
                    default: try Data(contentsOf: URL(fileURLWithPath: path))
                    }
            }
        }
        return tree
    }

    /// Columns that reflect a copy of the workspace and not of what was done in it: a copied file has another inode
    /// and another time at which its entry changed.
    private static let volatile: [String: Set<String>] = [
        "look": ["inode", "changed"], "remote_file": ["folder"], "sending": ["folder"],
    ]

    private static func rows(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            )
            return try tables.flatMap { table in
                let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)')")
                    .filter { volatile[table]?.contains($0) != true }
                let prefix = "'\(table)(\(columns.joined(separator: ", "))): '"
                let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
                return try String.fetchAll(db, sql: "SELECT \(prefix) || \(values) FROM \"\(table)\" ORDER BY 1")
            }
        }
    }

    /// The passes as the ledger has them: number, start and end in seconds since 1970.
    static func passes(_ box: Box) throws -> [(id: Int, started: Int, finished: Int?)] {
        let queue = try DatabaseQueue(path: box.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT id, started, finished FROM pass ORDER BY id")
                .map { (id: $0[0], started: $0[1], finished: $0[2]) }
        }
    }
}
