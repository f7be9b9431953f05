import Domain

/// Turns values of settings into values of the trade and gathers what is wrong with them.
struct ConfigurationReader {
    let settings: Settings
    private(set) var problems: [Problem] = []

    init(_ settings: Settings) {
        self.settings = settings
    }

    mutating func report(
        _ code: ConfigProblem,
        _ key: String,
        _ arguments: [String: String] = [:],
        severity: Problem.Severity = .error
    ) {
        problems.append(settings.problem(code, key, arguments, severity))
    }

    /// The chosen word, which the declaration has checked; `other` when nothing is chosen.
    func choice<Word: RawRepresentable<String>>(_ key: String, _ other: Word) -> Word {
        settings.text(key).flatMap(Word.init(rawValue:)) ?? other
    }

    mutating func ico(_ key: String) -> String {
        let text = settings.text(key) ?? ""
        if !Ico.isWellFormed(text) {
            report(.badIco, key)
        } else if !Ico.hasRightCheckDigit(text) {
            report(.icoCheckDigit, key, severity: .warning)
        }
        return text
    }

    mutating func currency(_ key: String) -> Currency? {
        guard let text = settings.text(key) else { return nil }
        if let currency = Currency(code: text), currency != .none { return currency }
        report(.unknownCurrency, key, ["value": String(text.prefix(40))])
        return nil
    }

    mutating func decimal<Kind>(_ key: String) -> Fixed<Kind>? {
        guard let text = settings.text(key) else { return nil }
        if let number: Fixed<Kind> = ExactDecimal.fixed(text) { return number }
        report(.notADecimal, key, ["value": String(text.prefix(40))])
        return nil
    }

    mutating func day(_ key: String) -> Day? {
        guard let text = settings.text(key) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int(shortText: $0) }
        if text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let found = Day(year: year, month: month, day: day)
        {
            return found
        }
        report(.notADay, key, ["value": String(text.prefix(40))])
        return nil
    }

    mutating func secret(_ key: String) -> SecretReference? {
        guard let text = settings.text(key) else { return nil }
        if !SecretReference.isMeant(by: text) { report(.notASecret, key) }
        return SecretReference(text)
    }

    mutating func account(_ key: String) -> BankAccount {
        let text = settings.text(key) ?? ""
        if !AccountShape.isAccount(text) { report(.badAccount, key) }
        return BankAccount(text)
    }
}
