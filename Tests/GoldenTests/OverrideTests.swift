import Foundation
import Testing

@Suite("-c KEY=VALUE") struct OverrideTests {
    @Test("combine and pairing of one call") func effect() throws {
        let usual = try Shop(demo: true, passed: true)
        #expect(try available("TRICKO-M", usual) == "22" && criterion("1", usual) == "invoiceSymbol")
        let other = try Shop(demo: true)
        let run = try Program.run(
            ["-c", "warehouse.combine=sum", "-c", "payments.pairing=order-number", "-w", "shop", "run", "--json"],
            in: other.folder.url
        )
        #expect(run.status == 3)
        #expect(try available("TRICKO-M", other) == "27")
        #expect(try criterion("1", other) == nil && criterion("2", other) == "orderNumber")
        let stock = try other.text("spool/channels/eshop/out/stock-1.csv")
        #expect(stock.hasPrefix("code;ean;quantity;updated\r\n") && stock.contains("TRICKO-M;8580001000015;25;"))
        let only = try Shop(demo: true)
        #expect(try only.run("run", ["-c", "warehouse.combine=only", "-c", "warehouse.only=POBOČKA"]).status == 3)
        #expect(try available("TRICKO-M", only) == "5")
    }

    @Test("what is wrong with it") func wrong() throws {
        let run = try Shop().run("status", ["-c", "nonsense", "-c", "no.such=1", "-c", "warehouse.combine=most"])
        try GoldenFile.expect("bad-overrides", run.transcript)
        #expect(run.status == 2)
    }

    /// The keys of docs/configuration.md with their values and defaults.
    static let keys: [(key: String, values: String, defaultValue: String)] = {
        let page =
            (try? String(contentsOf: Program.root.appendingPathComponent("docs/configuration.md"), encoding: .utf8))
            ?? ""
        return page.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, cells[0].hasPrefix("`"), cells[0].contains(".") else { return nil }
            return (cells[0].replacing("`", with: ""), cells[1], cells[2].replacing("`", with: ""))
        }
    }()

    @Test("the page of settings is that of the program") func page() throws {
        let page = try String(contentsOf: Program.root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
        #expect(try Program.run(["docs", "configuration"]).out == page, "write it again: spojka docs configuration")
        #expect(Self.keys.count > 40)
    }

    @Test("takes every key", arguments: keys.map(\.key)) func everyKey(key: String) throws {
        let setting = try #require(Self.keys.first { $0.key == key })
        let name = key.replacing("channels.*", with: "channels.eshop").replacing("rates.*", with: "rates.CZK")
            .replacing("#", with: "1").replacing("connections.*", with: "connections.server")
            .replacing("gateways.*", with: "gateways.gopay")
        let shop = try Shop()
        // No setting of a connection works alone.
        let whole = ["host=h", "user=u", "agent=true", "fetch=/a", "into=inbox", "from=warehouse", "moved-to=/b"]
        let others = key.hasPrefix("connections.") ? whole.flatMap { ["-c", "connections.server." + $0] } : []
        let run = try shop.run("plan", others + ["-c", name + "=" + value(setting)])
        #expect(run.status == 0, "\(run.transcript)")
        let mistyped = try shop.run("plan", ["-c", name + "x=1"])
        #expect(mistyped.status == 2, "\(mistyped.transcript)")
    }

    private func value(_ setting: (key: String, values: String, defaultValue: String)) -> String {
        // Without the agent there would be nothing to log in with.
        if setting.key == "connections.*.agent" { return "true" }
        if setting.defaultValue == "required" || setting.defaultValue.isEmpty {
            switch setting.key {
            case "merchant.ico": return "87654321"
            case "merchant.currency": return "CZK"
            case "merchant.language": return "cs"
            case "currency.rates.*": return "0.04"
            case "payments.accounts.#.account": return "500005-2267180257/8100"
            case "payments.accounts.#.currency": return "CZK"
            case "orders.since", "payments.into-accounting": return "2026-11-01"
            case "connections.*.key", "connections.*.passphrase", "connections.*.password": return "secret:sftp"
            case "connections.*.host-key": return "SHA256:" + String(repeating: "A", count: 43)
            case "connections.*.into", "connections.*.from": return "warehouse"
            case "connections.*.stock": return "1"
            case "payments.accounts.#.fio-token", "payments.mail.secret": return "secret:a"
            case "payments.mail.pgp-passphrase": return "secret:a"
            case "payments.mail.passwords": return "[secret:a]"
            default: return setting.values.firstMatch(of: #/`([^`]+)`/#).map { String($0.1) } ?? "A"
            }
        }
        return setting.defaultValue
    }

    private func available(_ code: String, _ shop: Shop) throws -> String? {
        let products = try shop.run("products list --json").lines.map { try JSON.object($0) }
        return products.first { $0["code"] as? String == code }?["available"] as? String
    }

    private func criterion(_ id: String, _ shop: Shop) throws -> String? {
        let payments = try shop.run("payments list --json").lines.map { try JSON.object($0) }
        return payments.first { $0["id"] as? String == id }?["criterion"] as? String
    }
}
