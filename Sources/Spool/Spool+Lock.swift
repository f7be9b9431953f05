import Domain
import Glibc

extension Spool {
    /// Takes the right to work in the workspace, or nil when another process has it.
    ///
    /// `flock` on `state/lock`, which holds our process number in digits for people
    /// (docs/reliability.md, row 16).
    public func lock() throws(Problem) -> WorkspaceLock? {
        let entry = DirectoryEntry(try folder(["state"], making: true), "lock")
        return try attempt { () throws(SystemError) in
            let file = try System.open(entry, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
            guard try System.lock(file) else { return nil }
            try System.truncate(file)
            try Array("\(getpid())\n".utf8).withUnsafeBufferPointer { (bytes) throws(SystemError) in
                try System.write(file, UnsafeRawBufferPointer(bytes))
            }
            return WorkspaceLock(file)
        }
    }

    /// The number of the process that has, or last had, the right to work in the workspace.
    public func lockHolder() -> Int? {
        guard let text = try? contents("state/lock") else { return nil }
        return Int(shortText: String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
