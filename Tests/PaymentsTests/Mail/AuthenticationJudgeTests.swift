import Connectors
import Domain
import Foundation
import Payments
import Testing

/// authres from PyPI, which `scripts/setup --for-tests` puts into `.build/judges`.
enum AuthenticationJudge {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardized.path

    private static let python = root + "/.build/judges/bin/python"

    static let isPresent = FileManager.default.isExecutableFile(atPath: python)

    /// Its answers: `p`, `n` or `?` for each value.
    static func answers(_ values: [[UInt8]]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("judge-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var input = Data()
        for value in values {
            for shift in [24, 16, 8, 0] { input.append(UInt8(truncatingIfNeeded: value.count >> shift)) }
            input.append(contentsOf: value)
        }
        let (given, taken) = (folder.appendingPathComponent("given"), folder.appendingPathComponent("taken"))
        try input.write(to: given)
        try Data().write(to: taken)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [root + "/Tests/MailJudge/judge.py", "mx.example.com", "tatrabanka.sk"]
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: taken)
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: taken))
    }
}

@Suite("Mails: findings of the mail server beside authres")
struct AuthenticationJudgeTests {
    private static let parts = [
        "dmarc=pass", "dmarc=fail", "dkim=pass", "spf=pass", "dmarc/1=pass", "dkim / 2 = pass", "none", "header.d",
        "header.i",
        "header.from", "HEADER.FROM", "smtp.mailfrom", "smtp.helo", "reason", "policy.x", "action", "=", "==", ";",
        "; ", " ",
        "\t", "\n\t", "\r\n ", "(", ")", "((x) y)", "(x)", "\"", "\"x\"", "\"; \"", "\\", "\\\"", "\\)", "@", ".", "/",
        "<", ">", ",",
        ":", "tatrabanka.sk", "mail.tatrabanka.sk", "evil.test", "@tatrabanka.sk", "a@evil.test", "=tatrabanka.sk",
        "=?utf-8?q?=3Bdkim=3Dpass?=", "mx.example.com", "1", "2", "x", "header.d=tatrabanka.sk",
        "header.from=tatrabanka.sk",
        " header.d=evil.test", "; dmarc=pass header.from=tatrabanka.sk", "; dkim=pass header.d=tatrabanka.sk", "é",
        "\u{0}",
    ]

    /// Numbers by chance that are the same in every run.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(sides, 1)))
        }
    }

    private static func fields() -> [[UInt8]] {
        let genuine = GenuineResults.all.flatMap { shape in
            let lines = shape.head.replacing("\n ", with: "\u{1} ").replacing("\n\t", with: "\u{1}\t").split(
                separator: "\n"
            )
            return lines.filter { $0.hasPrefix("Authentication-Results:") }.map { line -> String in
                let value = String(line.dropFirst(23)).replacing("\u{1}", with: "\n")
                return value.replacing(shape.server, with: "mx.example.com")
            }
        }
        let seeds = genuine.map { Array($0.utf8) }
        let hostile = HostileResults.all.map { Array($0.utf8) }
        var dice = Dice(state: 8601)
        var fields = seeds + hostile
        while fields.count < 4_000 {
            var field = dice.roll(2) == 0 ? hostile[dice.roll(hostile.count)] : seeds[dice.roll(seeds.count)]
            for _ in 0...dice.roll(3) {
                let place = dice.roll(field.count + 1)
                let end = min(field.count, place + dice.roll(12))
                switch dice.roll(5) {
                case 0: field.removeSubrange(place..<end)
                case 1: field.replaceSubrange(place..<end, with: Array(parts[dice.roll(parts.count)].utf8))
                case 2:
                    let other = hostile[dice.roll(hostile.count)]
                    let start = dice.roll(other.count)
                    field.insert(contentsOf: other[start..<min(other.count, start + dice.roll(40))], at: place)
                default: field.insert(contentsOf: Array(parts[dice.roll(parts.count)].utf8), at: place)
                }
            }
            // A line end that folds nothing would end the field.
            fields.append(
                field.enumerated().flatMap { index, byte -> [UInt8] in
                    let next = index + 1 < field.count ? field[index + 1] : 0
                    return byte == 10 && next != 32 && next != 9 ? [10, 32] : [byte]
                }
            )
        }
        return fields
    }

    @Test(
        "none is genuine that authres would not call so",
        .enabled(if: AuthenticationJudge.isPresent, "authres is not installed: make setup puts it into .build/judges")
    )
    func judged() throws {
        let fields = Self.fields()
        let answers = try AuthenticationJudge.answers(fields)
        try #require(answers.count == fields.count)
        let body = Array(MailFile.plain(MailFile.tatra("4,00 EUR", vs: "1001")).utf8)
        let trust = ServerTrust.trust(.require)
        var counts: [UInt8: Int] = [:]
        for (field, answer) in zip(fields, answers) {
            let mail = Array("Authentication-Results:".utf8) + field + [10] + body
            let isGenuine = MailReadingOf(mail, trust: trust).codes.isEmpty
            let text = String(decoding: field, as: UTF8.self)
            #expect(!isGenuine || answer != UInt8(ascii: "n"), "\(text)")
            counts[isGenuine ? answer : 0, default: 0] += 1
        }
        // Both kinds are there.
        #expect(counts[UInt8(ascii: "p"), default: 0] > 200 && counts[0, default: 0] > 1_000, "\(counts)")
    }
}
