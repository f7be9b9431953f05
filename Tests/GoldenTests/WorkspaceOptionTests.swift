import Foundation
import Testing

@Suite("Where the workspace is named") struct WorkspaceOptionTests {
    @Test("before and behind the command, by the environment, by the folder") func places() throws {
        let shop = try Shop(demo: true, passed: true)
        let folder = shop.folder.url
        let expected = try Program.run(["orders", "list", "--json"], in: shop.root).out
        #expect(expected.split(separator: "\n").count == 5)
        let ways = [
            ["--workspace", "shop", "orders", "list", "--json"], ["--workspace=shop", "orders", "list", "--json"],
            ["-w", "shop", "orders", "list", "--json"], ["orders", "--workspace", "shop", "list", "--json"],
            ["orders", "list", "--workspace", "shop", "--json"], ["orders", "list", "--json", "--workspace=shop"],
            ["orders", "--json", "-w", "shop"],
            ["-c", "warehouse.combine=sum", "orders", "-w", "shop", "list", "--json"],
            ["-w", folder.path + "/shop", "orders", "list", "--json"],
        ]
        for way in ways {
            let run = try Program.run(way, in: folder)
            #expect(run.out == expected && run.status == 0, "\(way): \(run.transcript)")
        }
        let named = try Program.run(
            ["orders", "list", "--json"],
            in: folder,
            environment: ["SPOJKA_WORKSPACE": "shop"]
        )
        #expect(named.out == expected)
        // The option outranks the environment.
        let both = try Program.run(ways[0], in: folder, environment: ["SPOJKA_WORKSPACE": "/nowhere"])
        #expect(both.out == expected)
        let ended = try Program.run(["-w", "shop", "explain", "--", "order", "2026110003"], in: folder)
        #expect(ended.status == 0 && ended.out.contains("eshop/2026110003"))
    }

    @Test("commands without a workspace let it stand") func unused() throws {
        let shop = try Shop(demo: true)
        let file = "shop/spool/inbox/statement-215.gpc"
        let plain = try Program.run(["inspect", "--json", file], in: shop.folder.url)
        #expect(plain.status == 0)
        #expect(
            try Program.run(["--workspace", "nowhere", "inspect", "--json", file], in: shop.folder.url).out == plain.out
        )
        #expect(try Program.run(["-w", "nowhere", "init", "second"], in: shop.folder.url).status == 0)
    }
}
