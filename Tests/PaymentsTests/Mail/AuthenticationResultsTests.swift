import Domain
import Formats
import Payments
import Testing

@Suite("Mails: findings of the mail server")
struct AuthenticationResultsTests {
    private func codes(_ above: String, _ demand: MailTrust.Authentication = .require, hops: Int = 0) -> [String] {
        var trust = MailTrust()
        trust.server = "mx.example.com"
        trust.authentication = demand
        trust.hops = hops
        trust.accounts = [
            MailTrust.Account(account: BankAccount("SK3811000000002600001233"), currency: .eur, address: nil)
        ]
        return MailReadingOf(MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"), above: above), trust: trust).codes
    }

    private static let pass = "Authentication-Results: mx.example.com; dmarc=pass header.from=tatrabanka.sk\n"

    @Test("DMARC, or a signature of the bank's domain or one below it, is genuine")
    func genuine() {
        for results in [
            "dmarc=pass header.from=tatrabanka.sk", "dkim=pass header.d=mail.tatrabanka.sk",
            "dkim=pass header.i=@tatrabanka.sk",
            "spf=fail; dkim=pass (2048 bit key; dmarc=fail) header.i=@tatrabanka.sk",
        ] {
            #expect(codes("Authentication-Results: MX.example.com (milter) 1; \(results)\n") == [], "\(results)")
        }
    }

    @Test("other servers, other domains and words in comments are not")
    func silent() {
        for line in [
            "evil.example.com; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com.evil; dmarc=pass header.from=tatrabanka.sk",
            "mx.example.com; dkim=pass header.d=tatrabanka.sk.example.net", "mx.example.com; dmarc=none",
            "mx.example.com; spf=pass smtp.mailfrom=tatrabanka.sk",
            "mx.example.com; dkim=fail (dmarc=pass header.from=tatrabanka.sk) header.d=tatrabanka.sk",
        ] {
            #expect(codes("Authentication-Results: \(line)\n") == ["MAIL-022"], "\(line)")
        }
        #expect(codes("") == ["MAIL-022"])
    }

    @Test("what a mail brought along below the server's own field, or under Received, does not count")
    func broughtAlong() {
        let fail = "Authentication-Results: mx.example.com; dmarc=fail header.from=tatrabanka.sk\n"
        #expect(codes(fail + Self.pass) == ["MAIL-021"])
        #expect(codes("Received: from x by y\n" + Self.pass) == ["MAIL-022"])
        #expect(codes("Received: from x by y\n" + Self.pass, hops: 1) == [])
    }

    @Test("switched off shows that nothing is set up")
    func off() {
        #expect(codes(Self.pass, .off) == ["MAIL-027"])
        #expect(codes("", .check) == ["MAIL-022"])
    }
}
