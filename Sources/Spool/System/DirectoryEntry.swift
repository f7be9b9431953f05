/// One name in an open folder: what `openat` and its kin work on.
struct DirectoryEntry: Sendable {
    /// The folder.
    let folder: Descriptor
    /// The name's own bytes, without a slash.
    let name: [UInt8]

    init(_ folder: Descriptor, _ name: [UInt8]) {
        self.folder = folder
        self.name = name
    }

    init(_ folder: Descriptor, _ name: String) {
        self.init(folder, Array(name.utf8))
    }

    /// The absolute path, for messages only.
    var path: String { folder.path + "/" + String(decoding: name, as: UTF8.self) }

    /// Calls `body` with the name as a C string.
    func withName<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
        var terminated = name.map { CChar(bitPattern: $0) }
        terminated.append(0)
        return terminated.withUnsafeBufferPointer { buffer in
            // The buffer has at least the terminator.
            guard let start = buffer.baseAddress else { return withUnsafePointer(to: CChar(0), body) }
            return body(start)
        }
    }
}
