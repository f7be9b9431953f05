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
        guard let mails = try atMaildir({ () throws(Problem) in try self.mails(path, limit: limit) }) else {
            return nil
        }
        for start in stride(from: 0, to: mails.count, by: Self.mailsAtOnce) {
            try take(mails[start..<min(start + Self.mailsAtOnce, mails.count)], into: folder)
        }
        return mails.count
    }

    /// A mail in `new`, and what it is to become.
    private typealias Mail = (new: DirectoryEntry, cur: DirectoryEntry, isEmpty: Bool, modified: Int64)

    /// So many mails share the syncs of the folders.
    private static let mailsAtOnce = 128

    /// Problems of the Maildir, which may be anybody's, are not those of the workspace that the mails go to.
    private func atMaildir<Result>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        do throws(Problem) { return try body() } catch { throw error.blamed(on: .connection(retry: false)) }
    }

    /// The mails of `new`; nil when there is no Maildir.
    private func mails(_ path: String, limit: Int) throws(Problem) -> [Mail]? {
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
        var mails: [Mail] = []
        for name in try attempt({ () throws(SystemError) in try System.names(in: new) }).sorted(by: {
            $0.lexicographicallyPrecedes($1)
        }) where name.first != UInt8(ascii: ".") && mails.count < limit {
            let entry = DirectoryEntry(new, name)
            guard let status = try status(entry), status.kind == .regular else { continue }
            let kept = name.split(separator: UInt8(ascii: ":"), maxSplits: 1).first.map { Array($0) } ?? name
            mails.append(
                (
                    entry, DirectoryEntry(cur, kept + Array(":2,S".utf8)), status.identity.size == 0,
                    status.identity.modified
                )
            )
        }
        return mails
    }

    /// Copies mails; once all are there for good, they are told to be seen.
    private func take(_ mails: ArraySlice<Mail>, into folder: String) throws(Problem) {
        let arrived = PendingSync()
        for mail in mails where !mail.isEmpty {
            try receive(into: folder, modified: mail.modified, later: arrived) { output throws(Problem) in
                try atMaildir { () throws(Problem) in
                    _ = try read(try openForReading(mail.new), chunk: 1 << 18) { bytes throws(Problem) in
                        output.append(bytes)
                    }
                }
            }
        }
        try finish(arrived)
        try atMaildir { () throws(Problem) in
            let seen = PendingSync()
            for mail in mails { try transfer(mail.new, mail.cur, later: seen) }
            try finish(seen)
        }
    }

    /// Whether a folder is a Maildir that can be read.
    public func isMaildir(_ path: String) -> Bool {
        let root = path.hasPrefix("/") ? path : self.root + "/" + path
        return ["/new", "/cur"].allSatisfy { (try? System.open(root + $0, O_RDONLY | O_DIRECTORY)) != nil }
    }

    /// Whether there is a folder at an absolute path with anything in it that can be listed.
    public func hasFiles(_ path: String) -> Bool {
        guard let folder = try? System.open(path, O_RDONLY | O_DIRECTORY) else { return false }
        return (try? System.names(in: folder))?.isEmpty == false
    }

    /// Whether there is a file at an absolute path that can be read.
    public func hasFile(_ path: String) -> Bool { (try? System.open(path, O_RDONLY)) != nil }

    /// Writes a mail into a folder under a name that comes from its bytes, whole or not at all.
    ///
    /// - Parameter modified: when it came, in nanoseconds since 1970: it keeps that time.
    @discardableResult
    public func receive(
        into folder: String,
        modified: Int64? = nil,
        later: PendingSync? = nil,
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> String {
        // Two servers' processes may be writing at once.
        let waiting = try RelativePath(folder + "/mail-" + String(getpid()) + ".eml")
        let written = try write(
            waiting,
            isMail: true,
            later: later,
            modified: modified,
            named: { "mail-" + $0.hex.prefix(32) + ".eml" },
            produce
        )
        return written.path
    }
}
