import Connectors
import Domain
import Syntax

/// The fields of an imported order in a report (schema _Report.xsd, `msgObjType`).
private enum OrderField: Int, XMLField {
    case status, document, number

    var path: String {
        switch self {
        case .status: "Status"
        case .document: "Data/Doklad"
        case .number: "Data/PrimDoklad"
        }
    }
}

/// The fields of a key in a report.
private enum KeyField: Int, XMLField {
    case name, value

    var path: String {
        switch self {
        case .name: "@keyName"
        case .value: "."
        }
    }
}

/// The fields of an error in a report (schema _Report.xsd, `errorInfoType`).
private enum ErrorField: Int, XMLField {
    case kind, otherKind, code, text

    var path: String {
        switch self {
        case .kind: "ErrorTypeCoded"
        case .otherKind: "ErrorTypeOther"
        case .code: "ErrorCode"
        case .text: "ErrorDescription"
        }
    }
}

/// The text of an element.
private enum TextField: Int, XMLField {
    case text

    var path: String { "." }
}

/// Reads what Money says of an import, a `MoneyReport` (docs/systems/money-s3.md#import-and-report).
struct MoneyS3Report: XMLRecordHandler {
    /// The records of the layout.
    private enum Record: Int {
        case report, status, error, control, controlStatus, controlError, list, otherError, orders
        case order, key, orderError, part, partError, innerError
    }

    /// Which elements are records.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        let root = "MoneyReport"
        layout.record(Record.report.rawValue, at: root, fields: TextField.self)
        layout.record(Record.status.rawValue, at: root + "/Status", fields: TextField.self)
        layout.record(Record.error.rawValue, at: root + "/ErrorInfo", fields: ErrorField.self)
        layout.record(Record.control.rawValue, at: root + "/Control/*", fields: TextField.self)
        layout.record(Record.controlStatus.rawValue, at: root + "/Control/*/Status", fields: TextField.self)
        layout.record(Record.controlError.rawValue, at: root + "/Control/*/ErrorInfo", fields: ErrorField.self)
        layout.record(Record.list.rawValue, at: root + "/*", fields: TextField.self)
        layout.record(Record.otherError.rawValue, at: root + "/*/*/ErrorInfo", fields: ErrorField.self)
        layout.record(Record.orders.rawValue, at: root + "/SeznamObjPrij", fields: TextField.self)
        let order = root + "/SeznamObjPrij/ObjPrij"
        layout.record(Record.order.rawValue, at: order, fields: OrderField.self)
        layout.record(Record.key.rawValue, at: order + "/Reference/ID", fields: KeyField.self)
        layout.record(Record.orderError.rawValue, at: order + "/ErrorInfo", fields: ErrorField.self)
        layout.record(Record.part.rawValue, at: order + "/*", fields: TextField.self)
        layout.record(Record.partError.rawValue, at: order + "/*/ErrorInfo", fields: ErrorField.self)
        layout.record(Record.innerError.rawValue, at: order + "/*/*/ErrorInfo", fields: ErrorField.self)
        return layout
    }()

    private let emit: FactSink
    private var status = ""
    private var isControlled = true
    private var control = ""
    /// What is said of the whole import.
    private var messages: [Receipt.Message] = []
    /// What is said of orders and other records: the only words about an import of which nothing is said as a whole.
    private var words: [String] = []
    /// The checks that an import failed.
    private var failedControls: [String] = []
    private var order = MoneyS3Receipt(line: 1)
    private var part = ""
    private var facts = 0
    private var lists: [String] = []

    /// A reader that hands on what it finds.
    init(_ emit: @escaping FactSink) {
        self.emit = emit
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .order: order = MoneyS3Receipt(line: record.line)
        case .part: part = record.elementName
        case .control: control = record.elementName
        case .list: if record.elementName.hasPrefix("Seznam") { lists.append(record.elementName) }
        default: break
        }
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .status: status = record.string(TextField.text) ?? ""
        case .error: messages.append(message(record, in: ""))
        case .controlStatus:
            if record.equals(TextField.text, "FatalError") {
                isControlled = false
                failedControls.append(control)
            }
        case .controlError: messages.append(message(record, in: control))
        case .key: order.add(key: record.string(KeyField.name), record.string(KeyField.value))
        case .otherError: add(words: message(record, in: ""))
        case .orderError: order.messages.append(message(record, in: ""))
        case .partError, .innerError: order.messages.append(message(record, in: part))
        case .part: part = ""
        case .order: try endOrder(record)
        case .report: try endReport(record)
        default: break
        }
    }

    /// Whether Money refused the whole file: then nothing was imported, whatever stands below.
    private var isRefused: Bool { status == "FatalError" || !isControlled }

    private mutating func endOrder(_ record: XMLRecord) throws(Problem) {
        facts += 1
        order.status = record.string(OrderField.status) ?? ""
        order.documentNumber = record.string(OrderField.document)
        if let number = record.string(OrderField.number) { order.number = number }
        for message in order.messages { add(words: message) }
        try emit(.receipt(order.receipt(isRefused: isRefused, whole: messages)))
    }

    /// A file that was refused as a whole may name no order; then the answer speaks of all that it held.
    private func endReport(_ record: XMLRecord) throws(Problem) {
        let place = SourcePosition(line: record.line)
        if isRefused {
            let note = note
            try emit(.problem(Problem(MoneyS3Problem.importRefused, scope: .record, at: place, ["note": note])))
            guard facts == 0 else { return }
            var whole = MoneyS3Receipt(line: record.line)
            whole.status = "FatalError"
            try emit(.receipt(whole.receipt(isRefused: true, whole: messages)))
        } else if facts == 0 {
            guard lists.isEmpty else {
                throw Problem(MoneyS3Problem.notUsed, at: place, ["name": lists.joined(separator: ", ")])
            }
            throw Problem(MoneyS3Problem.emptyReport, at: place)
        }
    }

    /// What Money says of a refused import: of the whole, else of its parts, else only which check failed.
    private var note: String {
        let whole = messages.map(\.text).filter { !$0.isEmpty }
        if !whole.isEmpty { return whole.joined(separator: "; ") }
        if !words.isEmpty { return words.joined(separator: "; ") }
        return failedControls.isEmpty ? "FatalError" : failedControls.joined(separator: ", ") + ": FatalError"
    }

    /// Keeps the first few different words.
    private mutating func add(words message: Receipt.Message) {
        let text = message.text.isEmpty ? message.number ?? "" : message.text
        if !text.isEmpty, words.count < 5, !words.contains(text) { words.append(text) }
    }

    private func message(_ record: XMLRecord, in place: String) -> Receipt.Message {
        var text = record.string(ErrorField.text) ?? ""
        let kind = record.string(ErrorField.otherKind) ?? record.string(ErrorField.kind) ?? ""
        for detail in [place, kind] where !detail.isEmpty {
            text += (text.isEmpty ? "(" : " (") + detail + ")"
        }
        return Receipt.Message(severity: "error", number: record.string(ErrorField.code), text: text)
    }
}

/// What Money says of one imported order, gathered over its elements.
struct MoneyS3Receipt {
    /// `OK`, `WarningError`, `FatalError` or empty.
    var status = ""
    /// The e-shop's number, which the order carries in `PrimDoklad`.
    var number: String?
    /// The number that Money gave the document.
    var documentNumber: String?
    /// Money's remarks.
    var messages: [Receipt.Message] = []
    /// The line of the order.
    var line: Int

    /// A receipt of an order whose start tag was read.
    init(line: Int) {
        self.line = line
    }

    /// Takes a key by which Money looked the order up; a single key without a name is that of the import definition,
    /// which is to be `PrimDoklad`.
    mutating func add(key name: String?, _ value: String?) {
        guard let value, name == "PrimDoklad" || (name == nil && number == nil) else { return }
        number = value
    }

    /// The receipt, once it is known whether the file as a whole was refused, and what was said of it.
    func receipt(isRefused: Bool, whole: [Receipt.Message]) -> Receipt {
        let severity = status == "FatalError" ? "error" : status == "WarningError" ? "warning" : "ok"
        var all = messages.map { Receipt.Message(severity: severity, number: $0.number, text: $0.text) }
        if isRefused { all += whole }
        return Receipt(
            orderId: nil,
            orderNumber: number,
            packId: nil,
            state: state(isRefused: isRefused),
            documentNumber: isRefused ? nil : documentNumber,
            messages: all,
            reason: all.first?.number.map { "MONEY " + $0 },
            line: line
        )
    }

    /// What became of the order (schema _Report.xsd): a warning means that the order is in and a part of it is not. An
    /// order that is called good in a file that was refused is neither, so only asking tells.
    private func state(isRefused: Bool) -> Receipt.State {
        switch status {
        case "OK": isRefused ? .unknown : .accepted
        case "WarningError": isRefused ? .unknown : .acceptedWithWarning
        case "FatalError": .refused
        default: isRefused ? .refused : .unknown
        }
    }
}
