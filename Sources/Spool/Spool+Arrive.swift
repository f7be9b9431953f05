import Domain

extension Spool {
    /// Whether a name is one that its writer is not done with, or no drop at all: `*.tmp *.part ~* .*` and the like
    /// (reference: failure-modes, 1.7 row 1).
    public static func isUnfinished(_ name: [UInt8]) -> Bool { FileName.isSkipped(name) }

    /// The name that a file of another side gets here: its own, escaped where it could not be a file's.
    public static func arrivalName(_ name: [UInt8]) -> String {
        let shown = FileName.shown(name)
        return shown.utf8.count <= Limits.keptNameBytes ? shown : FileName.marked(shown, "")
    }

    /// Writes a file that came from elsewhere into a place, as `write` does.
    ///
    /// One of the same name and content counts as written: a fetch that was interrupted. When a different file has the
    /// name, it gets the mark before its extension, and `produce` is asked a second time.
    ///
    /// - Parameters:
    ///   - isMarked: whether it gets the mark in any case.
    ///   - modified: when the other side says that it was last written, in nanoseconds since 1970: it keeps that time.
    public func arrive(
        _ name: String,
        in place: Place,
        mark: String,
        isMarked: Bool,
        modified: Int64? = nil,
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> WrittenFile {
        if !isMarked {
            do throws(Problem) {
                return try write(try RelativePath(place.path + "/" + name), modified: modified, named: nil, produce)
            } catch {
                guard error.code == SpoolProblem.targetExists.rawValue else { throw error }
            }
        }
        let marked = try RelativePath(place.path + "/" + FileName.marked(name, "-" + mark))
        return try write(marked, modified: modified, named: nil, produce)
    }
}
