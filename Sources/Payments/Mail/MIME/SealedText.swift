import CMail
import Connectors
import Domain
import Syntax

/// PGP messages that stand in a mail, opened by GnuPG with the keys that the merchant keeps.
enum SealedText {
    private final class Opened {
        var bytes: [UInt8] = []
    }

    /// The armoured message in bytes, or nil.
    static func armour(_ bytes: [UInt8]) -> [UInt8]? {
        let start = Array("-----BEGIN PGP MESSAGE-----".utf8)
        let end = Array("-----END PGP MESSAGE-----".utf8)
        guard let first = bytes.firstRange(of: start) else { return nil }
        let rest = bytes[first.lowerBound...]
        guard let last = rest.firstRange(of: end) else { return Array(rest) }
        return Array(rest[..<last.upperBound]) + [10]
    }

    /// The text inside; throws `MAIL-013` when no key is configured, `MAIL-014` when none opens it.
    static func open(_ armour: [UInt8], _ keys: MailTrust.Keys?) throws(Problem) -> [UInt8] {
        guard let keys else { throw Problem(MailProblem.encrypted) }
        let opened = Opened()
        let end = armour.withUnsafeBufferPointer { buffer in
            spojka_pgp_decrypt(
                buffer.baseAddress,
                buffer.count,
                keys.home,
                keys.passphrase,
                Unmanaged.passUnretained(opened).toOpaque()
            ) { context, bytes, count in
                guard let context, let bytes else { return }
                Unmanaged<Opened>.fromOpaque(context).takeUnretainedValue().bytes = Array(
                    UnsafeBufferPointer(start: bytes, count: count)
                )
            }
        }
        switch end {
        case SPOJKA_MAIL_READ: return opened.bytes
        case SPOJKA_MAIL_NO_LIBRARY: throw Problem(MailProblem.noLibrary, .error, ["library": "GMime 3"])
        default: throw Problem(MailProblem.noKey)
        }
    }
}
