/// A text that is nearly always the one of the record before: made once, then shared.
struct RepeatedText {
    private var last: [UInt8] = []
    private var made = ""

    /// The text of these bytes, which are UTF-8.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if !last.elementsEqual(bytes) {
            last = Array(bytes)
            made = String(decoding: bytes, as: UTF8.self)
        }
        return made
    }
}
