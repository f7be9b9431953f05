import Domain
import Payments
import Settings
import Spool

extension Workspace {
    /// Writes a mail that a server hands over into the inbox, with the recipient of its envelope above it, as servers
    /// write it on delivery. It is there whole when this returns; a pass may be running.
    ///
    /// Throws `MAIL-001` when it is no mail, and `MAIL-023` when addresses are set up and the recipient is none of them: the server then tells the sender.
    public func receive(_ mail: [UInt8], recipient: String?) throws(Problem) {
        guard BankMail.mayBeMail(mail) else { throw Problem(MailProblem.noMail) }
        if configuration.payments.mail.domain != nil, let recipient, try !isSecretAddress(recipient) {
            throw Problem(MailProblem.noSecretAddress)
        }
        // The first line of an mbox, which Postfix's local delivery writes for programs, is no part of the mail.
        var start = mail.startIndex
        if mail.starts(with: "From ".utf8) {
            start = mail.firstIndex(of: 10).map { $0 + 1 } ?? mail.endIndex
        }
        let body = mail[start...]
        try spool.receive(into: Folder.inbox.path) { (output: inout OutputBuffer) throws(Problem) in
            if let recipient, !recipient.isEmpty { output.append("Delivered-To: " + recipient + "\n") }
            output.append(body)
            if body.last != 10 { output.append("\n") }
        }
    }
}
