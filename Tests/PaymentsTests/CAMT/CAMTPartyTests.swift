import Domain
import Payments
import Testing

@Suite("CAMT: the other side") struct CAMTPartyTests {
    private typealias Texts = CAMTTexts

    private func payment(_ parties: String, agents: String = "", direction: String = "CRDT") -> Payment? {
        Texts.only("<RltdPties>\(parties)</RltdPties><RltdAgts>\(agents)</RltdAgts>", direction: direction)
    }

    @Test(
        "a name in every form",
        arguments: [
            "<Dbtr><Nm>Žofia</Nm></Dbtr>", "<Dbtr><Pty><Nm>Žofia</Nm></Pty></Dbtr>",
            "<Dbtr><Agt><FinInstnId><Nm>Žofia</Nm></FinInstnId></Agt></Dbtr>", "<DbtrAcct><Nm>Žofia</Nm></DbtrAcct>",
            "<UltmtDbtr><Nm>Žofia</Nm></UltmtDbtr>", "<UltmtDbtr><Pty><Nm>Žofia</Nm></Pty></UltmtDbtr>",
            "<Dbtr><Nm> </Nm></Dbtr><DbtrAcct><Nm>Žofia</Nm></DbtrAcct>",
        ]
    )
    func name(parties: String) {
        #expect(payment(parties)?.counterName == "Žofia")
        let creditor = parties.replacing("Dbtr", with: "Cdtr")
        #expect(payment(creditor, direction: "DBIT")?.counterName == "Žofia")
        #expect(payment(creditor)?.counterName == nil)
    }

    @Test("the name of the debtor counts before that of the one behind") func order() {
        let both = "<UltmtDbtr><Nm>Behind</Nm></UltmtDbtr><Dbtr><Nm>First</Nm></Dbtr>"
        #expect(payment(both)?.counterName == "First")
    }

    @Test(
        "an account in every form",
        arguments: [
            ("<IBAN>SK08 0900 0000 0001 2312 3123</IBAN>", "", "SK0809000000000123123123"),
            ("<Othr><Id>131-3021140217</Id></Othr>", "<Othr><Id>0100</Id></Othr>", "131-3021140217/0100"),
            ("<Othr><Id>131-3021140217/0100</Id></Othr>", "", "131-3021140217/0100"),
            (
                "<Othr><Id>0001313021140217</Id></Othr>", "<ClrSysMmbId><MmbId>0100</MmbId></ClrSysMmbId>",
                "131-3021140217/0100"
            ),
            ("<Othr><Id>DE-X-77</Id></Othr>", "<Othr><Id>0100</Id></Othr>", "DE-X-77"),
            ("<PrtryAcct><Id>2000145399/0800</Id></PrtryAcct>", "", "2000145399/0800"),
        ]
    )
    func account(id: String, bank: String, expected: String) {
        let agent = "<DbtrAgt><FinInstnId>\(bank)</FinInstnId></DbtrAgt>"
        let parties = "<DbtrAcct><Id>\(id)</Id></DbtrAcct>"
        #expect(payment(parties, agents: agent)?.counterAccount?.description == expected)
        let creditor = payment(
            parties.replacing("Dbtr", with: "Cdtr"),
            agents: agent.replacing("Dbtr", with: "Cdtr"),
            direction: "DBIT"
        )
        #expect(creditor?.counterAccount?.description == expected)
    }

    @Test("without parties there is no other side") func none() {
        #expect(payment("")?.counterName == nil && payment("")?.counterAccount == nil)
    }
}
