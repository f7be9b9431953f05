/// A field in which a server writes the recipient of the envelope: Delivered-To, X-Original-To, Envelope-To.
enum RecipientField {
    /// The addresses in it: one, or several between commas, with angle brackets or without. None where it is anything else.
    static func addresses(_ value: [UInt8]) -> [MailAddress] {
        var scanner = FieldScanner(value)
        guard scanner.isClean else { return [] }
        var found: [MailAddress] = []
        while scanner.skip(), !scanner.isAtEnd, found.count < 50 {
            let isBracketed = scanner.take("<")
            let word = scanner.run { $0 > 32 && !"()<>,;\"\\".utf8.contains($0) }
            if isBracketed, !scanner.take(">") { return [] }
            guard let address = MailAddress(String(decoding: word, as: UTF8.self)), scanner.skip() else { return [] }
            found.append(address)
            guard scanner.isAtEnd || scanner.take(",") else { return [] }
        }
        return scanner.isAtEnd ? found : []
    }
}
