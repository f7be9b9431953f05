/// What can be wrong with notifications of gateways, and with what follows from them.
public enum GatewayNoticeProblem: String, ProblemCode {
    /// A notification proves nothing by itself, and no connection to its gateway can ask. Remedy: set up a connection of that
    /// kind, then drop the file again. Placeholders: gateway.
    case noConnection = "HOOK-001"
    /// A notification names nothing that its gateway could be asked about. Remedy: none, if others come; else look at how the
    /// shop drops them.
    case noId = "HOOK-002"
    /// The gateway does not know what a notification named, so it was forged, or is of another account; a warning. Remedy: none
    /// if it was forged; else check the connection's credentials. Placeholders: gateway, id.
    case unknownId = "HOOK-003"
    /// A payment did not reach a final state within the days of its connection, and is asked about no more; a warning. Remedy:
    /// look at it at the gateway. Placeholders: gateway, id, days.
    case givenUp = "HOOK-004"
    /// A notification is cut, is too long, or lacks what the console or the shop should put into it. Remedy: look at how it
    /// is dropped. Placeholders: field.
    case malformed = "HOOK-005"
}
