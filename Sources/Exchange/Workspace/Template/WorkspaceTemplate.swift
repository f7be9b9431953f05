import Channels
import Domain
import Payments
import Settings
import Spool
import Warehouses

/// A new workspace: commented configuration, mapping files of every kind, and folders that explain themselves.
public enum WorkspaceTemplate {
    /// Makes a workspace in a folder that is none yet, its configuration explained in `language`; throws `WORKSPACE-004`
    /// when it is one.
    public static func create(at path: String, system: String, language: Language = .en) throws(Problem) {
        guard let chosen = WarehouseRegistry.system(system) else {
            throw Problem(WorkspaceProblem.unknownSystem, .error, ["system": system])
        }
        let spool = Spool(workspace: path)
        guard try !spool.exists("spojka.yaml") else {
            throw Problem(WorkspaceProblem.exists, .error, ["path": path])
        }
        try spool.create()
        try spool.prepare(channels: ["eshop"])
        for (name, text) in mappings(of: chosen) + FolderReadme.all(channels: ["eshop"]) {
            if try !spool.exists(name) { try write(name, text, spool) }
        }
        try write(
            "spojka.yaml",
            SampleConfiguration.yaml(system: system, declarations: Workspace.declarations, language: language),
            spool
        )
    }

    /// Every kind of mapping: tables with their header only, layouts of the chosen system as they are shipped, and those
    /// of the others and of banks as comments.
    private static func mappings(of system: WarehouseSystem) -> [(path: String, text: String)] {
        let layouts = WarehouseRegistry.all.filter { !$0.profiles.isEmpty }.map {
            ("mappings/" + $0.id + ".yaml", $0.id == system.id ? $0.profiles : asComment($0.profiles, system: $0.id))
        }
        return [
            ("mappings/products.csv", "channel;code;item\r\n"),
            ("mappings/payment-methods.csv", "method;name\r\n"),
            ("mappings/carriers.csv", "carrier;name\r\n"),
            ("mappings/vat-rates.csv", "country;level;rate;from;to\r\n"),
        ] + layouts + [("mappings/bank.yaml", BankCSV.example), ("mappings/mail/bank.yaml", BankMail.example)]
    }

    private static func asComment(_ layouts: String, system: String) -> String {
        let lines = layouts.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty || line.hasPrefix("#") ? String(line) : "#" + line
        }
        let head =
            "# The layouts of \(system), which is not the system of this workspace: nothing here counts.\n"
            + "#   spojka init DIR --system \(system)\n# writes them ready to use.\n\n"
        return head + lines.joined(separator: "\n")
    }

    private static func write(_ path: String, _ text: String, _ spool: Spool) throws(Problem) {
        try spool.write(path) { (output: inout OutputBuffer) throws(Problem) in output.append(text) }
    }
}
