import Domain
import Logging

/// What a pass does, step by step, for administrators: which files it met and wrote, what it asked over the network and how long
/// that took (docs/operations.md#the-log). Neither contents of files nor secrets nor what is asked for are written down.
extension Logger {
    /// A log that writes nothing, for those who did not ask for one.
    public static let silent = Logger(label: "spojka") { _ in SwiftLogNoOpLogHandler() }

    /// Notes what a step did.
    func note(_ step: StepResult) {
        for file in step.files {
            var about: Metadata = ["path": "\(file.path)", "format": "\(file.format)", "outcome": "\(file.outcome)"]
            if let code = file.code { about["code"] = "\(code)" }
            info("file", metadata: about)
        }
        for (file, problem) in step.problems {
            log(level: problem.level, "problem", metadata: ["about": "\(file)", "code": "\(problem.code)"])
        }
    }

    /// Notes that a pass ended.
    func note(_ report: PassReport) {
        for file in report.written {
            info("written", metadata: ["path": "\(file.path)", "records": "\(file.records)"])
        }
        info("pass ended", metadata: ["pass": "\(report.pass)", "exit": "\(report.exit)"])
    }

    /// Notes how far a pass has come.
    func note(_ progress: Progress) {
        switch progress {
        case .fetching(let name): debug("fetching", metadata: ["connection": "\(name)"])
        case .sending(let name): debug("sending", metadata: ["connection": "\(name)"])
        case .reading(let file): debug("reading", metadata: ["file": "\(file)"])
        case .settling: debug("settling")
        case .writing: debug("writing")
        case .pass(let pass): debug("replaying", metadata: ["pass": "\(pass)"])
        }
    }

    /// Notes a request and what came of it: an answer's status, or the code of what went wrong.
    ///
    /// - Parameter path: with its query, which is left out: what is searched for may be a person.
    func request(
        _ connection: String,
        _ method: String,
        _ path: String,
        _ outcome: String,
        took time: Duration
    ) {
        info(
            "request",
            metadata: [
                "connection": "\(connection)", "method": "\(method)", "path": "\(path.prefix { $0 != "?" })",
                "outcome": "\(outcome)", "ms": "\(time.milliseconds)",
            ]
        )
    }
}

extension Problem {
    /// How loudly it is written down.
    fileprivate var level: Logger.Level {
        switch severity {
        case .error: .error
        case .warning: .warning
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    fileprivate var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds *| 1000 +| attoseconds / 1_000_000_000_000_000
    }
}
