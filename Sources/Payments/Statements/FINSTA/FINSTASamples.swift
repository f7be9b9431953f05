import Connectors
import Syntax

/// A FINSTA of ČSOB whose balances close.
enum FINSTASamples {
    static func all() -> [SampleFile] { [SampleFile("finsta", .xml, .windows1250, text: statement)] }

    private static let statement = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <FINSTA><FINSTA03><S28_CISLO_VYPISU>5</S28_CISLO_VYPISU><S25_CISLO_UCTU>19-2000145399/0300</S25_CISLO_UCTU>
        <S60_CD_INDIK>C</S60_CD_INDIK><S60_DATUM>20.11.2026</S60_DATUM><S60_MENA>CZK</S60_MENA>
        <S60_CASTKA>100,00</S60_CASTKA><SUMA_KREDIT>1=12,34</SUMA_KREDIT><SUMA_DEBIT>0=0,00</SUMA_DEBIT>
        <S62_CD_INDIK>C</S62_CD_INDIK><S62_DATUM>20.11.2026</S62_DATUM><S62_CASTKA>112,34</S62_CASTKA>
        <FINSTA05><S61_DATUM>20.11.2026</S61_DATUM><S61_CD_INDIK>C</S61_CD_INDIK><S61_MENA>CZK</S61_MENA>
        <S61_CASTKA>+12,34</S61_CASTKA><S86_VARSYMOUR>2026110001</S86_VARSYMOUR>
        <PART_ACC_ID>Žofie Ďurišová</PART_ACC_ID></FINSTA05></FINSTA03></FINSTA>

        """
}
