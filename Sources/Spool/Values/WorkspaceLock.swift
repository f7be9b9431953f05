/// The right to work in a workspace; the kernel takes it back when the process ends, however it ends.
public final class WorkspaceLock: Sendable {
    private let file: Descriptor

    init(_ file: Descriptor) {
        self.file = file
    }

    /// Gives the right back. Call it in a `defer`: Swift may free an object that is not used any more before its scope
    /// ends.
    public func release() {
        try? System.close(file)
    }
}
