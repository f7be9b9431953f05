import Domain
import Syntax

/// Turns rows of stock into levels: one for each row, or for each column of a warehouse.
struct StockMapper: TableMapper {
    private let emit: FactSink
    private let coverage: StockExport.Coverage
    private let number: TableNumber
    private let code, ean, name, unit, quantity, reserved, ordered, warehouse: Int
    /// The names of the fields, in the order of the wanted columns.
    private let fields: [String]
    /// The columns of quantities by warehouse, which follow the fields.
    private let warehouseColumns: [TableProfile.WarehouseColumn]
    /// Whether the code identifies a row, else the EAN does.
    private let keyIsCode: Bool
    private let keyPad: Int
    private let keyStrip: String
    /// The warehouse that the file's name tells.
    private let namedWarehouse: String?

    private var errors: RowErrors
    private var marks: MarkEvidence
    private var isAnnounced = false
    private var warehouses = RepeatedText()
    private var units = RepeatedText()
    private var merged: MergedLevels?

    init(_ profile: TableProfile, _ context: ReaderContext, _ emit: @escaping FactSink) throws(Problem) {
        self.emit = emit
        coverage = context.coverage
        number = TableNumber(decimal: profile.decimal)
        errors = RowErrors(profile, emit)
        marks = MarkEvidence(profile)
        let fields = profile.columns.map(\.field)
        func column(_ field: TableField) -> Int { fields.firstIndex(of: field) ?? -1 }
        (code, ean, name, unit) = (column(.code), column(.ean), column(.name), column(.unit))
        (quantity, reserved, ordered) = (column(.quantity), column(.reserved), column(.ordered))
        warehouse = column(.warehouse)
        self.fields = fields.map(\.rawValue)
        warehouseColumns = profile.warehouseColumns
        keyIsCode = profile.key == .code
        (keyPad, keyStrip) = (profile.keyPad, profile.keyStrip)
        namedWarehouse = try StockMapper.warehouse(of: profile, context.fileName)
        if profile.duplicates != .conflict { merged = MergedLevels(profile.duplicates, key: profile.key) }
    }

    private static func warehouse(of profile: TableProfile, _ name: String?) throws(Problem) -> String? {
        guard let pattern = profile.warehouseFromName else { return nil }
        if let name, let warehouse = pattern.name(in: name) { return warehouse }
        throw Problem(TableProblem.noWarehouse, .error, ["name": name ?? "?", "pattern": pattern.text])
    }

    mutating func take(_ record: some TableRecord) throws(Problem) {
        errors.rows += 1
        try announce()
        do throws(Problem) {
            if warehouseColumns.isEmpty {
                let place = namedWarehouse ?? text(record, warehouse, &warehouses) ?? ""
                try put(level(record, quantity, in: place))
            } else {
                for (index, column) in warehouseColumns.enumerated() {
                    try put(level(record, fields.count + index, in: column.warehouse))
                }
            }
        } catch {
            guard error.scope == .record else { throw error }
            try errors.report(error)
        }
    }

    mutating func report(_ problem: Problem) throws(Problem) {
        errors.rows += 1
        try announce()
        try errors.report(problem)
    }

    var unclearKey: String? { errors.damage.unclear }

    mutating func finish() throws(Problem) {
        try announce()
        try merged?.emit(emit)
        try errors.finish()
        try marks.finish()
    }

    /// A table tells neither what it covers nor when it was made.
    private mutating func announce() throws(Problem) {
        guard !isAnnounced else { return }
        isAnnounced = true
        try emit(.stockExport(StockExport(coverage: coverage, stamp: nil)))
    }

    private mutating func put(_ level: consuming StockLevel) throws(Problem) {
        if merged != nil { merged?.add(level) } else { try emit(.stock(level)) }
    }

    private mutating func level(
        _ record: some TableRecord,
        _ count: Int,
        in place: String
    ) throws(Problem) -> StockLevel {
        let code = try key(record, code)
        let ean = try key(record, ean)
        guard (keyIsCode ? code : ean) != nil else {
            let column = keyIsCode ? self.code : self.ean
            let shown = record.shown(fields.count + warehouseColumns.count)
            throw problem(.emptyKey, record, column, ["column": title(column), "row": shown])
        }
        guard let onHand = try fixed(record, count) else {
            throw problem(.notANumber, record, count, ["column": title(count), "value": ""])
        }
        // Before the level is begun: what may throw would make the compiler copy it.
        let reserved = try fixed(record, reserved)
        let ordered = try fixed(record, ordered)
        return StockLevel(
            code: code,
            ean: ean,
            warehouse: place,
            name: record.string(name) ?? "",
            unit: text(record, unit, &units),
            onHand: onHand,
            reserved: reserved,
            ordered: ordered,
            line: record.line
        )
    }

    @inline(__always)
    private func text(_ record: some TableRecord, _ column: Int, _ texts: inout RepeatedText) -> String? {
        guard column >= 0 else { return nil }
        return record.withBytes(column) { $0.isEmpty ? nil : texts.text($0) }
    }

    /// A code or an EAN without guards around it; throws when a spreadsheet damaged it.
    @inline(__always)
    private mutating func key(_ record: some TableRecord, _ column: Int) throws(Problem) -> String? {
        guard column >= 0 else { return nil }
        let isEAN = column == ean
        var text: String?
        let isDamaged = record.withBytes(column) { bytes -> Bool in
            guard !bytes.isEmpty else { return false }
            guard var bare = errors.damage.bare(bytes) else { return judge(bytes, isEAN, &text) }
            return bare.withUTF8 { $0.isEmpty ? false : judge($0, isEAN, &text) }
        }
        if isDamaged {
            throw problem(.damagedKey, record, column, ["column": title(column), "value": record.string(column) ?? ""])
        }
        if !keyStrip.isEmpty, !isEAN, let whole = text {
            let rest = whole.drop { keyStrip.contains($0) }
            // A code of nothing but such characters keeps its last one.
            text = rest.isEmpty ? whole.last.map { String($0) } : String(rest)
        }
        if keyPad > 0, isEAN, let short = text, short.utf8.count < keyPad,
            short.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        {
            text = String(repeating: "0", count: keyPad - short.utf8.count) + short
        }
        return text
    }

    /// Looks at a key without guards; whether it cannot be one, else `text` is it.
    @inline(__always)
    private mutating func judge(_ bytes: UnsafeBufferPointer<UInt8>, _ isEAN: Bool, _ text: inout String?) -> Bool {
        if errors.damage.isScientific(bytes) || bytes[0] == UInt8(ascii: "=") { return true }
        if isEAN, keyPad == 0 { errors.damage.see(ean: bytes) }
        text = String(wellFormed: bytes)
        return false
    }

    @inline(__always)
    private mutating func fixed(_ record: some TableRecord, _ column: Int) throws(Problem) -> Quantity? {
        guard column >= 0 else { return nil }
        let found = record.withBytes(column) { bytes -> (isEmpty: Bool, value: Int64?) in
            if bytes.isEmpty { return (true, nil) }
            let value = number.millionths(bytes)
            marks.see(bytes, isNumber: value != nil, at: record.line)
            return (false, value)
        }
        if found.isEmpty { return nil }
        guard let value = found.value else {
            let shown = record.string(column) ?? ""
            throw problem(
                .notANumber,
                record,
                column,
                ["column": title(column), "value": shown.utf8.count <= 24 ? shown : "…"]
            )
        }
        return Quantity(millionths: value)
    }

    private func title(_ column: Int) -> String {
        column < fields.count ? fields[column] : warehouseColumns[column - fields.count].header
    }

    private func problem(
        _ code: TableProblem,
        _ record: some TableRecord,
        _ column: Int,
        _ arguments: [String: String]
    ) -> Problem {
        let place = column >= 0 ? record.position(column) : SourcePosition(line: record.line)
        return Problem(code, scope: .record, at: place, path: column >= 0 ? title(column) : nil, arguments)
    }
}

/// Levels that are held back until the file ends, because later rows change earlier ones.
struct MergedLevels {
    private struct Key: Hashable {
        let item: String
        let warehouse: String
    }

    private let rule: DuplicateRule
    private let key: TableField
    private var levels: [StockLevel] = []
    private var places: [Key: Int] = [:]

    init(_ rule: DuplicateRule, key: TableField) {
        self.rule = rule
        self.key = key
    }

    mutating func add(_ level: StockLevel) {
        let item = (key == .code ? level.code : level.ean) ?? ""
        let name = Key(item: item, warehouse: level.warehouse)
        guard let place = places[name] else {
            places[name] = levels.count
            return levels.append(level)
        }
        guard rule == .sum else {
            levels[place] = level
            return
        }
        levels[place].onHand = levels[place].onHand.saturatingSum(level.onHand)
        levels[place].reserved = MergedLevels.sum(levels[place].reserved, level.reserved)
        levels[place].ordered = MergedLevels.sum(levels[place].ordered, level.ordered)
    }

    func emit(_ sink: FactSink) throws(Problem) {
        for level in levels { try sink(.stock(level)) }
    }

    private static func sum(_ a: Quantity?, _ b: Quantity?) -> Quantity? {
        guard let a else { return b }
        return b.map { a.saturatingSum($0) } ?? a
    }
}

/// The rows of a CSV table of stock.
///
/// `TableRows` behind a type without parameters: the compiler makes its code for stock alone, which through a witness
/// of the generic type it does not.
struct StockRows: TableRowHandler {
    private var rows: TableRows<StockMapper>

    init(_ profile: TableProfile, _ mapper: StockMapper) {
        rows = TableRows(profile, mapper)
    }

    var isComplete: Bool { rows.isComplete }
    var lastRowIsShort: Bool { rows.lastRowIsShort }
    var unclearKey: String? { rows.unclearKey }

    mutating func row(_ row: CSVRow) throws(Problem) { try rows.row(row) }

    mutating func finish() throws(Problem) { try rows.finish() }
}
