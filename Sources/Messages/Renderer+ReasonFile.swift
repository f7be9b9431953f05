import Domain

extension Renderer {
    /// The text that stands beside a refused or held file as `<name>.reason.txt`: the file's name, then for each problem
    /// its code and sentence, the place in the file, the field, and what to do; at the end, where a corrected file belongs.
    ///
    /// In UTF-8 with CRLF line ends, which every editor on Windows shows right. At most 50 problems are listed; the
    /// number of the others follows.
    ///
    /// - Parameter folder: the folder that the file came to; nil where another one is named, or no other file is wanted.
    public func reasonFile(file: String, problems: [Problem], folder: String? = nil) -> String {
        var lines = [word(.file) + ": " + Template.oneLine(file)]
        for problem in problems.prefix(Limits.listedProblems) {
            lines.append("")
            lines += paragraph(problem)
        }
        let more = problems.count - Limits.listedProblems
        if more > 0 {
            lines += ["", word(.furtherProblems) + ": " + String(more)]
        }
        if let folder, !problems.contains(where: { $0.arguments["folder"] != nil }) {
            lines += ["", word(.belongs) + ": " + folder]
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private func paragraph(_ problem: Problem) -> [String] {
        var lines = [problem.code + ": " + sentence(problem)]
        if let position = problem.position {
            let column = position.column > 0 ? ", " + word(.column) + " " + String(position.column) : ""
            lines.append("  " + word(.line) + " " + String(position.line) + column)
        }
        if let path = problem.path, !path.isEmpty {
            lines.append("  " + word(.field) + ": " + Template.oneLine(path))
        }
        lines.append("  " + word(.whatToDo) + ": " + remedy(problem))
        return lines
    }
}
