import Connectors
import Domain
import Payments
import Testing

@Suite("Mails: the verdict comes before the body")
struct MailVerdictTests {
    private static let secret = "bmail-00112233445566778899aabbccddeeff@posta.example.com"
    private static let pass = "Authentication-Results: mx.example.com; dmarc=pass header.from=tatrabanka.sk\n"
    private static let received = "Received: from mail.tatrabanka.sk by mx.example.com; Mon\n"

    private func notice(_ vs: String, above: String) -> String {
        MailFile.plain(MailFile.tatra("4,00 EUR", vs: vs), id: "<\(vs)@tatrabanka.sk>", above: above)
    }

    private func box(_ mails: [String]) -> MailReadingOf {
        let text = mails.map { "From bank@x Mon Nov 23 13:13:51 2026\n" + $0 + "\n" }.joined()
        return MailReadingOf(text, trust: ServerTrust.trust(.require))
    }

    @Test("an mbox of genuine mails is read")
    func genuineBox() {
        let reading = box(["1001", "1002"].map { notice($0, above: Self.pass + Self.received) })
        #expect(reading.codes == [] && reading.payments.map(\.vs) == ["1001", "1002"])
    }

    @Test("what may stand in the text of another mail of an mbox is none of the server's")
    func forgedBox() {
        let foreign = "Received: from evil.test by mx.example.com; Mon\nFrom: x@evil.test\nSubject: hi\n\nhello\n"
        let forged = [
            notice("1001", above: Self.pass), notice("1001", above: Self.pass + Self.received),
            notice("1001", above: Self.received + Self.pass),
        ]
        for mail in forged {
            let reading = box([foreign, mail])
            #expect(reading.codes == ["MAIL-002", "MAIL-022"] && reading.payments.isEmpty)
            // Nor after a mail that cannot be read, or whose head is too large.
            let large = "X-Large: " + String(repeating: "x", count: 70_000) + "\n" + foreign
            #expect(box([large, mail]).payments.isEmpty)
        }
        // A mail that was genuine above does not vouch for what follows another.
        let first = notice("1002", above: Self.pass + Self.received)
        #expect(box([first, foreign, forged[1]]).payments.map(\.vs) == ["1002"])
        // The first one needs a Received too.
        #expect(box([forged[0]]).codes == ["MAIL-022"])
    }

    @Test("a secret address counts in an mbox, whatever stands above")
    func addressedBox() {
        let foreign = "From: x@evil.test\nSubject: hi\n\nhello\n"
        let mails = [foreign, notice("1001", above: "Delivered-To: \(Self.secret)\n")]
        let text = mails.map { "From bank@x Mon Nov 23 13:13:51 2026\n" + $0 + "\n" }.joined()
        let reading = MailReadingOf(text, trust: ServerTrust.trust(.check, address: Self.secret))
        #expect(reading.codes == ["MAIL-002"] && reading.payments.map(\.vs) == ["1001"])
    }

    @Test(
        "recipients are read as they are written",
        arguments: [
            (secret, true), ("<\(secret)>", true), ("(x) <\(secret.uppercased())>\n (y)", true),
            ("a@b.cz, \(secret)", true),
            ("\(secret) x", false), ("=?utf-8?q?\(secret)?=", false), ("(\(secret))", false), ("\"\(secret)\"", false),
            ("x <\(secret)", false), ("\(secret)\u{A0}", false), ("bmail-0@posta.example.com", false), ("", false),
        ]
    )
    func recipients(value: String, isKnown: Bool) {
        for name in ["Delivered-To", "X-Original-To", "Envelope-To"] {
            let mail = notice("1001", above: "\(name): \(value)\n")
            let reading = MailReadingOf(mail, trust: ServerTrust.trust(.check, address: Self.secret))
            #expect(reading.codes == (isKnown ? [] : ["MAIL-023"]), "\(name): \(value)")
        }
    }

    @Test("a name with a blank before its colon is no field of a server, in an mbox either")
    func spaced() {
        let addressed = ServerTrust.trust(.check, address: Self.secret)
        let line = "From bank@x Mon Nov 23 13:13:51 2026\n"
        for (above, trust) in [
            ("Delivered-To : \(Self.secret)\n", addressed),
            (Self.pass.replacing(":", with: " :"), ServerTrust.trust(.require)),
            (Self.pass.replacing(":", with: " :") + Self.received, ServerTrust.trust(.require)),
            ("Received : from x by mx.example.com\n" + Self.pass + Self.received, ServerTrust.trust(.require)),
        ] {
            let mail = notice("1001", above: above)
            #expect(MailReadingOf(mail, trust: trust).payments.isEmpty)
            #expect(MailReadingOf(line + mail, trust: trust).payments.isEmpty)
            // Below a genuine one, where the first lines are not looked at any more.
            let first = notice("1002", above: "Delivered-To: \(Self.secret)\n" + Self.pass + Self.received)
            let both = MailReadingOf(line + first + "\n" + line + mail, trust: trust)
            #expect(both.payments.map(\.vs) == ["1002"] && both.codes.count == 1)
        }
    }

    @Test("the addresses of two accounts contradict each other")
    func twoAddresses() {
        var trust = ServerTrust.trust(.check, address: Self.secret)
        let other = "bmail-ffeeddccbbaa99887766554433221100@posta.example.com"
        trust.accounts.append(
            MailTrust.Account(account: BankAccount("SK0211000000002946123456"), currency: .eur, address: other)
        )
        let both = "X-Original-To: \(other)\nDelivered-To: \(Self.secret)\n"
        #expect(MailReadingOf(notice("1001", above: both), trust: trust).codes == ["MAIL-023"])
        let alias = "X-Original-To: \(Self.secret)\nDelivered-To: obchod@example.com\n"
        #expect(MailReadingOf(notice("1001", above: alias), trust: trust).codes == [])
    }

    @Test("the Kelvin sign in a domain is no k")
    func kelvin() {
        let mail = MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"), from: "b-mail@tatraban\u{212A}a.sk")
        let trust = ServerTrust.trust(.check, address: Self.secret)
        #expect(MailReadingOf("Delivered-To: \(Self.secret)\n" + mail, trust: trust).codes == ["MAIL-020"])
    }

    @Test(
        "what is not trusted is not opened: a bomb is refused for its sender, a mail that looks like a bank's for its domain"
    )
    func unopened() {
        let bomb = """
            From: x@slsp.sk
            Subject: Notifikacia
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: application/zip; name=x.zip
            Content-Transfer-Encoding: base64

            \(MailArchives.bomb)
            --b--

            """
        let trust = ServerTrust.trust(.check)
        #expect(MailReadingOf(bomb, trust: trust).codes == ["MAIL-022"])
        #expect(
            MailReadingOf(Self.pass.replacing("tatrabanka", with: "slsp") + bomb, trust: trust).codes == ["MAIL-012"]
        )
        #expect(MailReadingOf(bomb, trust: nil).codes == ["MAIL-012"])
        // From nobody's domain, and what it holds looks like nothing: not opened either.
        #expect(MailReadingOf(bomb.replacing("slsp.sk", with: "evil.test"), trust: trust).codes == ["MAIL-002"])
        let alike = MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"), from: "x@evil.test")
        #expect(MailReadingOf(alike, trust: trust).codes == ["MAIL-020"])
        // A text that no layout knows is no reason while nobody vouches for the mail.
        #expect(MailReadingOf(MailFile.plain("Hello"), trust: trust).codes == ["MAIL-022"])
        #expect(MailReadingOf(MailFile.plain("Hello", above: Self.pass), trust: trust).codes == ["MAIL-003"])
    }

    @Test("a head that is too large has words of its own")
    func largeHead() {
        let more = "X-More: " + String(repeating: "x", count: 70_000) + "\n"
        let plain = MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"))
        for mail in ["Received: a\nSubject: x\n" + more + plain, plain.replacing("To: ", with: more + "To: ")] {
            let reading = MailReadingOf(mail)
            #expect(reading.format.hasPrefix("mail") && reading.codes == ["MAIL-034"])
        }
        let many = String(repeating: "X-More: x\n", count: 2_000)
        #expect(MailReadingOf("Received: a\n" + many + plain).codes == [])
    }
}
