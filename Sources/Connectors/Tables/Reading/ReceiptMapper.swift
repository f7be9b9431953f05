import Domain
import Syntax

/// Turns rows of answers into receipts.
struct ReceiptMapper: TableMapper {
    private let profile: TableProfile
    private let emit: FactSink
    private let order, status, document, message: Int
    private let states: [String: Receipt.State]
    private var errors: RowErrors
    /// How many columns are looked for.
    private let width: Int

    init(_ profile: TableProfile, _ emit: @escaping FactSink) {
        self.profile = profile
        self.emit = emit
        errors = RowErrors(profile, emit)
        let fields = profile.columns.map(\.field)
        func column(_ field: TableField) -> Int { fields.firstIndex(of: field) ?? -1 }
        width = fields.count
        (order, status, document, message) = (column(.order), column(.status), column(.document), column(.message))
        var states: [String: Receipt.State] = [:]
        for (word, state) in profile.states { states[TableHeader.folded(word)] = state }
        self.states = states
    }

    mutating func take(_ record: some TableRecord) throws(Problem) {
        errors.rows += 1
        guard let number = number(of: record) else {
            return try errors.report(
                Problem(
                    TableProblem.emptyKey,
                    scope: .record,
                    at: record.position(order),
                    path: "order",
                    ["column": "order", "row": record.shown(width)]
                )
            )
        }
        guard !ScientificNotation.isForm(number) else {
            return try errors.report(
                Problem(
                    TableProblem.damagedKey,
                    scope: .record,
                    at: record.position(order),
                    path: "order",
                    ["column": "order", "value": number]
                )
            )
        }
        let word = record.string(status) ?? ""
        guard let state = states[TableHeader.folded(word)] else {
            return try errors.report(
                Problem(
                    TableProblem.unknownState,
                    scope: .record,
                    at: record.position(status),
                    path: "status",
                    ["order": number, "value": word]
                )
            )
        }
        let text = record.string(message)
        try emit(
            .receipt(
                Receipt(
                    orderId: nil,
                    orderNumber: number,
                    packId: nil,
                    state: state,
                    documentNumber: record.string(document),
                    messages: text.map { [Receipt.Message(severity: word, number: nil, text: $0)] } ?? [],
                    reason: word,
                    line: record.line
                )
            )
        )
    }

    /// The order's number without guards around it; nil when there is none.
    private mutating func number(of record: some TableRecord) -> String? {
        let bare = record.withBytes(order) { errors.damage.bare($0) }
        return bare.map { $0.isEmpty ? nil : $0 } ?? record.string(order)
    }

    mutating func report(_ problem: Problem) throws(Problem) {
        errors.rows += 1
        try errors.report(problem)
    }

    var unclearKey: String? { errors.damage.unclear }

    mutating func finish() throws(Problem) { try errors.finish() }
}
