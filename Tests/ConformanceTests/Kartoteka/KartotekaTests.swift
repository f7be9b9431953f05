import Connectors
import Domain
import Foundation
import Messages
import Testing

@testable import Exchange

/// A new accounting system is one folder and one line in a registry: everything else follows from its value.
@Suite("A system that only the tests know") struct KartotekaTests {
    private let registry = Fixtures.registry

    @Test("can be chosen and set, and the shipped registry knows nothing of it")
    func settings() throws {
        let choice = try #require(registry.declarations.first { $0.key == "warehouse.system" })
        guard case .choice(let systems) = choice.kind else { throw Missing() }
        #expect(systems.last == "kartoteka" && registry.declarations.contains { $0.key == "kartoteka.store" })
        #expect(Registry.all.warehouse("kartoteka") == nil)
        #expect(!Registry.all.declarations.contains { $0.key.hasPrefix("kartoteka") })
    }

    @Test("says its problems in every language")
    func catalogue() {
        let problem = Problem(KartotekaProblem.noCount, scope: .record, ["item": "A"])
        for (language, text) in [("sk", "Karta A nemá stav."), ("en", "The card A has no count.")] {
            #expect(Renderer(language: language, catalogue: registry.catalogue).sentence(problem) == text)
        }
        #expect(Registry.all.catalogue["KARTOTEKA-002"] == nil)
    }

    @Test("goes the whole way: a workspace of its own, the demo, stock in, orders out")
    func pass() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "spojka-kartoteka-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        try WorkspaceTemplate.create(at: root.path, system: "kartoteka", registry: registry)
        let yaml = try String(contentsOf: root.appending(path: "spojka.yaml"), encoding: .utf8)
        #expect(yaml.contains("system: kartoteka") && yaml.contains("#store: Hlavný"))
        let workspace = try Workspace(root: root.path, overrides: [], registry: registry)
        #expect(try Demo.drop(workspace).first == "spool/warehouse/in/karty.xml")
        let clock = Clock(now: { Instant(seconds: 1_795_420_800) }, sleep: { _ in })
        let report = try Pass.run(workspace, clock: clock)
        #expect(report.files.contains { $0.format == "kartoteka.stock" })
        #expect(report.counts.stockRead == 2 && report.counts.ordersWritten > 0)
        let out = try FileManager.default.contentsOfDirectory(atPath: root.path + "/spool/warehouse/out")
        let name = try #require(out.first { $0.hasPrefix("orders-") })
        let orders = try String(contentsOfFile: root.path + "/spool/warehouse/out/" + name, encoding: .utf8)
        #expect(orders.contains("2026110001;TRICKO-M;2;Hlavný"))
    }

    private struct Missing: Error {}
}
