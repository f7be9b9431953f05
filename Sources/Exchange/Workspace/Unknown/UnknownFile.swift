import Connectors
import Domain
import Syntax

/// What can be said of a file that no format fits.
struct UnknownFile {
    private let head: FileHead
    private let profiles: [TableProfile]

    /// A file by its first and last bytes, and the layouts that it does not fit.
    init(_ head: FileHead, _ profiles: [TableProfile]) {
        self.head = head
        self.profiles = profiles
    }

    /// What the file is, and what to get instead.
    var problem: Problem {
        if let signature = FileSignature.all.first(where: { $0.fits(head) }) {
            return Problem(signature.problem, .error, ["type": signature.type])
        }
        if head.bytes.allSatisfy({ [9, 10, 13, 32].contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }) {
            return Problem(UnknownFileProblem.blank)
        }
        if let xml { return xml }
        if let json { return json }
        if let table { return table }
        return isText ? Problem(UnknownFileProblem.text) : Problem(ExchangeProblem.notRecognised)
    }

    private var xml: Problem? {
        if let root = head.outline.root { return Problem(UnknownFileProblem.xml, .error, ["root": root.name]) }
        guard head.starts(with: "<") else { return nil }
        // What the reader stops at says why no element was found.
        do throws(Problem) {
            let reader = try XMLReader(XMLLayout(), handler: NoRecords())
            try reader.read(head.bytes.span.bytes)
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }

    private var json: Problem? {
        guard head.starts(with: "{") || head.starts(with: "[") else { return nil }
        var reader = JSONReader(TopKeys())
        // A cut one has told its first keys.
        do throws(Problem) { try reader.read(head.bytes.span) } catch  where !error.is(JSONProblem.cut) {
            if reader.handler.keys.isEmpty { return nil }
        } catch {}
        let keys = reader.handler.keys
        let folded = keys.map { TextKey.folded($0) }
        let isError = folded.contains { key in ["error", "fault", "exception", "errno"].contains { key.contains($0) } }
        let isBare = folded.contains("message") && keys.count <= 6
        return Problem(
            isError || isBare ? UnknownFileProblem.errorAnswer : .json,
            .error,
            ["keys": keys.isEmpty ? "–" : keys.joined(separator: ", ")]
        )
    }

    private var table: Problem? {
        guard let row = BankWords.header(of: head) else { return nil }
        let headers = row.names.prefix(30).joined(separator: " | ")
        let nearest = profiles.map { (profile: $0, count: $0.columns(in: row)) }
            .filter { $0.count > 2 && ($0.profile.kind == .statement || !BankWords.fit(row)) }
            .max { $0.count < $1.count }
        guard let nearest else { return Problem(UnknownFileProblem.table, .error, ["headers": headers]) }
        return Problem(
            UnknownFileProblem.nearTable,
            .error,
            ["headers": headers, "nearest": nearest.profile.name]
        )
    }

    /// Whether the first bytes are characters, none of them a control.
    private var isText: Bool {
        !head.bytes.contains { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 && $0 != 12 && $0 != 26 }
    }
}

/// Takes no record.
private struct NoRecords: XMLRecordHandler {
    mutating func began(_ record: XMLRecord) {}
    mutating func ended(_ record: XMLRecord) {}
}

/// The first names of the outermost object, or of the first in an outermost list.
private struct TopKeys: JSONHandler {
    var keys: [String] = []
    private var depth = 0

    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
        switch event {
        case .beginObject, .beginArray: depth += 1
        case .endObject, .endArray: depth -= 1
        case .key where depth <= 2 && keys.count < 12:
            let key = bytes.withUnsafeBufferPointer { String(decoding: $0.prefix(40), as: UTF8.self) }
            if !keys.contains(key) { keys.append(key) }
        default: break
        }
    }
}

/// Whether a header row is one of a bank's: such a table is never one of stock.
enum BankWords {
    /// The row among the first of a file that is likely its header: names, and nothing that looks like somebody's data.
    static func header(of head: FileHead) -> CSVTop.Row? {
        // A line that begins so is a comment; `#Datum` is a column of mBank.
        head.top.rows.filter { row in row.names.first?.hasPrefix("# ") != true && row.names.allSatisfy { isName($0) } }
            .max { $0.names.count < $1.names.count }
    }

    /// Whether it reports money that moved on days.
    static func fit(_ row: CSVTop.Row) -> Bool {
        let hasDay = row.keys.contains { key in days.contains { key.contains($0) } }
        let hasMoney = row.keys.contains { key in money.contains { key.contains($0) } || wallet.contains(key) }
        let hasAccount = row.keys.contains { key in accounts.contains { key.contains($0) } || key == "vs" || key == "ks"
        }
        return hasDay && hasMoney || hasAccount && (hasDay || hasMoney)
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 64 && !text.contains("@") && text.utf8.count { $0 >= 48 && $0 <= 57 } <= 2
    }

    private static let days = ["datum", "date", "valuta", "splatnost", "booked", "time", "zauctovan", "completed"]
    private static let money = [
        "amount", "suma", "castka", "objem", "betrag", "kwota", "credit", "debit", "kredit", "debet", "zostatok",
        "zustatek", "balance", "saldo", "obrat", "paid",
    ]
    /// Names of payment services, too short to be looked for in others: PayPal.
    private static let wallet: Set = ["gross", "net", "fee", "brutto"]
    private static let accounts = [
        "iban", "account", "ucet", "uctu", "payee", "beneficiary", "counterparty", "variabiln", "symbol", "swift",
    ]
}
