import Domain
import Formats
import Payments
import Testing

@Suite("Mails: tricks")
struct MailTrickTests {
    private func trust(address: String? = nil) -> MailTrust {
        var trust = MailTrust()
        trust.server = "mx.example.com"
        trust.accounts = [
            MailTrust.Account(account: BankAccount("SK3811000000002600001233"), currency: .eur, address: address)
        ]
        return trust
    }

    private static let imitation =
        "23.11.2026 13:14 bol zostatok Vasho uctu SK3811000000002600001233 zvyseny o 999,00 EUR."

    @Test(
        "a sentence of the bank in the payer's own message is no second payment",
        arguments: ["dakujem. \(imitation)", "dakujem velmi pekne za rychle vybavenie\n\(imitation)"]
    )
    func imitated(message: String) {
        let body = MailFile.tatra("0,01 EUR", vs: "1001").replacing("dakujem", with: message)
        let reading = MailReadingOf(MailFile.plain(body))
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.amount.decimal) == ["0.01"])
    }

    @Test("behind an empty line it is the next notice of the same mail")
    func second() {
        let body = MailFile.tatra("4,00 EUR", vs: "1001") + "\n\n" + Self.imitation + "\nReferencia platitela: /VS1002\n"
        let reading = MailReadingOf(MailFile.plain(body))
        #expect(reading.payments.map(\.amount.decimal) == ["4.00", "999.00"])
        #expect(reading.payments.map(\.vs) == ["1001", "1002"])
    }

    @Test("a notice is known again by its text, whatever its header says; another time or balance is another payment")
    func replayed() {
        func id(_ body: String, _ id: String, _ date: String = "Mon, 23 Nov 2026 13:13:51 +0100") -> String? {
            MailReadingOf(MailFile.plain(body, id: id, date: date)).payments.first?.bankId
        }
        let body = MailFile.tatra("4,00 EUR", vs: "1001")
        let first = id(body, "<1@tatrabanka.sk>")
        #expect(first != nil)
        #expect(id(body, "<2@tatrabanka.sk>", "Wed, 25 Nov 2026 08:00:00 +0100") == first)
        #expect(id(body.replacing("13:13", with: "13:14"), "<1@tatrabanka.sk>") != first)
        #expect(id(body.replacing("88 888,62", with: "88 892,62"), "<1@tatrabanka.sk>") != first)
    }

    @Test("two notices of one card payment are one payment, by the bank's reference")
    func reference() {
        let card =
            "AMT=4.00 CURR=978 VS=1001 RES=OK AC=123456 TID=77123 TIMESTAMP=23112026131351 HMAC=aa ECDSA_KEY=1 ECDSA=bb"
        let comfort = card.replacing("RES=OK", with: "RES=OK TRES=OK CID=5").replacing("HMAC=aa", with: "HMAC=cc")
        let mails = [card, comfort].map { MailFile.plain($0, subject: "e-commerce") }
        let ids = mails.map { MailReadingOf($0).payments.first?.bankId }
        #expect(ids[0] != nil && ids[0] == ids[1])
        let box = mails.map { "From bank@x Mon Nov 23 13:13:51 2026\n" + $0 + "\n" }.joined()
        #expect(MailReadingOf(box).payments.count == 1)
    }

    @Test("a genuine mail that names no account counts only when it came to a secret address")
    func unnamed() {
        let pass = "Authentication-Results: mx.example.com; dmarc=pass header.from=tatrabanka.sk\n"
        let body = "AMT=4.00 CURR=978 VS=1001 RES=OK AC=123456 TID=77123 TIMESTAMP=23112026131351 HMAC=aa"
        let mail = MailFile.plain(body, subject: "e-commerce", above: pass)
        #expect(MailReadingOf(mail, trust: trust()).codes == ["MAIL-028"])
        let address = "bmail-00112233445566778899aabbccddeeff@posta.example.com"
        let reading = MailReadingOf("Delivered-To: \(address)\n" + mail, trust: trust(address: address))
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.ownAccount?.description) == ["SK3811000000002600001233"])
    }
}
