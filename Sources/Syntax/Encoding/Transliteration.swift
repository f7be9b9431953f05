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
