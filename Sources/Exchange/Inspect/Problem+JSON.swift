import Domain
import Messages
import Syntax

extension Problem {
    /// The problem as the contract writes it, in the language of `renderer`.
    public func write(_ json: inout JSONWriter, _ renderer: Renderer, file: String? = nil) {
        json.object { json in
            json.member("code", code)
            json.member("severity", severity.rawValue)
            json.member("file", file)
            json.member("line", position?.line)
            json.member("column", position.flatMap { $0.column > 0 ? $0.column : nil })
            json.member("path", path)
            json.member("message", renderer.sentence(self))
            json.member("remedy", renderer.remedy(self))
        }
    }
}
