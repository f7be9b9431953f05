import Domain
import Syntax

/// A page of an answer as a line of JSON, so that a set of pages is one file that says where it came from:
/// `{"spojka":"woocommerce.orders","page":1,"method":"GET","path":"/orders?page=1","status":200,"fields":{…},"connection":"shop",
/// "body":[…]}`.
///
/// The connection's name keeps answers of two accounts apart that say the same in the same second.
/// Secrets are cut from the path by the engine; of the header only the fields that matter are kept.
public struct PageEnvelope: Sendable {
    /// The member that begins the line and names the format.
    public static let mark = "{\"spojka\":\""
    /// Header fields that are kept, where they came; `Date` would make a file of the same answer another one.
    static let kept = ["Content-Type", "X-WP-Total", "X-WP-TotalPages"]

    /// The line's begin, up to the body; `tail` ends it.
    public static func head(
        format: String,
        number: Int,
        key: String? = nil,
        connection: String,
        isDated: Bool = false,
        _ request: RemoteRequest,
        _ answer: HTTPHead
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("spojka", format)
            json.member(key == nil ? "page" : "line", number)
            json.member("key", key)
            json.member("method", request.method.rawValue)
            json.member("path", request.path)
            json.member("status", answer.status)
            json.object("fields") { json in
                for name in kept + (isDated ? ["Date"] : []) { json.member(name, answer[name]) }
            }
            json.member("connection", connection)
        }
        return Array(json.bytes.dropLast()) + Array(",\"body\":".utf8)
    }

    /// What ends the line.
    public static let tail = Array("}\n".utf8)

    /// The bytes of a JSON body on one line: a line break between values is a blank, and within a text it cannot stand.
    public static func flat(_ byte: UInt8) -> UInt8 { byte == 10 || byte == 13 ? 32 : byte }

    /// Whether a file begins with such a line of a format.
    public static func begins(_ head: FileHead, _ format: String) -> Bool {
        head.starts(with: mark + format + "\"")
    }
}
