import Foundation
import Glibc

/// Runs programs as child processes; what they print goes into a file.
enum Program {
    /// How a child process ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// The `spojka` that was built with these tests.
    static let spojka: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("spojka").path
        if access(beside, X_OK) == 0 { return beside }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../.build/debug/spojka").standardized.path
    }()

    private static let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SPOJKA_") }
        .map { $0.key + "=" + $0.value }

    /// Runs a program and waits for it; its environment is that of the tests with `environment` on top.
    static func run(
        _ path: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        output: String = "/dev/null"
    ) -> End {
        let variables = inherited + environment.map { $0.key + "=" + $0.value }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var pairs = variables.map { strdup($0) } + [nil]
        defer { (words + pairs).forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, path, &actions, nil, &words, &pairs) == 0 else { return .exit(127) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }
}
