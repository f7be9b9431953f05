extension TextEncoding {
    /// UTF-8 of the bytes from 128 on, each as `UTF8Sequence.packed`; 0 where the code page has none, empty for UTF-8.
    var upperHalfInUTF8: [UInt32] {
        switch self {
        case .utf8: []
        case .windows1250: Self.windows1250InUTF8
        case .iso88592: Self.iso88592InUTF8
        case .cp852: Self.cp852InUTF8
        }
    }

    private static let windows1250InUTF8 = packed(.windows1250)
    private static let iso88592InUTF8 = packed(.iso88592)
    private static let cp852InUTF8 = packed(.cp852)

    private static func packed(_ encoding: TextEncoding) -> [UInt32] {
        encoding.upperHalf.map { value in
            guard value != 0, let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
            return UTF8Sequence.packed(scalar)
        }
    }
}
