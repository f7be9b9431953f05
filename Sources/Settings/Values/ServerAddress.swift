/// The check of a server's address as a merchant writes it.
enum ServerAddress {
    /// Whether a text is `https://` and a host, or `http://` and this machine or one of `network`; without a user, blanks or letters that no
    /// address has.
    static func isRight(_ text: String, inside network: Set<String> = []) -> Bool {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        let isPlain = text.hasPrefix("http://")
        guard isPlain || text.hasPrefix("https://") else { return false }
        let authority = text.dropFirst(isPlain ? 7 : 8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@") else { return false }
        if !isPlain { return authority.first != ":" }
        return (["127.0.0.1", "localhost", "[::1]"] + network).contains { host in
            authority == host || authority.hasPrefix(host + ":")
        }
    }
}
