import Connectors

/// libFuzzer's own main, under the name by which another main function calls it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum FuzzMain {
    /// `--formats` lists the readers; anything else is for libFuzzer.
    static func main() {
        if CommandLine.arguments.dropFirst().first == "--formats" {
            for format in FuzzedFormats.all { print(format.id) }
            print(FuzzedResults.name)
            print(FuzzedTrust.name)
            return
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { fuzz($0, $1) }
    }
}
