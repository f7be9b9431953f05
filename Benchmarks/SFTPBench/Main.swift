import Domain
import Foundation
import Loopback
import Network

/// `spojka-sftp-bench [MEGABYTES [FILES]]`: the transport beside OpenSSH's own client, both through one proxy that delays
/// every byte by half a round trip; prints a table in Markdown. All times are with connecting and logging in.
@main
struct SFTPBench {
    private static let roundTrip = 20
    private static let small = 6_000

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let (megabytes, files) = (arguments.first ?? 100, arguments.count > 1 ? arguments[1] : 500)
        if let missing = OpenSSHServer.missing { return print("SFTP is left out: \(missing)") }
        let bench = try Bench(delay: roundTrip / 2)
        defer { bench.proxy.stop() }
        try bench.fill(bytes: megabytes << 20, files: files, of: small)
        print("| SFTP at \(roundTrip) ms round trip | spojka | OpenSSH `sftp` | ratio | goal |")
        print("|---|---:|---:|---:|---|")
        row(
            "fetch \(megabytes) MB",
            try bench.fetchLarge(),
            try bench.sftp("get in/large \(bench.local)/large"),
            "< 1.0"
        )
        row("send \(megabytes) MB", try bench.sendLarge(), try bench.sftp("put \(bench.source) out/large"), "< 1.0")
        let all = files > 0 ? try bench.sftp("get small/* \(bench.local)") : 0
        for size in [1, 4, 8] {
            let goal = size == 4 ? "≤ 9 s" : ""
            row("fetch \(files) files of 6 KB, connections: \(size)", try bench.fetchSmall(size), all, goal)
        }
    }

    private static func row(_ work: String, _ own: Int, _ other: Int, _ goal: String) {
        let ratio = other > 0 ? own * 100 / other : 0
        print("| \(work) | \(seconds(own)) | \(seconds(other)) | \(decimal(ratio)) | \(goal) |")
    }

    private static func seconds(_ milliseconds: Int) -> String { decimal(milliseconds / 10) + " s" }

    private static func decimal(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }
}
