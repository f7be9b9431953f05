import Connectors
import Domain
import Syntax

/// A column that a layout of a gateway may have.
enum OwnGatewayField: Int, CaseIterable {
    case date, kind, id, payment, order, vs, gross, fee, net, currency, settlement, executed, bankVs, bankReference,
        method, text, state

    /// Its key in a layout.
    var key: String {
        switch self {
        case .bankVs: "bank-vs"
        case .bankReference: "bank-reference"
        default: String(describing: self)
        }
    }
}

/// How a merchant says that the table of a gateway is to be read.
struct OwnGatewayLayout: Sendable {
    /// What a word of the column `kind` means.
    enum Meaning: Hashable, Sendable {
        case line(GatewayLine.Kind)
        /// The row is not final, and left out.
        case skip
    }

    /// Its name and the id of the format, such as `csv.mygateway`.
    let name: String
    /// The file that it stands in, for problems.
    let file: String
    /// How the gateway is called.
    var gateway = ""
    /// The names of columns, by what they hold.
    var columns: [OwnGatewayField: [String]] = [:]
    /// Names of columns that must be there besides.
    var signature: [String] = []
    /// What the words of `kind` mean; comparable.
    var kinds: [String: Meaning] = [:]
    /// The words of `state` that mean final; comparable. Empty where every row is.
    var final: Set<String> = []
    /// What stands before decimals; nil where each number shows it.
    var decimal: UInt8?
    /// Whether the month comes first in days with slashes; nil where there are none.
    var isMonthFirst: Bool?
    /// The currency of a table that does not tell it.
    var currency: Currency?

    init(name: String, file: String) {
        self.name = name
        self.file = file
    }

    /// The columns as a reader of CSV wants them.
    var header: CSVHeader {
        CSVHeader(
            columns: OwnGatewayField.allCases.map { field in
                let names = columns[field] ?? []
                return CSVHeader.Column(names, isRequired: !names.isEmpty && isRequired(field))
            }
        )
    }

    /// Whether a table without the column is none of the layout.
    private func isRequired(_ field: OwnGatewayField) -> Bool {
        switch field {
        case .date, .kind, .currency, .state: true
        case .gross: true
        case .net: columns[.gross] == nil
        default: false
        }
    }

    /// Whether a file is a table of the layout, by its header row.
    func fits(_ head: FileHead) -> Bool {
        guard head.outline.root == nil, !head.starts(with: "{"), !head.starts(with: "[") else { return false }
        let header = header
        return head.top.rows.contains { row in
            row.line <= 20 && header.fits(row.names) && signature.allSatisfy { row.keys.contains(TextKey.folded($0)) }
        }
    }

    /// The format of its files.
    var format: Format {
        Format(
            id: name,
            kind: .settlement,
            family: name,
            recognises: { fits($0) },
            completeness: { _ in .unknown },
            makeReader: { (_, sink) throws(Problem) in
                CSVFileReader(header, handler: OwnGatewayRows(self, sink)) {
                    (handler: any CSVRowHandler) throws(Problem) in
                    guard var rows = handler as? OwnGatewayRows else { return }
                    try rows.finish()
                }
            }
        )
    }
}
