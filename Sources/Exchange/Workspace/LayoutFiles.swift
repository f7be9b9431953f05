import Connectors
import Domain
import Spool

/// The layouts that people keep as YAML files in a workspace.
public enum LayoutFiles {
    /// The layouts of tables in `mappings/*.yaml`, which may be like shipped ones; throws everything that is wrong with them
    /// at once. None when there is no such folder.
    public static func tables(_ spool: Spool, _ registry: Registry = .all) throws(Problems) -> TableProfiles {
        var all = TableProfiles()
        for (name, bytes) in try files("mappings", spool) {
            let found = try TableProfiles(yaml: bytes, file: name, shipped: registry.commonTables)
            do throws(Problem) { try all.add(found) } catch { throw Problems([error]) }
        }
        return all
    }

    /// What tells the formats of families apart, by the files in their folders and what is shipped; without a spool by what
    /// is shipped alone.
    static func recognisers(_ registry: Registry, _ spool: Spool? = nil) throws(Problems) -> [LayoutRecogniser] {
        try registry.connectors.compactMap(\.family).map { family throws(Problems) in
            var found: [(name: String, bytes: [UInt8])] = []
            if let spool { found = try files(family.folder, spool) }
            return try family.read(found)
        }
    }

    /// The files of a folder by name, in the order of their names; none when there is no such folder.
    private static func files(_ folder: String, _ spool: Spool) throws(Problems) -> [(name: String, bytes: [UInt8])] {
        do throws(Problem) {
            guard try spool.exists(folder) else { return [] }
            var files: [(name: String, bytes: [UInt8])] = []
            for name in try spool.list(folder).filter({ $0.hasSuffix(".yaml") }).sorted() {
                files.append((folder + "/" + name, try spool.contents(folder + "/" + name)))
            }
            return files
        } catch {
            throw Problems([error])
        }
    }
}
