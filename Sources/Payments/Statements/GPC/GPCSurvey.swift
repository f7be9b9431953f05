import Connectors
import Domain
import Syntax

/// What the start of a file tells of the whole: its encoding, its columns, and how it writes accounts.
struct GPCSurvey {
    let text: GPCText
    let form: GPCAccount

    /// A look at the first bytes, without a byte order mark; `marked` says that there was one.
    init(_ bytes: Span<UInt8>, marked: Bool, accounts: [ReaderContext.Account]) {
        let utf8 = marked || Self.isUTF8(bytes)
        let encoding = utf8 ? .utf8 : TextEncoding.likelyCodePage(bytes)
        text = GPCText(encoding, utf8 ? Self.columns(bytes) : .bytes)
        form = Self.form(bytes, accounts)
    }

    /// Whether nearly all bytes above 127 make up UTF-8; a field of fixed width may cut a letter in two.
    private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
        var letters = 0
        var broken = 0
        var index = UTF8Sequence.next(bytes, from: 0)
        while index < bytes.count {
            let length = UTF8Sequence.length(bytes, at: index)
            if length > 0 { letters += 1 } else { broken += 1 }
            index = UTF8Sequence.next(bytes, from: index + max(1, length))
        }
        return letters > 0 && broken * 4 <= letters
    }

    /// What the columns count, by lines with letters above 127: the count in which more of them have digits and signs
    /// where they belong.
    private static func columns(_ bytes: Span<UInt8>) -> GPCText.Columns {
        var characters = 0
        var page = CodePage(.utf8)
        var folded: [UInt8] = []
        StatementLines.each(bytes) { line in
            guard UTF8Sequence.next(line, from: 0) < line.count else { return }
            folded.removeAll(keepingCapacity: true)
            page.fold(line, into: &folded)
            characters += (fits(folded.span) ? 1 : 0) - (fits(line) ? 1 : 0)
        }
        return characters >= 0 ? .characters : .bytes
    }

    private static func fits(_ line: Span<UInt8>) -> Bool {
        switch GPCRecordType(line) {
        case .movement: line.count >= GPCMovement.shortest && GPCField.isNumber(line, 123, 6)
        case .header: line.count >= GPCHeader.shortest && (try? GPCHeader(line, line: 1)) != nil
        default: false
        }
    }

    /// A configured account decides, then the check of own accounts, then that of the other sides where own accounts
    /// pass in both forms; an own account that passes in none is taken as it stands.
    private static func form(_ bytes: Span<UInt8>, _ accounts: [ReaderContext.Account]) -> GPCAccount {
        let configured = Set(accounts.map { $0.account.domestic.withoutBank })
        var edited = 0
        var permuted = 0
        var others = 0
        var named: GPCAccount?
        StatementLines.each(bytes) { line in
            let type = GPCRecordType(line)
            guard type == .header || type == .movement, line.count >= 35 else { return }
            if type == .movement {
                others += GPCAccount.permuted.isValid(line, 20) ? 1 : 0
                others -= GPCAccount.edited.isValid(line, 20) ? 1 : 0
            }
            guard type == .header else { return }
            for form in [GPCAccount.permuted, .edited] where !configured.isEmpty {
                if let own = form.account(line, 4), configured.contains(own.description) { named = form }
            }
            edited += GPCAccount.edited.isValid(line, 4) ? 1 : 0
            permuted += GPCAccount.permuted.isValid(line, 4) ? 1 : 0
        }
        if let named { return named }
        if edited != permuted { return permuted > edited ? .permuted : .edited }
        return edited > 0 && others > 0 ? .permuted : .edited
    }
}
