/// A table of stock as the shipped layout reads it, with a name of the card that no other layout has.
enum OnixTexts {
    static let stock = #"""
        NS_NUMBER;EAN;Názov;MJ;Sklad;Množstvo;Rezervované
        ČAJ-1;8580001000053;"Čaj ""žltý"" a zelený";ks;ZBOŽÍ;12,5;2
        TRIČKO-M;8580001000015;Tričko žlté M;ks;ZBOŽÍ;1 024;
        TRIČKO-M;8580001000015;Tričko žlté M;ks;POBOČKA;-2;0

        """#
}
