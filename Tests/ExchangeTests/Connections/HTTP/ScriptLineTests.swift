import Connectors
import Domain
import Testing

@Suite("A line of a script of requests")
struct ScriptLineTests {
    @Test(
        "is read as it was written",
        arguments: [nil, #"{"stock_quantity":7}"#, #"{"note":",\"body\":{","a":[1,{}]}"#, "[]"] as [String?]
    )
    func written(body: String?) throws {
        let request = RemoteRequest(
            .put,
            "/products/7",
            query: [("name", "Žltý & modrý")],
            body: body.map { Array($0.utf8) },
            isRepeatable: true
        )
        var bytes: [UInt8] = []
        ScriptLine(key: #"eshop-"1001","body":x"#, request).append(to: &bytes)
        #expect(bytes.last == 10)
        let line = try #require(ScriptLine(bytes.dropLast()))
        #expect(line.request == request)
        #expect(line.key == #"eshop-"1001","body":x"#)
        #expect(line.request.path == "/products/7?name=%C5%BDlt%C3%BD%20%26%20modr%C3%BD")
    }

    @Test(
        "that is none is found out",
        arguments: [
            "", "{", "[]", #"{"key":"a"}"#, #"{"key":"a","method":"EAT","path":"/"}"#,
            #"{"key":"a","method":"GET","path":"x"}"#,
        ]
    )
    func none(text: String) { #expect(ScriptLine(Array(text.utf8)) == nil) }
}
