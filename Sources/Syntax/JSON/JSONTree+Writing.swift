extension JSONTree {
    /// The value as JSON again, numbers as they were written.
    public var bytes: [UInt8] {
        var json = JSONWriter()
        json.element(self)
        return json.bytes
    }
}

extension JSONWriter {
    /// A value as an element of an array, or as the whole document.
    public mutating func element(_ tree: JSONTree) { write(tree, as: nil) }

    /// A value as a member.
    public mutating func member(_ key: String, _ tree: JSONTree) { write(tree, as: key) }

    private mutating func write(_ tree: JSONTree, as key: String?) {
        switch tree.content {
        case .object(let members):
            object(key) { json in for member in members { json.write(member.value, as: member.key) } }
        case .array(let elements): array(key) { json in for element in elements { json.write(element, as: nil) } }
        case .string(let text): if let key { member(key, text) } else { element(text) }
        case .number(let digits): write(raw: digits, as: key)
        case .word(let truth): write(raw: truth.map { $0 ? "true" : "false" } ?? "null", as: key)
        }
    }

    private mutating func write(raw text: String, as key: String?) {
        if let key { member(key, raw: Array(text.utf8)) } else { elements(Array(text.utf8)) }
    }
}
