import Foundation
import Glibc

/// Runs the shell scripts of these tests.
enum Script {
    /// What could not be started, and why.
    struct NotStarted: Error {
        let script: String
        let reason: String
    }

    /// Runs a script of the folder `Scripts` in a folder of its own; returns its exit code and what it printed.
    ///
    /// What it prints goes into a file, so that a daemon which outlives its script cannot hold the test.
    static func run(_ name: String) throws -> (code: Int32, text: String) {
        let work = NSTemporaryDirectory() + "spojka-mail-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: work) }
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scripts/" + name)
        let output = work + "/script.log"
        let child = try start(["/bin/bash", path.path], environment: environment(work: work), output: output)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let text = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
        return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, text)
    }

    private static func environment(work: String) -> [String] {
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SPOJKA_") }
        variables["SPOJKA"] = MailServer.spojka
        variables["WORK"] = work
        variables["PATH", default: "/usr/bin:/bin"] += ":/usr/sbin:/sbin"
        return variables.map { $0.key + "=" + $0.value }
    }

    private static func start(_ arguments: [String], environment: [String], output: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Threads of tests hold signals back; a mail server that inherits that cannot be stopped.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = arguments.map { strdup($0) } + [nil]
        var pairs = environment.map { strdup($0) } + [nil]
        defer { (words + pairs).forEach { free($0) } }
        var child: pid_t = 0
        let failed = posix_spawn(&child, arguments[0], &actions, &attributes, &words, &pairs)
        guard failed == 0 else { throw NotStarted(script: arguments[1], reason: String(cString: strerror(failed))) }
        return child
    }
}
