import Domain

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
