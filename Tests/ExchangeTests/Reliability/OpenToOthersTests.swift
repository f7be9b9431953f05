import Domain
import Exchange
import Foundation
import Testing

/// What `spojka check` says of permissions.
@Suite struct OpenToOthersTests {
    private func findings(_ shop: Shop) throws -> [String] {
        WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock())
            .filter { $0.problem?.code == "WORKSPACE-020" }
            .map { $0.subject + ($0.isWrong ? " wrong" : " warning") }
    }

    private func set(_ shop: Shop, _ path: String, _ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: shop.root + "/" + path)
    }

    @Test("a new workspace is closed, and stays so after passes")
    func good() throws {
        let shop = try Shop()
        #expect(try findings(shop).isEmpty)
        try shop.take(.init("2026000101"))
        #expect(try findings(shop).isEmpty)
    }

    @Test("secrets and personal data that others may read are told, and check changes nothing")
    func checked() throws {
        let shop = try Shop()
        try shop.take(.init("2026000101"))
        try shop.drop("x", "secrets/token")
        let order = "spool/archive/2026-11-23/orders.xml"
        for (path, mode, expected) in [
            ("secrets/token", 0o666, "secrets/token wrong"), ("secrets", 0o755, "secrets wrong"),
            ("spool/archive", 0o755, "spool/archive warning"), ("spool/held", 0o777, "spool/held warning"),
            ("state", 0o755, "state warning"), (order, 0o644, order + " warning"),
        ] {
            try set(shop, "secrets/token", 0o600)
            let before = try FileManager.default.attributesOfItem(atPath: shop.root + "/" + path)[.posixPermissions]
            try set(shop, path, mode)
            for _ in 1...2 { #expect(try findings(shop) == [expected]) }
            try set(shop, path, (before as? NSNumber)?.intValue ?? 0o700)
        }
    }
}
