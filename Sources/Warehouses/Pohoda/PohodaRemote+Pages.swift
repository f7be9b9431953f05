import Connectors
import Domain
import Syntax

/// What a page of a list says that the next one depends on.
struct PohodaPage {
    /// How many records one request asks for.
    static let size = 1000

    /// How many records it has.
    private(set) var count = 0
    /// The smallest and the greatest id of a record.
    private(set) var least = Int64.max
    private(set) var greatest: Int64 = 0
    /// When Pohoda made it, by its own clock.
    private(set) var stamp: LocalTime?

    private enum Record: Int {
        case pack, item, list, entry
    }

    private enum PackField: Int, XMLField {
        case state, note

        var path: String { self == .state ? "@state" : "@note" }
    }

    private enum EntryField: Int, XMLField {
        case stock, invoice

        var path: String { self == .stock ? "stockHeader/id" : "invoiceHeader/id" }
    }

    private struct Reader: XMLRecordHandler {
        var page = PohodaPage()
        var hasList = false
        var refusal: String?

        mutating func began(_ record: XMLRecord) throws(Problem) {
            switch Record(rawValue: record.id) {
            case .pack, .item:
                if record.string(PackField.state) == "error" {
                    let note = record.string(PackField.note) ?? ""
                    refusal = [refusal, note].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
                }
            case .list:
                hasList = true
                page.stamp = page.stamp ?? (try? record.time(PohodaListField.stamp))
                if record.string(PohodaListField.state) == "error", refusal == nil { refusal = "" }
            default: break
            }
        }

        mutating func ended(_ record: XMLRecord) throws(Problem) {
            guard Record(rawValue: record.id) == .entry else { return }
            page.count += 1
            let text = record.string(EntryField.stock) ?? record.string(EntryField.invoice)
            guard let id = text.flatMap({ Int64($0) }) else { return }
            page.least = min(page.least, id)
            page.greatest = max(page.greatest, id)
        }
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        let item = "responsePack/responsePackItem"
        layout.record(Record.pack.rawValue, at: "responsePack", fields: PackField.self)
        layout.record(Record.item.rawValue, at: item, fields: PackField.self)
        for name in ["listStock", "listInvoice", "*"] {
            layout.record(Record.list.rawValue, at: item + "/" + name, fields: PohodaListField.self)
        }
        layout.record(Record.entry.rawValue, at: item + "/listStock/stock", fields: EntryField.self)
        layout.record(Record.entry.rawValue, at: item + "/listInvoice/invoice", fields: EntryField.self)
        return layout
    }()

    /// Reads an answer; throws when Pohoda refused it, or it holds no list.
    static func read(_ page: RemotePage, flow: String) throws(Problem) -> PohodaPage {
        let reader = try XMLReader(layout, handler: Reader())
        try page.read { (bytes) throws(Problem) in try reader.read(bytes) }
        try reader.finish()
        guard let found = reader.handler as? Reader, found.hasList || found.refusal != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": "200"])
        }
        if let refusal = found.refusal {
            throw Problem(PohodaProblem.exportRefused, .error, ["request": flow, "note": refusal])
        }
        return found.page
    }

    /// Reads the next page of a list that is asked for from an id on; throws when it begins before.
    static func read(_ page: RemotePage, flow: String, from: Int64) throws(Problem) -> PohodaPage {
        let found = try read(page, flow: flow)
        guard found.count == 0 || found.least >= from else { throw Problem(RemoteProblem.pageRepeated, .warning) }
        return found
    }
}

/// Reads the stock, a warehouse after the other, page by page from the smallest id on.
struct PohodaStockDownload: Download {
    let flow = "stock"
    let joining = PageJoining.bytes
    let fileName = "stock.xml"

    private let unit: String
    private let warehouses: [String?]
    private let fullHours: Int
    private var place = 0
    private var from: Int64 = 1
    private var number = 0
    private var since: LocalTime?
    private var isPlanned = false
    private var stamp: LocalTime?
    private var lastFull: LocalTime?
    private var hasRecords = false

    /// `fullHours` is how old the last whole list must be before all is read again; 0 reads all each time.
    init(unit: String?, warehouses: [String], fullHours: Int) {
        self.unit = unit ?? ""
        self.warehouses = warehouses.isEmpty ? [nil] : warehouses
        self.fullHours = fullHours
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if !isPlanned { plan(cursor) }
        guard place < warehouses.count else {
            let full = since == nil ? stamp : lastFull
            let next = [full, stamp].map { $0?.description ?? "" }.joined(separator: " ")
            return .finished(cursor: next, since == nil || hasRecords ? .some : .nothing)
        }
        number += 1
        let kind = since == nil ? "stock-full" : "stock-changes"
        let file = PohodaRequests.page(unit: unit, name: "stock-\(number)", item: "\(kind)-\(place + 1)") { writer in
            PohodaRequests.stock(warehouse: warehouses[place], since: since, from: from, into: &writer)
        }
        return .request(RemoteRequest(.post, PohodaRemote.path, body: file, isRepeatable: true))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let found = try PohodaPage.read(page, flow: flow, from: from)
        // The first list's time: what changes while the others are read is in the next run.
        stamp = stamp ?? found.stamp
        hasRecords = hasRecords || found.count > 0
        if found.count < PohodaPage.size {
            place += 1
            from = 1
        } else {
            from = found.greatest +| 1
        }
    }

    /// Whether all is to be read, or what changed since five minutes before the last list, all by Pohoda's own clock.
    private mutating func plan(_ cursor: String?) {
        isPlanned = true
        let times = (cursor ?? "").split(separator: " ").map { DateParser.isoTime(Array($0.utf8).span) }
        guard fullHours > 0, times.count == 2, let full = times[0], let last = times[1] else { return }
        guard last.secondsSinceEpoch -| full.secondsSinceEpoch < Int64(fullHours) *| 3600 else { return }
        lastFull = full
        since = LocalTime(secondsSinceEpoch: last.secondsSinceEpoch -| PohodaRequests.overlap)
    }
}

/// Reads issued invoices that changed since the last run, by Pohoda's own clock.
struct PohodaInvoiceDownload: Download {
    let flow = "invoices"
    let joining = PageJoining.bytes
    let fileName = "invoices.xml"

    private let unit: String
    private let days: Int
    private var from: Int64 = 1
    private var number = 0
    private var stamp: LocalTime?
    private var isComplete = false
    private var hasRecords = false

    /// `days` is how old an invoice may be that the first run reads.
    init(unit: String?, days: Int) {
        self.unit = unit ?? ""
        self.days = days
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard !isComplete else {
            return .finished(cursor: stamp?.description ?? cursor, hasRecords ? .some : .nothing)
        }
        number += 1
        let last = cursor.flatMap { DateParser.isoTime(Array($0.utf8).span) }
        let since = last.map { LocalTime(secondsSinceEpoch: $0.secondsSinceEpoch -| PohodaRequests.overlap) }
        let day = since == nil ? now.day.advanced(by: -days) : nil
        let file = PohodaRequests.page(unit: unit, name: "invoices-\(number)", item: "invoices-\(number)") { writer in
            PohodaRequests.invoices(from: day, since: since, id: from, into: &writer)
        }
        return .request(RemoteRequest(.post, PohodaRemote.path, body: file, isRepeatable: true))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let found = try PohodaPage.read(page, flow: flow, from: from)
        stamp = stamp ?? found.stamp
        hasRecords = hasRecords || found.count > 0
        isComplete = found.count < PohodaPage.size
        from = found.greatest +| 1
    }
}

/// Asks Pohoda which orders of a pack it has, by the keys that they carry; the answer is read as receipts.
enum PohodaLookUp {
    /// What the id of such a pack starts with, before that of the pack it asks about.
    static let mark = "known-"

    private struct Key {
        var id: String
        var system: String
    }

    private enum Field: Int, XMLField {
        case id, system

        var path: String {
            let key = "order/orderHeader/extId/"
            return key + (self == .id ? "ids" : "exSystemName")
        }
    }

    private struct Reader: XMLRecordHandler {
        var keys: [Key] = []

        mutating func began(_ record: XMLRecord) throws(Problem) {}

        mutating func ended(_ record: XMLRecord) throws(Problem) {
            guard let id = record.string(Field.id) else { return }
            keys.append(Key(id: id, system: record.string(Field.system) ?? ""))
        }
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "dataPack/dataPackItem", fields: Field.self)
        return layout
    }()

    /// The request about a file of orders; nil for a file of anything else.
    static func request(_ file: SentFile, _ context: RemoteContext) -> RemoteRequest? {
        guard file.kind == "orders", let keys = keys(of: file), !keys.isEmpty else { return nil }
        let bytes = PohodaRequests.pack(unit: context.unit ?? "", id: mark + file.subject) { writer in
            for key in keys {
                writer.element("dat:dataPackItem", ["version": "2.0", "id": key.id]) { writer in
                    ask(for: key, into: &writer)
                }
            }
        }
        return RemoteRequest(.post, PohodaRemote.path, body: bytes, isRepeatable: true)
    }

    private static func ask(for key: Key, into writer: inout XMLWriter) {
        let attributes: KeyValuePairs = ["version": "2.0", "orderType": "receivedOrder", "orderVersion": "2.0"]
        writer.element("lst:listOrderRequest", attributes) { writer in
            writer.element("lst:requestOrder") { writer in
                writer.element("ftr:filter") { writer in
                    writer.element("ftr:extId") { writer in
                        writer.element("typ:ids", key.id)
                        writer.element("typ:exSystemName", key.system)
                    }
                }
            }
        }
    }

    private static func keys(of file: SentFile) -> [Key]? {
        do throws(Problem) {
            let reader = try XMLReader(layout, handler: Reader())
            try file.read { (bytes) throws(Problem) in try reader.read(bytes) }
            try reader.finish()
            return (reader.handler as? Reader)?.keys
        } catch {
            return nil
        }
    }
}
