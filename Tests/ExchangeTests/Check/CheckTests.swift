import Domain
import Exchange
import Foundation
import Glibc
import Spool
import Testing

@Suite("spojka check")
struct CheckTests {
    /// What a merchant sets who is not the sample.
    private static let own = ["merchant.ico='31322832'", "payments.accounts.1.account=SK3112000000198742637541"]

    /// A workspace in which everything is right, after a pass over stock and orders.
    private static func shop() throws -> Shop {
        let shop = try Shop()
        shop.overrides = own
        let cards: [PohodaFile.Card] = [.init("A", "5", in: "SKLAD1"), .init("B", "4", in: "SKLAD2")]
        try shop.drop(PohodaFile.stock(cards, at: "06:00", ico: "31322832"), Shop.warehouse + "/stock.xml")
        try shop.drop(ShopFile.orders([.init("1")]), Shop.eshop + "/orders.xml")
        try #require(try shop.run().exit == 0)
        return shop
    }

    private func findings(_ shop: Shop) throws -> [WorkspaceCheck.Finding] {
        try WorkspaceCheck.findings(shop.workspace(), clock: shop.clock())
    }

    @Test("is silent in a good workspace, and leaves nothing behind") func good() throws {
        let shop = try Self.shop()
        let before = try shop.tree(except: "state")
        let findings = try findings(shop)
        #expect(findings.count > 12 && findings.allSatisfy { $0.problem == nil && $0.note == nil })
        #expect(try shop.tree(except: "state") == before)
        // With settings of every kind, too.
        shop.overrides += [
            "warehouse.combine=only", "warehouse.only=[SKLAD1]", "warehouse.warehouses=[SKLAD1, SKLAD2]",
            "payments.tolerance-under-percent=0.5", "pohoda.text=Obj {number} {channel}", "currency.rates.CZK=0.04",
        ]
        #expect(try self.findings(shop).allSatisfy { $0.problem == nil })
    }

    /// A fault that is planted in a good workspace.
    struct Fault: CustomTestStringConvertible, Sendable {
        let code: String
        var overrides: [String] = []
        var plant: @Sendable (Shop) throws -> Void = { _ in }

        var testDescription: String { code + " " + overrides.joined(separator: " ") }
    }

    private static let faults: [Fault] = [
        Fault(code: "CONFIG-018", overrides: ["merchant.ico='31322833'"]),
        Fault(code: "CONFIG-035", overrides: ["warehouse.only=[SKLAD1]"]),
        Fault(code: "CONFIG-035", overrides: ["connections.s={kind: folder, fetch: /, into: inbox, moved-to: /}"]),
        Fault(code: "CONFIG-036", overrides: ["money-s3.series=OBJ"]),
        Fault(code: "CONFIG-037", overrides: ["payments.pairing=[]"]),
        Fault(code: "CONFIG-038", overrides: ["channels.eshop.paid-state=''"]),
        Fault(code: "CONFIG-039", overrides: ["currency.rates.EUR=1"]),
        Fault(code: "CONFIG-040", overrides: ["payments.accounts.1.account=2000145398/0800"]),
        Fault(code: "CONFIG-041", overrides: ["payments.accounts.1.account=500005-2267180257/8100"]),
        Fault(code: "CONFIG-043", overrides: ["payments.tolerance-over=50000"]),
        Fault(code: "STOCK-004", overrides: ["warehouse.warehouses=[SKLAD 1]"]),
        Fault(code: "STOCK-004", overrides: ["warehouse.combine=only", "warehouse.only=sklad1"]),
        Fault(code: "STOCK-005", overrides: ["warehouse.warehouses=[SKLAD1, SKLAD3]"]),
        Fault(code: "WORKSPACE-007", overrides: ["payments.mail.passwords=[secret:zip]"]),
        Fault(code: "WORKSPACE-007", overrides: ["payments.accounts.1.fio-token=secret:fio"]),
        Fault(code: "WORKSPACE-010", overrides: ["payments.mail.pgp-keys=secrets/keys"]),
        Fault(code: "WORKSPACE-011") { try $0.makeFolder("spool/channels/eshopp/in") },
        Fault(code: "WORKSPACE-011") { try $0.drop("channel;code;item\r\nshop;X;A\r\n", "mappings/products.csv") },
        Fault(code: "WORKSPACE-013") { try $0.drop("channel;code;item\r\neshop;X;NIE\r\n", "mappings/products.csv") },
        Fault(code: "WORKSPACE-020") { shop in
            try shop.drop("key", "secrets/zip")
            chmod(shop.root + "/secrets/zip", 0o666)
        },
        Fault(code: "WORKSPACE-012", overrides: ["channels.second={kind: neutral}"]),
        Fault(code: "MAIL-041", overrides: ["payments.mail.domain=mail.example.com"]),
        Fault(code: "MAIL-040", overrides: ["payments.mail.maildirs=[mails]"]),
        Fault(code: "TRANSFER-001", overrides: ["connections.s={kind: folder, fetch: /no/such, into: inbox}"]),
        Fault(code: "SPOOL-003") { shop in
            // A folder that can be read and that nobody writes into, whoever runs this.
            let inbox = shop.root + "/spool/inbox"
            try FileManager.default.removeItem(atPath: inbox)
            try FileManager.default.createSymbolicLink(atPath: inbox, withDestinationPath: "/proc/tty")
        },
        Fault(code: "LEDGER-005") { shop in
            var bytes = try #require(shop.bytes("state/ledger.sqlite"))
            for place in stride(from: 4096, to: bytes.count, by: 4096) {
                bytes.replaceSubrange(place..<(place + 64), with: repeatElement(0xAA, count: 64))
            }
            try shop.drop(bytes, "state/ledger.sqlite")
        },
    ]

    @Test("finds a fault", arguments: faults) func finds(fault: Fault) throws {
        let shop = try Self.shop()
        shop.overrides += fault.overrides
        try fault.plant(shop)
        let codes = try findings(shop).compactMap(\.problem?.code)
        // Which call of the system or of SQLite fails first is theirs to choose.
        let family = fault.code.hasPrefix("SPOOL-") || fault.code.hasPrefix("LEDGER-")
        let wanted = family ? String(fault.code.prefix { $0 != "-" }) : fault.code
        #expect(codes.contains { $0.hasPrefix(wanted) }, "\(codes)")
    }

    @Test("finds that there is no channel") func noChannel() throws {
        let shop = try Self.shop()
        let yaml = try #require(shop.text("spojka.yaml"))
        let start = try #require(yaml.range(of: "channels:\n"))
        let end = try #require(yaml.range(of: "\norders:\n"))
        try shop.drop(String(yaml[..<start.upperBound]) + String(yaml[end.lowerBound...]), "spojka.yaml")
        let codes = try findings(shop).compactMap(\.problem?.code)
        #expect(codes.contains("CONFIG-042") && codes.contains("WORKSPACE-011"))
    }

    @Test(
        "what cannot be meant is refused before anything is tried",
        arguments: [
            ("CONFIG-011", "payments.tolerance-under-percent=200"),
            ("CONFIG-011", "payments.tolerance-over-percent=51"),
            ("CONFIG-022", "warehouse.combine=only"), ("CONFIG-030", "pohoda.text=Obj {foo}"),
            ("CONFIG-032", "pohoda.series=abcdefghijklmnopqrstuvw"), ("CONFIG-034", "payments.fio-address=foo"),
            ("CONFIG-034", "payments.fio-address=ftp://example.com"), ("CONFIG-034", "payments.fio-address=https://"),
            ("CONFIG-034", "payments.fio-address=http://fioapi.fio.cz/v1"), ("CONFIG-028", "foo=1"),
            ("CONFIG-028", "foo.bar=1"), ("CONFIG-028", "pohoda.payment-type=x"),
            ("CONFIG-004", "warehouse.combin=max"),
        ]
    )
    func refused(code: String, override: String) throws {
        let shop = try Shop(override)
        #expect(throws: Shop.Failed(codes: [code])) { try shop.workspace() }
    }

    @Test("a channel of a name that connections take for a folder is refused") func reserved() throws {
        let shop = try Shop()
        let yaml = try #require(shop.text("spojka.yaml"))
        try shop.drop(yaml.replacing("\n  eshop:\n", with: "\n  warehouse:\n"), "spojka.yaml")
        #expect(throws: Shop.Failed(codes: ["CONFIG-029"])) { try shop.workspace() }
    }

    @Test("warehouses of only that do not count are refused") func notCounted() throws {
        let shop = try Shop("warehouse.combine=only", "warehouse.only=[A, B]", "warehouse.warehouses=[A]")
        #expect(throws: Shop.Failed(codes: ["CONFIG-033"])) { try shop.workspace() }
    }
}
