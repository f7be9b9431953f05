import Domain
import Payments
import Testing

@Suite("Mails: whole messages, times and quotations")
struct MailMessageTests {
    private static let head = """
        Vážený kliente,

        dne 3.12.2026 byla na účtu 1234567804 zaúčtována transakce typu: Příchozí úhrada.

        Účet: 1234567804, CZK, VZOR S.R.O.
        Částka: +2 310,00 CZK
        Účet protistrany: 2600111133/2010
        Název protistrany: Vzorová Jana
        Variabilní symbol: 0000000000

        """

    private func ceb(_ message: String) -> MailReadingOf {
        let body =
            Self.head + "Zpráva příjemci: " + message
            + "\n\nZůstatek na účtu po zaúčtování transakce: +9 000,00 CZK.\n"
        return MailReadingOf(MailFile.plain(body, from: "notification@csob.cz", subject: "CEB Info"))
    }

    @Test(
        "all lines of a message are kept, and a symbol is found in any of them",
        arguments: [
            ("/Vzorova Jana\n/VS0000451278", "/Vzorova Jana /VS0000451278", "451278"),
            ("VZOROVA V.S\n. 5123456789", "VZOROVA V.S . 5123456789", "5123456789"),
            ("za čaj\na misky\nvar. symbol:\n451278", "za čaj a misky var. symbol: 451278", "451278"),
            ("\nvs 451278", "vs 451278", "451278"),
            ("vs 451278\nvs 451279", "vs 451278 vs 451279", nil),
            ("prinesiem\n12:30: na predajňu 451278", "prinesiem 12:30: na predajňu 451278", "451278"),
        ]
    )
    func lines(text: String, message: String, vs: String?) throws {
        let reading = ceb(text)
        let payment = try #require(reading.payments.first)
        #expect(reading.codes.isEmpty && reading.payments.count == 1)
        #expect(payment.message == message && payment.vs == vs)
        #expect(payment.amount.decimal == "2310.00")
    }

    @Test("an empty line and another label end a message") func ends() {
        let body = MailFile.tatra("4,00 EUR", vs: "1001")
        #expect(MailReadingOf(MailFile.plain(body)).payments.map(\.message) == ["dakujem"])
        let longer = body.replacing("dakujem", with: "dakujem\nza vsetko")
        let reading = MailReadingOf(MailFile.plain(longer))
        #expect(reading.payments.map(\.message) == ["dakujem za vsetko"])
        #expect(reading.payments.map(\.counterName) == ["Vzorova Jana, Ing."])
    }

    @Test("a message in HTML keeps its lines too, and ends with its table") func page() throws {
        let rows = [
            ("Směr platby:", "příchozí"), ("Číslo účtu:", "1234567804/0800"), ("Částka v měně účtu:", "12,00 Kč"),
            ("Zpráva pro příjemce:", "za čaj<br>v.s. 451278"),
        ].map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
        let mail = MailFile.plain(
            "<html><body><table>\(rows)</table><p>Vaša banka želá pekný deň</p></body></html>",
            from: "info@csas.cz",
            subject: "Prisla platba"
        ).replacing("text/plain", with: "text/html")
        let payment = try #require(MailReadingOf(mail).payments.first)
        #expect(payment.message == "za čaj v.s. 451278" && payment.vs == "451278")
    }

    private static let newer = """
        zůstatek na účtu Hlavní číslo 1000000047/3030 se zvýšil o částku 15,00 CZK.
        Příchozí úhrada z účtu Jana Vzorová číslo 2600111133/2010
        Částka: 15,00 CZK
        Datum zaúčtování: 02.12.2026
        Kód transakce: 200000000015

        """
    private static let older = """
        zůstatek na účtu Hlavní číslo 1000000047/3030 se snížil o částku 99,00 CZK.
        Odchozí úhrada na účet Dodavatel číslo 19-2600111133/0800
        Částka: 99,00 CZK
        Datum zaúčtování: 01.12.2026
        Kód transakce: 200000000014

        """

    private func airbank(_ body: String, isPage: Bool = false) -> [String] {
        let mail = MailFile.plain(body, from: "info@airbank.cz", subject: "FW: Zvýšení zůstatku")
        let reading = MailReadingOf(isPage ? mail.replacing("text/plain", with: "text/html") : mail)
        return reading.codes + reading.payments.map(\.amount.decimal)
    }

    private static let dividers = [
        "----- Původní zpráva -----", "-----Original Message-----",
        "________________________________\nOd: Banka <a@b.cz>\nOdoslané: utorok 1. decembra 2026\nKomu: ja@x.sk\nPredmet: Výdaj",
        "---------- Forwarded message ---------",
        "-------- Přeposlaná zpráva --------\nPředmět: \tVýdaj\nDatum: \tTue, 1 Dec 2026\nOd: \tBanka",
        "----- Pôvodná správa -----", "Začiatok preposlanej správy:", "Begin forwarded message:",
        "From: Air Bank <info@airbank.cz>\nSent: Tuesday, December 1, 2026\nTo: ja@x.sk\nSubject: x",
        "*Od:* Air Bank\n*Odesláno:* úterý\n*Komu:* já\n*Předmět:* Snížení",
        "Dňa 1. 12. 2026 o 10:15 Air Bank <info@airbank.cz> napísal(a):", "Dne 1. 12. 2026 v 10:15 Air Bank napsal(a):",
        "Dňa ut 1. 12. 2026 o 10:15 Air Bank <info@airbank.cz>\nnapísal(a):",
        "On 1 Dec 2026, at 10:15, Air Bank wrote:",
        "út 1. 12. 2026 v 10:15 odesílatel Air Bank <info@airbank.cz> napsal:",
    ]

    @Test("what is quoted below the first notice is none of its own", arguments: dividers) func quoted(divider: String)
    {
        #expect(airbank(Self.newer + "\n" + divider + "\n\n" + Self.older) == ["15.00"])
        // Forwarded once, and quoting an older one.
        let forwarded = "Pozri nižšie.\n\n" + divider + "\n\n" + Self.newer + "\n" + divider + "\n" + Self.older
        #expect(airbank(forwarded) == ["15.00"])
    }

    @Test("marks of quoting before lines, one or more") func marks() {
        func marked(_ text: String, _ mark: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { mark + $0 }.joined(separator: "\n")
        }
        #expect(airbank(Self.newer + marked(Self.older, "> ")) == ["15.00"])
        #expect(airbank("Dobrý deň\n\n" + marked(Self.newer, "> ") + "\n" + marked(Self.older, ">> ")) == ["15.00"])
        // A program broke the line and lost the mark.
        let broken = marked(Self.newer, "> ").replacing(" se zvýšil", with: "\nse zvýšil")
        #expect(airbank("Dobrý deň\n\n" + broken) == ["15.00"])
        #expect(airbank(marked(Self.newer, "> ")) == ["15.00"])
    }

    @Test("quotations of pages") func pages() {
        func page(_ text: String) -> String { text.replacing("\n", with: "<br>\n") }
        let quote = "<div class=\"gmail_quote\"><blockquote>" + page(Self.older) + "</blockquote></div>"
        #expect(
            airbank("<html><body><div>" + page(Self.newer) + "</div>" + quote + "</body></html>", isPage: true) == [
                "15.00"
            ]
        )
        let outlook =
            "<div style=\"border-top:solid\"><p><b>From:</b> Air Bank<br><b>Sent:</b> 1 Dec<br><b>To:</b> ja<br><b>Subject:</b> x</p></div>"
        let body = "<html><body><div>" + page(Self.newer) + "</div>" + outlook + page(Self.older) + "</body></html>"
        #expect(airbank(body, isPage: true) == ["15.00"])
        let forwarded = "<html><body><p>Pozri</p><blockquote>" + page(Self.newer) + "</blockquote></body></html>"
        #expect(airbank(forwarded, isPage: true) == ["15.00"])
    }

    @Test("a divider that the payer writes hides nothing that the bank prints below") func payersDivider() {
        let body = """
            Příjem na kontě: 2600001233
            Částka: 15,00
            VS: 1001
            Zpráva příjemci: -----Original Message-----
            Aktuální zůstatek: 100,00
            Protiúčet: 2600111133/0800
            SS: 7
            KS: 308
            """
        let reading = MailReadingOf(MailFile.plain(body, from: "automat@fio.cz"))
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.ss) == ["7"] && reading.payments.map(\.ks) == ["308"])
        #expect(reading.payments.map(\.counterAccount?.description) == ["2600111133/0800"])
    }

    @Test("VÚB: the time behind the day", arguments: [" o 11:51", " o 9:05:10", " o 11.51 hod.", ""]) func vub(
        time: String
    ) throws {
        let body = """
            Vážený klient, na účte SK7602000000001234567890 dňa 3.12.2026\(time) bola zrealizovaná kreditná transakcia vo výške 21,50 EUR.
            Variabilný symbol: 451278
            Účet partnera: SK3811000000002600001233
            """
        let payment = try #require(MailReadingOf(MailFile.plain(body, from: "nonstopbanking@vub.sk")).payments.first)
        #expect(payment.date.description == "2026-12-03" && payment.vs == "451278" && payment.amount.decimal == "21.50")
        #expect(payment.ownAccount?.description == "SK7602000000001234567890")
    }

    @Test("Raiffeisenbank: a card payment has the merchant's account and the shop", arguments: ["\n", "\t"])
    func card(gap: String) throws {
        let rows = [
            ("Datum a čas", "03. 12. 2026 10:15"), ("Debetní karta", "516800XXXXXX0011"),
            ("Účet", "1234567804/5500Vzor s.r.o."),
            ("Částka v měně účtu", "-1.310,50 CZK"), ("Kategorie pohybu", "Platba kartou"),
            ("Typ pohybu", "Platba kartou"),
            ("Konstantní symbol", "1178"), ("Detaily", "ČAJOVNA.CZ; Brno; CZE"),
            ("Disponibilní zůstatek po pohybu", "10.000,00 CZK"),
        ]
        let body = rows.map { $0.0 + gap + $0.1 }.joined(separator: "\n")
        let reading = MailReadingOf(MailFile.plain(body, from: "info@rb.cz", subject: "Pohyb na účtě"))
        let payment = try #require(reading.payments.first)
        #expect(
            payment.amount.decimal == "-1310.50" && payment.ks == "1178" && payment.date.description == "2026-12-03"
        )
        #expect(payment.ownAccount?.description == "1234567804/5500")
        #expect(payment.counterName == "ČAJOVNA.CZ; Brno; CZE" && payment.counterAccount == nil)
    }

    @Test("a notice is known again whatever became of its blanks and line ends") func blanks() {
        func id(_ body: String) -> String? { MailReadingOf(MailFile.plain(body)).payments.first?.bankId }
        let body = MailFile.tatra("1 004,00 EUR", vs: "1001")
        let first = id(body)
        #expect(first != nil)
        let others = [
            body + "\n\n", "\n" + body, body.replacing("\n\n", with: "\n\n\n"), body.replacing("\n", with: "\r\n"),
            body.replacing("zostatok:   ", with: "zostatok: "), body.replacing("S pozdravom", with: "S pozdravom  "),
            body.replacing("1 004", with: "1\u{A0}004"), body.replacing("zvyseny o", with: "zvyseny\no"),
            body.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n"),
        ]
        for other in others { #expect(id(other) == first, "\(other)") }
        #expect(id(body.replacing("88 888,62", with: "88 8886,2")) != first)
        #expect(id(body.replacing("13:13", with: "13:14")) != first)
    }
}
