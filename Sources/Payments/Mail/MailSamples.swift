import Connectors
import Syntax

/// Bank mails, one of each bank whose layouts are shipped.
enum MailSamples {
    static func all() -> [SampleFile] {
        let stranger = mail(from: "jana@example.com", "Dobrý deň, posielam fotky.")
        let files =
            [("mail", stranger), ("mail.mbox", box)]
            + bodies.map { ("mail." + $0.bank, mail(from: $0.sender, $0.body)) }
        return files.map { SampleFile($0, .nothing, .utf8, text: $1) }
    }

    private typealias Body = (bank: String, sender: String, body: String)

    private static func mail(from sender: String, _ body: String) -> String {
        """
        From: Banka <\(sender)>
        To: obchod@example.com
        Subject: Pohyb
        Date: Mon, 23 Nov 2026 13:13:51 +0100
        Message-ID: <1@bank>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(body)

        """
    }

    private static var box: String {
        let chosen = bodies.filter { ["tatrabanka", "fio"].contains($0.bank) }
        let mails = chosen.enumerated().map { index, entry -> String in
            let text = mail(from: entry.sender, entry.body).replacing("<1@", with: "<\(index)@")
            return "From bank@example.com Mon Nov 23 13:13:51 2026\n\(text)\n"
        }
        return mails.joined()
    }

    private static let bodies: [Body] = [
        (
            "tatrabanka",
            "b-mail@tatrabanka.sk",
            """
            23.11.2026 13:13 bol zostatok Vášho účtu SK3811000000002600001233 zvýšený o 4,00 EUR.
            Popis transakcie: CCINT 1100/000000-2611123000
            Referencia platiteľa: /VS1001/SS/KS308
            Účet protistrany: Jana Vzorová
            """
        ),
        (
            "vub",
            "nonstopbanking@vub.sk",
            """
            Dátum:   22.11.2026
            Na účet: SK5502000000003142860123
            Suma:    13,37
            Z účtu:  SK4502000000001984100123
            VS:      1001
            Stav:    zrealizovaný
            """
        ),
        (
            "slsp",
            "vypis@slsp.sk",
            "000000;0177780000;0900;12.00;EUR;1001;0000000123;OK;OK;xDCBmygVheJf\nĎakujeme za žiadosť."
        ),
        (
            "csob_sk",
            "AdminTBS@csob.sk",
            """
            dňa 6.11.2026 bola na účte SK13 7500 0000 0040 1942 1234 OBCHOD, A.S. zaúčtovaná suma SEPA príkazu:
            suma:                    +1150,00 EUR
            z účtu:                  SK91 7500 0000 0040 1234 1234
            referencia platiteľa:    /VS1001/SS123/KS0308
            """
        ),
        (
            "csob_cz",
            "notification@csob.cz",
            """
            dne 13.11.2026 byla na účtu 285406871 zaúčtovaná transakce typu: Příchozí úhrada.
            Účet: 285406871, CZK, OBCHOD
            Částka: +395,00 CZK
            Účet protistrany: 2300123571/2010
            Variabilní symbol: 1001
            """
        ),
        (
            "airbank",
            "info@airbank.cz",
            """
            zůstatek na účtu Obchod číslo 1111111111/3030 se zvýšil o částku 50,00 CZK.
            Příchozí úhrada z účtu Jana Vzorová číslo 2222222222/3030
            Částka: 50,00 CZK
            Datum zaúčtování: 16.11.2026
            """
        ),
        (
            "csas_cz",
            "ceskasporitelna@csas.cz",
            """
            Směr platby: příchozí
            Číslo účtu: 6509175329/0800
            Číslo účtu protistrany: 2801836907/2010
            Částka v měně účtu: 10,00 Kč
            Variabilní symbol: 1001
            """
        ),
        (
            "creditas",
            "info@creditas.cz",
            """
            zůstatek na účtu 1000000005/2250 se zvýšil o částku 1 000,00 CZK (Příchozí úhrada).
            - účet protistrany: 1900000007 - banka protistrany: 0800 - datum: 23.11.2026 18:43
            - VS: 1001 - disponibilní zůstatek: 97 163,53 CZK
            """
        ),
        (
            "moneta",
            "infoservis@moneta.cz",
            "Přišly peníze\n\nÚčet:\n238***891\n\nDatum:\n01.11.2026\n\nČástka:\n35 000,00 Kč\n\nPopis:\nPLATBA, VS: 1001"
        ),
        (
            "raiffeisen_cz",
            "info@rb.cz",
            """
            Datum a čas
            01. 11. 2026 10:15
            Na účet
            123456789/5500Obchod s.r.o.
            Částka v měně účtu
            +1.234,56 CZK
            Z účtu
            987654321/5500Jana Vzorová
            """
        ),
        (
            "kb",
            "info@kb.cz",
            "Příchozí platba\nČástka a měna:\t1 500,00 CZK\nČíslo vašeho účtu:\t19-123456/0100\nDatum splatnosti:\t22.11.2026"
        ),
        (
            "unicredit_cz",
            "unicreditbank@unicreditgroup.cz",
            """
            na Vašem účtu č. 123456789 (CZK) Obchod právě proběhla transakce s následujícími údaji:
            Částka: 20,546.00 CZK
            Variabilní symbol: 0000001001
            Datum: 25.11.2026 13:02:31
            """
        ),
        (
            "fio",
            "automat@fio.cz",
            "Příjem na kontě: 1234560005\nČástka: 3 898,00\nVS: 1001\nZpráva příjemci: žltá\nProtiúčet: 7654320005/0800"
        ),
    ]
}
