import Domain
import Glibc

extension Spool {
    /// Takes a file out of its place, so that nobody writes it under its name any more.
    ///
    /// It is renamed to `state/claimed`, or copied and removed when that is another device; its name is kept. An
    /// interrupted claim is finished by calling this again or by `claimed()`.
    ///
    /// - Parameter later: collects the claim's folders, so that it is made durable together with others.
    /// - Throws: its refusal, if it has one; `changedSinceSeen` when it is not what was seen, then it stays;
    ///   `stillClaimed` when an earlier file of that name is being worked on.
    public func claim(_ candidate: Candidate, later: PendingSync? = nil) throws(Problem) -> ClaimedFile {
        if let refusal = candidate.refusal { throw refusal }
        let source = Spot(try folder(of: candidate.place), candidate.rawName)
        let target = Spot(try claimedFolder(of: candidate.place), candidate.rawName)
        guard let status = try status(source) else { throw problem(.fileMissing, source) }
        guard status.identity == candidate.identity else { throw problem(.changedSinceSeen, source) }
        // Never taken as done: an earlier file of that name is not this one.
        let transfer = try transfer(
            source,
            target,
            seen: candidate.identity,
            occupied: .stillClaimed,
            later: later
        ) { _ in false }
        let taken = try identity(ofClaimed: target)
        if transfer == .renamed, !taken.isSameContent(as: candidate.identity) {
            // It was replaced between the look and the rename: what came instead goes back unseen.
            try self.transfer(target, source)
            throw problem(.changedSinceSeen, source)
        }
        return ClaimedFile(place: candidate.place, name: candidate.name, identity: taken)
    }

    /// Puts a claimed file back where it came from, never over a file that was dropped there since.
    public func unclaim(_ file: ClaimedFile) throws(Problem) {
        let target = Spot(try folder(of: file.place), file.name)
        try transfer(try spot(file), target) { $0.identity.size == file.identity.size }
    }

    /// The files that an interrupted pass had taken, by place, then oldest first, then by name.
    public func claimed() throws(Problem) -> [ClaimedFile] {
        var found: [ClaimedFile] = []
        for slug in try list("state/claimed", missingIsEmpty: true) {
            guard let place = Place(slug: slug) else { continue }
            let folder = try claimedFolder(of: place)
            for name in try list("state/claimed/" + slug) where !FileName.isOwnTemporary(Array(name.utf8)) {
                let spot = Spot(folder, name)
                try finishClaim(spot, place)
                found.append(ClaimedFile(place: place, name: name, identity: try identity(ofClaimed: spot)))
            }
        }
        return found.sorted { a, b in
            if a.place != b.place { return FileName.comesFirst(a.place.path, b.place.path) }
            if a.identity.modified != b.identity.modified { return a.identity.modified < b.identity.modified }
            return FileName.comesFirst(a.name, b.name)
        }
    }

    /// A claim by `link` and `unlink` may have been interrupted between the two: then the file has both names.
    private func finishClaim(_ spot: Spot, _ place: Place) throws(Problem) {
        guard let status = try status(spot), status.links > 1, let folder = try? folder(of: place) else { return }
        let source = Spot(folder, spot.name)
        guard try self.status(source)?.identity.isSameFile(as: status.identity) == true else { return }
        try removeIfPresent(source)
    }

    private func identity(ofClaimed spot: Spot) throws(Problem) -> FileIdentity {
        guard let status = try status(spot) else { throw problem(.fileMissing, spot) }
        return status.identity
    }
}
