import Domain

/// How Fio banka's API is asked for the movements of an account (docs/formats/fio.md#the-api).
///
/// The period is asked for, never `last`: that one moves a bookmark at the bank, and a crash after it would lose
/// movements.
public enum FioAPI {
    /// The address of the API.
    public static let address = "https://fioapi.fio.cz/v1/rest"
    /// How many seconds a token must rest between two calls.
    public static let pauseSeconds: Int64 = 30
    /// How many days back the bank answers without being unlocked by a person.
    public static let mostDays = 90

    /// Whether a text has the shape of a token: 64 letters and digits.
    public static func isToken(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            }
    }

    /// What the bank means by a status, or nil when that is not its own.
    public static func problem(status: Int) -> FioAPIProblem? {
        switch status {
        case 404: .badToken
        case 409: .tooSoon
        case 413: .tooMany
        case 422: .tooOld
        case 500: .tokenRefused
        default: nil
        }
    }
}
