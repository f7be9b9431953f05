import Connectors
import Domain
import Settings
import Syntax

/// Turns YAML into layouts of gateways and gathers everything that is wrong with them.
struct OwnGatewayReader {
    private let file: String
    private var layouts: [OwnGatewayLayout] = []
    private var problems: [Problem] = []

    private static let options = ["gateway", "signature", "kinds", "final", "decimal", "days", "default-currency"]

    private init(file: String) { self.file = file }

    /// The layouts of a file; throws everything that is wrong with it at once.
    static func layouts(_ yaml: [UInt8], file: String) throws(Problems) -> [OwnGatewayLayout] {
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw Problems([Problem(ConfigProblem.notUTF8, .error, ["file": file])])
        }
        let tree: YAMLTree
        do throws(Problem) { tree = try YAMLTree(parsing: text, file: file) } catch { throw Problems([error]) }
        var reader = OwnGatewayReader(file: file)
        reader.read(tree)
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        return reader.layouts
    }

    private mutating func read(_ tree: YAMLTree) {
        switch tree.content {
        case .nothing: return
        case .group(let pairs):
            for (key, value) in pairs {
                guard let name = key.text, name.contains("."), case .group(let members) = value.content else {
                    bad(key.text ?? "", value, expected: "csv.mygateway: …")
                    continue
                }
                read(name, members, key.position)
            }
        case .value, .list: bad("", tree, expected: "csv.mygateway: …")
        }
    }

    private mutating func read(
        _ name: String,
        _ members: [(key: YAMLTree, value: YAMLTree)],
        _ position: SourcePosition?
    ) {
        var layout = OwnGatewayLayout(name: name, file: file)
        let count = problems.count
        let known = Self.options + OwnGatewayField.allCases.map(\.key)
        for (key, value) in members {
            guard let word = key.text, known.contains(word) else {
                let text = key.text ?? ""
                let nearest = known.min { EditDistance.between($0, text) < EditDistance.between($1, text) }
                report(.unknownKey, name + "." + text, key.position, ["nearest": nearest ?? ""])
                continue
            }
            if !set(word, value, &layout) { bad(name + "." + word, value, expected: Self.expected(word)) }
        }
        guard problems.count == count else { return }
        for key in Self.missing(layout) { report(.missingKey, name + "." + key, position) }
        if problems.count == count { layouts.append(layout) }
    }

    /// What must stand in a layout for it to be of use.
    private static func missing(_ layout: OwnGatewayLayout) -> [String] {
        var missing: [String] = []
        if layout.gateway.isEmpty { missing.append("gateway") }
        if layout.columns[.date] == nil { missing.append("date") }
        if layout.columns[.gross] == nil, layout.columns[.net] == nil { missing.append("gross") }
        if layout.columns[.currency] == nil, layout.currency == nil { missing.append("currency") }
        if layout.columns[.kind] != nil, layout.kinds.isEmpty { missing.append("kinds") }
        if layout.columns[.state] != nil, layout.final.isEmpty { missing.append("final") }
        return missing
    }

    /// Whether the value is one that the key takes.
    private func set(_ key: String, _ value: YAMLTree, _ layout: inout OwnGatewayLayout) -> Bool {
        if let field = OwnGatewayField.allCases.first(where: { $0.key == key }) {
            layout.columns[field] = value.texts
            return value.texts != nil
        }
        switch key {
        case "gateway":
            guard let text = value.text, Self.isName(text) else { return false }
            layout.gateway = text
        case "signature": layout.signature = value.texts ?? []
        case "final": layout.final = Set((value.texts ?? []).map { TextKey.folded($0) })
        case "decimal":
            guard let text = value.text, [",", ".", "auto"].contains(text) else { return false }
            layout.decimal = text == "auto" ? nil : text.utf8.first
        case "days":
            guard let text = value.text, ["dd/mm/yyyy", "mm/dd/yyyy"].contains(text) else { return false }
            layout.isMonthFirst = text.hasPrefix("mm")
        case "default-currency":
            guard let currency = value.text.flatMap({ Currency(code: $0) }), currency != .none else { return false }
            layout.currency = currency
        default: return setKinds(value, &layout)
        }
        return key == "signature" || key == "final" ? value.texts != nil : true
    }

    private func setKinds(_ value: YAMLTree, _ layout: inout OwnGatewayLayout) -> Bool {
        guard case .group(let members) = value.content, !members.isEmpty else { return false }
        for (key, words) in members {
            let kind = GatewayLine.Kind(rawValue: key.text ?? "").map { OwnGatewayLayout.Meaning.line($0) }
            guard let meaning = key.text == "skip" ? .skip : kind, let words = words.texts else { return false }
            for word in words.map({ TextKey.folded($0) }) {
                guard layout.kinds[word] == nil || layout.kinds[word] == meaning else { return false }
                layout.kinds[word] = meaning
            }
        }
        return true
    }

    /// Small letters, digits and dashes.
    private static func isName(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static func expected(_ key: String) -> String {
        switch key {
        case "gateway": "mygateway"
        case "kinds": "{ payment: [Platba], fee: [Poplatok], skip: [Zrušená] }"
        case "decimal": "\",\", \".\", auto"
        case "days": "dd/mm/yyyy, mm/dd/yyyy"
        case "default-currency": "EUR"
        default: "[Dátum, Deň]"
        }
    }

    private mutating func report(
        _ code: TableProblem,
        _ key: String,
        _ place: SourcePosition?,
        _ more: [String: String] = [:]
    ) {
        problems.append(Problem(code, at: place, path: key, ["file": file, "key": key].merging(more) { $1 }))
    }

    private mutating func bad(_ key: String, _ tree: YAMLTree, expected: String) {
        let value = tree.text.map { String($0.prefix(40)) } ?? "…"
        report(.badValue, key, tree.position, ["value": value, "expected": expected])
    }
}
