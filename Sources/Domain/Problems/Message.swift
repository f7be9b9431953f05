/// What a problem's code says to people: the cause, and what to do.
public struct Message: Hashable, Sendable {
    /// The stable code, such as `POHODA-003`.
    public var code: String
    /// What is wrong, in one or two sentences.
    public var text: Texts
    /// What to do about it.
    public var remedy: Texts

    /// A message by its code.
    public init(_ code: String, text: Texts, remedy: Texts) {
        self.code = code
        self.text = text
        self.remedy = remedy
    }

    /// The part of the code before its number, such as `POHODA`.
    public var area: Substring {
        code.prefix { $0 != "-" }
    }
}
