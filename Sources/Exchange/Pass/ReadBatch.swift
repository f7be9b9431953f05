import Connectors
import Domain
import Spool

/// Small files of one place that are taken, read and put away together.
///
/// A thousand mails are a thousand files: with a sync of the disk for each step of each, a pass does little but wait.
struct ReadBatch {
    /// Files at most: so much is read again after an interruption.
    private static let mostFiles = 128
    /// Bytes at most; a larger file is read alone.
    private static let mostBytes: Int64 = 1 << 20

    /// The files, in the order in which they are read.
    private(set) var files: [(file: ArrivedFile, format: Format?)] = []
    private var names: Set<String> = []
    private var bytes: Int64 = 0

    /// Whether a file can be one of them.
    func takes(_ file: ArrivedFile) -> Bool {
        guard let first = files.first?.file else { return true }
        // One that came under the name of a file that was taken before is taken once that one is put away.
        return first.place == file.place && files.count < Self.mostFiles && !names.contains(file.name)
            && bytes +| file.identity.size <= Self.mostBytes
    }

    /// Adds a file behind the others.
    mutating func add(_ file: ArrivedFile, _ format: Format?) {
        files.append((file, format))
        names.insert(file.name)
        bytes +|= file.identity.size
    }
}
