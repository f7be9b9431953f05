import Domain
import Settings
import Syntax

/// Turns a YAML tree into profiles and templates and gathers everything that is wrong with them.
struct ProfileReader {
    let file: String
    /// What a profile may be like.
    private let makeShipped: () -> TableProfiles
    private(set) lazy var shipped = makeShipped()
    var tables: [TableProfile] = []
    var templates: [OrderTemplate] = []
    private(set) var problems: [Problem] = []

    init(file: String, shipped: @escaping () -> TableProfiles) {
        self.file = file
        makeShipped = shipped
    }

    mutating func read(_ tree: YAMLTree) {
        switch tree.content {
        case .nothing: return
        case .group(let pairs):
            for (key, value) in pairs {
                guard let name = key.text, case .group(let members) = value.content else {
                    bad(key.text ?? "", value, expected: "kind: …")
                    continue
                }
                read(name, members, key.position)
            }
        case .value, .list: bad("", tree, expected: "onix.stock:")
        }
    }

    private mutating func read(
        _ name: String,
        _ members: [(key: YAMLTree, value: YAMLTree)],
        _ position: SourcePosition?
    ) {
        guard let kind = members.first(where: { $0.key.text == "kind" }) else {
            return report(.missingKey, name + ".kind", at: position)
        }
        guard let text = kind.value.text, let kind = TableKind(rawValue: text) else {
            return bad(name + ".kind", kind.value, expected: TableKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        var empty = TableProfile(name: name, file: file, position: position, kind: kind)
        // A merchant's layout in place of a shipped one names movements as that does.
        if let replaced = shipped.table(name) { empty.family = replaced.family }
        switch kind {
        case .orders: readTemplate(name, members, position)
        case .statement: readStatement(empty, members)
        case .stock, .receipts: readTable(empty, members)
        }
    }

    // MARK: values

    /// The one of `words` that stands there, by what it means.
    func word<Value>(_ tree: YAMLTree, _ words: KeyValuePairs<String, Value>) -> Value? {
        guard let text = tree.text?.lowercased() else { return nil }
        return words.first { $0.key == text }?.value
    }

    /// One or several texts.
    func texts(_ tree: YAMLTree) -> [String]? { tree.texts }

    /// Pairs of texts, in the order of the file.
    func pairs(_ tree: YAMLTree) -> [(key: String, value: String)]? {
        guard case .group(let members) = tree.content else { return nil }
        let pairs = members.compactMap { member -> (key: String, value: String)? in
            guard let key = member.key.text, let value = member.value.text else { return nil }
            return (key, value)
        }
        return pairs.count == members.count && !pairs.isEmpty ? pairs : nil
    }

    func number(_ tree: YAMLTree, _ range: ClosedRange<Int>) -> Int? {
        guard let text = tree.text, let number = Int(shortText: text), range.contains(number) else { return nil }
        return number
    }

    /// One character of ASCII, or a word for one.
    func byte(_ tree: YAMLTree) -> UInt8? {
        guard let text = tree.text else { return nil }
        if text == "tab" || text == "TAB" || text == "\\t" { return 9 }
        let bytes = Array(text.utf8)
        return bytes.count == 1 && bytes[0] < 128 ? bytes[0] : nil
    }

    // MARK: problems

    mutating func report(_ code: TableProblem, _ key: String, at place: SourcePosition?, _ more: [String: String] = [:])
    {
        let arguments = ["file": file, "key": key].merging(more) { $1 }
        problems.append(Problem(code, at: place, path: key, arguments))
    }

    mutating func bad(_ key: String, _ tree: YAMLTree, expected: String) {
        let value = tree.text.map { String($0.prefix(40)) } ?? "…"
        report(.badValue, key, at: tree.position, ["value": value, "expected": expected])
    }

    mutating func unknown(_ name: String, _ key: YAMLTree, among known: [String]) {
        let text = key.text ?? ""
        let nearest = known.min { EditDistance.between($0, text) < EditDistance.between($1, text) } ?? ""
        report(.unknownKey, name + "." + text, at: key.position, ["nearest": nearest])
    }
}
