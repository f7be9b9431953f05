import Domain
import Spool

/// A folder of layouts that people keep as YAML files.
enum LayoutFolder {
    /// The files by name, in the order of their names; none when there is no such folder.
    static func files(_ folder: String, _ spool: Spool) throws(Problems) -> [(name: String, bytes: [UInt8])] {
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
