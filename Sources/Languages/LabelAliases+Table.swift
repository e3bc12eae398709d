extension LabelAliases {
    /// Names that mean a label as a whole, whatever their parts say.
    static let whole: [String: String] = [
        "zho-simp": "cmn_Hans", "zho-trad": "cmn_Hant", "zh-cn": "cmn_Hans", "zh-sg": "cmn_Hans",
        "zh-tw": "cmn_Hant", "zh-hk": "cmn_Hant", "zh-mo": "cmn_Hant", "zh-hans": "cmn_Hans",
        "zh-hant": "cmn_Hant", "zh-min-nan": "nan_Latn", "zh-yue": "yue_Hant", "zh-classical": "lzh_Hant",
        "zh-latn": "cmn_Latn", "be-x-old": "bel_Cyrl", "be-tarask": "bel_Cyrl", "roa-rup": "rup_Latn",
        "roa-tara": "nap_Latn", "bat-smg": "sgs_Latn", "fiu-vro": "vro_Latn", "nds-nl": "nds_Latn",
        "map-bms": "jav_Latn", "cbk-zam": "cbk_Latn", "simple": "eng_Latn", "el-polyton": "ell_Grek",
        "ja-latn": "jpn_Latn", "iw-latn": "heb_Latn", "no-ny": "nno_Latn", "zxx": "zxx_Zyyy",
        "und": "und_Zyyy", "un": "und_Zyyy", "unknown": "und_Zyyy", "mul": "und_Zyyy", "mis": "und_Zyyy",
        "code": "zxx_Zyyy",
    ]

    /// Two-letter codes of ISO 639-1 and its retired ones, three-letter codes of ISO 639-2/B, other retired codes:
    /// "code code …", each pair from what is written to ISO 639-3.
    static let codes: [String: String] = pairs(
        """
        aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul
        bh bho bi bis bm bam bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv
        cy cym da dan de deu dv div dz dzo ee ewe el ell en eng eo epo es spa et est eu eus fa fas ff ful fi fin
        fj fij fo fao fr fra fy fry ga gle gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv
        ht hat hu hun hy hye hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido is isl it ita iu iku ja jpn
        jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor kr kau ks kas ku kur kv kom kw cor
        ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah mi mri mk mkd ml mal
        mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep ng ndo nl nld nn nno no nor nr nbl nv nav
        ny nya oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro ron
        ru rus rw kin sa san sc srd sd snd se sme sg sag si sin sk slk sl slv sm smo sn sna so som sq sqi sr srp
        ss ssw st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur
        ts tso tt tat tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid
        yo yor za zha zh zho zu zul
        iw heb in ind ji yid jw jav mo ron sh hbs bih bho
        alb sqi arm hye baq eus bur mya chi zho cze ces dut nld fre fra geo kat ger deu gre ell ice isl mac mkd
        mao mri may msa per fas rum ron slo slk tib bod wel cym scc srp scr hrv mol ron
        eml egl jaw jav bjd drl ccq rki kjf khm ajp apc
        """)

    /// The individual language that data usually mean by a macrolanguage or collection.
    static let individual: [String: String] = pairs(
        """
        aka twi ara arb aym ayr aze azj bal bcc bik bcl bua bxr chm mhr cre crk del unm den scs din dik doi dgo
        est ekk fas pes fat twi ful fuv gba gbp gon gno grb grj grn gug hai hdn hbs srp iku ike ipk esi
        kau knc kok gom kom kpv kon kng kpe xpe kur kmr lah pnb lav lvs luy lwg man emk mlg plt
        mon khk msa zsm nep npi nor nob oji ojb ori ory orm gaz pus pbt que quy rom rmn sqi als
        swa swh syr aii tgl fil tmh taq uzb uzn yid ydd zha zyb zho cmn zza diq
        """)

    /// Scripts that likely subtags do not know, or give otherwise than text has them.
    static let ownScripts: [String: String] = pairs(
        """
        abs Latn ace Latn acm Arab acq Arab acu Latn agr Latn aii Syrc ake Latn als Latn amu Latn
        ang Latn anp Deva arb Arab avk Latn ayr Latn azb Arab azj Latn azz Latn bcc Arab bcl Latn
        bhp Latn bjn Latn blk Mymr bsn Latn btm Latn bxr Cyrl bzd Latn cak Latn cbk Latn chq Latn
        cjk Latn cjp Latn ckb Arab ckt Cyrl cmn Hans cnh Latn cni Latn cpu Latn crh Latn czn Latn
        dik Latn diq Latn djk Latn ekk Latn fkv Latn fuv Latn gan Hans gaz Latn gbi Latn gld Cyrl
        grc Grek gug Latn hak Latn hbs Latn hch Latn hrx Latn hus Latn hyw Armn ike Cans ile Latn
        jac Latn jav Latn jiv Latn kaa Latn kas Arab kbh Latn khk Cyrl kjh Cyrl kjp Mymr kmr Latn
        knc Latn kpv Cyrl ktu Latn lad Latn lfn Latn lld Latn lus Latn lvs Latn lwg Latn mam Latn
        mhr Cyrl min Latn mni Beng mui Latn mwl Latn nan Latn nhg Latn nia Latn npi Deva nuj Latn
        ojb Cans olo Latn orv Cyrl ory Orya ote Latn pbt Arab pes Arab plt Latn pnb Arab pot Latn
        ppk Latn prs Arab quy Latn rki Mymr rmn Latn rsk Cyrl san Deva shp Latn sjd Cyrl skr Arab
        srp Cyrl swh Latn szy Latn taq Latn tar Latn tay Latn ttq Latn twi Latn usp Latn uzn Latn
        wal Latn wuu Hans xal Cyrl ydd Hebr yue Hant zgh Tfng zsm Latn
        """)

    private static func pairs(_ text: String) -> [String: String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var table: [String: String] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) { table[words[index]] = words[index + 1] }
        return table
    }
}
