import Syntax
import Testing

@Suite struct ScientificNotationTests {
    @Test(arguments: [
        "8,59E+12", "8.59E+12", "2,026e+09", "2E+10", "1,5E-05", "2,03E09", "8.590000E+12",
    ])
    func aSpreadsheetWrites(text: String) {
        #expect(ScientificNotation.isForm(text))
    }

    @Test(arguments: [
        "", "5E3", "12E10", "1E5", "E+12", "2E-4", "1E-05", "1.5E3", "A8,59E+12", "8,59E+12 ks", "8,59E+", "8,5,9E+12",
        "8,59", "2026000101", "8,590000000000000000000000E+12",
    ])
    func aPersonGives(text: String) {
        #expect(!ScientificNotation.isForm(text))
    }
}
