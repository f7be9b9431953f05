import Domain
import Payments
import Settings
import Spool

extension Connections {
    /// How many mails of one Maildir a pass takes.
    private static let mostMails = 5_000

    /// Takes what came to the Maildirs, that of the inbox itself among them, into the inbox.
    func takeMaildirs() throws(Problem) {
        let inbox = Folder.inbox.path
        if try workspace.spool.exists(inbox + "/new") {
            _ = try workspace.spool.takeMaildir(inbox, into: inbox, limit: Self.mostMails)
        }
        for path in workspace.configuration.payments.mail.maildirs {
            do throws(Problem) {
                let taken = try workspace.spool.takeMaildir(path, into: inbox, limit: Self.mostMails)
                if taken == nil { throw Problem(MailProblem.badMaildir, .error, ["path": path]) }
            } catch {
                guard error.blame != .workspace else { throw error }
                report.add(failed: path, error)
            }
        }
    }
}
