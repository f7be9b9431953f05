import Testing

@testable import Syntax

@Suite struct XMLWriterTests {
    @Test func elementsAttributesAndEscapes() {
        var writer = XMLWriter(.windows1250, declaredAs: "Windows-1250")
        writer.element("a:list", ["id": "<\"&'>\n"]) { writer in
            writer.element("a:text", "1 < 2 & \"3\" > 2\nnew\rold")
            writer.element("a:none", nil)
            writer.element("a:letters", "Žltá \u{1F600}")
            writer.empty("a:empty", ["k": "v"])
        }
        #expect(writer.replacedCharacters == 1)
        let expected = """
            <?xml version="1.0" encoding="Windows-1250"?>
            <a:list id="&lt;&quot;&amp;'&gt;&#10;">
              <a:text>1 &lt; 2 &amp; "3" &gt; 2
            new&#13;old</a:text>
              <a:letters>Žltá </a:letters>
              <a:empty k="v"/>
            </a:list>

            """
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode(expected, into: &bytes)
        #expect(writer.bytes == bytes)
    }
}
