/// A system call that failed: which, on what, and why.
struct SystemError: Error, Sendable {
    /// The call, such as `open`.
    let call: String
    /// The absolute path that it was about.
    let path: String
    /// `errno`.
    let number: Int32
    /// The files and folders whose permissions can be the cause, as absolute paths.
    let suspects: [String]
}
