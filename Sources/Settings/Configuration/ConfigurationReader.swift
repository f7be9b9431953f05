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

/// Settings that do nothing: somebody who wrote one expects that it does.
extension ConfigurationReader {
    /// Warns of settings that have no effect because of what others say, or that let nothing happen.
    mutating func lookForIdleSettings(system: String, remotes: [RemoteKindSettings]) {
        if settings.isSet("warehouse.only"), settings.text("warehouse.combine") != CombineWord.only.rawValue {
            warn(idle: "warehouse.only", without: "warehouse.combine: only")
        }
        let systems = DeclarationTable(settings.declared).systems
        for other in systems where other != system {
            guard let key = settings.firstSet(under: other) else { continue }
            report(.otherSystem, key, ["system": system], severity: .warning)
        }
        let pairing = "payments.pairing"
        if settings.list(pairing).isEmpty { report(.nothingPairs, pairing, severity: .warning) }
        for key in ["payments.tolerance-under", "payments.tolerance-over"] where settings.number(key) > 10_000 {
            report(.wideTolerance, key, ["value": settings.text(key) ?? ""], severity: .warning)
        }
        for name in settings.names(under: "connections") { lookForIdleSettings(connection: name, remotes) }
        let mail = "payments.mail."
        if settings.isSet(mail + "secret"), !settings.isSet(mail + "domain") {
            warn(idle: mail + "secret", without: mail + "domain")
        }
        if settings.isSet(mail + "pgp-passphrase"), !settings.isSet(mail + "pgp-keys") {
            warn(idle: mail + "pgp-passphrase", without: mail + "pgp-keys")
        }
    }

    /// Warns of settings of one connection that have no effect.
    private mutating func lookForIdleSettings(connection name: String, _ remotes: [RemoteKindSettings]) {
        let key = "connections." + name + "."
        let word = settings.text(key + "kind") ?? ""
        let kind = remotes.first { $0.id == word }
        let own = Set(kind?.settings.map(\.key) ?? [])
        let general = Set(kind == nil ? Declarations.filesOnly : Declarations.remoteOnly)
        for setting in settings.declared where setting.key.hasPrefix("connections.*.") {
            let last = String(setting.key.dropFirst("connections.*.".count))
            guard settings.isSet(key + last), !own.contains(last), !general.contains(last) else { continue }
            let needed = kind == nil ? "the kind of a system over HTTP" : "sftp"
            warn(idle: key + last, without: key + "kind: " + needed)
        }
        guard kind == nil else { return }
        let pairs = [
            ("into", "fetch"), ("after", "fetch"), ("moved-to", "fetch"), ("from", "send"), ("passphrase", "key"),
        ]
        for (setting, needed) in pairs where settings.isSet(key + setting) && settings.text(key + needed) == nil {
            warn(idle: key + setting, without: key + needed)
        }
        if settings.isSet(key + "moved-to"), settings.isSet(key + "fetch"), settings.text(key + "after") != "move" {
            warn(idle: key + "moved-to", without: key + "after: move")
        }
        guard word == "folder" else { return }
        let servers = ["host", "port", "user", "key", "password", "agent", "host-key"]
        for setting in servers where settings.isSet(key + setting) {
            warn(idle: key + setting, without: key + "kind: sftp")
        }
    }

    private mutating func warn(idle key: String, without needed: String) {
        report(.noEffect, key, ["needed": needed], severity: .warning)
    }
}
