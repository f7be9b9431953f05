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
        guard let tree = JSONTree.whole(bytes), !tree.members.isEmpty else { return nil }
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

extension JSONWriter {
    /// A number, exactly as it is.
    mutating func number<Kind>(_ key: String, _ value: Fixed<Kind>?) {
        if let value { member(key, raw: Array(value.description.utf8)) }
    }
}
