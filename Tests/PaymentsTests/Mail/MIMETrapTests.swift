import Connectors
import Domain
import Payments
import Testing

@Suite("Mails: traps of MIME")
struct MIMETrapTests {
    private static let body = MailFile.tatra("4,00 EUR", vs: "1001")

    private func header(_ more: String, id: String = "<1@tatrabanka.sk>") -> String {
        "From: \"Tatra banka\"<b-mail@tatrabanka.sk>\nDate: Mon, 23 Nov 2026 13:13:51 +0100\nMessage-ID: \(id)\n" + more
    }

    private func expectPayment(_ reading: MailReadingOf) {
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.amount.decimal) == ["4.00"])
        #expect(reading.payments.map(\.vs) == ["1001"])
        #expect(reading.payments.first?.counterAccount?.description == "2611123000/1100")
        #expect(reading.payments.first?.counterName == "Vzorova Jana, Ing.")
        #expect(reading.payments.first?.message == "dakujem")
    }

    @Test("a plain mail, with LF or CRLF, without Subject and Content-Type, and with a folded and repeated header")
    func plain() {
        let mail = header("Received: from a\n\tby b\nReceived: c\n\n") + Self.body
        expectPayment(MailReadingOf(mail))
        expectPayment(MailReadingOf(mail.replacing("\n", with: "\r\n")))
        #expect(MailReadingOf(mail).format == "mail.tatrabanka")
        // The same mail is the same payment, with either line ends.
        let ids = [mail, mail.replacing("\n", with: "\r\n")].map { MailReadingOf($0).payments.first?.bankId }
        #expect(ids[0] != nil && ids[0] == ids[1])
    }

    @Test("base64 on one line, and quoted-printable that breaks words")
    func encodings() {
        let base64 = Base64.text(Array(Self.body.utf8))
        expectPayment(MailReadingOf(header("Content-Transfer-Encoding: base64\n\n") + base64 + "\n"))
        let quoted = Self.body.replacing("zostatok", with: "zosta=\ntok").replacing("/VS", with: "=2FVS")
        expectPayment(MailReadingOf(header("Content-Transfer-Encoding: quoted-printable\n\n") + quoted + "\n"))
    }

    @Test("charsets that are declared, missing and wrong")
    func charsets() {
        let text =
            "Príjem na kontě: 1234560005\nČástka: 3 898,00\nVS: 26006439\nZpráva příjemci: žltá čučoriedka š ť ž\n"
            .replacing("Príjem", with: "Příjem")
        let utf8 = Array(text.utf8)
        let latin = Latin2.bytes(text, windows: false)
        let windows = Latin2.bytes(text, windows: true)
        let cases: [(String, [UInt8])] = [
            ("utf-8", utf8), ("iso-8859-2", latin), ("windows-1250", windows), ("Cp1250", windows), ("utf-8", windows),
            ("iso-8859-2", windows), ("us-ascii", utf8), ("windows-1250", utf8),
        ]
        for (charset, bytes) in cases {
            let top = "From: automat@fio.cz\nDate: Mon, 23 Nov 2026 13:13:51 +0100\nSubject: x\n"
            let mail = Array((top + "Content-Type: text/plain; charset=\(charset)\n\n").utf8) + bytes
            let reading = MailReadingOf(mail)
            #expect(reading.payments.map(\.amount.decimal) == ["3898.00"], "\(charset)")
            #expect(reading.payments.first?.message == "žltá čučoriedka š ť ž", "\(charset)")
        }
    }

    @Test("parts: nested, with a boundary of dashes, a preamble, no last boundary, and headers twice")
    func parts() {
        let part = "Content-Type: text/plain\nContent-Type: text/plain\n\n" + Self.body
        let inner =
            "Content-Type: multipart/alternative; boundary=\"in\"\n\n--in\n" + part
            + "\n--in\nContent-Type: text/html\n\n<p>nothing</p>\n--in--\n"
        let outer = "Content-Type: multipart/mixed;\n\tboundary=\"--b_1\"\n\npreamble\n----b_1\n" + inner + "\n----b_1"
        expectPayment(MailReadingOf(header(outer + "--\nepilogue\n")))
        expectPayment(MailReadingOf(header(outer + "\n")))
    }

    @Test("headers of a part that stand twice and differ are refused")
    func contradiction() {
        let mail = header(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Type: text/html\n\n"
        )
        #expect(MailReadingOf(mail + Self.body + "\n--b--\n").codes == ["MAIL-008"])
    }

    @Test("HTML alone is read by its tables")
    func html() {
        let rows = [
            ("Částka", "20,546.00 CZK"), ("Číslo účtu protistrany", "0-987654321/0600"),
            ("Název účtu protistrany", "PLÁTCE s.r.o."), ("Variabilní symbol", "0002026017"),
            ("Datum", "25.05.2026 13:02:31"),
        ]
        let table = rows.map { "<tr><td>\($0.0):</td><td><b>\($0.1)</b></td></tr>" }.joined()
        let page =
            "<html><head><style>td {}</style></head><body>na Va&scaron;em &uacute;čtu č.&nbsp;123456789 (CZK) Test"
            + "<script>x</script><table>\(table)</table></body></html>"
        let mail =
            "From: unicreditbank@unicreditgroup.cz\nDate: Mon, 25 May 2026 13:02:54 +0200\n"
            + "Subject: =?utf-8?Q?Informace=5Fo_pohybu?=\nContent-Type: text/html; charset=utf-8\n\n" + page + "\n"
        let reading = MailReadingOf(mail)
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.amount.decimal) == ["20546.00"])
        #expect(reading.payments.first?.counterAccount?.description == "987654321/0600")
        #expect(reading.payments.first?.counterName == "PLÁTCE s.r.o.")
        #expect(reading.payments.first?.date.description == "2026-05-25")
    }

    @Test("too many parts, parts too deep, and what is no mail")
    func limits() {
        let many = String(repeating: "--b\nContent-Type: text/plain\n\nx\n", count: 300)
        let wide = header("Content-Type: multipart/mixed; boundary=b\n\n" + many + "--b--\n")
        #expect(MailReadingOf(wide).codes == ["MAIL-007"])
        #expect(MailReadingOf("From me to you\n").format.isEmpty)
        let large = MailFile.plain(String(repeating: "x", count: 9 << 20))
        #expect(MailReadingOf(large).codes == ["MAIL-006"])
        let foreign = MailFile.plain("Hello", from: "friend@example.com")
        #expect(MailReadingOf(foreign).codes == ["MAIL-002"])
        #expect(MailReadingOf(MailFile.plain("Hello")).codes == ["MAIL-003"])
    }

    @Test("an mbox has many mails, each once, and one that is wrong does not stop the others")
    func box() {
        let one = MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001"))
        let two = MailFile.plain(MailFile.tatra("5,00 EUR", vs: "1002"), id: "<2@tatrabanka.sk>")
        let bad = MailFile.plain("Hello", id: "<3@tatrabanka.sk>")
        let line = "From bank@x Mon Nov 23 13:13:51 2026\n"
        let box = [one, bad, two, one].map { line + $0 + "\n" }.joined()
        let reading = MailReadingOf(box)
        #expect(reading.format == "mail.mbox")
        #expect(reading.payments.map(\.amount.decimal) == ["4.00", "5.00"])
        #expect(reading.codes == ["MAIL-003"])
        #expect((reading.problems.first?.position?.line ?? 0) > 10)
    }
}

/// Base64 of the tests' own.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = Array(bytes[start..<min(start + 3, bytes.count)])
            let number = part.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for place in 0..<4 {
                out.append(place <= part.count ? letters[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// A few letters in ISO-8859-2 and windows-1250.
enum Latin2 {
    static func bytes(_ text: String, windows: Bool) -> [UInt8] {
        let common: [Unicode.Scalar: UInt8] = [
            "á": 0xE1, "ě": 0xEC, "í": 0xED, "ř": 0xF8, "č": 0xE8, "Č": 0xC8, "ú": 0xFA, "ů": 0xF9, "é": 0xE9,
            "ý": 0xFD,
        ]
        let own: [Unicode.Scalar: (latin: UInt8, windows: UInt8)] = [
            "š": (0xB9, 0x9A), "ť": (0xBB, 0x9D), "ž": (0xBE, 0x9E), "ľ": (0xB5, 0xBE),
        ]
        return text.unicodeScalars.map { scalar in
            if let byte = common[scalar] { return byte }
            if let pair = own[scalar] { return windows ? pair.windows : pair.latin }
            return UInt8(truncatingIfNeeded: scalar.value)
        }
    }
}
