/// What the merchant's mail server found out about a mail's sender (RFC 8601).
///
/// Only the topmost field with the very name of that server counts, and only above the fields that mails bring along:
/// at most `hops` fields of `Received` stand above it.
struct AuthenticationResults {
    let server: String
    let hops: Int

    /// What was found.
    enum Finding {
        /// DMARC passed, or a signature of the bank's domain is good.
        case genuine
        /// DMARC failed.
        case forged
        /// Neither.
        case silent
    }

    /// One method's result and its properties.
    struct Result {
        var method: String
        var result: String
        var properties: [String: String] = [:]
    }

    /// The finding for a bank with these domains.
    func finding(_ message: MailMessage, _ domains: [String]) -> Finding {
        var received = 0
        for header in message.headers {
            if header.name == "received" { received += 1 }
            guard header.name == "authentication-results" else { continue }
            guard received <= hops else { return .silent }
            let parts = AuthenticationResults.parts(header.value)
            guard let name = parts.first?.split(separator: " ").first, name.lowercased() == server.lowercased() else {
                continue
            }
            return finding(parts.dropFirst().compactMap(AuthenticationResults.result), domains)
        }
        return .silent
    }

    private func finding(_ results: [Result], _ domains: [String]) -> Finding {
        func isOfBank(_ domain: String?) -> Bool {
            guard let domain else { return false }
            let host = domain.split(separator: "@").last.map { $0.lowercased() } ?? ""
            return domains.contains { MailAddress.isDomain(host, within: $0) }
        }
        let dmarc = results.filter { $0.method == "dmarc" }
        if dmarc.contains(where: { $0.result == "fail" }) { return .forged }
        let hasDMARC = dmarc.contains { $0.result == "pass" && isOfBank($0.properties["header.from"]) }
        let hasSignature = results.contains { found in
            found.method == "dkim" && found.result == "pass"
                && (isOfBank(found.properties["header.d"]) || isOfBank(found.properties["header.i"]))
        }
        return hasDMARC || hasSignature ? .genuine : .silent
    }

    /// The parts between semicolons, without comments; quotes are taken away.
    static func parts(_ value: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                isEscaped = false
                if depth == 0 { parts[parts.count - 1].append(byte) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\\") where isQuoted || depth > 0: isEscaped = true
            case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted: depth += 1
            case UInt8(ascii: ")") where !isQuoted && depth > 0: depth -= 1
            case UInt8(ascii: ";") where !isQuoted && depth == 0: parts.append([])
            default: if depth == 0 { parts[parts.count - 1].append(byte) }
            }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `dkim=pass header.d=fio.cz` as a result.
    static func result(_ part: String) -> Result? {
        let words = part.split(separator: " ")
        guard let first = words.first, let (method, result) = pair(first) else { return nil }
        var found = Result(method: method, result: result)
        for word in words.dropFirst() {
            guard let (key, value) = pair(word), found.properties[key] == nil else { continue }
            found.properties[key] = value
        }
        return found
    }

    private static func pair(_ word: Substring) -> (String, String)? {
        guard let mark = word.firstIndex(of: "=") else { return nil }
        return (word[..<mark].lowercased(), word[word.index(after: mark)...].lowercased())
    }
}
