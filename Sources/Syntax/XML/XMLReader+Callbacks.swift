import CLibXML2
import Domain

extension XMLReader {
    /// libxml2's event table: only what a record reader needs; the rest stays empty.
    static var callbacks: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, name, _, _, _, _, attributeCount, _, attributes in
            guard let context, let name else { return }
            context.assumingMemoryBound(to: XMLMachine.self).pointee
                .startElement(name, attributeCount: Int(attributeCount), attributes)
        }
        sax.endElementNs = { context, _, _, _ in
            guard let context else { return }
            context.assumingMemoryBound(to: XMLMachine.self).pointee.endElement()
        }
        sax.characters = { context, bytes, count in
            guard let context, let bytes else { return }
            context.assumingMemoryBound(to: XMLMachine.self).pointee.characters(bytes, Int(count))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let machine = context.assumingMemoryBound(to: XMLMachine.self)
            machine.pointee.fail(Problem(XMLProblem.doctype, at: SourcePosition(line: machine.pointee.line)))
        }
        sax.serror = { context, error in
            guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
            let machine = context.assumingMemoryBound(to: XMLMachine.self)
            if machine.pointee.fault == nil {
                machine.pointee.fault = XMLFault(error.pointee, machine.pointee.parser)
            }
        }
        return sax
    }

    /// Whether libxml2 stopped since something follows the root element: an element, or a declaration.
    static func isOfSeveral(_ fault: XMLFault?) -> Bool {
        let code = fault?.code ?? 0
        return code == Int(XML_ERR_DOCUMENT_END.rawValue) || code == Int(XML_ERR_RESERVED_XML_NAME.rawValue)
    }

    /// The problem behind libxml2's first error; `hasRoot` says whether the root element has begun.
    ///
    /// Bytes that are no UTF-8 at the start of what was pushed stop libxml2 with an error that says nothing of them.
    ///
    /// Source of the numbers: `xmlParserErrors` in libxml2's `xmlerror.h`.
    static func problem(
        _ fault: XMLFault?,
        _ position: SourcePosition,
        atEnd: Bool,
        hasRoot: Bool,
        encoding: TextEncoding
    ) -> Problem {
        let code = fault?.code ?? 0
        let isBadByte = fault?.stopsAtBadByte ?? false
        let isForbidden = code == Int(XML_ERR_INVALID_CHAR.rawValue)
        let notUTF8 = code == Int(XML_ERR_INVALID_ENCODING.rawValue) || isBadByte
        return switch code {
        case _ where notUTF8 && encoding == .utf8:
            Problem(
                XMLProblem.wrongEncoding,
                at: position,
                ["declared": encoding.rawValue, "likely": TextEncoding.windows1250.rawValue]
            )
        case _ where isForbidden:
            Problem(XMLProblem.forbiddenCharacter, at: position, ["character": codePoint(fault?.character ?? 0)])
        case _ where atEnd && (code == Int(XML_ERR_DOCUMENT_END.rawValue) || fault?.isAtEnd ?? true):
            Problem(XMLProblem.truncated, at: position)
        case Int(XML_ERR_RESERVED_XML_NAME.rawValue) where !hasRoot:
            Problem(XMLProblem.lateDeclaration, at: position)
        case Int(XML_ERR_RESERVED_XML_NAME.rawValue), Int(XML_ERR_DOCUMENT_END.rawValue):
            Problem(XMLProblem.severalDocuments, at: position)
        default:
            Problem(XMLProblem.malformed, at: position, ["detail": "libxml2 \(code)"])
        }
    }

    /// A character as Unicode names it: `U+0001`.
    private static func codePoint(_ character: Int) -> String {
        let digits = String(max(0, character), radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
