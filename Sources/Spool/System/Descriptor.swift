import Synchronization

/// An open file or folder; closed when it is no longer used.
final class Descriptor: Sendable {
    /// The file descriptor.
    let number: Int32
    /// The absolute path under which it was opened.
    let path: String
    private let isOpen = Atomic<Bool>(true)

    init(_ number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    /// Whether it has yet to be closed; true once only.
    func takeForClosing() -> Bool {
        isOpen.exchange(false, ordering: .relaxed)
    }

    deinit {
        try? System.close(self)
    }
}
