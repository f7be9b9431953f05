import Domain
import Testing

@Suite("Symbols in texts") struct SymbolTextTests {
    /// Variable, constant and specific symbol, `-` for none.
    private static func read(_ text: String) -> String {
        var symbols = StatementSymbols()
        read(text, into: &symbols)
        return [symbols.vs, symbols.ks, symbols.ss].map { $0 ?? "-" }.joined(separator: " ")
    }

    private static func read(_ text: String, into symbols: inout StatementSymbols) {
        let bytes = Array(text.utf8)
        symbols.read(text: bytes.span)
    }

    private static let variable = [
        "VS", "vs", "Vs", "vS", "V.S", "v.s", "V.S.", "v.s.", "v. s.", "V. S", "V/S", "VSYM", "vsym", "v.sym.",
        "V. symbol",
        "var. symbol", "Var.symbol", "VAR SYMBOL", "varsymbol", "VarSym", "var.sym.", "var. sym", "var. s.",
        "var-symbol",
        "Variabilný symbol", "variabilní symbol", "variabilny symbol", "VARIABILNY\u{A0}SYMBOL", "variabilným symbolom",
        "variabil. symb.", "Variable symbol", "symvar", "SymVar", "symbol variabilný",
        "variabilny\u{301} symbol",
    ]
    private static let constant = [
        "konst. symbol", "konšt. symbol", "Konštantný symbol", "konstantní symbol", "KONST.SYMBOL", "konstsym",
        "k. symbol",
        "ksym", "Constant symbol", "symkonst", "kons\u{30C}t. symbol",
    ]
    private static let specific = [
        "SS", "s.s.", "S.S", "špec. symbol", "spec. symbol", "Špecifický symbol", "specifický symbol", "SPECSYM",
        "ssym",
        "spec.s.", "symspec", "s. symbol",
    ]
    /// What may stand between a label and its number.
    private static let gaps = [
        ":", ": ", " : ", " ", "  ", "\t", "\n", ":\n", "\r\n", " \n ", "/", " / ", "=", " = ", "-", " - ", ".", ". ",
        "\u{A0}", " č. ",
        " číslo ", ": č.", " c. ", " je ", "\n. ", " / . ", "_", "#", " (", "\u{202F}",
    ]

    @Test("a label in any spelling, over any gap, in any text, gives its number", arguments: 0..<2000)
    func anySpelling(seed: Int) {
        var dice = Dice(seed)
        let (labels, place) = [(Self.variable, 0), (Self.constant, 1), (Self.specific, 2)][dice.roll(3)]
        let label = labels[dice.roll(labels.count)]
        let number = String(1 + dice.roll(place == 1 ? 9998 : 9_999_999_999))
        let padded =
            place != 1 && dice.roll(4) == 0 ? String(repeating: "0", count: 10 - number.count) + number : number
        let isShort = label.allSatisfy(\.isLetter) && label.count == 2
        let gap = isShort && dice.roll(3) == 0 ? "" : Self.gaps[dice.roll(Self.gaps.count)]
        let before = [
            "", "Platba ", "za tovar,", "Jana Vzorová\n", "/", "obj.: A-12\r\n", "(", "10 ks čaju; ", "2x prevod - ",
        ]
        let after = [
            "", " ", "\n", ", dakujem", "; Vzorová Jana", "/", ")", " za nákup", "\nďakujem", ".", " A.", "\u{A0}Eva",
        ]
        let text = before[dice.roll(before.count)] + label + gap + padded + after[dice.roll(after.count)]
        var wanted = ["-", "-", "-"]
        wanted[place] = number
        #expect(Self.read(text) == wanted.joined(separator: " "), "\(text.debugDescription)")
    }

    @Test("a text without labels gives none", arguments: 0..<2000)
    func noLabel(seed: Int) {
        var dice = Dice(seed)
        let words = [
            "RÁVS", "ČSVS1", "REVS", "OSS", "KVS", "VST", "VSE", "Vsetín", "vsetko", "varenie", "vari", "variace",
            "spolu", "s",
            "v", "k", "SK", "kus", "10 ks", "20261201", "12:30", "1 440,00", "symbol", "so symbolom", "s symbolem",
            "konštrukcia",
            "specifikace", "spec.", "var.", "s.r.o.", "spol. s r.o.", "a.s.", "k.s.", "IBAN", "VS", "ss", "SSD", "VŠ",
            "vs.", "KS",
            "Ivan V.", "Kč", "1.12.2026", "DVS/", "é", "😀", "\u{1F1F8}\u{1F1F0}",
        ]
        let numbers: Set = ["10 ks", "20261201", "12:30", "1 440,00", "1.12.2026", "ČSVS1"]
        let labels: Set = ["VS", "ss", "vs.", "KS", "k.s.", "symbol", "so symbolom"]
        var text = ""
        var isLabelled = false
        var last = ""
        for _ in 0..<1 + dice.roll(8) {
            let word = words[dice.roll(words.count)]
            if isLabelled, numbers.contains(word) { continue }
            // `symbol var.` is one label.
            isLabelled = labels.contains(word) || word == "var." && last.contains("symbol")
            last = word
            text += word + [" ", "\n", ", ", "; "][dice.roll(4)]
        }
        #expect(Self.read(text) == "- - -", "\(text.debugDescription)")
    }

    @Test(
        "what a label does not explain",
        arguments: [
            "VS 12,50", "VS: 1.12.2026", "VS 12:30", "VS 1 440,00", "VS 12345678901", "VS 2026-001", "VS 2026/001",
            "VS 50€",
            "VS 10%", "RÁVS 123", "ČSVS1", "VS12a", "VS:\n2000145399/0800", "VS 123 456 789", "VS 2026 0042", "VS 5–7",
            "VS20260\n042", "VS20260\r\n042", "VS: 20260 042", "VS 20260 042, dakujem", "VS 2026004\n2",
            "VS 0000000000", "k. s. 308", "10 ks 308", "10 KS 1178", "ss 5", "s symbolem 5", "VS 1001, VS 1002",
            "vs: 1001\nvar. symbol: 1002", "VS:", "VS", "V", "v.s", "VS no", "KS: 20261201",
        ]
    )
    func none(text: String) {
        #expect(Self.read(text) == "- - -")
    }

    @Test(
        "symbols beside one another",
        arguments: [
            ("vs: 20261201 ks: 0308 ss: 77 Faktura", "20261201 308 77"), ("VS20261201KS0308SS77", "20261201 308 77"),
            ("VS 1001 KS 1178 SS 5", "1001 1178 5"), ("/VS/1001/SS//KS/0308", "1001 308 -"), ("KS 0308", "- 308 -"),
            ("/Eva Vzorová\n/VS0001234567", "1234567 - -"), ("VZOR V.S\n. 1234567891", "1234567891 - -"),
            ("VS 1001\nVS:0000001001", "1001 - -"), ("VS 1001 2 ks", "1001 - -"),
            ("VS 1001 2026-11-23", "1001 - -"), ("VS 1001 100,00 EUR", "1001 - -"),
            ("VS 1001 120 EUR", "1001 - -"), ("VS 1001 120 Kč", "1001 - -"), ("VS 1001 120 €, KS 0308", "1001 308 -"),
            ("VS 2026 1200 CZK", "2026 - -"), ("VS – 1001", "1001 - -"), ("VS — 1001", "1001 - -"),
            ("VS \u{2212}1001", "1001 - -"), ("VS*1001", "1001 - -"), ("VS=1001", "1001 - -"), ("VS#1001", "1001 - -"),
            ("VS * 1001 SS# 7", "1001 - 7"), ("VS-1001", "1001 - -"),
            ("VS 20260042\n20261123", "20260042 - -"), ("VS 0000000000 /VS1001", "1001 - -"),
            ("VS: 20261201, 12.5.2026 o 12:30", "20261201 - -"), ("symbol varenia 20261201", "- - -"),
        ]
    )
    func several(text: String, expected: String) {
        #expect(Self.read(text) == expected)
    }

    @Test("two that differ are told, unless a better place says which") func contradiction() {
        var symbols = StatementSymbols()
        Self.read("VS 1001 VS 1002", into: &symbols)
        #expect(symbols.vs == nil && symbols.isContradicted)
        Self.read("VS 1001", into: &symbols)
        #expect(symbols.vs == nil)
        let reference = Array("VS:1003".utf8)
        symbols.read(labelled: reference.span, .reference)
        #expect(symbols.vs == "1003" && !symbols.isContradicted)
        Self.read("VS 1004", into: &symbols)
        #expect(symbols.vs == "1003")
    }

    @Test("any bytes are read to their end, however long", arguments: 0..<200) func anyBytes(seed: Int) {
        let parts: [[UInt8]] = [
            [86, 83], [0xC5], [0xCC, 0x8C], [0xE2, 0x80], [0xC2, 0xA0], [0xF0], Array("variabil".utf8), [32], [10],
            [58],
            [49, 50], [0xFF], [115], Array("sym".utf8), [0xE2], [46],
        ]
        var dice = Dice(seed)
        var bytes: [UInt8] = []
        for _ in 0..<dice.roll(40) { bytes += parts[dice.roll(parts.count)] }
        var symbols = StatementSymbols()
        symbols.read(text: bytes.span)
        #expect((symbols.vs ?? "").utf8.count <= 10)
    }
}

/// Numbers that a seed repeats.
private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}
