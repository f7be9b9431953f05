import Foundation

/// The public samples and schemas, which stand beside the package or where `SPOJKA_SAMPLES` says.
enum Samples {
    static let root: String = {
        if let set = ProcessInfo.processInfo.environment["SPOJKA_SAMPLES"] { return set }
        // This file lies in Tests/WarehousesTests/Support of the package.
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.deletingLastPathComponent().appendingPathComponent("shared").path
    }()

    static var arePresent: Bool { FileManager.default.fileExists(atPath: root + "/samples/pohoda/ORIGIN.md") }

    static func bytes(_ name: String, of system: String = "pohoda") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/samples/" + system + "/" + name)))
    }
}

/// The vendors' schemas and the program that checks against them.
enum Schema {
    static let xmllint: String? = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var isPresent: Bool { isPresent("pohoda/data.xsd") }

    static func isPresent(_ schema: String) -> Bool {
        xmllint != nil && FileManager.default.fileExists(atPath: Samples.root + "/schemas/" + schema)
    }

    /// What xmllint says against the bytes; empty when they are valid.
    static func complaints(_ bytes: [UInt8], _ schema: String = "data.xsd") throws -> String {
        try complaints(bytes, path: Samples.root + "/schemas/pohoda/" + schema)
    }

    /// What xmllint says against the bytes by the schema in that file; empty when they are valid.
    static func complaints(_ bytes: [UInt8], path schema: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("spojka-\(UUID().uuidString).xml")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: xmllint ?? "")
        process.arguments = ["--noout", "--nonet", "--schema", schema, file.path]
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
    }
}
