import Foundation

/// Bytes as SQLite stores them.
func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
