import CSSH2

/// A connection of libssh2, ended and freed with its owner.
struct SSHConnection: ~Copyable {
    let pointer: OpaquePointer

    deinit {
        spojka_ssh2_close(pointer)
    }
}

/// An open file or folder of a connection, closed with its owner.
struct SFTPHandle: ~Copyable {
    let connection: OpaquePointer
    let pointer: OpaquePointer

    /// Closes it and says how that ended.
    consuming func close() -> spojka_ssh2_end {
        let end = spojka_ssh2_close_file(connection, pointer)
        discard self
        return end
    }

    deinit {
        _ = spojka_ssh2_close_file(connection, pointer)
    }
}
