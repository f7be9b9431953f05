import Connectors
import Domain
import Foundation
import Loopback
import Settings
import Syntax
import Testing

@testable import Exchange

/// A system that only the tests know, and that is spoken to over HTTP alone.
private enum Evidencia {
    static let connector = Connector(
        id: "evidencia",
        name: "Evidencia",
        formats: [list, answers],
        orders: OrderWriter { (batch) throws(Problem) in
            var bytes: [UInt8] = []
            for entry in batch.entries {
                let body = Array("{\"number\":\"\(entry.order.number)\"}".utf8)
                ScriptLine(key: entry.id, RemoteRequest(.post, "/orders", body: body)).append(to: &bytes)
            }
            return OrderFile(name: "orders-" + batch.packId + ".jsonl", bytes: bytes, remarks: [:])
        },
        remotes: [kind]
    )

    static let registry = Registry(
        warehouses: Registry.all.warehouses + [connector],
        channels: Registry.all.channels,
        payments: Registry.all.payments
    )

    private static let kind = RemoteKind(
        id: "evidencia",
        name: "Evidencia",
        side: .warehouse,
        settings: [setting("user"), setting("password", isSecret: true), setting("round", isRequired: false)],
        endpoint: { (context) throws(Problem) in
            guard let secret = context.secret("password"), let user = context.text("user") else {
                throw Problem(RemoteProblem.unauthorised, .error, ["host": "", "status": "", "words": ""])
            }
            return Endpoint(
                authorization: .basic(user: .text(user), password: .secret(secret), field: "Authorization"),
                understands: { Verdict.usual($0, $1, body: .json) }
            )
        },
        downloads: { _ in [Till.Pages()] },
        delivery: .lines(format: "evidencia.answers")
    )

    private static func setting(_ key: String, isRequired: Bool = true, isSecret: Bool = false) -> Setting {
        let words = Texts(sk: "Údaj \(key).", cs: "Údaj o \(key).", en: "What \(key) is.")
        return Setting(key, .text, required: isRequired, isSecret: isSecret, label: words, help: words)
    }

    private static let list = Format(
        id: "till.list",
        kind: .stock,
        recognises: { PageEnvelope.begins($0, "till.list") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            try sink(.stockExport(StockExport(coverage: .full, stamp: nil)))
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                for row in record.value["rows"]?.elements ?? [] {
                    let count = Quantity(millionths: 1_000_000)
                    try sink(.stock(StockLevel(code: row.text, warehouse: "", onHand: count, line: row.line)))
                }
            }
        }
    )

    private static let answers = Format(
        id: "evidencia.answers",
        kind: .unknown,
        home: .warehouse,
        recognises: { PageEnvelope.begins($0, "evidencia.answers") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, _) throws(Problem) in JSONRecordReader { (_) throws(Problem) in } }
    )
}

@Suite("A new workspace for a system over HTTP", .enabled(if: FakeServer.isInstalled))
struct FirstConnectionTests {
    private let root = FileManager.default.temporaryDirectory.path + "/spojka-first-" + UUID().uuidString
    private let clock = Clock(now: { Instant(seconds: 1_795_420_800) }, sleep: { _ in })

    private func make() throws {
        try WorkspaceTemplate.create(at: root, system: "evidencia", registry: Evidencia.registry)
    }

    private func workspace() throws -> Workspace {
        try Workspace(root: root, overrides: [], registry: Evidencia.registry)
    }

    private var yaml: String {
        get throws { try String(contentsOfFile: root + "/spojka.yaml", encoding: .utf8) }
    }

    private func fill(_ key: String, _ value: String) throws {
        let line = "    \(key):\n"
        try #require(try yaml.contains(line))
        try yaml.replacing(line, with: "    \(key): \(value)\n").write(
            toFile: root + "/spojka.yaml",
            atomically: true,
            encoding: .utf8
        )
    }

    @Test("has the connection in its configuration, with what is to be filled in")
    func entry() throws {
        try make()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let text = try yaml
        #expect(text.contains("\n  # Evidencia: fill in what is empty."))
        #expect(text.contains("\n  evidencia:\n    kind: evidencia\n"))
        #expect(text.contains("\n    address:\n"))
        #expect(text.contains("\n    # What user is.\n    user:\n"))
        #expect(text.contains("\n    password: secret:evidencia\n"))
        #expect(text.contains("\n    #round:\n"))
        #expect(try workspace().configuration.warnings.allSatisfy { $0.path?.hasPrefix("connections") != true })
    }

    @Test("reports in words what is to be filled in, in a check and in a pass, and does the rest")
    func unfilled() throws {
        try make()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let needed = "connections.evidencia.address, connections.evidencia.user, secrets/evidencia"
        let findings = WorkspaceCheck.findings(try workspace(), clock: clock).filter { $0.subject == "evidencia" }
        #expect(findings.map { $0.problem?.code } == ["WORKSPACE-014"])
        #expect(findings.first?.problem?.arguments["needed"] == needed)
        let orders = root + "/spool/channels/eshop/in/orders.xml"
        try ShopFile.orders([.init("1001")]).write(toFile: orders, atomically: true, encoding: .utf8)
        let report = try Pass.run(workspace(), clock: clock)
        #expect(report.problems.filter { $0.file == "evidencia" }.map(\.problem.code) == ["WORKSPACE-014"])
        #expect(report.exit == 4 && report.counts.ordersNew == 1)
    }

    @Test("works with nothing but address and credentials filled in")
    func filled() throws {
        try make()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let server = try FakeServer("till.py", "{}")
        try fill("address", server.address + "/api")
        try fill("user", "shop")
        let codes = { (workspace: Workspace) in workspace.unfilledConnections.map(\.code) }
        #expect(codes(try workspace()).isEmpty)
        // The only thing that lacks now is told as such.
        let missing = WorkspaceCheck.findings(try workspace(), clock: clock).filter { $0.subject == "evidencia" }
        #expect(missing.map { $0.problem?.code } == ["WORKSPACE-007"])
        try "secret-of-the-till\n".write(toFile: root + "/secrets/evidencia", atomically: true, encoding: .utf8)
        let orders = root + "/spool/channels/eshop/in/orders.xml"
        try ShopFile.orders([.init("1001")]).write(toFile: orders, atomically: true, encoding: .utf8)
        let report = try Pass.run(workspace(), clock: clock)
        // The server's clock is the real one.
        #expect(report.problems.allSatisfy { $0.problem.code == "REMOTE-010" } && report.counts.stockRead == 5)
        #expect(try server.state()["creates"] as? Int == 1)
    }

    @Test("mPOHODA has a line for its key, the likelier of its two logins, and the file that lacks is named")
    func suggested() throws {
        try WorkspaceTemplate.create(at: root, system: "mpohoda")
        defer { try? FileManager.default.removeItem(atPath: root) }
        let text = try yaml
        #expect(text.contains("\n    key: secret:mpohoda\n") && text.contains("\n    #client-id:\n"))
        let workspace = try Workspace(root: root, overrides: [])
        let findings = WorkspaceCheck.findings(workspace, clock: clock).filter { $0.subject == "mpohoda" }
        #expect(findings.map { $0.problem?.code } == ["WORKSPACE-007"])
    }

    @Test("a system that has files as well shows its connection as a comment")
    func example() throws {
        let shop = try Shop()
        let text = try String(contentsOfFile: shop.root + "/spojka.yaml", encoding: .utf8)
        let entry = """

              #pohoda-mserver:
                #kind: pohoda-mserver
                # The address of a system with an HTTP interface, such as https://shop.example. If not set,
                # its public one.
                #address:
                # Pohoda's technical user, of ASCII letters and digits.
                #user:
                # The password of Pohoda's user, as secret:NAME.
                #password: secret:pohoda-mserver

            """
        #expect(text.contains(entry))
        #expect(try shop.workspace().apiConnections.isEmpty)
    }

    @Test("what is missing and does not stand there is an error, as ever")
    func missing() throws {
        let shop = try Shop()
        shop.overrides = ["connections.p.kind=pohoda-mserver", "connections.p.address=http://127.0.0.1:1"]
        #expect(throws: Shop.Failed(codes: ["CONFIG-025", "CONFIG-025"])) { try shop.workspace() }
    }
}
