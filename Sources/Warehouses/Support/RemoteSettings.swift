import Connectors
import Domain

/// Settings that connections to several accounting systems have alike.
enum RemoteSettings {
    /// The user to log in as.
    static func user(_ label: Texts, help: Texts) -> Setting {
        Setting("user", .text, required: true, label: label, help: help)
    }

    /// The user's password.
    static func password(help: Texts) -> Setting {
        Setting(
            "password",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Heslo", cs: "Heslo", en: "Password"),
            help: help
        )
    }

    /// After how many hours the whole stock is read, where changes are read in between.
    static func fullStockHours(_ hours: Int, help: Texts) -> Setting {
        Setting(
            "full-stock-hours",
            .number(0...720),
            default: String(hours),
            label: Texts(
                sk: "Celé zásoby po hodinách",
                cs: "Celé zásoby po hodinách",
                en: "Hours between whole stock lists"
            ),
            help: help
        )
    }

    /// How old invoices may be that are read the first time, in days.
    static let daysOfInvoices = 120

    /// That number of days.
    static let invoiceDays = Setting(
        "invoice-days",
        .number(0...3650),
        default: String(daysOfInvoices),
        label: Texts(sk: "Faktúry dozadu", cs: "Faktury zpětně", en: "Days of past invoices"),
        help: Texts(
            sk: "Koľko dní dozadu sa faktúry načítajú pri prvom spojení.",
            cs: "Kolik dní zpětně se faktury načtou při prvním spojení.",
            en: "How many days back invoices are read the first time."
        )
    )
}
