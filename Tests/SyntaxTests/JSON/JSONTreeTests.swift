import Domain
import Syntax
import Testing

@Suite("JSON as a tree")
struct JSONTreeTests {
    private final class Found: JSONHandler {
        var builder = JSONTreeBuilder()
        var values: [JSONTree] = []

        func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
            if let value = try builder.take(event, bytes, at: position) { values.append(value) }
        }
    }

    private func tree(_ text: String) throws(Problem) -> JSONTree? {
        let found = Found()
        var reader = JSONReader(found)
        try reader.read(Array(text.utf8).span)
        try reader.finish()
        return found.values.first
    }

    @Test("values are as they are written, whatever kind they come as")
    func values() throws {
        let text = "{\"a\":16,\n\"b\":\" 16 \",\"c\":null,\"d\":[1,{\"e\":true}],\"f\":\"\",\"g\":1E2}"
        let found = try tree(text)
        let tree = try #require(found)
        #expect(tree["a"]?.text == "16" && tree["b"]?.text == "16" && tree["b"]?.line == 2)
        #expect(tree["c"] == nil && tree["f"]?.text == nil && tree["x"] == nil)
        #expect(tree["d"]?.elements.count == 2 && tree["d"]?.elements[1]["e"]?.truth == true)
        #expect(tree["g"]?.fixed() == Quantity(100) && tree["d"]?.text == nil)
    }

    @Test("small bytes are one whole value, or none")
    func whole() {
        #expect(JSONTree.whole(Array(#"{"a":{"b":[1,"x"]}}"#.utf8))?["a"]?["b"]?.elements.map(\.text) == ["1", "x"])
        for text in ["", "{", #"{"a":1"#, "<html>", #"{"a":1}x"#] {
            #expect(JSONTree.whole(Array(text.utf8)) == nil, "\(text)")
        }
    }

    @Test("a value that is too large to be kept is refused")
    func tooLarge() throws {
        var builder = JSONTreeBuilder()
        let nothing: [UInt8] = []
        let long = [UInt8](repeating: 97, count: 1 << 20)
        let place = SourcePosition(line: 1)
        _ = try builder.take(.beginArray, nothing.span, at: place)
        for _ in 1...31 { _ = try builder.take(.string, long.span, at: place) }
        var code: String?
        do throws(Problem) { _ = try builder.take(.string, long.span, at: place) } catch { code = error.code }
        #expect(code == JSONProblem.tooLong.rawValue)
    }
}
