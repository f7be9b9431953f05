import Domain
import Payments
import Testing

@Suite("CAMT: symbols and references") struct CAMTSymbolTests {
    private typealias Texts = CAMTTexts

    private static let czech = "<Id><IBAN>CZ6508000000192000145399</IBAN></Id><Ccy>EUR</Ccy>"

    /// Variable, specific and constant symbol in this order, `-` for none.
    private func symbols(_ detail: String, czech: Bool = false) -> String {
        guard let payment = Texts.only(detail, account: czech ? Self.czech : nil) else { return "unsound" }
        return [payment.vs, payment.ss, payment.ks].map { $0 ?? "-" }.joined(separator: " ")
    }

    @Test(
        "the end-to-end reference of Slovak banks",
        arguments: [
            ("/VS15501234/SS456/KS0308", "15501234 456 308"), ("/KS0308/SS/VS20270005", "20270005 - 308"),
            ("/VS20270005", "20270005 - -"), ("/VS0012345678/SS0000000000/KS0308", "12345678 - 308"),
            ("/VS1234\n 567/ SS 8 /KS", "1234567 8 -"), ("/VS:123/SS:456", "123 456 -"),
            ("/VS/123/SS/456/KS/0308", "123 456 308"), ("/VS/SS/KS", "- - -"), ("VS20260001", "20260001 - -"),
            ("VS:1/SS:2", "1 2 -"), ("NOTPROVIDED", "- - -"), ("20260001", "- - -"), ("/VS12345678901", "- - -"),
            ("/VS12A/SS3", "- 3 -"), ("VSE-2026-1", "- - -"), ("INV/VS77", "- - -"),
        ]
    )
    func endToEnd(text: String, expected: String) {
        #expect(symbols("<Refs><EndToEndId>\(text)</EndToEndId></Refs>") == expected)
    }

    @Test("a bare number is the variable symbol at Czech banks only, when it is short enough")
    func bare() {
        func read(_ text: String) -> String { symbols("<Refs><EndToEndId>\(text)</EndToEndId></Refs>", czech: true) }
        #expect(read("0240100045") == "240100045 - -" && read("12345678901") == "- - -" && read("0000") == "- - -")
        #expect(symbols("<Refs><InstrId>0898</InstrId></Refs>", czech: true) == "- - 898")
        #expect(symbols("<Refs><InstrId>0898</InstrId></Refs>") == "- - -")
        #expect(symbols("<Refs><InstrId>20260001</InstrId></Refs>", czech: true) == "- - -")
    }

    @Test("references of Czech banks with labels") func labelled() {
        let text =
            "<Refs><PmtInfId>SS77</PmtInfId><InstrId>KS0558</InstrId><EndToEndId>VS20260001</EndToEndId></Refs>"
        #expect(symbols(text) == "20260001 77 558")
        #expect(symbols("<Refs><PmtInfId>/VS1/SS2/KS3</PmtInfId></Refs>") == "1 2 3")
    }

    @Test("references of the bank's own kind") func proprietary() {
        let text = "<Prtry><Tp>VS</Tp><Ref>0001</Ref></Prtry><Prtry><Tp>KS</Tp><Ref>KS:0308</Ref></Prtry>"
        #expect(symbols("<Refs>\(text)<Prtry><Tp>BANK</Tp><Ref>998</Ref></Prtry></Refs>") == "1 - 308")
        #expect(symbols("<Refs><Prtry><Tp>SYMBOLS</Tp><Ref>/VS9/SS8/KS7</Ref></Prtry></Refs>") == "9 8 7")
    }

    @Test("structured references, one each") func structured() {
        let texts = ["VS:240100045", "KS:898", "SS:12"].map { "<Strd><CdtrRefInf><Ref>\($0)</Ref></CdtrRefInf></Strd>" }
        let detail = "<RmtInf>\(texts.joined())</RmtInf>"
        #expect(symbols(detail) == "240100045 12 898")
        #expect(Texts.only(detail)?.creditorReference == nil)
        #expect(symbols("<RmtInf><Strd><CdtrRefInf><Ref>/VS5/SS/KS6</Ref></CdtrRefInf></Strd></RmtInf>") == "5 - 6")
    }

    @Test("digits of a structured reference whose kind is a symbol's", arguments: ["Prtry", "Cd"])
    func kinds(element: String) {
        let kind = "<Tp><CdOrPrtry><\(element)>VS</\(element)></CdOrPrtry></Tp>"
        let detail = "<RmtInf><Strd><CdtrRefInf>\(kind)<Ref>0020260068</Ref></CdtrRefInf></Strd></RmtInf>"
        #expect(symbols(detail) == "20260068 - -" && Texts.only(detail)?.creditorReference == nil)
    }

    @Test(
        "labels in the end-to-end reference as a text has them",
        arguments: ["VS:65,KS:0308", "VS 65 KS 308", "vs=65;ks=308"]
    )
    func endToEnd(text: String) {
        #expect(symbols("<Refs><EndToEndId>\(text)</EndToEndId></Refs>").hasPrefix("65 -"))
    }

    @Test(
        "a reference of the creditor is kept as it is",
        arguments: ["RF18539007547034", "210000000003139471430009017", "VSE-2026-01", "RF18 5390 0754 7034"]
    )
    func creditor(reference: String) {
        let kind = "<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>"
        let payment = Texts.only(
            "<RmtInf><Strd><CdtrRefInf>\(kind)<Ref>\(reference)</Ref></CdtrRefInf></Strd></RmtInf>"
        )
        #expect(payment?.creditorReference == reference && payment?.vs == nil)
    }

    @Test(
        "labels in the message and in what the bank adds",
        arguments: [
            ("VS:123 faktura", "123 - -"), ("platba VS 123, SS 9", "123 9 -"), ("/VS/123/KS/0308", "123 - 308"),
            ("/VS123/SS/KS0308", "123 - 308"), ("vs.2026097", "2026097 - -"), ("10 KS 308 tehál", "- - -"),
            ("REVS123", "- - -"), ("VS12a", "- - -"),
        ]
    )
    func text(text: String, expected: String) {
        #expect(symbols("<RmtInf><Ustrd>\(text)</Ustrd></RmtInf>") == expected)
        #expect(symbols("<AddtlTxInf>\(text)</AddtlTxInf>") == expected)
        #expect(symbols("<RmtInf><Strd><AddtlRmtInf>\(text)</AddtlRmtInf></Strd></RmtInf>") == expected)
    }

    @Test("the place that is trusted most counts, wherever it stands") func trust() {
        let structured = "<RmtInf><Ustrd>VS:4</Ustrd><Strd><CdtrRefInf><Ref>VS:1</Ref></CdtrRefInf></Strd></RmtInf>"
        let reference = "<Refs><InstrId>VS2</InstrId><EndToEndId>/VS3/KS5</EndToEndId></Refs>"
        #expect(symbols(reference + structured) == "1 - 5")
        #expect(symbols(reference + "<RmtInf><Ustrd>VS:4</Ustrd></RmtInf>") == "2 - 5")
        let bare = "<Refs><EndToEndId>3</EndToEndId></Refs><RmtInf><Ustrd>VS:4</Ustrd></RmtInf>"
        #expect(symbols(bare, czech: true) == "3 - -" && symbols(bare) == "4 - -")
    }

    @Test("the end-to-end reference is kept beside") func kept() {
        func id(_ text: String) -> String? { Texts.only("<Refs><EndToEndId>\(text)</EndToEndId></Refs>")?.endToEndId }
        #expect(id("/VS1/SS/KS") == "/VS1/SS/KS" && id("A-1") == "A-1")
        #expect(id("NOTPROVIDED") == nil && id("NOT PROVIDED") == nil)
    }

    @Test("a bank is Czech by its account, else by its code") func country() {
        let other = "<Id><Othr><Id>2000145399</Id></Othr></Id><Ccy>EUR</Ccy>"
        let bank = "<Svcr><FinInstnId><BIC>GIBACZPX</BIC></FinInstnId></Svcr>"
        let detail = "<Refs><EndToEndId>77</EndToEndId></Refs>"
        #expect(Texts.only(detail, account: other + bank)?.vs == "77")
        #expect(Texts.only(detail, account: other)?.vs == nil)
    }
}
