"""Demonyms and adjectives of countries: written by hand per language, all forms that stand alone made by rule.

`data/demonyms/LANG.txt` holds entries parted by `|`: a country key (or `CD+CG` where one word serves several), then
forms parted by commas. `=` before a form: no other forms are made of it; `?` after it: another meaning too; `??`: mostly
another meaning.
"""
import re

from . import files
from .inflect import to_cyrillic
from .pack import Pack
from .words import without_hamza

RU_HARD = "ий ого ому им ом ая ой ую ою ое ие их ими"
UK_HARD = "ий ого ому им ім ім ої ій у ою а е і их ими"
PL_I = "i iego iemu im a iej ą ie ich imi"
CZ_Y = "ý ého ému ém ým á é ou í ých ými"
HR_I = "i og oga om ome im ih ima a e oj u o"
ROMANCE_O = "o a os as"

# language → [(ending of the written form, endings of all forms)]; the longest ending that fits is taken.
RULES = {
    "eng": [("man", "man"), ("ese", "ese"), ("ish", "ish"), ("ch", "ch"), ("ss", "ss"), ("c", "c"), ("z", "z"), ("elsh", "elsh"),
            ("k", "k ks"), ("", " s")],
    "spa": [("és", "és esa eses esas"), ("án", "án ana anes anas"), ("ón", "ón ona ones onas"), ("o", ROMANCE_O),
            ("í", "í íes ís"), ("ú", "ú úes ús"), ("ol", "ol ola oles olas"), ("or", "or ora ores oras"), ("z", "z ces"),
            ("s", "s sa ses sas"), ("l", "l les"), ("n", "n nes"), ("r", "r res"), ("", " s")],
    "glg": [("és", "és esa eses esas"), ("án", "án ana áns anas"), ("o", ROMANCE_O), ("l", "l is"), ("", " s")],
    "por": [("ês", "ês esa eses esas"), ("ão", "ão ã ãos ãs ões"), ("ol", "ol ola óis olas"), ("eu", "eu eia eus eias"),
            ("o", ROMANCE_O), ("uz", "uz uzes"), ("r", "r res"), ("l", "l is"), ("", " s")],
    "cat": [("ès", "ès esa esos eses"), ("à", "à ana ans anes"), ("í", "í ina ins ines"), ("è", "è ena ens enes"),
            ("ar", "ar ars"), ("oc", "oc oga ocs ogues"), ("ic", "ic ica ics iques"), ("nc", "nc nca ncs nques"),
            ("ac", "ac aca acs aques"), ("ec", "ec eca ecs eques"), ("ós", "ós osa osos oses"), ("ús", "ús ussa ussos usses"), ("rc", "rc rca rcs rques"), ("s", "s sa sos ses"),
            ("a", "a es"), ("í", "í ís"), ("", " a s es")],
    "fra": [("éen", "éen éenne éens éennes"), ("ien", "ien ienne iens iennes"), ("yen", "yen yenne yens yennes"),
            ("on", "on onne ons onnes"), ("an", "an ane ans anes"),
            ("ais", "ais aise aises"), ("ois", "ois oise oises"), ("s", "s se ses"), ("grec", "grec grecque grecs grecques"),
            ("turc", "turc turque turcs turques"), ("c", "c que cs ques"), ("e", "e es"), ("o", "o os"), ("ain", "ain aine ains aines"),
            ("", " e s es")],
    "ita": [("co", "co ca ci che"), ("ego", "ego ega eghi eghe"), ("io", "io ia i ie"), ("o", "o a i e"), ("e", "e i"),
            ("ita", "ita iti ite"), ("ota", "ota oti ote"), ("a", "a i e"), ("", "")],
    "ron": [("ez", "ez eză ezi eze ezul ezului ezilor ezii"), ("esc", "esc ească ești eștii"),
            ("ean", "ean eană eni ene eanul enii enilor"), ("c", "c că ci ce cul cii cilor"),
            ("", " ă i e ul ului a ii ilor ei ele elor")],
    "deu": [("isch", "isch ische ischer isches ischen ischem"), ("tsch", "tsch tsche tscher tsches tschen tschem"),
            ("e", "e en"), ("er", "er ers ern erin erinnen"), ("", " en s")],
    "nld": [("ees", "ees ese eze"), ("ans", "ans anse"), ("s", "s se"), ("sch", "sch sche"), ("er", "er ers"), ("iër", "iër iërs"), ("", " e en")],
    "swe": [("sk", "sk skt ska skan skor"), ("are", "are aren arna ares"), ("ier", "ier iern ierna"), ("", " er erna")],
    "dan": [("sk", "sk ske skes"), ("er", "er ere erne eren"), ("", " e")],
    "nob": [("sk", "sk ske"), ("er", "er ere erne eren"), ("", " e")],
    "nno": [("sk", "sk ske"), ("er", "er rar rane aren"), ("", " ar")],
    "isl": [("sk", "sk skur skt ska sku skar skir skra skum"), ("", "")],
    "afr": [("", " s")],
    "rus": [("ский", "ск"), ("цкий", "цк"), ("иец", "иец ийца ийцу ийцем ийце ийцы ийцев ийцам ийцами ийцах ийка ийки"),
            ("нец", "нец нца нцу нцем нце нцы нцев нцам нцами нцах нка нки нку"),
            ("ец", "ец ца цу цем це цы цев цам цами цах"), ("янин", "янин янина янину янином яне ян янам янами янах янка янки"),
            ("анин", "анин анина анину анином ане ан анам анами анах"), ("арин", "арин арина арину арином ары ар арам арами арах"),
            ("як", "як яка яку яком яки яков якам яками яках"), ("", " а у ом е ы ов ам ами ах")],
    "ukr": [("ський", "ськ"), ("цький", "цьк"), ("зький", "зьк"), ("єць", "єць йця йцю йцем йці йців йцям йцями йцях"),
            ("ець", "ець ця цю цем ці ців цям цями цях"), ("янин", "янин янина янину янином яни ян янам янами янах"),
            ("анин", "анин анина анину анином ани ан анам анами анах"), ("", " а у ом и ів ам ами ах")],
    "bel": [("скі", "скі ская скую скай скае скага скаму скім скія скіх скімі"), ("цкі", "цкі цкая цкую цкай цкае цкага цкаму цкім цкія цкіх цкімі"),
            ("", " а у ам ы аў амі ах")],
    "pol": [("ski", "sk"), ("cki", "ck"), ("dzki", "dzk"), ("czyk", "czyk czyka czykowi czykiem czyku cy czycy czyków czykom czykami czykach"),
            ("anin", "anin anina aninowi aninem aninie anie an anom anami anach"),
            ("janin", "janin janina janinowi janinem janinie janie jan janom janami janach"), ("ak", "ak aka akowi akiem aku acy aków akom akami akach"),
            ("iec", "iec ca cowi cem cu cy ców com cami cach"), ("", " a owi em y ów om ami ach")],
    "ces": [("ý", CZ_Y), ("í", "í ího ímu ím ích ími"), ("ec", "ec ce ci cem ci ců cům"), ("", " a ovi em u i ů ům y ech")],
    "slk": [("ý", "ý ého ému om ým á ej ú ou é í ých ými"), ("y", "y eho emu om ym a ej u ou e i ych ymi"), ("", "")],
    "hrv": [("i", HR_I), ("ac", "ac ca cu cem ci ce aca cima"), ("", " a u om em i e ima")],
    "slv": [("i", "i ega emu em im a e o ih imi"), ("ec", "ec ca cu cem ci ce cev cem ci cih"), ("", " a u om i e ov em ih")],
    "bul": [("ски", "ски ска ско ския ският ските ската ското"), ("шки", "шки шка шко шкия шкият шките шката шкото"),
            ("чки", "чки чка чко чкия чкият чките чката чкото"), ("цки", "цки цка цко цкия цкият цките цката цкото"), ("жки", "жки жка жко жкия жките жката жкото"),
            ("ец", "ец еца ецът ци ците"), ("нин", "нин нина нинът ни ните"), ("", " и ите")],
    "mkd": [("ски", "ски ска ско скиот скиот ските ската ското"), ("шки", "шки шка шко шкиот шките шката шкото"),
            ("чки", "чки чка чко чкиот чките чката чкото"), ("ец", "ец ецот ци ците"), ("", "")],
    "ell": [("ικός", "ικός ική ικό ικού ικής ικοί ικές ικά ικών ικούς ικόν ικήν"), ("ικος", "ικος ικη ικο ικου ικης ικοι ικες ικα ικων ικους"),
            ("ινός", "ινός ινή ινό ινού ινής ινοί ινές ινά ινών ινούς"), ("ός", "ός ή ό ού ής οί ές ά ών ούς"),
            ("ος", "ος ου ο οι ων ους"), ("ης", "ης η ες ών"), ("", "")],
    "arb": [("ي", "ي ية يون يين يات يا يتين يان"), ("", "")],
    "pes": [("ی", "ی ی‌ها ی‌های یها ی‌هایی"), ("", " ‌ها ها")],
    "heb": [("אי", "אי אית אים אים איות"), ("י", "י ית ים יים יות"), ("", "")],
    "fin": [("lai", "lainen laisen laista laiset laisten laisia laisille laisista laisesta laisessa laiseen laiselle laisella laiseksi laisiin laisissa laisilla"),
            ("läi", "läinen läisen läistä läiset läisten läisiä läisille läisistä läisestä läisessä läiseen läiselle läisellä läiseksi läisiin läisissä läisillä"), ("", "")],
    "ekk": [("la", "lane lase last lased laste lasi lastele lastest"), ("as", "lane lase last lased laste"), ("", "")],
    "als": [("", "")],
    "kat": [("", "STEM")], "hye": [("", "STEM")], "tam": [("", "STEM")],
    "kaz": [("", "STEM")], "uzn": [("", "STEM")], "azj": [("", "STEM")], "tur": [("", "STEM")], "hun": [("", "STEM")],
    "eus": [("", "STEM")], "ben": [("", "STEM")], "tel": [("", "STEM")], "mal": [("", "STEM")], "kan": [("", "STEM")], "guj": [("", "STEM")], "mar": [("", "STEM")], "npi": [("", "STEM")],
}
RULES.update({"bos": RULES["hrv"], "srp": RULES["hrv"], "arz": RULES["arb"], "prs": RULES["pes"]})
ADJECTIVE_STEMS = {"ск": RU_HARD, "цк": RU_HARD, "ськ": UK_HARD, "цьк": UK_HARD, "зьк": UK_HARD, "sk": PL_I, "ck": PL_I, "dzk": PL_I}
SHORTEST_STEM = 5
HUNGARIAN = ("", "ok", "ek", "ot", "et", "nak", "nek", "ban", "ben", "ul", "ül", "on", "ak", "át", "öt")


def expand(language, form):
    """(text, is_stem) of all forms made of one written form."""
    for ending, line in sorted(RULES.get(language, [("", "")]), key=lambda r: -len(r[0])):
        if not form.endswith(ending):
            continue
        base = form[:len(form) - len(ending)]
        if line == "STEM":
            if len(form) >= (3 if form[0] > "\u0600" else SHORTEST_STEM) and " " not in form:
                return [(form, True)]
            return [(form + e, False) for e in (HUNGARIAN if language == "hun" else ("",))]
        if line in ADJECTIVE_STEMS:
            return [(base + line + e, False) for e in ADJECTIVE_STEMS[line].split(" ")]
        if language == "rus" and line.startswith(" "):
            return [(form + e, False) for e in line.split(" ")]
        return [(base + e, False) for e in line.split(" ")]
    return [(form, False)]


def entries(path):
    """(keys, [(form, exact, strength)]) of one language's file."""
    for entry in re.split(r"[|\n]", path.read_text(encoding="utf-8")):
        if not entry.strip() or entry.startswith("#"):
            continue
        keys, _, rest = entry.strip().partition(" ")
        forms = []
        for form in rest.split(","):
            form = form.strip()
            marks = len(form) - len(form.rstrip("?"))
            form = form.rstrip("?")
            if form.strip("= "):
                forms.append((form.lstrip("="), form.startswith("="), ("strong", "weak", "faint")[min(marks, 2)]))
        yield keys.split("+"), forms


REASONS = {"strong": "demonym", "weak": "another meaning too", "faint": "mostly another meaning"}


def build():
    pack = Pack("demonyms", "Demonyms and adjectives of countries",
                "What people and things of a country are called, in many languages, with the forms that stand alone.",
                "CC-BY", [("desk", "", "1")], kind="desk")
    for path in sorted((files.DATA / "demonyms").glob("*.txt")):
        language = path.stem
        for keys, forms in entries(path):
            marker = "demonym-" + "-".join(k.lower() for k in sorted(keys))
            pack.mark(marker, "demonym", keys, "desk")
            for form, exact, strength in forms:
                for text, stem in [(form, False)] if exact else expand(language, form):
                    pack.add(marker, language, text, ["stem"] if stem else [], strength, REASONS[strength])
                    if language == "arb":
                        pack.add(marker, language, without_hamza(text), [], strength, REASONS[strength])
                    if language == "srp":
                        pack.add(marker, language, to_cyrillic(text), [], strength, REASONS[strength])
    return pack
