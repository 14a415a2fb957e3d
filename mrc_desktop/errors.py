"""The UserError family: the world refused. One class, one code, data only.

The sentence for each code lives in `ui/words.py`. `data` may hold numbers, codes and folder paths
the user chose, never anything about a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.problem import Problem


class UserError(Exception):
    """Something the user can understand and act on; `code` names its sentence, `data` fills it."""

    code: ClassVar[str]

    def __init__(self, **data: str | int) -> None:
        """Keep the data of the sentence; the exception's own text is the code alone."""
        super().__init__(self.code)
        self.data = data


class InputRefused(UserError):
    """What was typed has problems; they stand at their fields."""

    code = "input_refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems for the form to show."""
        super().__init__(count=len(problems))
        self.problems = tuple(problems)


# The vault ------------------------------------------------------------------------------------


class WrongPassphrase(UserError):
    """The passphrase (or recovery code) does not open this slot."""

    code = "wrong_passphrase"


class WaitBeforeRetry(UserError):
    """Too many wrong passphrases; data: seconds."""

    code = "wait_before_retry"


class VaultDamaged(UserError):
    """A file of the vault is missing, truncated, swapped or altered; data: file."""

    code = "vault_damaged"


class VaultTooNew(UserError):
    """A newer program made this vault."""

    code = "vault_too_new"


class VaultInUse(UserError):
    """Another process has this vault open."""

    code = "vault_in_use"


class VaultNotFound(UserError):
    """There is no register in this folder."""

    code = "vault_not_found"


class VaultExists(UserError):
    """There is already a register in this folder, or the folder is not empty."""

    code = "vault_exists"


class NetworkFolder(UserError):
    """The folder lies on a network share, where WAL and locks cannot be trusted."""

    code = "network_folder"


class WeakKeyDerivation(UserError):
    """A slot's key-derivation cost lies below the floor: somebody may have weakened it."""

    code = "weak_key_derivation"


class WeakPassphrase(UserError):
    """The new passphrase is too easy to guess."""

    code = "weak_passphrase"


class UserDisabled(UserError):
    """This user has been disabled by an administrator."""

    code = "user_disabled"


class UnknownUser(UserError):
    """No user of this name is in the register."""

    code = "unknown_user"


class UserNameTaken(UserError):
    """Another user already has this name."""

    code = "user_name_taken"


class LastAdministrator(UserError):
    """The last administrator cannot be disabled."""

    code = "last_administrator"


class Locked(UserError):
    """The register is locked."""

    code = "locked"


class NotAllowed(UserError):
    """The user's role may not do this."""

    code = "not_allowed"


class DiskFull(UserError):
    """There is no room left; nothing was saved by this step and what was saved before is safe."""

    code = "disk_full"


class DraftNotKept(UserError):
    """What was typed last could not be written at a lock, which locks all the same."""

    code = "draft_not_kept"


class ReadOnly(UserError):
    """The register's folder cannot be written to."""

    code = "read_only"


class DiskFailed(UserError):
    """The disk refused to read or write for a reason of its own; what was saved before is safe."""

    code = "disk_failed"


class AuditBroken(UserError):
    """The audit chain does not hold; data: position."""

    code = "audit_broken"


# The register ---------------------------------------------------------------------------------


class NotFound(UserError):
    """There is no such record; data: kind."""

    code = "not_found"


class ChangedMeanwhile(UserError):
    """The record was changed since it was opened; nothing typed is lost."""

    code = "changed_meanwhile"


class CaseClosed(UserError):
    """A closed case must be reopened first."""

    code = "case_closed"


class LineGrown(UserError):
    """A line of a crisis has become a person already; it does so once."""

    code = "line_grown"


# Paper ----------------------------------------------------------------------------------------


class NoConsentToReferral(UserError):
    """The person has not agreed to be referred to this organisation."""

    code = "no_consent_to_referral"


class NoLetterToOrigin(UserError):
    """The person asks for protection: nobody writes to the state they come from."""

    code = "no_letter_to_origin"


class ExampleAddressee(UserError):
    """The organisation is one of the marked examples."""

    code = "example_addressee"


class NoClaimYet(UserError):
    """No facts of a wage claim are kept in the case, or nothing in them is owed."""

    code = "no_claim_yet"


class RiskNotDiscussed(UserError):
    """The risk of a complaint was not put to the person, or what the person decided not noted."""

    code = "risk_not_discussed"


class NoAdverseParty(UserError):
    """A demand goes to the other party of the case, and nobody is entered there."""

    code = "no_adverse_party"


class ForeignConsulate(UserError):
    """A letter to a consulate is about its own citizens, and the person is not known to be one."""

    code = "foreign_consulate"


class NoWithdrawnConsent(UserError):
    """A withdrawal is to be confirmed, and the person has withdrawn nothing."""

    code = "no_withdrawn_consent"


class NoConsultationYet(UserError):
    """Consultations are to be confirmed, and there were none."""

    code = "no_consultation_yet"


class ContentFaulty(UserError):
    """A file of resources/content is faulty; data: file, id, field, reason code."""

    code = "content_faulty"


class NoContentKey(UserError):
    """Nobody has entered the key content packs must be signed with."""

    code = "no_content_key"


class CannotRead(UserError):
    """A folder or file the user chose cannot be read; data: folder."""

    code = "cannot_read"


class UnprintableCharacter(UserError):
    """A text holds a character no shipped font can draw; data: code_point ("U+1F600")."""

    code = "unprintable_character"


class PrinterFailed(UserError):
    """The printer is gone or refused."""

    code = "printer_failed"


class SheetNotPrinted(PrinterFailed):
    """The printer is gone or refused, and the paper is kept nowhere but on the screen."""

    code = "sheet_not_printed"


class CannotWrite(UserError):
    """A file could not be written where the user asked for it; data: folder."""

    code = "cannot_write"


class FileInTheWay(UserError):
    """There is already a file where the new one should be written."""

    code = "file_exists"


# The month ------------------------------------------------------------------------------------


class MonthNotOver(UserError):
    """Only a month that has ended can be issued; data: month."""

    code = "month_not_over"


class MonthIssued(UserError):
    """The month was issued before; its numbers stand; data: month."""

    code = "month_issued"


class MonthNotIssued(UserError):
    """The month has no workbook yet; data: month."""

    code = "month_not_issued"


class BadMonth(UserError):
    """The month is not written as YYYY-MM."""

    code = "bad_month"


class SummaryKeyLost(UserError):
    """The key an issued month was rounded with is not there any more; data: month."""

    code = "summary_key_lost"


class LedgerLost(UserError):
    """The audit trail knows a month as issued, the ledger does not; data: month."""

    code = "ledger_lost"


class OtherSpec(UserError):
    """The month was issued by another plan of tables than its year's; data: month."""

    code = "other_spec"


class RoundingFailed(UserError):
    """No safe numbers were found, or the process that looked for them died; data: status."""

    code = "rounding_failed"


class RoundingStopped(UserError):
    """The user stopped it; nothing was written."""

    code = "rounding_stopped"


# Without a window -----------------------------------------------------------------------------


class NoDisplay(UserError):
    """No window can be shown here; data: verbs."""

    code = "no_display"


class FactsDiffer(UserError):
    """The facts are not those of the register; data: missing, stray."""

    code = "facts_differ"


class Unexpected(UserError):
    """A bug was met without a window to say so; data: bug, the code under which it was logged."""

    code = "unexpected"
