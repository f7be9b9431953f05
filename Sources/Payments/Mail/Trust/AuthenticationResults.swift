/// What the merchant's mail server found out about a mail's sender (RFC 8601).
///
/// Only the topmost field with the very name of that server counts, and only above the fields that mails bring along:
/// at most `hops` fields of `Received` stand above it.
struct AuthenticationResults {
    let server: String
    let hops: Int
    /// Whether a `Received` of the server must stand beside its findings: of a mail that no server handed over, such as a
    /// file that somebody saved, nothing else tells where the sender's own text begins.
    let isReceiptNeeded: Bool

    /// What was found.
    enum Finding {
        /// DMARC passed, or a signature of the bank's domain is good.
        case genuine
        /// DMARC failed.
        case forged
        /// Neither, or what contradicts itself.
        case silent
    }

    /// The finding for a sender of a bank with these domains.
    func finding(_ fields: MailFields, sender: MailAddress, _ domains: [String]) -> Finding {
        guard let own = own(fields.fields) else { return .silent }
        var finding = self.finding(own[0].results, sender, domains)
        // What the server wrote besides cannot make a mail genuine, but it can take that back.
        for other in own.dropFirst() where finding != .forged {
            let others = other.results?.filter { $0.method == "dmarc" }
            if others?.isEmpty == true { continue }
            let second = self.finding(others, sender, domains)
            if second != .genuine { finding = second }
        }
        return finding
    }

    /// The fields of the server, topmost first, up to the next `Received`; nil where none counts.
    private func own(_ fields: [MailFields.Field]) -> [AuthenticationField]? {
        var own: [AuthenticationField] = []
        var above: MailFields.Field?
        var received = 0
        for field in fields {
            if field.name == "received" {
                if !own.isEmpty { return isReceiptNeeded && !isOurs(field) && !isOurs(above) ? nil : own }
                received += 1
                above = field
                guard received <= hops else { return nil }
            }
            guard field.name == "authentication-results", field.isPlain else { continue }
            let found = AuthenticationField(field.value)
            // One whose server cannot be read may be the server's own, spoilt by what it copied.
            guard let name = found.server else { return own.isEmpty ? nil : own + [found] }
            if name == server.lowercased() { own.append(found) }
        }
        guard !own.isEmpty, !isReceiptNeeded || isOurs(above) else { return nil }
        return own
    }

    /// Whether the server itself, or one of its domain, wrote a `Received`.
    private func isOurs(_ received: MailFields.Field?) -> Bool {
        guard let received, received.isPlain, let host = ReceivedField.server(received.value) else { return false }
        let own = server.lowercased()
        return host == own || ReceivedField.domain(host) == ReceivedField.domain(own)
    }

    private func finding(
        _ results: [AuthenticationField.Result]?,
        _ sender: MailAddress,
        _ domains: [String]
    ) -> Finding {
        guard let results else { return .silent }
        func isOfBank(_ domain: String?) -> Bool {
            guard let domain else { return false }
            return domains.contains { MailAddress.isDomain(domain, within: $0) }
        }
        let dmarc = results.filter { $0.method == "dmarc" }
        if dmarc.contains(where: { $0.result == "fail" }) { return .forged }
        // DMARC has seen the signatures: what it did not let pass, they do not make good.
        guard dmarc.isEmpty else {
            let isPass = dmarc.count == 1 && dmarc[0].result == "pass" && !dmarc[0].isVoid
            let domain = MailAddress.domain(dmarc[0].properties["header.from"])
            // The sender that the server saw is the one that stands there.
            let isSender =
                domain.map {
                    MailAddress.isDomain($0, within: sender.domain) || MailAddress.isDomain(sender.domain, within: $0)
                } ?? false
            return isPass && isSender && isOfBank(domain) ? .genuine : .silent
        }
        // Of a signature only its domain: `header.i` is the signer's own text.
        let isSigned = results.contains {
            $0.method == "dkim" && $0.result == "pass" && !$0.isVoid && isOfBank($0.properties["header.d"])
        }
        return isSigned ? .genuine : .silent
    }
}
