import Foundation
import Testing

/// What pages show for other programs, systemd, Postfix, mbsync, GnuPG and so on, is given to those programs.
///
/// A program that is not installed is skipped, and named.
@Suite("Examples for other programs") struct DocsExampleTests {
    /// Why an example is skipped; nil when its programs are there.
    private static func missing(_ programs: String...) -> String? {
        let folders = ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"]
        let absent = programs.filter { program in
            !folders.contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
        }
        return absent.isEmpty ? nil : absent.joined(separator: ", ") + " is not installed"
    }

    /// The one block of all pages that begins with a line.
    private func block(_ first: String) throws -> [String] {
        let found = DocsTests.blocks.filter { $0.lines.first?.hasPrefix(first) == true }
        try #require(found.count == 1, "\(first)")
        return found[0].lines
    }

    /// Runs a script in a folder, with our program in the place of the installed one and `/srv/shop` there.
    private func shell(_ script: String, in folder: URL) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let own = script.replacing("/srv/shop", with: folder.path + "/shop").replacing("sudo ", with: "")
        process.arguments = ["-e", "-o", "pipefail", "-c", own]
        process.currentDirectoryURL = folder
        let path = Program.binary.deletingLastPathComponent().path + ":/usr/bin:/bin:/usr/sbin:/sbin"
        process.environment = ["PATH": path, "HOME": folder.path, "SPOJKA_NOW": Program.now, "USER": "eva"]
        let output = folder.appendingPathComponent("output-" + UUID().uuidString)
        try Data().write(to: output)
        let file = try FileHandle(forWritingTo: output)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = file
        process.standardError = file
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }

    private func write(_ lines: [String], _ name: String, _ folder: URL, mode: Int = 0o600) throws {
        let file = folder.appendingPathComponent(name)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    @Test(
        "systemd takes the units, and knows every line of them",
        .enabled(if: missing("systemd-analyze") == nil, "\(missing("systemd-analyze") ?? "")")
    )
    func units() throws {
        let folder = try TemporaryFolder()
        let units = DocsTests.blocks.filter { $0.lines.first == "[Unit]" }
        #expect(units.count == 2)
        for unit in units {
            let kind = unit.lines.contains("[Timer]") ? "timer" : "service"
            let lines = unit.lines.map { $0.replacing("/usr/local/bin/spojka", with: "/bin/true") }
            try write(lines, "spojka@." + kind, folder.url, mode: 0o644)
        }
        let run = try shell("systemd-analyze verify ./spojka@.service ./spojka@.timer", in: folder.url)
        #expect(run.status == 0 && run.text.isEmpty, "\(run.text)")
    }

    @Test("cron's line has five fields, and its command works") func cron() throws {
        let line = try #require(DocsTests.blocks.flatMap(\.lines).first { $0.hasPrefix("*/30 * * * * ") })
        let shop = try Shop()
        let command = line.dropFirst("*/30 * * * * ".count).replacing("/usr/local/bin/", with: "")
            .replacing("/var/log/spojka/", with: "")
        let run = try shell(String(command), in: shop.folder.url)
        #expect(run.status == 0 && run.text.isEmpty, "\(run.text)")
        let log = shop.folder.url.appendingPathComponent("shop.log")
        #expect(try String(contentsOf: log, encoding: .utf8).contains("1"))
    }

    @Test(
        "logrotate takes its file",
        .enabled(if: missing("logrotate") == nil, "\(missing("logrotate") ?? "")")
    )
    func logs() throws {
        let folder = try TemporaryFolder()
        try write(try block("/var/log/spojka/*.log {"), "spojka", folder.url, mode: 0o644)
        let run = try shell("logrotate --debug --state ./state ./spojka", in: folder.url)
        #expect(run.status == 0 && !run.text.contains("error:") && run.text.contains("(8 rotations)"), "\(run.text)")
    }

    @Test(
        "Postfix hands mails of the domain to the pipe",
        .enabled(if: missing("postconf", "postmap") == nil, "\(missing("postconf", "postmap") ?? "")")
    )
    func postfix() throws {
        let folder = try TemporaryFolder()
        try write(try block("relay_domains  = mail.example.com"), "main.cf", folder.url, mode: 0o644)
        try write(try block("spojka unix - n n - 1 pipe"), "master.cf", folder.url, mode: 0o644)
        let lookup = "postmap -c . -q mail.example.com \"$(postconf -c . -h transport_maps)\""
        let route = try shell(lookup, in: folder.url)
        #expect(route.status == 0 && route.text == "spojka:\n", "\(route.text)")
        let service = try shell("postconf -c . -M spojka/unix", in: folder.url)
        #expect(service.text.contains("receive --recipient ${recipient}") && !service.text.contains("warning"))
        let all = try shell("postconf -c . -n", in: folder.url)
        #expect(all.status == 0 && !all.text.contains("warning"), "\(all.text)")
    }

    @Test(
        "Postfix takes the file of aliases",
        .enabled(if: missing("postalias") == nil, "\(missing("postalias") ?? "")")
    )
    func aliases() throws {
        let shop = try Shop()
        try write([], "main.cf", shop.folder.url, mode: 0o644)
        try write([], "master.cf", shop.folder.url, mode: 0o644)
        // In this account, with a configuration of its own.
        let script = try block("sudo -u shop sh -c ").joined(separator: "\n")
            .replacing("sudo -u shop ", with: "").replacing("sudo chown shop ", with: "true ")
            .replacing("postconf -e", with: "postconf -c . -e").replacing("postalias ", with: "postalias -c . ")
            .replacing("bmail-3f1c…", with: "bmail-3f1c")
        let run = try shell(script, in: shop.folder.url)
        #expect(run.status == 0, "\(run.text)")
        let alias = try shell("postalias -c . -q bmail-3f1c hash:/srv/shop/aliases", in: shop.folder.url)
        #expect(alias.text.hasPrefix("\"|/usr/local/bin/spojka --workspace "), "\(alias.text)")
    }

    @Test("the secret of addresses is made, and an address of it printed") func secret() throws {
        let shop = try Shop()
        let text = try shop.text("spojka.yaml").replacing("500005-2267180257/8100", with: "SK3112000000198742637541")
        try shop.write(text, to: "spojka.yaml")
        let lines = try block("head -c 32 /dev/urandom | base64 > shop/secrets/bank-mail").map { line in
            line.hasPrefix("spojka ")
                ? line + " -c payments.mail.domain=mail.example.com -c payments.mail.secret=secret:bank-mail" : line
        }
        let run = try shell(lines.joined(separator: "\n"), in: shop.folder.url)
        let isAddress = run.text.wholeMatch(of: #/bmail-[0-9a-f]+@mail\.example\.com\n/#) != nil
        #expect(run.status == 0 && isAddress, "\(run.text)")
    }

    @Test("mbsync takes its configuration", .enabled(if: missing("mbsync") == nil, "\(missing("mbsync") ?? "")"))
    func mbsync() throws {
        let shop = try Shop()
        let folders = try #require(DocsTests.mentions.first { $0.hasPrefix("mkdir -p -m 700 /srv/shop/mails ") })
        #expect(try shell(folders, in: shop.folder.url).status == 0)
        try shop.write("password", to: "secrets/imap")
        let lines = try block("IMAPAccount bank").map { line in
            // A port of this machine that nobody answers at: nothing leaves it.
            line.hasPrefix("Host ") ? "Host 127.0.0.1\nPort 1" : line.replacing("/srv/shop", with: shop.root.path)
        }
        try write(lines, "mbsyncrc", shop.folder.url)
        let run = try shell("mbsync -c mbsyncrc -q bank || true", in: shop.folder.url)
        // It names the line of what it does not know, and a store that it cannot open.
        #expect(!run.text.contains("mbsyncrc:") && !run.text.contains("store"), "\(run.text)")
        #expect(run.text.contains("127.0.0.1"))
    }

    @Test("fetchmail takes its line", .enabled(if: missing("fetchmail") == nil, "\(missing("fetchmail") ?? "")"))
    func fetchmail() throws {
        let folder = try TemporaryFolder()
        let line = try #require(DocsTests.mentions.first { $0.hasPrefix("mda \"") })
        let poll = "poll imap.example.com protocol imap user \"bank\" password \"x\" " + line
        try write([poll], "fetchmailrc", folder.url)
        let run = try shell("fetchmail --configdump -f ./fetchmailrc", in: folder.url)
        #expect(run.status == 0 && run.text.contains("receive --recipient %T"), "\(run.text)")
    }

    @Test(
        "GnuPG imports a key into the folder, without a terminal",
        .enabled(if: missing("gpg", "gpgconf") == nil, "\(missing("gpg", "gpgconf") ?? "")")
    )
    func keys() throws {
        let shop = try Shop()
        try shop.write("passphrase", to: "secrets/pgp")
        let make = """
            mkdir -m 700 home
            gpg --homedir home --batch --pinentry-mode loopback --passphrase-file shop/secrets/pgp \
                --quick-generate-key shop@example.com ed25519 cert never
            gpg --homedir home --batch --pinentry-mode loopback --passphrase-file shop/secrets/pgp \
                --armor --export-secret-keys >private.asc
            gpgconf --homedir home --kill gpg-agent
            """
        let made = try shell(make, in: shop.folder.url)
        try #require(made.status == 0, "\(made.text)")
        let lines = try block("mkdir -m 700 shop/secrets/keys")
        let run = try shell(lines.joined(separator: "\n"), in: shop.folder.url)
        #expect(run.status == 0, "\(run.text)")
        let list = """
            gpg --homedir shop/secrets/keys --batch --list-secret-keys
            gpgconf --homedir shop/secrets/keys --kill all
            """
        #expect(try shell(list, in: shop.folder.url).text.contains("shop@example.com"))
    }

    @Test(
        "OpenSSH takes the lines for a user of SFTP only, and makes the keys",
        .enabled(if: missing("sshd", "ssh-keygen") == nil, "\(missing("sshd", "ssh-keygen") ?? "")")
    )
    func openSSH() throws {
        let shop = try Shop()
        let wanted = ["Match User spojka", "ForceCommand internal-sftp", "ChrootDirectory …"]
        #expect(wanted.allSatisfy { DocsTests.mentions.contains($0) })
        let make = try #require(DocsTests.mentions.first { $0.hasPrefix("ssh-keygen -t ed25519 -f secrets/") })
        let shown = try #require(DocsTests.mentions.first { $0.hasPrefix("ssh-keygen -lf ") })
        let script = """
            cd shop
            \(make) -N ''
            chmod 600 secrets/*
            cd ..
            ssh-keygen -q -t ed25519 -N '' -f host
            \(shown.replacing("/etc/ssh/ssh_host_ed25519_key.pub", with: "host.pub"))
            [ "$(id -u)" != 0 ] || mkdir -p -m 755 /run/sshd
            "$(command -v sshd)" -t -f config
            """
        let lines = ["HostKey \(shop.folder.url.path)/host"] + wanted.map { $0.replacing("…", with: "/srv/sftp") }
        try write(lines, "config", shop.folder.url)
        let run = try shell(script, in: shop.folder.url)
        #expect(run.status == 0 && run.text.contains("SHA256:"), "\(run.text)")
    }

    @Test(
        "SQLite copies a ledger that is in use",
        .enabled(if: missing("sqlite3") == nil, "\(missing("sqlite3") ?? "")")
    )
    func backup() throws {
        let shop = try Shop(demo: true, passed: true)
        let line = try #require(DocsTests.blocks.flatMap(\.lines).first { $0.hasPrefix("sqlite3 /srv/shop/state/") })
        let copy = shop.folder.url.appendingPathComponent("copy.sqlite").path
        let run = try shell(line.replacing("/backup/shop-ledger.sqlite", with: copy), in: shop.folder.url)
        #expect(run.status == 0, "\(run.text)")
        try FileManager.default.removeItem(atPath: shop.root.path + "/state/ledger.sqlite")
        try FileManager.default.moveItem(atPath: copy, toPath: shop.root.path + "/state/ledger.sqlite")
        #expect(try shop.run("orders list").lines.count == 6)
    }

    @Test("groups of the page on security are given as it says") func groups() throws {
        let shop = try Shop()
        // Accounts and groups of the machine are left alone.
        let lines = try block("groupadd spojka-shop && groupadd spojka-bank").filter { $0.hasPrefix("chmod ") }
        #expect(lines.count == 3)
        let run = try shell(lines.joined(separator: "\n"), in: shop.folder.url)
        #expect(run.status == 0, "\(run.text)")
        #expect(try !shop.run("check").out.contains("WORKSPACE-020"))
    }

    @Test("a token is kept by what the page of Fio banka says") func token() throws {
        let shop = try Shop()
        let lines = try block("umask 077")
        let script = "cd shop\n" + lines.joined(separator: "\n") + " <<<token\nstat -c %a secrets/fio-token"
        let run = try shell(script, in: shop.folder.url)
        #expect(run.status == 0 && run.text == "600\n", "\(run.text)")
    }
}
