import Domain

/// The bytes of a file that are on their way: libssh2 sends ahead only what one call hands over and wants the part that
/// is not acknowledged again, so that a call begins with it and ends with what follows
/// (docs/performance.md#what-the-design-rests-on).
struct WriteWindow {
    /// Bytes handed over at once.
    private static let size = 4 << 20

    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes appended so far.
    private(set) var total: Int64 = 0

    /// Adds a part, and sends while the window is full.
    mutating func append(
        _ part: UnsafeRawBufferPointer,
        _ send: (UnsafeRawBufferPointer) throws(Problem) -> Int
    ) throws(Problem) {
        bytes.append(contentsOf: part)
        total +|= Int64(part.count)
        while bytes.count - start >= WriteWindow.size { try sendOnce(send) }
    }

    /// Sends the rest.
    mutating func finish(_ send: (UnsafeRawBufferPointer) throws(Problem) -> Int) throws(Problem) {
        while start < bytes.count { try sendOnce(send) }
    }

    private mutating func sendOnce(_ send: (UnsafeRawBufferPointer) throws(Problem) -> Int) throws(Problem) {
        let from = start
        start += try bytes.withUnsafeBufferPointer { (all) throws(Problem) in
            try send(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[from...])))
        }
        guard start >= WriteWindow.size else { return }
        bytes.removeFirst(start)
        start = 0
    }
}
