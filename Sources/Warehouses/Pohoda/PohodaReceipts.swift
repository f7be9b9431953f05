import Domain
import Syntax

/// The attributes of a `responsePackItem` (schema response.xsd).
enum PohodaItemField: Int, XMLField {
    case id, state, note

    var path: String {
        switch self {
        case .id: "@id"
        case .state: "@state"
        case .note: "@note"
        }
    }
}

/// The fields of an answer to an imported document (schema documentresponse.xsd).
enum PohodaResponseField: Int, XMLField {
    case state, note, id, number, extId, stamp

    var path: String {
        switch self {
        case .state: "@state"
        case .note: "@note"
        case .id: "producedDetails/id"
        case .number: "producedDetails/number"
        case .extId: "producedDetails/extId/ids"
        case .stamp: "@dateTimeStamp"
        }
    }
}

/// The fields of one remark about an imported document.
enum PohodaDetailField: Int, XMLField {
    case state, number, note, xpath, requested, produced

    var path: String {
        switch self {
        case .state: "state"
        case .number: "errno"
        case .note: "note"
        case .xpath: "XPath"
        case .requested: "valueRequested"
        case .produced: "valueProduced"
        }
    }
}

/// What Pohoda says of one item of a pack, gathered over its elements.
struct PohodaReceipt {
    /// The id of the item; empty when Pohoda gives none.
    var id = ""
    /// `ok`, `error` or empty.
    var itemState = ""
    /// `ok`, `error`, or nil when the item has no document answer.
    var responseState: String?
    /// The internal id of the document.
    var documentId: String?
    /// The number that the document got.
    var documentNumber: String?
    /// Our key as the document keeps it.
    var extId: String?
    /// When Pohoda answered, if the document's own answer says so.
    var stamp: LocalTime?
    /// Pohoda's remarks.
    var messages: [Receipt.Message] = []
    /// The line of the item.
    var line: Int

    /// Pohoda's remarks as one text.
    var words: String { messages.map(\.text).joined(separator: "; ") }

    /// A receipt of an item whose start tag was read.
    init(_ record: XMLRecord) {
        id = record.string(PohodaItemField.id) ?? ""
        itemState = record.string(PohodaItemField.state) ?? ""
        line = record.line
        if let note = record.string(PohodaItemField.note) {
            messages.append(Receipt.Message(severity: itemState, number: nil, text: note))
        }
    }

    /// Takes what the document's own answer says.
    mutating func add(response record: XMLRecord) {
        responseState = record.string(PohodaResponseField.state) ?? ""
        documentId = record.string(PohodaResponseField.id)
        documentNumber = record.string(PohodaResponseField.number)
        extId = record.string(PohodaResponseField.extId)
        if let note = record.string(PohodaResponseField.note) {
            messages.append(Receipt.Message(severity: responseState ?? "", number: nil, text: note))
        }
        stamp = try? record.time(PohodaResponseField.stamp)
    }

    /// The remark in a `detail`, with the element and values that it speaks of.
    static func message(_ record: XMLRecord) -> Receipt.Message {
        var text = record.string(PohodaDetailField.note) ?? ""
        var place = record.string(PohodaDetailField.xpath) ?? ""
        if let requested = record.string(PohodaDetailField.requested) {
            place += (place.isEmpty ? "" : ": ") + requested
            if record.isPresent(PohodaDetailField.produced) {
                place += " → " + (record.string(PohodaDetailField.produced) ?? "∅")
            }
        }
        if !place.isEmpty { text += (text.isEmpty ? "(" : " (") + place + ")" }
        return Receipt.Message(
            severity: record.string(PohodaDetailField.state) ?? "",
            number: record.string(PohodaDetailField.number),
            text: text
        )
    }

    /// The receipt, once the item and what the pack says of itself are known; the pack's words stand in for those that an
    /// item of a refused pack lacks.
    func receipt(
        packId: String?,
        packState: String,
        packStamp: LocalTime?,
        packWords: [Receipt.Message]
    ) -> Receipt {
        let state = state(packState: packState)
        let isSilent = messages.allSatisfy(\.text.isEmpty) && state != .accepted
        let words = isSilent ? messages + packWords : messages
        return Receipt(
            orderId: id.isEmpty ? extId ?? "" : id,
            packId: packId,
            state: state,
            documentNumber: documentNumber,
            documentId: documentId,
            messages: words,
            reason: words.first?.number.map { "POHODA " + $0 },
            made: stamp ?? packStamp,
            line: line
        )
    }

    /// What became of the document: the table of docs/systems/pohoda.md#answers-to-imports, and the rule under it.
    ///
    /// Imported only if the pack is not refused and item and answer are `ok` and a document id is there. A duplicate is
    /// as good as imported. A processing error (556) may have happened half-way, so only asking tells.
    func state(packState: String) -> Receipt.State {
        let imported = itemState == "ok" && responseState == "ok" && documentId != nil
        if imported { return packState == "error" ? .unknown : remarks.isEmpty ? .accepted : .acceptedWithWarning }
        let failed = itemState == "error" || responseState == "error"
        guard failed else { return .unknown }
        if remarks.contains(where: { Self.isDuplicate($0) }) { return .duplicate }
        if remarks.contains(where: { $0.number == "556" }) { return .unknown }
        return .refused
    }

    private var remarks: [Receipt.Message] { messages.filter { $0.severity != "ok" } }

    /// Error numbers whose meaning is known and is not a duplicate (docs/systems/pohoda.md#answers-to-imports).
    private static let otherErrors: Set<String> = [
        "101", "103", "108", "115", "551", "552", "553", "554", "555", "556", "557", "603", "606",
    ]

    /// Whether a remark says that Pohoda has the document already: 109, 121, or in words where the number is unknown.
    ///
    /// Czech `duplicitní`, Slovak `duplicitný`.
    private static func isDuplicate(_ message: Receipt.Message) -> Bool {
        if message.severity == "warning" { return false }
        if message.number == "109" || message.number == "121" { return true }
        if let number = message.number, otherErrors.contains(number) { return false }
        return message.text.lowercased().contains("duplicit")
    }
}
