import CLibXML2

/// The first elements of an XML document: enough to recognise its format by.
public struct XMLOutline: Sendable {
    /// One start tag.
    public struct Element: Sendable {
        /// How deep it lies; the root is 1.
        public let depth: Int
        /// The name without its prefix.
        public let name: String
        /// The namespace, or empty.
        public let namespace: String
        /// The names of its attributes without their prefixes.
        public let attributes: [String]
    }

    /// Start tags in the order of the document, 400 at most.
    public let elements: [Element]

    /// Reads what start tags the bytes hold; a cut or broken document gives what came before.
    ///
    /// `head` holds the first bytes of a file, some 64 KB. Empty when it is no XML.
    public init(head: [UInt8]) {
        let declaration = XMLDeclaration(head)
        let body = head.dropFirst(declaration.markLength)
        // Of an encoding that is not read the names can be told anyway, and the reader says what is wrong.
        guard let encoding = declaration.encoding ?? declaration.declaredName.map({ _ in .windows1250 }),
            body.first(where: { $0 > 32 }) == UInt8(ascii: "<")
        else {
            elements = []
            return
        }
        var decoder = TextDecoder(encoding)
        var found: [Element] = []
        Array(body).withUnsafeBytes { bytes in
            _ = decoder.decode(bytes) { utf8 in found = XMLOutline.scan(utf8) }
        }
        elements = found
    }

    /// The root element.
    public var root: Element? { elements.first }

    /// Whether an element of that name is among the first.
    public func contains(_ name: String) -> Bool { elements.contains { $0.name == name } }

    private struct Scan {
        var depth = 0
        var elements: [Element] = []
    }

    private static func scan(_ utf8: UnsafeRawBufferPointer) -> [Element] {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
            guard let context, let name else { return }
            let scan = context.assumingMemoryBound(to: Scan.self)
            scan.pointee.depth += 1
            guard scan.pointee.elements.count < 400 else { return }
            scan.pointee.elements.append(
                Element(
                    depth: scan.pointee.depth,
                    name: String(cString: name),
                    namespace: namespace.map { String(cString: $0) } ?? "",
                    // Five pointers for each attribute; the first is its name.
                    attributes: (0..<Int(count)).compactMap { attributes?[$0 * 5].map { String(cString: $0) } }
                )
            )
        }
        sax.endElementNs = { context, _, _, _ in
            context?.assumingMemoryBound(to: Scan.self).pointee.depth -= 1
        }
        var scan = Scan()
        withUnsafeMutablePointer(to: &scan) { pointer in
            guard let parser = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else { return }
            defer { xmlFreeParserCtxt(parser) }
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
            xmlCtxtUseOptions(parser, Int32(truncatingIfNeeded: options | XML_PARSE_NOWARNING.rawValue))
            parser.pointee.userData = UnsafeMutableRawPointer(pointer)
            let text = utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
            xmlParseChunk(parser, text, Int32(truncatingIfNeeded: utf8.count), 0)
        }
        return scan.elements
    }
}
