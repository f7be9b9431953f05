import Connectors
import Syntax

/// An MT940 statement whose balances close, and an MT942 report with its totals.
enum MT940Samples {
    static func all() -> [SampleFile] {
        [
            SampleFile("mt940", .sums, .windows1250, text: statement),
            SampleFile("mt942", .nothing, .windows1250, text: report),
        ]
    }

    private static let statement = """
        :20:START
        :25:0800/0000192000145399
        :28C:7/1
        :60F:C261119CZK100,00
        :61:2611201120C12,34NTRFNONREF//B1
        :86:020?00Příchozí platba?20KS:0308?21VS:2026110001?25Ďakujem
        ?32Žofia Ďurišová
        :62F:C261120CZK112,34
        -

        """

    private static let report = """
        :20:START
        :25:0300/226047602
        :34F:CZKD0,
        :61:2611201120C12,34FMSC //B1
        :86:111?00ŽOFIE ĎURIŠOVÁ?20ZAUCT.PLATBA?22VS:2026110001?25za zboží
        :90C:1CZK12,34
        -

        """
}
