import Domain
import Payments
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// The public samples of bank mails, where they are.
enum MailSamples {
    static func bytes(_ name: String) -> [UInt8]? { Samples.bytes("../bankmail/" + name) }

    static let arePresent = bytes("README.md") != nil
}

@Suite("Mails: public samples", .enabled(if: MailSamples.arePresent, "the public samples are not there"))
struct MailSampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let bank: String
        let file: String
        let lines: [[String: String]]
        var testDescription: String { bank + "/" + file }
    }

    private static let banks = [
        "airbank", "creditas", "csas_cz", "csob_cz", "csob_sk", "fio", "moneta", "raiffeisen_cz", "slsp", "tatrabanka",
        "unicredit_cz", "vub",
    ]

    static let rows: [Row] = banks.flatMap { bank -> [Row] in
        guard let bytes = MailSamples.bytes(bank + "/expected.tsv") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let names = lines.first else { return [] }
        var rows: [(file: String, lines: [[String: String]])] = []
        for line in lines.dropFirst() {
            let values = Dictionary(zip(names, line)) { first, _ in first }
            if rows.last?.file == line[0] {
                rows[rows.count - 1].lines.append(values)
            } else {
                rows.append((line[0], [values]))
            }
        }
        return rows.map { Row(bank: bank, file: $0.file, lines: $0.lines) }
    }

    /// Samples of which nothing may be applied, and why.
    private static let refused = [
        "csob_cz/ceb_body_error_email.txt": "MAIL-003", "tatrabanka/body_error_email.txt": "MAIL-003",
        "csob_cz/ceb_body_csob_parser_with_invalid_date_format.txt": "MAIL-003",
        "tatrabanka/ecommerce_error_result.txt": "MAIL-005", "tatrabanka/ecommerce_error_email_2.txt": "MAIL-003",
        "tatrabanka/ecommerce_fail_hmac_comfortpay_email.txt": "MAIL-005",
        "tatrabanka/ecommerce_fail_hmac_comfortpay_email_no_cc_tid_tres.txt": "MAIL-005",
        "tatrabanka/ecommerce_fail_hmac_comfortpay_email_no_cc_tid_tres_2.txt": "MAIL-005",
        // Paid, but without an amount nothing can be paired.
        "tatrabanka/ecommerce_simple_email.txt": "MAIL-004", "tatrabanka/ecommerce_cid_and_tres.txt": "MAIL-004",
        "tatrabanka/ecommerce_unknown_parameters.txt": "MAIL-004",
        // Encrypted, and no key is at hand.
        "tatrabanka/tatrabanka_statement.eml": "MAIL-013",
    ]

    private static let senders = [
        "airbank": "info@airbank.cz", "creditas": "info@creditas.cz", "csas_cz": "ceskasporitelna@csas.cz",
        "csob_cz": "notification@csob.cz", "csob_sk": "AdminTBS@csob.sk", "fio": "automat@fio.cz",
        "moneta": "infoservis@moneta.cz", "raiffeisen_cz": "info@rb.cz", "slsp": "notifikacie@slsp.sk",
        "tatrabanka": "b-mail@tatrabanka.sk", "unicredit_cz": "unicreditbank@unicreditgroup.cz",
        "vub": "nonstopbanking@vub.sk",
    ]

    /// The sample as a mail; bodies alone get a header of ours, in their own bytes.
    private static func mail(_ row: Row) -> [UInt8]? {
        guard let bytes = MailSamples.bytes(row.bank + "/" + row.file) else { return nil }
        if row.file.hasSuffix(".eml") { return bytes }
        let kind = row.file.hasSuffix(".html") ? "html" : "plain"
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let header =
            "From: Banka <\(senders[row.bank] ?? "")>\nSubject: sprava\nDate: Wed, 25 Nov 2026 12:00:00 +0100\n"
            + "Message-ID: <\(row.file)@sample>\nMIME-Version: 1.0\n"
            + "Content-Type: text/\(kind); charset=\(isUTF8 ? "utf-8" : "windows-1250")\n\n"
        return Array(header.utf8) + bytes
    }

    @Test("every value as expected", arguments: rows)
    func values(row: Row) throws {
        let reading = MailReadingOf(try #require(Self.mail(row)))
        // An encrypted mail from a foreign domain does not tell its bank.
        let isSealed = row.file == "tatrabanka_statement.eml"
        #expect(reading.format == (isSealed ? "mail" : "mail." + row.bank))
        if let code = Self.refused[row.bank + "/" + row.file] {
            #expect(reading.codes == [code])
            #expect(reading.payments.isEmpty)
            return
        }
        #expect(reading.codes.isEmpty)
        try #require(reading.payments.count == row.lines.count)
        for (payment, expected) in zip(reading.payments, row.lines) { check(payment, expected) }
    }

    private func check(_ payment: Payment, _ expected: [String: String]) {
        func wanted(_ name: String) -> String? { expected[name].flatMap { $0.isEmpty ? nil : $0 } }
        #expect(payment.isAdvice)
        if let direction = wanted("direction") { #expect((payment.amount.minorUnits > 0) == (direction == "in")) }
        if let amount = wanted("amount") {
            #expect(payment.amount.decimal == (amount.contains(".") ? amount : amount + ".00"))
        }
        if let currency = wanted("currency") { #expect(payment.amount.currency.code == currency) }
        #expect(payment.vs == wanted("vs").flatMap { Symbol.normalised($0) })
        #expect(payment.ks == wanted("ks").flatMap { Symbol.normalised($0) })
        #expect(payment.ss == wanted("ss").flatMap { Symbol.normalised($0) })
        if let date = wanted("date") {
            let day = date == "(Date header)" ? "2026-11-25" : String(date.prefix(10))
            #expect(payment.date.description == day)
        }
        if let account = wanted("own_account") { check(payment.ownAccount, account) }
        if let account = wanted("counter_account") { check(payment.counterAccount, account) }
        if let name = wanted("counter_name") { #expect(payment.counterName == name) }
        // Of several lines the peer keeps the first.
        if let message = wanted("message") { #expect(payment.message?.hasPrefix(message) == true) }
    }

    /// The same account in whatever notation; the sample's may lack the bank code, or have the IBAN's besides.
    private func check(_ account: BankAccount?, _ expected: String) {
        var text = expected.filter { $0 != " " }
        if text.hasPrefix("1100/") { text = text.dropFirst(5) + "/1100" }
        if text.hasPrefix("SK"), let slash = text.firstIndex(of: "/") { text = String(text[..<slash]) }
        let parts = text.split(separator: "/")
        let halves = parts[0].split(separator: "-")
        let isNumber = parts[0].allSatisfy { $0.isNumber || $0 == "-" }
        let wanted =
            isNumber
            ? BankAccount(
                prefix: halves.count == 2 ? String(halves[0]) : "",
                number: String(halves[halves.count - 1]),
                bank: parts.count == 2 ? String(parts[1]) : nil
            ) : BankAccount(text)
        let found = account.map { wanted.description.contains("/") ? $0.description : $0.withoutBank }
        #expect(found == wanted.description)
    }
}
