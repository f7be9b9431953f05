import Foundation
import Testing

@Suite("A file that the program dies over")
struct QuarantineTests {
    private static let settings = ["-c", "spool.stable-seconds=0"]

    private func withShop(_ body: (Box) throws -> Void) throws {
        try Box.withFolder { folder in
            let box = Box(root: folder + "/shop")
            #expect(Program.run(Program.spojka, ["init", box.root], output: box.root + ".out") == .exit(0))
            try box.drop("spool/warehouse/in/good.xml", Data(Self.stock.utf8), minute: 0)
            try box.drop("spool/channels/eshop/in/poison.csv", Data("code;ean;name\r\nA;;Jablko\r\n".utf8), minute: 1)
            try body(box)
        }
    }

    private func run(_ box: Box, _ faults: [String: String] = [:]) -> Program.End {
        Program.run(
            Program.spojka,
            ["-w", box.root, "run"] + Self.settings,
            environment: faults.merging(["SPOJKA_NOW": Box.now]) { $1 },
            output: box.root + ".out"
        )
    }

    private func refused(_ box: Box) -> String? {
        try? String(
            contentsOfFile: box.root + "/spool/rejected/2026-11-23/poison.csv.reason.txt",
            encoding: .utf8
        )
    }

    @Test("is set aside after three times, and the others are read")
    func trap() throws {
        try withShop { box in
            let trap = ["SPOJKA_TRAP_OVER": "poison.csv"]
            for _ in 0..<3 { #expect(run(box, trap) == .signal(SIGILL)) }
            #expect(refused(box) == nil)
            #expect(run(box, trap) == .exit(3), "\(box.printed)")
            #expect(refused(box)?.contains("FILE-041") == true)
            #expect(FileManager.default.fileExists(atPath: box.root + "/spool/archive/2026-11-23/good.xml"))
            // The archive tells a replay not to read it either.
            let replayed = Program.run(
                Program.spojka,
                ["-w", box.root, "replay"] + Self.settings,
                environment: trap.merging(["SPOJKA_NOW": Box.now]) { $1 },
                output: box.root + ".out"
            )
            #expect(replayed == .exit(0), "\(box.printed)")
            // It waits until a person has seen it.
            #expect(run(box) == .exit(3), "\(box.printed)")
        }
    }

    @Test("is read once whatever made the program die is gone, also when it is dropped again")
    func healed() throws {
        try withShop { box in
            let trap = ["SPOJKA_TRAP_OVER": "poison.csv"]
            for _ in 0..<2 { #expect(run(box, trap) == .signal(SIGILL)) }
            #expect(run(box) == .exit(0), "\(box.printed)")
            #expect(refused(box) == nil)
        }
    }

    @Test("is not set aside for what ends the program from outside")
    func killed() throws {
        try withShop { box in
            for _ in 0..<5 { #expect(run(box, ["SPOJKA_KILL_OVER": "poison.csv"]) == .signal(SIGKILL)) }
            #expect(run(box) == .exit(0), "\(box.printed)")
            #expect(refused(box) == nil)
        }
    }

    @Test("whose time lies outside of what a clock counts stops nothing")
    func times() throws {
        try withShop { box in
            for (name, year) in [("warehouse/in/good.xml", "2400"), ("channels/eshop/in/poison.csv", "1600")] {
                let path = box.root + "/spool/" + name
                _ = Program.run("/usr/bin/touch", ["-d", year + "-01-01", path])
            }
            #expect(run(box) == .exit(0), "\(box.printed)")
            #expect(refused(box) == nil)
        }
    }

    private static let stock = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsp:responsePack version="2.0" id="s" state="ok" ico="12345678" \
        xmlns:rsp="http://www.stormware.cz/schema/version_2/response.xsd" \
        xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd" \
        xmlns:lStk="http://www.stormware.cz/schema/version_2/list_stock.xsd" \
        xmlns:stk="http://www.stormware.cz/schema/version_2/stock.xsd"><rsp:responsePackItem id="a" state="ok">\
        <lStk:listStock version="2.0" dateTimeStamp="2026-11-23T07:00:00" state="ok"><lStk:stock>\
        <stk:stockHeader><stk:id>1</stk:id><stk:stockType>card</stk:stockType><stk:code>A</stk:code>\
        <stk:storage><typ:ids>HLAVNY</typ:ids></stk:storage><stk:count>9</stk:count></stk:stockHeader>\
        </lStk:stock></lStk:listStock></rsp:responsePackItem></rsp:responsePack>
        """
}
