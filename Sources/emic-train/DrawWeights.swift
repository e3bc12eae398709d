/// How often labels are drawn for examples, where not once.
///
/// Real corpora hold far more of large languages than of their small neighbours, so that a few errors in a
/// hundred would drown the small one. Languages of some 30 million speakers and more are therefore
/// drawn twice, and Standard Arabic, whose training text is narrow beside what is written in it, ten times.
enum DrawWeights {
    private static let twice: Set<String> = [
        "amh_Ethi", "arz_Arab", "azj_Latn", "ben_Beng", "cmn_Hans", "cmn_Hant", "deu_Latn", "ell_Grek",
        "eng_Latn",
        "fra_Latn", "guj_Gujr", "hau_Latn", "hin_Deva", "ibo_Latn", "ind_Latn", "ita_Latn", "jav_Latn",
        "jpn_Jpan",
        "kan_Knda", "kor_Hang", "mal_Mlym", "mar_Deva", "mya_Mymr", "nld_Latn", "pes_Arab", "pol_Latn",
        "por_Latn",
        "ron_Latn", "rus_Cyrl", "spa_Latn", "sun_Latn", "swh_Latn", "tam_Taml", "tel_Telu", "tha_Thai",
        "tur_Latn",
        "ukr_Cyrl", "urd_Arab", "vie_Latn", "yor_Latn",
    ]

    static func draws(of label: String) -> Int {
        label == "arb_Arab" ? 10 : twice.contains(label) ? 2 : 1
    }

    /// Places of labels, each as often as it is drawn.
    static func urn(_ labels: [String]) -> [Int] {
        labels.enumerated().flatMap { Array(repeating: $0, count: draws(of: $1)) }
    }
}
