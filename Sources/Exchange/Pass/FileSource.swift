import Spool

/// A file that is about to be read: where it came and where its bytes lie now.
struct FileSource {
    /// The folder it came to.
    let place: Place
    /// Its name there.
    let name: String
    /// Its length.
    let bytes: Int64
    /// When it was last written, in nanoseconds since 1970, by its folder's clock; nil when nobody knows any more.
    let modified: Int64?
    /// The path of its bytes.
    let path: String
    /// The claimed file; nil when nothing is moved.
    let claimed: ClaimedFile?

    /// Its path where it came, relative to the workspace.
    var origin: String { place.path + "/" + name }
}
