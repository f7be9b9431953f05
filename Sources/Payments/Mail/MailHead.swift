import Domain

/// The first lines of a mail, looked at without reading it.
enum MailHead {
    private static let names: Set<String> = [
        "return-path", "received", "from", "to", "subject", "date", "message-id", "mime-version", "delivered-to",
        "x-original-to", "envelope-to", "content-type", "dkim-signature", "authentication-results", "reply-to", "cc",
        "arc-seal", "arc-message-signature", "arc-authentication-results", "received-spf", "x-delivered-to",
        "content-transfer-encoding", "x-gmail-labels", "sender",
    ]

    /// The bytes without a byte order mark.
    static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Whether bytes begin as an mbox does.
    static func isBox(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "From ".utf8) }

    /// Whether bytes begin as a mail or an mbox does: known header fields, `From` among them, or so many that it may come
    /// after those that are looked at.
    static func isMail(_ bytes: [UInt8]) -> Bool {
        var known = 0
        var hasFrom = false
        for line in fields(bytes) {
            guard let name = line.name else { return false }
            if names.contains(name) { known += 1 }
            hasFrom = hasFrom || name == "from"
        }
        return known >= 2 && (hasFrom || bytes.count >= Limits.headBytes && !hasEnd(bytes))
    }

    /// Whether there is an empty line, which ends a head.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        bytes.firstRange(of: [10, 10]) != nil || bytes.firstRange(of: [10, 13, 10]) != nil
    }

    /// Whether bytes that a mail server hands over begin as a mail does: every line of the header is one, and a field of
    /// mails is among them. More is not asked, for what is refused here goes back to its sender.
    static func mayBeMail(_ bytes: [UInt8]) -> Bool {
        let fields = fields(bytes)
        return fields.allSatisfy { $0.name != nil } && fields.contains { $0.name.map(names.contains) ?? false }
    }

    /// The domain of the last address of the first From field, in small letters.
    static func sender(_ bytes: [UInt8]) -> String? {
        for line in fields(bytes) where line.name == "from" {
            let text = String(decoding: line.value, as: UTF8.self)
            let words = text.split { " <>\t,\"()".contains($0) }
            return words.last { $0.contains("@") }.flatMap { MailAddress($0)?.domain }
        }
        return nil
    }

    /// The header lines, folded ones with their first; a name is nil where a line is none of a header.
    private static func fields(_ bytes: [UInt8]) -> [(name: String?, value: [UInt8])] {
        var found: [(name: String?, value: [UInt8])] = []
        var place = 0
        var isFirst = true
        while place < bytes.count, found.count < 5_000 {
            let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
            var line = bytes[place..<end]
            if line.last == 13 { line = line.dropLast() }
            let isBoxLine = isFirst && isBox(bytes)
            isFirst = false
            place = end + 1
            if isBoxLine { continue }
            guard let first = line.first else { break }
            if first == 32 || first == 9 {
                guard !found.isEmpty else { return [(nil, [])] }
                found[found.count - 1].value += line
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 60,
                line[..<colon].allSatisfy({ $0 > 32 && $0 < 127 })
            else {
                // The last line may be cut.
                if end == bytes.count, !found.isEmpty { break }
                return [(nil, [])]
            }
            found.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), Array(line[(colon + 1)...])))
        }
        return found
    }

    /// Where the next mail of an mbox begins: `From ` after an empty line.
    static func nextMail(_ bytes: [UInt8], from place: Int) -> Int? {
        var index = max(place, 1)
        while index + 5 <= bytes.count {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "F")), end + 5 <= bytes.count else {
                return nil
            }
            let isBehindEmpty =
                end >= 2 && bytes[end - 1] == 10
                && (bytes[end - 2] == 10 || end >= 3 && bytes[end - 2] == 13 && bytes[end - 3] == 10)
            if isBehindEmpty, bytes[end..<end + 5].elementsEqual("From ".utf8) { return end }
            index = end + 1
        }
        return nil
    }
}
