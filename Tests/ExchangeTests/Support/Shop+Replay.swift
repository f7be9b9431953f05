import Exchange
import Testing

extension Shop {
    /// Checks that a ledger rebuilt from the archive is the same, but for how often nothing was to do and how unfinished
    /// files looked; and that no file outside `state` changes by that.
    func expectSameAfterReplay(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let own: Set<String> = ["pass", "look", "connection", "grdb_migrations"]
        let known = try tables()
        let tree = try tree(except: "state")
        #expect(try Replay.run(workspace(), progress: { _ in }) > 0, sourceLocation: sourceLocation)
        let now = try tables()
        for (table, rows) in known where !own.contains(table) {
            #expect(now[table] == rows, "\(table)", sourceLocation: sourceLocation)
        }
        #expect(now.keys.sorted() == known.keys.sorted(), sourceLocation: sourceLocation)
        #expect(Set(known["pass"] ?? []).isSuperset(of: now["pass"] ?? []), sourceLocation: sourceLocation)
        #expect(try self.tree(except: "state") == tree, sourceLocation: sourceLocation)
    }

    /// Checks that a plan says what the next pass would do, and changes nothing.
    func expectPlanIsHarmless(sourceLocation: SourceLocation = #_sourceLocation) throws -> PassReport {
        let (known, tree) = (try tables(), try tree(except: "state"))
        let plan = try plan()
        #expect(try tables() == known, sourceLocation: sourceLocation)
        #expect(try self.tree(except: "state") == tree, sourceLocation: sourceLocation)
        return plan
    }
}
