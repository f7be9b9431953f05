import Foundation
import GRDB
import Ledger
import Testing

/// What a pass asks of the ledger must not grow with all that ever was: every statement in the ledger's sources is
/// explained by SQLite, and none may walk a table or sort what many rows give, unless it stands below with the reason.
@Suite("No statement of the ledger walks what history fills")
struct StatementPlanTests {
    /// Tables that a workspace has a handful of rows in, or as many as files are on their way.
    private static let small: Set<String> = [
        "sending", "release", "death", "account_rule", "ignored_account", "pairing_index", "warehouse_system",
        "warehouse_pause", "known_goods", "unknown_state", "remote_file", "settlement", "payout", "decision",
        "sqlite_master", "connection",
    ]

    /// Indexes of the few rows that have a value at all; others are short by their condition.
    private static let shortIndexes: Set<String> = [
        "orders_why", "product_unmatched", "payment_is_twin", "payment_twin",
    ]

    /// Columns that few rows share: what is found by them may be sorted.
    private static let keys: Set<String> = [
        "rowid", "id", "order_id", "payment", "charge", "movement", "pass", "pack", "file", "number", "payer", "number",
        "receipt", "settlement", "invoice", "document", "native", "twin", "value", "renewed", "date",
    ]

    /// The other statements that walk or sort, by their beginnings, with the reason.
    private static let allowed: [(statement: String, reason: String)] = [
        ("SELECT count(*) FROM file WHERE outcome = 'rejected'", "refused files that nobody has seen yet"),
        ("SELECT id FROM payment WHERE outcome IN ('paired'", "payments that go to the accounting, within its days"),
        ("SELECT record FROM pass WHERE id < ?", "stops at the first row"),
        ("SELECT EXISTS (SELECT 1 FROM order_event AS later", "what was sent since a file came"),
        ("UPDATE payment SET renewed = 1 WHERE decided_by = 'rule' AND renewed = 0", "goes on with an amount"),
        ("UPDATE orders SET allocated", "goes on with one order"),
        ("SELECT * FROM orders WHERE export_id = ?", "the few orders of one name"),
        ("SELECT * FROM orders WHERE document_number = ?", "the few orders of one name"),
        ("SELECT * FROM file WHERE name = ?1 OR stored", "explain, of a file by any of its names"),
        ("SELECT * FROM file WHERE outcome = ?", "files that are held: few wait at a time"),
        ("SELECT * FROM file WHERE outcome = 'rejected' AND seen", "refused files that nobody has seen yet"),
        ("SELECT * FROM file ORDER BY id", "the list of all files"),
        ("SELECT * FROM pass WHERE finished IS NOT NULL ORDER BY id", "replay, which makes all of them again"),
        ("SELECT * FROM pass ORDER BY id DESC LIMIT 1", "stops at the first row"),
        ("SELECT * FROM stock_export WHERE former = 0", "stops at the last export"),
        ("SELECT DISTINCT order_id FROM known_order WHERE contained IN", "a person let an older export go"),
        ("SELECT DISTINCT channel FROM orders UNION", "check of the names of channels"),
        ("SELECT id, CASE WHEN pack IS NOT NULL", "orders that wait to be written"),
        ("SELECT * FROM orders ORDER BY channel, number", "the list of all orders"),
        ("SELECT id FROM orders WHERE export_state IN ('held'", "orders that wait for a person"),
        ("SELECT count(*) FROM ( SELECT id FROM orders WHERE export_state IN", "orders that wait for a person"),
        ("SELECT * FROM orders WHERE export_state = ?", "the list of orders in a state"),
        (
            "SELECT * FROM orders WHERE export_state IN ('written'",
            "orders on their way when a system takes another's place"
        ),
        ("SELECT DISTINCT pack FROM orders AS one", "orders in files that nobody has fetched"),
        ("UPDATE bank_document SET", "documents of the accounting that changed: one a payment that it settles"),
        ("SELECT DISTINCT payer FROM allocation", "held in memory while very many payments are paired"),
        ("SELECT DISTINCT hash FROM order_hash", "held in memory while very many payments are paired"),
        ("SELECT count(*) FROM (SELECT 1 FROM order_hash LIMIT ?)", "stops at a limit"),
        ("SELECT 1 FROM orders LIMIT 1", "stops at the first row"),
        ("SELECT id FROM orders", "once, when an index of an earlier version is renewed"),
        (
            "SELECT * FROM payment WHERE decided_by IS NOT 'person' AND outcome IN",
            "payments that wait; open: growth with them"
        ),
        ("SELECT * FROM payment ORDER BY date, id", "the list of all payments"),
        ("SELECT * FROM product WHERE code = ?1 OR ean", "explain, of a product by any of its names"),
        ("SELECT EXISTS (SELECT 1 FROM stock", "stops at the first row where there is one"),
        (
            "SELECT gateway FROM settlement UNION SELECT gateway FROM charge",
            "open: names of gateways, one look at each charge"
        ),
        ("SELECT gateway, settlement.name, currency, date, kind", "the list of fees"),
        (
            "SELECT settlement_line.*, settlement.currency, settlement_line.settlement, number, coalesce",
            "payouts of a gateway"
        ),
        ("SELECT charge, file, line FROM", "a part of what is asked of charges that changed"),
        ("SELECT card, warehouse,", "a stock export is compared with all of the stock"),
        ("SELECT DISTINCT warehouse FROM stock", "settings of stock are checked"),
        ("SELECT count(*) FROM stock", "a stock export is compared with all of the stock"),
        ("UPDATE stock SET system = ?", "another system takes the place of the one before"),
        ("UPDATE stock_export SET former = 1", "another system takes the place of the one before"),
    ]

    /// What interpolations of statements may be that are no constants of the ledger, by file and name.
    private static let interpolations: [String: [String]] = [
        "PaymentColumn.all": ["*"], "OrderColumn.all": ["*"],
        "GatewayLineColumn.all": ["settlement_line.*, settlement.currency"],
        "Ledger+ChargeMovements.swift columns": ["payment.id"], "Ledger+Payouts.swift condition": [""],
        "PaymentFilter.waiting(unnamed: unnamed)": ["outcome IN ('ambiguous') OR outcome = 'notFound'"],
        "events": ["'invoiced'"], "Self.eventsOfAll": ["'invoiced'"],
        "column": ["number", "export_id", "document_number"],
        "Ledger+Connections.swift name": ["remote_file"], "Ledger+Passes.swift table": ["file", "out_file"],
        "Ledger+OutFiles.swift condition": ["state = ?", "pass = ?", "fetched_pass = ?"],
        "Ledger+Charges.swift table": ["charge_source", "charge_id", "charge_report"],
        "Ledger+Demand.swift table": ["order_goods", "known_goods"],
        "others": ["", "AND event NOT IN ('invoiced')"],
        "known": ["contained IS NULL AND order_id IN (SELECT value FROM json_each(?))"],
        "Ledger+BankDocuments.swift differs": ["payment > 0"],
        "Ledger+BankDocuments.swift condition": ["payment = ?", "pack = ?"],
        "Ledger+PairingIndex.swift condition": [""], "PaymentFilter.swift condition": [""],
        "OrderProblem.alarms.map": ["'x'"],
    ]

    private struct Written {
        let file: String
        let sql: String
    }

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/Ledger").standardizedFileURL

    /// Every text of the sources of which `isWanted`: those in quotes and those of several lines.
    private static func texts() throws -> [(file: String, name: String?, text: String)] {
        var texts: [(file: String, name: String?, text: String)] = []
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
        for case let url as URL in files where url.pathExtension == "swift" {
            guard !url.lastPathComponent.hasPrefix("Migrations") || url.lastPathComponent.contains("LongLife") else {
                continue
            }
            let source = try String(contentsOf: url, encoding: .utf8)
            let pattern = /(?:let (\w+) =\s*)?(?:"""\n((?s:.*?))\n\s*"""|"((?:[^"\\\n]|\\\([^)\n]*\)|\\")*)")/
            for match in source.matches(of: pattern) {
                let text = String(match.2 ?? match.3 ?? "").replacing("\\\"", with: "\"")
                texts.append((url.lastPathComponent, match.1.map { String($0) }, text))
            }
        }
        return texts
    }

    /// The statements of the sources with everything that is put into them.
    private static func statements() throws -> [Written] {
        let texts = try texts()
        var constants: [String: String] = [:]
        for case (_, let name?, let text) in texts { constants[name] = text }
        return texts.flatMap { file, _, text -> [Written] in
            // The beginning of a statement whose table is named where it is run.
            if text.hasSuffix(" FROM ") { return [] }
            let isPlanned = [
                "SELECT ", "UPDATE ", "DELETE ", "INSERT INTO order_event (order_id, pass, event, detail)\n",
            ]
            .contains { text.trimmingCharacters(in: .whitespaces).hasPrefix($0) }
            return isPlanned ? filled(text, file, constants).map { Written(file: file, sql: $0) } : []
        }
    }

    private static func filled(_ text: String, _ file: String, _ constants: [String: String]) -> [String] {
        guard let start = text.range(of: "\\(") else { return [text] }
        var depth = 1
        var end = start.upperBound
        while end < text.endIndex, depth > 0 {
            if text[end] == "(" { depth += 1 } else if text[end] == ")" { depth -= 1 }
            end = text.index(after: end)
        }
        let name = String(text[start.upperBound..<end].dropLast())
        let short = name.split(separator: ".").last.map { String($0) } ?? name
        let known =
            interpolations[file + " " + name] ?? interpolations[name]
            ?? interpolations.first { name.hasPrefix($0.key) }?.value ?? constants[short].map { [$0] }
        guard let known else {
            Issue.record("\(file): say in `interpolations` what \\(\(name)) may be")
            return []
        }
        return known.flatMap { filled(text.replacingCharacters(in: start.lowerBound..<end, with: $0), file, constants) }
    }

    /// What of a plan walks a table or sorts many rows; nil when nothing does.
    private static func walk(_ plan: [String], partial: Set<String>) -> String? {
        for step in plan where step.hasPrefix("SEARCH ") && step.contains("(") && !step.contains("=") {
            // From some value on, however many there are.
            if !step.split(separator: " ").contains(where: { partial.contains(String($0)) }) { return step }
        }
        for step in plan where step.hasPrefix("SCAN ") {
            let words = step.split(separator: " ").map { String($0) }
            let isFree = step.contains("VIRTUAL TABLE") || step.contains("CONSTANT ROW") || words[1].hasPrefix("(")
            let isIndexed = words.contains { partial.contains($0) }
            if !isFree, !isIndexed, !small.contains(words[1]) { return step }
        }
        guard let sort = plan.first(where: { $0.contains("TEMP B-TREE") }) else { return nil }
        // What the outermost loop gives is sorted.
        let outermost = plan.first { $0.hasPrefix("SEARCH ") || $0.hasPrefix("SCAN ") } ?? ""
        let words = outermost.split(separator: " ").map { String($0) }
        if words.contains(where: { partial.contains($0) }) || outermost.contains("VIRTUAL TABLE") { return nil }
        if outermost.hasPrefix("SCAN ") { return small.contains(words[1]) ? nil : sort }
        let isShort = outermost.matches(of: /[(\s](\w+)=/).contains { keys.contains(String($0.1)) }
        return isShort ? nil : sort
    }

    @Test("every statement goes by an index, or says why not")
    func plans() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plans-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/ledger.sqlite"
        try LedgerFile(path: path).close()
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            db.add(function: DatabaseFunction("bounded_sum", argumentCount: 1, pure: true, aggregate: AnySum.self))
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        let statements = try Self.statements()
        #expect(statements.count > 300, "the sources were read")
        var used: Set<Int> = []
        try queue.read { db in
            let partial = try Set(
                String.fetchAll(
                    db,
                    sql: """
                        SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%' AND sql NOT LIKE '%NOT NULL'
                        """
                )
            ).union(Self.shortIndexes)
            for written in statements {
                let bound = written.sql.replacing(/\?\d*/, with: "NULL")
                guard
                    let plan = try? Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + bound).map({ $0["detail"] as String })
                else {
                    Issue.record("\(written.file): SQLite does not understand: \(bound)")
                    continue
                }
                guard let walk = Self.walk(plan, partial: partial) else { continue }
                let sql = written.sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard let place = Self.allowed.firstIndex(where: { sql.hasPrefix($0.statement) }) else {
                    Issue.record("\(written.file): \(walk): \(sql)")
                    continue
                }
                used.insert(place)
            }
        }
        for place in Self.allowed.indices where !used.contains(place) {
            Issue.record("needs no leave any more: \(Self.allowed[place].statement)")
        }
    }
}

/// Stands for the ledger's own sum, so that its statements can be explained.
private struct AnySum: DatabaseAggregate {
    init() {}
    mutating func step(_ values: [DatabaseValue]) throws {}
    func finalize() throws -> (any DatabaseValueConvertible)? { nil }
}
