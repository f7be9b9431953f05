/// Where the bytes of an out-file are put; they are written in pieces, so memory does not grow with the file.
///
/// A failed write is remembered and reported when the file is finished: what is appended after it is dropped.
public struct OutputBuffer: ~Copyable {
    private static let capacity = 1 << 18

    private let file: TemporaryFile
    private var pending: [UInt8] = []
    private var failure: SystemError?
    /// How many bytes were appended.
    public private(set) var count = 0

    init(_ file: TemporaryFile) {
        self.file = file
        pending.reserveCapacity(Self.capacity)
    }

    /// Appends one byte.
    public mutating func append(_ byte: UInt8) {
        pending.append(byte)
        count += 1
        flushIfFull()
    }

    /// Appends bytes.
    public mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Appends bytes.
    public mutating func append(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Appends text as UTF-8.
    public mutating func append(_ text: String) {
        pending.append(contentsOf: text.utf8)
        count += text.utf8.count
        flushIfFull()
    }

    /// Appends bytes of memory.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        if bytes.count < Self.capacity {
            pending.append(contentsOf: bytes)
            flushIfFull()
        } else {
            flush()
            write(bytes)
        }
    }

    /// Writes what is left; the first failure of all writes is thrown here.
    mutating func finish() throws(SystemError) {
        flush()
        if let failure { throw failure }
    }

    private mutating func flushIfFull() {
        if pending.count >= Self.capacity { flush() }
    }

    private mutating func flush() {
        guard failure == nil, !pending.isEmpty else { return pending.removeAll(keepingCapacity: true) }
        do {
            try pending.withUnsafeBufferPointer { (bytes) throws(SystemError) in
                try file.write(UnsafeRawBufferPointer(bytes))
            }
        } catch {
            failure = error
        }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil, !bytes.isEmpty else { return }
        do {
            try file.write(bytes)
        } catch {
            failure = error
        }
    }
}
