import Glibc

extension System {
    /// The name of a user of this machine; the number when it has none.
    static func name(ofUser id: uid_t) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let start = buffer.baseAddress, getpwuid_r(id, &entry, start, buffer.count, &found) == 0,
                found != nil,
                let name = entry.pw_name
            else { return String(id) }
            return String(cString: name)
        }
    }

    /// The name of a group of this machine; the number when it has none.
    static func name(ofGroup id: gid_t) -> String {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let start = buffer.baseAddress, getgrgid_r(id, &entry, start, buffer.count, &found) == 0,
                found != nil,
                let name = entry.gr_name
            else { return String(id) }
            return String(cString: name)
        }
    }
}
