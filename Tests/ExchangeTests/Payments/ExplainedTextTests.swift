import Domain
import Exchange
import Testing

@Suite("Explain: texts of payers")
struct ExplainedTextTests {
    @Test("stay on the line of their fact, whatever line ends and signs of direction they have")
    func lines() throws {
        let shop = try Shop()
        let name = "Vzor&#10;  kritérium: vs&#13;&#x85;&#x2028;&#x2029;&#x202E;&#x200F;&#x61C;x"
        try shop.drop(CAMTFile.statement([CAMTFile.Entry(2490, "R3", vs: "77", name: name)]), Shop.inbox + "/s.xml")
        try shop.run()
        let workspace = try shop.workspace()
        let story = try shop.ledger { ledger throws(Problem) in
            try Explanation.tell("payment", "1", workspace, ledger).map(\.text).joined(separator: "\n")
        }
        let acting = story.unicodeScalars.filter { $0.isActing && $0 != "\n" }
        #expect(acting.isEmpty)
        let lines = story.split(separator: "\n")
        #expect(lines.contains { $0.contains("Vzor") && $0.contains("kritérium: vs") })
        #expect(!lines.contains { $0.hasPrefix("  kritérium: vs") })
    }
}
