"""Forms of place names in languages that inflect names: case-aligned endings, so phrases agree (Южная Корея → Южной Кореи).

Each table maps an ending of the nominative to the endings of genitive, dative, accusative, instrumental, locative.
Over-generation is harmless where the result is no word; what collides with words is told by the background.
"""

RUS = [("ия", "ии ии ию ией ии"), ("ая", "ой ой ую ой ой"), ("яя", "ей ей юю ей ей"), ("ое", "ого ому ое ым ом"),
       ("ые", "ых ым ые ыми ых"), ("ие", "их им ие ими их"), ("ский", "ского скому ский ским ском"),
       ("ны", "н нам ны нами нах"), ("ты", "тов там ты тами тах"), ("ды", "дов дам ды дами дах"),
       ("вы", "вов вам вы вами вах"), ("лы", "лов лам лы лами лах"), ("ова", "овов овам ова овами овах"),
       ("ка", "ки ке ку кой ке"), ("га", "ги ге гу гой ге"), ("ша", "ши ше шу шей ше"), ("а", "ы е у ой е"),
       ("ея", "еи ее ею еей ее"), ("я", "и е ю ей е"), ("ль", "ля лю ль лем ле"), ("нь", "ни ни нь нью ни"),
       ("ай", "ая аю ай аем ае"), ("ей", "ея ею ей еем ее"), ("й", "я ю й ем е")]
RUS_CONSONANT = "а у  ом е"
UKR = [("ія", "ії ії ію ією ії"), ("ська", "ської ській ську ською ській"), ("на", "ни ні ну ною ні"), ("а", "и і у ою і"),
       ("ея", "еї еї ею еєю еї"), ("я", "ї ї ю єю ї"), ("ина", "ини ині ину иною ині"), ("ний", "ного ному ний ним ному"),
       ("ий", "ого ому ий им ому"), ("і", "их им і ими их"), ("ни", "н нам ни нами нах"), ("ди", "дів дам ди дами дах"),
       ("ти", "тів там ти тами тах"), ("ль", "лю лю ль лем лі"), ("ай", "аю аю ай аєм аї"), ("й", "ю ю й єм ї")]
UKR_CONSONANT = "у у  ом і"
BEL = [("ія", "іі іі ію іяй іі"), ("ыя", "ыі ыі ыю ыяй ыі"), ("ка", "кі цы ку кай цы"), ("на", "ны не ну най не"),
       ("а", "ы е у ай е"), ("ея", "еі еі ею еяй еі"), ("я", "і і ю яй і"), ("ы", "аў ам ы амі ах"), ("й", "я ю й ем і")]
BEL_CONSONANT = "а у  ам е"
POL = [("Polska", "Polski Polsce Polskę Polską Polsce"), ("owa", "owej owej ową ową owej"),
       ("cka", "ckiej ckiej cką cką ckiej"), ("ska", "skiej skiej ską ską skiej"),
       ("ea", "ei ei eę eą ei"), ("ia", "ii ii ię ią ii"), ("ja", "ji ji ję ją ji"), ("ka", "ki ce kę ką ce"), ("ga", "gi dze gę gą dze"),
       ("ra", "ry rze rę rą rze"), ("da", "dy dzie dę dą dzie"), ("ta", "ty cie tę tą cie"), ("la", "li li lę lą li"),
       ("a", "y ie ę ą ie"), ("ie", "iech iom ie iami iech"), ("e", "ych ym e ymi ych"), ("y", "ów om y ami ach"),
       ("el", "ela elowi el elem elu"), ("an", "anu anowi an anem anie"), ("or", "oru orowi or orem orze"),
       ("yn", "ynu ynowi yn ynem ynie"), ("k", "ku kowi k kiem ku")]
POL_CONSONANT = "u owi  em ie"
CES = [("ie", "ie ii ii ií ii"), ("ye", "ye yi yi yí yi"), ("ko", "ka ku ko kem ku"), ("ka", "ky ce ku kou ce"),
       ("na", "ny ně nu nou ně"), ("da", "dy dě du dou dě"), ("ga", "gy ze gu gou ze"), ("a", "y ě u ou ě"),
       ("ní", "ní ní ní ní ní"), ("á", "é é ou ou é"), ("é", "ého ému é ým ém"), ("ý", "ého ému ý ým ém"),
       ("y", "ů ům y y ech"), ("e", "e i i í i")]
CES_CONSONANT = "u u  em u"
SLK = [("ia", "ie ii iu iou ii"), ("sko", "ska sku sko skom sku"), ("ká", "kej kej kú kou kej"), ("á", "ej ej ú ou ej"),
       ("a", "y e u ou e"), ("é", "ého ému é ým om"), ("y", "ov om y ami och"), ("o", "a u o om e")]
SLK_CONSONANT = "u u  om e"
HRV = [("ija", "ije iji iju ijom iji"), ("ska", "ske skoj sku skom skoj"), ("čka", "čke čkoj čku čkom čkoj"),
       ("ška", "ške škoj šku škom škoj"), ("na", "ne noj nu nom ni"), ("a", "e i u om i"), ("i", "a ima e ima ima"),
       ("e", "a ama e ama ama"), ("ski", "skog skom ski skim skom"), ("ni", "nog nom ni nim nom"), ("o", "a u o om u")]
HRV_CONSONANT = "a u  om u"
SLV = [("ija", "ije iji ijo ijo iji"), ("ska", "ske ski sko sko ski"), ("a", "e i o o i"), ("i", "ov om e i ih"),
       ("o", "a u o om u"), ("e", "ega emu e im em")]
SLV_CONSONANT = "a u  om u"
LIT = [("ija", "ijos ijai iją ija ijoje"), ("ė", "ės ei ę e ėje"), ("a", "os ai ą a oje"), ("as", "o ui ą u e"),
       ("is", "io iui į iu yje"), ("ys", "io iui į iu yje"), ("ai", "ų ams us ais uose"), ("os", "ų oms as omis ose"),
       ("us", "aus ui ų umi uje")]
LVS = [("ija", "ijas ijai iju iju ijā"), ("a", "as ai u u ā"), ("e", "es ei i i ē"), ("is", "a im i i ī"),
       ("s", "a am u u ā"), ("as", "u ām as ām ās"), ("i", "u iem us iem os")]
ELL = [("ία", "ίας = ία ία ία"), ("ια", "ιας = ια ια ια"), ("ά", "άς = ά ά ά"), ("α", "ας = α α α"), ("ή", "ής = ή ή ή"),
       ("η", "ης = η η η"), ("ός", "ού = ό ό ό"), ("ος", "ου = ο ο ο"), ("άς", "ά = ά ά ά"), ("ές", "ών = ές ές ές"),
       ("ες", "ών = ες ες ες"), ("ώρες", "ωρών = ώρες ώρες ώρες"), ("οι", "ων = ους ους ους")]
RON = [("ția", "ției"), ("ia", "iei"), ("ea", "ei"), ("a", "ei")]
TABLES = {"rus": (RUS, RUS_CONSONANT), "ukr": (UKR, UKR_CONSONANT), "bel": (BEL, BEL_CONSONANT),
          "pol": (POL, POL_CONSONANT), "ces": (CES, CES_CONSONANT), "slk": (SLK, SLK_CONSONANT),
          "hrv": (HRV, HRV_CONSONANT), "bos": (HRV, HRV_CONSONANT), "srp": (HRV, HRV_CONSONANT),
          "slv": (SLV, SLV_CONSONANT), "lit": (LIT, ""), "lvs": (LVS, ""), "ell": (ELL, ""), "ron": (RON, "")}
CONSONANTS = set("бвгґджзклмнпрстфхцчшщbcčćdđfghjklłmnňprřsšśtťvwxzžź")
VOWELLESS = set("аеиоуыэюяіїєaeiouyáéíóúýąęė")
STEMS = {"tur", "azj", "tuk", "uzn", "kaz", "kir", "uig", "tat", "bak", "kaa", "crh", "ekk", "fin", "hun", "eus", "kat",
         "hye", "khk", "tam", "tel", "kan", "mal", "mar", "ben", "asm", "npi", "sin", "gaz", "som", "kor", "sme",
         "smn", "quy", "kal", "iku", "epo", "sah", "chv", "myv", "mdf", "udm", "oss", "che", "dra"}
GENITIVE_S = {"deu", "swe", "dan", "nob", "nno", "nld", "ltz", "fao", "isl"}
AMHARIC = ("የ", "በ", "ከ", "ለ", "ስለ", "እና")
SERBIAN = str.maketrans({"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i",
                         "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p",
                         "р": "r", "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č",
                         "џ": "dž", "ш": "š"})
_BACK = {}
for _cyrillic, _latin in SERBIAN.items():
    _BACK[_latin] = chr(_cyrillic)


def to_latin(text):
    """Serbian Cyrillic as Gaj's Latin."""
    out = ""
    for ch in text:
        low = chr(ord(ch)).lower().translate(SERBIAN)
        out += (low[:1].upper() + low[1:]) if ch.isupper() else low
    return out


def to_cyrillic(text):
    """Gaj's Latin as Serbian Cyrillic."""
    out, i = "", 0
    while i < len(text):
        two = text[i:i + 2].lower()
        size = 2 if two in _BACK else 1
        letter = _BACK.get(text[i:i + size].lower(), text[i])
        out += letter.upper() if text[i].isupper() else letter
        i += size
    return out


def cases(language, word):
    """The oblique forms of one word, aligned by case; [] where it stays as it is."""
    table, consonant = TABLES[language]
    for ending, line in sorted(table, key=lambda row: -len(row[0])):
        if word == ending or word.endswith(ending) and len(word) > len(ending) + 1:
            return [word if e == "=" else word[:-len(ending)] + e for e in line.split(" ")]
    if consonant and word[-1] in CONSONANTS:
        return [word + e for e in consonant.split(" ")]
    return []


def forms(language, name, script=""):
    """(text, is_stem) of every form of a place name in a language, the name itself first."""
    result = [(name, False)]
    cyrillic_serbian = language == "srp" and any("а" <= ch <= "џ" for ch in name.lower())
    if cyrillic_serbian:
        return [(to_cyrillic(t), s) for t, s in forms("hrv", to_latin(name))]
    if language in TABLES:
        words = name.split(" ")
        parts = [cases(language, w) if w[:1].isalpha() and len(w) > 2 else [] for w in words]
        count = max((len(p) for p in parts), default=0)
        if len(words) > 1 and not parts[-1] and language not in ("ces", "slk"):
            count = max(len(parts[0]) if parts[0] and len(parts) == 2 else 0, 0)
        for case in range(count):
            text = " ".join(p[case] if p and case < len(p) else w for p, w in zip(parts, words))
            result.append((text, False))
    elif language in STEMS and " " not in name:
        shortest = 5 if name.isascii() or script in ("Latn", "Cyrl", "") else 4
        stem = name
        if language == "kat" and name.endswith("ი"):
            stem = name[:-1]
        if len(stem) >= (2 if language == "kor" else shortest):
            result.append((stem, True))
        else:
            result.extend((name + e, False) for e in SHORT_ENDINGS.get(language, ()))
        if language == "hun" and name[-1] in "ae" and len(name) >= 5:
            result.append((name[:-1] + {"a": "á", "e": "é"}[name[-1]], True))
        if language == "fin":
            for ending, weak in (("nti", "nni"), ("kki", "ki"), ("kka", "ka"), ("ppi", "pi"), ("ta", "ra")):
                if name.endswith(ending) and ending != "ta":
                    result.append((name[:-len(ending)] + weak, True))
    elif language in STEMS:
        if language in ("hun", "fin", "ekk", "tur", "azj", "kaz", "kir", "uzn"):
            result.extend((name + e, False) for e in SHORT_ENDINGS.get(language, ()))
    elif language in GENITIVE_S and name[-1].isalpha() and name[-1] not in "sxzß":
        result.append((name + "s", False))
    elif language == "amh":
        result.extend((p + name, False) for p in AMHARIC)
    seen, unique = set(), []
    for text, stem in result:
        if (text, stem) not in seen:
            seen.add((text, stem))
            unique.append((text, stem))
    return unique


SHORT_ENDINGS = {
    "fin": ("n", "a", "ssa", "sta", "an", "en", "on", "un", "in", "lle", "lla", "lta"),
    "ekk": ("s", "st", "sse", "ga", "le", "lt", "t"),
    "hun": ("ban", "ben", "ból", "ből", "ba", "be", "ra", "re", "nak", "nek", "val", "vel", "on", "en", "ön", "t",
            "ból", "tól", "től", "hoz", "hez", "ig", "i"),
    "kaz": ("ның", "нің", "да", "де", "ға", "ге", "дан", "ден", "ты", "ті"), "kir": ("нын", "нин", "да", "де", "га", "ге", "дан", "ден"),
    "uzn": ("ning", "da", "ga", "dan", "ni"), "azj": ("ın", "in", "da", "də", "dan", "dən", "a", "ə"),
    "eus": ("n", "ko", "ra", "tik", "ren", "k"), "khk": ("ын", "ийн", "д", "т", "аас", "ээс"),
    "mar": ("चा", "ची", "चे", "च्या", "त", "ने", "ला"), "ben": ("র", "ের", "ে", "তে", "য়"), "npi": ("को", "मा", "ले", "लाई", "बाट"),
    "tam": ("வின்", "வில்", "வை", "வுக்கு"), "mal": ("യുടെ", "യിൽ", "യെ"), "kan": ("ದ", "ದಲ್ಲಿ"), "tel": ("లో", "కు", "ను"),
}
