import Domain
import Ledger
import Messages
import Syntax

/// What became of one thing, from the ledger: where it came from, what was decided, by what, when.
public struct Explanation {
    /// One line of it.
    public struct Line: Sendable {
        /// The line for people.
        public let text: String
        /// The same as a JSON object and a line end.
        public let json: [UInt8]

        /// `shown` has what people read in place of a value that is for machines.
        init(_ what: String, _ facts: [(String, String?)], _ shown: [String: String], _ words: Renderer) {
            let present = facts.compactMap { fact in fact.1.map { (fact.0, $0) } }
            let named = present.map { (key, value) -> String in
                let told = shown[key] ?? Line.value(value, of: key, in: what, words)
                // A value has no lines of its own, so that each line is a fact.
                return "  " + words.label(key: key) + ": " + told.onOneLine
            }
            text = ([words.label(key: what)] + named).joined(separator: "\n")
            var writer = JSONWriter()
            writer.object { json in
                json.member("what", what)
                for (key, value) in present { json.member(key, value) }
            }
            writer.newline()
            json = writer.bytes
        }

        /// A value as people read it: only of facts whose values are words of ours.
        private static func value(_ value: String, of key: String, in what: String, _ words: Renderer) -> String {
            switch key {
            case "why" where what == "product": words.reason(product: value)
            case "outcome" where what == "file": words.outcome(file: value)
            case "kind" where what == "file" || what == "written": words.kind(file: value)
            case "export", "payment", "outcome", "criterion", "decidedBy", "matchedBy", "severity", "why", "missing",
                "conflict", "provisional":
                words.value(value)
            case "detail" where what == "changed" || what == "read" || what == "skipped": words.value(value)
            // Compared without case, and shown so: `Objednávka 7` is `OBJEDNAVKA7`.
            case "compared": String(decoding: FoldedText(value).folded, as: UTF8.self).uppercased()
            case "field": words.label(key: value)
            case "onHand", "reserved", "ordered", "counts", "available", "lastSent", "from", "to": words.number(value)
            case "quantity" where what != "rule": words.number(value)
            case "made", "since": value.replacing("T", with: " ")
            case "detail" where value.hasPrefix("payment "):
                words.label(.payment) + value.dropFirst("payment".count)
            default: words.shown(value)
            }
        }
    }

    let workspace: Workspace
    let ledger: Ledger
    let names: FileNames
    private var lines: [Line] = []

    /// Explains an `order`, `payment`, `product` or `file`; throws `DECISION-001` when there is none.
    public static func tell(
        _ subject: String,
        _ id: String,
        _ workspace: Workspace,
        _ ledger: Ledger
    ) throws(Problem) -> [Line] {
        var explanation = Explanation(workspace: workspace, ledger: ledger, names: try FileNames(ledger))
        switch subject {
        case "order": try explanation.order(id)
        case "payment": try explanation.payment(id)
        case "product": try explanation.product(id)
        default: try explanation.file(id)
        }
        guard !explanation.lines.isEmpty else {
            throw Problem(DecisionProblem.notFound, .error, ["what": subject, "id": id])
        }
        return explanation.lines
    }

    mutating func add(_ what: String, _ facts: [(String, String?)], shown: [String: String] = [:]) {
        lines.append(Line(what, facts, shown, workspace.renderer))
    }

    private mutating func order(_ id: String) throws(Problem) {
        let reasons = OrderReason(workspace, ledger)
        for row in try ledger.orders(named: id) {
            var shown: [String: String] = [:]
            shown["why"] = try reasons.text(of: row)
            add(
                "order",
                [
                    ("id", row.channel + "/" + row.order.number), ("total", row.order.total.description),
                    ("state", row.order.state), ("export", row.exportState.rawValue),
                    ("why", row.why ?? row.skip?.rawValue),
                    ("text", spoken(row)),
                    ("exportId", row.exportId), ("pack", row.pack), ("document", row.documentNumber),
                    ("payment", row.paymentState.rawValue), ("allocated", row.allocated.description),
                    ("vs", row.order.vs), ("file", try names.path(row.file)), ("line", String(row.line)),
                ],
                shown: shown
            )
            for event in try ledger.events(order: row.id) {
                let file = try event.file.flatMap { id throws(Problem) in try names.path(id) }
                var told: [String: String] = [:]
                if let detail = event.detail {
                    told["detail"] = detail == row.why ? shown["why"] : words(ofCode: detail, order: row.order.number)
                }
                add(
                    event.kind.rawValue,
                    [
                        ("pass", String(event.pass)), ("detail", event.detail), ("file", file),
                        ("line", event.line.map { String($0) }),
                    ],
                    shown: told
                )
            }
            for payment in try ledger.payments(on: row.id) where payment.charge != nil && payment.movement == "payment"
            {
                if let charge = payment.charge { try self.charge(charge) }
            }
            for message in try ledger.receiptMessages(order: row.id) {
                add("message", [("severity", message.severity), ("number", message.number), ("text", message.text)])
            }
            for invoice in try ledger.invoices(order: row.id) {
                add("invoice", [("number", invoice.number), ("vs", invoice.vs)])
            }
        }
    }

    /// The accounting system's own words about an order, where they are more than a code that is reported already.
    private func spoken(_ row: OrderRow) -> String? {
        guard row.why != nil, let text = row.reasonText(workspace.renderer), text != row.why else { return nil }
        return text
    }

    /// The sentence of a code of ours, as far as it is known; nil for anything else.
    private func words(ofCode code: String, order: String) -> String? {
        guard workspace.renderer.catalogue[code] != nil else { return nil }
        let problem = Problem(
            code: code,
            severity: .error,
            scope: .record,
            position: nil,
            path: nil,
            arguments: ["order": order]
        )
        return workspace.renderer.sentence(problem)
    }

    private mutating func product(_ id: String) throws(Problem) {
        let parts = id.split(separator: "/", maxSplits: 1).map { String($0) }
        var rows = try ledger.products(like: id)
        if rows.isEmpty, parts.count == 2 {
            rows = try ledger.products(like: parts[1]).filter { $0.channel == parts[0] }
        }
        for row in rows { try product(row) }
    }

    /// A file that was written: what it is, who took it, and when.
    private mutating func written(_ id: String) throws(Problem) {
        for file in try ledger.outFiles(like: id) {
            add(
                "written",
                [
                    ("pass", String(file.pass)), ("path", file.path), ("kind", file.kind.name),
                    (file.kind.isForChannel ? "channel" : "pack", file.subject.isEmpty ? nil : file.subject),
                    ("records", String(file.records)),
                ]
            )
            switch file.state {
            case .pending, .written: break
            case .delivered:
                let moment = file.fetchedBy.map { Instant(seconds: $0.nanoseconds / 1_000_000_000).description }
                add("delivered", [("connection", file.sentBy), ("when", moment)])
            case .recalling, .recalled: add("takenBack", [("path", file.path)])
            }
        }
    }

    private mutating func file(_ id: String) throws(Problem) {
        try written(id)
        var found = try ledger.files(like: id)
        if let number = Int(shortText: id), let file = try ledger.file(id: number) { found.insert(file, at: 0) }
        for file in found {
            add(
                "file",
                [
                    ("id", String(file.id)), ("pass", String(file.pass)), ("came", file.place.path(of: file.name)),
                    ("kind", file.kind.rawValue), ("format", file.format), ("outcome", file.outcome.rawValue),
                    ("records", String(file.records)), ("sha256", file.hash), ("kept", file.stored),
                    ("repeats", file.repeats.map { String($0) }), ("code", file.code),
                ]
            )
            for problem in try ledger.problems(file: file.id) {
                add(
                    "problem",
                    [
                        ("code", problem.code), ("line", problem.position.map { String($0.line) }),
                        ("path", problem.path), ("message", workspace.renderer.sentence(problem)),
                    ]
                )
            }
        }
    }
}
