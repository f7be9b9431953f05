import Domain
import Payments
import Testing

@Suite("Mails: one notice is one payment")
struct MailIdentityTests {
    private func id(_ mail: String) -> String? { MailReadingOf(mail).payments.first?.bankId }

    private func base64(_ text: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = Array(text.utf8)
        var out = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)].map { UInt32($0) }
            let word = part[0] << 16 | (part.count > 1 ? part[1] << 8 : 0) | (part.count > 2 ? part[2] : 0)
            for (index, shift) in [18, 12, 6, 0].enumerated() {
                out += index <= part.count ? String(letters[Int(word >> UInt32(shift) & 63)]) : "="
            }
            if out.utf8.count % 77 >= 76 { out += "\n" }
        }
        return out
    }

    private func quotedPrintable(_ text: String) -> String {
        text.utf8.map { byte in
            byte == 10 ? "\n" : byte < 33 || byte > 126 || byte == 61 ? "=" + hex(byte) : String(UnicodeScalar(byte))
        }.joined()
    }

    private func hex(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.utf8.count == 1 ? "0" + text : text
    }

    private static let rb = """
        Datum a čas
        01. 06. 2026 10:15
        Na účet
        2600001233/5500Firma Test s.r.o.
        Částka v měně účtu
        +1.500,00 CZK
        Z účtu
        987654321/5500Jana Vzorová
        Variabilní symbol
        1001
        Zpráva pro příjemce
        za čaj
        Disponibilní zůstatek po pohybu
        +99.999,99 CZK
        """

    private func mail(_ body: String, encoding: String = "8bit", kind: String = "plain", date: String = "1") -> String {
        MailFile.plain(body, from: "info@rb.cz", date: "Mon, \(date) Jun 2026 13:13:51 +0200")
            .replacing("text/plain", with: "text/" + kind)
            .replacing("Transfer-Encoding: 8bit", with: "Transfer-Encoding: " + encoding)
    }

    @Test("in whatever form, with whatever headers and footer a relay passes it on")
    func forms() {
        let body = Self.rb
        let first = id(mail(body))
        #expect(first != nil)
        let page =
            "<html><body><table>"
            + body.split(separator: "\n").map { "<tr><td>\($0)</td></tr>" }.joined() + "</table></body></html>"
        let forms = [
            mail(body, date: "2"), mail(body).replacing("\n", with: "\r\n"), mail(base64(body), encoding: "base64"),
            mail(page, kind: "html"), mail(body + "\n\n--\nSent by a list\nhttps://list.example.com/1"),
            mail("[External mail]\n\n" + body), mail(body.replacing("+1.500,00", with: "+1.500,00  ")),
            "X-Relay: 1\n" + mail(body), mail(body.replacing("\n", with: " \n")),
            mail(body.split(separator: "\n").joined(separator: "\n\n")), mail(body.replacing(" ", with: "  ")),
            mail(body.replacing(" ", with: "\u{A0}\u{A0} ")),
        ]
        for form in forms { #expect(id(form) == first, "\(form)") }
        let others = [("10:15", "10:16"), ("99.999", "98.999"), ("1001", "1002"), ("+1.500", "+1.501"), ("987", "986")]
        for (old, new) in others { #expect(id(mail(body.replacing(old, with: new))) != first, "\(new)") }
        let latin = MailFile.tatra("4,00 EUR", vs: "1001")
        let plain = MailFile.plain(latin)
        let encoded = plain.replacing(latin, with: quotedPrintable(latin))
            .replacing("Transfer-Encoding: 8bit", with: "Transfer-Encoding: quoted-printable")
        #expect(encoded != plain && id(encoded) == id(plain))
    }

    private func sporopay(_ line: String, date: String = "Fri, 27 Nov 2026 11:52:00 +0100") -> String? {
        id(MailFile.plain(line, from: "vypis@slsp.sk", subject: "Informacia o realizacii platby", date: date))
    }

    @Test("SporoPay prints no day: another Date of the mail is the same payment, another seal or symbol another one")
    func withoutDay() {
        let line = "000000;0177780000;0900;100.00;EUR;2026000101;0000000123;OK;OK;abcdef"
        let first = sporopay(line)
        #expect(first != nil)
        #expect(sporopay(line, date: "Sat, 28 Nov 2026 11:52:00 +0100") == first)
        #expect(sporopay(line + "  \n\n") == first)
        #expect(sporopay(line.replacing("abcdef", with: "abcdeg")) != first)
        #expect(sporopay(line.replacing("000101", with: "000102")) != first)
    }

    @Test("without a time, balance and seal the payer's name and words tell two notices apart, else they are one")
    func alike() {
        func kb(_ message: String, name: String = "Vzorova Jana") -> String? {
            let body =
                "Příchozí platba\nČástka a měna:\t1 500,00 CZK\nČíslo vašeho účtu:\t19-123456/0100\n"
                + "Číslo protiúčtu:\t987654321/0800\nJméno protiúčtu:\t\(name)\nDatum splatnosti:\t22.11.2026\n"
                + "Zpráva pro příjemce:\t\(message)\n\n--\nKB"
            return id(MailFile.plain(body, from: "info@kb.cz"))
        }
        #expect(kb("faktura 1") != kb("faktura 2"))
        #expect(kb("x", name: "Vzorova Eva") != kb("x"))
        #expect(kb("faktura 1") == kb("Faktura  1 "))
    }

    @Test("equal rows of one mail are so many payments, and come again as the same ones")
    func rows() {
        let row =
            "20190315|20190314|20190314|85250|09071050|4|WWW.EXAMPLE.SK|************1234   |901001|13.37|EUR|0.08|1|Predaj|10|"
            + "ON-US|11|VISA|4169344603|2621234415                    |1100"
        let mail = MailFile.plain(row + "\n" + row, from: "vypis_obchodnik@tatrabanka.sk")
        let ids = MailReadingOf(mail).payments.map(\.bankId)
        #expect(ids.count == 2 && Set(ids).count == 2)
        #expect(MailReadingOf("X-Again: 1\n" + mail).payments.map(\.bankId) == ids)
    }

    @Test(
        "a time or date of any length stops nothing",
        arguments: [
            "27.11.2026 11:99999999999999999999", "27.11.2026 99999999999999999999:11",
            "27.11.2026 11:51:99999999999999999999",
            "27.11.99999999999999999999", "99999999999999999999.11.2026", "27.99999999999999999999.2026",
            "99999999999999999999999999", "27.11.2026 v 11:99999999999999999999:00", "27. 11. 2026 o 11:51:999",
        ]
    )
    func longNumbers(date: String) {
        let tatra = MailFile.tatra("4,00 EUR", vs: "1001").replacing("23.11.2026 13:13", with: date)
        let unicredit =
            "na Vašem účtu č. 2600001233 (CZK) x\nČástka: 1.00 CZK\nVariabilní symbol: 1\nDatum: \(date)\n"
        for mail in [
            MailFile.plain(tatra), MailFile.plain(unicredit, from: "a@unicreditgroup.cz"),
            mail(Self.rb.replacing("01. 06. 2026 10:15", with: date)),
            MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"), date: "Mon, 23 Nov \(date) 13:13:51 +0100"),
            MailFile.plain(
                "AMT=4.00 CURR=99999999999999999999 VS=99999999999999999999 RES=OK TIMESTAMP=\(date)",
                subject: "e-commerce"
            ),
        ] {
            let reading = MailReadingOf(mail)
            #expect(reading.payments.count <= 1 && reading.payments.count + reading.codes.count >= 1)
        }
    }

    @Test("what a relay adds right below the payer's message is no other payment")
    func footer() {
        func id(_ message: String) -> String? {
            let body = """
                Vážený klient, na účte SK3811000000002600001233 dňa 3.12.2026 o 11:51 bola zrealizovaná kreditná transakcia vo výške 4,00 EUR.
                Variabilný symbol: 1001
                Účet partnera: SK3811000000002600001241
                Popis: \(message)
                """
            return self.id(MailFile.plain(body, from: "nonstopbanking@vub.sk"))
        }
        #expect(id("za caj") != nil)
        #expect(id("za caj\nOdhlásiť sa: https://list.example") == id("za caj"))
    }

    @Test(
        "several blanks between the groups of an amount are one",
        arguments: [" ", "  ", "\u{A0} ", "\u{2009}\u{A0}  "]
    )
    func groups(blanks: String) {
        let amount = ["12", "345", "678,90 EUR"].joined(separator: blanks)
        let reading = MailReadingOf(MailFile.plain(MailFile.tatra(amount, vs: "1001")))
        #expect(reading.payments.map(\.amount.decimal) == ["12345678.90"])
        #expect(
            id(MailFile.plain(MailFile.tatra(amount, vs: "1001")))
                == id(MailFile.plain(MailFile.tatra("12 345 678,90 EUR", vs: "1001")))
        )
    }
}
