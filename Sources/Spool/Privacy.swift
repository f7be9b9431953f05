import Glibc

/// Who may read what the program makes: whatever the umask is, nothing is made wider than this, for all of it is personal
/// data or leads to it. A stricter umask is kept.
enum Privacy {
    /// What a mail gets, and a secret.
    static let secret: mode_t = 0o600
    /// What holds secrets or personal data and is written by us alone.
    static let ours = ["secrets", "state", "spool/archive", "spool/rejected", "spool/held"]

    /// The permissions of a folder that is made.
    static func folder(_ names: [String]) -> mode_t {
        switch names.first {
        case "secrets", "state": 0o700
        case "spool": 0o750
        default: 0o777
        }
    }

    /// The permissions of a file that is written.
    ///
    /// - Parameter folder: those of its folder. What is handed over in an `out` folder may be read by whoever the
    ///   administrator lets list that, and changed by the group that may.
    static func file(_ path: RelativePath, in folder: mode_t) -> mode_t {
        switch path.folders.first {
        case "secrets": return secret
        case "state" where path.folders.last == "tokens": return secret
        case "spool" where path.folders.last == "out":
            return 0o640 | folder & 0o004 | (folder & 0o2020 == 0o2020 ? 0o020 : 0)
        case "spool", "state": return 0o640
        default: return 0o666
        }
    }

    /// Those bits that a folder of ours must not have.
    static func excess(_ path: String) -> mode_t { path == "secrets" ? 0o077 : 0o007 }

    /// Those that a file which we keep may have; a mail tells the addresses by which mails are believed.
    static func kept(_ name: [UInt8]) -> mode_t {
        let ends = [".eml", ".mbox", ".mbx", ".pgp", ".asc"]
        let small = name.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
        return ends.contains { small.reversed().starts(with: $0.utf8.reversed()) } ? secret : 0o640
    }
}

extension Spool {
    /// Takes permissions off a file that came from outside and is kept now, where it is ours; the folder above it is closed
    /// in any case.
    func close(kept entry: DirectoryEntry) {
        guard let status = try? System.statusIfPresent(entry), status.kind == .regular, status.owner == geteuid() else {
            return
        }
        let mode = status.mode & Privacy.kept(entry.name)
        if mode != status.mode { try? System.setMode(entry, mode) }
    }
}
