import Domain
import Exchange
import Ledger
import Network
import Payments
import Settings
import Spool
import Syntax
import Testing

/// Whose fault a problem is, by which the program goes on or stops.
@Suite struct BlameTests {
    @Test("what lies in the workspace is the workspace's fault, whatever it is")
    func workspace() {
        for code in SpoolProblem.allCases { #expect(Problem(code).blame == .workspace, "\(code)") }
        for code in LedgerProblem.allCases { #expect(Problem(code).blame == .workspace, "\(code)") }
        #expect(Problem(WorkspaceProblem.busy).blame == .workspace)
    }

    @Test("settings and secrets are put right by a person")
    func configuration() {
        for code in ConfigProblem.allCases { #expect(Problem(code).blame == .configuration, "\(code)") }
        #expect(Problem(WorkspaceProblem.noSecret).blame == .configuration)
    }

    @Test("another try may succeed where the network failed, and nowhere else")
    func connection() {
        let passing: [any ProblemCode] = [
            SFTPProblem.refused, SFTPProblem.timeout, SFTPProblem.broken, SFTPProblem.ended,
            TransportProblem.unreachable,
            HTTPProblem.nameNotFound, HTTPProblem.refused, HTTPProblem.timeout, HTTPProblem.broken,
        ]
        let all: [any ProblemCode] =
            SFTPProblem.allCases + TransportProblem.allCases + HTTPProblem.allCases + FioAPIProblem.allCases
        for code in all {
            let isPassing = passing.contains { $0.rawValue == code.rawValue }
            #expect(code.blame == .connection(retry: isPassing), "\(code)")
        }
    }

    @Test("a brake holds by its own codes only")
    func brake() {
        for code in ExchangeProblem.allCases {
            #expect((code.blame == .guard) == code.rawValue.hasPrefix("GUARD-"), "\(code)")
        }
    }

    @Test("what spoils one record is the record's fault")
    func record() {
        #expect(Problem(CSVProblem.noHeader).blame == .file)
        #expect(Problem(CSVProblem.noHeader).ofRecord.blame == .record)
        #expect(Problem(SpoolProblem.diskFull).ofRecord.blame == .workspace)
        #expect(Problem(SpoolProblem.diskFull).blamed(on: .connection(retry: false)).blame.isConnection)
    }

    @Test("no step is chosen by the text of a code")
    func flow() throws {
        let forbidden = [
            #/[cC]ode\.hasPrefix\(/#, #/\.code [!=]= "/#, #/case "[A-Z]+-\d{3}"/#, #/case \w+Problem\.\w+\.rawValue/#,
            #/[!=]= \w+Problem\.\w+\.rawValue/#, #/\w+Problem\.\w+\.rawValue [!=]=/#,
        ]
        for (file, text) in try Sources.code()
        where Sources.mentions(text, ["ode.hasPrefix(", "Problem.", ".code ", "case \""]) {
            for (number, line) in text.split(separator: "\n").enumerated() {
                for pattern in forbidden { #expect(line.firstMatch(of: pattern) == nil, "\(file) \(number): \(line)") }
            }
        }
    }
}
