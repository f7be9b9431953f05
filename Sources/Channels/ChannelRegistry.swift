/// The kinds of channels that there are.
public enum ChannelRegistry {
    /// All of them; a new one is a folder and a line here.
    public static let all: [ChannelKind] = [Neutral.kind]

    /// The kind with a name in the configuration.
    public static func kind(_ id: String) -> ChannelKind? { all.first { $0.id == id } }
}
