/// Writes a stock export for `make bench`: `spojka-bench ITEMS SEED [--changed] [--full] [--money-s3] > stock.xml`.
///
/// It is one of Pohoda in windows-1250, or with `--money-s3` one of Money S3 in UTF-8. With `--changed` it is the same
/// export a day later, with another count on one item of a hundred; with `--full` an export of Pohoda's that nobody
/// restricted, twice the size.
@main
enum SpojkaBench {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let numbers = words.compactMap { UInt64($0) }
        guard numbers.count == 2, let items = Int(exactly: numbers[0]) else {
            Output.fail("usage: spojka-bench ITEMS SEED [--changed] [--full] [--money-s3]", code: 2)
        }
        let isChanged = words.contains("--changed")
        if words.contains("--money-s3") {
            var export = MoneyS3Export(seed: numbers[1], isChanged: isChanged)
            var output = Output(isUTF8: true)
            output.write(export.head)
            for item in 0..<items { output.write(export.record(item)) }
            output.write(export.foot)
            output.flush()
        } else {
            var export = StockExport(seed: numbers[1], isChanged: isChanged, isFull: words.contains("--full"))
            var output = Output(isUTF8: false)
            output.write(export.head)
            for item in 0..<items { output.write(export.card(item)) }
            output.write(export.foot)
            output.flush()
        }
    }
}
