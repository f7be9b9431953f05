import Connectors
import Domain
import Syntax

/// Reads a `responsePack`, which may hold stock, invoices and receipts at once: one item per thing asked or sent.
///
/// See docs/systems/pohoda.md#answers-to-imports.
struct PohodaAnswer: XMLRecordHandler {
    /// The records of the layout.
    private enum Record: Int {
        case pack, packDetail, item, itemDetails, itemDetail, body, detail, stockList, stockDetail, stockPart, stock
        case invoiceList, invoiceDetail, invoicePart, invoice, link, itemLink, orderList, order
    }

    /// The attributes of the pack.
    private enum PackField: Int, XMLField {
        case id, state, note, unit, stamp

        var path: String {
            switch self {
            case .id: "@id"
            case .state: "@state"
            case .note: "@note"
            case .unit: "@ico"
            case .stamp: "@dateTimeStamp"
            }
        }
    }

    /// The text of an element.
    private enum TextField: Int, XMLField {
        case text

        var path: String { "." }
    }

    /// Which elements are records.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        let item = "responsePack/responsePackItem"
        layout.record(Record.pack.rawValue, at: "responsePack", fields: PackField.self)
        layout.record(
            Record.packDetail.rawValue,
            at: "responsePack/importDetails/detail",
            fields: PohodaDetailField.self
        )
        layout.record(Record.item.rawValue, at: item, fields: PohodaItemField.self)
        layout.record(Record.itemDetails.rawValue, at: item + "/importDetails", fields: TextField.self)
        layout.record(Record.itemDetail.rawValue, at: item + "/importDetails/detail", fields: PohodaDetailField.self)
        layout.record(Record.body.rawValue, at: item + "/*", fields: PohodaResponseField.self)
        layout.record(Record.detail.rawValue, at: item + "/*/importDetails/detail", fields: PohodaDetailField.self)
        let stock = item + "/listStock"
        layout.record(Record.stockList.rawValue, at: stock, fields: PohodaListField.self)
        layout.record(Record.stockDetail.rawValue, at: stock + "/importDetails/detail", fields: PohodaDetailField.self)
        layout.record(Record.stockPart.rawValue, at: stock + "/parts/part", fields: TextField.self)
        layout.record(Record.stock.rawValue, at: stock + "/stock", fields: PohodaStockField.self)
        let list = item + "/listInvoice"
        layout.record(Record.invoiceList.rawValue, at: list, fields: PohodaListField.self)
        layout.record(Record.invoiceDetail.rawValue, at: list + "/importDetails/detail", fields: PohodaDetailField.self)
        layout.record(Record.invoicePart.rawValue, at: list + "/parts/part", fields: TextField.self)
        let invoice = list + "/invoice"
        layout.record(Record.invoice.rawValue, at: invoice, fields: PohodaInvoiceField.self)
        layout.record(Record.link.rawValue, at: invoice + "/linkedDocuments/link", fields: PohodaLinkField.self)
        layout.record(Record.orderList.rawValue, at: item + "/listOrder", fields: PohodaListField.self)
        layout.record(Record.order.rawValue, at: item + "/listOrder/order", fields: PohodaKnownOrderField.self)
        let itemLink = invoice + "/invoiceDetail/invoiceItem/linkedDocument"
        layout.record(Record.itemLink.rawValue, at: itemLink, fields: PohodaLinkField.self)
        return layout
    }()

    private let context: ReaderContext
    private let emit: FactSink

    private var packId = ""
    /// The ids of the packs in this file.
    private var packs: Set<String> = []
    private var hasPack = false
    private var packState = ""
    private var packNote: String?
    /// The IČO of a pack that another unit refused.
    private var otherUnit: String?
    /// Pohoda's remarks about the pack itself.
    private var packMessages: [Receipt.Message] = []
    private var packStamp: LocalTime?
    private var items = 0
    private var facts = 0
    private var item: PohodaReceipt?
    private var itemIsList = false
    /// Whether a list of this item was told to have failed.
    private var listFailed = false
    private var list = PohodaListHead()
    /// What was said of the stock so far.
    private var announced: StockExport?
    private var stockFailed = false
    /// Items that failed and may have been meant to hold stock: nothing in them says what they answer.
    private var unclear: [PohodaReceipt] = []
    private var stock = PohodaStock()
    private var invoices = PohodaInvoices()
    private var unused: [String] = []

    /// A reader that hands on what it finds.
    init(_ context: ReaderContext, _ emit: @escaping FactSink) {
        self.context = context
        self.emit = emit
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .pack:
            try beginPack(record)
        case .item:
            items += 1
            item = PohodaReceipt(record)
            itemIsList = false
            listFailed = false
        case .stockList, .invoiceList:
            itemIsList = true
            list = PohodaListHead()
            list.state = record.string(PohodaListField.state) ?? ""
            list.stamp = try? record.time(PohodaListField.stamp)
            list.line = record.line
        case .invoice:
            invoices.begin()
        default:
            break
        }
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .stock: try endStock(record)
        case .invoice: try endInvoice(record)
        case .orderList: try endOrderList(record)
        case .order: try endOrder(record)
        case .link, .itemLink: invoices.add(link: record)
        case .packDetail: packMessages.append(PohodaReceipt.message(record))
        case .itemDetails: break
        case .detail, .itemDetail: item?.messages.append(PohodaReceipt.message(record))
        case .stockDetail, .invoiceDetail: list.messages.append(PohodaReceipt.message(record))
        case .stockPart, .invoicePart:
            if let name = record.string(TextField.text) { list.parts.append(name) }
        case .body: endBody(record)
        case .stockList: try endStockList()
        case .invoiceList: try endInvoiceList()
        case .item: try endItem()
        case .pack: try endPack(record)
        case nil: break
        }
    }

    // MARK: the pack

    private mutating func beginPack(_ record: XMLRecord) throws(Problem) {
        packId = record.string(PackField.id) ?? ""
        // Several answers in one file are the pages of a list, each with an id of its own; one that comes again would count twice.
        let isAnother = packs.insert(packId).inserted && !packId.isEmpty
        guard packs.count == 1 && !hasPack || isAnother else {
            throw Problem(XMLProblem.severalDocuments, at: record.position(PackField.id))
        }
        hasPack = true
        packState = record.string(PackField.state) ?? ""
        packNote = record.string(PackField.note)
        packStamp = try? record.time(PackField.stamp)
        (packMessages, items) = ([], 0)
        stockFailed = stockFailed || packState == "error"
        guard let found = record.string(PackField.unit), let expected = context.unit,
            AccountingUnit.isOther(found, than: expected)
        else { return }
        // A refused pack names the unit that refused it, which is not the one it was meant for.
        guard packState != "error" else {
            otherUnit = found
            return
        }
        throw Problem(
            PohodaProblem.wrongUnit,
            at: SourcePosition(line: record.line),
            path: "@ico",
            ["found": found, "expected": expected]
        )
    }

    /// A pack that is refused before it is read has no items, mostly an empty id, and the reason in its note.
    private mutating func endPack(_ record: XMLRecord) throws(Problem) {
        if packState == "error" && items == 0 {
            try refused(line: record.line)
        } else if facts == 0 {
            let place = SourcePosition(line: record.line)
            guard unused.isEmpty else {
                throw Problem(PohodaProblem.notUsed, at: place, ["name": unused.joined(separator: ", ")])
            }
            throw Problem(PohodaProblem.emptyAnswer, at: place)
        } else if !unused.isEmpty {
            try warn(.notUsed, line: record.line, ["name": unused.joined(separator: ", ")])
        }
        unused = []
        if announced != nil { try tellFailures(record) }
        unclear = []
        if stock.skippedSets > 0 {
            try warn(.setsSkipped, line: record.line, ["count": String(stock.skippedSets)])
            stock.skippedSets = 0
        }
        if !invoices.skipped.isEmpty {
            let count = invoices.skipped.values.reduce(0, +)
            let types = invoices.skipped.keys.sorted().joined(separator: ", ")
            try warn(.invoicesSkipped, line: record.line, ["count": String(count), "types": types])
            invoices.skipped = [:]
        }
    }

    /// Says why stock that was asked for in full does not count as full.
    private func tellFailures(_ record: XMLRecord) throws(Problem) {
        if packState == "error" { try exportRefused(packId, packNote ?? "", line: record.line) }
        for item in unclear { try exportRefused(item.id, item.words, line: item.line) }
    }

    private mutating func refused(line: Int) throws(Problem) {
        let note = packWords.map(\.text).joined(separator: "; ")
        // Czech `není určen pro tuto jednotku`, Slovak `nie je určený pre túto jednotku`.
        let isWrongUnit = note.lowercased().contains("určen") && note.lowercased().contains("jednotk")
        if isWrongUnit || otherUnit != nil {
            let units = otherUnit.map { " (IČO " + $0 + " ≠ " + (context.unit ?? "") + ")" } ?? ""
            try emit(.problem(problem(.unitRefused, .error, line: line, ["note": note + units])))
        }
        if let request = PohodaRequests.request(pack: packId, fileName: context.fileName) {
            return try exportRefused(request, note, line: line)
        }
        let receipt = Receipt(
            orderId: nil,
            packId: knownPack,
            state: .refused,
            messages: packWords,
            reason: packWords.first?.number.map { "POHODA " + $0 },
            line: line
        )
        try emit(.receipt(receipt))
    }

    /// What Pohoda says of the pack itself: its note, and remarks that stand under it.
    private var packWords: [Receipt.Message] {
        guard let note = packNote, !note.isEmpty else { return packMessages }
        return [Receipt.Message(severity: packState, number: nil, text: note)] + packMessages
    }

    /// The id of the pack: as Pohoda has it, else as the file's name has it, since an answer bears the name of our pack
    /// and a pack that was refused unread has no id (docs/systems/pohoda.md#answers-to-imports).
    private var knownPack: String? {
        packId.isEmpty ? context.fileName.flatMap { PohodaOrders.packId(in: $0) } : packId
    }

    // MARK: items and receipts

    private mutating func endBody(_ record: XMLRecord) {
        let name = record.elementName
        if PohodaRecognition.isReceipt(name) {
            item?.add(response: record)
        } else {
            itemIsList = true
            if !unused.contains(name) { unused.append(name) }
        }
    }

    private mutating func endItem() throws(Problem) {
        guard let item else { return }
        guard !itemIsList else { return try endListItem(item) }
        facts += 1
        if let request = PohodaRequests.Kind(item: item.id) {
            if request == .stock { try narrow() }
            return try exportRefused(item.id, item.words, line: item.line)
        }
        if item.itemState == "error", item.responseState == nil {
            try narrow()
            unclear.append(item)
        }
        try emit(
            .receipt(
                item.receipt(packId: knownPack, packState: packState, packStamp: packStamp, packWords: packWords)
            )
        )
    }

    /// A list in an item that failed is not all that was asked for, whatever the list says of itself.
    private mutating func endListItem(_ item: PohodaReceipt) throws(Problem) {
        guard item.itemState == "error" else { return }
        try narrow()
        if !listFailed { try exportRefused(item.id, item.words, line: item.line) }
    }

    // MARK: stock

    private mutating func endStock(_ record: XMLRecord) throws(Problem) {
        try announce()
        let level: StockLevel?
        do throws(Problem) {
            level = try stock.level(record)
        } catch {
            // A card that cannot be read is not a card that is gone; one without any code was never known.
            if !error.is(PohodaProblem.noCode) { try narrow() }
            return try emit(.problem(error.ofRecord))
        }
        if let level { try emit(.stock(level)) }
    }

    private mutating func endStockList() throws(Problem) {
        try announce()
        guard list.failed else { return }
        try narrow()
        try refusedList()
    }

    /// Says what the export covers, before its first record and again when less turns out to be covered.
    private mutating func announce() throws(Problem) {
        guard !list.isAnnounced else { return }
        list.isAnnounced = true
        facts += 1
        var export = StockExport(
            coverage: PohodaRequests.coverage(item: item?.id ?? "") ?? context.coverage,
            stamp: list.stamp,
            parts: list.parts
        )
        let isPartial = stockFailed || !list.parts.isEmpty || list.failed || item?.itemState == "error"
        if isPartial || announced?.coverage == .changes { export.coverage = .changes }
        if announced?.coverage != export.coverage || !list.parts.isEmpty {
            try emit(.stockExport(export))
            announced = export
        }
        try warnOfParts()
    }

    /// A part of the stock is missing in this file: absence no longer means that an item is gone.
    private mutating func narrow() throws(Problem) {
        stockFailed = true
        guard var export = announced, export.coverage == .full else { return }
        export.coverage = .changes
        announced = export
        try emit(.stockExport(export))
    }

    // MARK: invoices

    private mutating func endInvoice(_ record: XMLRecord) throws(Problem) {
        facts += 1
        let invoice: Invoice?
        do throws(Problem) {
            invoice = try invoices.invoice(record, home: context.homeCurrency)
        } catch {
            return try emit(.problem(error.ofRecord))
        }
        if let invoice { try emit(.invoice(invoice)) }
    }

    private mutating func endInvoiceList() throws(Problem) {
        facts += 1
        try warnOfParts()
        if list.failed { try refusedList() }
    }

    // MARK: orders that Pohoda has

    /// The pack whose orders were asked for; nil when nobody asked.
    private var askedPack: String? {
        packId.hasPrefix(PohodaLookUp.mark) ? String(packId.dropFirst(PohodaLookUp.mark.count)) : nil
    }

    /// A list that tells which orders of a pack Pohoda has says as much by having none.
    private mutating func endOrderList(_ record: XMLRecord) throws(Problem) {
        itemIsList = true
        guard askedPack != nil else {
            if !unused.contains("listOrder") { unused.append("listOrder") }
            return
        }
        facts += 1
    }

    private mutating func endOrder(_ record: XMLRecord) throws(Problem) {
        guard let pack = askedPack, let item, record.string(PohodaKnownOrderField.extId) == item.id else { return }
        try emit(
            .receipt(
                Receipt(
                    orderId: item.id,
                    packId: pack,
                    state: .accepted,
                    documentNumber: record.string(PohodaKnownOrderField.number),
                    documentId: record.string(PohodaKnownOrderField.id),
                    messages: [],
                    reason: nil,
                    made: packStamp,
                    line: record.line
                )
            )
        )
    }

    // MARK: problems

    private mutating func refusedList() throws(Problem) {
        listFailed = true
        let words = (item?.messages ?? []) + list.messages
        try exportRefused(item?.id ?? "", words.map(\.text).joined(separator: "; "), line: list.line)
    }

    private func exportRefused(_ request: String, _ note: String, line: Int) throws(Problem) {
        let words = note.isEmpty ? packWords.map(\.text).joined(separator: "; ") : note
        let arguments = ["request": request, "note": words.isEmpty ? "error" : words]
        try emit(.problem(problem(.exportRefused, .error, line: line, arguments)))
    }

    private func warnOfParts() throws(Problem) {
        guard !list.parts.isEmpty else { return }
        try warn(.splitExport, line: list.line, ["count": String(list.parts.count)])
    }

    private func warn(_ code: PohodaProblem, line: Int, _ arguments: [String: String]) throws(Problem) {
        try emit(.problem(problem(code, .warning, line: line, arguments)))
    }

    private func problem(
        _ code: PohodaProblem,
        _ severity: Problem.Severity,
        line: Int,
        _ arguments: [String: String]
    ) -> Problem {
        Problem(code, severity, scope: .record, at: SourcePosition(line: line), arguments)
    }
}

/// The fields by which an order that Pohoda has is known again (schema order.xsd).
private enum PohodaKnownOrderField: Int, XMLField {
    case id, number, extId

    var path: String {
        switch self {
        case .id: "orderHeader/id"
        case .number: "orderHeader/number/numberRequested"
        case .extId: "orderHeader/extId/ids"
        }
    }
}

/// What a list says of itself before its records.
private struct PohodaListHead {
    var state = ""
    var stamp: LocalTime?
    var parts: [String] = []
    var messages: [Receipt.Message] = []
    var line = 1
    /// Whether what it covers was said.
    var isAnnounced = false

    /// Whether Pohoda did not export all of it.
    var failed: Bool { state == "error" || messages.contains { $0.severity == "error" } }
}
