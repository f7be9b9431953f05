import Connectors
import Domain
import Foundation
import Loopback
import Settings
import Testing

@testable import Exchange

/// A new e-shop over HTTP is one folder, one line in a registry, and a server of the tests: everything else follows from its
/// value.
@Suite("An e-shop over HTTP that only the tests know", .enabled(if: FakeServer.isInstalled)) struct StanokTests {
    private let registry = Fixtures.registry

    @Test("can be chosen as the kind of a channel and of a connection, and the shipped registry knows nothing of it")
    func settings() throws {
        #expect(registry.remoteSettings.contains { $0.id == "stanok" })
        #expect(!Registry.all.remoteSettings.contains { $0.id == "stanok" })
        #expect(registry.channel("stanok") != nil && Registry.all.channel("stanok") == nil)
    }

    @Test("goes the whole way: orders of all pages in, a payment, and the state of its order out")
    func pass() throws {
        let server = try FakeServer("stanok.py", Self.state)
        let root = FileManager.default.temporaryDirectory.appending(path: "spojka-stanok-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        try WorkspaceTemplate.create(at: root.path, system: "kartoteka", registry: registry)
        try FileManager.default.createDirectory(atPath: root.path + "/secrets", withIntermediateDirectories: true)
        try DroppedFile.write(Array("token-of-the-shop\n".utf8), at: root.path + "/secrets/stanok")
        let overrides = [
            "channels.eshop.kind=stanok", "connections.shop.kind=stanok", "connections.shop.for=eshop",
            "connections.shop.address=" + server.address, "connections.shop.token=secret:stanok",
        ]
        let workspace = try Workspace(root: root.path, overrides: overrides, registry: registry)
        // The statement of the demo pays the order 2026110001.
        _ = try Demo.drop(workspace)
        let clock = Clock(now: { Instant(seconds: 1_795_420_800) }, sleep: { _ in })
        let report = try Pass.run(workspace, clock: clock)
        #expect(report.files.contains { $0.format == "stanok.orders" && $0.records == 3 })
        #expect(report.counts.ordersNew == 3 && report.counts.paymentsPaired >= 1 && report.counts.statesWritten == 1)
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        #expect(orders.map { $0["state"] as? String } == ["new", "new", "Uhradená"])
        // What was told once is not told again, and nothing new costs one request.
        let asked = try server.exchanges().count
        _ = try Pass.run(workspace, clock: clock)
        #expect(try server.exchanges().count == asked + 1)
    }

    private static let state = """
        {"state":{"orders":[\(order("7001", "12.30")),\(order("7002", "24.60")),\(order("2026110001", "69.30"))]}}
        """

    private static func order(_ number: String, _ total: String) -> String {
        """
        {"number":"\(number)","state":"new","name":"Žofia Vzorová","total":"\(total)",
        "lines":[{"code":"TRICKO-M","count":1,"price":"\(total)","sum":"\(total)"}]}
        """
    }
}
