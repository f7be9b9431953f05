import Domain
import GRDB

/// Applies the records of one stock export: compares each with what is known and writes only what differs.
///
/// Memory: about 70 bytes for each known item and warehouse. It runs inside the file's transaction.
public final class StockImport {
    /// What is known of a card; one is held for each, so it is small.
    private struct Known {
        /// What of a card is so or not.
        struct Marks: OptionSet {
            let rawValue: UInt8
            static let missing = Marks(rawValue: 1)
            static let conflict = Marks(rawValue: 2)
            static let hasReserved = Marks(rawValue: 4)
            static let hasOrdered = Marks(rawValue: 8)
        }

        let onHand: Int64
        /// 0 where `marks` have none.
        let reserved: Int64
        let ordered: Int64
        let textHash: Int64
        /// The line of this export that spoke of it; 0 while none did.
        var seenLine: Int32 = 0
        var marks: Marks = []

        init(onHand: Int64, reserved: Int64?, ordered: Int64?, textHash: Int64) {
            self.onHand = onHand
            self.reserved = reserved ?? 0
            self.ordered = ordered ?? 0
            self.textHash = textHash
            if reserved != nil { marks.insert(.hasReserved) }
            if ordered != nil { marks.insert(.hasOrdered) }
        }

        /// Whether both say the same, wherever they stood.
        func says(theSameAs other: Known) -> Bool {
            onHand == other.onHand && reserved == other.reserved && ordered == other.ordered
                && textHash == other.textHash && marks == other.marks
        }
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
    private let insert: RowWriter
    private let update: RowWriter
    private var warehouses: [String] = []
    private var warehouseNumbers: [String: Int32] = [:]
    private var index = CardIndex()
    /// What is known of each card, by its number in the index.
    private var entries: [Known] = []
    private var result = Result()

    /// Loads what is known.
    public init(_ ledger: Ledger, file: Int) throws(Problem) {
        self.ledger = ledger
        self.file = file
        system = try ledger.warehouseSystem()?.system
        insert = try ledger.writer(.stock)
        update = try ledger.writer(.stockChange)
        try load()
    }

    /// Applies one record.
    public func apply(_ level: StockLevel) throws(Problem) {
        result.read += 1
        guard let card = Card.key(code: level.code, ean: level.ean) else {
            result.unidentified += 1
            return
        }
        let hash = TextDigest.of(level.ean, level.name, level.unit)
        var new = Known(
            onHand: level.onHand.millionths,
            reserved: level.reserved?.millionths,
            ordered: level.ordered?.millionths,
            textHash: hash
        )
        let (place, isNew) = index.add(card, in: number(of: level.warehouse))
        let line = Int32(clamping: level.line)
        guard !isNew else {
            new.seenLine = line
            entries.append(new)
            result.changed += 1
            return try write(insert, card, level, hash)
        }
        let old = entries[place]
        if old.seenLine > 0 { return try conflict(place, card: card, level, other: Int(old.seenLine)) }
        entries[place].seenLine = line
        if old.says(theSameAs: new) { return }
        new.seenLine = line
        entries[place] = new
        result.changed += 1
        try write(update, card, level, hash)
    }

    /// Ends the import: after a full export, what it did not have is marked missing.
    public func finish(_ coverage: StockExport.Coverage) throws(Problem) -> Result {
        guard coverage == .full else { return result }
        for (place, known) in entries.enumerated() where known.seenLine == 0 {
            result.vanished += 1
            guard !known.marks.contains(.missing) else { continue }
            let (card, warehouse) = index.card(place)
            try ledger.run(
                "UPDATE stock SET missing = 1 WHERE card = ? AND warehouse = ?",
                [card, warehouses[Int(warehouse)]]
            )
        }
        return result
    }

    /// The line of this export that speaks of a level; nil when none does.
    public func line(of row: StockRow) -> Int? {
        guard let number = warehouseNumbers[row.warehouse],
            let place = index.number(of: row.card, in: number)
        else { return nil }
        let line = entries[place].seenLine
        return line > 0 ? Int(line) : nil
    }

    /// Forgets what was known before: it is as large as the stock, and what follows needs the room.
    public func forget() {
        index = CardIndex()
        entries = []
    }

    private func load() throws(Problem) {
        let known = try ledger.count("SELECT count(*) FROM stock")
        index.reserve(known)
        entries.reserveCapacity(known)
        result.knownBefore = known
        try ledger.each(
            "SELECT card, warehouse, on_hand, reserved, ordered, text_hash, missing, conflict FROM stock"
        ) { row in
            _ = index.add(try row[0], in: number(of: try row[1]))
            var known = Known(
                onHand: try row[2],
                reserved: try row[3],
                ordered: try row[4],
                textHash: try row[5]
            )
            if try row[6] { known.marks.insert(.missing) }
            if try row[7] { known.marks.insert(.conflict) }
            entries.append(known)
        }
    }

    private func number(of warehouse: String) -> Int32 {
        if let number = warehouseNumbers[warehouse] { return number }
        let number = Int32(clamping: warehouses.count)
        warehouses.append(warehouse)
        warehouseNumbers[warehouse] = number
        return number
    }

    private func conflict(_ place: Int, card: String, _ level: StockLevel, other: Int) throws(Problem) {
        result.conflicts.append((card, level.warehouse, level.line, other))
        entries[place].marks.insert(.conflict)
        try ledger.run(
            "UPDATE stock SET conflict = 1 WHERE card = ? AND warehouse = ?",
            [card, level.warehouse]
        )
    }

    private func write(_ row: RowWriter, _ card: String, _ level: StockLevel, _ hash: Int64) throws(Problem) {
        row.add(card)
        row.add(level.warehouse)
        row.add(level.ean)
        row.add(level.name)
        row.add(level.unit)
        row.add(level.onHand.millionths)
        row.add(level.reserved?.millionths)
        row.add(level.ordered?.millionths)
        row.add(hash)
        row.add(file)
        row.add(level.line)
        row.add(system)
        try row.run()
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
