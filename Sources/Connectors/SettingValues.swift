import Domain

/// What a merchant set about one connector, by the connector's own keys such as `store`.
public struct SettingValues: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private var values: [String: String]

    /// The values of settings that stand under `prefix` in the configuration, such as `pohoda`.
    public init(_ full: [String: String] = [:], under prefix: String) {
        values = [:]
        for (key, value) in full where key.hasPrefix(prefix + ".") {
            values[String(key.dropFirst(prefix.count + 1))] = value
        }
    }

    /// Values by the connector's own keys.
    public init(dictionaryLiteral elements: (String, String)...) {
        values = Dictionary(elements) { $1 }
    }

    /// With the defaults of settings that have no value here.
    public func completed(with declared: [Setting]) -> SettingValues {
        var all = self
        for setting in declared where all.values[setting.key] == nil { all.values[setting.key] = setting.defaultValue }
        return all
    }

    /// The value, or nil when it is not set or empty.
    public subscript(key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
}
