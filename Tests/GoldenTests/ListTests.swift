import Foundation
import Testing

/// Lists for spreadsheets, and what narrows them.
@Suite("Lists") struct ListTests {
    private func rows(_ run: Program.Run) -> [[String]] {
        #expect(run.status == 0 && run.out.hasPrefix("\u{FEFF}"), "\(run.transcript)")
        return run.out.dropFirst().split(separator: "\r\n").map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("orders as CSV") func orders() throws {
        let shop = try Shop(demo: true, passed: true)
        let rows = rows(try shop.run("orders list --csv"))
        #expect(
            rows.first == [
                "kanál", "objednávka", "dátum", "VS", "suma", "mena", "uhradené", "platba", "stav", "stav odoslania",
                "doklad", "faktúra", "dôvod",
            ]
        )
        #expect(rows.count == 6)
        let first = try #require(rows.first { $0[1] == "2026110003" })
        #expect(first[4...6] == ["47,60", "EUR", "47,60"] && first[11] == "261000031" || first[10] == "261000031")
    }

    @Test("orders of a state and of days") func narrowed() throws {
        let shop = try Shop(demo: true, passed: true)
        func numbers(_ options: String) throws -> [String] {
            try shop.run("orders list --json " + options).lines.compactMap { line in
                line.firstMatch(of: #/"number":"([0-9]+)"/#).map { String($0.1) }
            }
        }
        let all = try numbers("")
        #expect(all.count == 5)
        #expect(try numbers("--state refused") == ["2026110002"])
        #expect(try numbers("--state refused --state held") == ["2026110002", "2026110005"])
        let later = try numbers("--from 2026-11-21")
        let earlier = try numbers("--to 2026-11-20")
        #expect(!later.isEmpty && !earlier.isEmpty && Set(later).isDisjoint(with: earlier))
        #expect((later + earlier).sorted() == all)
    }

    @Test("products as CSV") func products() throws {
        let shop = try Shop(demo: true, passed: true)
        let rows = rows(try shop.run("products list --csv"))
        #expect(rows.count == 9)
        #expect(rows.contains { $0[1] == "LATKA-LAN" && $0[5] == "34,75" })
        #expect(self.rows(try shop.run("products unmatched --csv")).count >= 1)
    }

    @Test("candidates of payments have a column of their own") func payments() throws {
        let shop = try Shop(demo: true, passed: true)
        let rows = rows(try shop.run("payments list --csv"))
        let header = try #require(rows.first)
        let orders = try #require(header.firstIndex(of: "objednávky"))
        let candidate = try #require(header.firstIndex(of: "možná objednávka"))
        let third = try #require(rows.first { $0.first == "3" })
        #expect(third[orders].isEmpty && third[candidate] == "eshop/2026110002 iná suma")
    }

    @Test("what status counts is what its lists show, and what the exit code says") func counts() throws {
        let shop = try Shop(demo: true)
        try shop.write("nothing that is known\n", to: "spool/inbox/note.txt")
        try shop.write("code;ean;name\r\nX1;;Unknown\r\n", to: "spool/channels/eshop/in/products.csv")
        let quick = ["-c", "spool.stable-seconds=0"]
        #expect(try shop.run("run", quick).status == 3)
        func expectOneNumber() throws -> [String: Int] {
            let status = try JSON.object(try shop.run("status --json").out)
            let waiting = try #require(status["waiting"] as? [String: Int])
            for (name, list) in [
                ("rejected", "files list --waiting"), ("held", "held list"), ("payments", "payments list --waiting"),
                ("orders", "orders list --waiting"),
            ] {
                let lines = try shop.run(list + " --json").lines.count
                #expect(waiting[name] == lines, "\(name)")
            }
            let unmatched = try shop.run("products unmatched --json").lines
            let products = unmatched.filter { $0.contains("\"side\":\"channel\"") }
            #expect(waiting["products"] == products.count)
            return waiting
        }
        #expect(try expectOneNumber()["rejected"] == 1)
        // Each thing is settled, until nothing waits and the exit code says so.
        #expect(try shop.run("files seen --all").status == 0)
        for command in [
            "payments ignore 3", "orders settle 2026110002", "orders settle 2026110005", "products ignore eshop X1",
        ] {
            let run = try shop.run(command)
            #expect(run.status == 0, "\(run.transcript)")
        }
        let waiting = try expectOneNumber()
        #expect(waiting.values.allSatisfy { $0 == 0 }, "\(waiting)")
        #expect(try shop.run("run", quick).status == 0)
    }

    @Test("a pair is told about when no export had its item, and taken back") func pairs() throws {
        let shop = try Shop(demo: true, passed: true)
        let pair = try shop.run("products pair eshop TRICKO-M NIE")
        #expect(pair.status == 0 && pair.err.hasPrefix("WORKSPACE-013 "), "\(pair.transcript)")
        #expect(try shop.run("check").out.contains("WORKSPACE-013 "))
        let unpair = try shop.run("products unpair eshop TRICKO-M")
        #expect(unpair.status == 0 && unpair.err.isEmpty)
        #expect(try shop.text("mappings/products.csv") == "channel;code;item\r\n")
        let again = try shop.run("products unpair eshop TRICKO-M")
        #expect(again.status == 1 && again.err.hasPrefix("DECISION-001 "))
        let good = try shop.run("products pair eshop TRICKO-M TRICKO-L")
        #expect(good.status == 0 && good.err.isEmpty, "\(good.transcript)")
    }
}
