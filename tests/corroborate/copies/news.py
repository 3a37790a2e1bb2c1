"""Sentences of our own, from which the reports of these tests are made; places and groups are invented."""

LEAD = (
    "Shells fired on Tuesday from the hills above Darvan struck a bakery queue in the Old Quarter, killing nine people, "
    "a hospital doctor said."
)
MORE = (
    "Witnesses described bodies scattered across the pavement while neighbours dug through broken masonry with their bare hands.",
    "The blast shattered windows along Harbour Street and set three delivery vans ablaze before fire crews arrived at around 9:20 am.",
    "Eleven of the wounded were driven to Saint Elias Hospital, where surgeons worked by generator because the mains had failed overnight.",
    "A commander of the Northern Guard told reporters his batteries had aimed at an ammunition depot behind the flour mill.",
    "By nightfall the municipal council had ordered every market closed until Thursday and asked families to stay away from the ridge.",
)
OTHER = (
    "Nine people died on Tuesday when a bakery in Darvan was hit by artillery, according to medics in the town.",
    "Grieving relatives gathered outside the morgue from early afternoon, some of them carrying photographs.",
    "The council said markets would not reopen before the end of the week.",
    "Neither army would say who had fired, and each blamed its enemy for breaking Sunday's ceasefire.",
    "Flour has been scarce in the town since convoys stopped coming, and the queue had formed before sunrise.",
)
ELSEWHERE = (
    "Fishing boats sank in a storm off Port Ilmar on Wednesday and four sailors are missing.",
    "The coast guard launched two cutters at dawn but high seas forced both to turn around.",
    "Harbour officials had warned skippers on Monday evening that winds would reach gale force.",
    "A search aircraft spotted an empty raft about noon some sixty kilometres from the lighthouse.",
)
QUOTE = (
    '"We had queued since four in the morning and there was no warning, only a whistle and then the wall came down on top of us," she said.'
)
STOCK = (
    "The Ridge Monitor, which relies on a network of sources inside the country, says it determines whose guns fired according to type, "
    "location and munitions used. More than 40,000 people have been killed since the conflict began in 2014 with peaceful protests."
)


def text(*sentences: str) -> str:
    return " ".join(sentences)
