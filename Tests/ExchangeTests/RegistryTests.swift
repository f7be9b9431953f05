import Connectors
import Domain
import Settings
import Testing

@testable import Exchange

/// What the engine knows of connectors, it knows by their values.
@Suite("Registry") struct RegistryTests {
    private func format(_ id: String) throws -> Format {
        try #require(Recognition.shipped.formats.first { $0.id == id }, "\(id)")
    }

    @Test("formats of one family name a movement alike")
    func families() throws {
        #expect(try format("camt.053.001.02").family == "camt")
        #expect(try format("fio.json").family == "fio" && format("csv.fio").family == "fio")
        #expect(try format("csv.kb").family == "csv.kb" && format("csv.mbank.cz").family == "csv.mbank.cz")
        #expect(try format("mail.fio").family == "mail" && format("gpc").family == "gpc")
    }

    @Test("a merchant's layout in place of a shipped one names movements as that does")
    func replaced() throws {
        let yaml = """
            csv.fio: { kind: statement, signature: [A, B], dates: [dd.mm.yyyy], date: [A], amount: [B] }
            csv.own: { kind: statement, signature: [A, C], dates: [dd.mm.yyyy], date: [A], amount: [C] }
            csv.copy: { kind: statement, like: csv.fio }
            mine.csv: { kind: statement, signature: [A, D], dates: [dd.mm.yyyy], date: [A], amount: [D] }

            """
        let shipped = Registry.all.commonTables
        let found = try TableProfiles(yaml: Array(yaml.utf8), file: "mappings/bank.yaml", shipped: shipped)
        #expect(found.tables.map(\.format.family) == ["fio", "csv.own", "csv.copy", "mine"])
    }

    @Test("files belong where what writes them drops them")
    func homes() throws {
        #expect(try format("pohoda.listStock").home == .warehouse && format("pohoda.list").home == .warehouse)
        #expect(try format("pohoda.orders").home == .channel && format("neutral.products").home == .channel)
        #expect(try format("onix.stock").home == .warehouse && format("csv.fio").home == .inbox)
        #expect(try format("iso20022").home == .inbox && format("mail").home == .inbox)
    }

    @Test("what can be set about a source of payments stands in spojka.yaml under its name")
    func settings() throws {
        let colour = Texts(sk: "Farba", cs: "Barva", en: "Colour")
        let source = Connector(
            id: "gateway",
            name: "Gateway",
            settings: [Setting("colour", .text, default: "red", label: colour, help: colour)]
        )
        let registry = Registry(
            warehouses: Registry.all.warehouses,
            channels: Registry.all.channels,
            payments: Registry.all.payments + [source]
        )
        #expect(registry.declarations.contains { $0.key == "payments.gateway.colour" })
        let yaml = SampleConfiguration.yaml(system: "pohoda", declarations: registry.declarations)
        let payments = try #require(yaml.firstRange(of: "\npayments:"))
        let rest = yaml[payments.upperBound...].split(separator: "\n")
        let lines = rest.prefix { $0.hasPrefix(" ") || $0.hasPrefix("#") }
        let section = try #require(lines.firstIndex { $0.contains("gateway:") })
        #expect(lines[section...].prefix(4).contains { $0.hasSuffix("colour: red") })
    }

    @Test("readers of mails alone need what says which are trusted")
    func needs() {
        let wanting = Recognition.shipped.formats.filter { $0.needs.contains(.mailTrust) }.map(\.id)
        #expect(!wanting.isEmpty && wanting.allSatisfy { $0 == "mail" || $0.hasPrefix("mail.") })
    }
}
