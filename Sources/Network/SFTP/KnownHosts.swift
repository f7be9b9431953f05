import Domain

/// Host keys that are trusted: a file in the form of OpenSSH's `known_hosts`, with names in the clear.
public struct KnownHosts: Sendable {
    private struct Entry: Sendable {
        let names: [Substring]
        let key: HostKey
    }

    private let entries: [Entry]

    /// No keys at all.
    public init() {
        entries = []
    }

    /// The keys of a file's text; throws `SFTP-014` for a line that is none, so that no key is passed over unseen.
    public init(_ text: String) throws(Problem) {
        var entries: [Entry] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard words.count >= 3, !first.hasPrefix("@"), !first.hasPrefix("|"),
                let key = Base64.decode(String(words[2])).flatMap(HostKey.init), key.type == words[1]
            else { throw Problem(SFTPProblem.badKnownHosts, .error, ["line": String(number + 1)]) }
            entries.append(Entry(names: first.split(separator: ","), key: key))
        }
        self.entries = entries
    }

    /// The keys of a server.
    public func keys(host: String, port: Int) -> [HostKey] {
        let name = KnownHosts.name(host, port)
        return entries.filter { $0.names.contains { $0 == name } }.map(\.key)
    }

    /// How a server is named in the file.
    static func name(_ host: String, _ port: Int) -> String {
        port == 22 ? host : "[\(host)]:\(port)"
    }

    /// The file's text with a server's keys replaced by one; other lines stay as they are.
    public static func text(_ text: String, replacing key: HostKey, host: String, port: Int) -> String {
        let name = name(host, port)
        var lines = text.split(separator: "\n").filter { line in
            line.split { $0 == " " || $0 == "\t" }.first.map { $0 != name } ?? true
        }
        let line = key.line(host: host, port: port)
        lines.append(line[...])
        return lines.joined(separator: "\n") + "\n"
    }
}
