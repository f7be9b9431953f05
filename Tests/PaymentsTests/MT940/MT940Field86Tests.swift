import Domain
import Payments
import Testing

@Suite("MT940 and MT942: what field 86 tells") struct MT940Field86Tests {
    private func payment(_ info: String, account: String = "0800/0000192000145399") -> Payment? {
        StatementReading(MT940Texts.credit(info, account: account)).payments.first
    }

    @Test("ČSOB domestic, new and old") func csobDomestic() {
        let new = payment(
            "111?00ŽLTÉ S.R.O.?20ZAUCT.PLATBA?21000019-2000145399/0800\r\n?22VS:0020260001?23SS:77?24KS:0308\r\n?25za tovar?26.?27.?29VS:999?30SS:888",
            account: "0300/226047602"
        )
        #expect(new?.vs == "20260001" && new?.ss == "77" && new?.ks == "308")
        #expect(new?.counterAccount?.description == "19-2000145399/0800")
        #expect(new?.counterName == "ŽLTÉ S.R.O." && new?.message == "za tovar")
        let old = payment("111?00X?20000019-2000145399/0800?21VS:1?22SS:2?23KS:3", account: "0300/226047602")
        #expect(
            old?.vs == "1" && old?.ss == "2" && old?.ks == "3"
                && old?.counterAccount?.description == "19-2000145399/0800"
        )
    }

    @Test("Česká spořitelna MultiCash: the payer's own symbols are not ours") func ceskaSporitelna() {
        let found = payment(
            "020?00Příchozí platba?20KS:0308?21VS:20260001?22SS:?24VS2:999 /SS2:888 ?25za tovar?300100?310000192000145399?32Žofia?33 Ďurišová"
        )
        #expect(found?.vs == "20260001" && found?.ss == nil && found?.ks == "308" && found?.message == "za tovar")
        #expect(found?.counterAccount?.description == "19-2000145399/0100" && found?.counterName == "Žofia  Ďurišová")
    }

    @Test("Raiffeisenbank: symbols without a colon, dashes for nothing") func raiffeisenbank() {
        let found = payment(
            "010?20-?21KS0000000308?22VS0045135784?23SS0000000000?30-?31-?32Jan?38CZ6508000000192000145399"
        )
        #expect(found?.vs == "45135784" && found?.ks == "308" && found?.ss == nil && found?.message == nil)
        #expect(found?.counterAccount?.description == "CZ6508000000192000145399")
    }

    @Test("Slovenská sporiteľňa: a code of six") func slsp() {
        let found = payment("020200?20KS:0308?21VS:123?22SS:?25dakujem?38SK3112000000198742637541")
        #expect(found?.vs == "123" && found?.counterAccount?.description == "SK3112000000198742637541")
        #expect(found?.message == "dakujem")
    }

    @Test("symbols and their labels that are split over subfields") func split() {
        // A subfield has 27 characters, so a label and its number may end up in two.
        let number = payment("166?20Platba za objednavku VS:202?2160042 dakujem?32Eva")
        #expect(number?.vs == "20260042")
        let label = payment("166?20Platba za tovar a dopravu V?21S:20260042?32Eva")
        #expect(label?.vs == "20260042")
        let three = payment("166?20VS:20260042?21KS:0308?22SS:77?32Eva")
        #expect(three?.vs == "20260042" && three?.ks == "308" && three?.ss == "77")
        let slashes = payment("166?20/VS20260042/SS77/KS?210308?32Eva")
        #expect(slashes?.vs == "20260042" && slashes?.ss == "77")
        let last = payment("166?20a?21b?22c?23d?24e?25f?26g?27h?28i?29VS:20260042?32Eva")
        #expect(last?.vs == "20260042")
    }

    @Test("a file that was cut behind its head says so") func cut() {
        for text in [":20:V\n", ":20:V\r\n:25:0800/0000192000145399\r\n:28C:1/1\r\n", ":20:V\n:25:1\n-\n"] {
            #expect(StatementReading(text).failure?.code == "MT940-005", "\(text)")
        }
    }

    @Test("a full line of 27 goes on with its last word") func fullLines() {
        let found = payment("166?20abcdefghijklmnopqrstuvwxyz1?21234 rest?32Spoločnosť s veľmi dlhým men?33om")
        #expect(found?.message == "abcdefghijklmnopqrstuvwxyz1234 rest")
        #expect(found?.counterName == "Spoločnosť s veľmi dlhým menom")
    }

    @Test("words of the European schemes") func schemes() {
        let found = payment("166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+VS:55 za tovar?32X")
        #expect(found?.endToEndId == "E2E-1" && found?.message == "VS:55 za tovar" && found?.vs == "55")
        let none = payment("166?20EREF+NOTPROVIDED SVWZ+TEXT ABWA+Y")
        #expect(none?.endToEndId == nil && none?.message == "TEXT")
        let codes = payment("/TRTP/SEPA/IBAN/SK3112000000198742637541/NAME/JAN/EREF/E1/REMI/VS:7 tovar")
        #expect(
            codes?.endToEndId == "E1" && codes?.counterName == "JAN" && codes?.vs == "7"
                && codes?.message == "VS:7 tovar"
        )
        #expect(codes?.counterAccount?.description == "SK3112000000198742637541")
    }

    @Test(
        "symbols in free text",
        arguments: [
            "Platba VS:20260001 KS:0308", "Platba VS 20260001", "Platba /VS/20260001",
            "Platba\r\n/VS20260001/SS/KS0308",
            "vs 20260001", "VS20260001",
        ]
    )
    func free(text: String) {
        #expect(payment(text)?.vs == "20260001")
    }

    @Test("full lines of free text go on, shorter ones end a word") func freeLines() {
        let full = String(repeating: "a", count: 65)
        #expect(payment(full + "\r\nb")?.message == full + "b")
        #expect(payment("abc\r\ndef")?.message == "abc def")
    }

    @Test("before the first movement and behind the balance it is about the statement") func elsewhere() {
        let text = MT940Texts.statement(closing: "C261120CZK110,00", ":86:VS:1", ":61:261120C10,NTRF")
        let reading = StatementReading(text.replacing("\r\n-\r\n", with: "\r\n:86:VS:2\r\n-\r\n"))
        #expect(reading.isSound && reading.payments.map(\.vs) == [nil])
    }

    @Test("letters of CP852") func cp852() {
        let text = MT940Texts.credit("020?25Žltý kôň?32Ďurišová")
        let table: [Character: UInt8] = [
            "Ž": 0xA6, "ý": 0xEC, "ô": 0x93, "ň": 0xE5, "Ď": 0xD2, "š": 0xE7, "á": 0xA0,
        ]
        var bytes: [UInt8] = []
        for character in text { bytes += table[character].map { [$0] } ?? Array(String(character).utf8) }
        let found = StatementReading(bytes).payments.first
        #expect(found?.message == "Žltý kôň" && found?.counterName == "Ďurišová")
    }
}
