import Connectors
import Domain
import Payments
import Testing

@Suite("Mails: attached archives")
struct MailArchiveTests {
    private func read(_ archive: String, passwords: [String] = []) -> MailReadingOf {
        var trust = MailTrust()
        trust.server = "mx.example.com"
        trust.passwords = passwords
        trust.accounts = [
            MailTrust.Account(account: BankAccount("7812345092/0900"), currency: .eur, address: nil)
        ]
        let mail = """
            Authentication-Results: mx.example.com; dkim=pass header.d=slsp.sk
            From: =?UTF-8?Q?Notifik=C3=A1cie_SLSP?= <notifikacie@slsp.sk>
            Subject: Notifikacia
            Date: Sun, 22 Nov 2026 17:54:02 +0100
            Message-ID: <1@slsp.sk>
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain

            Sifrovana sprava sa nachadza v prilohe.
            --b
            Content-Type: application/octet-stream; name="../../K261122.zip"
            Content-Transfer-Encoding: base64

            \(archive)
            --b--

            """
        return MailReadingOf(mail, trust: trust)
    }

    @Test("sealed or not are read, by the first password that fits")
    func sealed() throws {
        for archive in [MailArchives.plain, MailArchives.zipCrypto, MailArchives.aes] {
            let reading = read(archive, passwords: ["nie", "tajne"])
            #expect(reading.codes.isEmpty)
            let payment = try #require(reading.payments.first)
            #expect(payment.amount.decimal == "12.00")
            #expect(payment.vs == "1001")
            #expect(payment.date.description == "2026-11-22")
            #expect(payment.counterName == "Jana Vzorová")
            #expect(payment.ownAccount?.withoutBank == "7812345092")
        }
    }

    @Test("without the password, with a wrong one, damaged, and bombs are refused")
    func refused() {
        #expect(read(MailArchives.aes).codes == ["MAIL-010"])
        #expect(read(MailArchives.zipCrypto).codes == ["MAIL-010"])
        #expect(read(MailArchives.aes, passwords: ["nie"]).codes == ["MAIL-011"])
        #expect(read(String(MailArchives.plain.prefix(60))).codes == ["MAIL-009"])
        #expect(read(MailArchives.bomb).codes == ["MAIL-012"])
        #expect(read(MailArchives.many).codes == ["MAIL-012"])
    }
}
