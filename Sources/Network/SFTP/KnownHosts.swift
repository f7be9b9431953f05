import CLibSSH2
import Domain
import FoundationEssentials

/// Host keys that are trusted: a file in the form of OpenSSH's `known_hosts`, whose names may be hashed.
public struct KnownHosts: Sendable {
    private struct Line {
        /// Names, kind and key, one blank between them.
        let text: String
        let key: HostKey
    }

    private let lines: [Line]

    /// No keys at all.
    public init() {
        lines = []
    }

    /// The keys of a file's text; throws `SFTP-014` for a line that is none, so that no key is passed over unseen.
    public init(_ text: String) throws(Problem) {
        var lines: [Line] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard words.count >= 3, !first.hasPrefix("@"),
                let key = Data(base64Encoded: String(words[2])).flatMap({ HostKey(Array($0)) }), key.type == words[1],
                KnownHostLine(words[...2].joined(separator: " ")) != nil
            else { throw Problem(SFTPProblem.badKnownHosts, .error, ["line": String(number + 1)]) }
            lines.append(Line(text: words[...2].joined(separator: " "), key: key))
        }
        self.lines = lines
    }

    /// The keys of a server.
    public func keys(host: String, port: Int) -> [HostKey] {
        let name = KnownHosts.name(host, port)
        return lines.filter { KnownHostLine($0.text)?.isOf(name) ?? false }.map(\.key)
    }

    /// How a server is named in the file.
    static func name(_ host: String, _ port: Int) -> String {
        port == 22 ? host : "[\(host)]:\(port)"
    }

    /// The file's text with a server's keys replaced by one; lines of other servers, or of several, stay as they are.
    public static func text(_ text: String, replacing key: HostKey, host: String, port: Int) -> String {
        let name = name(host, port)
        var lines = text.split(separator: "\n").filter { line in
            guard let first = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).first else { return true }
            return first != name && !(first.hasPrefix("|") && KnownHostLine(String(line))?.isOf(name) ?? false)
        }
        let line = key.line(host: host, port: port)
        lines.append(line[...])
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A line of a file of known hosts as libssh2 reads it, which knows how names are hashed.
private final class KnownHostLine {
    private let session: OpaquePointer
    private let hosts: OpaquePointer

    /// The line; nil when it is none.
    init?(_ line: String) {
        guard SSHConnection.isReady, let session = libssh2_session_init_ex(nil, nil, nil, nil) else { return nil }
        guard let hosts = libssh2_knownhost_init(session) else {
            libssh2_session_free(session)
            return nil
        }
        (self.session, self.hosts) = (session, hosts)
        guard libssh2_knownhost_readline(hosts, line, line.utf8.count, LIBSSH2_KNOWNHOST_FILE_OPENSSH) == 0 else {
            return nil
        }
    }

    deinit {
        libssh2_knownhost_free(hosts)
        libssh2_session_free(session)
    }

    /// Whether it is of a host of that name.
    func isOf(_ name: String) -> Bool {
        var entry: UnsafeMutablePointer<libssh2_knownhost>?
        guard libssh2_knownhost_get(hosts, &entry, nil) == 0, let key = entry?.pointee.key else { return false }
        let type = LIBSSH2_KNOWNHOST_TYPE_PLAIN | LIBSSH2_KNOWNHOST_KEYENC_BASE64
        // Its own comparison of ports would let a key of port 22 stand for every port.
        return libssh2_knownhost_check(hosts, name, key, 0, type, nil) == LIBSSH2_KNOWNHOST_CHECK_MATCH
    }
}
