import Domain
import Ledger

/// Where files are kept, by their number in the ledger; each is looked up once.
public final class FileNames {
    private let ledger: Ledger
    private var paths: [Int: String] = [:]

    /// Names from a ledger.
    public init(_ ledger: Ledger) throws(Problem) {
        self.ledger = ledger
    }

    /// The path of a file in the archive, relative to the workspace; nil for a number that is not known.
    public func path(_ id: Int) throws(Problem) -> String? {
        if let path = paths[id] { return path }
        guard let file = try ledger.file(id: id) else { return nil }
        paths[id] = file.stored
        return file.stored
    }
}
