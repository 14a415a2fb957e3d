"""The sentence of each UserError: what happened, what is safe, what to do next."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

ERRORS: Final[dict[str, str]] = {
    "unknown": QT_TRANSLATE_NOOP(
        "words_errors", "This could not be done. What you saved before is safe."
    ),
    "input_refused": QT_TRANSLATE_NOOP(
        "words_errors", "Something here needs another look. Nothing has been saved yet."
    ),
    "wrong_passphrase": QT_TRANSLATE_NOOP(
        "words_errors",
        "That does not open the register. Check the keyboard language and Caps Lock and try again.",
    ),
    "wait_before_retry": QT_TRANSLATE_NOOP(
        "words_errors", "After several wrong attempts please wait {seconds} s before the next one."
    ),
    "vault_damaged": QT_TRANSLATE_NOOP(
        "words_errors",
        "The file {file} of this register is missing or damaged. Do not change anything in the "
        "folder; restore it from your last backup.",
    ),
    "vault_too_new": QT_TRANSLATE_NOOP(
        "words_errors",
        "A newer version of the program made this register. Nothing was changed. Install the "
        "newer version and open it again.",
    ),
    "vault_in_use": QT_TRANSLATE_NOOP(
        "words_errors",
        "This register is already open in another window of the program. Close it there first.",
    ),
    "vault_not_found": QT_TRANSLATE_NOOP(
        "words_errors", "There is no register in this folder. Choose another folder."
    ),
    "vault_exists": QT_TRANSLATE_NOOP(
        "words_errors",
        "This folder is not empty. A new register needs an empty folder of its own.",
    ),
    "network_folder": QT_TRANSLATE_NOOP(
        "words_errors",
        "This folder lies on a network drive, where a register can be damaged. Choose a folder "
        "on this computer.",
    ),
    "weak_key_derivation": QT_TRANSLATE_NOOP(
        "words_errors",
        "The protection of this register is weaker than the program allows; somebody may have "
        "altered it. It was not opened. Restore keyring.json from your last backup.",
    ),
    "weak_passphrase": QT_TRANSLATE_NOOP(
        "words_errors",
        "This passphrase is too easy to guess. Use four or more unrelated words.",
    ),
    "user_disabled": QT_TRANSLATE_NOOP(
        "words_errors", "This user has been disabled. Ask an administrator of your centre."
    ),
    "unknown_user": QT_TRANSLATE_NOOP("words_errors", "There is no such user in this register."),
    "user_name_taken": QT_TRANSLATE_NOOP(
        "words_errors", "Another user already has this name. Choose a different one."
    ),
    "last_administrator": QT_TRANSLATE_NOOP(
        "words_errors",
        "This is the only administrator. Give somebody else this role first.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "words_errors", "The register is locked. Unlock it and do this again; your draft is kept."
    ),
    "not_allowed": QT_TRANSLATE_NOOP("words_errors", "Your role does not allow this."),
    "disk_full": QT_TRANSLATE_NOOP(
        "words_errors",
        "The disk is full, so this was not saved. Everything saved before is safe. Make room and "
        "save again.",
    ),
    "draft_not_kept": QT_TRANSLATE_NOOP(
        "words_errors",
        "What was typed in the last moments before the lock could not be kept: nothing can be "
        "written to the register. Is the disk full? Unlock, and look through the form that was "
        "open.",
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "words_errors",
        "The folder of the register cannot be written to: nothing was saved. Is the disk protected "
        "against writing, or the folder another user’s?",
    ),
    "audit_broken": QT_TRANSLATE_NOOP(
        "words_errors",
        "The audit trail was altered at entry {position}. Keep the folder as it is and tell your "
        "administrator.",
    ),
    "not_found": QT_TRANSLATE_NOOP("words_errors", "This record is no longer in the register."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "words_errors",
        "Somebody changed this record since you opened it. Nothing you typed is lost: compare, "
        "then save again.",
    ),
    "case_closed": QT_TRANSLATE_NOOP(
        "words_errors", "This case is closed. Reopen it before you add to it."
    ),
    "line_grown": QT_TRANSLATE_NOOP(
        "words_errors",
        "This line has become a person already. Open the person; the line keeps the link.",
    ),
    "no_consent_to_referral": QT_TRANSLATE_NOOP(
        "words_errors",
        "The person has not agreed to be referred to this organisation. Record the consent first.",
    ),
    "no_letter_to_origin": QT_TRANSLATE_NOOP(
        "words_errors",
        "This person asks for protection. A letter to a consulate or an authority of the country "
        "they come from could put them and their family in danger, so none is written. Choose "
        "another organisation; in doubt ask the UN refugee agency or legal aid.",
    ),
    "example_addressee": QT_TRANSLATE_NOOP(
        "words_errors",
        "This organisation is only an example. Choose or add a real one first.",
    ),
    "no_claim_yet": QT_TRANSLATE_NOOP(
        "words_errors",
        "There is nothing to put on a claim sheet yet. Enter what was agreed and paid, and save.",
    ),
    "risk_not_discussed": QT_TRANSLATE_NOOP(
        "words_errors",
        "First talk over what a complaint can mean for the person's stay, and note the day and "
        "what the person decided. Then save and print the claim sheet.",
    ),
    "no_adverse_party": QT_TRANSLATE_NOOP(
        "words_errors",
        "The case does not say who owes the wages. Enter the employer in the case first.",
    ),
    "foreign_consulate": QT_TRANSLATE_NOOP(
        "words_errors",
        "This consulate is not known to be that of the person's own country. Such a letter is only "
        "about documents of its own citizens.",
    ),
    "no_withdrawn_consent": QT_TRANSLATE_NOOP(
        "words_errors", "This person has not withdrawn any agreement."
    ),
    "no_consultation_yet": QT_TRANSLATE_NOOP(
        "words_errors", "No consultation with this person is recorded yet."
    ),
    "content_faulty": QT_TRANSLATE_NOOP(
        "words_errors",
        "The guidance file {file} is faulty and was not used. Reinstall the program or ask whoever "
        "maintains it.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "words_errors",
        "The printer did not answer. The paper is kept in the register and can be printed again.",
    ),
    "sheet_not_printed": QT_TRANSLATE_NOOP(
        "words_errors",
        "The printer did not answer. The sheet stays here; print it again when the printer is "
        "ready.",
    ),
    "no_content_key": QT_TRANSLATE_NOOP(
        "words_errors",
        "Enter the key packs must be signed with first. Whoever makes the packs gives it to you.",
    ),
    "cannot_read": QT_TRANSLATE_NOOP(
        "words_errors",
        "Nothing could be read in {folder}. Check that the stick is in place and choose again.",
    ),
    "cannot_write": QT_TRANSLATE_NOOP(
        "words_errors", "The file could not be written in {folder}. Choose another folder."
    ),
    "month_not_over": QT_TRANSLATE_NOOP(
        "words_errors", "The month {month} has not ended yet; it can be issued when it is over."
    ),
    "month_issued": QT_TRANSLATE_NOOP(
        "words_errors", "The month {month} was issued before. Its numbers stand."
    ),
    "month_not_issued": QT_TRANSLATE_NOOP(
        "words_errors",
        "The month {month} has not been issued yet, so it has no files. Issue it first.",
    ),
    "file_exists": QT_TRANSLATE_NOOP(
        "words_errors", "There is already a file of this name. It was left as it is."
    ),
    "no_display": QT_TRANSLATE_NOOP(
        "words_errors", "There is no display for a window here. Without one there are: {verbs}."
    ),
    "facts_differ": QT_TRANSLATE_NOOP(
        "words_errors",
        "The numbers of the supervisor do not agree with the register: {missing} are missing and "
        "{stray} are too many. Keep the folder as it is and tell your administrator.",
    ),
    "unexpected": QT_TRANSLATE_NOOP(
        "words_errors", "Something went wrong. Your saved work is safe. Code {bug}."
    ),
    "bad_month": QT_TRANSLATE_NOOP("words_errors", "A month is written as 2026-11."),
    "disk_failed": QT_TRANSLATE_NOOP(
        "words_errors",
        "The disk reported an error, so this was not saved. Copy the folder of the register to "
        "another disk before you go on.",
    ),
    "unprintable_character": QT_TRANSLATE_NOOP(
        "words_errors",
        "The text holds a character that cannot be printed ({code_point}). Replace it and try "
        "again.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "words_errors", "The file cannot be read. Is the stick still plugged in?"
    ),
    "not_a_bundle": QT_TRANSLATE_NOOP(
        "words_errors", "This file is not a bundle of a desk. Nothing was taken in."
    ),
    "bundle_truncated": QT_TRANSLATE_NOOP(
        "words_errors",
        "This bundle was not copied whole. Nothing was taken in. Copy it from the desk again.",
    ),
    "bundle_altered": QT_TRANSLATE_NOOP(
        "words_errors",
        "This bundle is not what the desk wrote: it was damaged or altered. Nothing was taken"
        " in. Ask the desk for a new one.",
    ),
    "bundle_for_other": QT_TRANSLATE_NOOP(
        "words_errors",
        "This bundle is sealed for another office and cannot be opened here. Give the desk "
        "the card of this office.",
    ),
    "bundle_foreign": QT_TRANSLATE_NOOP(
        "words_errors",
        "This bundle comes from a desk of another centre. Nothing was taken in. If the desk is one "
        "of yours, an administrator must type the centre’s code there.",
    ),
    "bundle_older": QT_TRANSLATE_NOOP(
        "words_errors",
        "A later bundle of this desk was taken in before. This one was left out; nothing is "
        "missing.",
    ),
    "bundle_from_here": QT_TRANSLATE_NOOP(
        "words_errors",
        "The facts of this bundle are in this register already: it was made here. Nothing was"
        " taken in.",
    ),
    "bundle_practice": QT_TRANSLATE_NOOP(
        "words_errors",
        "Practice and real work must not be counted together. Nothing was taken in.",
    ),
    "centre_unconfirmed": QT_TRANSLATE_NOOP(
        "words_errors",
        "This is the first bundle of a centre. Compare the centre’s fingerprint with the one "
        "on the desk’s screen, {fingerprint}, and confirm it.",
    ),
    "no_office": QT_TRANSLATE_NOOP(
        "words_errors",
        "This desk does not know whom its facts go to. Load the card of the supervisor’s "
        "office first.",
    ),
    "no_centre_code": QT_TRANSLATE_NOOP(
        "words_errors",
        "This desk does not have the centre’s code yet. Make one, or type the one of the "
        "centre’s other desk.",
    ),
    "not_an_office_card": QT_TRANSLATE_NOOP(
        "words_errors",
        "This file is not the card of a supervisor’s office. Nothing was changed.",
    ),
    "national_part_missing": QT_TRANSLATE_NOOP(
        "words_errors",
        "The national roll-up needs packages that a centre’s program does not have. Run it where "
        "mrc-desktop[{extra}] was installed.",
    ),
    "nothing_to_roll_up": QT_TRANSLATE_NOOP(
        "words_errors",
        "No package of this folder could be used; left out: {refused}. Nothing was written.",
    ),
    "bad_key_list": QT_TRANSLATE_NOOP(
        "words_errors",
        "Line {line} of the list of centres’ keys cannot be read. Nothing was written.",
    ),
    "engine_failed": QT_TRANSLATE_NOOP(
        "words_errors",
        "The database of the roll-up could not be reached or refused to work. Nothing was written.",
    ),
    "summary_key_lost": QT_TRANSLATE_NOOP(
        "words_errors",
        "The key {month} was rounded with is not in this register any more. The month stays closed "
        "and its files as they are. A backup that has the key brings it back.",
    ),
    "ledger_lost": QT_TRANSLATE_NOOP(
        "words_errors",
        "The audit trail says that {month} was issued, but its entry in the ledger is missing. The "
        "month stays closed. A backup that has the entry brings it back.",
    ),
    "other_spec": QT_TRANSLATE_NOOP(
        "words_errors",
        "{month} was issued by another plan of tables than this program knows for its year. It "
        "stays as it is; a second plan for one month would tell of single persons.",
    ),
    "rounding_failed": QT_TRANSLATE_NOOP(
        "words_errors",
        "No safe numbers were found ({status}). Nothing was issued or written. Try again when the "
        "computer has less to do.",
    ),
    "rounding_stopped": QT_TRANSLATE_NOOP(
        "words_errors", "Stopped. Nothing was issued or written."
    ),
}
