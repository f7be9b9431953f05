import Syntax
import Testing

@Suite("A JSON value that is written again") struct JSONTreeWritingTests {
    @Test(
        "is what was read, numbers to the last digit",
        arguments: [
            #"{"a":1.50,"b":"x\"y","c":[1,"2",{"d":null}],"e":{},"f":[],"g":true,"h":false}"#, "[1e3,-0.10]",
            #""text""#,
            "12345678901234567890.123456789", "null", "true",
        ]
    )
    func same(text: String) throws {
        let tree = try #require(JSONTree.whole(Array(text.utf8)))
        #expect(String(decoding: tree.bytes, as: UTF8.self) == text)
    }

    @Test("may be a member or an element among others") func among() throws {
        let tree = try #require(JSONTree.whole(Array(#"{"n":1.0}"#.utf8)))
        var json = JSONWriter()
        json.object { json in
            json.member("first", 1)
            json.member("value", tree)
            json.array("list") { json in
                json.element("x")
                json.element(tree)
            }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"first":1,"value":{"n":1.0},"list":["x",{"n":1.0}]}"#)
    }
}
