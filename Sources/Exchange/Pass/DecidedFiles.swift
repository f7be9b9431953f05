import Ledger
import Spool

/// Claimed files about which the ledger will have decided once its transaction ends; only then they are moved.
struct DecidedFiles {
    enum Fate {
        case putAway(ClaimedFile, FileRecord)
        /// It was found changing: its writer goes on.
        case giveBack(ClaimedFile)
    }

    /// What becomes of each, in the order in which they were read.
    private(set) var fates: [Fate] = []
    /// The paths that they will have, and the content there.
    private(set) var paths: [String: ContentHash] = [:]

    mutating func putAway(_ claimed: ClaimedFile, _ file: FileRecord) {
        fates.append(.putAway(claimed, file))
        paths[file.stored] = ContentHash(hex: file.hash)
    }

    mutating func giveBack(_ claimed: ClaimedFile) { fates.append(.giveBack(claimed)) }
}
