import Domain
import Settings
import Testing

@Suite struct ConnectionSettingsTests {
    private func problems(_ settings: String...) -> [String] {
        Fixture.problems(
            Fixture.least + "channels:\n  eshop:\n    kind: neutral\n",
            settings.map { "connections.a." + $0 }
        )
        .map { "\($0.code) \($0.path ?? "")" }
    }

    @Test func allOfOneConnection() throws {
        let yaml =
            Fixture.least + """
                channels:
                  eshop:
                    kind: neutral
                connections:
                  bank:
                    host: sftp.bank.sk
                    user: shop
                    key: secret:bank
                    passphrase: secret:bank-pass
                    host-key: [SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA]
                    fetch: /out
                    into: inbox
                  share:
                    kind: folder
                    send: /mnt/share/in
                    from: eshop
                """
        let connections = try Fixture.configuration(yaml).connections
        let (bank, share) = (connections[0], connections[1])
        #expect(bank.name == "bank" && bank.kind == .sftp && bank.host == "sftp.bank.sk" && bank.port == 22)
        #expect(bank.key?.name == "bank" && bank.passphrase?.name == "bank-pass" && bank.password == nil)
        #expect(!bank.usesAgent && bank.hostKeys.count == 1 && bank.atOnce == 4 && bank.timeoutSeconds == 60)
        #expect(bank.fetch?.folder == "/out" && bank.fetch?.into == .inbox && bank.fetch?.after == .keep)
        #expect(bank.send == nil && share.fetch == nil)
        #expect(
            share.kind == .folder && share.send?.folder == "/mnt/share/in"
                && share.send?.from == .channel("eshop", .out)
        )
    }

    @Test func whatOneNeeds() {
        #expect(
            problems("fetch=/out", "into=inbox") == [
                "CONFIG-025 connections.a.kind", "CONFIG-025 connections.a.kind", "CONFIG-025 connections.a.user",
            ]
        )
        #expect(problems("kind=folder") == ["CONFIG-025 connections.a"])
        #expect(problems("kind=folder", "fetch=/x") == ["CONFIG-025 connections.a.fetch"])
        #expect(problems("kind=folder", "send=/x") == ["CONFIG-025 connections.a.send"])
        #expect(problems("kind=folder", "fetch=/x", "into=inbox", "after=move") == ["CONFIG-025 connections.a.after"])
    }

    @Test func whereFilesGoAndComeFrom() {
        #expect(problems("kind=folder", "fetch=/x", "into=nowhere") == ["CONFIG-013 connections.a.into"])
        #expect(problems("kind=folder", "send=/x", "from=inbox") == ["CONFIG-013 connections.a.from"])
        #expect(problems("kind=folder", "fetch=/x", "into=eshop") == [])
    }

    @Test func foldersFingerprintsAndSecrets() {
        #expect(problems("kind=folder", "fetch=/x/../y", "into=inbox") == ["CONFIG-026 connections.a.fetch"])
        let whole = ["kind=folder", "fetch=/x", "into=inbox"]
        #expect(problems(whole[0], whole[1], whole[2], "host-key=SHA256:abc") == ["CONFIG-027 connections.a.host-key"])
        #expect(problems(whole[0], whole[1], whole[2], "password=Heslo") == ["CONFIG-024 connections.a.password"])
    }

    @Test func oneSenderOfTheSameFiles() {
        let two = ["a", "b"].flatMap { name in
            ["kind=folder", "send=/x", "from=warehouse"].map { "connections.\(name).\($0)" }
        }
        #expect(Fixture.problems(Fixture.least, two).map(\.code) == ["CONFIG-014"])
    }

    @Test func aGroupOfCommentsIsNoConnection() throws {
        let configuration = try Fixture.configuration(Fixture.least + "connections:\n  server:\n    # host: x\n")
        #expect(configuration.connections.isEmpty)
    }
}
