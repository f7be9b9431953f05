import Connectors
import Syntax

extension TableMatch {
    func write(_ json: inout JSONWriter, encoding: String?) {
        json.object("profile") { json in
            json.member("name", profile)
            json.member("encoding", encoding)
            json.member("delimiter", delimiter.isEmpty ? nil : delimiter)
            json.member("headerLine", line)
            json.array("columns") { json in
                for column in columns {
                    json.object { json in
                        json.member("field", column.field)
                        json.member("header", column.found.first)
                        json.member("column", column.place)
                        json.member("required", column.isRequired)
                        json.member("wanted", column.wanted.joined(separator: ", "))
                    }
                }
            }
            json.array("unused") { json in
                for name in unused { json.object { json in json.member("header", name) } }
            }
        }
    }
}
