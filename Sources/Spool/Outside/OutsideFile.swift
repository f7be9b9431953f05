/// An open file in a folder outside the workspace; closed when it is no longer used.
public struct OutsideFile: Sendable {
    private let file: Descriptor

    init(_ file: Descriptor) {
        self.file = file
    }

    /// What is known of it now.
    public func status() throws(OutsideFailure) -> OutsideFolder.Status {
        try OutsideFailure.attempt { () throws(SystemError) in OutsideFolder.Status(try System.status(file)) }
    }

    /// Whether anybody may still be writing it.
    public func writer() throws(OutsideFailure) -> FileWriter {
        try OutsideFailure.attempt { () throws(SystemError) in try System.writer(of: file) }
    }

    /// Reads on; zero at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(OutsideFailure) -> Int {
        try OutsideFailure.attempt { () throws(SystemError) in try System.read(file, into: buffer) }
    }

    /// Writes all the bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(OutsideFailure) {
        try OutsideFailure.attempt { () throws(SystemError) in try System.write(file, bytes) }
    }

    /// Makes what was written outlast a power cut, and closes it.
    public func finish() throws(OutsideFailure) {
        try OutsideFailure.attempt { () throws(SystemError) in
            try System.sync(file)
            try System.close(file)
        }
    }
}
