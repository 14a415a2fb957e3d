"""Every spelling of a name meets every other one, and different names stay apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.names import (
    display_name,
    fold,
    fold_beginning,
    other_script_name,
    search_keys,
    sort_key,
    words,
)
from mrc_desktop.domain.person import NameParts, PersonDetails
from mrc_desktop.domain.transliteration import PLAIN_LATIN, TABLES, to_latin

SPELLINGS = """
Мухаммад/Мухаммед/Muhammad/Mukhammad/Mohammed/Муҳаммад/Mohamed
Ғафуров/Gafurov/Gʻafurov/Гафуров/G'afurov/Ghafurov/G‘afurov
Шестаков/Shestakov/Schestakow/Šestakov
Oʻktam/Ўктам/Uktam/O'ktam/Уктам/O‘ktam/Oktam/O`ktam/Oʼktam
Юсуфҷон/Yusufjon/Юсуфджон/Iusufdzhon/Yusufzhon/Jusufdzhon
Ержан/Yerzhan/Erzhan
Хуршед/Khurshed/Hurshed/Xurshid/Khurshid
Жаныбек/Janybek/Zhanybek
Қодиров/Кадыров/Qodirov/Kadyrov/Kodirov
Цой/Tsoy/Tsoi
Щербаков/Shcherbakov/Scherbakov
Айгүл/Aigul/Aygul/Айгуль
Нұрсұлтан/Nursultan/Nūrsūltan/Нурсултан
Дилшод/Dilshod/Дилшад
Саид/Сайид/Said/Saeed/Sayed
Хусейн/Hussein/Husayn/Ҳусайн
Абдулло/Abdullah/Абдуллоҳ/Abdulloh/Абдулла
Абдурахман/Абдрахман/Abdurrahman
Исҳоқ/Iskhak/Is'hoq/Ishoq/Исхак
Joʻrayev/Жураев/Juraev/Dzhuraev/Ҷӯраев
Xoʻjayev/Ходжаев/Khodjaev/Khodzhaev/Хўжаев
Йўлдошев/Юлдашев/Yoʻldoshev/Yuldashev/Ёлдошев
Пётр/Петр/Petr/Pyotr
Семён/Семен/Semyon
Фатҳулло/Fathullo/Fatkhulla
Юлия/Julia/Yuliya/Iuliia
Алексей/Alexei/Aleksey
Гулнора/Гульнара/Gulnora
Iosif Stéphane/iosif stephane
Şahin/Шахин/Shahin
""".strip().splitlines()

STRANGERS = [
    ("Али", "Вали"),
    ("Анвар", "Акбар"),
    ("Рустам", "Рамазан"),
    ("Марат", "Мурат"),
    ("Карим", "Карам"),
    ("Каримов", "Каримова"),
    ("Саида", "Саид"),
    ("Зафар", "Сафар"),
    ("Шариф", "Чориев"),
    ("Бахром", "Баходир"),
    ("Нодира", "Надежда"),
]

CYRILLIC_WORDS = st.text(sorted(PLAIN_LATIN), min_size=2, max_size=14)


@pytest.mark.parametrize("line", SPELLINGS)
def test_spellings_meet(line):
    for one, other in itertools.combinations(line.split("/"), 2):
        assert set(fold(one)) & set(fold(other)), (one, fold(one), other, fold(other))


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_strangers_stay_apart(one, other):
    assert not set(fold(one)) & set(fold(other))


def test_a_female_ending_is_found_by_the_male_form_as_its_beginning_only():
    assert any(
        key.startswith(start) for key in fold("Каримова") for start in fold_beginning("karimov")
    )
    assert not any(
        key.startswith(start) for key in fold("Каримов") for start in fold_beginning("karimova")
    )


REGIONAL = """
Ғафуров Юсуфҷон Раҳимович Қодирова Ҳусайн Ҷӯраев Исо Абдуллоев Шоҳрух Саъдулло Ўктам Ғиёс
Жўрақул Бобомурод Нұрсұлтан Ержан Айгүл Өмірбек Әлия Қайрат Дінмұхамед Жаныбек Өмүрбек
Үмүт Чыңгыз Бегимай Гурбангулы Оразгелди Щукин Юлия Цветкова Подъячев Фёдор Хасан Элнура
Мавлюда Зиёда Гулчеҳра Баҳодур Искандар Мирзоҷалол Хуршед Нуриддин Азҳар Исҳоқ Мадҳия
"""


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", REGIONAL.split())
def test_each_passport_table_leads_back(name, table):
    written = to_latin(name.lower(), TABLES[table])
    assert set(fold(name)) & set(fold(written)), (written, fold(name), fold(written))


@given(CYRILLIC_WORDS)
def test_plain_latin_leads_to_the_very_same_keys(word):
    assert fold(word) == fold(to_latin(word)) == fold(word.upper())


@given(CYRILLIC_WORDS, st.data())
def test_a_word_is_found_by_each_of_its_beginnings_in_cyrillic(word, data):
    length = data.draw(st.integers(1, len(word)))
    starts = [start for part in words(word[:length]) for start in fold_beginning(part)]
    keys = fold(word)
    # The letters that may melt into what follows are completed by `fold_beginning`; beyond these
    # a beginning may be missed while typing, but never the word itself.
    if length == len(word) and keys:
        assert any(key.startswith(start) for key in keys for start in starts)


@pytest.mark.parametrize(
    "name",
    ["Шестаков", "Мухаммад", "Gʻafurov", "Shcherbakov", "Khurshed", "Юсуфҷон", "Yusuf", "Дилшод"],
)
def test_typing_a_common_name_never_loses_it(name):
    word = words(name)[0]
    for length in range(1, len(word) + 1):
        starts = fold_beginning(word[:length])
        assert any(key.startswith(start) for key in fold(name) for start in starts), word[:length]


@given(st.text(max_size=60))
def test_any_text_folds_to_plain_keys(text):
    for key in fold(text):
        assert key
        assert not set(key) & set("\"'* \n\t:()^-")
    assert len(fold(text)) <= 12 * max(1, len(words(text)))


def test_arabic_marks_and_letter_forms_do_not_matter():
    assert fold("مُحَمَّد") == fold("محمد")
    assert fold("علي كريم") == fold("علی کریم")


def test_names_are_shown_in_both_scripts():
    details = PersonDetails(
        cyrillic=NameParts("Ғафуров", "Юсуфҷон"), latin=NameParts("Gafurov", "Yusufjon")
    )
    assert display_name(details) == "Ғафуров Юсуфҷон"
    assert other_script_name(details) == "Gafurov Yusufjon"
    assert display_name(PersonDetails(pseudonym="Лола")) == "Лола"
    assert other_script_name(PersonDetails(pseudonym="Лола")) == ""
    assert display_name(PersonDetails(is_anonymous=True)) == ""
    assert set(search_keys(details)) >= set(fold("Gafurov")) & set(fold("Ғафуров"))


def test_people_sort_as_in_the_alphabet_and_the_nameless_last():
    names = ["Гаюров", "Ғафуров", "Давлатов", "Каримов", "Қодиров", "Лола", "Чориев", "Ҷӯраев", ""]
    people = [PersonDetails(cyrillic=NameParts(name)) for name in names]
    assert sorted(people, key=sort_key) == people
