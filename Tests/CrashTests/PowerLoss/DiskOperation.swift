/// One call of the record that changed the disk, with the file that it was about.
struct DiskOperation {
    enum Kind: Equatable {
        /// A name for a new file.
        case create(String)
        /// A new folder.
        case makeFolder(String)
        /// A new symbolic link.
        case makeLink(String, to: String)
        /// A name that a file has besides.
        case addName(String)
        /// A file's new name in place of its old one; on all file systems that we know of at once or not at all.
        case rename(String, to: String)
        /// A name that is gone.
        case remove(String)
        /// Bytes at the end of a file.
        case append([UInt8])
    }

    let kind: Kind
    /// The number of the file; 0 where there is none.
    let file: Int
    /// Whether a sync came after it: then it outlasts the cut.
    var isDurable = false

    /// The folders whose sync makes it durable; empty for what a sync of the file does.
    var folders: [String] {
        switch kind {
        case .create(let path), .makeFolder(let path), .makeLink(let path, _), .addName(let path), .remove(let path):
            [Self.folder(of: path)]
        case .rename(let from, let to): [Self.folder(of: from), Self.folder(of: to)]
        case .append: []
        }
    }

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
