import Domain

extension Spool {
    /// Gives a file of ours that a library wrote its lasting name, in the place of an earlier one, and makes it durable.
    ///
    /// - Throws: `fileMissing` when there is no such file; whatever stood under the name is then still there.
    public func adopt(_ written: String, as relative: String) throws(Problem) {
        let source = try entry(try RelativePath(written))
        let target = try entry(try RelativePath(relative), making: true)
        try sync(try openForReading(source))
        try attempt { () throws(SystemError) in try System.rename(source, target) }
        try sync(target.folder, source.folder)
    }
}
