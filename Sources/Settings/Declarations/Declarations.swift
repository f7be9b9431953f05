import Domain

/// Every setting of `spojka.yaml`, by area and in the order of the file.
///
/// Connectors add their own under their names.
public struct Declarations: Sendable {
    private init() {}

    /// The settings that there are whatever systems are connected; `systems` and `channelKinds` are the connectors to choose from,
    /// `remotes` the kinds of systems over HTTP that connections may be of.
    public static func core(
        systems: [String],
        channelKinds: [String],
        remotes: [RemoteKindSettings] = []
    ) -> [Setting] {
        let places = warehouse(systems) + channels(channelKinds)
        return merchant + places + orders + payments + mail + connections(remotes) + guards + spool + rates
    }
}
