import Testing

@testable import Languages

@Suite("Label aliases")
struct LabelAliasesTests {
    @Test(
        "names of corpora resolve to labels",
        arguments: [
            ("zh", "cmn_Hans"), ("zh-TW", "cmn_Hant"), ("zh_Hant_HK", "cmn_Hant"), ("cmn_Hani", "cmn_Hans"),
            ("zho_simp", "cmn_Hans"), ("zh-yue", "yue_Hant"), ("yue", "yue_Hant"), ("wuu_Hani", "wuu_Hans"),
            ("iw", "heb_Hebr"), ("ji", "ydd_Hebr"), ("in", "ind_Latn"), ("sh", "srp_Cyrl"),
            ("sh-Latn", "srp_Latn"), ("sr", "srp_Cyrl"), ("sr-Latn-RS", "srp_Latn"), ("swa", "swh_Latn"),
            ("sw", "swh_Latn"), ("swa_Latn", "swh_Latn"), ("ara", "arb_Arab"), ("ar-EG", "arb_Arab"),
            ("fas", "pes_Arab"), ("fa_IR", "pes_Arab"), ("per", "pes_Arab"), ("en-GB", "eng_Latn"),
            ("eng_Latn", "eng_Latn"), ("pt_BR", "por_Latn"), ("ja", "jpn_Jpan"), ("jpn_Hira", "jpn_Jpan"),
            ("ko", "kor_Hang"), ("kor_Kore", "kor_Hang"), ("no", "nob_Latn"), ("nn", "nno_Latn"),
            ("uz-Cyrl", "uzn_Cyrl"), ("est", "ekk_Latn"), ("lv", "lvs_Latn"), ("sq", "als_Latn"),
            ("tl", "fil_Latn"), ("tgl_Latn", "fil_Latn"), ("mn", "khk_Cyrl"), ("ne", "npi_Deva"),
            ("or", "ory_Orya"), ("ps", "pbt_Arab"), ("ur", "urd_Arab"), ("ku", "kmr_Latn"),
            ("ckb", "ckb_Arab"),
            ("be-x-old", "bel_Cyrl"), ("simple", "eng_Latn"), ("und", "und_Zyyy"), ("zxx", "zxx_Zyyy"),
            ("ay", "ayr_Latn"), ("qu", "quy_Latn"), ("gn", "gug_Latn"), ("ti", "tir_Ethi"),
            ("mt", "mlt_Latn"),
            ("pnb_Arab", "pnb_Arab"), ("tam", "tam_Taml"), ("ger", "deu_Latn"), ("hy", "hye_Armn"),
        ])
    func resolves(name: String, label: String) {
        #expect(LabelAliases.resolve(name)?.description == label)
    }

    @Test("a bare language takes the script of its text")
    func takesTextScript() {
        #expect(LabelAliases.resolve("sr", textScript: "Latn")?.description == "srp_Latn")
        #expect(LabelAliases.resolve("uz", textScript: "Cyrl")?.description == "uzn_Cyrl")
        #expect(LabelAliases.resolve("zh", textScript: "Hani")?.description == "cmn_Hans")
    }

    @Test(
        "what names no language resolves to nothing",
        arguments: ["", "-", "e", "english!", "x1", "1234", "日本"])
    func refuses(name: String) {
        #expect(LabelAliases.resolve(name) == nil)
    }
}
