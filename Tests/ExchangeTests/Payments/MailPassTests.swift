import Domain
import Exchange
import Ledger
import Payments
import Settings
import Testing

@Suite("Bank mails in a pass")
struct MailPassTests {
    @Test("pays an order at the next pass, provisionally, until a statement confirms it")
    func confirmed() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        #expect(address.hasPrefix("bmail-") && address.hasSuffix("@posta.example.com"))
        try shop.drop(MailShop.notice(to: address, account: account), Shop.inbox + "/a.eml")
        let report = try shop.run()
        #expect(report.counts.paymentsPaired == 1)
        #expect(try shop.order("1001")?.paymentState == .paid)
        #expect(try shop.ledger { ledger throws(Problem) in try ledger.payments() }.map(\.payment.isAdvice) == [true])
        // The same mail again, under another name and with another field above it: nothing new.
        let again = MailShop.notice(to: address, account: account, above: "X-Again: 1\n")
        try shop.drop(again, Shop.inbox + "/b.eml")
        #expect(try shop.run().counts.paymentsNew == 0)
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), Shop.inbox + "/a.gpc")
        #expect(try shop.run().counts.paymentsNew == 0)
        #expect(try shop.ledger { ledger throws(Problem) in try ledger.payments() }.map(\.payment.isAdvice) == [false])
    }

    @Test("twice of one amount is two payments; the same notice again is none, even under a new Message-ID")
    func twoEqual() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        try shop.drop(MailShop.notice(to: address, account: account), Shop.inbox + "/a.eml")
        try shop.drop(MailShop.notice(to: address, account: account, time: "13:20"), Shop.inbox + "/b.eml")
        try shop.drop(MailShop.notice(to: address, id: "<new@tatrabanka.sk>", account: account), Shop.inbox + "/c.eml")
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied, .applied, .applied])
        #expect(report.counts.paymentsNew == 2)
    }

    @Test("that nothing tells from an earlier one is the same payment, whatever its Date, and is told")
    func alike() throws {
        let shop = try MailShop.shop()
        let address = try shop.workspace().secretAddress(of: MailShop.ownAccount(shop))
        func sporopay(_ day: Int) -> String {
            "Delivered-To: \(address)\nAuthentication-Results: mx.example.com; dkim=pass header.d=slsp.sk\n"
                + "Received: from mail.slsp.sk by mx.example.com\nFrom: <vypis@slsp.sk>\nTo: obchod@example.com\n"
                + "Subject: Informacia o realizacii platby\nDate: Sun, \(day) Nov 2026 13:13:51 +0100\n"
                + "Content-Type: text/plain\n\n000000;0177780000;0900;10.00;EUR;1001;0000000123;OK;OK;abcdef\n"
        }
        try shop.drop(sporopay(21), Shop.inbox + "/a.eml")
        let first = try shop.run()
        #expect(first.counts.paymentsNew == 1 && first.problems.isEmpty)
        try shop.drop(sporopay(22), Shop.inbox + "/b.eml")
        let second = try shop.run()
        #expect(second.counts.paymentsNew == 0)
        #expect(second.problems.map(\.problem.code) == ["PAYMENT-004"])
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var code: String
        var change: @Sendable (_ address: String, _ account: String) -> String
    }

    static let bad: [Bad] = [
        Bad(testDescription: "to another address", code: "MAIL-023") { _, account in
            MailShop.notice(to: "obchod@example.com", account: account)
        },
        Bad(testDescription: "found forged by the server", code: "MAIL-021") { address, account in
            MailShop.notice(to: address, account: account, results: "dmarc=fail header.from=tatrabanka.sk")
        },
        Bad(testDescription: "from a domain that looks like the bank's", code: "MAIL-020") { address, account in
            MailShop.notice(to: address, account: account, from: "b-mail@tatrabanka.sk.example.net")
        },
        Bad(testDescription: "forwarded by a person", code: "MAIL-020") { address, account in
            MailShop.notice(to: address, account: account, from: "majitel@example.com")
        },
        Bad(testDescription: "of an account that is not configured", code: "MAIL-025") { address, _ in
            MailShop.notice(to: address, account: "SK0211000000002946123456")
        },
        Bad(testDescription: "in another currency", code: "MAIL-026") { address, account in
            MailShop.notice(to: address, account: account, amount: "10,00 USD")
        },
    ]

    @Test("not trusted is shown and changes nothing", arguments: bad)
    func refused(bad: Bad) throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        try shop.drop(bad.change(address, account), Shop.inbox + "/a.eml")
        let report = try shop.run()
        #expect(report.files.map(\.code) == [bad.code])
        #expect(report.counts.paymentsNew == 0)
        #expect(report.exit == 3)
        #expect(try shop.order("1001")?.paymentState == .open)
    }

    @Test("without anything set up is not trusted")
    func notSetUp() throws {
        let shop = try Shop()
        try shop.drop(
            MailShop.notice(to: "a@example.com", account: try MailShop.ownAccount(shop)),
            Shop.inbox + "/a.eml"
        )
        #expect(try shop.run().files.map(\.code) == ["MAIL-027"])
    }

    @Test("a revoked address counts no more")
    func revoked() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        shop.overrides.append("payments.accounts.1.mail-revision=2")
        #expect(try shop.workspace().secretAddress(of: account) != address)
        try shop.drop(MailShop.notice(to: address, account: account), Shop.inbox + "/a.eml")
        #expect(try shop.run().files.map(\.code) == ["MAIL-023"])
    }

    @Test("of a Maildir goes from new to cur, and is read in the same pass")
    func maildir() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        for folder in ["new", "cur", "tmp"] { try shop.makeFolder("posta/" + folder) }
        try shop.drop(MailShop.notice(to: address, account: account), "posta/new/1.M1P1.host")
        try shop.drop("half", "posta/tmp/2.M1P1.host")
        shop.overrides.append("payments.mail.maildirs=[posta]")
        #expect(try shop.run().counts.paymentsNew == 1)
        #expect(shop.text("posta/cur/1.M1P1.host:2,S") != nil)
        #expect(shop.text("posta/new/1.M1P1.host") == nil)
        shop.overrides.append("payments.mail.maildirs=[nowhere]")
        #expect(try shop.run().exit == 4)
    }

    @Test("of a server is kept whole, with its recipient, and refused for other recipients")
    func receive() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let workspace = try shop.workspace()
        let address = try workspace.secretAddress(of: account)
        let mail = Array(MailShop.notice(to: "x@example.com", account: account).utf8)
        try workspace.receive(Array("From bank Mon Nov 23\n".utf8) + mail, recipient: address)
        #expect(throws: Problem.self) { try workspace.receive(mail, recipient: "obchod@posta.example.com") }
        #expect(try shop.run().counts.paymentsNew == 1)
        #expect(try shop.order("1001")?.paymentState == .paid)
    }

    @Test(
        "is taken from a server only if it is a mail",
        arguments: [
            "", "hello\n", "a;b;c\n1;2;3\n", "<?xml version=\"1.0\"?><a/>", "\u{0}\u{1}\u{2}\n",
            "Not: a known field\n\nFrom: x@y\n",
        ]
    )
    func noMail(text: String) throws {
        let shop = try MailShop.shop()
        #expect(throws: Problem(MailProblem.noMail)) { try shop.workspace().receive(Array(text.utf8), recipient: nil) }
        #expect(shop.names(Shop.inbox).isEmpty)
    }

    @Test("to the address of another account is not trusted")
    func otherAddress() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let both = [account, "SK3112000000198742637541"].map { "{account: \($0), currency: EUR}" }
        shop.overrides.append("payments.accounts=[\(both.joined(separator: ", "))]")
        let address = try shop.workspace().secretAddress(of: "SK3112000000198742637541")
        try shop.drop(MailShop.notice(to: address, account: account), Shop.inbox + "/a.eml")
        #expect(try shop.run().files.map(\.code) == ["MAIL-024"])
    }

    @Test("addresses need an account and a set-up")
    func noAddress() throws {
        #expect(throws: Problem(MailProblem.noAccount, .error, ["account": "nikto"])) {
            try MailShop.shop().workspace().secretAddress(of: "nikto")
        }
        #expect(throws: Problem(MailProblem.noAddresses)) { try Shop().workspace().secretAddress(of: "sample") }
    }

    @Test("that was applied is applied again by a replay, though its address is revoked since")
    func replay() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        try shop.drop(MailShop.notice(to: address, account: account), Shop.inbox + "/a.eml")
        try shop.run()
        shop.overrides.append("payments.accounts.1.mail-revision=2")
        _ = try Replay.run(shop.workspace()) { _ in }
        #expect(try shop.order("1001")?.paymentState == .paid)
    }

    @Test("that was refused is not believed by a replay either")
    func refusedInReplay() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        try shop.drop(MailShop.notice(to: "obchod@example.com", account: account), Shop.inbox + "/a.eml")
        #expect(try shop.run().files.map(\.code) == ["MAIL-023"])
        #expect(try Replay.run(shop.workspace()) { _ in } > 0)
        #expect(try shop.order("1001")?.paymentState == .open)
        // Nor is it when somebody puts a copy into the archive.
        let refused = try #require(shop.names("spool/rejected/2026-11-23").first { $0.hasSuffix(".eml") })
        let bytes = try #require(shop.bytes("spool/rejected/2026-11-23/" + refused))
        try shop.drop(bytes, "spool/archive/2026-11-23/" + refused)
        #expect(try Replay.run(shop.workspace()) { _ in } > 0)
        #expect(try shop.order("1001")?.paymentState == .open)
    }

    @Test("that was refused first and believed later stays believed in a replay, though its address is revoked since")
    func believedLater() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        let overrides = shop.overrides
        shop.overrides.append("payments.accounts.1.mail-revision=2")
        let mail = MailShop.notice(to: address, account: account)
        try shop.drop(mail, Shop.inbox + "/a.eml")
        #expect(try shop.run().files.map(\.code) == ["MAIL-023"])
        shop.overrides = overrides
        try shop.drop(mail, Shop.inbox + "/a.eml")
        try shop.run()
        #expect(try shop.order("1001")?.paymentState == .paid)
        shop.overrides.append("payments.accounts.1.mail-revision=2")
        _ = try Replay.run(shop.workspace()) { _ in }
        #expect(try shop.order("1001")?.paymentState == .paid)
    }
}
