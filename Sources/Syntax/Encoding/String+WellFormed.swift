extension String {
    /// The text of bytes that a reader's decoder has checked: they are not checked a second time.
    ///
    /// Only for whole fields of text that went through `UndeclaredText`, `TextDecoder` or libxml2.
    @inlinable @inline(__always)
    public init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
        self.init(copying: UTF8Span(unchecked: bytes.span))
    }
}
