import Connectors
import Domain
import Syntax
import Testing

@testable import Payments

@Suite("Mails: one budget for a mail")
struct MailLoadTests {
    private func parts(_ parts: [String], from sender: String) -> String {
        "From: \(sender)\nSubject: x\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
            + parts.map { "--b\n" + $0 + "\n" }.joined() + "--b--\n"
    }

    @Test("archives together unpack to no more than one may")
    func archives() {
        let archive = "Content-Type: application/zip; name=x.zip\nContent-Transfer-Encoding: base64\n\n"
        let one = archive + MailArchives.plain
        func read(_ count: Int) -> [String] {
            MailReadingOf(parts(Array(repeating: one, count: count), from: "x@slsp.sk")).codes
        }
        #expect(read(1) == [])
        #expect(read(20) == [])
        #expect(read(21) == ["MAIL-012"])
        #expect(read(190) == ["MAIL-012"])
    }

    @Test("the search for a sentence ends with its steps, whatever the pattern")
    func steps() throws {
        let pattern = try #require(MailPattern("a {} b {} c {amount}"))
        let text = FoldedText(String(repeating: "a b ", count: 4_000))
        let look = MailBudget.look()
        #expect(pattern.first(in: text, 0..<text.folded.count, look) == nil)
        #expect(look.isExceeded)
        let whole = MailBudget()
        #expect(pattern.first(in: FoldedText("x a 1 b 2 c 1,00 EUR"), 0..<20, whole) != nil)
        #expect(!whole.isExceeded)
    }

    @Test("twice the text takes twice the steps, whatever stands in it", arguments: PayersNotice.all)
    func linear(notice: PayersNotice) {
        let lines = notice.imitations[0..<notice.body.split(separator: "\n").count]
        // The whole notice, each of its lines, and each one's beginning, over and over.
        let units = [notice.imitations[lines.count]] + lines + lines.map { String($0.prefix($0.count / 2)) }
        func steps(_ text: String) -> Int {
            let folded = FoldedText(text)
            return MailLayouts().all.filter { $0.isSender(String(notice.sender.split(separator: "@")[1])) }
                .reduce(0) { sum, layout in
                    let budget = MailBudget()
                    _ = MailOutline(layout: layout, text: folded, quotes: [], budget)
                    return sum + MailBudget().steps - budget.steps
                }
        }
        for unit in units where !unit.isEmpty {
            let (once, twice) = (String(repeating: unit + "\n", count: 40), String(repeating: unit + "\n", count: 80))
            #expect(steps(twice) <= 2 * steps(once) + 10_000, "\(unit)")
        }
    }

    @Test("texts together are no larger than one may be")
    func texts() {
        let text = "Content-Type: text/plain\n\n" + String(repeating: "Dobrý deň\n", count: 30_000)
        let codes = MailReadingOf(parts(Array(repeating: text, count: 10), from: "x@tatrabanka.sk")).codes
        #expect(codes == ["MAIL-016"])
        #expect(MailReadingOf(parts([text], from: "x@tatrabanka.sk")).codes == ["MAIL-003"])
    }

    @Test("more movements than a notice has are refused, all of them")
    func movements() {
        func read(_ count: Int) -> MailReadingOf {
            let body = (0..<count).map { place in
                "dne 3.12.2026 byla na účtu 1234567804 zaúčtována transakce typu: Příchozí úhrada.\n\n"
                    + "Účet: 1234567804, CZK, VZOR S.R.O.\nČástka: +4,00 CZK\nVariabilní symbol: \(1000 + place)\n\n"
            }
            return MailReadingOf(MailFile.plain(body.joined(), from: "notification@csob.cz", subject: "CEB Info"))
        }
        #expect(read(200).payments.count == 200)
        let many = read(201)
        #expect(many.codes == ["MAIL-016"] && many.payments.isEmpty)
    }

    @Test(
        "sentences without end are given up at once",
        arguments: ["x@creditas.cz", "b-mail@tatrabanka.sk", "x@evil.test"]
    )
    func sentences(sender: String) {
        let sentence =
            "zůstatek na účtu 12 se zvýšil o částku 1\n1.1.2026 bol zostatok Vasho uctu 12 zvyseny o 1 EUR\n"
        let mail = MailFile.plain(String(repeating: sentence, count: 3_000), from: sender)
        #expect(MailReadingOf(mail).codes == ["MAIL-016"])
    }

    @Test("markup without end is not handed to libxml2")
    func markup() {
        func read(_ page: String) -> [String] {
            MailReadingOf(
                MailFile.plain(page, from: "x@csas.cz").replacing("text/plain", with: "text/html")
            ).codes
        }
        let attributes = (0..<100_000).map { " a\($0)=b" }.joined()
        #expect(read("<p\(attributes)>") == ["MAIL-016"])
        #expect(read("<p x='>'\(attributes)>") == ["MAIL-016"])
        for start in ["<p =\"", "<p 1=\"", "<p a\"=\"", "<!-- <p a=\" --><p", "<script><p a='</script><_p", "<p/"] {
            #expect(read(start + attributes + ">") == ["MAIL-016"], "\(start)")
        }
        #expect(read(String(repeating: "<p a=\"", count: 15_000)) == ["MAIL-016"])
        #expect(read("<p x\(attributes.replacing("=b", with: ""))>") == ["MAIL-016"])
        #expect(read("<p " + String(repeating: "\"", count: 600) + attributes + ">") == ["MAIL-016"])
        #expect(
            read(String(repeating: "<b>", count: 30_000) + String(repeating: "</i>", count: 30_000)) == ["MAIL-016"]
        )
        #expect(read("<p style=\"" + String(repeating: "color: red; ", count: 2_000) + "\">x</p>") == ["MAIL-003"])
        #expect(read(String(repeating: "<td align=left width=1>1 < 2</td>", count: 5_000)) == ["MAIL-003"])
    }

    @Test("what a page hides is no text of the mail")
    func hidden() {
        func read(_ hidden: String) -> [String] {
            let notice = MailFile.tatra("4,00 EUR", vs: "1001").replacing("\n", with: "<br>")
            let page = "<html><body>\(hidden)<hr><p>\(notice)</p></body></html>"
            let mail = MailFile.plain(page).replacing("text/plain", with: "text/html")
            return MailReadingOf(mail).payments.map(\.amount.decimal)
        }
        let other = MailFile.tatra("999,00 EUR", vs: "1002").replacing("\n", with: "<br>")
        for style in [
            "style=\"display:none\"", "style='color:red; DISPLAY : None !important;'", "hidden",
            "style=\"visibility:hidden\"", "style=\"display:block;display:none\"",
        ] {
            #expect(read("<div \(style)>\(other)<b>x</b></div>") == ["4.00"], "\(style)")
            #expect(read("<br \(style)>") == ["4.00"])
        }
        for style in [
            "style=\"display:block\"", "style=\"x-display:none\"", "style=\"display:none;display:block\"", "style",
        ] {
            // One movement a mail: the second one stands in the words of the first one's payer.
            #expect(read("<div \(style)>\(other)</div>") == ["999.00"], "\(style)")
        }
    }
}
