/// How the quantities of several warehouses become one.
public enum Combine: Hashable, Sendable {
    /// The largest of them: what can go out of one warehouse at once.
    case max
    /// All of them together.
    case sum
    /// These warehouses together, the others not at all.
    case only([String])
}
