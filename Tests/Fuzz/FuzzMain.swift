import Connectors
import Glibc

/// libFuzzer's own main, under the name by which another main function calls it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum FuzzMain {
    /// `--formats` lists the readers, `--samples FOLDER` writes a file of each; anything else is for libFuzzer.
    static func main() {
        if CommandLine.arguments.dropFirst().first == "--samples", let folder = CommandLine.arguments.dropFirst(2).first
        {
            for (number, sample) in FuzzedFormats.samples.enumerated() {
                write(sample.bytes, to: folder + "/sample-" + String(number))
            }
            return
        }
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

    /// Writes a sample; without them the fuzzer would start from nothing, so it ends at once.
    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
            fatalError("cannot write \(path)")
        }
    }
}
