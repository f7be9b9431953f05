import Channels
import Domain
import Payments
import Settings
import Spool
import Warehouses

/// A new workspace: commented configuration and empty mapping files.
public enum WorkspaceTemplate {
    /// Makes a workspace in a folder that is none yet; throws `WORKSPACE-004` when it is.
    public static func create(at path: String, system: String) throws(Problem) {
        guard let chosen = WarehouseRegistry.system(system) else {
            throw Problem(WorkspaceProblem.unknownSystem, .error, ["system": system])
        }
        let spool = Spool(workspace: path)
        guard try !spool.exists("spojka.yaml") else {
            throw Problem(WorkspaceProblem.exists, .error, ["path": path])
        }
        try spool.create()
        try spool.prepare(channels: ["eshop"])
        for (name, header) in mappings {
            if try !spool.exists(name) { try write(name, header + "\r\n", spool) }
        }
        let layouts = "mappings/" + system + ".yaml"
        if !chosen.profiles.isEmpty, try !spool.exists(layouts) { try write(layouts, chosen.profiles, spool) }
        if try !spool.exists("mappings/bank.yaml") { try write("mappings/bank.yaml", BankCSV.example, spool) }
        if try !spool.exists("mappings/mail/bank.yaml") {
            try write("mappings/mail/bank.yaml", BankMail.example, spool)
        }
        try write(
            "spojka.yaml",
            SampleConfiguration.yaml(system: system, declarations: Workspace.declarations),
            spool
        )
    }

    private static let mappings = [
        ("mappings/products.csv", "channel;code;item"),
        ("mappings/payment-methods.csv", "method;name"),
        ("mappings/carriers.csv", "carrier;name"),
        ("mappings/vat-rates.csv", "country;level;rate;from;to"),
    ]

    private static func write(_ path: String, _ text: String, _ spool: Spool) throws(Problem) {
        try spool.write(path) { (output: inout OutputBuffer) throws(Problem) in output.append(text) }
    }
}
