import Domain
import Ledger
import Spool
import Syntax

/// The archive's own record of a pass: which files it read, in which order, so that the ledger can be rebuilt.
enum Journal {
    /// Where the record of a pass lies.
    static func path(pass: Int, day: Day) -> String {
        let digits = String(pass)
        return "spool/archive/\(day)/pass-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".json"
    }

    /// Writes the record of a pass that did something.
    static func write(_ pass: Pass) throws(Problem) {
        let decisions = try pass.ledger.unjournaledDecisions()
        let files = try pass.ledger.files(pass: pass.id)
        guard !files.isEmpty || !decisions.isEmpty || !pass.report.written.isEmpty else { return }
        var json = JSONWriter()
        json.object { json in
            json.member("pass", pass.id)
            json.member("started", pass.record.started.description)
            json.array("decisions") { json in
                for decision in decisions { json.element(decision.command) }
            }
            json.array("files") { json in
                for file in files {
                    json.object { json in
                        json.member("place", file.place)
                        json.member("name", file.name)
                        json.member("sha256", file.hash)
                        json.member("stored", file.stored)
                        json.member("outcome", file.outcome.rawValue)
                    }
                }
            }
            json.array("written") { json in
                for file in pass.report.written { json.element(file.path) }
            }
        }
        json.newline()
        let bytes = json.bytes
        try pass.workspace.spool.write(path(pass: pass.id, day: pass.record.started.day), replacing: true) {
            (output: inout OutputBuffer) throws(Problem) in output.append(bytes)
        }
    }
}
