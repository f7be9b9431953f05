import Connectors
import Domain
import Syntax

/// What stands in answers of Flexi.
enum AbraFlexiJSON {
    /// What Flexi says in an answer that refuses: JSON, or a plain text; nil for a web page and for nothing.
    static func words(_ body: [UInt8]) -> String? {
        let text = String(decoding: body.prefix(2000), as: UTF8.self)
        let plain = text.drop { $0.isWhitespace }
        if plain.isEmpty || plain.hasPrefix("<") { return nil }
        guard plain.hasPrefix("{") || plain.hasPrefix("[") else {
            return String(plain.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(300))
        }
        guard let root = JSONTree.whole(body)?["winstrom"] else { return nil }
        let parts = [root["message"]?.text] + results(root).flatMap { messages($0, "error").map { Optional($0.text) } }
        let found = parts.compactMap { $0 }.filter { !$0.isEmpty }
        return found.isEmpty ? nil : String(found.joined(separator: "; ").prefix(300))
    }

    /// The results of a write, which may be one object, or be wrapped once more.
    static func results(_ root: JSONTree) -> [JSONTree] {
        guard let results = root["results"] ?? root["result"] else { return [] }
        if !results.elements.isEmpty { return results.elements }
        if let inner = results["result"] { return inner.elements.isEmpty ? [inner] : inner.elements }
        return results.members.isEmpty ? [] : [results]
    }

    /// What a result says: `errors`, `warnings` or `infos`, as a list, as one object, or as a text under the singular.
    static func messages(_ result: JSONTree, _ kind: String) -> [Receipt.Message] {
        var found: [JSONTree] = []
        if let list = result[kind + "s"] { found += list.elements.isEmpty ? [list] : list.elements }
        if let single = result[kind] { found += single.elements.isEmpty ? [single] : single.elements }
        return found.compactMap { message(in: $0, kind) }
    }

    private static func message(in tree: JSONTree, _ kind: String) -> Receipt.Message? {
        if let inner = tree[kind] { return message(in: inner, kind) }
        guard var text = tree.text ?? tree["message"]?.text ?? tree["$"]?.text else { return nil }
        let place = [tree["for"]?.text, tree["value"]?.text].compactMap { $0 }.joined(separator: ": ")
        if !place.isEmpty { text += " (" + place + ")" }
        return Receipt.Message(severity: kind == "info" ? "ok" : kind, number: tree["code"]?.text, text: text)
    }
}

extension JSONTree {
    /// The records of an evidence in an answer: a list, or one object where there is one.
    func records(_ evidence: String) -> [JSONTree] {
        guard let found = self[evidence] else { return [] }
        return found.members.isEmpty ? found.elements : [found]
    }

    /// The record that a relation leads to, where the answer has it in full: the generations of the interface write it as a
    /// list of one, or as an object.
    func related(_ field: String) -> JSONTree? {
        guard let found = self[field] else { return nil }
        return found.elements.first ?? (found.members.isEmpty ? nil : found)
    }

    /// The code that a relation leads to; nil where it has none and goes by its number alone.
    func code(_ field: String) -> String? {
        if let related = related(field) { return related["kod"]?.text }
        guard let text = self[field]?.text, text.hasPrefix("code:") else { return nil }
        let code = String(text.dropFirst("code:".count))
        return code.isEmpty ? nil : code
    }

    /// The time of a field, without fractions and without its zone: Flexi's own clock.
    func flexiTime(_ field: String) -> LocalTime? {
        guard let text = self[field]?.text else { return nil }
        return DateParser.isoTime(Array(text.utf8.prefix(19)).span)
    }

    /// The day of a field; a day has a zone too.
    func flexiDay(_ field: String) -> Day? {
        guard let text = self[field]?.text else { return nil }
        return DateParser.isoDay(Array(text.utf8.prefix(10)).span)
    }
}
