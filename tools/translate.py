"""Keep the interface's languages whole: `resources/i18n/*.ts` and the `.qm` made of them.

    python tools/translate.py            read the sources anew into the .ts, build the .qm and the
                                         words of facts on papers (tools/fact_words.py)
    python tools/translate.py --check    change nothing; exit 1 and say what is stale or unfinished
    python tools/translate.py --missing  print the texts without a translation as JSON

Translations are written into the .ts by hand (or with Qt Linguist). English needs a file only for
plural forms; Russian holds everything.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ("mrc_desktop/ui", "mrc_desktop/app.py")
LANGUAGES = {"en": ("-pluralonly",), "ru": ()}
TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """Return the files that hold texts of the interface, in a fixed order."""
    found: list[Path] = []
    for name in SOURCES:
        place = ROOT / name
        found += sorted(place.rglob("*.py")) if place.is_dir() else [place]
    return [str(path.relative_to(ROOT)) for path in found]


def update(language: str, target: Path) -> None:
    """Read the sources into a .ts, keeping its translations and dropping texts that are gone."""
    command = [
        str(TOOLS / "pyside6-lupdate"),
        *LANGUAGES[language],
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        language,
        *sources(),
        "-ts",
        str(target),
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def release(source: Path, target: Path) -> None:
    """Build a .qm of a .ts, and put it in its place whole: a running program has it mapped."""
    made = target.with_suffix(".new")
    command = [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(made)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    made.replace(target)


def unfinished(path: Path) -> list[tuple[str, str]]:
    """Return (context, text) of what has no finished translation, all plural forms counted."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else list(translation.iter("numerusform"))
            texts = [form.text for form in forms] or [
                None if translation is None else translation.text
            ]
            is_open = translation is None or translation.get("type") == "unfinished"
            if is_open or not all(texts):
                found.append((name, message.findtext("source") or ""))
    return found


def wrong_places(path: Path) -> list[str]:
    """Return the texts whose {named} places or %n are not the same in the translation."""
    found = []
    for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        texts = [text for text in forms or [translation.text or ""] if text]
        found += [source for text in texts if _places(source) != _places(text)]
    return found


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{[a-z_]+\}|%n", text))


def check() -> list[str]:
    """Return what is wrong with the committed files, a sentence each; empty when all is well."""
    faults = []
    for language in LANGUAGES:
        source, built = FOLDER / f"{language}.ts", FOLDER / f"{language}.qm"
        if not source.is_file() or not built.is_file():
            faults.append(f"{language}: the .ts or the .qm is missing")
            continue
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / source.name
            fresh.write_bytes(source.read_bytes())
            update(language, fresh)
            if fresh.read_bytes() != source.read_bytes():
                faults.append(f"{language}: the .ts is stale; run tools/translate.py")
            release(source, Path(folder) / built.name)
            if (Path(folder) / built.name).read_bytes() != built.read_bytes():
                faults.append(f"{language}: the .qm is stale; run tools/translate.py")
        faults += [
            f"{language}: no translation: {name}: {text}" for name, text in unfinished(source)
        ]
        faults += [f"{language}: other places to fill: {text}" for text in wrong_places(source)]
    return faults


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments ask; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="change nothing, report what is stale")
    parser.add_argument("--missing", action="store_true", help="print untranslated texts as JSON")
    asked = parser.parse_args(arguments)
    if asked.check:
        faults = check()
        print("\n".join(faults) or "The translations are whole.")
        return 1 if faults else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        update(language, FOLDER / f"{language}.ts")
        release(FOLDER / f"{language}.ts", FOLDER / f"{language}.qm")
    # Papers say facts in the window's words: made by a program of its own, which reads them anew.
    subprocess.run([sys.executable, "-m", "tools.fact_words"], cwd=ROOT, check=True)
    missing = {language: unfinished(FOLDER / f"{language}.ts") for language in LANGUAGES}
    if asked.missing:
        print(json.dumps(missing, ensure_ascii=False, indent=1))
    else:
        for language, texts in missing.items():
            print(f"{language}: {len(texts)} texts without a finished translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
