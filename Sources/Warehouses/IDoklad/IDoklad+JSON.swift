import Connectors
import Domain
import Syntax

/// What every answer is wrapped in: `{"Data":…,"IsSuccess":true,"Message":"","StatusCode":200,"ErrorCode":0}`
/// (docs/systems/idoklad.md#answers).
struct IDokladAnswer {
    /// The whole answer.
    let whole: JSONTree

    /// An answer in memory; nil when it is no JSON object, or is cut.
    init?(_ bytes: [UInt8]) {
        guard let tree = IDokladJSON.tree(bytes), !tree.members.isEmpty else { return nil }
        whole = tree
    }

    /// An answer that was read.
    init(_ whole: JSONTree) { self.whole = whole }

    /// What was asked for.
    var data: JSONTree? { whole["Data"] }
    /// The rows of a list.
    var rows: [JSONTree] { (data?["Items"] ?? data)?.elements ?? [] }
    /// Whether it was done; an answer of 200 may say no.
    var isSuccess: Bool { whole["IsSuccess"]?.truth ?? (data != nil) }
    /// The status inside, which counts where the outer one is 200.
    var status: Int? { whole["StatusCode"]?.text.flatMap { Int(shortText: $0) } }
    /// The code of an error; nil for none.
    var error: Int? { whole["ErrorCode"]?.text.flatMap { Int(shortText: $0) }.flatMap { $0 == 0 ? nil : $0 } }

    /// What iDoklad says; nil where it says nothing.
    var words: String? {
        guard let message = whole["Message"]?.text else { return error.map { "ErrorCode \($0)" } }
        let said = String(message.prefix(300))
        return error.map { said + " (\($0))" } ?? said
    }
}

/// Small pieces of JSON, read and written whole.
enum IDokladJSON {
    /// The value; nil when it is none, or several.
    static func tree(_ bytes: [UInt8]) -> JSONTree? {
        do throws(Problem) {
            return try tree { (sink) throws(Problem) in try sink(bytes.span.bytes) }
        } catch {
            return nil
        }
    }

    /// The value of a page.
    static func tree(_ page: RemotePage) throws(Problem) -> JSONTree? {
        try tree { (sink) throws(Problem) in try page.read(sink) }
    }

    private static func tree(
        _ read: ((RawSpan) throws(Problem) -> Void) throws(Problem) -> Void
    ) throws(Problem) -> JSONTree? {
        final class Box { var tree: JSONTree? }
        let box = Box()
        let reader = JSONRecordReader(envelopes: []) { (record) throws(Problem) in
            if box.tree == nil { box.tree = record.value }
        }
        try read { (bytes) throws(Problem) in try reader.read(bytes) }
        try reader.finish()
        return box.tree
    }

    /// The value as bytes again.
    static func bytes(_ tree: JSONTree) -> [UInt8] {
        var json = JSONWriter()
        switch tree.content {
        case .object(let members):
            json.object { json in for member in members { json.member(member.key, raw: bytes(member.value)) } }
        case .array(let elements):
            json.array { json in for element in elements { json.elements(bytes(element)) } }
        case .string(let text): json.element(text)
        case .number(let digits): return Array(digits.utf8)
        case .word(let truth): return Array((truth.map { $0 ? "true" : "false" } ?? "null").utf8)
        }
        return json.bytes
    }
}

extension JSONWriter {
    /// A number, exactly as it is.
    mutating func number<Kind>(_ key: String, _ value: Fixed<Kind>?) {
        if let value { member(key, raw: Array(value.description.utf8)) }
    }
}
