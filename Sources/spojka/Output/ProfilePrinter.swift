import Connectors
import Domain
import Exchange
import Messages

/// Prints how a file is understood by a layout: the accountant's look before it is dropped.
struct ProfilePrinter {
    let renderer: Renderer

    func print(_ inspection: Inspection, _ match: TableMatch) {
        Terminal.line(inspection.path)
        line(.profile, match.profile)
        line(.encoding, inspection.encoding ?? "?")
        if !match.delimiter.isEmpty { line(.delimiter, match.delimiter) }
        heading(.columns)
        for column in match.columns { Terminal.line("  " + column.field + "\t" + place(column)) }
        if !match.unused.isEmpty { line(.unused, match.unused.joined(separator: ", ")) }
        let counts = inspection.counts.map { renderer.label(key: $0.name) + " " + String($0.count) }.joined(
            separator: ", "
        )
        heading(.firstRows, counts)
        for row in inspection.lines(renderer: renderer) { Terminal.line("  " + row) }
        guard !inspection.problems.isEmpty else { return }
        heading(.problems)
        for problem in inspection.problems.prefix(20) {
            Terminal.line(Failure.text(problem, file: inspection.path, renderer))
        }
        if inspection.problems.count > 20 { Terminal.line("… \(inspection.problems.count - 20)") }
    }

    private func place(_ column: TableMatch.Column) -> String {
        let wanted = column.wanted.joined(separator: ", ")
        guard !column.found.isEmpty || column.place != nil else {
            return (column.isRequired ? TableWord.missing : .absent).text(renderer) + " (" + wanted + ")"
        }
        let number = column.place.map { " [\($0)]" } ?? ""
        return column.found.joined(separator: " + ") + number
    }

    private func line(_ word: TableWord, _ text: String) { Terminal.line(word.text(renderer) + ": " + text) }

    private func heading(_ word: TableWord, _ more: String = "") {
        Terminal.line(word.text(renderer) + (more.isEmpty ? ":" : " (" + more + "):"))
    }
}
