import CLibXML2
import Domain

/// Reads an XML document chunk by chunk and hands its records to a handler.
///
/// It stands on libxml2's push SAX2 interface. No DTD, no external entity, no entity but the five of XML; depth and lengths
/// are bounded (`Limits`). Encodings: UTF-8 (with or without a mark), windows-1250, ISO-8859-2, CP852 by
/// the declaration. Throws `XMLProblem`s and whatever the handler throws.
public final class XMLReader {
    private let layout: XMLLayout
    private let readsSeveral: Bool
    private var parser: xmlParserCtxtPtr
    private var machine: UnsafeMutablePointer<XMLMachine>
    /// How many bytes of UTF-8 the parser got, and those of them that follow the root element, once it has ended.
    private var pushed = 0
    private var tail: [UInt8]?
    private var decoder: TextDecoder?
    private var start: [UInt8] = []

    /// A reader for one document, or with `readsSeveral` for documents one after the other, each with or without a declaration:
    /// the handler gets the records of all, and lines are counted on. The encoding is that of the first.
    public init(_ layout: XMLLayout, handler: some XMLRecordHandler, readsSeveral: Bool = false) throws(Problem) {
        self.layout = layout
        self.readsSeveral = readsSeveral
        (parser, machine) = try XMLReader.makeParser(layout, handler)
    }

    private static func makeParser(
        _ layout: XMLLayout,
        _ handler: any XMLRecordHandler
    ) throws(Problem) -> (xmlParserCtxtPtr, UnsafeMutablePointer<XMLMachine>) {
        var callbacks = XMLReader.callbacks
        guard let parser = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
            throw Problem(XMLProblem.malformed, .error, ["detail": "libxml2"])
        }
        xmlCtxtUseOptions(
            parser,
            Int32(
                truncatingIfNeeded: XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
                    | XML_PARSE_NOERROR.rawValue
            )
                | Int32(truncatingIfNeeded: XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue)
        )
        let machine = UnsafeMutablePointer<XMLMachine>.allocate(capacity: 1)
        machine.initialize(to: XMLMachine(parser: parser, layout: layout, handler: handler))
        parser.pointee.userData = UnsafeMutableRawPointer(machine)
        return (parser, machine)
    }

    deinit { free() }

    private func free() {
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
        var status = xmlParseChunk(parser, nil, 0, 1)
        if let next = try nextDocument() {
            try push(next)
            status = xmlParseChunk(parser, nil, 0, 1)
        }
        try check(status, atEnd: true)
        try checkEncoding()
    }

    private func accept(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        guard decoder == nil else { return try parse(buffer) }
        start.append(contentsOf: buffer)
        // Four bytes show UTF-16, and no document is shorter.
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
        parser.pointee.input?.pointee.line &+= Int32(truncatingIfNeeded: declaration.blankLines)
        var problem: Problem?
        first.withUnsafeBytes { buffer in
            do throws(Problem) { try parse(buffer) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    private func parse(_ buffer: UnsafeRawBufferPointer) throws(Problem) {
        // libxml2 wants windows of moderate size: measured best at 4 to 64 KB
        // (docs/performance.md#what-the-design-rests-on).
        var offset = 0
        while offset < buffer.count {
            let end = min(offset + 1 << 15, buffer.count)
            let window = UnsafeRawBufferPointer(rebasing: buffer[offset..<end])
            try decoder?.decode(window) { (utf8: UnsafeRawBufferPointer) throws(Problem) in
                if let next = try push(utf8) { try push(next) }
            }
            offset = end
        }
    }

    /// Hands bytes of UTF-8 to the parser; returns those of them with which the next document begins, for which a parser is
    /// ready then.
    private func push(_ utf8: UnsafeRawBufferPointer) throws(Problem) -> [UInt8]? {
        guard let base = utf8.baseAddress, !utf8.isEmpty else { return nil }
        let text = base.assumingMemoryBound(to: CChar.self)
        let status = xmlParseChunk(parser, text, Int32(truncatingIfNeeded: utf8.count), 0)
        if readsSeveral, let end = machine.pointee.rootEnd { keepTail(utf8, behind: end.place - pushed) }
        pushed += utf8.count
        if let next = try nextDocument() { return next }
        try check(status, atEnd: false)
        if machine.pointee.waiting > Limits.xmlMarkupBytes { machine.pointee.tooLong(Limits.xmlMarkupBytes) }
        if let failure = machine.pointee.failure { throw failure }
        return nil
    }

    /// Keeps what follows the root element, but not without end: whoever writes so many blanks writes no other document.
    private func keepTail(_ utf8: UnsafeRawBufferPointer, behind place: Int) {
        if tail == nil { tail = [] }
        guard let count = tail?.count, count < Limits.xmlMarkupBytes else { return }
        tail?.append(contentsOf: utf8[max(0, min(utf8.count, place))...])
    }

    private func push(_ documents: [UInt8]) throws(Problem) {
        var next: [UInt8]? = documents
        while let bytes = next {
            var problem: Problem?
            next = nil
            bytes.withUnsafeBytes { buffer in
                do throws(Problem) { next = try push(buffer) } catch { problem = error }
            }
            if let problem { throw problem }
        }
    }

    /// The bytes of a document that begins after the end of the one before, when the parser stopped at it; a parser that
    /// counts lines on is ready for it then.
    private func nextDocument() throws(Problem) -> [UInt8]? {
        guard let tail, tail.count < Limits.xmlMarkupBytes, let end = machine.pointee.rootEnd,
            machine.pointee.failure == nil,
            parser.pointee.wellFormed == 0, XMLReader.isOfSeveral(machine.pointee.fault)
        else { return nil }
        var start = 0
        while start < tail.count {
            // Byte order marks come with files that were put together.
            if tail[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
                start += 3
            } else if tail[start] <= 32 {
                start += 1
            } else if let end = XMLReader.commentEnd(tail, from: start) {
                // Before a declaration nothing may stand in a document of its own.
                start = end
            } else {
                break
            }
        }
        guard start < tail.count, tail[start] == UInt8(ascii: "<") else { return nil }
        let line = end.line + tail[..<start].count { $0 == 10 }
        try checkDeclaration(tail[start...], line)
        let next = try XMLReader.makeParser(layout, machine.pointee.handler)
        free()
        (parser, machine) = next
        machine.pointee.isFollowing = true
        (pushed, self.tail) = (0, nil)
        parser.pointee.input?.pointee.line = Int32(truncatingIfNeeded: line)
        return Array(tail[start...])
    }

    /// Where a comment that begins at a place ends; nil when none does.
    private static func commentEnd(_ tail: [UInt8], from start: Int) -> Int? {
        guard tail[start...].starts(with: "<!--".utf8) else { return nil }
        var place = start + 4
        while place + 2 < tail.count {
            if tail[place...].starts(with: "-->".utf8) { return place + 3 }
            place += 1
        }
        return nil
    }

    /// A later document that declares another encoding than the one in which all are read is not read wrongly.
    private func checkDeclaration(_ document: ArraySlice<UInt8>, _ line: Int) throws(Problem) {
        let declaration = XMLDeclaration(Array(document.prefix(XMLDeclaration.reach)))
        guard declaration.declaredName != nil, let declared = declaration.encoding, declared != encoding else { return }
        throw Problem(XMLProblem.severalDocuments, at: SourcePosition(line: line))
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

/// What a connector does with the records of a document.
public protocol XMLRecordHandler {
    /// A record's start tag was read: its own attributes are known, its fields are not.
    mutating func began(_ record: XMLRecord) throws(Problem)
    /// A record is complete.
    mutating func ended(_ record: XMLRecord) throws(Problem)
}
