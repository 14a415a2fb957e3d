"""Write resources/content/words/facts_*.toml anew: the window's words for facts, for papers.

An extract for the person says her facts as the window says them. A test holds that the files are
what this makes, so that a word is changed in one place: in `ui/words_*.py` or `ru.ts`, or below.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop import paths
from mrc_desktop.domain.crisis import Need, UrgentFlag
from mrc_desktop.ui import languages
from mrc_desktop.ui.words import say
from mrc_desktop.ui.words_findings import FINDINGS, VARIANTS
from mrc_desktop.ui.words_findings_facts import FACTS, ROWS
from mrc_desktop.ui.words_findings_values import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LANGUAGES: Final = ("en", "ru")

Pair = tuple[str, str]

_UNITS: Final[Mapping[str, Pair]] = {
    "days": ("{number} day(s)", "{number} дн."),
    "months": ("{number} month(s)", "{number} мес."),
    "years": ("{number} year(s)", "{number} г."),
}
_ROWS: Final[Mapping[str, Pair]] = {"paid": ("payment {number}", "выплата {number}")}
_FACTS: Final[Mapping[str, Pair]] = {
    # The window asks whether a visa is needed; kept is the opposite.
    "is_visa_free": ("entry without a visa", "въезд без визы"),
    "rulings.place": ("the place", "место"),
    "paid.day": ("the day it was paid", "день выплаты"),
    "child.is_alone": ("whether the child is alone", "ребёнок один"),
    "debts.due_on": ("the day it is due", "день возврата"),
    "debts.has_pledge": ("whether something is pledged", "есть ли залог"),
    "debts.to": ("to whom", "кому"),
    "diplomas.title": ("the diploma", "диплом"),
    "goals": ("what the person wants", "чего человек хочет"),
    "papers_held": ("the papers in hand", "какие документы на руках"),
    "paid": ("what was paid", "что выплачено"),
    "plan.is_done": ("done", "сделано"),
    "plan.on": ("the day", "день"),
    "plan.what": ("the step", "шаг"),
    "remittance_checked": ("checked before sending money", "что проверено перед переводом денег"),
    "returns_on": ("the day of return", "день возвращения"),
    "sends_money": ("whether money is sent home", "посылает ли деньги домой"),
    "skills.level": ("the level", "уровень"),
    "skills.name": ("the skill", "навык"),
    "work_periods.is_still_working": ("still working there", "работает там и сейчас"),
    "family": ("the number of the family in the list", "номер семьи в списке"),
    "family_size": ("how many are in the family", "сколько человек в семье"),
    "name": ("the name", "имя"),
    "needs": ("what is needed today", "что нужно сегодня"),
    "origin": ("where from", "откуда"),
    "sex": ("the sex", "пол"),
    "urgent": ("why it is urgent", "почему срочно"),
    "tool": ("how it was checked", "как проверено"),
    "checked_by": ("who checked", "кто проверял"),
}
_VALUES: Final[Mapping[str, Mapping[str, Pair]]] = {
    "assessed": {
        "stay": ("Days of stay", "Дни пребывания"),
        "reentry_ban": ("Re-entry ban", "Запрет на въезд"),
        "work_permit": ("Permission to work", "Разрешение на работу"),
        "wage_claim": ("Unpaid wages", "Невыплаченная зарплата"),
        "screening": ("Screening", "Скрининг"),
        "protection": ("Protection", "Защита"),
        "return": ("Coming home", "Возвращение домой"),
    },
    "deadline_status": {
        "open": ("open", "открыт"),
        "done": ("done", "сделано"),
        "dropped": ("dropped", "снят"),
    },
    "sex": {
        "female": ("female", "женский"),
        "male": ("male", "мужской"),
        "other": ("other", "другой"),
        "unknown": ("not stated", "не указан"),
    },
}


def made(language: str) -> str:
    """Return the file of a language as the window's words are now."""
    languages.install(language)
    place = LANGUAGES.index(language)
    parts = [
        f"# Made by tools/fact_words.py: change the words there.\nlanguage = {_text(language)}\n",
        _table("unit", {key: pair[place] for key, pair in _UNITS.items()}),
        _table(
            "row",
            {
                **{key: _tr(text) for key, text in ROWS.items() if key != "of"},
                **{key: pair[place] for key, pair in _ROWS.items()},
            },
        ),
        _table(
            "fact",
            {
                **{key: _tr(text) for key, text in FACTS.items()},
                **{key: pair[place] for key, pair in _FACTS.items()},
            },
        ),
    ]
    values = {name: {code: _tr(text) for code, text in of.items()} for name, of in FIGURES.items()}
    values |= {"need": {str(one): say(one) for one in Need}}
    values |= {"urgent": {str(one): say(one) for one in UrgentFlag}}
    values |= {
        name: {code: pair[place] for code, pair in one.items()} for name, one in _VALUES.items()
    }
    parts += [_table(f"value.{name}", one) for name, one in sorted(values.items())]
    parts.append("[finding]\n" + "".join(_findings()))
    return "\n".join(parts)


def _findings() -> Iterator[str]:
    """Yield the sentences of each finding, the one that says most first."""
    spare = {variant for found in VARIANTS.values() for variant, _ in found}
    for code, text in sorted(FINDINGS.items()):
        if code not in spare:
            fuller = [FINDINGS[variant] for variant, _ in VARIANTS.get(code, ())]
            yield f"{code} = [{', '.join(_text(_tr(one)) for one in (*fuller, text))}]\n"


def _table(name: str, words: Mapping[str, str]) -> str:
    lines = [f"{_text(key)} = {_text(word)}\n" for key, word in sorted(words.items())]
    return f"[{name}]\n" + "".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("words_findings", text)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def main() -> None:
    """Write the files."""
    folder: Path = paths.resources() / "content" / "words"
    for language in LANGUAGES:
        (folder / f"facts_{language}.toml").write_text(made(language), encoding="utf-8")


if __name__ == "__main__":
    application = QCoreApplication(["fact-words"])
    main()
