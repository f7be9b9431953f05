import Domain
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

/// What others than the account of the program may do with something that holds secrets or personal data.
public struct OpenToOthers: Sendable {
    /// Relative to the workspace.
    public let path: String
    /// Its permissions, in octal digits.
    public let mode: String
    /// Those that it should have at most.
    public let allowed: String
    /// How many files this stands for.
    public var count = 1
}

extension Spool {
    /// What lies in `secrets/` and in the folders of ours with wider permissions than it should have; of many files of one
    /// folder the first, with their number. Folders of exchange are the administrator's: there only what everybody may read
    /// or change is reported.
    public func openToOthers(channels: [String]) -> [OpenToOthers] {
        var found: [OpenToOthers] = []
        for path in Privacy.ours { found += folderOpenToOthers(path, Privacy.excess(path)) }
        found += secretsOpenToOthers()
        for path in ["spool/archive", "spool/rejected", "spool/held"] { found += filesOpenToOthers(path) }
        let exchange =
            [Folder.warehouse(.in).path, Folder.inbox.path, Folder.warehouse(.out).path]
            + channels.flatMap { [Folder.channel($0, .in).path, Folder.channel($0, .out).path] }
        // Where nobody else gets into `spool`, what is in it is closed as well.
        if mode("spool").map({ $0 & 0o001 != 0 }) ?? false {
            for path in exchange { found += folderOpenToOthers(path, 0o006) }
        }
        return found
    }

    private func mode(_ path: String) -> mode_t? {
        guard let relative = try? RelativePath(path), let folder = try? folder(relative.parts) else { return nil }
        return try? System.status(folder).mode
    }

    private func folderOpenToOthers(_ path: String, _ excess: mode_t) -> [OpenToOthers] {
        guard let mode = mode(path), mode & excess != 0 else { return [] }
        return [OpenToOthers(path: path, mode: Self.octal(mode), allowed: Self.octal(mode & ~excess))]
    }

    /// A group may read a secret that belongs to another account: how else would ours.
    private func secretsOpenToOthers() -> [OpenToOthers] {
        guard let folder = try? folder(["secrets"]), let names = try? System.names(in: folder) else { return [] }
        var found: [OpenToOthers] = []
        for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let status = try? System.status(DirectoryEntry(folder, name)), status.kind == .regular else {
                continue
            }
            let excess: mode_t = status.owner == geteuid() ? 0o077 : 0o037
            guard status.mode & excess != 0, !Self.isPublic(name) else { continue }
            found.append(
                OpenToOthers(
                    path: "secrets/" + FileName.shown(name),
                    mode: Self.octal(status.mode),
                    allowed: Self.octal(status.mode & ~excess)
                )
            )
        }
        return found
    }

    /// Keys of servers and public keys are no secrets.
    private static func isPublic(_ name: [UInt8]) -> Bool {
        name == Array("known_hosts".utf8) || name.reversed().starts(with: ".pub".utf8.reversed())
    }

    private func filesOpenToOthers(_ path: String) -> [OpenToOthers] {
        var first: OpenToOthers?
        func look(_ path: String, _ depth: Int) {
            guard let folder = try? folder(path.split(separator: "/").map { String($0) }),
                let names = try? System.names(in: folder)
            else { return }
            for name in names where depth < 2 || name != Array(Spool.readme.utf8) {
                let entry = DirectoryEntry(folder, name)
                guard let status = try? System.status(entry) else { continue }
                let inner = path + "/" + FileName.shown(name)
                if status.kind == .folder, depth > 0 { look(inner, depth - 1) }
                // What another account dropped is its own; the folder is closed.
                guard status.kind == .regular, status.owner == geteuid(), status.mode & 0o007 != 0 else { continue }
                if first == nil {
                    let allowed = Self.octal(status.mode & Privacy.kept(name))
                    first = OpenToOthers(path: inner, mode: Self.octal(status.mode), allowed: allowed, count: 0)
                }
                first?.count += 1
            }
        }
        look(path, 2)
        return first.map { [$0] } ?? []
    }

    private static func octal(_ mode: mode_t) -> String {
        let digits = String(mode & 0o7777, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
