import ArgumentParser
import Domain
import Exchange
import Glibc
import Logging

/// From which level on things are written down.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case info
    case debug

    fileprivate var level: Logger.Level {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .info
        case .debug: .debug
        }
    }
}

/// A log of one line for each thing, as `journalctl`, `grep` and `awk` read it:
/// `2026-12-01T02:14:03Z info request connection=flexi method=GET ms=34 outcome=200 path=/c/firma/cenik.json`.
struct LineLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level

    /// A log on standard error.
    static func logger(_ level: LogLevel) -> Logger {
        Logger(label: "spojka") { _ in LineLog(logLevel: level.level) }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let time = LocalTime(secondsSinceEpoch: Clock.system.now().seconds).description + "Z"
        let about = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let words =
            [time, event.level.rawValue, "\(event.message)"] + about.map { "\($0.key)=\(Self.quoted("\($0.value)"))" }
        // One call for a line: lines of threads do not mix.
        Terminal.write(Terminal.plain(words.joined(separator: " ")) + "\n", to: STDERR_FILENO)
    }

    /// A value that has blanks, in quotation marks.
    private static func quoted(_ value: String) -> String {
        guard value.contains(where: { $0 == " " || $0 == "\"" || $0.isNewline }) || value.isEmpty else { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
            + "\""
    }
}
