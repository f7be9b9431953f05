import Domain
import Settings

/// Layouts of bank mails: a merchant's own and those that are shipped.
public struct MailLayouts: Sendable {
    private var own: [MailLayout] = []

    /// The shipped ones only.
    public init() {}

    /// Reads the layouts of a YAML file; throws everything that is wrong with it at once.
    public init(yaml: [UInt8], file: String) throws(Problems) {
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw Problems([Problem(ConfigProblem.notUTF8, .error, ["file": file])])
        }
        let tree: YAMLTree
        do throws(Problem) { tree = try YAMLTree(parsing: text, file: file) } catch { throw Problems([error]) }
        var reader = MailLayoutReader(file: file)
        reader.read(tree)
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        own = reader.layouts
    }

    /// Adds the layouts of another file; throws when both have one of the same name.
    public mutating func add(_ others: MailLayouts) throws(Problem) {
        for layout in others.own {
            guard let other = own.first(where: { $0.name == layout.name }) else { continue }
            throw Problem(
                MailProblem.twice,
                .error,
                path: layout.name,
                ["file": layout.file, "key": layout.name, "other": other.file]
            )
        }
        own += others.own
    }

    /// All of them: what is shipped gives way to what a merchant wrote under the same name. Built when first asked for.
    var all: [MailLayout] {
        guard !own.isEmpty else { return MailLayouts.shipped }
        guard !isAlone else { return own }
        return own + MailLayouts.shipped.filter { layout in !own.contains { $0.name == layout.name } }
    }

    /// The layouts of one name only, to try it out; nil when there is none.
    public func only(_ name: String) -> MailLayouts? {
        guard let layout = all.first(where: { $0.name == name }) else { return nil }
        var one = MailLayouts()
        one.own = [layout]
        one.isAlone = true
        return one
    }

    /// The names of all.
    public var names: [String] { all.map(\.name) }

    private var isAlone = false

    private static let shipped: [MailLayout] = BankMails.texts.flatMap { text in
        // A text of ours that does not read leaves its banks out, which tests find.
        (try? MailLayouts(yaml: Array(text.utf8), file: "mail"))?.own ?? []
    }
}

/// Turns a YAML tree into layouts of mails and gathers everything that is wrong with them.
struct MailLayoutReader {
    let file: String
    private(set) var layouts: [MailLayout] = []
    private(set) var problems: [Problem] = []

    private static let keys = [
        "bank", "senders", "subjects", "credit", "debit", "either", "also", "labels", "other-labels", "separator",
        "one-line", "below", "single", "several", "order", "payer", "closing", "decimal", "currency",
        "complete-account", "bank-first", "unsigned", "no-payment", "pending", "vs-in", "vs-guess",
    ]

    init(file: String) {
        self.file = file
    }

    mutating func read(_ tree: YAMLTree) {
        switch tree.content {
        case .nothing: return
        case .group(let pairs):
            for (key, value) in pairs {
                guard let name = key.text, name.contains("."), case .group(let members) = value.content else {
                    bad(key.text ?? "", value, expected: "bank.kind: …")
                    continue
                }
                read(name, members, key.position)
            }
        case .value, .list: bad("", tree, expected: "bank.kind: …")
        }
    }

    private mutating func read(
        _ name: String,
        _ members: [(key: YAMLTree, value: YAMLTree)],
        _ position: SourcePosition?
    ) {
        var layout = MailLayout(name: name, file: file)
        let before = problems.count
        for (key, value) in members {
            guard let word = key.text, Self.keys.contains(word) else {
                unknown(name, key, among: Self.keys)
                continue
            }
            if !set(word, value, &layout) { bad(name + "." + word, value, expected: Self.expected(word)) }
        }
        guard problems.count == before else { return }
        if layout.openings.isEmpty {
            return report(.missingKey, name + ".credit", at: position)
        }
        let taken = layout.openings.flatMap { $0.pattern.fields } + layout.labels.compactMap(\.field)
        if !taken.contains(.amount) { return report(.missingKey, name + ".labels.amount", at: position) }
        if layout.senders.isEmpty { return report(.missingKey, name + ".senders", at: position) }
        guard layout.putInOrder() else {
            let printed = layout.order.joined().joined(separator: ", ")
            let arguments = ["value": String(printed.prefix(40)), "expected": Self.expected("order")]
            return report(.badValue, name + ".order", at: position, arguments)
        }
        layouts.append(layout)
    }

    /// Whether the value is one that the key takes.
    private mutating func set(_ key: String, _ value: YAMLTree, _ layout: inout MailLayout) -> Bool {
        switch key {
        case "bank":
            guard let code = value.text, code.utf8.count == 4 else { return false }
            layout.bank = code
        case "senders":
            guard let domains = texts(value), domains.allSatisfy({ $0.contains(".") && !$0.contains("@") }) else {
                return false
            }
            layout.senders = domains.map { $0.lowercased() }
        case "labels": return readLabels(value, &layout)
        case "separator":
            guard let text = value.text, [":", "=", "none"].contains(text) else { return false }
            layout.separator = text == "none" ? nil : text.utf8.first
        case "decimal":
            guard let text = value.text, [",", "."].contains(text), let byte = text.utf8.first else { return false }
            layout.decimal = byte
        case "currency":
            guard let currency = value.text.flatMap({ Currency(code: $0) }) else { return false }
            layout.currency = currency
        case "unsigned":
            guard let direction = value.text.flatMap({ MailLayout.Direction(rawValue: $0) }) else { return false }
            layout.unsigned = direction
        case "vs-in", "vs-guess", "payer":
            guard let fields = texts(value)?.map({ MailField(rawValue: $0) }), !fields.contains(nil) else {
                return false
            }
            switch key {
            case "vs-in": layout.symbolFields = fields.compactMap { $0 }
            case "vs-guess": layout.guessFields = fields.compactMap { $0 }
            default: layout.payers = Set(fields.compactMap { $0 })
            }
        case "order":
            guard case .list(let items) = value.content, !items.isEmpty else { return false }
            let groups = items.compactMap { texts($0) }
            guard groups.count == items.count else { return false }
            layout.order = groups
        case "one-line", "below", "single", "several", "complete-account", "bank-first":
            guard let text = value.text, ["true", "false", "yes", "no"].contains(text) else { return false }
            setFlag(key, text == "true" || text == "yes", &layout)
        default: return readPatterns(key, value, &layout)
        }
        return true
    }

    private func setFlag(_ key: String, _ isOn: Bool, _ layout: inout MailLayout) {
        switch key {
        case "one-line": layout.isInline = isOn
        case "below": layout.isBelow = isOn
        case "single": layout.isSingle = isOn
        case "several": layout.isSeveral = isOn
        case "complete-account": layout.completesAccount = isOn
        default: layout.isBankFirst = isOn
        }
    }

    private func readPatterns(_ key: String, _ value: YAMLTree, _ layout: inout MailLayout) -> Bool {
        guard let texts = texts(value) else { return false }
        let patterns = texts.compactMap { MailPattern($0) }
        guard patterns.count == texts.count else { return false }
        switch key {
        case "credit": layout.openings += patterns.map { MailLayout.Opening(pattern: $0, direction: .credit) }
        case "debit": layout.openings += patterns.map { MailLayout.Opening(pattern: $0, direction: .debit) }
        case "either": layout.openings += patterns.map { MailLayout.Opening(pattern: $0) }
        case "also": layout.also = patterns
        case "subjects": layout.subjects = patterns
        case "no-payment": layout.refusals = patterns
        case "pending": layout.pending = patterns
        case "closing": layout.closings = patterns
        default: layout.labels += patterns.map { MailLayout.Label(pattern: $0, field: nil, rank: 0) }
        }
        return true
    }

    private mutating func readLabels(_ value: YAMLTree, _ layout: inout MailLayout) -> Bool {
        guard case .group(let members) = value.content else { return false }
        for (key, value) in members {
            guard let name = key.text, let field = MailField(rawValue: name) else {
                unknown(layout.name + ".labels", key, among: MailField.allCases.map(\.rawValue))
                continue
            }
            guard let texts = texts(value) else { return false }
            for (rank, text) in texts.enumerated() {
                guard let pattern = MailPattern(text), pattern.fields.isEmpty else { return false }
                layout.labels.append(MailLayout.Label(pattern: pattern, field: field, rank: rank))
            }
        }
        return true
    }

    private func texts(_ tree: YAMLTree) -> [String]? { tree.texts }

    private static func expected(_ key: String) -> String {
        switch key {
        case "bank": "\"1100\""
        case "senders": "[tatrabanka.sk]"
        case "labels": "{ amount: [Suma], vs: [VS] }"
        case "separator": "\":\", \"=\", none"
        case "decimal": "\",\", \".\""
        case "currency": "EUR"
        case "unsigned": "credit, debit"
        case "vs-in", "vs-guess", "payer": MailField.allCases.map(\.rawValue).joined(separator: ", ")
        case "order": "[amount, [vs, ks, ss], message, Zostatok]"
        case "one-line", "below", "single", "several", "complete-account", "bank-first": "true, false"
        default: "[Suma {amount}]"
        }
    }

    // MARK: problems

    private mutating func report(
        _ code: MailProblem,
        _ key: String,
        at place: SourcePosition?,
        _ more: [String: String] = [:]
    ) {
        problems.append(Problem(code, at: place, path: key, ["file": file, "key": key].merging(more) { $1 }))
    }

    private mutating func bad(_ key: String, _ tree: YAMLTree, expected: String) {
        let value = tree.text.map { String($0.prefix(40)) } ?? "…"
        report(.badValue, key, at: tree.position, ["value": value, "expected": expected])
    }

    private mutating func unknown(_ name: String, _ key: YAMLTree, among known: [String]) {
        let text = key.text ?? ""
        let nearest = known.min { EditDistance.between($0, text) < EditDistance.between($1, text) } ?? ""
        report(.unknownKey, name + "." + text, at: key.position, ["nearest": nearest])
    }
}
