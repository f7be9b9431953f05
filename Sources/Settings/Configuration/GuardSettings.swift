/// When an export waits for a person.
public struct GuardSettings: Sendable {
    /// A full export with fewer than this share of the last one's records is held.
    public let shrinkPercent: Int
    /// An export that would set more than this share of products to zero is held.
    public let zeroPercent: Int
    /// From how many known records on the shares apply.
    public let minimumRows: Int

    init(_ settings: Settings) {
        shrinkPercent = settings.number("guard.shrink-percent")
        zeroPercent = settings.number("guard.zero-percent")
        minimumRows = settings.number("guard.minimum-rows")
    }
}
