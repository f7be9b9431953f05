import Domain
import Exchange
import Ledger

extension PassReport {
    /// What became of each file by its name: `applied`, or `rejected XML-001`.
    var outcomes: [String: String] {
        var found: [String: String] = [:]
        for file in files {
            let name = file.path.split(separator: "/").last.map { String($0) } ?? file.path
            found[name] = file.outcome.rawValue + (file.code.map { " " + $0 } ?? "")
        }
        return found
    }

    /// Every problem as code and line.
    var codes: [String] {
        problems.map { $0.problem.code + ($0.problem.position.map { ":\($0.line)" } ?? "") }
    }

    /// Every written file by its path, with how many records it has.
    var wrote: [String: Int] {
        Dictionary(written.map { ($0.path, $0.records) }) { $0 + $1 }
    }
}
