import Connectors
import Domain
import Payments
import Testing

@Suite("Mails: findings of the mail server")
struct AuthenticationResultsTests {
    private func codes(
        _ above: String,
        _ demand: MailTrust.Authentication = .require,
        hops: Int = 0,
        fileName: String? = nil
    ) -> [String] {
        let mail = MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"), above: above)
        return MailReadingOf(mail, trust: ServerTrust.trust(demand, hops: hops), fileName: fileName).codes
    }

    private func field(_ value: String) -> String { "Authentication-Results: \(value)\n" }

    private static let pass = "Authentication-Results: mx.example.com; dmarc=pass header.from=tatrabanka.sk\n"

    @Test(
        "DMARC, or a signature of the bank's domain or one below it, is genuine",
        arguments: [
            "mx.example.com; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com; dkim=pass header.d=mail.tatrabanka.sk",
            "MX.example.com (milter) 1; dmarc=pass (p=reject (strict; \\) all)) header.from=tatrabanka.sk",
            "mx.example.com; spf=fail; dkim=pass (2048 bit key; dmarc=fail) header.d=tatrabanka.sk",
            "mx.example.com; dkim=fail header.d=evil.test; dkim=pass header.d=tatrabanka.sk",
            "mx.example.com;\n\tdkim\n\t=\n pass (x)\n\theader . d = tatrabanka.sk;\n\tspf=none",
            "mx.example.com; spf=none smtp.mailfrom=\"; dmarc=fail\"@evil.test; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com; spf=none smtp.mailfrom==?utf-8?q?=3Bdmarc=3Dfail=28?=@evil.test; dkim=pass header.d=tatrabanka.sk",
            "mx.example.com; spf=none smtp.helo=; dkim=pass header.d=tatrabanka.sk",
            "mx.example.com; dmarc=pass header.from=b-mail@tatrabanka.sk;",
        ]
    )
    func genuine(value: String) { #expect(codes(field(value)) == []) }

    @Test("what servers write", arguments: GenuineResults.all)
    func servers(shape: GenuineResults) {
        let body = MailFile.tatra("4,00 EUR", vs: "1001")
        for text in [shape.head, shape.head.replacing("\n", with: "\r\n")] {
            let mail = text + MailFile.plain(body)
            let trust = ServerTrust.trust(.require, server: shape.server, hops: shape.hops)
            #expect(MailReadingOf(mail, trust: trust).codes == [], "\(shape.name)")
        }
    }

    @Test(
        "other servers, other domains and words in comments are not",
        arguments: [
            "evil.example.com; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com.evil; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com; dkim=pass header.d=tatrabanka.sk.example.net", "mx.example.com; dmarc=none",
            "mx.example.com; spf=pass smtp.mailfrom=tatrabanka.sk",
            "mx.example.com; dkim=fail (dmarc=pass header.from=tatrabanka.sk) header.d=tatrabanka.sk",
            "mx.example.com; dkim=pass header.i=@tatrabanka.sk",
            "mx.example.com; none",
        ]
    )
    func silent(value: String) { #expect(codes(field(value)) == ["MAIL-022"]) }

    @Test("nothing at all") func nothing() { #expect(codes("") == ["MAIL-022"]) }

    @Test("hostile identities make no mail genuine", arguments: HostileResults.all)
    func hostile(value: String) {
        let found = codes(field(value))
        #expect(found == ["MAIL-022"] || found == ["MAIL-021"], "\(found)")
        // Nor does what the mail brought along below.
        guard value.hasPrefix("mx.example.com;") || value.hasPrefix("mx.example.com ") else { return }
        let above = codes(field(value) + Self.pass)
        #expect(above == ["MAIL-022"] || above == ["MAIL-021"], "\(above)")
    }

    @Test("bytes that no server writes spoil a field", arguments: [0, 7, 11, 13, 0x7F, 0x80, 0xA0, 0xC5, 0xFF])
    func bytes(byte: Int) {
        let value = "mx.example.com; spf=none smtp.mailfrom=a?b@evil.test; dmarc=pass header.from=tatrabanka.sk"
        let mail = Array((field(value) + MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"))).utf8)
        let spoilt = mail.map { $0 == UInt8(ascii: "?") ? UInt8(byte) : $0 }
        #expect(MailReadingOf(mail, trust: ServerTrust.trust(.require)).codes == [])
        #expect(MailReadingOf(spoilt, trust: ServerTrust.trust(.require)).codes == ["MAIL-022"])
    }

    @Test("what is not closed hides nothing that stands after it, and what cannot be read is no other server's")
    func unclosed() {
        for open in ["(", "(x (y)", "(\\)", "reason=\"", "reason=\"\\\"", "header.i=\"x"] {
            let value = "mx.example.com; dkim=pass header.d=tatrabanka.sk \(open)"
            #expect(codes(field(value)) == ["MAIL-022"], "\(open)")
            #expect(codes(field(value + "; dmarc=fail header.from=tatrabanka.sk")) == ["MAIL-022"], "\(open)")
        }
        // A comment may hold any byte but those that no server writes.
        #expect(codes(field("mx.example.com (x); dkim=pass (\u{E9}) header.d=tatrabanka.sk")) == ["MAIL-022"])
        for spoilt in ["(mx.example.com; none", "", "\"mx.example.com\"; dmarc=fail"] {
            #expect(codes(field(spoilt) + Self.pass) == ["MAIL-022"], "\(spoilt)")
        }
    }

    @Test("the sender that DMARC passed is the one that stands there, also where a bank has several domains")
    func otherDomain() {
        let body = "Příjem na kontě: 2600001233\nČástka: 15,00\nVS: 1001\nAktuální zůstatek: 1,00\n"
        func codes(_ from: String, _ domain: String) -> [String] {
            let above = field("mx.example.com; dmarc=pass header.from=\(domain)")
            return MailReadingOf(MailFile.plain(body, from: from, above: above), trust: ServerTrust.trust(.require))
                .codes
        }
        #expect(codes("automat@fio.sk", "fio.cz") == ["MAIL-022"])
        #expect(codes("automat@fio.sk", "fio.sk") != ["MAIL-022"])
    }

    @Test("a result of DMARC weighs more than a signature, and two contradict")
    func weights() {
        let signed = "; dkim=pass header.d=tatrabanka.sk"
        #expect(codes(field("mx.example.com" + signed)) == [])
        #expect(codes(field("mx.example.com; dmarc=fail header.from=tatrabanka.sk" + signed)) == ["MAIL-021"])
        for result in ["none", "temperror", "permerror", "bestguesspass", "pass header.from=evil.test", "pass"] {
            #expect(codes(field("mx.example.com; dmarc=\(result)" + signed)) == ["MAIL-022"], "\(result)")
        }
        let twice = "; dmarc=pass header.from=tatrabanka.sk"
        #expect(codes(field("mx.example.com" + twice + twice)) == ["MAIL-022"])
    }

    @Test("what a mail brought along below the server's own field, or under Received, does not count")
    func broughtAlong() {
        let fail = "Authentication-Results: mx.example.com; dmarc=fail header.from=tatrabanka.sk\n"
        let none = "Authentication-Results: mx.example.com; none\n"
        #expect(codes(fail + Self.pass) == ["MAIL-021"])
        #expect(codes(Self.pass + fail) == ["MAIL-021"])
        #expect(codes(none + Self.pass) == ["MAIL-022"])
        #expect(codes("Received: from x by y\n" + Self.pass) == ["MAIL-022"])
        #expect(codes("Received: from x by y\n" + Self.pass, hops: 1) == [])
        #expect(codes(Self.pass + "Received: from x by y\n" + fail) == [])
        let arc = "ARC-" + Self.pass.replacing("Results: ", with: "Results: i=1; ")
        let others = [arc, "X-" + Self.pass, Self.pass.replacing("-R", with: "_R")]
        for other in others { #expect(codes(other) == ["MAIL-022"], "\(other)") }
    }

    @Test("switched off shows that nothing is set up")
    func off() {
        #expect(codes(Self.pass, .off) == ["MAIL-027"])
        #expect(codes("", .check) == ["MAIL-022"])
    }

    @Test("of a saved file they count only beside a Received of the server")
    func file() {
        let delivered = "mail-0123456789abcdef0123456789abcdef.eml"
        let ours =
            "Received: from mail.tatrabanka.sk (x by y [192.0.2.1]) by MX.example.com (Postfix) with ESMTP id 1; Mon\n"
        #expect(codes(Self.pass, fileName: delivered) == [])
        #expect(codes(Self.pass, fileName: "a.eml") == ["MAIL-022"])
        #expect(codes(Self.pass + ours, fileName: "a.eml") == [])
        #expect(codes(Self.pass + ours.replacing("MX", with: "mx2"), fileName: "a.eml") == [])
        #expect(codes(ours + Self.pass, hops: 1, fileName: "a.eml") == [])
        for other in [
            "Received: from x by mx.example.com.evil.test; Mon\n", "Received: from mx.example.com by evil.test; Mon\n",
            "Received: from x by evil.test; by mx.example.com\n", "Received: from by by evil.test\n",
            "Received: from x (by mx.example.com\n", "Received: by evil.test\n", "Received: mx.example.com\n",
            "Received: from x with by mx.example.com by evil.test\n",
            "Received: from x by evil.test by mx.example.com\n",
            "Received: from =?utf-8?q?x_by_mx.example.com?= by evil.test\n",
            "Received: from =?utf-8?q?x?= by =?utf-8?q?mx.example.com?=\n", "Received: by mx.example.com\".evil.test\n",
            "Received: by mx.example.com\u{E9}.evil.test\n", "Received: by \"mx.example.com\"\n",
        ] {
            #expect(codes(Self.pass + other + ours, fileName: "a.eml") == ["MAIL-022"], "\(other)")
        }
        #expect(codes(Self.pass + "X-Received: by mx.example.com\n", fileName: "a.eml") == ["MAIL-022"])
    }
}

/// By what the tests of findings trust mails: the server's word alone.
enum ServerTrust {
    static func trust(
        _ demand: MailTrust.Authentication,
        server: String = "mx.example.com",
        hops: Int = 0,
        address: String? = nil
    ) -> MailTrust {
        var trust = MailTrust()
        trust.server = server
        trust.authentication = demand
        trust.hops = hops
        trust.accounts = [
            MailTrust.Account(account: BankAccount("SK3811000000002600001233"), currency: .eur, address: address)
        ]
        return trust
    }
}
