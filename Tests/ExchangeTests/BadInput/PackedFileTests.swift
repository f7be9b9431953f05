import Exchange
import Foundation
import Loopback
import Testing

@Suite("A file that is packed")
struct PackedFileTests {
    @Test("is refused as it is, and never unpacked", arguments: ["stock.xml.gz", "stock.xml", "stock.zip"])
    func refused(name: String) throws {
        let shop = try Shop()
        let packed = PackedZeros.gzip(bytes: 10 << 20)
        // The head of an archive's entry, by which any program takes it for one.
        let zip = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] + packed.dropFirst(10)
        try shop.expectRefused(name.hasSuffix("zip") ? zip : packed, as: Shop.warehouse + "/" + name, code: "FILE-022")
        for path in try FileManager.default.subpathsOfDirectory(atPath: shop.root) {
            #expect((shop.bytes(path)?.count ?? 0) < 2 << 20, "\(path)")
        }
    }
}
