import Connectors
import Domain
import Syntax

/// Movements of Fio banka as its API gives them, in JSON and in XML.
///
/// See docs/formats/fio.md. Both say the same in other brackets, so both become one table of columns.
public enum Fio {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "fio",
        name: "Fio banka",
        messages: FioAPIProblem.messages,
        formats: [json, xml],
        samples: FioSamples.all,
        remotes: [remote]
    )

    private static let json = Format(
        id: "fio.json",
        kind: .statement,
        recognises: FioJSON.recognises,
        completeness: FioJSON.completeness,
        makeReader: { _, sink in FioJSONReader(sink) }
    )

    private static let xml = Format(
        id: "fio.xml",
        kind: .statement,
        recognises: { $0.outline.root?.name == "AccountStatement" },
        completeness: Completeness.ofXML,
        makeReader: { (_, sink) throws(Problem) in
            try XMLFileReader(FioXML.layout, handler: FioXML(sink), readsSeveral: true) {
                (handler: any XMLRecordHandler) throws(Problem) in
                guard var handler = handler as? FioXML else { return }
                try handler.finish()
            }
        }
    )
}

/// The columns of a movement that are read, by the numbers that the bank gives them.
enum FioColumn: Int, CaseIterable {
    case day = 0
    case amount = 1
    case account = 2
    case bank = 3
    case constantSymbol = 4
    case variableSymbol = 5
    case specificSymbol = 6
    case userText = 7
    case kind = 8
    case name = 10
    case currency = 14
    case message = 16
    case order = 17
    case detail = 18
    case movement = 22
    case comment = 25
    case payerReference = 27

    /// How many numbers there are.
    static let count = 28
}

/// What is told about the account and its period.
struct FioInfo {
    /// Its parts, by the names that the bank gives them.
    enum Field: String, CaseIterable {
        case accountId, bankId, currency, iban, openingBalance, closingBalance, dateStart, dateEnd, idList
    }

    private var texts = [String?](repeating: nil, count: Field.allCases.count)

    /// A part's text; nil when it is missing, empty or `null`.
    subscript(_ field: Field) -> String? {
        get { texts[FioInfo.place(field)] }
        set { texts[FioInfo.place(field)] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static func place(_ field: Field) -> Int { Field.allCases.firstIndex(of: field) ?? 0 }

    /// The account: its IBAN, else number and bank.
    var account: BankAccount? {
        if let iban = self[.iban] { return BankAccount(iban) }
        return self[.accountId].flatMap { StatedAccount.other($0, bank: self[.bankId]) }
    }

    /// The account by its IBAN and by its number, when they are two.
    var contradiction: (BankAccount, BankAccount)? {
        guard let iban = self[.iban].map({ BankAccount($0) }), iban.domestic != iban,
            let number = self[.accountId].flatMap({ StatedAccount.other($0, bank: self[.bankId]) }),
            !number.means(iban)
        else { return nil }
        return (iban, number)
    }

    /// The currency, or nil when it is none.
    var money: Currency? { self[.currency].flatMap { Currency(code: $0) } }
}
