import Domain
import FoundationEssentials

/// Logins as header fields.
public enum HTTPCredentials {
    /// User and password in the form of RFC 7617, in `Authorization` or the field that a system has instead.
    public static func basic(user: String, password: String, field: String) throws(Problem) -> HTTPField {
        try HTTPField(field, "Basic " + Data((user + ":" + password).utf8).base64EncodedString())
    }
}
