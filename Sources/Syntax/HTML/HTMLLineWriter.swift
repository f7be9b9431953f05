import CLibXML2

/// Writes the text of a page as lines while its nodes are visited.
struct HTMLLineWriter {
    private var bytes: [UInt8] = []
    /// How many elements deep the visit is inside one whose text is not shown.
    private var hidden = 0
    /// How many quotations deep the visit is.
    private var quotes = 0
    /// What stands before the next letter: nothing, a blank, a cell, a line or an empty line.
    private var gap = Gap.none

    private enum Gap: Int {
        case none
        case blank
        case cell
        case line
        case paragraph
    }

    /// The lines so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func visit(_ node: xmlNodePtr, isEnd: Bool) {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: element(node, isEnd: isEnd)
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if !isEnd, hidden == 0, let content = node.pointee.content { append(content) }
        default: return
        }
    }

    private mutating func element(_ node: xmlNodePtr, isEnd: Bool) {
        guard let name = node.pointee.name else { return }
        if HTMLStyle.hides(node) { hidden += isEnd ? -1 : 1 }
        switch String(cString: name) {
        case "script", "style", "head", "title", "template": hidden += isEnd ? -1 : 1
        case "td", "th": if isEnd { widen(.cell) }
        case "blockquote":
            quotes += isEnd ? -1 : 1
            widen(.paragraph)
        case "br", "tr", "p", "div", "li", "dt", "dd", "tbody", "thead", "center", "pre": widen(.line)
        case "table", "ul", "ol", "dl", "section", "article", "header", "footer", "hr", "h1", "h2", "h3", "h4", "h5",
            "h6":
            widen(.paragraph)
        default: return
        }
    }

    private mutating func widen(_ wider: Gap) {
        if wider.rawValue > gap.rawValue { gap = wider }
    }

    private mutating func append(_ content: UnsafePointer<xmlChar>) {
        var place = content
        while place.pointee != 0 {
            let byte = place.pointee
            place += 1
            // No-break blanks are blanks too, and two bytes.
            if byte == 0xC2, place.pointee == 0xA0 {
                place += 1
                widen(.blank)
                continue
            }
            guard byte > 32 else {
                widen(.blank)
                continue
            }
            if !bytes.isEmpty {
                switch gap {
                case .none: break
                case .blank: bytes.append(32)
                case .cell: bytes.append(9)
                case .line: bytes.append(10)
                case .paragraph: bytes.append(contentsOf: [10, 10])
                }
            }
            if bytes.last ?? 10 == 10 {
                for _ in 0..<max(quotes, 0) { bytes.append(HTMLText.quoteMark) }
            }
            gap = .none
            bytes.append(byte)
        }
    }
}
