import Channels
import Connectors
import Domain
import Glibc
import Payments
import Warehouses

/// Reads a file into records again and again, without a workspace: the speed of a reader alone.
struct ReaderRun {
    /// How many bytes a reader gets at a time, as in a pass.
    private static let chunk = 1 << 18

    private let bytes: [UInt8]
    private let format: Format

    /// The file at `path`, whose format is recognised by its content.
    init(path: String) {
        bytes = Self.contents(path)
        let head = FileHead(Array(bytes.prefix(1 << 16)), tail: Array(bytes.suffix(1 << 12)))
        let formats =
            PaymentRegistry.all.flatMap(\.formats) + ChannelRegistry.all.flatMap(\.formats)
            + WarehouseRegistry.all.compactMap(\.layouts).flatMap { $0.tables().tables }.map(\.format)
        guard let format = formats.first(where: { $0.recognises(head) }) else {
            Output.fail("\(path) is of no format that is measured")
        }
        self.format = format
    }

    /// Prints the median milliseconds of `rounds`, the records and the bytes.
    func run(rounds: Int) {
        var times: [Duration] = []
        var records = 0
        for _ in 0..<max(1, rounds) {
            let start = ContinuousClock.now
            records = read()
            times.append(ContinuousClock.now - start)
        }
        times.sort()
        let microseconds = times[(times.count - 1) / 2].components.attoseconds / 1_000_000_000_000
        let seconds = times[(times.count - 1) / 2].components.seconds
        let tenths = (seconds * 1_000_000 + microseconds) / 100
        print("\(tenths / 10).\(tenths % 10) \(records) \(bytes.count)")
    }

    private func read() -> Int {
        final class Count { var records = 0 }
        let count = Count()
        do throws(Problem) {
            let reader = try format.makeReader(ReaderContext()) { (fact: Fact) throws(Problem) in
                switch fact {
                case .problem(let problem): throw problem
                case .payment, .product, .stock, .settlementLine: count.records += 1
                default: return
                }
            }
            var start = 0
            while start < bytes.count {
                let end = min(start + Self.chunk, bytes.count)
                try reader.read(bytes.span.extracting(start..<end).bytes)
                start = end
            }
            try reader.finish()
        } catch {
            Output.fail("the file cannot be read: \(error.code) at line \(error.position?.line ?? 0)")
        }
        return count.records
    }

    private static func contents(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { Output.fail("cannot open \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
        }
    }
}
