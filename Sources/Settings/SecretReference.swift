/// The name of a secret as the configuration has it: `secret:NAME` means the file `secrets/NAME`.
///
/// The secret itself is read where it is used and stands in no value that could be printed.
public struct SecretReference: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file in `secrets/`.
    public let name: String

    /// The reference in a text, or nil when it is none or its name cannot be a file's.
    public init?(_ text: String) {
        guard SecretReference.isMeant(by: text) else { return nil }
        let name = text.dropFirst(7)
        guard SettingsReader.isName(String(name)) else { return nil }
        self.name = String(name)
    }

    /// Whether a text begins as a reference does, whatever follows.
    public static func isMeant(by text: String) -> Bool { text.hasPrefix("secret:") }

    /// The reference as it stands in the configuration.
    public var description: String { "secret:" + name }
}
