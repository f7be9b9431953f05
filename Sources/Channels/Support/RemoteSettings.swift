import Domain

/// Settings that connections to several kinds of e-shops have alike.
enum RemoteSettings {
    /// How many days back orders are read the first time; 3,650 at most.
    static func historyDays(_ days: Int) -> Setting {
        Setting(
            "history-days",
            .number(0...3650),
            default: String(days),
            label: Texts(sk: "Objednávky dozadu", cs: "Objednávky zpětně", en: "Days of past orders"),
            help: Texts(
                sk: "Koľko dní dozadu sa objednávky načítajú pri prvom spojení.",
                cs: "Kolik dní zpětně se objednávky načtou při prvním spojení.",
                en: "How many days back orders are read the first time."
            )
        )
    }

    /// After how many hours the whole list of products is read again; 720 at most, 0 for every pass.
    static func productHours(_ hours: Int) -> Setting {
        Setting(
            "product-hours",
            .number(0...720),
            default: String(hours),
            label: Texts(
                sk: "Zoznam produktov po hodinách",
                cs: "Seznam produktů po hodinách",
                en: "Hours between product lists"
            ),
            help: Texts(
                sk: "Po koľkých hodinách sa znova načíta celý zoznam produktov; 0 znamená pri každom spracovaní.",
                cs: "Po kolika hodinách se znovu načte celý seznam produktů; 0 znamená při každém zpracování.",
                en: "After how many hours the whole list of products is read again; 0 means in every pass."
            )
        )
    }
}
