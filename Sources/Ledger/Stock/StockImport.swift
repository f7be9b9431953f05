import Domain
import GRDB

/// Applies the records of one stock export: compares each with what is known and writes only what differs.
///
/// Memory: one entry per known item and warehouse. It runs inside the file's transaction.
public final class StockImport {
    /// What one record did.
    struct Known {
        var onHand: Int64
        var reserved: Int64?
        var ordered: Int64?
        var textHash: Int64
        var missing: Bool
        var conflict: Bool
        /// The line of this export that spoke of it; 0 while none did.
        var seenLine: Int
    }

    private struct Key: Hashable {
        let card: String
        let warehouse: Int32
    }

    /// A card of the ledger or of this export.
    private struct Entry {
        let key: Key
        var known: Known
    }

    /// What an import came to.
    public struct Result: Sendable {
        /// Records read.
        public var read = 0
        /// Records that differ from what was known, new ones among them.
        public var changed = 0
        /// Known items that the export does not have; 0 unless it covers all.
        public var vanished = 0
        /// How many items were known before.
        public var knownBefore = 0
        /// Codes that stand twice in one warehouse.
        public var conflicts: [(card: String, warehouse: String, line: Int, other: Int)] = []
        /// Records with neither code nor EAN.
        public var unidentified = 0
    }

    private let ledger: Ledger
    private let file: Int
    /// The system whose stock it is; nil where none is noted yet.
    private let system: String?
    private let insert: GRDB.Statement
    private let update: GRDB.Statement
    private var warehouses: [String] = []
    private var warehouseNumbers: [String: Int32] = [:]
    private var index: [Key: Int32] = [:]
    private var entries: [Known] = []
    private var result = Result()

    /// Loads what is known.
    public init(_ ledger: Ledger, file: Int) throws(Problem) {
        self.ledger = ledger
        self.file = file
        system = try ledger.warehouseSystem()?.system
        let db = ledger.db
        (insert, update) = try ledger.attempt {
            (
                try db.cachedStatement(
                    sql: """
                        INSERT INTO stock (card, warehouse, ean, name, unit, on_hand, reserved, ordered, text_hash,
                            file, line, system, missing, conflict)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
                        """
                ),
                try db.cachedStatement(
                    sql: """
                        UPDATE stock SET ean = ?3, name = ?4, unit = ?5, on_hand = ?6, reserved = ?7, ordered = ?8,
                            text_hash = ?9, file = ?10, line = ?11, system = ?12, missing = 0, conflict = 0
                        WHERE card = ?1 AND warehouse = ?2
                        """
                )
            )
        }
        try load()
    }

    /// Applies one record.
    public func apply(_ level: StockLevel) throws(Problem) {
        result.read += 1
        guard let card = Card.key(code: level.code, ean: level.ean) else {
            result.unidentified += 1
            return
        }
        let key = Key(card: card, warehouse: number(of: level.warehouse))
        let hash = TextDigest.of(level.ean, level.name, level.unit)
        var new = Known(
            onHand: level.onHand.millionths,
            reserved: level.reserved?.millionths,
            ordered: level.ordered?.millionths,
            textHash: hash,
            missing: false,
            conflict: false,
            seenLine: level.line
        )
        guard let position = index[key] else {
            index[key] = Int32(clamping: entries.count)
            entries.append(new)
            result.changed += 1
            return try write(insert, card, level, hash)
        }
        let old = entries[Int(position)]
        if old.seenLine > 0 { return try conflict(Int(position), card: card, level, other: old.seenLine) }
        let same =
            old.onHand == new.onHand && old.reserved == new.reserved && old.ordered == new.ordered
            && old.textHash == hash && !old.missing && !old.conflict
        entries[Int(position)].seenLine = level.line
        if same { return }
        new.seenLine = level.line
        entries[Int(position)] = new
        result.changed += 1
        try write(update, card, level, hash)
    }

    /// Ends the import: after a full export, what it did not have is marked missing.
    public func finish(_ coverage: StockExport.Coverage) throws(Problem) -> Result {
        guard coverage == .full else { return result }
        for (key, position) in index {
            let known = entries[Int(position)]
            guard known.seenLine == 0 else { continue }
            result.vanished += 1
            guard !known.missing else { continue }
            try ledger.run(
                "UPDATE stock SET missing = 1 WHERE card = ? AND warehouse = ?",
                [key.card, warehouses[Int(key.warehouse)]]
            )
        }
        return result
    }

    /// The line of this export that speaks of a level; nil when none does.
    public func line(of row: StockRow) -> Int? {
        guard let number = warehouseNumbers[row.warehouse],
            let position = index[Key(card: row.card, warehouse: number)]
        else { return nil }
        let line = entries[Int(position)].seenLine
        return line > 0 ? line : nil
    }

    /// Forgets what was known before: it is as large as the stock, and what follows needs the room.
    public func forget() {
        index = [:]
        entries = []
    }

    private func load() throws(Problem) {
        let known = try ledger.count("SELECT count(*) FROM stock")
        index.reserveCapacity(known)
        entries.reserveCapacity(known)
        result.knownBefore = known
        try ledger.each(
            "SELECT card, warehouse, on_hand, reserved, ordered, text_hash, missing, conflict FROM stock"
        ) { row in
            let key = Key(card: try row[0], warehouse: number(of: try row[1]))
            index[key] = Int32(clamping: entries.count)
            entries.append(
                Known(
                    onHand: try row[2],
                    reserved: try row[3],
                    ordered: try row[4],
                    textHash: try row[5],
                    missing: try row[6],
                    conflict: try row[7],
                    seenLine: 0
                )
            )
        }
    }

    private func number(of warehouse: String) -> Int32 {
        if let number = warehouseNumbers[warehouse] { return number }
        let number = Int32(clamping: warehouses.count)
        warehouses.append(warehouse)
        warehouseNumbers[warehouse] = number
        return number
    }

    private func conflict(_ position: Int, card: String, _ level: StockLevel, other: Int) throws(Problem) {
        result.conflicts.append((card, level.warehouse, level.line, other))
        entries[position].conflict = true
        try ledger.run(
            "UPDATE stock SET conflict = 1 WHERE card = ? AND warehouse = ?",
            [card, level.warehouse]
        )
    }

    private func write(_ statement: GRDB.Statement, _ card: String, _ level: StockLevel, _ hash: Int64) throws(Problem)
    {
        try ledger.attempt {
            try statement.execute(arguments: [
                card, level.warehouse, level.ean, level.name, level.unit, level.onHand.millionths,
                level.reserved?.millionths, level.ordered?.millionths, hash, file, level.line, system,
            ])
        }
    }
}

/// What identifies a stock card in the ledger: its code, else its EAN after a mark that no code starts with.
public enum Card {
    private static let mark = "\u{1}"

    /// The card of a code or an EAN; nil when there is neither.
    public static func key(code: String?, ean: String?) -> String? {
        code ?? ean.map { mark + $0 }
    }

    /// The code of a card; nil when it has none.
    public static func code(of card: String) -> String? {
        card.hasPrefix(mark) ? nil : card
    }
}

/// A hash that is the same in every run: what the ledger compares texts by without reading them (FNV-1a, 64 bits).
struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what was added.
    var value: Int64 { Int64(bitPattern: state) }

    /// The hash of texts, which are told from each other and from missing ones.
    static func of(_ texts: String?...) -> Int64 {
        var hash = StableHash()
        for text in texts {
            if let text { for byte in text.utf8 { hash.add(byte) } }
            hash.end(isMissing: text == nil)
        }
        return hash.value
    }

    /// Adds a byte of a text.
    mutating func add(_ byte: UInt8) { mix(UInt64(byte)) }

    /// Ends a text.
    mutating func end(isMissing: Bool = false) { mix(isMissing ? 0x1FF : 0x1FE) }

    private mutating func mix(_ number: UInt64) { state = (state ^ number) &* 0x100_0000_01b3 }
}
