import Domain

extension SampleNode {
    /// The entry of a connection of a kind, under the kind's own name: what it cannot do without, to be filled in, with secrets
    /// under names of their own. Where files do as well, all of it is a comment; else what may be set besides is one.
    init(entryFor kind: RemoteKindSettings, _ declarations: [Setting]) {
        let place = "connections." + kind.id
        self.init(name: kind.id, key: place)
        note = kind.isOnlyWay ? Self.needed(kind.name) : Self.other(kind.name)
        isExample = !kind.isOnlyWay
        let nothing = Texts(sk: "", cs: "", en: "")
        add(Setting("kind", .text, label: nothing, help: nothing), value: kind.id)
        let address = declarations.first { $0.key == "connections.*.address" }
        if let address, !kind.hasAddress || kind.isOnlyWay {
            add(address.with(key: "address", help: address.help), value: kind.hasAddress ? nil : "")
        }
        let secrets = kind.settings.filter { $0.required && $0.isSecret }
        for setting in kind.settings where setting.required || kind.isOnlyWay {
            let name = secrets.count == 1 ? kind.id : kind.id + "-" + setting.key
            let value = setting.isSecret ? "secret:" + name : setting.defaultValue
            add(setting, value: setting.required ? value : nil)
        }
    }

    private mutating func add(_ setting: Setting, value: String?) {
        var node = SampleNode(name: setting.key, key: key + "." + setting.key)
        node.set(setting, value: value, isExample: isExample)
        children.append(node)
    }

    private static func needed(_ name: String) -> Texts {
        Texts(
            sk: "\(name): doplňte, čo je prázdne. Každé secret:NAME je súbor secrets/NAME.",
            cs: "\(name): doplňte, co je prázdné. Každé secret:NAME je soubor secrets/NAME.",
            en: "\(name): fill in what is empty. Each secret:NAME is the file secrets/NAME."
        )
    }

    private static func other(_ name: String) -> Texts {
        Texts(
            sk: """
                \(name) namiesto súborov: odkomentujte celé spojenie a doplňte, čo je prázdne. Každé secret:NAME je súbor \
                secrets/NAME.
                """,
            cs: """
                \(name) místo souborů: odkomentujte celé spojení a doplňte, co je prázdné. Každé secret:NAME je soubor \
                secrets/NAME.
                """,
            en: """
                \(name) instead of files: uncomment the whole entry and fill in what is empty. Each secret:NAME is the file \
                secrets/NAME.
                """
        )
    }
}
