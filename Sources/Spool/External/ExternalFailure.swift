import CSystem
import Glibc

/// Why something in a folder outside the workspace could not be done.
public struct ExternalFailure: Error, Sendable {
    /// What it means to a person.
    public enum Kind: Sendable {
        /// There is no such file or folder.
        case missing
        /// We may not do that.
        case denied
        /// Something of that name is there.
        case exists
        /// The disk or a quota is full.
        case full
        /// It is a link, or no file.
        case notAFile
        /// Another program has it locked.
        case busy
        /// The share does not answer.
        case unreachable
        /// Anything else.
        case other
    }

    /// What it means.
    public let kind: Kind
    /// The error's own name, such as `EIO`.
    public let detail: String

    init(_ error: SystemError) {
        detail = spojka_error_name(error.number).map { String(cString: $0) } ?? String(error.number)
        kind =
            switch error.number {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM, EROFS: .denied
            case EEXIST: .exists
            case ENOSPC, EDQUOT: .full
            case ELOOP, ENXIO, EISDIR: .notAFile
            case EAGAIN, ETXTBSY, EBUSY: .busy
            case ESTALE, ENOTCONN, EHOSTDOWN, EHOSTUNREACH, ETIMEDOUT: .unreachable
            default: .other
            }
    }

    /// Runs system calls; their failures become this.
    static func attempt<T>(_ body: () throws(SystemError) -> T) throws(ExternalFailure) -> T {
        do {
            return try body()
        } catch {
            throw ExternalFailure(error)
        }
    }
}
