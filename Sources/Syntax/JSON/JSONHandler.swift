import Domain

/// What takes the events of a JSON reader.
public protocol JSONHandler {
    /// Takes an event; `bytes` hold only during the call.
    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem)
}
