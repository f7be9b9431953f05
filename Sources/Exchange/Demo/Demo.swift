import Connectors
import Domain
import Settings
import Spool

/// Drops the bundled sample files where the systems around a workspace would drop theirs.
public enum Demo {
    /// Writes the files of the workspace's warehouse system; returns their paths.
    public static func drop(_ workspace: Workspace) throws(Problem) -> [String] {
        try workspace.spool.prepare(channels: workspace.configuration.channels.map(\.name))
        var written: [String] = []
        for file in DemoFiles.files(system: workspace.system.id) {
            try workspace.spool.write(file.path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
                output.append(file.bytes)
            }
            written.append(file.path)
        }
        return written
    }
}
