import Domain

/// What a file is that no format fits, by its own bytes.
public enum UnknownFileProblem: String, ProblemCode {
    /// A PDF, which is a picture of a document. Remedy: export data. Placeholders: none.
    case pdf = "FILE-020"
    /// A workbook of a spreadsheet. Remedy: save the sheet as CSV. Placeholders: type.
    case workbook = "FILE-021"
    /// An archive. Remedy: unpack it. Placeholders: type.
    case archive = "FILE-022"
    /// A format of home finance that tells no symbols. Remedy: export another. Placeholders: type.
    case homeFinance = "FILE-023"
    /// A picture. Remedy: export data. Placeholders: type.
    case picture = "FILE-024"
    /// A web page, mostly that of a sign-in. Remedy: sign in and download again. Placeholders: none.
    case webPage = "FILE-025"
    /// A written document. Remedy: export data. Placeholders: type.
    case document = "FILE-026"
    /// An answer that tells an error instead of data. Remedy: download again. Placeholders: keys.
    case errorAnswer = "FILE-027"
    /// JSON of another kind. Remedy: export another format. Placeholders: keys.
    case json = "FILE-028"
    /// A signed or sealed container. Remedy: take the file out. Placeholders: type.
    case container = "FILE-029"
    /// XML with a root element that is not known. Remedy: choose another export. Placeholders: root.
    case xml = "FILE-030"
    /// A database or another file of a program. Remedy: export data. Placeholders: type.
    case database = "FILE-031"
    /// A table that no layout fits, with the one that comes nearest. Remedy: write a layout. Placeholders: headers, nearest.
    case nearTable = "FILE-032"
    /// A table that no layout fits. Remedy: write a layout. Placeholders: headers.
    case table = "FILE-033"
    /// A text that is no table. Remedy: choose another export. Placeholders: none.
    case text = "FILE-034"
    /// Blanks alone. Remedy: download again. Placeholders: none.
    case blank = "FILE-035"
}
