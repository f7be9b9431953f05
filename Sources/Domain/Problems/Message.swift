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

/// One text in every language; `{name}` in it is a placeholder for the argument of that name.
public struct Texts: Hashable, Sendable {
    /// In Slovak.
    public var sk: String
    /// In Czech.
    public var cs: String
    /// In English.
    public var en: String

    /// A text by its three wordings, which have the same placeholders.
    public init(sk: String, cs: String, en: String) {
        self.sk = sk
        self.cs = cs
        self.en = en
    }

    /// The wording in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .sk: sk
        case .cs: cs
        case .en: en
        }
    }

    /// The text with the same words before it in every language.
    public func after(_ words: String) -> Texts { Texts(sk: words + sk, cs: words + cs, en: words + en) }

    /// This text, then another one.
    public func followed(by other: Texts) -> Texts {
        Texts(sk: sk + " " + other.sk, cs: cs + " " + other.cs, en: en + " " + other.en)
    }
}
