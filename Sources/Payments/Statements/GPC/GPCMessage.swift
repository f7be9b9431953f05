import Domain

/// The message of a movement as it is gathered from the lines behind it; one buffer serves the whole file.
struct GPCMessage {
    private var bytes: [UInt8] = []

    /// Adds bytes of a line; returns false when there is enough already.
    @discardableResult
    mutating func append(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        guard start < end, bytes.count + end - start <= Limits.messageBytes else { return start >= end }
        line.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return true
    }

    /// Separates what comes from what is there.
    mutating func appendBlank() { bytes.append(32) }

    /// The message without blanks around it and with runs of them as one, nil when nothing is left; then it is empty.
    mutating func take(_ text: GPCText) -> String? {
        guard !bytes.isEmpty else { return nil }
        var count = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte > 32 {
                bytes[count] = byte
                count += 1
            } else if count > 0, bytes[count - 1] != 32 {
                bytes[count] = 32
                count += 1
            }
        }
        if count > 0, bytes[count - 1] == 32 { count -= 1 }
        defer { bytes.removeAll(keepingCapacity: true) }
        return count == 0 ? nil : text.decode(bytes.span.extracting(..<count))
    }
}
