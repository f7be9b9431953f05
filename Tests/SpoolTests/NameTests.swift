import Domain
import Testing

@testable import Spool

@Suite struct NameTests {
    @Test(arguments: ["stock.xml", "výpis č. 3.gpc", "a b;c&d'e.csv", String(repeating: "x", count: 255)])
    func accepts(name: String) {
        #expect(FileName.checked(Array(name.utf8)) == name)
    }

    @Test(arguments: [
        "", ".", "..", "a/b", "/", "a\nb", "a\rb", "a\tb", "a\u{0}b", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "/\u{301}",
        String(repeating: "x", count: 256),
    ])
    func refuses(name: String) {
        #expect(FileName.checked(Array(name.utf8)) == nil)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(FileName.checked([0x61, 0xFF]) == nil)
        #expect(FileName.shown([0x61, 0xFF, 0x0A, 0x2F]) == "a%FF%0A%2F")
    }

    @Test(arguments: [
        "a.tmp", "a.TMP", "a.part", "a.partial", "a.writing", "a.filepart", "~a.xml", ".a.xml", "a.xml.reason.txt",
    ])
    func skipsUnfinished(name: String) {
        #expect(FileName.isSkipped(Array(name.utf8)))
    }

    @Test(arguments: ["a.xml", "tmp", "a.tmp.xml", "reason.txt", "a~"])
    func takesFinished(name: String) {
        #expect(!FileName.isSkipped(Array(name.utf8)))
    }

    @Test func marksBeforeTheExtension() {
        #expect(FileName.marked("stock.xml", "-12345678") == "stock-12345678.xml")
        #expect(FileName.marked("stock", "-1") == "stock-1")
        #expect(FileName.marked("a.b.xml", "") == "a.b.xml")
        let long = FileName.marked(String(repeating: "ž", count: 120) + ".xml", "-12345678")
        #expect(long.utf8.count <= Limits.keptNameBytes)
        #expect(long.hasSuffix("ž-12345678.xml"))
    }

    @Test func temporaryNamesAreKnownAgain() {
        for name in ["stock.xml", "ž", String(repeating: "ž", count: 127)] {
            let temporary = FileName.temporary(for: name)
            #expect(temporary == FileName.temporary(for: name))
            #expect(temporary.utf8.count <= 255)
            #expect(FileName.isOwnTemporary(Array(temporary.utf8)))
            #expect(FileName.isSkipped(Array(temporary.utf8)))
        }
        #expect(!FileName.isOwnTemporary(Array(".stock.xml.tmp-12345678".utf8)))
        #expect(!FileName.isOwnTemporary(Array(".x.tmp-spojka-1234567".utf8)))
    }

    @Test(arguments: ["../x", "/etc/passwd", "spool/../../x", "spool//x", "spool/./x", "", "a/", "a\nb", "spool/\u{0}"])
    func pathsStayInside(path: String) throws {
        #expect(code { _ = try RelativePath(path) } == .badPath)
        try TestWorkspace.with { workspace throws in
            #expect(code { _ = try workspace.spool.write(path) { (_) throws(Problem) in } } == .badPath)
            #expect(code { try workspace.spool.move("spojka.yaml", to: path) } == .badPath)
            #expect(code { try workspace.spool.remove(path) } == .badPath)
            #expect(code { _ = try workspace.spool.contents(path) } == .badPath)
            #expect(code { _ = try workspace.spool.list(path) } == .badPath)
            #expect(try !workspace.spool.exists(path))
        }
    }

    @Test func placesAndPaths() {
        for place in [Folder.warehouse(.in), .inbox, .channel("eshop", .in)] {
            #expect(Folder(path: place.path) == place && place.isRead)
            #expect(Folder(slug: place.slug) == place)
        }
        for outlet in [Folder.warehouse(.out), .held, .channel("eshop", .out)] {
            #expect(Folder(path: outlet.path) == outlet && !outlet.isRead)
        }
        for path in [
            "spool/channels/../in", "spool/channels//in", "spool/channels/a/b/in", "spool/outbox", "../inbox", "",
        ] {
            #expect(Folder(path: path) == nil)
        }
        #expect(Folder(path: "spool/channels/../out") == nil)
        #expect(Folder(slug: "channel-..") == nil)
        #expect(Folder(slug: "lost+found") == nil)
    }

    @Test func aPlaceCannotLeadOut() throws {
        try TestWorkspace.with { workspace throws in
            for channel in ["..", "../..", "a/../../b", "", "a\nb"] {
                #expect(code { _ = try workspace.spool.candidates(in: .channel(channel, .in)) } == .badPath)
                #expect(code { try workspace.spool.prepare(channels: ["ok", channel]) } == .badPath)
            }
            #expect(try !workspace.spool.exists("spool/channels/ok"))
        }
    }

    @Test func hashes() throws {
        let hash = ContentHash(of: Array("abc".utf8))
        #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash(hex: hash.hex.uppercased()) == hash)
        #expect(ContentHash(bytes: hash.bytes) == hash)
        #expect(ContentHash(hex: "ba78") == nil)
        #expect(ContentHash(hex: String(repeating: "g", count: 64)) == nil)
        #expect(ContentHash(bytes: [1]) == nil)
    }
}
