import Domain

/// Every setting of `spojka.yaml`, by area and in the order of the file.
///
/// A connector adds its own under its name: `Declarations.core + pohodaSettings`.
public struct Declarations: Sendable {
    private init() {}

    /// The settings that hold whatever systems are connected.
    public static let core: [Setting] =
        merchant + warehouse + channels + orders + payments + mail + connections + guards + spool + rates
}
