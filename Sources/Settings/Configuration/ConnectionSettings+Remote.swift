import Domain

extension ConnectionSettings.Remote {
    /// What is set under `key`, which ends with a dot; reports what is missing or wrong.
    init(_ kind: RemoteKindSettings, _ key: String, _ reader: inout ConfigurationReader, channels: [String]) {
        let settings = reader.settings
        self.kind = kind.id
        let lan = Set(settings.list(key + "lan"))
        self.lan = lan
        address = settings.text(key + "address")
        var unfilled: [String] = []
        func need(_ setting: String) {
            if settings.isLeftEmpty(key + setting) { return unfilled.append(key + setting) }
            reader.require(key + setting, for: key + "kind")
        }
        if !kind.hasAddress { need("address") }
        let isPlace = address.map { ServerAddress.isRight($0, inside: lan) && !$0.contains("?") && !$0.contains("#") }
        if isPlace == false { reader.report(.badAddress, key + "address") }
        channel = kind.side == .channel ? reader.name(key + "for", among: channels, for: key + "kind") : nil
        certificate = reader.certificate(key + "certificate")
        authorities = settings.text(key + "authorities")
        var values: [String: String] = [:]
        var secrets: [SecretReference] = []
        for setting in kind.settings {
            let full = key + setting.key
            if setting.required { need(setting.key) }
            let own = settings.isSet(full) ? settings.list(full) : setting.defaultTexts
            let text = own.joined(separator: ",")
            if setting.isSecret, !text.isEmpty {
                if let secret = reader.secret(full) { secrets.append(secret) }
            }
            if !text.isEmpty { values[setting.key] = text }
        }
        self.values = values
        self.secrets = secrets
        self.unfilled = unfilled
    }

    /// What older keys say, as if it stood under the connection.
    public init(kind: String, address: String, values: [String: String], secrets: [SecretReference]) {
        self.kind = kind
        self.address = address
        channel = nil
        lan = []
        certificate = nil
        authorities = nil
        self.values = values
        self.secrets = secrets
        unfilled = []
    }
}

extension ConfigurationReader {
    /// The SHA-256 of a certificate, written as `sha256:` and 64 hexadecimal digits, colons between them or not.
    mutating func certificate(_ key: String) -> [UInt8]? {
        guard let text = settings.text(key) else { return nil }
        var digits = text.lowercased().utf8.filter { $0 != UInt8(ascii: ":") }[...]
        let mark = Array("sha256".utf8)
        if digits.starts(with: mark) { digits = digits.dropFirst(mark.count) }
        let values = digits.compactMap { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit &- 0x30
            case 0x61...0x66: digit &- 0x57
            default: nil
            }
        }
        guard text.lowercased().hasPrefix("sha256:"), digits.count == 64, values.count == 64 else {
            report(.badCertificate, key, ["value": String(text.prefix(80))])
            return nil
        }
        return stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 &+ 1] }
    }
}
