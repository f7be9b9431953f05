/// Notices of Tatra banka, each of a payment that came, as a mailbox of many (docs/formats/bank-mail.md#by-bank).
struct BankNotice {
    /// To whom they come.
    let address: String
    /// The account that they report.
    static let account = "SK8511000000002600001233"

    private var random: Random

    init(to address: String, seed: UInt64) {
        self.address = address
        random = Random(seed: seed)
    }

    /// One notice; no two are of the same minute and amount.
    mutating func next(_ number: Int) -> String {
        let cents = 1_000 + number
        let symbol = padded(Int.random(in: 20_260_001...20_269_999, using: &random), 10)
        let counter = padded(Int.random(in: 1...999_999_999, using: &random), 10)
        let day = padded(1 + number % 20, 2)
        let time = padded(8 + number / 60 % 12, 2) + ":" + padded(number % 60, 2)
        return """
            From bounce@tatrabanka.sk Mon Nov 23 13:13:51 2026
            Delivered-To: \(address)
            Received: from mail.tatrabanka.sk by mx.example.com
            From: =?ISO-8859-2?Q?Tatra_banka?= <b-mail@tatrabanka.sk>
            To: obchod@example.com
            Subject: Kredit na ucte
            Date: Mon, \(day) Nov 2026 \(time):51 +0100
            Message-ID: <\(number)@tatrabanka.sk>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=ISO-8859-2
            Content-Transfer-Encoding: quoted-printable

            Vazeny klient,

            \(day).11.2026 \(time) bol zostatok Vasho uctu \(Self.account) zvyseny o \
            \(cents / 100),\(padded(cents % 100, 2)) EUR.
            uctovny zostatok:                            88 888,62 EUR

            Popis transakcie: CCINT 1100/000000-\(counter)
            Referencia platitela: /VS\(symbol)/SS/KS0308
            Informacia pre prijemcu: dakujem za tovar
            Ucet protistrany: Vzorova Jana


            """
    }
}
