"""Which profiles v may be made of: those somebody has, and as many that nobody has.

The theorem of `rounding` holds for any choice; a wider one only gives the solver more room. The
choice is drawn with a fixed seed, so that equal months give equal numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.statistics.micro import OPEN, Entries, Frame, MicroTable, Profile
from mrc_desktop.statistics.spec import CAPS, TOTAL, Dimension, Spec, Unit

if TYPE_CHECKING:
    import numpy as np

_OUTCOME: Final = tuple(Dimension).index(Dimension.OUTCOME)


def columns_for(micro: MicroTable, frame: Frame, extra: int, seed: int) -> tuple[Entries, ...]:
    """Return what one person of each allowed profile adds to the cells; no two are the same."""
    import numpy as np  # noqa: PLC0415 - only a process that rounds loads it

    rng = np.random.default_rng(seed)
    profiles = [*sorted(micro.profiles), *_loose(frame.spec)]
    profiles += _near(micro, frame.spec)
    profiles += _drawn(micro, frame, extra, rng)
    return tuple(dict.fromkeys(frame.entries(one) for one in profiles))


def _loose(spec: Spec) -> list[Profile]:
    """Return things counted without a consultation, one of each."""
    return [
        Profile((), ((unit.value, topic, times),))
        for unit in Unit
        if unit not in (Unit.PERSONS, Unit.CONSULTATIONS)
        for topic in spec.categories(Dimension.TOPIC)
        for times in range(1, CAPS[unit] + 1)
    ]


def _near(micro: MicroTable, spec: Spec) -> list[Profile]:
    """Return the places somebody has, with one visit and with as many as count."""
    places = sorted({profile.place for profile in micro.profiles if profile.place})
    return [_somebody(place, times) for place in places for times in (1, CAPS[Unit.CONSULTATIONS])]


def _somebody(place: tuple[str, ...], times: int) -> Profile:
    """Return a person of a place with so many visits, and the case a closed outcome takes.

    Without that case v would be of people there cannot be, and whoever holds the number of cases
    against the outcomes would know more than the theorem allows.
    """
    counts = [(Unit.CONSULTATIONS.value, place[0], times)]
    if place[_OUTCOME] != OPEN:
        counts.append((Unit.CASES.value, place[0], 1))
    return Profile(place, tuple(counts))


def _drawn(micro: MicroTable, frame: Frame, extra: int, rng: np.random.Generator) -> list[Profile]:
    """Return places nobody needs to have: some for every cell, and likely ones besides."""
    cells = [cell.categories for cell in frame.cells if cell.unit is Unit.PERSONS]
    wanted = [*cells, *cells, *[(TOTAL,) * len(Dimension)] * extra]
    axes = []
    for axis, dimension in enumerate(Dimension):
        categories = frame.spec.categories(dimension)
        weight = dict.fromkeys(categories, 1.0)
        for profile, number in micro.profiles.items():
            if profile.place:
                weight[profile.place[axis]] += number
        whole = sum(weight.values())
        chosen = rng.choice(
            len(categories), size=len(wanted), p=[weight[code] / whole for code in categories]
        )
        axes.append(
            [
                categories[one] if cell[axis] == TOTAL else cell[axis]
                for one, cell in zip(chosen, wanted, strict=True)
            ]
        )
    times = rng.integers(1, CAPS[Unit.CONSULTATIONS] + 1, size=len(wanted))
    return [
        _somebody(place, int(often))
        for place, often in zip(zip(*axes, strict=True), times, strict=True)
    ]
