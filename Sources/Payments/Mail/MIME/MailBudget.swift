import Connectors
import Domain
import Syntax

/// What one mail may cost, over all its parts, archives and texts.
///
/// A notice needs a small part of it. What is in many parts, archives or sentences is counted together.
final class MailBudget {
    /// Movements of one mail.
    static let movements = 200

    /// Bytes of parts, transfer encoding undone, and of files in archives.
    private(set) var bytes = MIMELimits.message
    /// Bytes of texts that are read.
    private(set) var text = MIMELimits.text
    /// Files in archives, and PGP messages.
    private(set) var files = MailArchive.mostFiles
    /// Steps of the search for sentences.
    private(set) var steps = 50_000_000
    /// Whether something was left unread.
    private(set) var isExceeded = false

    /// A budget for one mail.
    init() {}

    /// A budget for a look at the beginning of a mail that nobody vouches for: only to tell a person what it looks like.
    static func look() -> MailBudget {
        let budget = MailBudget()
        (budget.bytes, budget.text, budget.files, budget.steps) = (1 << 17, 1 << 17, 3, 2_000_000)
        return budget
    }

    /// Whether a part of so many bytes may be read.
    func takes(bytes count: Int) -> Bool { spend(count, \.bytes) }

    /// Whether a text of so many bytes may be read.
    func takes(text count: Int) -> Bool { spend(count, \.text) }

    /// Whether so many more files may be opened.
    func takes(files count: Int) -> Bool { spend(count, \.files) }

    /// Whether a search may go on after so many steps.
    func takes(steps count: Int) -> Bool { spend(count, \.steps) }

    /// Notes that something is left unread.
    func exceed() { isExceeded = true }

    private func spend(_ count: Int, _ account: ReferenceWritableKeyPath<MailBudget, Int>) -> Bool {
        guard count <= self[keyPath: account] else {
            isExceeded = true
            return false
        }
        self[keyPath: account] -= count
        return true
    }
}

/// PGP messages that stand in a mail, opened by GnuPG with the keys that the merchant keeps.
enum SealedText {
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
        guard let text = GMime.decrypt(armour, home: keys.home, passphrase: keys.passphrase) else {
            throw Problem(MailProblem.noKey)
        }
        return text
    }
}
