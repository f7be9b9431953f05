import Foundation
import Testing

@Suite("Machine output") struct MachineOutputTests {
    @Test("of a pass and a plan") func passes() throws {
        let shop = try Shop(demo: true)
        let plan = try shop.run("plan --json")
        let run = try shop.run("run --json")
        for output in [plan, run] {
            #expect(output.lines.count == 1 && output.err.isEmpty)
            try Shape.pass.expect(JSON.object(output.out))
        }
        try GoldenFile.expect("run-json", run.transcript)
        let pass = try JSON.object(run.out)
        #expect(pass["started"] as? String == Program.now && pass["exit"] as? Int == Int(run.status))
        // A second pass with the same files repeats them.
        #expect(try shop.run("demo").status == 0)
        let again = try JSON.object(try shop.run("run --json").out)
        Shape.pass.expect(again)
        let outcomes = (again["files"] as? [[String: Any]] ?? []).compactMap { $0["outcome"] as? String }
        #expect(outcomes == Array(repeating: "repeated", count: 5))
    }

    @Test("of a pass with refused, held and unfinished files") func troubled() throws {
        let shop = try Shop(demo: true, passed: true)
        try shop.write("<ORDERS><ORDER>", to: "spool/channels/eshop/in/cut.xml")
        try shop.write("hello\n", to: "spool/inbox/hello.txt")
        let old = try shop.text("spool/archive/2026-11-23/stock.xml").replacing("06:00:00", with: "05:00:00")
        try shop.write(old.replacing("Windows-1250", with: "UTF-8").filter(\.isASCII), to: "spool/warehouse/in/old.xml")
        let run = try shop.run("run --json", ["-c", "spool.stable-seconds=0"])
        try Shape.pass.expect(JSON.object(run.out))
        try GoldenFile.expect("run-json-troubled", run.transcript)
        try GoldenFile.expect("held-list-troubled", try shop.run("held list").transcript)
        let reason = try shop.text("spool/rejected/2026-11-23/hello.txt.reason.txt")
        try GoldenFile.expect("reason", reason)
        #expect(try shop.text("spool/rejected/2026-11-23/hello.txt") == "hello\n")
    }

    @Test("of status") func status() throws {
        let shop = try Shop(demo: true)
        let first = try JSON.object(try shop.run("status --json").out)
        Shape.status.expect(first)
        #expect(first["lastPass"] == nil)
        #expect(try shop.run("run").status == 3)
        let run = try shop.run("status --json")
        let status = try JSON.object(run.out)
        Shape.status.expect(status)
        #expect(run.status == 0 && run.lines.count == 1)
        let waiting = status["waiting"] as? [String: Int]
        #expect(waiting == ["rejected": 0, "held": 0, "payments": 1, "products": 0, "orders": 2])
    }

    @Test(
        "of the lists",
        arguments: [
            ("orders list --json", Shape.orderLine, 5), ("payments list --json", .paymentLine, 4),
            ("payments list --waiting --json", .paymentLine, 1), ("products list --json", .productLine, 8),
            ("products unmatched --json", .unmatchedLine, 3),
        ]
    )
    func lists(command: String, shape: Shape, count: Int) throws {
        let shop = try Shop(demo: true, passed: true)
        // A product that no item has, and items that no product has.
        try shop.write(
            "code;ean;name\r\nNEZNAMY;8580001999999;Neznámy\r\nTRICKO-M;;Tričko\r\n",
            to: "spool/channels/eshop/in/list.csv"
        )
        if command.contains("unmatched") {
            #expect(try shop.run("run", ["-c", "spool.stable-seconds=0"]).status == 3)
        }
        let run = try shop.run(command)
        #expect(run.status == 0 && run.err.isEmpty)
        for line in run.lines {
            try shape.expect(JSON.object(line))
        }
        if !command.contains("unmatched") {
            #expect(run.lines.count == count)
        } else {
            #expect(run.lines.count >= count)
        }
        try GoldenFile.expect(command.replacing(#/[ -]+/#, with: "-"), run.out)
    }

    @Test("after a person's decisions") func decisions() throws {
        let shop = try Shop(demo: true, passed: true)
        #expect(try shop.run("payments pair 3 2026110002 eshop/2026110004").status != 0)
        #expect(try shop.run("payments pair 3 2026110002").status == 0)
        #expect(try shop.run("payments ignore 4").status == 0)
        #expect(try shop.run("payments unpair 1").status == 0)
        for line in try shop.run("payments list --json").lines {
            let payment = try JSON.object(line)
            Shape.paymentLine.expect(payment)
            #expect(payment["decidedBy"] as? String == (payment["id"] as? String == "2" ? "rule" : "person"))
        }
    }
}
