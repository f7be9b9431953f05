import Domain
import Settings
import Syntax

extension ProfileReader {
    private static let options = [
        "kind", "like", "match", "encoding", "delimiter", "quote", "decimal", "trailer", "dates", "no-date",
        "signature", "proof", "title", "draft", "columns", "pending-text", "idle", "guards",
        "without", "preamble", "balance-chain", "directions", "states", "fee-types", "other-currencies",
        "default-currency", "family", "banks", "own-account", "account-from-name",
    ]

    /// Reads the profile of statements that come.
    mutating func readStatement(_ empty: TableProfile, _ members: [(key: YAMLTree, value: YAMLTree)]) {
        guard var profile = beginning(empty, members) else { return }
        let known = Self.options + TableField.ofStatements.map(\.rawValue)
        let before = problems.count
        for (key, value) in members {
            guard let name = key.text, known.contains(name) else {
                unknown(profile.name, key, among: known)
                continue
            }
            if let field = TableField.ofStatements.first(where: { $0.rawValue == name }) {
                readField(field, value, &profile)
            } else if !readStatementOption(name, value, &profile) {
                bad(profile.name + "." + name, value, expected: Self.expectedOfStatement(name))
            }
        }
        guard problems.count == before else { return }
        let isOfTwoColumns = profile.fields[.credit] != nil && profile.fields[.debit] != nil
        for field in [TableField.date, .amount] where profile.fields[field] == nil {
            if field == .amount, isOfTwoColumns { continue }
            if profile.statement.isUsual { continue }
            report(.missingKey, profile.name + "." + field.rawValue, at: profile.position)
        }
        if profile.statement.dates.isEmpty { report(.missingKey, profile.name + ".dates", at: profile.position) }
        profile.statement.columns = profile.columns.map { field, source, isRequired in
            switch source {
            case .names(let names):
                StatementColumn(
                    field: field,
                    names: names.map { StatementColumn.Name($0) },
                    place: nil,
                    isRequired: isRequired || isOfTwoColumns && (field == .credit || field == .debit)
                )
            case .position(let place): StatementColumn(field: field, names: [], place: place, isRequired: isRequired)
            }
        }
        addUsualNames(&profile.statement)
        if problems.count == before { tables.append(profile) }
    }

    /// Adds the usual names of fields, but for those that the layout gives to another field.
    private func addUsualNames(_ layout: inout StatementLayout) {
        for field in layout.isUsual ? TableField.ofStatements : UsualNames.ofEvery {
            guard let usual = UsualNames.keys[field] else { continue }
            let others = layout.columns.filter { $0.field != field }.flatMap(\.names).map { UsualNames.bare($0.key) }
            let spare = usual.filter { !others.contains($0) }
            if let place = layout.columns.firstIndex(where: { $0.field == field }) {
                layout.columns[place].spare = spare
            } else {
                layout.columns.append(
                    StatementColumn(field: field, names: [], spare: spare, place: nil, isRequired: false)
                )
            }
        }
    }

    /// Whether the value is one that the option takes.
    private mutating func readStatementOption(_ name: String, _ value: YAMLTree, _ profile: inout TableProfile) -> Bool
    {
        switch name {
        case "kind", "like": return true
        case "family": return set(value.text, to: &profile.family)
        case "trailer": return set(texts(value), to: &profile.trailer)
        case "match": return set(value.text.map { NamePattern($0) }, to: &profile.match)
        case "encoding", "delimiter", "quote", "decimal": return readSyntax(name, value, &profile)
        case "directions", "states", "preamble": return readWords(name, value, &profile.statement)
        default: return readLayout(name, value, &profile.statement)
        }
    }

    /// The shipped profile that this one is like but for what it says itself, or an empty one.
    private mutating func beginning(
        _ empty: TableProfile,
        _ members: [(key: YAMLTree, value: YAMLTree)]
    ) -> TableProfile? {
        guard let like = members.first(where: { $0.key.text == "like" })?.value else { return empty }
        let statements = shipped.tables.filter { $0.kind == .statement }
        guard let found = statements.first(where: { $0.name == like.text }) else {
            bad(empty.name + ".like", like, expected: statements.map(\.name).joined(separator: ", "))
            return nil
        }
        return found.copied(to: empty)
    }

    private func readLayout(_ name: String, _ value: YAMLTree, _ layout: inout StatementLayout) -> Bool {
        switch name {
        case "dates":
            let styles = texts(value)?.map { DateStyle($0) } ?? []
            layout.dates = styles.compactMap { $0 }
            return !styles.isEmpty && layout.dates.count == styles.count
        case "no-date": return set(word(value, ["error": false, "pending": true]), to: &layout.isPendingWithoutDate)
        case "signature":
            return set(
                texts(value)?.map { $0.split(separator: "|").map { TextKey.folded($0) } },
                to: &layout.signature
            )
        case "without": return set(folded(value), to: &layout.without)
        case "proof":
            return set(
                texts(value)?.map { $0.split(separator: "|").map { TextKey.folded($0) } },
                to: &layout.proof
            )
        case "title": return set(folded(value), to: &layout.titles)
        case "draft":
            return set(word(value, ["yes": true, "true": true, "no": false, "false": false]), to: &layout.isDraft)
        case "columns": return set(word(value, ["usual": true]), to: &layout.isUsual)
        case "idle": return set(folded(value), to: &layout.idle)
        case "guards": return set(word(value, ["told": false, "usual": true]), to: &layout.hasOwnGuards)
        case "pending-text": return set(folded(value), to: &layout.pendingTexts)
        case "balance-chain": return set(word(value, ["check": true, "ignore": false]), to: &layout.checksChain)
        case "fee-types": return set(folded(value), to: &layout.feeTypes)
        case "other-currencies":
            return set(
                value.text.flatMap { StatementLayout.OtherCurrencies(rawValue: $0) },
                to: &layout.otherCurrencies
            )
        case "default-currency": return set(value.text.flatMap { Currency(code: $0) }, to: &layout.currency)
        case "banks": return set(texts(value), to: &layout.banks)
        case "own-account":
            return set(value.text.flatMap { StatementAccounts.account($0, bank: nil) }, to: &layout.account)
        case "account-from-name":
            guard let pattern = value.text.map({ NamePattern($0) }), pattern.hasName else { return false }
            layout.accountFromName = pattern
            return true
        default: return false
        }
    }

    /// Words by what they mean: `{ in: [Příchozí], out: [Odchozí] }`.
    private func readWords(_ name: String, _ value: YAMLTree, _ layout: inout StatementLayout) -> Bool {
        guard case .group(let members) = value.content, !members.isEmpty else { return false }
        if name == "preamble" { layout.marks = [] }
        for (key, value) in members {
            guard let key = key.text, let words = folded(value) else { return false }
            switch (name, key) {
            case ("directions", "in"): layout.incoming = words
            case ("directions", "out"): layout.outgoing = words
            case ("directions", "both"): layout.both = words
            case ("states", "booked"): layout.booked = words
            case ("states", "pending"): layout.pending = words
            case ("states", "skip"): layout.skipped = words
            case ("preamble", _):
                guard let mark = StatementLayout.Mark(rawValue: key) else { return false }
                layout.marks.append((mark, words))
            default: return false
            }
        }
        return true
    }

    private func folded(_ value: YAMLTree) -> [String]? { texts(value)?.map { TextKey.folded($0) } }

    /// What an option takes, in words that need no translation.
    private static func expectedOfStatement(_ name: String) -> String {
        switch name {
        case "dates": "[dd.mm.yyyy, yyyy-mm-dd]"
        case "no-date": "error, pending"
        case "signature": "[Suma, \"Dátum|Dátum zaúčtovania\"]"
        case "without": "[Obrat]"
        case "proof": "[Obrat, \"Protiúčet|Číslo protiúčtu\"]"
        case "title": "[MojaBanka]"
        case "draft": "yes, no"
        case "columns": "usual"
        case "idle": "[Kategória]"
        case "guards": "told, usual"
        case "pending-text": "[Nezaúčtovaná operácia]"
        case "preamble":
            "{ " + StatementLayout.Mark.allCases.map { $0.rawValue + ": […]" }.joined(separator: ", ") + " }"
        case "balance-chain": "check, ignore"
        case "directions": "{ in: [Príjem], out: [Výdaj] }"
        case "states": "{ booked: [OK], pending: […], skip: […] }"
        case "fee-types": "[Poplatok]"
        case "other-currencies": StatementLayout.OtherCurrencies.allCases.map(\.rawValue).joined(separator: ", ")
        case "default-currency": "EUR"
        case "banks": "[\"1100\"]"
        case "own-account": "SK…, 19-2000145399/0800"
        case "account-from-name": "\"{account}_*.csv\""
        default: expectedOfTable(name)
        }
    }
}
