/// The arguments of a problem as one column has them: a JSON object.
enum ProblemArguments {
    /// The column's text.
    static func text(_ arguments: [String: String]) -> String {
        var writer = JSONByteWriter()
        writer.object { json in
            for (key, value) in arguments.sorted(by: { $0.key < $1.key }) { json.member(key, value) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The arguments in a column; none when it is damaged, so that at least the code is told.
    static func arguments(_ text: String) -> [String: String] {
        (try? JSONByteDecoder.decode([String: String].self, from: Array(text.utf8))) ?? [:]
    }
}
