import Syntax
import Testing

/// Keys as programs guard them against spreadsheets.
@Suite struct KeyGuardTests {
    @Test(arguments: [
        ("'0012", "0012"), ("=\"0013\"", "0013"), ("=\"\"\"0013\"\"\"", "0013"), ("\"0014\"", "0014"),
        ("'0015'", "0015"),
        ("\t0016", "0016"), ("\u{A0}0017\u{202F}", "0017"), ("\u{FEFF}0018", "0018"), ("00\u{FEFF}19", "0019"),
        ("00\u{200B}20\u{200D}", "0020"), ("A\u{A0}1", "A 1"), ("=\"'0021\"", "0021"), ("\u{2007}'0022", "0022"),
        ("=\"\"", ""), ("\u{FEFF}", ""), ("\u{AD}-1", "-1"),
    ])
    func guardIsNoPartOfTheKey(text: String, key: String) {
        #expect(KeyGuard.key(text) == key, "\(text)")
    }

    @Test(arguments: ["0012", "A-1/2", "Čo 1", "5\"", "O'Neil", "A=1", "'", "=", "=0013", "\"", "±5", "木", ""])
    func otherKeysStay(text: String) {
        #expect(KeyGuard.key(text) == text)
    }
}
