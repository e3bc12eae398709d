/// Short texts written for these tests, with the labels they should get.
enum SampleTexts {
    static let all: [(label: String, text: String)] = [
        ("eng_Latn", "My grandmother keeps the bread warm until all of us have come home from the fields."),
        ("deu_Latn", "Meine Großmutter hält das Brot warm, bis wir alle vom Feld nach Hause gekommen sind."),
        (
            "fra_Latn",
            "Ma grand-mère garde le pain au chaud jusqu'à ce que nous soyons tous rentrés des champs."
        ),
        ("ita_Latn", "Mia nonna tiene il pane in caldo finché non siamo tutti tornati a casa dai campi."),
        (
            "por_Latn",
            "A minha avó guarda o pão quente até que todos nós tenhamos voltado do campo para casa."
        ),
        (
            "nld_Latn",
            "Mijn grootmoeder houdt het brood warm totdat we allemaal van het veld thuis zijn gekomen."
        ),
        ("swe_Latn", "Min mormor håller brödet varmt tills vi alla har kommit hem från åkrarna på kvällen."),
        ("fin_Latn", "Isoäitini pitää leivän lämpimänä, kunnes olemme kaikki tulleet pelloilta kotiin."),
        ("hun_Latn", "A nagymamám melegen tartja a kenyeret, amíg mindannyian haza nem érünk a földekről."),
        ("pol_Latn", "Moja babcia trzyma chleb w cieple, dopóki wszyscy nie wrócimy z pola do domu."),
        ("ces_Latn", "Moje babička drží chléb v teple, dokud se všichni nevrátíme z pole domů."),
        ("ron_Latn", "Bunica mea ține pâinea caldă până când ne întoarcem cu toții acasă de pe câmp."),
        ("tur_Latn", "Büyükannem biz hepimiz tarladan eve dönene kadar ekmeği sıcak tutar."),
        ("vie_Latn", "Bà tôi giữ bánh ấm cho đến khi tất cả chúng tôi từ ngoài đồng trở về nhà."),
        ("ind_Latn", "Nenek saya menjaga roti itu tetap hangat sampai kami semua pulang dari sawah."),
        ("swh_Latn", "Bibi yangu huweka mkate ukiwa moto mpaka sisi sote turudi nyumbani kutoka shambani."),
        ("hau_Latn", "Kakata tana ajiye burodi da ɗumi har sai mun dawo gida daga gona gaba ɗaya."),
        ("yor_Latn", "Ìyá àgbà mi máa ń jẹ́ kí búrẹ́dì náà gbóná títí gbogbo wa yóò fi dé láti oko."),
        ("zul_Latn", "Ugogo wami ugcina isinkwa sifudumele size sibuye sonke ekhaya sivela emasimini."),
        (
            "som_Latn",
            "Ayeeyaday waxay rootiga u haysaa si kulul ilaa aan dhammaanteen guriga uga soo laabanno beerta."
        ),
        ("eus_Latn", "Nire amonak ogia bero gordetzen du denok soroetatik etxera itzuli arte."),
        ("isl_Latn", "Amma mín heldur brauðinu heitu þangað til við erum öll komin heim af túnunum."),
        ("cym_Latn", "Mae fy mam-gu yn cadw'r bara'n gynnes nes ein bod ni i gyd wedi dod adref o'r caeau."),
        (
            "gle_Latn",
            "Coinníonn mo sheanmháthair an t-arán te go dtí go mbímid go léir tagtha abhaile ó na páirceanna."
        ),
        ("rus_Cyrl", "Моя бабушка держит хлеб тёплым, пока мы все не вернёмся домой с поля."),
        ("ukr_Cyrl", "Моя бабуся тримає хліб теплим, доки ми всі не повернемося додому з поля."),
        ("bul_Cyrl", "Моята баба пази хляба топъл, докато всички се върнем вкъщи от нивата."),
        ("kaz_Cyrl", "Менің әжем біз бәріміз даладан үйге қайтқанша нанды жылы сақтайды."),
        ("ell_Grek", "Η γιαγιά μου κρατάει το ψωμί ζεστό μέχρι να γυρίσουμε όλοι στο σπίτι από τα χωράφια."),
        ("hye_Armn", "Տատիկս հացը տաք է պահում, մինչև մենք բոլորս դաշտից տուն վերադառնանք։"),
        ("kat_Geor", "ბებიაჩემი პურს თბილად ინახავს, სანამ ყველანი მინდვრიდან სახლში დავბრუნდებით."),
        ("heb_Hebr", "סבתא שלי שומרת את הלחם חם עד שכולנו חוזרים הביתה מן השדות."),
        ("pes_Arab", "مادربزرگم نان را گرم نگه می‌دارد تا همه ما از مزرعه به خانه برگردیم."),
        ("urd_Arab", "میری نانی روٹی کو گرم رکھتی ہیں جب تک ہم سب کھیتوں سے گھر واپس نہ آ جائیں۔"),
        ("ben_Beng", "আমার দিদিমা রুটি গরম রাখেন যতক্ষণ না আমরা সবাই মাঠ থেকে বাড়ি ফিরি।"),
        ("guj_Gujr", "મારી દાદી રોટલી ગરમ રાખે છે જ્યાં સુધી અમે બધા ખેતરેથી ઘરે ન આવીએ."),
        ("tam_Taml", "நாங்கள் எல்லோரும் வயலில் இருந்து வீடு திரும்பும் வரை என் பாட்டி உணவைச் சூடாக வைத்திருப்பார்."),
        ("tel_Telu", "మేమంతా పొలం నుండి ఇంటికి వచ్చే వరకు మా అమ్మమ్మ రొట్టెను వేడిగా ఉంచుతుంది."),
        ("mal_Mlym", "ഞങ്ങളെല്ലാം വയലിൽ നിന്ന് വീട്ടിലെത്തുന്നതുവരെ എന്റെ മുത്തശ്ശി അപ്പം ചൂടോടെ സൂക്ഷിക്കും."),
        ("tha_Thai", "คุณยายของฉันเก็บขนมปังให้อุ่นไว้จนกว่าพวกเราทุกคนจะกลับบ้านจากทุ่งนา"),
        ("khm_Khmr", "ជីដូនរបស់ខ្ញុំរក្សានំប៉័ងឱ្យក្តៅរហូតដល់យើងទាំងអស់គ្នាត្រឡប់មកផ្ទះពីវាលស្រែ។"),
        ("amh_Ethi", "አያቴ ሁላችንም ከእርሻ ወደ ቤት እስክንመለስ ድረስ ዳቦውን ሞቅ አድርጋ ታቆያለች።"),
        ("jpn_Jpan", "私たちがみんな畑から家に帰るまで、祖母はパンを温かくしておいてくれます。"),
        ("kor_Hang", "우리 할머니는 우리가 모두 밭에서 집으로 돌아올 때까지 빵을 따뜻하게 두십니다."),
        ("cmn_Hans", "我的奶奶把面包保温，一直等到我们大家都从田里回到家里来。"),
        ("cmn_Hant", "我的奶奶把麵包保溫，一直等到我們大家都從田裡回到家裡來。"),
    ]
}
