import Domain
import Exchange
import Foundation
import Ledger
import Testing

/// Small files share the syncs of the disk and a transaction; each is still decided about by itself.
@Suite("Small files that are read together")
struct ReadBatchTests {
    /// More than one batch takes, with what is refused and what repeats among them.
    @Test("are each applied, repeated or refused, and kept")
    func eachByItself() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        var expected: [String: String] = [:]
        for number in 1...300 {
            let name = "mail-\(1000 + number).eml"
            switch number % 10 {
            case 4:
                try shop.drop(MailShop.notice(to: "obchod@example.com", account: account), Shop.inbox + "/" + name)
                expected[name] = "rejected MAIL-023"
            case 7:
                try shop.drop(Self.notice(address, account, number - 1), Shop.inbox + "/" + name)
                expected[name] = "repeated"
            default:
                try shop.drop(Self.notice(address, account, number), Shop.inbox + "/" + name)
                expected[name] = "applied"
            }
        }
        let report = try shop.run()
        for (name, outcome) in expected { #expect(report.outcomes[name] == outcome, "\(name)") }
        #expect(report.counts.paymentsNew == 240)
        #expect(shop.names(Shop.inbox).isEmpty)
        #expect(shop.names("spool/archive/2026-11-23").filter { $0.hasPrefix("mail-") }.count == 270)
        #expect(shop.names("spool/rejected/2026-11-23").filter { $0.hasSuffix(".eml") }.count == 30)
    }

    /// A pass that was killed left the second and the fourth taken: a power cut may lose one of two renames.
    @Test("are read in their order when an interrupted pass had taken some of them")
    func inTheirOrder() throws {
        let shop = try Shop()
        for (number, count) in ["5", "6", "7", "8"].enumerated() {
            let path = Shop.warehouse + "/stock-\(number).xml"
            try shop.drop(PohodaFile.stock([.init("A", count)]), path)
            let time = Date(timeIntervalSince1970: 1_795_400_000 + Double(number))
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: shop.root + "/" + path)
        }
        let claimed = "state/claimed/warehouse"
        try shop.makeFolder(claimed)
        for number in [1, 3] {
            try FileManager.default.moveItem(
                atPath: shop.root + "/" + Shop.warehouse + "/stock-\(number).xml",
                toPath: shop.root + "/" + claimed + "/stock-\(number).xml"
            )
        }
        let report = try shop.run()
        #expect(report.files.map(\.path) == (0...3).map { Shop.warehouse + "/stock-\($0).xml" })
        #expect(report.files.allSatisfy { $0.outcome == .applied })
        #expect(shop.names(claimed).isEmpty)
    }

    /// What came under the name of a file that was taken and not read yet is read after that one, in the same pass.
    @Test("may have the name of one that an interrupted pass had taken")
    func ofTheSameName() throws {
        let shop = try Shop()
        let claimed = "state/claimed/warehouse"
        try shop.makeFolder(claimed)
        try shop.drop(PohodaFile.stock([.init("A", "5")]), claimed + "/stock.xml")
        let old = Date(timeIntervalSince1970: 1_795_400_000)
        try FileManager.default.setAttributes(
            [.modificationDate: old],
            ofItemAtPath: shop.root + "/" + claimed + "/stock.xml"
        )
        try shop.drop(PohodaFile.stock([.init("A", "6")]), Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied, .applied])
        let kept = shop.names("spool/archive/2026-11-23").filter { $0.hasPrefix("stock") && $0.hasSuffix(".xml") }
        #expect(kept.count == 2)
    }

    private static func notice(_ address: String, _ account: String, _ number: Int) -> String {
        let cents = 1000 + number
        return MailShop.notice(
            to: address,
            vs: String(5000 + number),
            id: "<\(number)@tatrabanka.sk>",
            account: account,
            amount: "\(cents / 100),\(cents % 100 / 10)\(cents % 10) EUR"
        )
    }
}
