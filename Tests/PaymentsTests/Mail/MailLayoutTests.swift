import Connectors
import Domain
import Payments
import Testing

@Suite("Mails: layouts")
struct MailLayoutTests {
    private static let own = """
        mybank.movement:
          bank: "0200"
          senders: [mybank.sk]
          credit: ["na účet {account} bola pripísaná suma {amount}"]
          debit: ["z účtu {account} bola odpísaná suma {amount}"]
          labels:
            date: [Dátum]
            vs: [Variabilný symbol, VS]
            counter-account: [Protiúčet]
            message: [Správa pre príjemcu]
          vs-in: [message]
          vs-guess: [message]
        """

    private func read(_ body: String, _ layouts: MailLayouts) -> MailReadingOf {
        MailReadingOf(MailFile.plain(body, from: "info@mybank.sk"), layouts: layouts)
    }

    @Test("a bank is added without code, and what was made of its mail is explained")
    func own() throws {
        let layouts = try MailLayouts(yaml: Array(Self.own.utf8), file: "mappings/mail/my.yaml")
        let body = """
            Na účet SK38 1100 0000 0026 0000 1233 bola pripísaná suma 1 234,50 EUR
            Datum: 22.11.2026
            Správa pre príjemcu: objednávka, v.s. 1001
            Protiúčet: SK9075000000002267180257 Jana Vzorová
            """
        let reading = read(body, layouts)
        let payment = try #require(reading.payments.first)
        #expect(reading.format == "mail.mybank")
        #expect(payment.amount.decimal == "1234.50")
        #expect(payment.date.description == "2026-11-22")
        #expect(payment.ownAccount?.description == "SK3811000000002600001233")
        #expect(payment.counterName == "Jana Vzorová")
        #expect(payment.vs == "1001")
        let lines = try #require(reading.readings.first).lines
        #expect(lines.first { $0.field == "date" }?.by == "Dátum")
        #expect(lines.first { $0.field == "vs" }?.by == "VS message")
        #expect(read("Z účtu 19/0200 bola odpísaná suma 5 EUR", layouts).payments.first?.amount.decimal == "-5.00")
        let guess = "Na účet 19/0200 bola pripísaná suma 5 EUR\nSpráva pre príjemcu: za 20261001 dakujem"
        #expect(read(guess, layouts).payments.first?.vs == "20261001")
        #expect(read("Na účet 19/0200 bola pripísaná suma 5", layouts).codes == ["MAIL-004"])
    }

    @Test(
        "a number that a word explains is no symbol",
        arguments: ["zmluva č. 20261001", "tel. 20261001", "IČO: 20261001", "KS 20261001", "zákaznícke číslo 20261001"]
    )
    func explained(words: String) throws {
        let layouts = try MailLayouts(yaml: Array(Self.own.utf8), file: "mappings/mail/my.yaml")
        let body = "Na účet 19/0200 bola pripísaná suma 5 EUR\nSpráva pre príjemcu: "
        #expect(read(body + words, layouts).payments.first?.vs == nil)
        #expect(read(body + "objednávka č. 20261001", layouts).payments.first?.vs == "20261001")
    }

    @Test("wrong keys and values are named, all at once")
    func wrong() {
        let yaml = """
            mybank.movement:
              sender: [mybank.sk]
              decimal: ";"
              credit: ["{amout}"]
            other.movement:
              senders: [other.sk]
            """
        do {
            _ = try MailLayouts(yaml: Array(yaml.utf8), file: "m.yaml")
            Issue.record("it was taken")
        } catch {
            #expect(error.all.map(\.code) == ["MAIL-030", "MAIL-031", "MAIL-031", "MAIL-032"])
        }
    }

    @Test(
        "an order names every field with a label, and nothing else",
        arguments: ["[date, message]", "[date, vs, x]", "date"]
    )
    func order(order: String) {
        do {
            _ = try MailLayouts(yaml: Array((Self.own + "\n  order: " + order).utf8), file: "m.yaml")
            Issue.record("it was taken")
        } catch {
            #expect(error.all.map(\.code) == ["MAIL-031"])
        }
    }

    @Test("with an order a message keeps its empty lines and lines that look like labels")
    func ordered() throws {
        let order = "\n  order: [date, vs, counter-account, message]\n  closing: [S pozdravom]"
        let layouts = try MailLayouts(yaml: Array((Self.own + order).utf8), file: "m.yaml")
        let body = """
            Na účet 19/0200 bola pripísaná suma 5 EUR
            Dátum: 22.11.2026
            Správa pre príjemcu: za čaj
            Protiúčet: 99/0100

            v.s. 1001
            na účet 19/0200 bola pripísaná suma 900 EUR

            S pozdravom
            Banka, IČO 12345678
            """
        let reading = read(body, layouts)
        #expect(reading.codes.isEmpty)
        #expect(reading.payments.map(\.amount.decimal) == ["5.00"] && reading.payments.map(\.vs) == ["1001"])
        #expect(reading.payments.first?.message?.hasSuffix("pripísaná suma 900 EUR") == true)
        #expect(reading.payments.first?.counterAccount == nil)
        // Without it the other account might be the bank's; nothing else is.
        let unordered = read(body, try MailLayouts(yaml: Array(Self.own.utf8), file: "m.yaml"))
        #expect(unordered.payments.map(\.amount.decimal) == ["5.00"])
    }

    @Test("of one name in two files are refused")
    func twice() throws {
        var layouts = try MailLayouts(yaml: Array(Self.own.utf8), file: "a.yaml")
        let other = try MailLayouts(yaml: Array(Self.own.utf8), file: "b.yaml")
        do {
            try layouts.add(other)
            Issue.record("it was taken")
        } catch {
            #expect(error.code == "MAIL-033")
        }
    }

    @Test("that are shipped can all be read, and there is one for every bank of the list")
    func shipped() {
        let banks = Set(MailLayouts().names.map { $0.prefix { $0 != "." } })
        let wanted: Set<Substring> = [
            "tatrabanka", "vub", "slsp", "csob_sk", "csob_cz", "fio", "airbank", "csas_cz", "raiffeisen_cz", "kb",
            "unicredit_cz", "moneta", "creditas",
        ]
        #expect(banks == wanted)
    }

    @Test("Komerční banka, by its labels")
    func kb() {
        let body =
            "Příchozí platba\nČástka a měna:\t1 500,00 CZK\nČíslo vašeho účtu:\t19-123456/0100\n"
            + "Číslo protiúčtu:\t987654321/0800\nDatum splatnosti:\t22.11.2026\nVariabilní symbol:\t1001\n"
        let reading = MailReadingOf(MailFile.plain(body, from: "info@kb.cz"))
        #expect(reading.format == "mail.kb")
        #expect(reading.payments.map(\.amount.decimal) == ["1500.00"])
        #expect(reading.payments.map(\.vs) == ["1001"])
        #expect(reading.payments.first?.counterAccount?.description == "987654321/0800")
    }
}
