import Glibc
import Synchronization

/// A program that tests started.
public final class Child: Sendable {
    /// Its number.
    public let id: pid_t
    private let status = Mutex<Int32?>(nil)

    /// Starts a program; what it prints goes into a file.
    public init?(_ program: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null") {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        // Threads of tests hold signals back, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        guard posix_spawn(&child, program, &actions, &attributes, &words, environ) == 0 else { return nil }
        id = child
    }

    /// Whether it has not ended yet.
    public var isRunning: Bool {
        status.withLock { status in
            var ended: Int32 = 0
            if status == nil, waitpid(id, &ended, WNOHANG) == id { status = ended }
            return status == nil
        }
    }

    /// Waits for its end, and gives its exit code; 128 and more when a signal ended it.
    @discardableResult
    public func wait() -> Int32 {
        let ended = status.withLock { status in
            var ended: Int32 = status ?? 0
            if status == nil { while waitpid(id, &ended, 0) < 0 && errno == EINTR {} }
            status = ended
            return ended
        }
        return ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
    }

    /// Ends it by a signal, and waits.
    public func end(_ signal: Int32 = SIGTERM) {
        if isRunning { kill(id, signal) }
        wait()
    }
}
