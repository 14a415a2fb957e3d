"""Whom nobody writes to about somebody who asks for protection: the state they fear.

That is the rule of the house for every country (TJ-ASY-05 has it as law for Tajikistan): a letter
to a consulate or an authority tells that state where the person is and what they said.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from mrc_desktop.domain.codes import STATELESS, UNKNOWN_COUNTRY, OrganisationKind
from mrc_desktop.domain.referral import Organisation

_NO_AUTHORITY: Final = frozenset(
    {
        OrganisationKind.LEGAL_AID,
        OrganisationKind.SHELTER,
        OrganisationKind.HEALTH_SERVICE,
        OrganisationKind.REINTEGRATION_PROGRAMME,
    }
)
"""Kinds that serve people; of "other" nobody can tell that it is no authority."""


def belongs_to_origin(
    organisation: Organisation, origins: Collection[str], centre_country: str
) -> bool:
    """Return whether an organisation is, or may be, part of a state the person comes from.

    `origins` are citizenships. An organisation without a country is one of the centre's own,
    except a consulate: of that nobody can tell whose it is. Where no citizenship is known, every
    consulate may be the wrong one.
    """
    known = {one for one in origins if one and one not in (STATELESS, UNKNOWN_COUNTRY)}
    if organisation.kind is OrganisationKind.CONSULATE:
        return not known or not organisation.country or organisation.country in known
    if organisation.kind in _NO_AUTHORITY:
        return False
    return (organisation.country or centre_country) in known
