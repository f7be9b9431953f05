import Domain

/// The plain members of a small JSON object: a token, the head of a line.
public enum FlatJSON {
    /// Texts, numbers and words of the outermost object by their names, as they are written; parts that are objects or arrays
    /// are left out. Empty when the text is no such object, or is not whole.
    public static func members(_ bytes: [UInt8]) -> [String: String] {
        var reader = JSONReader(Members())
        do throws(Problem) {
            try reader.read(bytes.span)
            try reader.finish()
        } catch {
            return [:]
        }
        return reader.handler.found
    }

    private struct Members: JSONHandler {
        var found: [String: String] = [:]
        private var depth = 0
        private var key = ""

        init() {}

        mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
            switch event {
            case .beginObject, .beginArray: depth += 1
            case .endObject, .endArray: depth -= 1
            case .key: if depth == 1 { key = Self.text(bytes) }
            case .string, .number: if depth == 1 { found[key] = Self.text(bytes) }
            case .word: if depth == 1, Self.text(bytes) != "null" { found[key] = Self.text(bytes) }
            }
        }

        private static func text(_ bytes: Span<UInt8>) -> String {
            bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
    }
}
