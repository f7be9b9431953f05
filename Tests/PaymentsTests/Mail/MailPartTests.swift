import Domain
import Payments
import Testing

@Suite("Mails: the plain text and the page of a notice")
struct MailPartTests {
    /// A mail of two parts; `page` is given as lines.
    private func mail(_ plain: String, _ page: String, _ notice: PayersNotice) -> String {
        let head = notice.mail([]).prefix { $0 != "\u{1}" }.split(separator: "MIME-Version", maxSplits: 1)[0]
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let cells = line.split(separator: "\t").map { "<td>\($0)</td>" }
            return cells.count > 1 ? "<table><tr>\(cells.joined())</tr></table>" : line + "<br>"
        }
        return head + """
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            \(plain)
            --b
            Content-Type: text/html; charset=utf-8

            <html><body>\(lines.joined(separator: "\n"))</body></html>
            --b--

            """
    }

    private func text(_ notice: PayersNotice, _ amount: String = PayersNotice.amount, _ vs: String = PayersNotice.vs)
        -> String
    {
        var text = notice.body.replacing("<amount>", with: amount).replacing("<vs>", with: vs)
        for index in 1...4 { text = text.replacing("<\(index)>", with: "Vzorova Jana") }
        return text
    }

    /// Those whose page, made of the plain text's lines, is read; lists in columns have none.
    private static let notices = PayersNotice.all.filter { $0.testDescription != "slsp.notification" }

    @Test("that say the same are one notice", arguments: notices)
    func same(notice: PayersNotice) {
        let alone = MailReadingOf(notice.mail(Array(repeating: "Vzorova Jana", count: 4)))
        let both = MailReadingOf(mail(text(notice), text(notice), notice))
        #expect(both.codes == [] && both.payments.map(\.vs) == ["1001"])
        #expect(both.payments.map(\.amount) == alone.payments.map(\.amount))
        #expect(both.payments.map(\.bankId) == alone.payments.map(\.bankId))
    }

    @Test("that differ in amount, symbol or account pay nothing", arguments: notices)
    func different(notice: PayersNotice) {
        let plain = text(notice)
        // UniCredit's notice has its amount in the text of the test.
        let amounts =
            notice.body.contains("<amount>") ? text(notice, "9 999,00") : plain.replacing("1.00", with: "9999.00")
        for (first, second) in [(plain, amounts), (amounts, plain), (plain, text(notice, PayersNotice.amount, "2002"))]
        {
            let reading = MailReadingOf(mail(first, second, notice))
            #expect(reading.payments.isEmpty && reading.codes == ["MAIL-017"], "\(reading.payments)")
        }
        let account = plain.replacing("2600001233", with: "2600001241")
        if account != plain {
            let reading = MailReadingOf(mail(plain, account, notice))
            #expect(reading.payments.isEmpty && reading.codes == ["MAIL-017"], "\(reading.payments)")
        }
    }

    @Test("of which only one is read are not compared")
    func unread() {
        for notice in Self.notices {
            for page in ["", "Dobrý deň, 9 999,00 EUR", "<p hidden>" + text(notice, "9 999,00")] {
                let reading = MailReadingOf(mail(text(notice), page, notice))
                #expect(reading.codes == [] && reading.payments.count == 1, "\(notice.testDescription)")
            }
        }
    }

    @Test("tell of equally many movements")
    func number() {
        func ceb(_ count: Int) -> String {
            (1...count).map { place in
                "dne 3.12.2026 byla na účtu 2600001233 zaúčtována transakce typu: Příchozí úhrada.\n\n"
                    + "Účet: 2600001233, CZK, VZOR S.R.O.\nČástka: +4,00 CZK\nVariabilní symbol: \(1000 + place)\n\n"
            }.joined()
        }
        let notice = PayersNotice(testDescription: "csob_cz.ceb", sender: "notification@csob.cz", body: "")
        #expect(MailReadingOf(mail(ceb(2), ceb(2), notice)).payments.count == 2)
        #expect(MailReadingOf(mail(ceb(2), ceb(1), notice)).codes == ["MAIL-018"])
        #expect(MailReadingOf(mail(ceb(1), ceb(2), notice)).codes == ["MAIL-018"])
    }
}
