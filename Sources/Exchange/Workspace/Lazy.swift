import Synchronization

/// A value that is made when it is first asked for, and once, by whichever thread asks.
///
/// A pass with nothing to do never asks for what it takes a while to make (docs/performance.md#what-the-design-rests-on).
public final class Lazy<Value: Sendable>: Sendable {
    private let made: Mutex<Value?>
    private let make: @Sendable () -> Value

    /// A value by what makes it.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        made = Mutex(nil)
    }

    /// The value.
    public var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
