import Exchange
import Foundation
import Messages
import Testing

/// The committed page of errors; `SPOJKA_WRITE_DOCS=1` writes it again.
@Suite struct ErrorPageTests {
    @Test func isTheGeneratedOne() throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        let path = root.joined(separator: "/") + "/docs/errors.md"
        let page = ErrorReference.markdown(Registry.all.catalogue)
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_DOCS"] != nil {
            try page.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    }
}
