import Domain

/// What only connections have.
extension ConfigurationReader {
    /// Every connection that is set, by name; two that send the same files are one too many.
    mutating func connections(channels: [String], remotes: [RemoteKindSettings]) -> [ConnectionSettings] {
        var found: [ConnectionSettings] = []
        for name in settings.names(under: "connections") {
            guard let connection = ConnectionSettings(name, &self, channels: channels, remotes: remotes) else {
                continue
            }
            found.append(connection)
        }
        // What a new configuration has to be filled in stands aside for a connection of that kind under another name.
        let filled = Set(found.compactMap { $0.isEnabled && $0.isFilled ? $0.remote?.kind : nil })
        found.removeAll { connection in
            !connection.isFilled && (connection.remote.map { filled.contains($0.kind) } ?? false)
        }
        let used = found.filter(\.isEnabled)
        var senders: Set<Folder> = []
        for connection in used {
            let key = "connections." + connection.name + "."
            let kind = connection.remote.flatMap { remote in remotes.first { $0.id == remote.kind } }
            if let kind { check(kind, channel: connection.remote?.channel, key) }
            let folder = connection.send?.from ?? kind.flatMap { outlet(of: $0, connection.remote?.channel) }
            guard let folder, !senders.insert(folder).inserted else { continue }
            report(.twice, key + (kind == nil ? "from" : "kind"), ["value": folder.path])
        }
        return found
    }

    /// Reports a system over HTTP whose files the workspace does not make: it would get those of another one.
    private mutating func check(_ kind: RemoteKindSettings, channel: String?, _ key: String) {
        let needed: String
        switch kind.side {
        case .warehouse: needed = "warehouse.system"
        case .channel: needed = "channels." + (channel ?? "") + ".kind"
        case .payments: return
        }
        guard settings.text(needed) != kind.owner else { return }
        report(.otherOwner, key + "kind", ["value": kind.id, "needed": needed + ": " + kind.owner])
    }

    /// The folder whose files go over a system over HTTP; nil when none do.
    private func outlet(of kind: RemoteKindSettings, _ channel: String?) -> Folder? {
        guard kind.delivers else { return nil }
        return switch kind.side {
        case .warehouse: .warehouse(.out)
        case .channel: .channel(channel ?? "", .out)
        case .payments: nil
        }
    }

    /// Reports a setting that another one needs and that is not set.
    mutating func require(_ key: String, for other: String) {
        if settings.text(key) == nil { report(.needed, other, ["needed": key]) }
    }

    /// A folder on the other side, or nil when none is set.
    mutating func folder(_ key: String) -> String? {
        guard let text = settings.text(key) else { return nil }
        let leadsUp = text.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
        if leadsUp || text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { report(.badFolder, key) }
        return text
    }

    /// The folder of ours that files come to or go from; nil when none is named, or one that there is not.
    mutating func folder(
        _ key: String,
        _ direction: Folder.Direction,
        _ channels: [String],
        for other: String
    ) -> Folder? {
        let names = (direction == .in ? ["warehouse", "inbox"] : ["warehouse"]) + channels
        return name(key, among: names, for: other).map { Folder(settingName: $0, direction) }
    }

    /// One of some names; nil when none is set, or one that is none of them.
    mutating func name(_ key: String, among names: [String], for other: String) -> String? {
        guard let text = settings.text(key) else {
            require(key, for: other)
            return nil
        }
        if names.contains(text) { return text }
        let shown = ["value": String(text.prefix(40)), "choices": names.joined(separator: ", ")]
        report(.notAChoice, key, shown)
        return nil
    }

    /// Fingerprints as `ssh-keygen -l` shows them.
    mutating func fingerprints(_ key: String) -> [String] {
        let texts = settings.list(key)
        for text in texts where !text.hasPrefix("SHA256:") || text.utf8.count != 50 {
            report(.badFingerprint, key, ["value": String(text.prefix(60))])
        }
        return texts
    }
}
