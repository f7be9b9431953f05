import Domain

/// What Fio banka's API answers instead of movements (docs/formats/fio.md#the-api).
public enum FioAPIProblem: String, ProblemCode {
    /// The token is unknown, expired, or not active yet. Remedy: make a new one; it works after five minutes.
    case tokenRefused = "FIOAPI-001"
    /// The token was used less than 30 seconds ago, by us or by another program.
    case tooSoon = "FIOAPI-002"
    /// The period has more than 50,000 movements. Remedy: a smaller `payments.fio-days`.
    case tooMany = "FIOAPI-003"
    /// The period begins more than 90 days ago. Remedy: unlock the token. Placeholders: from, to, days.
    case tooOld = "FIOAPI-004"
    /// The secret is no token. Remedy: copy it whole: 64 letters and digits. Placeholders: secret.
    case badToken = "FIOAPI-005"
    /// The bank was not asked, because its last call is less than 30 seconds ago. Remedy: ask again then.
    /// Placeholders: time.
    case resting = "FIOAPI-006"
    /// The bank was asked by a check, so that no pass may ask it for 30 seconds. Placeholders: time.
    case asked = "FIOAPI-007"

    /// The connection.
    public var blame: Blame { .connection(retry: false) }
}
