/// What a state of an order means for everybody but the channel that named it.
public enum OrderMeaning: String, Sendable, CaseIterable {
    /// It is to be handled: new, paid or not, being packed.
    case open
    /// A part of it went out; the rest is to be handled.
    case partlyDone
    /// It was shipped, handed over or closed: nothing is left to do.
    case done
    /// It was cancelled, or the goods or the money went back.
    case cancelled
    /// Its payment failed, or it was never finished: it is no order yet.
    case failed
}
