import Domain
import Syntax

extension RemotePage {
    /// The values of a page of JSON: the elements of a list, or the one that it is; throws where it is none, or is cut.
    public func values() throws(Problem) -> [JSONTree] {
        final class Box { var values: [JSONTree] = [] }
        let box = Box()
        let reader = JSONRecordReader(envelopes: []) { (record) throws(Problem) in box.values.append(record.value) }
        try read { (bytes) throws(Problem) in try reader.read(bytes) }
        try reader.finish()
        return box.values
    }
}
