"""A bundle: all facts of one desk, signed by the desk, sealed for the supervisor's office.

A bundle holds the desk's facts as they stand, not what changed since the last one: a stick that
gets lost leaves no gap, an interrupted journey is finished by any later bundle, and taking the
same one in twice changes nothing. The file:

    magic | the office's public key, 32 | length of the box, 8 | SHA-256 of the box, 32 | the box

The box is libsodium's sealed box over the desk's proof and an Ed25519-signed content, which names
the office again, so an office cannot pass a bundle on as if it were meant for another one. The
content is compressed and then filled up with zeros, so its size says little about a month.
"""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import Final

import msgspec

from mrc_desktop.domain.fact import Fact  # noqa: TC001 - msgspec reads it at run time
from mrc_desktop.exchange_errors import BundleAltered, BundleForOther, BundleTruncated, NotABundle
from mrc_desktop.storage import crypto
from mrc_desktop.storage.desk import DeskProof, proof_holds
from mrc_desktop.storage.facts import check_fact

MAGIC: Final = b"MRC bundle 1\n"
_HEAD: Final = len(MAGIC) + 32 + 8 + 32
_STEP: Final = 16 * 1024
"""Contents are filled up to a multiple of so many bytes."""

LARGEST: Final = 64 << 20
"""No desk's facts take so many bytes; a larger file is no bundle."""

_LARGEST_CONTENT: Final = 512 << 20


class Contents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a desk says: its facts when it made the bundle; `number` is that moment in seconds."""

    desk_id: str
    is_practice: bool
    number: int
    made_at: str
    facts: tuple[Fact, ...]


class _Inner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What lies in the box."""

    centre: bytes
    desk_id: str
    public_key: bytes
    certificate: bytes
    signed: bytes


class Opened(msgspec.Struct, frozen=True):
    """A bundle that was opened: whose it is, and what it says. The signatures hold."""

    proof: DeskProof
    contents: Contents
    digest: str


def sealed(proof: DeskProof, seed: bytes, office_key: bytes, contents: Contents) -> bytes:
    """Return the file of a bundle."""
    packed = zlib.compress(msgspec.msgpack.encode(contents), 6)
    packed += bytes(-len(packed) % _STEP)
    signed = crypto.sign(seed, _context(office_key) + packed)
    inner = _Inner(proof.centre, proof.desk_id, proof.public_key, proof.certificate, signed)
    box = crypto.seal_for(office_key, msgspec.msgpack.encode(inner))
    return b"".join(
        (MAGIC, office_key, len(box).to_bytes(8, "big"), sha256(box).digest(), box),
    )


def opened(private_key: bytes, file: bytes) -> Opened:
    """Return what a bundle says.

    Raises NotABundle, BundleTruncated, BundleForOther (another office's), BundleAltered.
    """
    box = _box(private_key, file)
    office_key = crypto.public_of(private_key)
    try:
        inner = msgspec.msgpack.decode(crypto.unseal_own(private_key, box), type=_Inner)
        proof = DeskProof(inner.centre, inner.desk_id, inner.public_key, inner.certificate)
        if not proof_holds(proof):
            raise BundleAltered
        context = _context(office_key)
        content = crypto.verified(inner.public_key, inner.signed)
        if not content.startswith(context):
            raise BundleAltered
        contents = msgspec.msgpack.decode(_unpacked(content[len(context) :]), type=Contents)
        for fact in contents.facts:
            check_fact(fact)
    except (crypto.SealBroken, msgspec.MsgspecError, zlib.error, ValueError) as error:
        raise BundleAltered from error
    if contents.desk_id != proof.desk_id:
        raise BundleAltered
    return Opened(proof, contents, sha256(file).hexdigest())


def _box(private_key: bytes, file: bytes) -> bytes:
    """Return the sealed box of a file that is whole and meant for this key."""
    if not file.startswith(MAGIC):
        if MAGIC.startswith(file[: len(MAGIC)]):
            raise BundleTruncated
        raise NotABundle
    if len(file) < _HEAD:
        raise BundleTruncated
    at = len(MAGIC)
    office_key, length, digest = file[at : at + 32], file[at + 32 : at + 40], file[at + 40 : _HEAD]
    box = file[_HEAD:]
    wanted = int.from_bytes(length, "big")
    if len(box) < wanted <= LARGEST:
        raise BundleTruncated
    if len(box) != wanted or sha256(box).digest() != digest:
        raise BundleAltered
    if office_key != crypto.public_of(private_key):
        raise BundleForOther
    return box


def _context(office_key: bytes) -> bytes:
    return crypto.joined("mrc-bundle", 1, office_key)


def _unpacked(packed: bytes) -> bytes:
    """Return the content; ValueError if it is larger than any desk's can be."""
    reader = zlib.decompressobj()
    content = reader.decompress(packed, _LARGEST_CONTENT)
    if not reader.eof or reader.unused_data.strip(b"\0"):
        raise ValueError
    return content
