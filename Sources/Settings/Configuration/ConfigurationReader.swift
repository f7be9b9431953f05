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

    /// A share of an order in percent; more than half of one is no tolerance.
    mutating func tolerance(percent key: String) -> Percent {
        let share: Percent = decimal(key) ?? .zero
        if share > Percent(millionths: 50_000_000) {
            report(.outOfRange, key, ["value": settings.text(key) ?? "", "low": "0", "high": "50"])
        }
        return share
    }

    /// The address of a server: HTTPS, or HTTP of this machine, where tests and proxies are.
    mutating func address(_ key: String) -> String {
        let text = settings.text(key) ?? ""
        if !ServerAddress.isRight(text) { report(.badAddress, key) }
        return text
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
        if !AccountShape.isAccount(text) {
            report(.badAccount, key)
        } else if !AccountShape.hasRightCheckDigits(text) {
            report(.accountCheckDigit, key, severity: .warning)
        } else if BankAccount(text) == SampleConfiguration.account {
            report(.sampleAccount, key, severity: .warning)
        }
        return BankAccount(text)
    }
}
