import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct PermissionTests {
    @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
    func aClosedFolderNamesItsRemedy() throws {
        try TestWorkspace.with { workspace throws in
            chmod(workspace.path("spool/inbox"), 0o000)
            defer { chmod(workspace.path("spool/inbox"), 0o755) }
            do throws(Problem) {
                _ = try workspace.spool.candidates(in: .inbox)
                Issue.record("it was read")
            } catch {
                expectRemedy(error, workspace)
            }
        }
    }

    #if FAULT_INJECTION
    @Test func aRefusedCallNamesOwnerModeAndRemedy() throws {
        try TestWorkspace.with { workspace throws in
            chmod(workspace.path("spool/inbox"), 0o000)
            defer { chmod(workspace.path("spool/inbox"), 0o755) }
            FaultScript.$scoped.withValue(FaultScript([.failFirst(of: "open", EACCES)])) {
                do throws(Problem) {
                    _ = try workspace.spool.candidates(in: .inbox)
                    Issue.record("it was read")
                } catch {
                    expectRemedy(error, workspace)
                }
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only the superuser can give a folder away"))
    func aFolderOfAnotherUserIsOpenedByAnAccessList() throws {
        try TestWorkspace.with { workspace throws in
            chown(workspace.path("spool/inbox"), 4242, 4243)
            FaultScript.$scoped.withValue(FaultScript([.failFirst(of: "open", EACCES)])) {
                do throws(Problem) {
                    _ = try workspace.spool.candidates(in: .inbox)
                    Issue.record("it was read")
                } catch {
                    #expect(error.arguments["owner"] == "4242")
                    #expect(error.arguments["group"] == "4243")
                    #expect(error.arguments["fix"] == "setfacl -m u:0:rwx '\(workspace.path("spool/inbox"))'")
                }
            }
        }
    }
    #endif

    private func expectRemedy(_ problem: Problem, _ workspace: TestWorkspace) {
        #expect(problem.code == SpoolProblem.permissionDenied.rawValue)
        #expect(problem.arguments["path"] == "spool/inbox")
        let name = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? String(geteuid())
        #expect(problem.arguments["owner"] == name)
        #expect(problem.arguments["mode"] == "0000")
        #expect(problem.arguments["uid"] == name)
        #expect(problem.arguments["fix"] == "chmod u+rwx '\(workspace.path("spool/inbox"))'")
    }
}
