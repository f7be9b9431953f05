/// Turns text into the bytes of a single-byte encoding; what it does not have becomes a base letter or goes.
///
/// Numeric character references would be legal XML, but what Pohoda stores for them is unknown
/// (docs/systems/pohoda.md#envelope), so a letter without its accent is the safer text.
public struct TextEncoder: Sendable {
    private let letters: EncodingLetters
    private let isUTF8: Bool

    /// An encoder to `encoding`.
    public init(_ encoding: TextEncoding) {
        letters = EncodingLetters.of(encoding)
        isUTF8 = encoding == .utf8
    }

    /// Appends `text` to `output` and returns how many characters were replaced or left out.
    ///
    /// Control characters that XML forbids are left out as well.
    @discardableResult
    public func encode(_ text: String, into output: inout [UInt8]) -> Int {
        switch letters.letters(of: text) {
        case .ascii:
            output.append(contentsOf: text.utf8)
            return 0
        case .own:
            letters.append(text, to: &output)
            return 0
        case .others: return replace(text, into: &output)
        }
    }

    private func replace(_ text: String, into output: inout [UInt8]) -> Int {
        var changed = 0
        for character in text {
            if let letter = letters[character] {
                output.append(letters[letter] ?? UInt8(ascii: "?"))
                continue
            }
            var kept = true
            for scalar in character.unicodeScalars where !encode(scalar, into: &output) { kept = false }
            if !kept { changed += 1 }
        }
        return changed
    }

    /// The text that `encode` would write, and how many characters it would replace or leave out.
    ///
    /// Of use where a length is limited: the length counts after the replacement.
    public func plain(_ text: String) -> (text: String, replaced: Int) {
        if letters.letters(of: text) != .others { return (text, 0) }
        var output = String.UnicodeScalarView()
        var changed = 0
        for character in text {
            if let letter = letters[character] {
                output.append(letter)
                continue
            }
            var kept = true
            for scalar in character.unicodeScalars {
                var encoded: [UInt8] = []
                if encode(scalar, into: &encoded) {
                    output.append(scalar)
                } else {
                    kept = false
                    output.append(contentsOf: encoded.map { Unicode.Scalar($0) })
                }
            }
            if !kept { changed += 1 }
        }
        return (String(output), changed)
    }

    /// Appends one scalar, or what stands for it; whether it was kept as it is.
    private func encode(_ scalar: Unicode.Scalar, into output: inout [UInt8]) -> Bool {
        if scalar.value < 128 {
            guard EncodingLetters.isAllowed(UInt8(truncatingIfNeeded: scalar.value)) else { return false }
            output.append(UInt8(truncatingIfNeeded: scalar.value))
            return true
        }
        if isUTF8 {
            // The two last scalars of the first plane are no characters of XML.
            guard scalar.value != 0xFFFE && scalar.value != 0xFFFF else { return false }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return true
        }
        if let byte = letters[scalar] {
            output.append(byte)
            return true
        }
        output.append(contentsOf: Transliteration.ascii(scalar))
        return false
    }
}

/// Latin letters without their accents, Cyrillic in Latin letters, and typographic marks in ASCII.
enum Transliteration {
    /// The ASCII text for a scalar; empty for an emoji or a sign without one.
    static func ascii(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0xA0, 0x2009, 0x202F: [32]
        default: table[scalar] ?? []
        }
    }

    /// Each entry is the character followed by its ASCII text.
    private static let table: [Unicode.Scalar: [UInt8]] = {
        var entries: [Unicode.Scalar: [UInt8]] = [:]
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let scalar = word.unicodeScalars.first else { continue }
            entries[scalar] = word.unicodeScalars.dropFirst().map { UInt8(truncatingIfNeeded: $0.value) }
        }
        return entries
    }()

    private static let words = #"""
        ªa ²2 ³3 ¹1 ºo ¼1/4 ½1/2 ¾3/4 ÀA ÁA ÂA ÃA ÄA ÅA ÆAE ÇC ÈE ÉE ÊE ËE ÌI ÍI ÎI ÏI ÐD ÑN ÒO ÓO ÔO ÕO ÖO ×x
        ØO ÙU ÚU ÛU ÜU ÝY ÞTh ßss àa áa âa ãa äa åa æae çc èe ée êe ëe ìi íi îi ïi ðd ñn òo óo ôo õo öo øo ùu úu
        ûu üu ýy þth ÿy ĀA āa ĂA ăa ĄA ąa ĆC ćc ĈC ĉc ĊC ċc ČC čc ĎD ďd ĐD đd ĒE ēe ĔE ĕe ĖE ėe ĘE ęe ĚE ěe ĜG
        ĝg ĞG ğg ĠG ġg ĢG ģg ĤH ĥh ĨI ĩi ĪI īi ĬI ĭi ĮI įi İI ıi ĲIJ ĳij ĴJ ĵj ĶK ķk ĹL ĺl ĻL ļl ĽL ľl ĿL ŀl ŁL
        łl ŃN ńn ŅN ņn ŇN ňn ŉn ŌO ōo ŎO ŏo ŐO őo ŒOE œoe ŔR ŕr ŖR ŗr ŘR řr ŚS śs ŜS ŝs ŞS şs ŠS šs ŢT ţt ŤT ťt
        ŨU ũu ŪU ūu ŬU ŭu ŮU ůu ŰU űu ŲU ųu ŴW ŵw ŶY ŷy ŸY ŹZ źz ŻZ żz ŽZ žz ſs ƠO ơo ƯU ưu ǄDZ ǅDz ǆdz ǇLJ ǈLj
        ǉlj ǊNJ ǋNj ǌnj ǍA ǎa ǏI ǐi ǑO ǒo ǓU ǔu ǕU ǖu ǗU ǘu ǙU ǚu ǛU ǜu ǞA ǟa ǠA ǡa ǦG ǧg ǨK ǩk ǪO ǫo ǬO ǭo ǰj
        ǱDZ ǲDz ǳdz ǴG ǵg ǸN ǹn ǺA ǻa ȀA ȁa ȂA ȃa ȄE ȅe ȆE ȇe ȈI ȉi ȊI ȋi ȌO ȍo ȎO ȏo ȐR ȑr ȒR ȓr ȔU ȕu ȖU ȗu ȘS
        șs ȚT țt ȞH ȟh ȦA ȧa ȨE ȩe ȪO ȫo ȬO ȭo ȮO ȯo ȰO ȱo ȲY ȳy ЁE ёe ЄYe ІI ЇYi АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI ЙJ КK ЛL
        МM НN ОO ПP РR СS ТT УU ФF ХH ЦC ЧCh ШSh ЩShch Ъ ЫY Ь ЭE ЮYu ЯYa аa бb вv гg дd еe жzh зz иi йj кk лl мm
        нn оo пp рr сs тt уu фf хh цc чch шsh щshch ъ ыy ь эe юyu яya єye іi їyi ҐG ґg ḀA ḁa ḂB ḃb ḄB ḅb ḆB ḇb
        ḈC ḉc ḊD ḋd ḌD ḍd ḎD ḏd ḐD ḑd ḒD ḓd ḔE ḕe ḖE ḗe ḘE ḙe ḚE ḛe ḜE ḝe ḞF ḟf ḠG ḡg ḢH ḣh ḤH ḥh ḦH ḧh ḨH ḩh ḪH
        ḫh ḬI ḭi ḮI ḯi ḰK ḱk ḲK ḳk ḴK ḵk ḶL ḷl ḸL ḹl ḺL ḻl ḼL ḽl ḾM ḿm ṀM ṁm ṂM ṃm ṄN ṅn ṆN ṇn ṈN ṉn ṊN ṋn ṌO ṍo
        ṎO ṏo ṐO ṑo ṒO ṓo ṔP ṕp ṖP ṗp ṘR ṙr ṚR ṛr ṜR ṝr ṞR ṟr ṠS ṡs ṢS ṣs ṤS ṥs ṦS ṧs ṨS ṩs ṪT ṫt ṬT ṭt ṮT ṯt ṰT
        ṱt ṲU ṳu ṴU ṵu ṶU ṷu ṸU ṹu ṺU ṻu ṼV ṽv ṾV ṿv ẀW ẁw ẂW ẃw ẄW ẅw ẆW ẇw ẈW ẉw ẊX ẋx ẌX ẍx ẎY ẏy ẐZ ẑz ẒZ ẓz
        ẔZ ẕz ẖh ẗt ẘw ẙy ẚa ẛs ẠA ạa ẢA ảa ẤA ấa ẦA ầa ẨA ẩa ẪA ẫa ẬA ậa ẮA ắa ẰA ằa ẲA ẳa ẴA ẵa ẶA ặa ẸE ẹe ẺE
        ẻe ẼE ẽe ẾE ếe ỀE ềe ỂE ểe ỄE ễe ỆE ệe ỈI ỉi ỊI ịi ỌO ọo ỎO ỏo ỐO ốo ỒO ồo ỔO ổo ỖO ỗo ỘO ộo ỚO ớo ỜO ờo
        ỞO ởo ỠO ỡo ỢO ợo ỤU ụu ỦU ủu ỨU ứu ỪU ừu ỬU ửu ỮU ữu ỰU ựu ỲY ỳy ỴY ỵy ỶY ỷy ỸY ỹy ‐- ‑- –- —- ‘' ’' “"
        ”" „" …... ‰%o ′' ″" ⁄/ €EUR −- ∕/
        """#
}
