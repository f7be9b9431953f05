import Domain
import Ledger
import Spool

/// Where the records of passes lie: `spool/archive/passes/<day>/pass-000001.csv`.
///
/// No file that somebody drops is ever kept in this folder: those go to `spool/archive/<day>`. So only the program
/// itself speaks of passes (docs/operations.md).
struct PassRecords {
    /// The record of one pass.
    struct Record {
        let pass: Int
        /// Relative to the workspace.
        let path: String
    }

    private static let folder = "spool/archive/passes"
    private let spool: Spool

    init(_ spool: Spool) {
        self.spool = spool
    }

    /// Where the record of a pass lies that began on `day`.
    static func path(pass: Int, day: Day) -> String {
        folder + "/" + day.description + "/" + name(pass)
    }

    /// All records, by the number of their pass.
    func all() throws(Problem) -> [Record] {
        guard try spool.exists(Self.folder) else { return [] }
        var found: [Record] = []
        for day in try spool.list(Self.folder) { found += try records(day) }
        return found.sorted { $0.pass < $1.pass }
    }

    /// The record with the highest number; nil when there is none.
    ///
    /// A clock that was set back may put a later pass under an earlier day, so the two last days are looked at.
    func newest() throws(Problem) -> Record? {
        guard try spool.exists(Self.folder) else { return nil }
        var found: [Record] = []
        for day in try spool.list(Self.folder).sorted().suffix(2) { found += try records(day) }
        return found.max { $0.pass < $1.pass }
    }

    /// Whether the archive holds anything at all.
    func hasArchive() throws(Problem) -> Bool {
        guard try spool.exists("spool/archive") else { return false }
        for day in try spool.list("spool/archive") where day != Spool.readme {
            if try !spool.list("spool/archive/" + day).isEmpty { return true }
        }
        return false
    }

    /// Moves records of an earlier version of the program, which lay among the files of their day, to where records
    /// lie now; which passes there were is the ledger's word, never a file's.
    func adopt(_ ledger: Ledger) throws(Problem) {
        guard try !spool.exists(Self.folder) else { return }
        for pass in try ledger.finishedPasses() {
            let old = "spool/archive/" + pass.started.day.description + "/" + Self.name(pass.id)
            if try spool.exists(old) { try spool.move(old, to: Self.path(pass: pass.id, day: pass.started.day)) }
        }
    }

    private func records(_ day: String) throws(Problem) -> [Record] {
        let path = Self.folder + "/" + day
        return try spool.list(path).compactMap { name in
            guard name.hasPrefix("pass-"), name.hasSuffix(".csv"),
                let pass = Int(shortText: name.dropFirst("pass-".count).dropLast(".csv".count)), pass > 0
            else { return nil }
            return Record(pass: pass, path: path + "/" + name)
        }
    }

    private static func name(_ pass: Int) -> String {
        let digits = String(pass)
        return "pass-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".csv"
    }
}
