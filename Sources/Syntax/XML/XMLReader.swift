import CLibXML2
import Domain

/// Reads an XML document chunk by chunk and hands its records to a handler.
///
/// It stands on libxml2's push SAX2 interface. No DTD, no external entity, no entity but the five of XML; depth and lengths
/// are bounded (`Limits`). Encodings: UTF-8 (with or without a mark), windows-1250, ISO-8859-2, CP852 by
/// the declaration. Throws `XMLProblem`s and whatever the handler throws.
public final class XMLReader {
    private let parser: xmlParserCtxtPtr
    private let machine: UnsafeMutablePointer<XMLMachine>
    private var decoder: TextDecoder?
    private var start: [UInt8] = []

    /// A reader for one document.
    public init(_ layout: XMLLayout, handler: some XMLRecordHandler) throws(Problem) {
        var callbacks = XMLReader.callbacks
        guard let parser = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
            throw Problem(XMLProblem.malformed, .error, ["detail": "libxml2"])
        }
        self.parser = parser
        xmlCtxtUseOptions(
            parser,
            Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue)
                | Int32(XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue)
        )
        machine = .allocate(capacity: 1)
        machine.initialize(to: XMLMachine(parser: parser, layout: layout, handler: handler))
        parser.pointee.userData = UnsafeMutableRawPointer(machine)
    }

    deinit {
        machine.pointee.deallocate()
        machine.deinitialize(count: 1)
        machine.deallocate()
        xmlFreeParserCtxt(parser)
    }

    /// The encoding the document is read in, once its declaration was seen.
    ///
    /// It is kept beside the decoder because it is asked for while the decoder works: to say what broken bytes are in.
    public private(set) var encoding: TextEncoding?

    /// The handler with what it has gathered so far.
    public var handler: any XMLRecordHandler { machine.pointee.handler }

    /// Reads the next bytes of the document.
    public func read(_ bytes: RawSpan) throws(Problem) {
        var problem: Problem?
        bytes.withUnsafeBytes { buffer in
            do throws(Problem) { try accept(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    /// Ends the document; throws `XML-001` when its root element is still open.
    public func finish() throws(Problem) {
        if decoder == nil { try begin(atEnd: true) }
        let status = xmlParseChunk(parser, nil, 0, 1)
        try check(status, atEnd: true)
        try checkEncoding()
    }

    private func accept(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        guard decoder == nil else { return try parse(buffer) }
        start.append(contentsOf: buffer)
        // Four bytes tell of UTF-16, and no document is shorter.
        let isDeclared = start.count >= 4 && start.contains(UInt8(ascii: ">"))
        if start.count >= XMLDeclaration.reach || isDeclared { try begin(atEnd: false) }
    }

    /// Chooses the encoding from the first bytes, then reads them.
    private func begin(atEnd: Bool) throws(Problem) {
        let declaration = XMLDeclaration(start)
        guard let encoding = declaration.encoding else {
            throw Problem(
                XMLProblem.unknownEncoding,
                at: SourcePosition(line: 1),
                ["declared": declaration.declaredName ?? "UTF-16"]
            )
        }
        self.encoding = encoding
        decoder = TextDecoder(encoding)
        let first = Array(start.dropFirst(declaration.markLength))
        start = []
        parser.pointee.input?.pointee.line += Int32(truncatingIfNeeded: declaration.blankLines)
        var problem: Problem?
        first.withUnsafeBytes { buffer in
            do throws(Problem) { try parse(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    private func parse(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        // libxml2 wants windows of moderate size: measured best at 4 to 64 KB (reference: performance, 4.1).
        var offset = 0
        while offset < buffer.count {
            let end = min(offset + 1 << 15, buffer.count)
            let window = UnsafeRawBufferPointer(rebasing: buffer[offset..<end])
            try decoder?.decode(window) { (utf8: UnsafeRawBufferPointer) throws(Problem) in
                guard let base = utf8.baseAddress, !utf8.isEmpty else { return }
                let text = base.assumingMemoryBound(to: CChar.self)
                try check(xmlParseChunk(parser, text, Int32(utf8.count), 0), atEnd: false)
                if machine.pointee.waiting > Limits.xmlMarkupBytes { machine.pointee.tooLong(Limits.xmlMarkupBytes) }
                if let failure = machine.pointee.failure { throw failure }
            }
            offset = end
        }
    }

    private func check(_ status: Int32, atEnd: Bool) throws(Problem) {
        if let failure = machine.pointee.failure { throw failure }
        guard status != 0, parser.pointee.wellFormed == 0 || atEnd && parser.pointee.nameNr > 0 else { return }
        let last = xmlCtxtGetLastError(UnsafeMutableRawPointer(parser)).map { XMLFault($0.pointee, parser) }
        let fault = machine.pointee.fault ?? last
        let line = fault.map { max($0.line, 1) } ?? max(machine.pointee.line, 1)
        throw XMLReader.problem(
            fault,
            SourcePosition(line: line, column: fault?.column ?? 0),
            atEnd: atEnd,
            hasRoot: machine.pointee.hasRoot,
            encoding: encoding ?? .utf8
        )
    }

    private func checkEncoding() throws(Problem) {
        guard let decoder else { return }
        if decoder.looksLikeUTF8 {
            throw Problem(
                XMLProblem.wrongEncoding,
                at: SourcePosition(line: 1),
                ["declared": decoder.encoding.rawValue, "likely": TextEncoding.utf8.rawValue]
            )
        }
        if decoder.sawUndefined {
            throw Problem(
                XMLProblem.wrongEncoding,
                at: SourcePosition(line: 1),
                ["declared": decoder.encoding.rawValue, "likely": decoder.likely]
            )
        }
    }
}
