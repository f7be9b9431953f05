import Domain
import GRDB

extension Ledger {
    /// Remembers the names of the files that hold the rest of a split export.
    public func expectParts(_ names: [String]) throws(Problem) {
        for name in names { try run("INSERT OR IGNORE INTO stock_part (name) VALUES (?)", [Ledger.partName(name)]) }
    }

    /// Whether a split export named this file as one of its parts.
    public func isPart(_ name: String) throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM stock_part WHERE name = ?)", [Ledger.partName(name)]) > 0
    }

    /// Forgets the parts of exports that a whole one follows: their names may come again for something else.
    public func forgetParts() throws(Problem) { try run("DELETE FROM stock_part", []) }

    /// The name without folders, and without the case that Windows does not tell.
    private static func partName(_ path: String) -> String {
        (path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? path).lowercased()
    }
}
