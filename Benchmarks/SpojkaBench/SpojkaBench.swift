/// Writes a Pohoda stock export for `make bench`:
/// `spojka-bench ITEMS SEED [--changed] [--full] > stock.xml`, in windows-1250.
///
/// With `--changed` it is the same export a day later, with another count on one item of a hundred; with `--full` the
/// export is one that nobody restricted, twice the size.
@main
enum SpojkaBench {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let numbers = words.compactMap { UInt64($0) }
        guard numbers.count == 2, let items = Int(exactly: numbers[0]) else {
            Output.fail("usage: spojka-bench ITEMS SEED [--changed] [--full]", code: 2)
        }
        var export = StockExport(
            seed: numbers[1],
            isChanged: words.contains("--changed"),
            isFull: words.contains("--full")
        )
        var output = Output()
        output.write(export.head)
        for item in 0..<items { output.write(export.card(item)) }
        output.write(export.foot)
        output.flush()
    }
}
