import Domain
import Settings
import Syntax

extension ProfileReader {
    private static let options = [
        "kind", "format", "record", "match", "encoding", "delimiter", "quote", "skip", "header", "decimal", "trailer",
        "key", "key-pad", "key-strip", "duplicates", "error-percent", "error-rows", "warehouse-columns",
        "warehouse-from-name", "states",
    ]

    /// Reads the profile of tables that come.
    mutating func readTable(_ empty: TableProfile, _ members: [(key: YAMLTree, value: YAMLTree)]) {
        var profile = empty
        let fields = profile.kind.members.map(\.field)
        let known = Self.options + fields.map(\.rawValue)
        let before = problems.count
        for (key, value) in members {
            guard let name = key.text, known.contains(name) else {
                unknown(profile.name, key, among: known)
                continue
            }
            if let field = fields.first(where: { $0.rawValue == name }) {
                readField(field, value, &profile)
            } else if !readOption(name, value, &profile) {
                bad(profile.name + "." + name, value, expected: Self.expectedOfTable(name))
            }
        }
        guard problems.count == before else { return }
        complete(&profile, members)
        if problems.count == before { tables.append(profile) }
    }

    mutating func readField(_ field: TableField, _ value: YAMLTree, _ profile: inout TableProfile) {
        if let text = value.text, let place = Int(shortText: text), case .csv = profile.syntax {
            guard (1...4096).contains(place) else {
                return bad(profile.name + "." + field.rawValue, value, expected: "1 – 4096")
            }
            profile.fields[field] = .position(place)
        } else if let names = texts(value) {
            profile.fields[field] = .names(names)
        } else {
            bad(profile.name + "." + field.rawValue, value, expected: "[EAN, Kód], 3")
        }
    }

    /// Whether the value is one that the option takes.
    private mutating func readOption(_ name: String, _ value: YAMLTree, _ profile: inout TableProfile) -> Bool {
        switch name {
        case "kind": return true
        case "format":
            guard let isXML = word(value, ["csv": false, "xml": true]) else { return false }
            if isXML, profile.syntax == .csv { profile.syntax = .xml(record: "") }
            return true
        case "record":
            guard let path = value.text, path.contains("/") else { return false }
            profile.syntax = .xml(record: path)
            return true
        case "warehouse-columns":
            guard let columns = pairs(value) else { return false }
            profile.warehouseColumns = columns.map { TableProfile.WarehouseColumn(header: $0.key, warehouse: $0.value) }
            return true
        case "states": return readStates(value, &profile)
        case "trailer": return set(texts(value), to: &profile.trailer)
        case "match": return set(value.text.map { NamePattern($0) }, to: &profile.match)
        case "warehouse-from-name":
            guard let pattern = value.text.map({ NamePattern($0) }), pattern.hasName else { return false }
            profile.warehouseFromName = pattern
            return true
        default: return readSyntax(name, value, &profile)
        }
    }

    func readSyntax(_ name: String, _ value: YAMLTree, _ profile: inout TableProfile) -> Bool {
        switch name {
        case "encoding":
            if value.text == "auto" { return true }
            return set(value.text.flatMap { TextEncoding(name: $0) }, to: &profile.encoding)
        case "delimiter":
            if value.text == "auto" { return true }
            return set(byte(value), to: &profile.delimiter)
        case "quote": return set(byte(value), to: &profile.quote)
        case "skip": return set(number(value, 0...1000), to: &profile.skip)
        case "header":
            return set(word(value, ["yes": true, "true": true, "no": false, "false": false]), to: &profile.hasHeader)
        case "decimal": return set(value.text.flatMap { DecimalMark(rawValue: $0) }, to: &profile.decimal)
        case "key": return set(word(value, ["code": .code, "ean": .ean]), to: &profile.key)
        case "key-pad": return set(number(value, 0...14), to: &profile.keyPad)
        case "key-strip": return set(value.text, to: &profile.keyStrip)
        case "duplicates": return set(value.text.flatMap { DuplicateRule(rawValue: $0) }, to: &profile.duplicates)
        case "error-percent": return set(number(value, 0...100), to: &profile.errorPercent)
        case "error-rows": return set(number(value, 0...1_000_000), to: &profile.errorRows)
        default: return false
        }
    }

    func set<Value>(_ value: Value?, to target: inout Value) -> Bool {
        guard let value else { return false }
        target = value
        return true
    }

    func set<Value>(_ value: Value?, to target: inout Value?) -> Bool {
        guard let value else { return false }
        target = value
        return true
    }

    /// `accepted: [OK, Prijatá]`, for each state that the system has a word for.
    private func readStates(_ value: YAMLTree, _ profile: inout TableProfile) -> Bool {
        guard case .group(let members) = value.content else { return false }
        for (key, words) in members {
            guard let state = key.text.flatMap({ Receipt.State(rawValue: $0) }), let words = texts(words) else {
                return false
            }
            for word in words { profile.states[word] = state }
        }
        return !profile.states.isEmpty
    }

    /// What must stand in a profile for it to be of use.
    private mutating func complete(_ profile: inout TableProfile, _ members: [(key: YAMLTree, value: YAMLTree)]) {
        func position(_ name: String) -> SourcePosition? {
            members.first { $0.key.text == name }?.key.position ?? profile.position
        }
        if profile.kind == .stock, !members.contains(where: { $0.key.text == "key" }), profile.fields[.code] == nil {
            profile.key = .ean
        }
        for member in profile.kind.members where member.isRequired && profile.fields[member.field] == nil {
            if member.field == .quantity, !profile.warehouseColumns.isEmpty { continue }
            report(.missingKey, profile.name + "." + member.field.rawValue, at: profile.position)
        }
        if profile.kind == .stock, profile.fields[profile.key] == nil {
            report(.missingKey, profile.name + "." + profile.key.rawValue, at: position("key"))
        }
        if profile.kind == .receipts, profile.states.isEmpty {
            report(.missingKey, profile.name + ".states", at: profile.position)
        }
        if case .xml(record: "") = profile.syntax {
            report(.missingKey, profile.name + ".record", at: position("format"))
        }
        guard !profile.hasHeader else { return }
        if profile.match == nil { report(.missingKey, profile.name + ".match", at: position("header")) }
        for (field, source) in profile.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard case .names(let names) = source else { continue }
            report(
                .badValue,
                profile.name + "." + field.rawValue,
                at: position(field.rawValue),
                ["value": names.joined(separator: ", "), "expected": "1, 2, 3 …"]
            )
        }
    }

    /// What an option takes, in words that need no translation.
    static func expectedOfTable(_ name: String) -> String {
        switch name {
        case "format": "csv, xml"
        case "record": "Stock/Item"
        case "encoding": "auto, utf-8, windows-1250, iso-8859-2, cp852"
        case "delimiter": "auto, ;, \",\", tab, |"
        case "quote": "'\"'"
        case "skip": "0 – 1000"
        case "header": "yes, no"
        case "decimal": "\",\", \".\", auto"
        case "trailer": "[Spolu, Celkom]"
        case "key": "code, ean"
        case "key-pad": "0 – 14"
        case "duplicates": "conflict, last, sum"
        case "error-percent": "0 – 100"
        case "error-rows": "0 – 1000000"
        case "warehouse-columns": "{ \"Sklad BA\": BA }"
        case "warehouse-from-name": "\"onix_{warehouse}_*.csv\""
        case "states": "{ accepted: [OK], refused: [Chyba] }"
        default: "…"
        }
    }
}
