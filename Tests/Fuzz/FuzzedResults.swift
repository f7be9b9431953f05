import Connectors
import Domain
import Glibc
import Payments

/// Fields of Authentication-Results, which a pass may call genuine only where authres does (Tests/MailJudge).
enum FuzzedResults {
    /// Its name among the readers.
    static let name = "mail.results"

    /// The descriptors of the pipes to the judge and from it, as `scripts/fuzz` opens them; nil without Python, and then only
    /// crashes are found.
    private static let judge: (given: CInt, taken: CInt)? = getenv("SPOJKA_FUZZ_JUDGE").flatMap { text in
        let numbers = String(cString: text).split(separator: " ").compactMap { CInt($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    private static let trust: MailTrust = {
        var trust = MailTrust()
        trust.server = "mx.example.com"
        trust.authentication = .require
        trust.accounts = [
            MailTrust.Account(account: BankAccount("SK3811000000002600001233"), currency: .eur, address: nil)
        ]
        return trust
    }()

    private static let body = """

        From: b-mail@tatrabanka.sk
        Subject: Kredit na ucte
        Date: Mon, 23 Nov 2026 13:13:51 +0100

        23.11.2026 13:13 bol zostatok Vasho uctu SK3811000000002600001233 zvyseny o 4,00 EUR.

        """

    /// Reads a field, which every line end in it folds.
    static func run(_ bytes: [UInt8]) {
        var field = Array(" mx.example.com".utf8)
        for byte in bytes { field += byte == 10 ? [10, 32] : [byte] }
        guard isGenuine(field), let answer = answer(field) else { return }
        guard answer != UInt8(ascii: "n") else {
            fatalError("authres does not find it genuine: \(String(decoding: field, as: UTF8.self))")
        }
    }

    private static func isGenuine(_ field: [UInt8]) -> Bool {
        var context = ReaderContext()
        context.mails = trust
        let mail = Array("Authentication-Results:".utf8) + field + Array(body.utf8)
        guard let format = FuzzedFormats.all.first(where: { $0.id == "mail" }) else { return false }
        return FuzzedReading(mail, as: format, piece: mail.count, context).facts.count == 1
    }

    private static func answer(_ field: [UInt8]) -> UInt8? {
        guard let judge else { return nil }
        let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: field.count >> $0) }
        var rest = (head + field)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in again { write(judge.given, bytes.baseAddress, bytes.count) } }
            rest = rest.dropFirst(count)
        }
        var answer: UInt8 = 0
        _ = again { read(judge.taken, &answer, 1) }
        return answer
    }

    /// Repeats a call that libFuzzer's alarm interrupts.
    private static func again(_ call: () -> Int) -> Int {
        while true {
            let count = call()
            if count > 0 { return count }
            guard count < 0, errno == EINTR else { fatalError("the judge has ended") }
        }
    }
}
