import Domain
import Spool

/// A file that is to be read.
enum ArrivedFile {
    /// It lies in its place.
    case lying(Candidate)
    /// An interrupted pass had taken it from there: it is read in its turn, as it would have been.
    case taken(ClaimedFile)

    var place: Folder {
        switch self {
        case .lying(let candidate): candidate.place
        case .taken(let file): file.place
        }
    }

    var name: String {
        switch self {
        case .lying(let candidate): candidate.name
        case .taken(let file): file.name
        }
    }

    var identity: FileIdentity {
        switch self {
        case .lying(let candidate): candidate.identity
        case .taken(let file): file.identity
        }
    }

    /// The files of one place, oldest first, then by name: the order of both lists.
    static func merged(_ taken: [ClaimedFile], _ lying: [Candidate]) -> [ArrivedFile] {
        var files: [ArrivedFile] = []
        var taken = taken[...]
        for candidate in lying {
            while let file = taken.first, comesFirst(file, candidate) {
                files.append(.taken(file))
                taken.removeFirst()
            }
            files.append(.lying(candidate))
        }
        return files + taken.map { .taken($0) }
    }

    private static func comesFirst(_ file: ClaimedFile, _ candidate: Candidate) -> Bool {
        let (mine, other) = (file.identity.modified, candidate.identity.modified)
        if mine != other { return mine < other }
        return !candidate.name.utf8.lexicographicallyPrecedes(file.name.utf8)
    }
}
