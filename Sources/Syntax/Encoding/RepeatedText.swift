/// A text that is nearly always the one of the record before: made once, then shared.
public struct RepeatedText {
    private var last: [UInt8] = []
    private var made = ""

    /// A text that was not met yet.
    public init() {}

    /// The text of these bytes, which are UTF-8.
    public mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if !last.elementsEqual(bytes) {
            last = Array(bytes)
            made = String(decoding: bytes, as: UTF8.self)
        }
        return made
    }
}
