import Connectors
import Domain
import Syntax

@testable import Payments

/// What a CSV of a bank says.
struct CSVReading {
    var payments: [Payment] = []
    var statements: [Statement] = []
    var problems: [Problem] = []
    var failure: Problem?
    /// The layouts that recognise it.
    var formats: [String] = []

    var codes: [String] { problems.map(\.code) }

    static let shipped = BankProfiles.tables

    /// Reads by the shipped layout that recognises the file, or by the one of that name.
    init(_ bytes: [UInt8], _ context: ReaderContext = ReaderContext(), by name: String? = nil) {
        let head = FileHead(Array(bytes.prefix(65536)), tail: Array(bytes.suffix(4096)))
        formats = Self.shipped.tables.filter { !$0.isOfAnyBank && $0.format.recognises(head) }.map(\.name)
        guard let profile = Self.shipped.table(name ?? formats.first ?? "") else { return }
        read(bytes, context, profile)
    }

    init(_ text: String, _ context: ReaderContext = ReaderContext(), by name: String? = nil) {
        self.init(Array(text.utf8), context, by: name)
    }

    /// Reads by the layout that is chosen for a merchant with those accounts; `formats` is the one.
    init(
        choosing bytes: [UInt8],
        _ accounts: [ReaderContext.Account],
        by layouts: [TableProfile] = shipped.tables,
        name: String? = nil
    ) {
        let head = FileHead(Array(bytes.prefix(65536)), tail: Array(bytes.suffix(4096)), name: name)
        guard let format = StatementChoice(layouts, accounts: accounts).format(of: head) else { return }
        formats = [format.id]
        var context = ReaderContext()
        (context.accounts, context.fileName) = (accounts, name)
        read(bytes, context, format)
    }

    /// Reads by a layout.
    init(_ text: String, by profile: TableProfile) {
        read(Array(text.utf8), ReaderContext(), profile)
    }

    /// Reads by a layout of these lines.
    init(_ text: String, yaml: String, _ context: ReaderContext = ReaderContext()) {
        let indented = yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        do {
            let profiles = try TableProfiles(yaml: Array(("csv.test:\n" + indented).utf8), file: "mappings/t.yaml")
            read(Array(text.utf8), context, profiles.tables[0])
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private mutating func read(_ bytes: [UInt8], _ context: ReaderContext, _ profile: TableProfile) {
        read(bytes, context, profile.format)
    }

    private mutating func read(_ bytes: [UInt8], _ context: ReaderContext, _ format: Format) {
        final class Sink { var facts: [Fact] = [] }
        let sink = Sink()
        do throws(Problem) {
            let reader = try format.makeReader(context) { sink.facts.append($0) }
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            failure = error
        }
        for fact in sink.facts {
            switch fact {
            case .payment(let payment): payments.append(payment)
            case .statement(let statement): statements.append(statement)
            case .problem(let problem): problems.append(problem)
            default: continue
            }
        }
    }
}
