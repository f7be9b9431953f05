import Domain
import Logging
import Loopback
import Synchronization
import Testing

@testable import Exchange

@Suite("The log of a pass")
struct PassLogTests {
    /// Keeps what is written down, a line each.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func logger(_ level: Logger.Level) -> Logger {
            Logger(label: "test") { _ in Handler(logLevel: level, lines: self) }
        }

        fileprivate func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private struct Handler: LogHandler {
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level
        let lines: Lines

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let about = (event.metadata ?? [:]).filter { $0.key != "ms" }.map { "\($0.key)=\($0.value)" }.sorted()
            lines.add((["\(event.level)", "\(event.message)"] + about).joined(separator: " "))
        }
    }

    private func log(_ shop: Shop, _ level: Logger.Level) throws -> [String] {
        let lines = Lines()
        var workspace = try shop.workspace()
        workspace.log = lines.logger(level)
        _ = try Pass.run(workspace, clock: shop.clock())
        return lines.all
    }

    @Test("names files that came and were written, and says how the pass ended")
    func files() throws {
        let shop = try Shop()
        try shop.drop("no list of anything", Shop.warehouse + "/a.xml")
        let lines = try log(shop, .info)
        #expect(lines.contains { $0.hasPrefix("info file code=") && $0.hasSuffix("path=\(Shop.warehouse)/a.xml") })
        #expect(lines.last == "info pass ended exit=3 pass=1")
        #expect(!lines.contains { $0.hasPrefix("debug") })
        #expect(try log(shop, .debug).contains("debug settling"))
        #expect(try log(shop, .error).isEmpty)
    }

    @Test("names requests without what they search for, and no secret", .enabled(if: FakeServer.isInstalled))
    func requests() throws {
        let till = try Till()
        let lines = Lines()
        try till.exchange(lines.logger(.info)) { (exchange) throws(Problem) in
            var lost: Set<String> = []
            _ = try exchange.fetch(lost: &lost)
        }
        let request = "info request connection=till method=GET outcome=200 path=/list"
        #expect(lines.all == [request, request, request])
    }
}
