import Domain
import Exchange
import Testing

@Suite("Bank mails: what is kept and shown")
struct MailKeepingTests {
    @Test("the raw bytes are in the archive, whatever they are")
    func archived() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        let mail = Array(MailShop.notice(to: address, account: account).utf8) + [0x0D, 0x0A, 0xB9, 0xFF, 0x0D, 0x0A]
        try shop.drop(mail, Shop.inbox + "/a.eml")
        #expect(try shop.run().counts.paymentsNew == 1)
        let day = "spool/archive/2026-11-23/"
        #expect(shop.names(day).filter { shop.bytes(day + $0) == mail }.count == 1)
        #expect(!shop.has(Shop.inbox + "/a.eml"))
    }

    @Test("one that no layout knows is rejected whole, with its sender and parts beside it")
    func unknown() throws {
        let shop = try MailShop.shop()
        let address = try shop.workspace().secretAddress(of: MailShop.ownAccount(shop))
        let mail =
            "Delivered-To: \(address)\nFrom: <info@sporivabanka.example>\nSubject: Pohyb\n"
            + "Date: Sun, 22 Nov 2026 13:13:51 +0100\nMessage-ID: <a@b>\nContent-Type: text/html\n\n<p>Prišlo 10 EUR"
        try shop.drop(mail, Shop.inbox + "/a.eml")
        let report = try shop.run()
        #expect(report.files.map(\.code) == ["MAIL-002"])
        #expect(report.exit == 3)
        let kept = "spool/rejected/2026-11-23/a.eml"
        #expect(shop.text(kept) == mail)
        let reason = try #require(shop.text(kept + ".reason.txt"))
        #expect(reason.contains("MAIL-002") && reason.contains("sporivabanka.example") && reason.contains("text/html"))
    }

    @Test("one that no statement confirms in the configured time is shown to a person, until a statement does")
    func unconfirmed() throws {
        let shop = try MailShop.shop()
        shop.overrides.append("payments.confirm-days=5")
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        try shop.drop(BankFile.statement([.init(500, vs: "77")], day: 2), Shop.inbox + "/a.gpc")
        try shop.drop(MailShop.notice(to: address, account: account, day: 12), Shop.inbox + "/a.eml")
        let first = try shop.run()
        #expect(first.counts.paymentsNew == 2)
        let shown = try shop.run().problems.map(\.problem)
        #expect(shown.map(\.code) == ["PAYMENT-001"])
        #expect(shown.first?.arguments == ["count": "1", "days": "5"])
        shop.overrides.append("payments.confirm-days=30")
        #expect(try shop.run().problems.isEmpty)
        shop.overrides.append("payments.confirm-days=5")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")], number: 2, day: 12), Shop.inbox + "/b.gpc")
        #expect(try shop.run().counts.paymentsNew == 0)
        #expect(try shop.run().problems.isEmpty)
    }
}
