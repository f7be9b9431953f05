import CLibXML2

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
