import CLibXML2

/// The text of an HTML page by its structure: rows and blocks are lines, cells of a row follow tabs.
///
/// See docs/formats/bank-mail.md#the-form-of-a-mail. It stands on libxml2's HTML parser, which reads any page that a
/// browser reads; nothing is fetched. Scripts, styles, comments and the head are left out; blanks run together.
public enum HTMLText {
    /// Stands before each line of a quotation, once for each that it is in; no page can write it.
    public static let quoteMark: UInt8 = 1

    /// The lines of a page in UTF-8. An empty line stands around tables, headings and quotations.
    ///
    /// - Returns: nil when the page has more markup than is read (`HTMLMarkup`): libxml2 would take minutes.
    public static func lines(_ utf8: [UInt8]) -> String? {
        guard HTMLMarkup.isReadable(utf8) else { return nil }
        guard let page = HTMLPage(utf8) else { return "" }
        var writer = HTMLLineWriter()
        page.visit { node, isEnd in writer.visit(node, isEnd: isEnd) }
        return writer.text
    }
}

/// A parsed page, freed with its owner.
struct HTMLPage: ~Copyable {
    private let document: htmlDocPtr

    init?(_ utf8: [UInt8]) {
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let quiet = options | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let parsed = utf8.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: bytes.count),
                nil,
                "UTF-8",
                Int32(bitPattern: quiet)
            )
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// Visits every node on the way down and again on the way up, in the order of the page.
    func visit(_ body: (xmlNodePtr, _ isEnd: Bool) -> Void) {
        guard let root = xmlDocGetRootElement(document) else { return }
        var node = root
        while true {
            body(node, false)
            if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
                node = child
                continue
            }
            body(node, true)
            while node.pointee.next == nil || node == root {
                guard node != root, let parent = node.pointee.parent else { return }
                node = parent
                body(node, true)
                if node == root { return }
            }
            guard let next = node.pointee.next else { return }
            node = next
        }
    }
}

/// What the attributes of an element say about whether a reader sees it. Style sheets are not read.
enum HTMLStyle {
    /// Whether an element and all in it are not shown: `hidden`, or a style of `display: none` or `visibility: hidden`.
    static func hides(_ node: xmlNodePtr) -> Bool {
        guard node.pointee.properties != nil else { return false }
        if xmlHasProp(node, "hidden") != nil { return true }
        guard let text = xmlHasProp(node, "style")?.pointee.children?.pointee.content else { return false }
        return hides(style: String(cString: text))
    }

    /// Whether the declarations of a style hide; the last one of a property counts.
    static func hides(style: String) -> Bool {
        var display: Substring = ""
        var visibility: Substring = ""
        for declaration in style.lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = trimmed(parts[1].prefix { $0 != "!" })
            switch trimmed(parts[0]) {
            case "display": display = value
            case "visibility": visibility = value
            default: continue
            }
        }
        return display == "none" || visibility == "hidden" || visibility == "collapse"
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
    }
}
