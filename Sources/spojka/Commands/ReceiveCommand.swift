import ArgumentParser
import Domain
import Exchange
import Glibc
import Payments
import Settings
import Spool

/// `spojka receive`: a mail that a mail server pipes in.
struct ReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Take one mail from standard input into the inbox; for a mail server's pipe.",
        discussion: """
            The recipient of the envelope is that of --recipient, else of $ORIGINAL_RECIPIENT or $RECIPIENT.
            The exit code is one of sysexits.h: 0 taken, 65 no mail, 67 no secret address, 75 try again later;
            what cannot be kept safely is never taken, and the server keeps it.

            spojka --workspace shop receive --recipient "${recipient}" < mail
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @ArgumentParser.Option(help: ArgumentHelp("The envelope's recipient.", valueName: "ADDRESS")) var recipient: String?

    /// Larger mails are no notices.
    private static let largest = 8 << 20

    func run() throws {
        let mail = try input()
        let workspace: Workspace
        do {
            workspace = try options.open()
        } catch {
            // The server keeps the mail until the configuration is right again.
            throw ExitStatus(code: EX_TEMPFAIL)
        }
        do throws(Problem) {
            try keep(mail, workspace)
        } catch {
            Failure.show([error], language: workspace.configuration.merchant.language.rawValue)
            throw ExitStatus(code: Self.status(of: error))
        }
    }

    /// What the mail server is told.
    private static func status(of problem: Problem) -> Int32 {
        switch MailProblem(rawValue: problem.code) {
        case .noMail, .tooLarge: EX_DATAERR
        case .noSecretAddress: EX_NOUSER
        default: EX_TEMPFAIL
        }
    }

    private func keep(_ mail: [UInt8], _ workspace: Workspace) throws(Problem) {
        let address = envelopeRecipient
        try workspace.receive(mail, recipient: address)
    }

    /// The recipient, without line ends and other characters that would make a field of their own.
    private var envelopeRecipient: String? {
        var given = recipient
        for name in ["ORIGINAL_RECIPIENT", "RECIPIENT"] where given == nil {
            given = getenv(name).map { String(cString: $0) }
        }
        return given.map { text in String(decoding: text.utf8.filter { $0 > 32 && $0 < 127 }, as: UTF8.self) }
    }

    private func input() throws -> [UInt8] {
        var mail: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while mail.count <= Self.largest {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw ExitStatus(code: EX_TEMPFAIL) }
            if count == 0 {
                guard mail.contains(where: { $0 > 32 }) else { throw refused(MailProblem.noMail) }
                return mail
            }
            mail.append(contentsOf: chunk[..<count])
        }
        throw refused(MailProblem.tooLarge, ["limit": String(Self.largest)])
    }

    /// Says what is wrong with what came, in words.
    private func refused(_ code: MailProblem, _ values: [String: String] = [:]) -> ExitStatus {
        Failure.show([Problem(code, .error, values)])
        return ExitStatus(code: EX_DATAERR)
    }
}
