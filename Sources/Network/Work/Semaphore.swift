import Glibc

/// A count that threads wait for.
final class Semaphore: @unchecked Sendable {
    // The operating system synchronizes what it points to.
    private let pointer = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        sem_init(pointer, 0, 0)
    }

    deinit {
        sem_destroy(pointer)
        pointer.deallocate()
    }

    /// Adds one.
    func signal() {
        sem_post(pointer)
    }

    /// Waits for one and takes it.
    func wait() {
        while sem_wait(pointer) != 0 {}
    }
}
