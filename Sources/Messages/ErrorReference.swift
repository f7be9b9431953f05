import Domain

/// The page of every error, which `docs/errors.md` is generated from.
public enum ErrorReference {
    /// The page of a catalogue in Markdown: a heading per area, and under each code the sentence and the remedy in every language.
    public static func markdown(_ catalogue: Catalogue) -> String {
        var page = """
            # Errors

            Every code that the program shows, with its cause and remedy. A code never changes its meaning.
            Words in braces stand for values. Generated from the catalogue of messages; do not edit by hand.

            """
        var area: Substring?
        for message in catalogue.all {
            if message.area != area {
                area = message.area
                page += "\n## \(message.area)\n"
            }
            page += "\n### \(message.code)\n\n"
            for language in [Language.en, .sk, .cs] {
                page += "- **\(language.rawValue)**: \(message.text[language]) *\(message.remedy[language])*\n"
            }
        }
        return page
    }
}
