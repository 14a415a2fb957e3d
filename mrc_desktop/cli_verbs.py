"""The verbs that work in a register as one of its users, with what the user's role may see."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from mrc_desktop.cli_output import (
    USUAL_LANGUAGE,
    UsageError,
    check_out,
    interface_language,
    print_json,
    print_rows,
    speak,
    stdin_line,
    unlocked,
)
from mrc_desktop.domain.codes import CaseStatus, Topic
from mrc_desktop.domain.letter_kind import LetterSlot
from mrc_desktop.domain.referral import LetterDraft, LetterFact

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from enum import StrEnum
    from pathlib import Path

    from mrc_desktop.domain.letter_kind import LetterKind
    from mrc_desktop.domain.person import Birth
    from mrc_desktop.services.search import PersonRow
    from mrc_desktop.services.summaries import PeriodSum, Release, Row, Summaries

    Code = TypeVar("Code", bound=StrEnum)

_LONGEST_REASON = 100_000


def users(args: argparse.Namespace) -> None:
    """Print name, role and state of each user."""
    with unlocked(args) as desk:
        found = desk.members.users()
    if args.json:
        print_json(
            [
                {"name": user.name, "role": user.role, "is_enabled": user.is_enabled}
                for user in found
            ]
        )
        return
    print_rows(
        (user.name, user.role, "enabled" if user.is_enabled else "disabled") for user in found
    )


def find(args: argparse.Namespace) -> None:
    """Print the people who meet the text and the filters."""
    from mrc_desktop.services.search import PersonFilter

    if args.limit < 1:
        raise UsageError("--limit takes 1 or more")
    if args.text and args.text_stdin:
        raise UsageError("TEXT or --text-stdin, not both")
    wanted = PersonFilter(
        text=" ".join(args.text),
        topic=_code(Topic, "--topic", args.topic),
        status=_code(CaseStatus, "--status", args.status),
    )
    with unlocked(args) as desk:
        if args.text_stdin:
            # The passphrase was the line before.
            wanted = replace(wanted, text=stdin_line())
        ids = desk.search.person_ids(wanted)
        rows = desk.search.person_rows(ids[: args.limit])
    if args.json:
        print_json({"found": len(ids), "people": [_person(row) for row in rows]})
        return
    speak(args.interface)
    from mrc_desktop.ui.words import say

    print_rows(
        (
            row.id,
            row.name or "-",
            row.other_name or "-",
            _birth(row.birth) or "-",
            row.phone or "-",
            ", ".join(say(topic) for topic in row.topics) or "-",
        )
        for row in rows
    )
    if len(ids) > len(rows):
        sys.stderr.write(f"{len(rows)} / {len(ids)}\n")


def _person(row: PersonRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "other_name": row.other_name,
        "birth": _birth(row.birth),
        "phone": row.phone,
        "topics": list(row.topics),
        "open_cases": row.open_cases,
        "last_contact": row.last_contact.isoformat() if row.last_contact else None,
    }


def _birth(birth: Birth) -> str:
    """Return a date as 1990-03-12, a year as 1990, an estimated one as ~1990, or nothing."""
    if birth.date is not None:
        return birth.date.isoformat()
    if birth.year is None:
        return ""
    return f"~{birth.year}" if birth.precision == "estimated_age" else str(birth.year)


def summary(args: argparse.Namespace) -> None:
    """Print the published numbers of a month; issue it, issue it anew, write its files."""
    out = check_out(args) if args.out is not None else None
    with unlocked(args) as desk:
        if args.period:
            if args.issue or args.reissue or args.package or out is not None:
                raise UsageError("--period shows a sum; only months are issued and written")
            found = desk.summaries.period_sum(args.period)
            _print_summary(args, _period(found), found.rows, desk.summaries, found.last)
            return
        if args.issue:
            desk.summaries.issue(args.month, args.paper_language)
        told = _reissue(desk.summaries, args) if args.reissue else {}
        if args.package is not None:
            desk.summaries.save_package(args.month, args.package)
        if out is not None and args.hxl:
            desk.summaries.save_hxl(args.month, out)
        elif out is not None:
            _write_summary(desk.summaries, args.month, out)
        release = desk.summaries.preview(args.month)
        if out is None or args.json:
            _print_summary(args, _release(release) | told, release.rows, desk.summaries, release)


def _reissue(summaries: Summaries, args: argparse.Namespace) -> dict[str, Any]:
    """Issue a month anew if that is safe; return what came of it."""
    issued = summaries.reissue(args.month, args.paper_language)
    if not args.json:
        sys.stderr.write(" ".join(filter(None, (issued.outcome.value, issued.reason))) + "\n")
    return {"outcome": issued.outcome, "reason": issued.reason or None}


def _write_summary(summaries: Summaries, month: str, out: Path) -> None:
    """Write the file of the month that has the ending asked for."""
    ending = out.suffix.casefold()
    names = [one.name for one in summaries.files(month) if one.name.endswith(ending)]
    if not ending or not names:
        raise UsageError("--out takes a name ending in .xlsx, .csv, .pdf, .json or .sig")
    summaries.save_file(month, names[0], out)


def _print_summary(
    args: argparse.Namespace,
    head: dict[str, Any],
    rows: Sequence[Row],
    summaries: Summaries,
    release: Release,
) -> None:
    """Print rows as JSON with codes, or as lines with names and "<10"."""
    from mrc_desktop.services.summaries import Dimension, shown

    if args.json:
        print_json(
            head
            | {
                "rows": [
                    {
                        "table": row.table,
                        "unit": row.unit,
                        "categories": row.categories,
                        "value": row.value,
                        "lower": row.lower,
                        "upper": row.upper,
                    }
                    for row in rows
                ]
            }
        )
        return
    words = summaries.words(release, args.paper_language)
    print_rows(
        (
            words[f"table.{row.table}"],
            " · ".join(
                words[f"{name}.{code}"]
                for name, code in zip(Dimension, row.categories, strict=True)
                if code != "_T"
            )
            or "-",
            shown(row.value, row.unit),
        )
        for row in rows
    )


def _release(release: Release) -> dict[str, Any]:
    return {
        "month": release.month,
        "centre": release.centre,
        "is_practice": release.is_practice,
        "issued_on": release.issued_on or None,
        "revision": release.revision,
        "spec": release.spec.digest,
    }


def _period(found: PeriodSum) -> dict[str, Any]:
    return {
        "period": found.period.code,
        "months": list(found.period.months),
        "missing": found.period.missing,
        "spec": found.spec.digest,
    }


def letter(args: argparse.Namespace) -> None:
    """Issue a letter and write its PDF, or list the kinds or to whom letters may go."""
    if args.list or args.kinds:
        _list_letters(args)
        return
    if not args.case:
        raise UsageError("--case is needed")
    out = check_out(args)
    reason = _reason(args.reason_file) if args.reason_file else ""
    facts = _facts(args.fact)
    with unlocked(args) as desk:
        _check_letter(args, {one.id: one for one in desk.letters.kinds()})
        draft = LetterDraft(
            case=desk.cases.by_number(args.case),
            organisation=args.to or "",
            template=args.kind,
            language=args.language or USUAL_LANGUAGE,
            reason=reason,
            facts=facts,
            answer_days=args.answer_days,
        )
        paper = desk.letters.issue(draft)
        # The copy leaves the register: that too is audited.
        desk.papers.save_copy(paper.document.id, out)
    if args.json:
        print_json({"number": paper.document.number, "sha256": paper.document.digest})
    else:
        print_rows([(paper.document.number,)])


def _list_letters(args: argparse.Namespace) -> None:
    """Print the kinds of letter, or to whom letters may go: for a reader in her own language."""
    spoken = interface_language(args.interface)
    tongue = args.language or spoken
    from mrc_desktop.ui.words import say

    found: list[tuple[str, str, str]]
    shown: list[tuple[str, ...]]
    with unlocked(args) as desk:
        letters = desk.letters
        if args.kinds:
            kinds = [(one, letters.title(one.id, tongue)) for one in letters.kinds()]
            found = [(one.id, str(one.nature), title) for one, title in kinds]
            shown = [(one.id, title) for one, title in kinds]
        else:
            organisations = letters.organisations()
            found = [(one.id, str(one.kind), one.name) for one in organisations]
            shown = [(one.id, say(one.kind), one.name) for one in organisations]
    if args.json:
        print_json([{"id": one, "kind": kind, "name": name} for one, kind, name in found])
    else:
        print_rows(shown)


def _check_letter(args: argparse.Namespace, kinds: Mapping[str, LetterKind]) -> None:
    """Raise UsageError for a kind there is not, or for what this kind needs and was not given."""
    kind = kinds.get(args.kind)
    if kind is None:
        raise UsageError("--kind is not known; --kinds lists them")
    if kind.is_to_organisation and not args.to:
        raise UsageError("--to is needed for this kind of letter")
    if LetterSlot.REASON in kind.slots and not args.reason_file:
        raise UsageError("--reason-file is needed for this kind of letter")


def _facts(names: Sequence[str] | None) -> frozenset[LetterFact]:
    if names is None:
        return frozenset({LetterFact.NAME})
    wanted = [name for name in names if name != "none"]
    known = [str(fact) for fact in LetterFact]
    wrong = [name for name in wanted if name not in known]
    if wrong:
        raise UsageError(f"--fact takes none or any of: {', '.join(known)}")
    return frozenset(LetterFact(name) for name in wanted)


def _reason(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(_LONGEST_REASON + 1)
    except OSError:
        raise UsageError("the reason file cannot be read") from None
    except UnicodeDecodeError:
        raise UsageError("the reason file is not UTF-8") from None
    if len(text) > _LONGEST_REASON:
        raise UsageError("the reason file is too long")
    return text


def verify(args: argparse.Namespace) -> None:
    """Check the register and print how much was found whole."""
    from mrc_desktop.services.checking import check_register

    with unlocked(args) as desk:
        report = check_register(desk.session)
    found = {
        "register_audit_entries": report.register_entries,
        "facts_audit_entries": report.facts_entries,
        "facts": report.facts,
    }
    if args.json:
        print_json({"is_whole": True, **found})
    else:
        print_rows((name, count) for name, count in found.items() if count is not None)


def _code(kind: type[Code], option: str, text: str | None) -> Code | None:
    if text is None:
        return None
    known = [str(code) for code in kind]
    if text not in known:
        raise UsageError(f"{option} takes one of: {', '.join(known)}")
    return kind(text)
