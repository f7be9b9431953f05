/// An open file in a folder outside the workspace; closed when it is no longer used.
public struct ExternalFile: Sendable {
    private let file: Descriptor

    init(_ file: Descriptor) {
        self.file = file
    }

    /// What is known of it now.
    public func status() throws(ExternalFailure) -> ExternalFolder.Status {
        try ExternalFailure.attempt { () throws(SystemError) in ExternalFolder.Status(try System.status(file)) }
    }

    /// Whether anybody may still be writing it.
    public func writer() throws(ExternalFailure) -> FileWriter {
        try ExternalFailure.attempt { () throws(SystemError) in try System.writer(of: file) }
    }

    /// Reads on; zero at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExternalFailure) -> Int {
        try ExternalFailure.attempt { () throws(SystemError) in try System.read(file, into: buffer) }
    }

    /// Writes all the bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in try System.write(file, bytes) }
    }

    /// Makes what was written outlast a power cut, and closes it.
    public func finish() throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in
            try System.sync(file)
            try System.close(file)
        }
    }
}
