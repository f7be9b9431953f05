import Domain
import Payments
import Testing

/// A notice of a bank in which payers may write: the mail as the bank prints it, and where their words stand in it.
struct PayersNotice: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sender: String
    /// `<1>`, `<2>`… stand for the payer's words, `<amount>` and `<vs>` for the bank's.
    var body: String

    /// Whether the bank puts its symbol into one text with the payer's words: two of them there are none.
    var hasSymbolInWords: Bool { testDescription == "moneta.movement" }

    static let amount = "1,00"
    static let vs = "1001"

    /// As the bank sends it, with these words of the payer.
    func mail(_ words: [String]) -> String {
        var text = body.replacing("<amount>", with: Self.amount).replacing("<vs>", with: Self.vs)
        for (index, word) in words.enumerated() { text = text.replacing("<\(index + 1)>", with: word) }
        return MailFile.plain(
            text,
            from: sender,
            subject: testDescription == "slsp.html" ? "Notifikacia - vklad" : "Oznámení"
        )
    }

    /// How many places there are for a payer's words.
    var places: Int { (1...4).count { body.contains("<\($0)>") } }

    /// What the bank prints, with other values: what a payer may imitate.
    var imitations: [String] {
        let other = body.replacing("<amount>", with: "9 999,00").replacing("<vs>", with: "2002")
            .replacing("<1>", with: "x").replacing("<2>", with: "y").replacing("<3>", with: "z")
        let lines = other.split(separator: "\n").map { String($0) }
        return lines + [other] + lines.indices.dropLast().map { lines[$0] + "\n" + lines[$0 + 1] }
            + lines.map { $0.filter { !$0.isNumber } + "77 777,77" }
    }
}

extension PayersNotice {
    static let all = [
        PayersNotice(
            testDescription: "tatrabanka.movement",
            sender: "b-mail@tatrabanka.sk",
            body: """
                Vazeny klient,

                23.11.2026 13:13 bol zostatok Vasho uctu SK3811000000002600001233 zvyseny o <amount> EUR.
                uctovny zostatok:                            88 888,62 EUR
                aktualny zostatok:                           88 888,62 EUR

                Popis transakcie: CCINT 1100/000000-2611123000
                Referencia platitela: /VS<vs>/SS123/KS0308
                Informacia pre prijemcu: <1>
                Ucet protistrany: <2>

                S pozdravom

                TATRA BANKA, a.s.
                """
        ),
        PayersNotice(
            testDescription: "vub.movement",
            sender: "nonstopbanking@vub.sk",
            body: """
                Vážený klient, na účte SK3811000000002600001233 dňa 3.12.2026 o 11:51 bola zrealizovaná kreditná transakcia vo výške <amount> EUR.
                Variabilný symbol: <vs>
                Účet partnera: SK3811000000002600001241
                Popis: <1>

                Vaša VÚB banka
                """
        ),
        PayersNotice(
            testDescription: "slsp.html",
            sender: "vypis@slsp.sk",
            body: """
                Datum: 3.12.2026 11:51:00
                Suma: +<amount> EUR
                Protiúčet: SK3811000000002600001241
                Referencia: /VS<vs>/SS/KS308
                Informácia pre príjemcu: <1>
                """
        ),
        PayersNotice(
            testDescription: "slsp.notification",
            sender: "notifikacie@slsp.sk",
            body: """
                      ____________________________________________________________________
                    1 Bezhotovostný vklad                    101219 101219         1.00
                     SK0409000000000099123376 <1>
                     VS:<vs> KS:0000000308 SS:0000000910

                      Názov účtu: BU 2600001233
                      Čas platnosti: 10.12.2019 17:50:29
                      Vklady spolu: 1.00
                      Výbery spolu: 0.00
                      Zostatok: 168505.90
                """
        ),
        PayersNotice(
            testDescription: "csob_sk.info24",
            sender: "AdminTBS@csob.sk",
            body: """
                dovoľujeme si Vám oznámiť, že dňa 6.9.2026 bola na účte SK38 1100 0000 0026 0000 1233 VZOR zaúčtovaná suma SEPA platobného príkazu:
                suma:                    +<amount> EUR
                z účtu:                  SK91 7500 0000 0030 2072 9058
                banka:                   CEKOSKBX
                detaily platby:
                názov protiúčtu:         <1>
                referencia platiteľa:    /VS<vs>/SS964/KS0308
                informácia pre príjemcu: <2>

                Zostatok na účte po zaúčtovaní sumy platobnej operácie: +14050,70 EUR

                Tento e-mail je generovaný automaticky.
                """
        ),
        PayersNotice(
            testDescription: "csob_cz.ceb",
            sender: "notification@csob.cz",
            body: """
                dne 27.11.2026 byla na účtu 2600001233 zaúčtována transakce typu: Došlá platba.

                Název smlouvy: Vzor a.s.
                Účet: 2600001233, CZK, VZOR
                Částka: +<amount> CZK
                Účet protistrany: 2600111133/2010
                Název protistrany: <1>
                Variabilní symbol: <vs>
                Konstantní symbol: 308
                Zpráva příjemci: <2>

                Zůstatek na účtu po zaúčtování transakce: +100,00 CZK.

                Vaše ČSOB
                """
        ),
        PayersNotice(
            testDescription: "csob_cz.moje-info",
            sender: "noreply@csob.cz",
            body: """
                dne 27.11.2026 byla na účtu 2600001233 zaúčtována transakce typu: Příchozí úhrada.

                Parametry platby
                Účet
                2600001233/0300
                Účet protistrany
                2600111133/2010
                Název protistrany
                <1>
                Datum účtování
                27.11.2026
                Částka
                +<amount> CZK
                Variabilní symbol
                <vs>
                Zpráva pro příjemce
                <2>
                Zůstatek na účtu po zaúčtování transakce: +10 000,00 CZK.
                """
        ),
        PayersNotice(
            testDescription: "airbank.movement",
            sender: "info@airbank.cz",
            body: """
                zůstatek na účtu Hlavní číslo 2600001233/3030 se zvýšil o částku <amount> CZK. Dostupný zůstatek k 24.07.2026 v 15:20 je 2,00 CZK.

                Příchozí úhrada z účtu <1> číslo 2600111133/2010
                Částka: <amount> CZK
                Datum zaúčtování: 02.12.2026
                Variabilní symbol: <vs>
                Zpráva pro příjemce: <2>
                Kód transakce: 200000000015

                Nechceme, aby Vás naše upozornění obtěžovala.
                """
        ),
        PayersNotice(
            testDescription: "csas_cz.movement",
            sender: "info@csas.cz",
            body: """
                na účet VZOR 2600001233/0800 právě dorazila platba ve výši <amount> Kč.

                Směr platby: příchozí
                Číslo účtu: 2600001233/0800
                Číslo účtu protistrany: 2600111133/2010
                Částka v měně transakce: <amount> Kč
                Částka v měně účtu: <amount> Kč
                Variabilní symbol: <vs>
                Konstantní symbol: 0
                Zpráva pro příjemce: <1>
                """
        ),
        PayersNotice(
            testDescription: "creditas.movement",
            sender: "info@creditas.cz",
            body: """
                zůstatek na účtu 2600001233/2250 se zvýšil o částku <amount> CZK (Příchozí úhrada). Disponibilní zůstatek 23.06.2026 18:43 je 97 163,53 CZK.

                - změna na účtu: 2600001233/2250
                - účet protistrany: 2600111133 - banka protistrany: 0800 - datum: 23.06.2026 18:43
                - částka: <amount> CZK
                - VS: <vs> - zpráva pro příjemce: <1> - disponibilní zůstatek: 97 163,53 CZK
                """
        ),
        PayersNotice(
            testDescription: "moneta.movement",
            sender: "infoservis@moneta.cz",
            body: """
                Přišly peníze

                Účet:
                2600001233

                Datum:
                01.07.2026

                Částka:
                <amount> Kč

                Popis:
                OKAMŽITÁ ÚHRADA, VS: <vs>, <1>

                Od:
                264555317/0300

                Disponibilní zůstatek:
                64 831,42 Kč

                Účetní zůstatek:
                64 831,42 Kč
                """
        ),
        PayersNotice(
            testDescription: "fio.labels",
            sender: "automat@fio.cz",
            body: """
                Příjem na kontě: 2600001233
                Částka: <amount>
                VS: <vs>
                Zpráva příjemci: <1>
                Aktuální zůstatek: 168 459,32
                Protiúčet: 7654320005/0800
                SS:
                KS: 308
                """
        ),
        PayersNotice(
            testDescription: "fio.prose",
            sender: "automat@fio.cz",
            body: """
                zůstatek účtu 2600001233 se 24.08.2026 v 12:43 zvýšil o <amount> CZK.

                Typ pohybu: Okamžitá příchozí platba
                Protistrana: 7654320005/0800 (<1>)
                ID pokynu: 4711
                Variabilní symbol: <vs>
                Konstantní symbol: 0308
                Uživatelský symbol: xxx
                Zpráva pro příjemce: <2>

                Aktuální zůstatek: 1 234,75 CZK

                Fio banka
                """
        ),
        PayersNotice(
            testDescription: "fio.movement",
            sender: "automat@fio.cz",
            body: """
                na Vašem účtu 2600001233/2010 byl zaznamenán pohyb:
                Částka: +<amount> CZK
                Protiúčet: 7654320005/0800
                Název protiúčtu: <1>
                VS: <vs>
                Zpráva pro příjemce: <2>
                ID pokynu: 4711
                Zůstatek: 100,00 CZK
                """
        ),
        PayersNotice(
            testDescription: "raiffeisen_cz.movement",
            sender: "info@rb.cz",
            body: """
                Datum a čas
                01. 06. 2026 10:15
                Na účet
                2600001233/5500Firma Test s.r.o.
                Částka v měně účtu
                +<amount> CZK
                Kategorie pohybu
                Platba
                Typ pohybu
                Příchozí úhrada
                Z účtu
                987654321/5500<1>
                Variabilní symbol
                <vs>
                Konstantní symbol
                308
                Zpráva pro příjemce
                <2>
                Disponibilní zůstatek po pohybu
                +99.999,99 CZK
                """
        ),
        PayersNotice(
            testDescription: "kb.movement",
            sender: "info@kb.cz",
            body: """
                Příchozí platba
                Částka a měna:\t<amount> CZK
                Číslo vašeho účtu:\t2600001233/0100
                Číslo protiúčtu:\t987654321/0800
                Jméno protiúčtu:\t<1>
                Datum splatnosti:\t22.11.2026
                Variabilní symbol:\t<vs>
                Zpráva pro příjemce:\t<2>
                """
        ),
        PayersNotice(
            testDescription: "unicredit_cz.movement",
            sender: "unicreditbank@unicreditgroup.cz",
            body: """
                na Vašem účtu č. 2600001233 (CZK) Test právě proběhla transakce s následujícími údaji:

                Částka: 1.00 CZK
                Číslo účtu protistrany: 0-987654321/0600
                Název účtu protistrany: <1>
                Variabilní symbol: 000<vs>
                Specifický symbol:
                Detaily transakce: <2>
                Datum: 25.05.2026 13:02:31

                S pozdravem,
                Vaše UniCredit Bank
                """
        ),
    ]
}

@Suite("Mails: the payer writes anything")
struct MailPayerTests {
    /// The same numbers for the same seed.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) ^ (state << 31)
        }
    }

    private static let gaps = [
        "\n", "\n\n", "\n\n\n", " ", "\u{2028}", "\u{2029}", "\u{85}", "\t", "\r\n", "\u{B}", "\n- ", "\n> ", " | ",
        "\n----- Original Message -----\n", "\nDňa 1. 12. 2026 o 10:15 Banka <a@b.cz> napísal(a):\n",
        "\nOd: Banka <a@b.cz>\nKomu: ja\nPredmet: x\n\n", "\n-- \n", "\nS pozdravom\n",
    ]

    private func words(_ notice: PayersNotice, _ dice: inout Dice) -> String {
        let imitations = notice.imitations
        return (0..<Int.random(in: 0...5, using: &dice)).reduce("za čaj") { text, _ in
            let gap = Self.gaps.randomElement(using: &dice) ?? ""
            return text + gap + (imitations.randomElement(using: &dice) ?? "")
        }
    }

    @Test(
        "what he writes changes no payment and adds none, in whatever field of whatever bank",
        arguments: PayersNotice.all
    )
    func anything(notice: PayersNotice) {
        let plain = MailReadingOf(notice.mail(["Vzorova Jana", "za caj", "x"]))
        #expect(plain.codes.isEmpty && plain.payments.count == 1)
        guard let genuine = plain.payments.first else { return }
        #expect(genuine.amount.decimal == "1.00" && genuine.vs == "1001")
        var read = 0
        for seed in UInt64(1)...5 {
            var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
            for _ in 0..<30 {
                let words = (0..<notice.places).map { _ in
                    Bool.random(using: &dice) ? self.words(notice, &dice) : "Vzorova Jana"
                }
                let reading = MailReadingOf(notice.mail(words))
                read += reading.payments.count
                let isRefused = reading.payments.isEmpty && !reading.codes.isEmpty
                let isSame =
                    reading.payments.count == 1
                    && reading.payments.allSatisfy { payment in
                        payment.amount == genuine.amount
                            && (payment.vs == genuine.vs || payment.vs == nil && notice.hasSymbolInWords)
                            && payment.ownAccount == genuine.ownAccount
                    }
                #expect(isRefused || isSame, "seed \(seed): \(words) \(reading.codes) \(reading.payments)")
                guard isRefused || isSame else { return }
            }
        }
        // It would hold for a reader that refuses everything.
        #expect(read > 20)
    }
}
