import Domain
import Glibc

extension Spool {
    /// Takes the new mails of a Maildir into a folder of the workspace, and then to the Maildir's `cur`, as its protocol
    /// wants: `new/NAME` becomes `cur/NAME:2,S`. Files in `tmp` are not looked at.
    ///
    /// A run that is killed in between takes the mail again: under the same name, because that comes from its bytes.
    ///
    /// - Returns: how many were taken; nil when there is no Maildir.
    public func takeMaildir(_ path: String, into folder: String, limit: Int) throws(Problem) -> Int? {
        let root = path.hasPrefix("/") ? path : self.root + "/" + path
        let new: Descriptor
        let cur: Descriptor
        do throws(SystemError) {
            new = try System.open(root + "/new", O_RDONLY | O_DIRECTORY)
            cur = try System.open(root + "/cur", O_RDONLY | O_DIRECTORY)
        } catch {
            guard error.number == ENOENT else { throw problem(error) }
            return nil
        }
        var taken = 0
        for name in try attempt({ () throws(SystemError) in try System.names(in: new) }).sorted(by: {
            $0.lexicographicallyPrecedes($1)
        }) where name.first != UInt8(ascii: ".") && taken < limit {
            let spot = Spot(new, name)
            guard let status = try status(spot), status.kind == .regular else { continue }
            if status.identity.size > 0 {
                try receive(into: folder) { output throws(Problem) in
                    _ = try read(try openForReading(spot), chunk: 1 << 18) { bytes throws(Problem) in
                        output.append(bytes)
                    }
                }
            }
            let kept = name.split(separator: UInt8(ascii: ":"), maxSplits: 1).first.map { Array($0) } ?? name
            try transfer(spot, Spot(cur, kept + Array(":2,S".utf8)))
            taken += 1
        }
        return taken
    }

    /// Whether a folder is a Maildir that can be read.
    public func isMaildir(_ path: String) -> Bool {
        let root = path.hasPrefix("/") ? path : self.root + "/" + path
        return ["/new", "/cur"].allSatisfy { (try? System.open(root + $0, O_RDONLY | O_DIRECTORY)) != nil }
    }

    /// Writes a mail into a folder under a name that comes from its bytes, whole or not at all.
    @discardableResult
    public func receive(
        into folder: String,
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> String {
        let waiting = "state/receiving-" + String(getpid()) + ".eml"
        let written = try write(waiting, replacing: true, produce)
        let name = folder + "/mail-" + written.hash.hex.prefix(32) + ".eml"
        try transfer(try spot(RelativePath(waiting)), try spot(RelativePath(name)))
        return name
    }
}
