import Domain
import Settings
import Syntax

extension ProfileReader {
    private static let keys = [
        "kind", "encoding", "delimiter", "decimal", "dates", "eol", "quote", "header", "one-file-per", "rows",
        "safe-text", "columns",
    ]

    /// Reads the template of orders that are written.
    mutating func readTemplate(
        _ name: String,
        _ members: [(key: YAMLTree, value: YAMLTree)],
        _ position: SourcePosition?
    ) {
        var template = OrderTemplate(name: name, file: file)
        let before = problems.count
        for (key, value) in members {
            guard let text = key.text, Self.keys.contains(text) else {
                unknown(name, key, among: Self.keys)
                continue
            }
            if text == "columns" {
                readColumns(name, value, &template)
            } else if !readOption(text, value, &template) {
                bad(name + "." + text, value, expected: Self.expected(text))
            }
        }
        if problems.count == before, template.columns.isEmpty {
            report(.missingKey, name + ".columns", at: position)
        }
        if problems.count == before { templates.append(template) }
    }

    private func readOption(_ name: String, _ value: YAMLTree, _ template: inout OrderTemplate) -> Bool {
        func set<Value>(_ value: Value?, _ target: inout Value) -> Bool {
            guard let value else { return false }
            target = value
            return true
        }
        switch name {
        case "kind": return true
        case "encoding": return set(value.text.flatMap { TextEncoding(name: $0) }, &template.encoding)
        case "delimiter": return set(byte(value), &template.delimiter)
        case "decimal": return set(word(value, [",": UInt8(ascii: ","), ".": UInt8(ascii: ".")]), &template.decimal)
        case "dates": return set(value.text.flatMap { OrderTemplate.Dates(rawValue: $0) }, &template.dates)
        case "eol": return set(word(value, ["crlf": true, "lf": false]), &template.endsWithCRLF)
        case "quote": return set(word(value, ["minimal": false, "all": true]), &template.quotesAll)
        case "header":
            return set(word(value, ["yes": true, "true": true, "no": false, "false": false]), &template.hasHeader)
        case "one-file-per": return set(word(value, ["order": true, "batch": false]), &template.isPerOrder)
        case "rows": return value.text == "item"
        case "safe-text":
            return set(word(value, ["yes": true, "true": true, "no": false, "false": false]), &template.guardsFormulas)
        default: return false
        }
    }

    private mutating func readColumns(_ name: String, _ tree: YAMLTree, _ template: inout OrderTemplate) {
        guard case .group(let members) = tree.content else {
            return bad(name + ".columns", tree, expected: "NS_NUMBER: order.number")
        }
        for (key, value) in members {
            guard let header = key.text else { continue }
            if let parsed = readValue(value) {
                template.columns.append(OrderTemplate.Column(header: header, value: parsed))
            } else {
                badColumn(name + ".columns." + header, value)
            }
        }
    }

    private func readValue(_ tree: YAMLTree) -> OrderTemplate.Value? {
        if let text = tree.text {
            if let field = OrderField(rawValue: text) { return .field(field) }
            guard text.hasPrefix("const ") else { return nil }
            let value = text.dropFirst("const ".count).drop { $0 == " " }
            let isQuoted = value.count >= 2 && value.first == "\"" && value.last == "\""
            return .constant(String(isQuoted ? value.dropFirst().dropLast() : value))
        }
        guard case .group(let members) = tree.content, members.count == 2,
            let of = members.first(where: { $0.key.text == "of" })?.value.text, let field = OrderField(rawValue: of),
            let map = members.first(where: { $0.key.text == "map" }).flatMap({ pairs($0.value) })
        else { return nil }
        return .map(field, Dictionary(map.map { ($0.key, $0.value) }) { first, _ in first })
    }

    private mutating func badColumn(_ key: String, _ tree: YAMLTree) {
        let known = OrderField.allCases.map(\.rawValue)
        guard let text = tree.text else { return bad(key, tree, expected: "{ of: item.vat, map: { 23: 1 } }") }
        let nearest = known.min { EditDistance.between($0, text) < EditDistance.between($1, text) } ?? ""
        bad(key, tree, expected: nearest + ", const \"…\"")
    }

    private static func expected(_ name: String) -> String {
        switch name {
        case "encoding": "utf-8, windows-1250, iso-8859-2, cp852"
        case "delimiter": ";, \",\", tab, |"
        case "decimal": "\",\", \".\""
        case "dates": OrderTemplate.Dates.allCases.map(\.rawValue).joined(separator: ", ")
        case "eol": "crlf, lf"
        case "quote": "minimal, all"
        case "header", "safe-text": "yes, no"
        case "one-file-per": "order, batch"
        case "rows": "item"
        default: "…"
        }
    }
}
