import Domain

/// A key of the sample file with what stands under it.
struct SampleNode {
    let name: String
    let key: String
    private(set) var children: [SampleNode] = []
    private var setting: Setting?
    private var value: String?

    init(name: String, key: String) {
        self.name = name
        self.key = key
    }

    /// Puts a setting in its place; `names` replace `*` by the group's key.
    mutating func add(_ setting: Setting, _ parts: ArraySlice<String>, value: String?, names: [String: String]) {
        guard let part = parts.first else {
            self.setting = setting
            self.value = value
            return
        }
        let full = key.isEmpty ? part : key + "." + part
        let index = children.firstIndex { $0.key == full } ?? children.count
        if index == children.count {
            children.append(SampleNode(name: part == "*" ? names[key] ?? "name" : part, key: full))
        }
        children[index].add(setting, parts.dropFirst(), value: value, names: names)
    }

    /// Writes the key and what is under it; a group of comments only is an empty group, which says nothing.
    func write(into lines: inout [String], indent: String) {
        if let setting { return write(setting, into: &lines, indent: indent) }
        guard name != "#" else { return writeItem(into: &lines, indent: indent) }
        lines.append(indent + name + ":")
        for child in children { child.write(into: &lines, indent: indent + "  ") }
    }

    private func write(_ setting: Setting, into lines: inout [String], indent: String) {
        for line in SampleNode.wrapped(setting.help + SampleNode.words(setting), width: 96 - indent.utf8.count) {
            lines.append(indent + "# " + line)
        }
        let shown = value ?? setting.standard
        lines.append(indent + (value == nil ? "#" : "") + name + ":" + (shown.isEmpty ? "" : " " + shown))
    }

    /// One entry of a list: its first key behind the dash, the others below; a comment would break the dash.
    private func writeItem(into lines: inout [String], indent: String) {
        for child in children {
            guard let setting = child.setting else { continue }
            for line in SampleNode.wrapped(setting.help, width: 94 - indent.utf8.count) {
                lines.append(indent + "# " + line)
            }
        }
        for (index, child) in children.enumerated() {
            let front = child.value == nil ? "  #" : index == 0 ? "- " : "  "
            lines.append(indent + front + child.name + ": " + (child.value ?? child.setting?.standard ?? ""))
        }
    }

    private static func words(_ setting: Setting) -> String {
        switch setting.kind {
        case .choice(let words): " One of: " + words.joined(separator: ", ") + "."
        case .choices(let words): " Any of: " + words.joined(separator: ", ") + "."
        case .text, .number, .flag, .texts: ""
        }
    }

    /// A text in lines that are not wider than `width` characters where its words allow.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
