import Domain

extension SettingsReader {
    /// Takes in one `KEY=VALUE` in place of what the file says there.
    mutating func override(_ text: String) {
        guard let split = text.utf8.firstIndex(of: UInt8(ascii: "=")), split > text.startIndex else {
            return report(.badOverride, "", at: nil, ["text": String(text.prefix(40))])
        }
        let key = String(text[..<split])
        let value = String(text[text.utf8.index(after: split)...])
        let path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard table.setting(path) != nil || table.members(of: path) != nil else {
            return reportUnknown(path, at: nil)
        }
        guard let owner = owner(of: path) else {
            return take(value, at: path)
        }
        let name = path[owner.count]
        guard SettingsReader.isName(name) else {
            return report(.badName, owner.joined(separator: "."), at: nil, ["name": name])
        }
        let known = namesInUse(under: owner.joined(separator: "."))
        let nearest = known.min { EditDistance.between($0, name) < EditDistance.between($1, name) } ?? ""
        // A name that is far from all others is one more; places of a list are only those that there are.
        let isNamed = if case .named = table.members(of: owner) { true } else { false }
        let isMistyped = !known.contains(name) && (!isNamed || EditDistance.between(nearest, name) <= 2)
        guard known.isEmpty || !isMistyped || path.count == owner.count + 1 else {
            // A mistyped channel must not become a new one.
            let meant = (owner + [nearest] + path[(owner.count + 1)...]).joined(separator: ".")
            return report(.unknownKey, key, at: nil, ["nearest": meant])
        }
        addName(name, under: owner, .named)
        if !known.contains(name) { addedNames.insert((owner + [name]).joined(separator: ".")) }
        take(value, at: path)
    }

    /// The names that the file has. Names of the command line itself do not keep another name from being meant, nor does
    /// a connection that is to be filled in yet: a new configuration has some.
    private func namesInUse(under group: String) -> [String] {
        (names[group] ?? []).filter { name in
            let member = group + "." + name
            guard !addedNames.contains(member) else { return false }
            return group != "connections"
                || values.contains { key, words in
                    key.hasPrefix(member + ".") && key != member + ".kind" && words != [""]
                        && !words.allSatisfy { $0.hasPrefix("secret:") }
                }
        }
    }

    /// The group in which a key goes through a name or place that the merchant chose.
    private func owner(of path: [String]) -> [String]? {
        for length in path.indices.dropFirst() {
            let parent = Array(path[..<length])
            switch table.members(of: parent) {
            case .named, .listed: return parent
            case .fixed, nil: continue
            }
        }
        return nil
    }

    private mutating func take(_ value: String, at path: [String]) {
        forget(path)
        // A value that is no YAML, such as `@home`, is meant as it stands.
        let parsed = try? YAMLTree(parsing: value, file: source)
        let tree = YAMLTree(content: parsed?.content ?? .value(value), position: nil)
        read(tree, at: path)
    }

    /// Reports the settings without which nothing works.
    mutating func requireAll() {
        for setting in table.settings where setting.required {
            for key in keys(of: setting.key) where values[key] == nil {
                let wasWrong = problems.contains { $0.path == key }
                if !wasWrong { report(.missing, key, at: groupPosition(key)) }
            }
        }
    }

    /// The keys that a declared key with one `*` or `#` stands for in this configuration.
    private func keys(of pattern: String) -> [String] {
        let parts = pattern.split(separator: ".")
        guard let open = parts.firstIndex(where: { $0 == "*" || $0 == "#" }) else { return [pattern] }
        let parent = parts[..<open].joined(separator: ".")
        return (names[parent] ?? []).map { name in
            ([parent, name] + parts[(open + 1)...].map(String.init)).joined(separator: ".")
        }
    }

    private func groupPosition(_ key: String) -> SourcePosition? {
        guard let dot = key.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return positions[String(key[..<dot])]
    }
}
