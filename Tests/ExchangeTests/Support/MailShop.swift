import Domain
import Exchange
import Settings
import Testing

/// Shops whose bank mails come to a secret address, and such mails.
enum MailShop {
    /// A shop with two orders of 10 EUR.
    static func shop() throws -> Shop {
        let shop = try Shop()
        try shop.makeFolder("secrets")
        try shop.drop("0123456789abcdef", "secrets/bank-mail")
        shop.overrides = [
            "payments.mail.domain=posta.example.com", "payments.mail.secret=secret:bank-mail",
            "payments.mail.server=mx.example.com",
        ]
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    /// A notice of Tatra banka to an address.
    static func notice(
        to address: String,
        vs: String = "1001",
        id: String = "<a@tatrabanka.sk>",
        account: String,
        amount: String = "10,00 EUR",
        from sender: String = "b-mail@tatrabanka.sk",
        results: String = "dmarc=pass header.from=tatrabanka.sk",
        day: Int = 22,
        time: String = "13:13",
        above: String = ""
    ) -> String {
        above + "Delivered-To: \(address)\nAuthentication-Results: mx.example.com; \(results)\n"
            + "Received: from mail.tatrabanka.sk by mx.example.com\nFrom: <\(sender)>\nTo: obchod@example.com\n"
            + "Subject: Kredit na ucte\nDate: Sun, \(day) Nov 2026 13:13:51 +0100\nMessage-ID: \(id)\n"
            + "Content-Type: text/plain; charset=ISO-8859-2\n\nVazeny klient,\n\n"
            + "\(day).11.2026 \(time) bol zostatok Vasho uctu \(account) zvyseny o \(amount).\n"
            + "Popis transakcie: CCINT 1100/000000-2600001233\nReferencia platitela: /VS\(vs)/SS/KS\n"
    }

    /// Its only account.
    static func ownAccount(_ shop: Shop) throws -> String {
        try #require(shop.workspace().configuration.payments.accounts.first).account.description
    }
}
