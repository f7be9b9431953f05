/// ZIP archives of the tests' own, whose files are stored as they are.
enum ZIPFile {
    /// An archive of files by their names.
    static func stored(_ files: (name: String, text: String)...) -> [UInt8] {
        stored(files.map { ($0, Array($1.utf8)) })
    }

    /// The same of bytes.
    static func stored(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let start = UInt32(archive.count)
            let fields =
                short(20) + short(0) + short(0) + long(0) + long(checksum(bytes)) + long(UInt32(bytes.count))
                + long(UInt32(bytes.count)) + short(UInt16(name.utf8.count)) + short(0)
            archive += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + bytes
            directory +=
                [0x50, 0x4B, 1, 2] + short(20) + fields + short(0) + short(0) + short(0) + long(0) + long(start)
            directory += Array(name.utf8)
        }
        let count = UInt16(files.count)
        let end = short(0) + short(0) + short(count) + short(count) + long(UInt32(directory.count))
        return archive + directory + [0x50, 0x4B, 5, 6] + end + long(UInt32(archive.count)) + short(0)
    }

    private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

    private static func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }

    /// CRC-32 of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
