import Connectors
import Domain
import Settings
import Spool

/// A new workspace: commented configuration, mapping files of every kind, and folders that explain themselves.
public enum WorkspaceTemplate {
    /// Makes a workspace in a folder that is none yet, its configuration explained in `language`; throws `WORKSPACE-004`
    /// when it is one.
    public static func create(
        at path: String,
        system: String,
        language: Language = .en,
        registry: Registry = .all
    ) throws(Problem) {
        guard registry.warehouse(system) != nil else {
            throw Problem(WorkspaceProblem.unknownSystem, .error, ["system": system])
        }
        let spool = Spool(workspace: path)
        guard try !spool.exists("spojka.yaml") else {
            throw Problem(WorkspaceProblem.exists, .error, ["path": path])
        }
        try spool.create()
        try spool.prepare(channels: ["eshop"])
        for (name, text) in mappings(of: system, registry) + FolderReadme.all(channels: ["eshop"]) {
            if try !spool.exists(name) { try write(name, text, spool) }
        }
        try write(
            "spojka.yaml",
            SampleConfiguration.yaml(
                system: system,
                declarations: registry.declarations,
                remotes: registry.remoteSettings,
                language: language
            ),
            spool
        )
    }

    /// Every kind of mapping: tables with their header only, layouts of the chosen system as they are shipped, and those
    /// of the others and of banks as comments.
    private static func mappings(of system: String, _ registry: Registry) -> [(path: String, text: String)] {
        let layouts = registry.connectors.compactMap { connector in
            connector.layouts.map { layouts in
                let isReady = connector.id == system || !layouts.isOwn
                return (
                    "mappings/" + layouts.file, isReady ? layouts.text : asComment(layouts.text, system: connector.id)
                )
            }
        }
        let families = registry.connectors.compactMap(\.family).map { ($0.folder + "/" + $0.file, $0.example) }
        return [
            ("mappings/products.csv", "channel;code;item\r\n"),
            ("mappings/payment-methods.csv", "method;name\r\n"),
            ("mappings/carriers.csv", "carrier;name\r\n"),
            ("mappings/vat-rates.csv", "country;level;rate;from;to\r\n"),
        ] + layouts + families
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
