/// Two short texts in each language, written for the test: an institution speaks, and somebody remembers.
enum VoiceTexts {
    static let all: [(language: String, institutional: String, embodied: String)] = [
        (
            "eng",
            "The ministry issued a regulation after the committee reached an agreement.",
            "When I was a child my grandmother used to tell us stories; I remember the smell of rain on our house."
        ),
        (
            "fra",
            "Le ministère a publié un règlement conformément à l'accord du comité.",
            "Quand j'étais petite, ma grand-mère nous racontait des histoires ; je me souviens de l'odeur de la pluie."
        ),
        (
            "spa",
            "El ministerio aprobó el reglamento de conformidad con la resolución de la comisión.",
            "Cuando era niña, mi abuela nos contaba historias y recuerdo que llovía sobre nuestra casa."
        ),
        (
            "por",
            "O ministério publicou o regulamento depois da resolução da comissão.",
            "Quando eu era criança, minha avó contava pra gente histórias e eu me lembro do cheiro da chuva."
        ),
        (
            "ita",
            "Il ministero ha approvato il regolamento dopo la risoluzione della commissione.",
            "Quando ero bambina, mia nonna cantava e mi ricordo il profumo del pane a casa nostra."
        ),
        (
            "deu",
            "Das Ministerium erließ die Verordnung gemäß dem Abkommen der Kommission.",
            "Als ich klein war, erzählte meine Oma, und ich erinnere mich: der Geruch von Regen, meine Hände kalt."
        ),
        (
            "nld",
            "Het ministerie wijzigde de verordening na de overeenkomst van de commissie.",
            "Toen ik klein was zong mijn oma, en ik herinner me dat het regende bij ons thuis."
        ),
        (
            "swe",
            "Departementet ändrade sin förordning efter utskottet och kommissionen.",
            "När jag var liten sjöng min mormor och jag minns att det regnade."
        ),
        (
            "fin",
            "Ministeriön asetus perustuu valiokunnan sopimukseen.",
            "Kun olin pieni, mummoni lauloi ja muistan kahvin tuoksun."
        ),
        (
            "hun",
            "A minisztérium rendelete az országgyűlés határozata alapján készült.",
            "Amikor kicsi voltam, nagymamám mesélt, és emlékszem, esett az eső."
        ),
        (
            "pol",
            "Ministerstwo wydało rozporządzenie po decyzji komisji i parlamentu.",
            "Kiedy byłam mała, moja babcia śpiewała, pamiętam zapach chleba u nas w domu."
        ),
        (
            "ces",
            "Ministerstvo vydalo nařízení podle směrnice komise.",
            "Když jsem byla malá, moje babička pekla a pamatuju si tu vůni, venku pršelo."
        ),
        (
            "ron",
            "Ministerul a adoptat regulamentul după rezoluția comisiei.",
            "Când eram mică, bunica mea cânta și îmi amintesc mirosul pâinii."
        ),
        (
            "rus",
            "Министерство подготовило постановление, комитет и комиссия одобрили соглашение.",
            "В детстве моя бабушка пела, и я помню, как шёл дождь, а мои руки мёрзли."
        ),
        (
            "ukr",
            "Міністерство видало постанову, комітет і комісія підтримали угоду.",
            "У дитинстві моя бабуся співала, я пам'ятаю: йшов дощ, у нас вдома пахло хлібом."
        ),
        (
            "bul",
            "Министерството прие наредба след решение на комисията и парламента.",
            "Когато бях малка, баба ми пееше и си спомням миризмата, валеше."
        ),
        (
            "ell",
            "Το υπουργείο εξέδωσε κανονισμό μετά τη συμφωνία της επιτροπής.",
            "Όταν ήμουν μικρή, η γιαγιά μου τραγουδούσε· θυμάμαι ότι έβρεχε."
        ),
        (
            "tur",
            "Bakanlık yönetmeliği meclis kararına göre değiştirdi.",
            "Ben küçükken anneannem anlatırdı; hatırlıyorum, yağmur yağıyordu, ellerim üşürdü."
        ),
        (
            "kaz",
            "Министрлік қаулы қабылдады, парламент пен комиссия келісімді қолдады.",
            "Кішкентай кезімде әжем ән айтатын, есімде, жаңбыр жауды."
        ),
        (
            "arb",
            "أصدرت الوزارة قرارا بموجب اتفاقية أقرتها اللجنة والبرلمان في منظمة دولية.",
            "عندما كنت صغيرا كانت جدتي تحكي لنا، أتذكر رائحة الخبز في بيتنا."
        ),
        (
            "pes",
            "وزارت بر اساس قطعنامه‌ی کمیسیون آیین‌نامه را به مجلس فرستاد.",
            "وقتی بچه بودم مادربزرگم قصه می‌گفت، یادم هست باران می‌بارید."
        ),
        (
            "heb",
            "משרד המשפטים פרסם תקנות לאחר שהכנסת אישרה את ההסכם והחלטה של ועדה.",
            "כשהייתי ילדה סבתא שלי סיפרה לנו, אני זוכרת שירד גשם."
        ),
        (
            "hin",
            "मंत्रालय ने समिति की सिफ़ारिश पर अधिनियम संसद में रखा।",
            "बचपन में मेरी दादी कहानी सुनाती थीं, मुझे याद है, बारिश हो रही थी।"
        ),
        (
            "urd",
            "وزارت نے کمیٹی کی قرارداد پر معاہدہ پارلیمنٹ میں پیش کیا۔",
            "بچپن میں میری دادی کہانی سناتی تھیں، مجھے یاد ہے بارش ہو رہی تھی۔"
        ),
        (
            "ben",
            "মন্ত্রণালয় কমিটির প্রস্তাব অনুযায়ী চুক্তি সংসদে তুলেছে।",
            "ছোটবেলায় আমার নানি গল্প বলতেন, আমার মনে আছে বৃষ্টি হচ্ছিল।"
        ),
        (
            "tam",
            "அமைச்சகம் நாடாளுமன்றம் ஏற்ற தீர்மானம் படி ஒப்பந்தம் செய்தது.",
            "சின்ன வயதில் என் பாட்டி கதை சொன்னார், மழை பெய்தது, இன்னும் ஞாபகம் இருக்கிறது."
        ),
        (
            "tel",
            "మంత్రిత్వ శాఖ కమిటీ తీర్మానం మేరకు ఒప్పందం కుదుర్చుకుంది.",
            "చిన్నప్పుడు మా అమ్మమ్మ కథలు చెప్పేది, నాకు గుర్తుంది, వాన పడుతోంది."
        ),
        (
            "sin",
            "අමාත්‍යාංශය කමිටුව ගත් යෝජනාව අනුව ගිවිසුම අත්සන් කළේය.",
            "කුඩා කාලයේ මගේ ආච්චි කතා කීවා, මට මතකයි, වැස්ස වැටුණා."
        ),
        (
            "mya",
            "ဝန်ကြီးဌာနက ကော်မတီ၏ ဆုံးဖြတ်ချက်အရ သဘောတူညီချက်ကို လွှတ်တော်သို့ တင်သည်။",
            "ငယ်ငယ်တုန်းက အဘွားက ပုံပြောပြတယ်၊ မိုးရွာတာ မှတ်မိတယ်။"
        ),
        (
            "tha",
            "กระทรวงออกระเบียบตามมติของคณะกรรมการและรัฐสภา",
            "ตอนเด็กคุณยายเล่านิทาน จำได้ว่าฝนตกและมีกลิ่นหอมของข้าว"
        ),
        (
            "khm",
            "ក្រសួង បានដាក់ កិច្ចព្រមព្រៀង ទៅ សភា តាម គណៈកម្មាធិការ ។",
            "កាលខ្ញុំនៅក្មេង យាយខ្ញុំ និទានរឿង ខ្ញុំចាំ ភ្លៀងធ្លាក់ ។"
        ),
        (
            "vie",
            "Quốc hội thông qua nghị quyết theo quy định của ủy ban.",
            "Hồi nhỏ bà ngoại kể chuyện, tôi nhớ trời mưa và mùi thơm của bếp."
        ),
        (
            "ind",
            "Kementerian mengubah peraturan sesuai resolusi komisi.",
            "Waktu kecil nenekku bercerita, masih ingat hujan turun di rumah kami."
        ),
        (
            "tgl",
            "Inaprubahan ng kagawaran ang kasunduan ayon sa resolusyon ng komite.",
            "Noong bata ako, nagkukuwento si lola; naaalala ko, umuulan sa bahay namin."
        ),
        (
            "cmn",
            "外交部发言人说，委员会依据条例通过了决议。",
            "小时候我奶奶讲故事，我记得下着雨，我的手很冷。"
        ),
        (
            "jpn",
            "省令は国会の決議と委員会の規則にもとづいて改められた。",
            "子供の頃、祖母は昔話をしてくれた。雨が降っていたのを覚えている。"
        ),
        (
            "kor",
            "국회는 위원회의 결의안과 협정에 따라 규정을 고쳤다.",
            "어렸을 때 할머니가 이야기를 해 주셨다. 우리 집 냄새를 기억한다."
        ),
        (
            "swh",
            "Wizara ilitoa kanuni baada ya kamati na bunge kupitisha azimio.",
            "Nilipokuwa mtoto bibi yangu alitusimulia; nakumbuka mvua ilinyesha."
        ),
        (
            "hau",
            "Ma'aikatar ta fitar da dokoki bayan majalisa ta amince da yarjejeniya.",
            "Lokacin da nake yaro kakata tana ba mu labari; na tuna ana ruwa."
        ),
        (
            "yor",
            "Ilé iṣẹ́ ìjọba gbé òfin jáde lẹ́yìn tí ìgbìmọ̀ fọwọ́ sí àdéhùn.",
            "Nígbà tí mo wà ní kékeré, ìyá àgbà máa ń pa ìtàn; mo rántí pé òjò ń rọ̀."
        ),
        (
            "ibo",
            "Kọmitii na gọọmentị kwadoro iwu na nkwekọrịta.",
            "Mgbe m dị obere, nne nne m na-akọ akụkọ; m na-echeta mmiri na-ezo."
        ),
        (
            "amh",
            "ሚኒስቴር መሥሪያ ቤቱ አዋጅ አወጣ፤ ኮሚቴ እና ፓርላማ ስምምነት አደረጉ።",
            "ልጅ ሳለሁ አያቴ ተረት ትነግረን ነበር፤ ትዝ ይለኛል ዝናብ ይዘንብ ነበር።"
        ),
        (
            "som",
            "Wasaaradda waxay soo saartay sharci ka dib markii guddigu heshiiska ansixiyay.",
            "Markaan yaraa ayeeyaday sheeko ayay noo sheegi jirtay, waan xusuustaa roobku wuu da'ayay."
        ),
        (
            "zul",
            "Umnyango wakhipha umthetho ngemva kwesivumelwano, ikomidi kanye nephalamende, inhlangano yavuma.",
            "Ngisemncane ugogo wami wayexoxa, ngiyakhumbula linetha ekhaya."
        ),
        (
            "gaz",
            "Ministeera fi paarlaamaa koree waliin waliigaltee mallatteessan.",
            "Yeroo ijoollummaa akkoo koo oduu nutti himti; nan yaadadha, roobni mana keenya irratti rooba."
        ),
        (
            "plt",
            "Namoaka lalàna ny minisitera taorian'ny fifanarahana tao amin'ny komity.",
            "Fony aho kely dia nitantara ny renibeko; tsaroako fa avy ny orana."
        ),
        (
            "kat",
            "სამინისტრომ დადგენილება პარლამენტის კომისიას გაუგზავნა.",
            "ბავშვობაში ბებიაჩემი ზღაპრებს მიყვებოდა, მახსოვს, წვიმდა."
        ),
        (
            "hye",
            "Նախարարությունը հանձնաժողովի որոշմամբ համաձայնագիրը ուղարկեց խորհրդարան։",
            "Երբ փոքր էի, տատիկս հեքիաթ էր պատմում, հիշում եմ, որ անձրև էր։"
        ),
        (
            "eus",
            "Ministerioak araudia aldatu zuen batzordearen ebazpenaren ondoren.",
            "Txikia nintzenean nire amona kantuan aritzen zen; gogoratzen naiz, gure etxean euria ari zuen."
        ),
        (
            "mri",
            "I puta te ture a te manatū i muri i te kirimana a te komiti.",
            "I a au e tamariki ana ka kōrero mai taku kuia; ka maumahara au ki te ua."
        ),
        (
            "quy",
            "Ministerio kamachiyta qurqa, congreso hatun rimanakuypi.",
            "Warma kachkaptiy awichay willakuwarqa; yuyachkani paran paramuchkan."
        ),
    ]
}
