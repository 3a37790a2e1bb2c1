"""Only English comes in, but nobody is turned away on a guess."""

import pytest

from dateline.errors import NotAReport
from dateline.intake.language import accepted, language_of

OTHERS = {
    "Arabic": "قالت وزارة الدفاع إن القوات استعادت السيطرة على البلدة يوم الأحد بعد معارك استمرت ثلاثة أيام.",
    "Persian": "وزارت دفاع گفت که نیروها پس از سه روز نبرد کنترل شهر را پس گرفتند و چند نفر کشته شدند.",
    "Russian": "Министерство обороны заявило, что войска вернули контроль над городом в воскресенье.",
    "Ukrainian": "Міністерство оборони заявило, що війська повернули контроль над містом у неділю, її жителі їдуть.",
    "Hebrew": "משרד הביטחון מסר כי הכוחות השתלטו מחדש על העיירה ביום ראשון לאחר שלושה ימי קרבות.",
    "French": "Le ministère a déclaré dimanche que les forces avaient repris le contrôle de la ville après trois jours de combats.",
    "German": "Das Ministerium teilte am Sonntag mit, dass die Truppen nach drei Tagen die Kontrolle über die Stadt haben.",
    "Spanish": "El ministerio dijo el domingo que las fuerzas habían recuperado el control de la ciudad tras tres días de combates.",
    "Hungarian": "A kormányerők hétfőn heves harcok után elfoglalták a várost, közölte a minisztérium, és tagadta a civil áldozatokat.",
    "Indonesian": "Pasukan pemerintah merebut kota itu pada Senin setelah pertempuran selama berminggu-minggu, menurut kementerian.",
    "Somali": "Ciidamada dowladda ayaa maalintii Isniinta qabsaday magaalada kadib dagaal culus, ayay wasaaraddu sheegtay.",
    "Swahili": "Wanajeshi wa serikali waliuteka mji huo siku ya Jumatatu baada ya mapigano makali, wizara ilisema.",
    "Turkish": "Bakanlık, birliklerin üç gün süren çatışmaların ardından pazar günü ilçenin kontrolünü ele geçirdiğini dün de açıkladı.",
}
ENGLISH = [
    "Hayat Tahrir al-Sham, Ahrar al-Sham, Jaysh al-Islam: Idlib, Hama, Latakia",
    "Abu Mohammad al-Julani, Abu Bakr al-Baghdadi, Ayman al-Zawahiri, Abu Omar al-Shishani, Abu Ali al-Anbari, Abu Muslim al-Turkmani",
    "Kyiv: Zelenskyy, Zaluzhnyi, Syrskyi; Kharkiv, Kherson, Zaporizhzhia, Mykolaiv",
    "Rebels took the town of Saraqib on Sunday, activists said.",
    "ISIS claims Sousse attack",
    "He wrote one word, الله, on the wall of the school, and the soldiers left it there.",
    "14 killed.",
    "mujahideen shabiha tanfidhi majlis shura emir katiba liwa jabhat harakat jaysh sarayat",
    "seized goods: wheat, sugar, tea, cigarettes, petrol, generators, cables, copper wire, batteries, solar panels",
]


@pytest.mark.parametrize("name", OTHERS)
def test_another_language_is_named(name: str) -> None:
    with pytest.raises(NotAReport, match=rf"a\.txt: reads as {name}; dateline reads English; translate it first"):
        accepted(OTHERS[name], None, where="a.txt", languages=("en",))


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_and_short_lines_pass(text: str) -> None:
    assert accepted(text, None, where="a.txt", languages=("en",)) == "en"


def test_what_may_come_in_is_a_setting() -> None:
    assert accepted(OTHERS["French"], None, where="a.txt", languages=("en", "fr")) == "fr"


def test_too_few_letters_say_nothing() -> None:
    assert language_of("Да. 12 345!") is None
