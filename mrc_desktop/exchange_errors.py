"""More of the UserError family: what is refused of files that come from elsewhere.

Bundles of a desk, cards of an office, packages of a centre. As in `errors`: one class, one code,
data only, and the sentence in `ui/words_errors.py`.
"""

from __future__ import annotations

from mrc_desktop.errors import UserError

# Several desks, one centre ---------------------------------------------------------------------


class FileUnreadable(UserError):
    """There is no such file, or it cannot be read."""

    code = "file_unreadable"


class NotABundle(UserError):
    """The file is not a bundle of a desk's facts."""

    code = "not_a_bundle"


class BundleTruncated(UserError):
    """The file ends too early: it was not copied whole."""

    code = "bundle_truncated"


class BundleAltered(UserError):
    """The file is not what the desk wrote."""

    code = "bundle_altered"


class BundleForOther(UserError):
    """The bundle is sealed for another office's key."""

    code = "bundle_for_other"


class BundleForeign(UserError):
    """The bundle is of a desk of another centre."""

    code = "bundle_foreign"


class BundleOlder(UserError):
    """A later bundle of this desk was taken in before."""

    code = "bundle_older"


class BundleFromHere(UserError):
    """These facts are in this store already: the bundle was made in this very register."""

    code = "bundle_from_here"


class BundlePractice(UserError):
    """Invented people must not be counted with real ones, nor the other way round."""

    code = "bundle_practice"


class CentreUnconfirmed(UserError):
    """Nobody has compared the centre's fingerprint yet; data: fingerprint."""

    code = "centre_unconfirmed"


class NoOffice(UserError):
    """This desk does not know yet whom its facts go to."""

    code = "no_office"


class NoCentreCode(UserError):
    """This desk does not share the centre's code yet."""

    code = "no_centre_code"


class NotAnOfficeCard(UserError):
    """The file is not the card of a supervisor's office."""

    code = "not_an_office_card"


# The country ------------------------------------------------------------------------------------


class NationalPartMissing(UserError):
    """The packages of the national roll-up are not installed; data: extra."""

    code = "national_part_missing"


class NothingToRollUp(UserError):
    """No package of the folder can be used; data: refused, and how many by reason."""

    code = "nothing_to_roll_up"


class BadKeyList(UserError):
    """A line of the list of centres' keys cannot be read; data: line."""

    code = "bad_key_list"


class EngineFailed(UserError):
    """The database of the roll-up cannot be reached or refused."""

    code = "engine_failed"
