import Connectors
import Syntax

extension LayoutReading {
    /// What the layout took out of a text, and by what, as a JSON object.
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("layout", layout)
            json.array("values") { json in
                for line in lines {
                    json.object { json in
                        json.member("movement", line.movement)
                        json.member("field", line.field)
                        json.member("text", line.text)
                        json.member("by", line.by)
                    }
                }
            }
        }
    }
}
