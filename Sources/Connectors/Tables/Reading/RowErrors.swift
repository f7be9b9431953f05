import Domain
import Syntax

/// Tells of rows that are wrong, and refuses a file that has too many of them.
struct RowErrors {
    private let profile: TableProfile
    private let emit: FactSink
    private var errors = 0
    /// How many records there were, the wrong ones among them.
    var rows = 0
    /// What spreadsheets did.
    var damage = KeyDamage()

    init(_ profile: TableProfile, _ emit: @escaping FactSink) {
        self.profile = profile
        self.emit = emit
    }

    /// Tells of a row that is left out.
    mutating func report(_ problem: Problem) throws(Problem) {
        errors += 1
        try emit(.problem(problem.ofRecord))
    }

    /// Throws when the whole file is to be refused.
    ///
    /// One wrong row is always borne: of a small file it would be a large share.
    func finish() throws(Problem) {
        let limit = max(1, min(profile.errorRows, rows * profile.errorPercent / 100))
        let isOver = errors > limit
        if damage.hasLostZeros || isOver && damage.scientific * 2 >= errors {
            let count = max(damage.scientific, damage.lost)
            throw Problem(
                TableProblem.spreadsheet,
                .error,
                ["count": String(count), "value": damage.example]
            )
        }
        guard isOver else { return try tellGuards() }
        throw Problem(
            TableProblem.tooManyErrors,
            .error,
            [
                "profile": profile.name, "errors": String(errors), "rows": String(rows), "limit": String(limit),
            ]
        )
    }

    /// Tells that keys came with guards around them.
    private func tellGuards() throws(Problem) {
        guard damage.guarded.count > 0 else { return }
        let arguments = ["count": String(damage.guarded.count), "value": damage.guarded.example]
        try emit(.problem(Problem(TableProblem.guardedKeys, .warning, arguments)))
    }
}
