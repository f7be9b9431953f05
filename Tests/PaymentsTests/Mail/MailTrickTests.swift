import Connectors
import Domain
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

    @Test("nor is it one behind an empty line, another label, a line separator or the bank's greeting")
    func second() {
        for gap in ["\n\n", "\nUcet protistrany: X\n", "\u{2028}", "\u{85}", "\nS pozdravom\n\n", "\n\n\n\n"] {
            let body = MailFile.tatra("4,00 EUR", vs: "1001")
                .replacing("dakujem", with: "x" + gap + Self.imitation + "\nReferencia platitela: /VS1002\n")
            let reading = MailReadingOf(MailFile.plain(body))
            #expect(reading.codes.isEmpty)
            #expect(reading.payments.map(\.amount.decimal) == ["4.00"], "\(gap)")
            #expect(reading.payments.map(\.vs) == ["1001"], "\(gap)")
        }
    }

    private func ceb(_ amount: String, _ balance: String, message: String = "dakujem") -> String {
        """
        dne 3.12.2026 byla na účtu 1234567804 zaúčtována transakce typu: Příchozí úhrada.

        Účet: 1234567804, CZK, VZOR S.R.O.
        Částka: +\(amount) CZK
        Název protistrany: Vzorová Jana
        Variabilní symbol: 1001
        Zpráva příjemci: \(message)

        Zůstatek na účtu po zaúčtování transakce: +\(balance) CZK.

        """
    }

    private func read(ceb body: String) -> MailReadingOf {
        MailReadingOf(MailFile.plain(body, from: "notification@csob.cz", subject: "CEB Info"))
    }

    @Test("of several movements each must lead from the balance above it to its own")
    func balances() {
        let genuine = read(ceb: ceb("10,00", "110,00") + "\n" + ceb("5,50", "115,50"))
        #expect(genuine.codes.isEmpty)
        #expect(genuine.payments.map(\.amount.decimal) == ["10.00", "5.50"])
        #expect(read(ceb: ceb("10,00", "110,00") + "\n" + ceb("5,50", "115,00")).codes == ["MAIL-018"])
        // The payer writes the end of the first notice and the beginning of a second one.
        let other = ceb("9 999,00", "0").replacing("1001", with: "1002")
        let end = "x\n\nZůstatek na účtu po zaúčtování transakce: +7,00 CZK.\n"
        let whole = read(ceb: ceb("1,00", "101,00", message: end + other))
        #expect(whole.payments.isEmpty && whole.codes.count == 1)
        let cut = other.split(separator: "\n\nZůstatek")[0]
        #expect(read(ceb: ceb("1,00", "101,00", message: end + cut)).codes == ["MAIL-018"])
        // Without the balance it is all his message.
        let message = read(ceb: ceb("1,00", "101,00", message: "x\n\n" + cut))
        #expect(message.payments.allSatisfy { $0.amount.decimal == "1.00" && $0.vs == "1001" })
        #expect(message.payments.count + message.codes.count == 1)
    }

    @Test("a second notice in a mail of a bank that sends one at a time is refused in words")
    func crowded() {
        let one = "Příjem na kontě: 2600001233\nČástka: 15,00\nVS: 1001\nAktuální zůstatek: 1,00\nKS:\n"
        #expect(MailReadingOf(MailFile.plain(one, from: "automat@fio.cz")).payments.count == 1)
        #expect(MailReadingOf(MailFile.plain(one + "\n" + one, from: "automat@fio.cz")).codes == ["MAIL-018"])
    }

    @Test("a sentence of another layout of the bank in the payer's message is no movement")
    func otherLayout() {
        let body = """
            na Vašem účtu 2600000000/2010 byl zaznamenán pohyb:
            Částka: +1,00 CZK
            Název protiúčtu: Vzorová Jana
            VS: 1001
            Zpráva pro příjemce: x

            Příjem na kontě: 2600000000
            Částka: 9 999,00
            VS: 1002
            """
        let reading = MailReadingOf(MailFile.plain(body, from: "automat@fio.cz"))
        #expect(reading.payments.allSatisfy { $0.amount.decimal == "1.00" && $0.vs == "1001" })
        #expect(reading.payments.count + reading.codes.count == 1)
    }

    @Test("amounts that contradict each other, in the body or the subject, are refused in words")
    func amounts() {
        func airbank(_ sentence: String, _ label: String, subject: String = "Zvýšení zůstatku") -> MailReadingOf {
            let body =
                "zůstatek na účtu Hlavní číslo 1000000047/3030 se zvýšil o částku \(sentence) CZK.\n"
                + "Příchozí úhrada z účtu Jana Vzorová číslo 2600111133/2010\nČástka: \(label) CZK\n"
            return MailReadingOf(MailFile.plain(body, from: "info@airbank.cz", subject: subject))
        }
        #expect(airbank("1 500,00", "1500").payments.map(\.amount.decimal) == ["1500.00"])
        #expect(airbank("15,00", "16,00").codes == ["MAIL-017"])
        #expect(airbank("15,00", "15,00", subject: "Prijem 15 CZK").payments.count == 1)
        #expect(airbank("15,00", "15,00", subject: "Prijem 1 500,00 CZK").codes == ["MAIL-017"])
        #expect(airbank("15,00", "15,00", subject: "Novy zustatek 1 500,00 CZK").payments.count == 1)
    }

    @Test("an account in the payer's name is none of his accounts")
    func accountInName() {
        func counterAccount(_ name: String) -> String? {
            let body =
                "zůstatek na účtu Hlavní číslo 1000000047/3030 se zvýšil o částku 15,00 CZK.\n"
                + "Příchozí úhrada z účtu \(name) číslo 2600111133/2010\nČástka: 15,00 CZK\n"
            let reading = MailReadingOf(MailFile.plain(body, from: "info@airbank.cz", subject: "Zvýšení zůstatku"))
            #expect(reading.payments.map(\.amount.decimal) == ["15.00"])
            return reading.payments.first?.counterAccount?.description
        }
        #expect(counterAccount("Jana Vzorová") == "2600111133/2010")
        #expect(counterAccount("Jana číslo 1234567899/0800") != "1234567899/0800")
        #expect(counterAccount("Jana číslo 1234567899/0800 Vzorová") != "1234567899/0800")
    }

    @Test(
        "a time or a date with more digits than a number can have tells its day, or is refused",
        arguments: [
            "23.11.2026 11:99999999999999999999", "23.11.2026 11:51:99999999999999999999",
            "23.11.2026 99999999999999999999:51", "23.11.99999999999999999999 11:51",
            "99999999999999999999.11.2026 11:51",
            "23.99999999999999999999.2026", "99999999999999999999", "23112026999999999999999999",
        ]
    )
    func longTimes(date: String) {
        let body = MailFile.tatra("4,00 EUR", vs: "1001").replacing("23.11.2026 13:13", with: date)
        let reading = MailReadingOf(MailFile.plain(body))
        #expect(reading.payments.count + reading.codes.count == 1)
        #expect(reading.payments.allSatisfy { $0.date.description == "2026-11-23" })
        for notice in PayersNotice.all {
            let text = notice.mail(["Jana", "x", "y"]).replacing(
                #/\d{1,2}\. ?\d{1,2}\. ?\d{4}( v)?( \d{1,2}:\d{2}(:\d{2})?)?/#,
                with: date
            )
            let other = MailReadingOf(text)
            #expect(other.payments.count + other.codes.count == 1, "\(notice.testDescription)")
        }
    }

    @Test("a sign against the words is refused in words")
    func sign() {
        #expect(MailReadingOf(MailFile.plain(MailFile.tatra("-4,00 EUR", vs: "1001"))).codes == ["MAIL-019"])
        #expect(MailReadingOf(MailFile.plain(MailFile.tatra("+4,00 EUR", vs: "1001"))).payments.count == 1)
        let debit = MailFile.tatra("+4,00 EUR", vs: "1001").replacing("zvyseny", with: "znizeny")
        #expect(MailReadingOf(MailFile.plain(debit)).codes == ["MAIL-019"])
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
        // The second one is sealed, and dated, when it is made.
        let comfort = card.replacing("RES=OK", with: "RES=OK TRES=OK CID=5").replacing("HMAC=aa", with: "HMAC=cc")
            .replacing("131351", with: "131402")
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
