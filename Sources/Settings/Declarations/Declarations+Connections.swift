import Domain

extension Declarations {
    /// Servers and folders that files are fetched from and sent to, each under its name (reference: failure modes, 1.3
    /// and 1.4).
    public static let connections: [Setting] = [
        Setting(
            "connections.*.kind",
            .choice(ConnectionSettings.Kind.allCases.map(\.rawValue)),
            standard: "sftp",
            help: "An SFTP server, or a folder of this machine such as a mounted share."
        ),
        Setting("connections.*.host", .text, help: "The server's name or address."),
        Setting("connections.*.port", .number(1...65_535), standard: "22", help: "The server's port."),
        Setting("connections.*.user", .text, help: "The user to log in as."),
        Setting(
            "connections.*.key",
            .text,
            help: "The private key to log in with, as secret:NAME; best of the kind ed25519."
        ),
        Setting("connections.*.passphrase", .text, help: "The passphrase of the key, as secret:NAME."),
        Setting("connections.*.password", .text, help: "The password to log in with, as secret:NAME."),
        Setting(
            "connections.*.agent",
            .flag,
            standard: "false",
            help: "Whether to log in with the keys of the SSH agent at SSH_AUTH_SOCK."
        ),
        Setting(
            "connections.*.host-key",
            .texts,
            help:
                "Fingerprints of the server's key, SHA256:…, as its administrator tells them. Keys that were accepted by "
                + "spojka check --accept-host-key NAME are in secrets/known_hosts."
        ),
        Setting("connections.*.fetch", .text, help: "The folder there that files are fetched from."),
        Setting(
            "connections.*.into",
            .text,
            help: "Where fetched files go: warehouse, inbox, or the name of a channel."
        ),
        Setting(
            "connections.*.after",
            .choice(ConnectionSettings.After.allCases.map(\.rawValue)),
            standard: "keep",
            help:
                "What becomes of a fetched file there: it stays and is known again, is deleted, or is moved; by a later pass, "
                + "once all of it was applied and it is still the same."
        ),
        Setting("connections.*.moved-to", .text, help: "The folder there that fetched files are moved to."),
        Setting("connections.*.send", .text, help: "The folder there that written files are sent to."),
        Setting(
            "connections.*.from",
            .text,
            help: "Which written files are sent: those for the warehouse, or those of a channel, by its name."
        ),
        Setting(
            "connections.*.at-once",
            .number(1...16),
            standard: "4",
            help: "How many connections to the server are used at once when there are many files."
        ),
        Setting(
            "connections.*.timeout-seconds",
            .number(1...3_600),
            standard: "60",
            help:
                "After how many seconds without a byte the server counts as stalled; connecting and logging in take three "
                + "times that at most."
        ),
    ]
}
