import Domain

/// A key of the sample file with what stands under it.
struct SampleNode {
    let name: String
    let key: String
    var children: [SampleNode] = []
    private var setting: Setting?
    private var value: String?
    /// What is said before the key and all that is under it.
    var note: Texts?
    /// Whether all of it is a comment.
    var isExample = false

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

    /// Makes it the line of a setting.
    mutating func set(_ setting: Setting, value: String?, isExample: Bool) {
        self.setting = setting
        self.value = value
        self.isExample = isExample
    }

    /// Puts whole groups under a key.
    mutating func add(_ nodes: [SampleNode], under key: String) {
        let index = children.firstIndex { $0.key == key } ?? children.count
        if index == children.count { children.append(SampleNode(name: key, key: key)) }
        children[index].children += nodes
    }

    /// Writes the key and what is under it; a group of comments only is an empty group, which says nothing.
    func write(into lines: inout [String], indent: String, _ language: Language) {
        if let setting { return write(setting, into: &lines, indent: indent, language) }
        guard name != "#" else { return writeItem(into: &lines, indent: indent, language) }
        for line in SampleNode.wrapped(note?[language] ?? "", width: 96 - indent.utf8.count) {
            lines.append(indent + "# " + line)
        }
        lines.append(indent + (isExample ? "#" : "") + name + ":")
        for child in children { child.write(into: &lines, indent: indent + "  ", language) }
    }

    private func write(_ setting: Setting, into lines: inout [String], indent: String, _ language: Language) {
        let help = setting.help[language] + SampleNode.words(setting)[language]
        for line in SampleNode.wrapped(help, width: 96 - indent.utf8.count) { lines.append(indent + "# " + line) }
        let shown = value ?? setting.defaultValue
        let mark = value == nil || isExample ? "#" : ""
        lines.append(indent + mark + name + ":" + (shown.isEmpty ? "" : " " + shown))
    }

    /// One entry of a list: its first key after the dash, the others below; a comment would break the dash.
    private func writeItem(into lines: inout [String], indent: String, _ language: Language) {
        for child in children {
            guard let setting = child.setting else { continue }
            for line in SampleNode.wrapped(setting.help[language], width: 94 - indent.utf8.count) {
                lines.append(indent + "# " + line)
            }
        }
        for (index, child) in children.enumerated() {
            let front = child.value == nil ? "  #" : index == 0 ? "- " : "  "
            lines.append(indent + front + child.name + ": " + (child.value ?? child.setting?.defaultValue ?? ""))
        }
    }

    /// The words that a setting takes, as a sentence after its help.
    private static func words(_ setting: Setting) -> Texts {
        switch setting.kind {
        case .choice(let words):
            let list = words.joined(separator: ", ")
            return Texts(sk: " Jedna z hodnôt: \(list).", cs: " Jedna z hodnot: \(list).", en: " One of: \(list).")
        case .choices(let words):
            let list = words.joined(separator: ", ")
            return Texts(sk: " Ktorékoľvek z: \(list).", cs: " Kterékoli z: \(list).", en: " Any of: \(list).")
        case .text, .number, .flag, .texts:
            return Texts(sk: "", cs: "", en: "")
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

extension SampleNode {
    /// The entry of a connection of a kind, under the kind's own name: what it cannot do without, to be filled in, with secrets
    /// under names of their own. Where files do as well, all of it is a comment; else what may be set besides is one.
    init(entryFor kind: RemoteKindSettings, _ declarations: [Setting]) {
        let place = "connections." + kind.id
        self.init(name: kind.id, key: place)
        note = kind.isOnlyWay ? Self.needed(kind.name) : Self.other(kind.name)
        isExample = !kind.isOnlyWay
        let nothing = Texts(sk: "", cs: "", en: "")
        add(Setting("kind", .text, label: nothing, help: nothing), value: kind.id)
        let address = declarations.first { $0.key == "connections.*.address" }
        if let address, !kind.hasAddress || kind.isOnlyWay {
            add(address.with(key: "address", help: address.help), value: kind.hasAddress ? nil : "")
        }
        let secrets = kind.settings.filter { ($0.required || $0.suggested) && $0.isSecret }
        for setting in kind.settings where setting.required || kind.isOnlyWay {
            let name = secrets.count == 1 ? kind.id : kind.id + "-" + setting.key
            let value = setting.isSecret ? "secret:" + name : setting.defaultValue
            add(setting, value: setting.required || setting.suggested ? value : nil)
        }
    }

    private mutating func add(_ setting: Setting, value: String?) {
        var node = SampleNode(name: setting.key, key: key + "." + setting.key)
        node.set(setting, value: value, isExample: isExample)
        children.append(node)
    }

    private static func needed(_ name: String) -> Texts {
        Texts(
            sk: "\(name): doplňte, čo je prázdne. Každé secret:NAME je súbor secrets/NAME.",
            cs: "\(name): doplňte, co je prázdné. Každé secret:NAME je soubor secrets/NAME.",
            en: "\(name): fill in what is empty. Each secret:NAME is the file secrets/NAME."
        )
    }

    private static func other(_ name: String) -> Texts {
        Texts(
            sk: """
                \(name) namiesto súborov: odkomentujte celé spojenie a doplňte, čo je prázdne. Každé secret:NAME je súbor \
                secrets/NAME.
                """,
            cs: """
                \(name) místo souborů: odkomentujte celé spojení a doplňte, co je prázdné. Každé secret:NAME je soubor \
                secrets/NAME.
                """,
            en: """
                \(name) instead of files: uncomment the whole entry and fill in what is empty. Each secret:NAME is the file \
                secrets/NAME.
                """
        )
    }
}
