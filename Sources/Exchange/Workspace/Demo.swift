import Connectors
import Domain
import Settings
import Spool

/// The sample files that `spojka demo` drops where the systems around a workspace would drop theirs.
///
/// They belong together: one merchant (IČO 12345678), five orders, and their stock, receipts, invoices and payments.
/// Among them are things that wait for a person: an order whose amounts do not add up, an order that the accounting
/// system refused, a payment of a wrong amount. All of it is invented.
public enum Demo {
    /// Writes the files of the workspace's warehouse system, of its first channel and of a bank; returns their paths.
    public static func drop(_ workspace: Workspace) throws(Problem) -> [String] {
        let channels = workspace.configuration.channels
        try workspace.spool.prepare(channels: channels.map(\.name))
        let first = channels.first.map { (name: $0.name, kind: $0.kind) }
        var written: [String] = []
        for file in files(system: workspace.system.id, channel: first, workspace.registry) {
            try workspace.spool.write(file.path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
                output.append(file.bytes)
            }
            written.append(file.path)
        }
        return written
    }

    /// The files for a workspace with that warehouse system and channel, by their paths in the workspace; none for a
    /// system that has no samples. Always the same bytes.
    public static func files(
        system: String,
        channel: (name: String, kind: String)? = ("eshop", "neutral"),
        _ registry: Registry = .all
    ) -> [(path: String, bytes: [UInt8])] {
        let own = dropped(by: registry.warehouse(system), into: "spool/warehouse/in/")
        guard !own.isEmpty else { return [] }
        let shop = channel.map { dropped(by: registry.channel($0.kind), into: "spool/channels/" + $0.name + "/in/") }
        return own + (shop ?? []) + registry.payments.flatMap { dropped(by: $0, into: "spool/inbox/") }
    }

    private static func dropped(by connector: Connector?, into folder: String) -> [(path: String, bytes: [UInt8])] {
        (connector?.samples() ?? []).compactMap { sample in sample.demo.map { (folder + $0, sample.bytes) } }
    }
}
