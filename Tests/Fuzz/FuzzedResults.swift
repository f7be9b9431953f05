import Domain
import Formats
import Glibc
import Payments

/// Fields of Authentication-Results, which a pass may call genuine only where authres does (Tests/MailJudge).
enum FuzzedResults {
    /// Its name among the readers.
    static let name = "mail.results"

    /// The pipe to the judge and the one from it; nil without Python, and then only crashes are found.
    private static let judge: (given: CInt, taken: CInt)? = {
        guard let python = getenv("SPOJKA_FUZZ_JUDGE").map({ String(cString: $0) }), !python.isEmpty else { return nil }
        var given: [CInt] = [0, 0]
        var taken: [CInt] = [0, 0]
        guard pipe(&given) == 0, pipe(&taken) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, given[0], 0)
        posix_spawn_file_actions_adddup2(&actions, taken[1], 1)
        for end in given + taken { posix_spawn_file_actions_addclose(&actions, end) }
        let texts = [python, "Tests/MailJudge/judge.py", "mx.example.com", "tatrabanka.sk"]
        var words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, python, &actions, nil, &words, environ) == 0 else { return nil }
        close(given[0])
        close(taken[1])
        return (given[1], taken[0])
    }()

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
            let count = rest.withUnsafeBytes { write(judge.given, $0.baseAddress, $0.count) }
            guard count > 0 else { fatalError("the judge has ended") }
            rest = rest.dropFirst(count)
        }
        var answer: UInt8 = 0
        guard read(judge.taken, &answer, 1) == 1 else { fatalError("the judge has ended") }
        return answer
    }
}
