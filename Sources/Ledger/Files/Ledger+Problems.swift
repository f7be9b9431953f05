import Domain
import GRDB

extension Ledger {
    /// Writes down a problem of a file.
    public func add(_ problem: Problem, file: Int) throws(Problem) {
        try run(
            """
            INSERT INTO problem (file, code, severity, scope, line, "column", path, arguments)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file, problem.code, problem.severity.rawValue, problem.scope.rawValue, problem.position?.line,
                problem.position?.column, problem.path, ProblemArguments.text(problem.arguments),
            ]
        )
    }

    /// Whether a file that a pass read was refused, or had an error in it.
    public func hasErrors(pass: Int) throws(Problem) -> Bool {
        try count(
            """
            SELECT EXISTS (SELECT 1 FROM file WHERE pass = ?1 AND outcome = 'rejected')
                OR EXISTS (SELECT 1 FROM file JOIN problem ON problem.file = file.id
                    WHERE file.pass = ?1 AND severity = 'error')
            """,
            [pass]
        ) > 0
    }

    /// The problems of a file, in the order they were met.
    public func problems(file: Int) throws(Problem) -> [Problem] {
        try rows("SELECT * FROM problem WHERE file = ? ORDER BY id", [file]).map { row in
            Problem(
                code: row["code"],
                severity: Problem.Severity(rawValue: row["severity"]) ?? .error,
                scope: Problem.Scope(rawValue: row["scope"]) ?? .file,
                position: (row["line"] as Int?).map { SourcePosition(line: $0, column: row["column"] ?? 0) },
                path: row["path"],
                arguments: ProblemArguments.arguments(row["arguments"])
            )
        }
    }
}

/// The arguments of a problem as one column has them: a JSON object.
enum ProblemArguments {
    /// The column's text.
    static func text(_ arguments: [String: String]) -> String {
        var writer = JSONByteWriter()
        writer.object { json in
            for (key, value) in arguments.sorted(by: { $0.key < $1.key }) { json.member(key, value) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The arguments in a column; none when it is damaged, so that at least the code is reported.
    static func arguments(_ text: String) -> [String: String] {
        (try? JSONByteDecoder.decode([String: String].self, from: Array(text.utf8))) ?? [:]
    }
}
