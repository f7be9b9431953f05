/// A table of stock as the shipped layout reads it, with a name of the card that no other layout has.
enum OberonTexts {
    static let stock = #"""
        Číslo skladovej karty;Čiarový kód;Názov;MJ;Sklad;Množstvo
        0012;8580001000053;"Čaj ""žltý"" a zelený";ks;Predajňa;12,5
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Predajňa;1 024
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Sklad Košice;-2

        """#
}
