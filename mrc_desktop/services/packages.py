"""A month's package: the files that leave the centre, and the signature that says whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.exchange.manifest import MANIFEST, SIGNATURE, make_manifest, stem_of
from mrc_desktop.exchange.month_workbook import make_month_workbook
from mrc_desktop.exchange.tidy import make_tidy
from mrc_desktop.services.month_reports import report_context
from mrc_desktop.services.release_labels import release_labels
from mrc_desktop.storage import office

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.statistics.release import Release
    from mrc_desktop.storage.transaction import Records


def write_package(
    records: Records,
    content: Content,
    language: str,
    release: Release,
    earlier: Sequence[Release] = (),
    previous: str = "",
) -> dict[str, bytes]:
    """Return the files of a month by name, the manifest and its signature last.

    `records` are a transaction on the facts that may write: the centre's signature key is drawn
    when the first month is issued. `earlier` are published months for the report's comparison;
    `previous` is the SHA-256 (hexadecimal) of the manifest of the revision before, or empty. What
    is returned is to be kept: another language or program would give other bytes.
    """
    from mrc_desktop.documents.month_report import (  # noqa: PLC0415 - ReportLab takes its time
        render_month_report,
    )

    words = release_labels(content, language, release)
    alpha3 = alpha3_codes(content)
    fonts = content.folder.parent / "fonts"
    stem = stem_of(release)
    files = {
        f"{stem}.csv": make_tidy(release, alpha3),
        f"{stem}.xlsx": make_month_workbook(release, words, alpha3),
        f"{stem}.pdf": render_month_report(
            report_context(content, language, release, earlier), fonts
        ),
    }
    keys = office.ensure(records)
    manifest = make_manifest(release, files, previous, keys.signer)
    return {**files, MANIFEST: manifest, SIGNATURE: office.signed_manifest(keys, manifest)}


def hxl_table(content: Content, release: Release) -> bytes:
    """Return the CSV with a row of HXL tags, for a partner who asks for it.

    It is not part of the signed package: it says the same numbers once more.
    """
    return make_tidy(release, alpha3_codes(content), has_hxl=True)


def alpha3_codes(content: Content) -> Mapping[str, str]:
    """Return the ISO 3166-1 alpha-3 code of every country of the list."""
    return {code: country.alpha3 or code for code, country in content.codes.countries.items()}
