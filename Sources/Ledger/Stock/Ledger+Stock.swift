import Domain
import GRDB

/// A level of one card in one warehouse, as the ledger keeps it.
public struct StockRow: Sendable {
    /// The card: a code, or a marked EAN.
    public var card: String
    /// The warehouse, as the accounting system names it.
    public var warehouse: String
    /// The EAN.
    public var ean: String?
    /// The name that people read; it identifies nothing.
    public var name: String
    /// The physical count, which may be negative.
    public var onHand: Quantity
    /// What received orders block.
    public var reserved: Quantity?
    /// What open received orders ask for.
    public var ordered: Quantity?
    /// The file that said so last, and the line.
    public var file: Int
    /// The line of that file.
    public var line: Int
    /// Whether the last full export did not have it.
    public var missing: Bool
    /// Whether its code stands twice in the last export.
    public var conflict: Bool
}

/// The last export of stock that was applied.
public struct StockExportRecord: Sendable {
    /// The row of the file that it came from.
    public var file: Int
    /// When the warehouse system made it.
    public var stamp: LocalTime?
    /// How many records it had.
    public var records: Int
    /// When its file was last written; nil when that cannot be right.
    public var modified: Moment?
    /// When the pass began that read it; nil for one that was read before that was noted.
    public var read: Moment?
    /// That pass.
    public var pass: Int?

    /// When its figures were made, as far as the file tells.
    public var time: FiguresTime? {
        guard let read, let pass else { return nil }
        return FiguresTime(stamp: stamp?.withTimeOfDay, file: modified, read: read, pass: pass)
    }
}

extension Ledger {
    /// Hands every level to `body`, sorted by card and warehouse.
    public func eachStockRow(_ body: (StockRow) throws -> Void) throws(Problem) {
        try each(
            """
            SELECT card, warehouse, ean, name, on_hand, reserved, ordered, file, line, missing, conflict
            FROM stock ORDER BY card, warehouse
            """
        ) { row in try body(try stockRow(row)) }
    }

    /// The levels of one card.
    public func stock(card: String) throws(Problem) -> [StockRow] {
        try map(
            """
            SELECT card, warehouse, ean, name, on_hand, reserved, ordered, file, line, missing, conflict
            FROM stock WHERE card = ? ORDER BY warehouse
            """,
            [card]
        ) { try stockRow($0) }
    }

    /// The levels of all cards whose EAN is that one but for blanks around it and leading zeros.
    public func stock(likeEAN ean: String) throws(Problem) -> [StockRow] {
        try map(
            """
            SELECT card, warehouse, ean, name, on_hand, reserved, ordered, file, line, missing, conflict
            FROM stock
            WHERE ltrim(replace(replace(replace(replace(trim(ean), ' ', ''), '-', ''), char(160), ''), char(8239), ''), '0')
                = ltrim(trim(?), '0')
            ORDER BY card, warehouse
            """,
            [ean]
        ) { try stockRow($0) }
    }

    /// Whether anything is known of the stock.
    public func hasStock() throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM stock)") > 0
    }

    /// The last export that was applied: of all items, or of any.
    public func lastStockExport(full: Bool) throws(Problem) -> StockExportRecord? {
        try row(
            "SELECT * FROM stock_export WHERE former = 0 AND (coverage = 'full' OR ?) ORDER BY id DESC LIMIT 1",
            [!full]
        ).map { exportRecord($0) }
    }

    /// Notes what an export of a part had: the last one that was added.
    public func noteSeen(_ cards: Set<String>) throws(Problem) {
        guard !cards.isEmpty else { return }
        let export = try count("SELECT coalesce(max(id), 0) FROM stock_export")
        for card in cards { try run("INSERT OR REPLACE INTO stock_seen (card, export) VALUES (?, ?)", [card, export]) }
    }

    /// Forgets what exports of parts had: one of all items is newer.
    public func forgetSeen() throws(Problem) { try run("DELETE FROM stock_seen", []) }

    /// The last export of a part that had any of some cards, since there was one of all items; nil when there is none.
    public func lastSeen(_ cards: [String]) throws(Problem) -> StockExportRecord? {
        var last: StockExportRecord?
        var number = 0
        for card in cards {
            let found = try row(
                "SELECT stock_export.* FROM stock_seen JOIN stock_export ON stock_export.id = export WHERE card = ?",
                [card]
            )
            guard let found, found["id"] > number else { continue }
            (number, last) = (found["id"], exportRecord(found))
        }
        return last
    }

    private func exportRecord(_ row: Row) -> StockExportRecord {
        StockExportRecord(
            file: row["file"],
            stamp: (row["stamp"] as Int64?).map { LocalTime(secondsSinceEpoch: $0) },
            records: row["records"],
            modified: (row["modified"] as Int64?).map { Moment(nanoseconds: $0) },
            read: (row["read"] as Int64?).map { Moment(nanoseconds: $0) },
            pass: row["pass"]
        )
    }

    /// Whether an export has the bytes of a file, or repeats it.
    public func figures(_ export: StockExportRecord, are file: FileRecord) throws(Problem) -> Bool {
        if export.file == file.id { return true }
        return try self.file(id: export.file)?.repeats == file.id
    }

    /// Writes down an export that was applied.
    public func add(_ export: StockExport, _ time: FiguresTime, file: Int, records: Int) throws(Problem) {
        try run(
            """
            INSERT INTO stock_export (file, coverage, stamp, records, modified, read, pass) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file, export.coverage.rawValue, export.stamp?.secondsSinceEpoch, records, time.file?.nanoseconds,
                time.read.nanoseconds, time.pass,
            ]
        )
    }

    private func stockRow(_ row: Columns) throws -> StockRow {
        StockRow(
            card: try row[0],
            warehouse: try row[1],
            ean: try row[2],
            name: try row[3],
            onHand: Quantity(millionths: try row[4]),
            reserved: (try row[5] as Int64?).map { Quantity(millionths: $0) },
            ordered: (try row[6] as Int64?).map { Quantity(millionths: $0) },
            file: try row[7],
            line: try row[8],
            missing: try row[9],
            conflict: try row[10]
        )
    }
}

extension Ledger {
    /// Remembers the names of the files that hold the rest of a split export.
    public func expectParts(_ names: [String]) throws(Problem) {
        for name in names { try run("INSERT OR IGNORE INTO stock_part (name) VALUES (?)", [Ledger.partName(name)]) }
    }

    /// Whether a split export named this file as one of its parts.
    public func isPart(_ name: String) throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM stock_part WHERE name = ?)", [Ledger.partName(name)]) > 0
    }

    /// Forgets the parts of exports that a whole one follows: their names may come again for something else.
    public func forgetParts() throws(Problem) { try run("DELETE FROM stock_part", []) }

    /// The name without folders, and without the case that Windows does not tell.
    private static func partName(_ path: String) -> String {
        (path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? path).lowercased()
    }
}

extension Ledger {
    /// By which settings a channel's stock was worked out last, as a hash; nil when it never was.
    public func stockSettings(channel: String) throws(Problem) -> String? {
        try row("SELECT hash FROM stock_settings WHERE channel = ?", [channel])?[0]
    }

    /// Keeps by which settings a channel's stock was worked out.
    public func keep(stockSettings hash: String, channel: String) throws(Problem) {
        try run("INSERT OR REPLACE INTO stock_settings (channel, hash) VALUES (?, ?)", [channel, hash])
    }

    /// Marks every product of a channel to be sent again with the settings of that time.
    public func forgetStockSettings(channel: String) throws(Problem) {
        try run("DELETE FROM stock_settings WHERE channel = ?", [channel])
        try run("UPDATE product SET sent_pass = NULL, before = NULL WHERE channel = ? AND sent IS NOT NULL", [channel])
    }

    /// Whether any export had that warehouse.
    public func hasWarehouse(_ name: String) throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM stock WHERE warehouse = ?)", [name]) > 0
    }

    /// The warehouses that exports had, by name.
    public func warehouses() throws(Problem) -> [String] {
        try rows("SELECT DISTINCT warehouse FROM stock ORDER BY warehouse").map { $0[0] }
    }
}
