import Connectors
import Domain
import Payments
import Syntax

/// Lines of a GPC file, each field at its place.
enum Lines {
    /// A record 074; amounts in hundredths.
    static func header(
        account: String = "0000192000145399",
        name: String = "Obchod s.r.o.",
        openingDay: String = "010126",
        opening: Int64 = 0,
        closing: Int64,
        debit: Int64 = 0,
        credit: Int64 = 0,
        number: String = "007",
        day: String = "020126",
        filler: String = ""
    ) -> String {
        "074" + account + pad(name, 20) + openingDay + amount(opening, 14) + (opening < 0 ? "-" : "+")
            + amount(closing, 14) + (closing < 0 ? "-" : "+") + amount(debit, 14) + (debit < 0 ? "-" : "0")
            + amount(credit, 14) + (credit < 0 ? "-" : "0") + number + day + pad(filler, 14)
    }

    /// A record 075.
    static func movement(
        account: String = "0000192000145399",
        counter: String = "0000000000000000",
        document: String = "0000000000001",
        _ hundredths: Int64,
        _ posting: String = "2",
        vs: String = "",
        constant: String = "0000000000",
        ss: String = "",
        valueDay: String = "020126",
        name: String = "",
        type: String = "01101",
        day: String = "020126",
        tail: String = ""
    ) -> String {
        "075" + account + counter + document + amount(hundredths, 12) + posting + zeros(vs, 10) + constant
            + zeros(ss, 10) + valueDay + pad(name, 20) + type + day + tail
    }

    static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func zeros(_ text: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - text.count)) + text
    }

    static func amount(_ hundredths: Int64, _ width: Int) -> String { zeros(String(hundredths.magnitude), width) }

    static func file(_ lines: [String], end: String = "\r\n") -> String { lines.map { $0 + end }.joined() }
}

/// What a file says.
struct Reading {
    var payments: [Payment] = []
    var statements: [Statement] = []
    var problems: [Problem] = []
    var failure: Problem?
    var encoding = ""

    var codes: [String] { problems.map(\.code) }

    init(_ bytes: [UInt8], _ context: ReaderContext = ReaderContext(), chunk: Int = 65_536) {
        final class Sink { var facts: [Fact] = [] }
        let sink = Sink()
        do throws(Problem) {
            let reader = try GPC.format.makeReader(context) { sink.facts.append($0) }
            defer { encoding = reader.encoding }
            var index = 0
            while index < bytes.count {
                let end = min(index + chunk, bytes.count)
                try reader.read(bytes.span.extracting(index..<end).bytes)
                index = end
            }
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

    init(text: String, _ context: ReaderContext = ReaderContext(), encoding: TextEncoding = .windows1250) {
        var bytes: [UInt8] = []
        TextEncoder(encoding).encode(text, into: &bytes)
        self.init(bytes, context)
    }

    init(_ lines: String..., context: ReaderContext = ReaderContext()) {
        self.init(text: Lines.file(lines), context)
    }
}

func knowing(_ account: String, _ currency: Currency = .eur) -> ReaderContext {
    var context = ReaderContext()
    context.accounts = [ReaderContext.Account(account: BankAccount(account), currency: currency)]
    return context
}

func day(_ year: Int, _ month: Int, _ day: Int) -> Day? { Day(year: year, month: month, day: day) }
