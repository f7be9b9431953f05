import Domain

/// Walks a YAML tree along the declarations and gathers values and everything that is wrong with them.
struct SettingsReader {
    let table: DeclarationTable
    /// The file, or `-c`, for problems.
    var source: String
    /// Whether a value comes from the command line, where `a,b` is a list.
    var isOverride = false

    private(set) var values: [String: [String]] = [:]
    private(set) var positions: [String: SourcePosition] = [:]
    private(set) var names: [String: [String]] = [:]
    /// Names that only the command line has, such as `channels.eshop`.
    var addedNames: Set<String> = []
    /// Keys whose value comes from the command line.
    private(set) var overridden: Set<String> = []
    private(set) var problems: [Problem] = []

    init(table: DeclarationTable, source: String) {
        self.table = table
        self.source = source
    }

    /// Takes in what stands at a key, and everything under it; `place` is where the key itself stands.
    mutating func read(_ tree: YAMLTree, at path: [String], place: SourcePosition? = nil) {
        let key = path.joined(separator: ".")
        if let position = table.setting(path) == nil ? place : tree.position { positions[key] = position }
        if let setting = table.setting(path) {
            readValue(tree, setting, path)
        } else if let members = table.members(of: path) {
            readGroup(tree, members, path)
        } else {
            reportUnknown(path, at: place ?? tree.position)
        }
    }

    /// Reports a key that is not declared, with the one that is meant if any is alike.
    mutating func reportUnknown(_ path: [String], at position: SourcePosition?) {
        let key = path.joined(separator: ".")
        guard let nearest = table.nearest(to: path) else { return report(.noSuchKey, key, at: position) }
        report(.unknownKey, key, at: position, ["nearest": nearest])
    }

    /// Forgets what an override replaces.
    mutating func forget(_ path: [String]) {
        let key = path.joined(separator: ".")
        values = values.filter { $0.key != key && !$0.key.hasPrefix(key + ".") }
        names = names.filter { $0.key != key && !$0.key.hasPrefix(key + ".") }
        positions = positions.filter { $0.key != key && !$0.key.hasPrefix(key + ".") }
    }

    /// Writes down one more problem.
    mutating func report(
        _ code: ConfigProblem,
        _ key: String,
        at position: SourcePosition?,
        _ arguments: [String: String] = [:]
    ) {
        let all = arguments.merging(["file": source, "key": key]) { given, _ in given }
        problems.append(Problem(code, at: position, path: key, all))
    }

    /// Takes in problems that were found on the way.
    mutating func report(_ problem: Problem) { problems.append(problem) }

    private mutating func readGroup(_ tree: YAMLTree, _ members: DeclarationTable.Members, _ path: [String]) {
        let key = path.joined(separator: ".")
        switch (tree.content, members) {
        case (.nothing, _):
            return
        case (.list(let items), .listed):
            for (index, item) in items.enumerated() {
                readMember(item, name: String(index + 1), members, path, place: item.position)
            }
        case (.group, .listed), (.value, .listed):
            report(.notAList, key, at: tree.position)
        case (.group(let pairs), _):
            for (name, value) in pairs {
                guard let text = name.text else {
                    report(.notAGroup, key, at: name.position)
                    continue
                }
                readMember(value, name: text, members, path, place: name.position)
            }
        case (.list, _), (.value, _):
            report(.notAGroup, key, at: tree.position)
        }
    }

    private mutating func readMember(
        _ tree: YAMLTree,
        name: String,
        _ members: DeclarationTable.Members,
        _ path: [String],
        place: SourcePosition?
    ) {
        if case .named = members, !SettingsReader.isName(name) {
            return report(.badName, path.joined(separator: "."), at: place, ["name": name])
        }
        let dotted = path + name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard dotted.count == path.count + 1 || table.setting(dotted) == nil else {
            // `warehouse.combine: max` in one line, as people know keys from the command line.
            return read(tree, at: dotted, place: place)
        }
        addName(name, under: path, members)
        read(tree, at: path + [name], place: place)
    }

    /// Remembers a name that the merchant chose, or a place in a list.
    mutating func addName(_ name: String, under path: [String], _ members: DeclarationTable.Members) {
        if case .fixed = members { return }
        let key = path.joined(separator: ".")
        if names[key]?.contains(name) != true { names[key, default: []].append(name) }
    }

    /// Whether a name can be that of a folder everywhere, and a part of a key.
    static func isName(_ name: String) -> Bool {
        guard (1...40).contains(name.utf8.count), name.utf8.first != UInt8(ascii: "-") else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }

    private mutating func readValue(_ tree: YAMLTree, _ setting: Setting, _ path: [String]) {
        let key = path.joined(separator: ".")
        guard let texts = texts(tree, setting, path) else { return }
        guard values[key] == nil else { return report(.duplicateKey, key, at: tree.position) }
        if let problem = setting.problem(with: texts, key: key, source: source, at: tree.position) {
            problems.append(problem)
        } else {
            values[key] = texts
            if isOverride { overridden.insert(key) }
        }
    }

    /// The values that stand at a setting; nil when there are none or they are of another shape.
    private mutating func texts(_ tree: YAMLTree, _ setting: Setting, _ path: [String]) -> [String]? {
        let key = path.joined(separator: ".")
        switch tree.content {
        case .nothing:
            return setting.emptyIsNone ? [""] : nil
        case .value(let text):
            guard setting.isList else { return [text] }
            // `only: A, B` without brackets means two; one value that has a comma stands in quotes.
            return setting.splitsWords || isOverride || tree.isPlain ? SettingsReader.words(text) : [text]
        case .list(let items):
            guard setting.isList else { report(.notAValue, key, at: tree.position); return nil }
            let texts = items.compactMap(\.text)
            guard texts.count == items.count else { report(.notAList, key, at: tree.position); return nil }
            return texts.filter { !$0.isEmpty }
        case .group(let pairs):
            if let choice = choice(pairs, setting, path) { return [choice] }
            report(setting.isList ? .notAList : .notAValue, key, at: tree.position)
            return nil
        }
    }

    /// `combine: {only: [A, B]}`: a choice with the list that belongs to it, which has a setting beside it.
    private mutating func choice(
        _ pairs: [(key: YAMLTree, value: YAMLTree)],
        _ setting: Setting,
        _ path: [String]
    ) -> String? {
        guard case .choice(let words) = setting.kind, pairs.count == 1, let word = pairs.first?.key.text,
            words.contains(word), let value = pairs.first?.value
        else { return nil }
        let beside = Array(path.dropLast()) + [word]
        guard table.setting(beside)?.isList == true else { return nil }
        read(value, at: beside, place: pairs.first?.key.position)
        return word
    }

    /// `a, b` as two words.
    static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: ",")).map { part in
            let front = part.drop { $0 == 32 || $0 == 9 }
            let kept = front.reversed().drop { $0 == 32 || $0 == 9 }.reversed()
            return String(decoding: Array(kept), as: UTF8.self)
        }.filter { !$0.isEmpty }
    }
}
