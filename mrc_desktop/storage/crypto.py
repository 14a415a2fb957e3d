"""The few cryptographic operations of the vault, each by libsodium, each with its purpose.

Everything that is authenticated is written with length-prefixed fields, so no two different
lists of fields give the same bytes.
"""

from __future__ import annotations

import secrets
import unicodedata
from hashlib import blake2b
from hmac import compare_digest
from typing import Final

import nacl.bindings as sodium
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 24
SALT_BYTES: Final = 16
_MIB: Final = 1 << 20


class SealBroken(Exception):
    """The seal does not open with this key, or what it covers was changed."""


def new_key() -> bytes:
    """Return 256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def new_salt() -> bytes:
    """Return a random salt for Argon2id."""
    return secrets.token_bytes(SALT_BYTES)


def new_nonce() -> bytes:
    """Return a random nonce; 192 bits never repeat by chance."""
    return secrets.token_bytes(NONCE_BYTES)


def joined(*fields: bytes | str | int) -> bytes:
    """Return the fields as one byte string, each with its length before it."""
    parts: list[bytes] = []
    for field in fields:
        raw = field if isinstance(field, bytes) else str(field).encode()
        parts.append(len(raw).to_bytes(8, "big"))
        parts.append(raw)
    return b"".join(parts)


def normalised(passphrase: str) -> bytes:
    """Return the passphrase in NFKC: the same keys pressed on any keyboard give the same bytes."""
    return unicodedata.normalize("NFKC", passphrase).encode()


def derive(secret: bytes, salt: bytes, memory_mib: int, passes: int) -> bytes:
    """Return the key Argon2id (RFC 9106, one lane) makes of a secret."""
    key: bytes = argon2id.kdf(KEY_BYTES, secret, salt, opslimit=passes, memlimit=memory_mib * _MIB)
    return key


def seal(key: bytes, nonce: bytes, content: bytes, covered: bytes) -> bytes:
    """Return the content under XChaCha20-Poly1305; `covered` is authenticated with it."""
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, covered, nonce, key)


def unseal(key: bytes, nonce: bytes, sealed: bytes, covered: bytes) -> bytes:
    """Return the content of a seal; raise SealBroken."""
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, covered, nonce, key)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealBroken from error


def public_of(private_key: bytes) -> bytes:
    """Return the public half of an X25519 private key."""
    return sodium.crypto_scalarmult_base(private_key)


def new_pair() -> tuple[bytes, bytes]:
    """Return the public and the private key of an X25519 box."""
    private = new_key()
    return public_of(private), private


def seal_for(public_key: bytes, content: bytes) -> bytes:
    """Return the content in a box only the holder of the private key opens."""
    return sodium.crypto_box_seal(content, public_key)


def unseal_own(private_key: bytes, box: bytes) -> bytes:
    """Return the content of a box sealed for this private key; raise SealBroken."""
    public_key = public_of(private_key)
    try:
        return sodium.crypto_box_seal_open(box, public_key, private_key)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealBroken from error


def new_signer() -> tuple[bytes, bytes]:
    """Return the public key and the seed of an Ed25519 signature key."""
    seed = new_key()
    return sodium.crypto_sign_seed_keypair(seed)[0], seed


def signer_of(seed: bytes) -> bytes:
    """Return the public key of an Ed25519 seed."""
    public_key: bytes = sodium.crypto_sign_seed_keypair(seed)[0]
    return public_key


def sign(seed: bytes, content: bytes) -> bytes:
    """Return the Ed25519 signature followed by the content."""
    _, secret = sodium.crypto_sign_seed_keypair(seed)
    return sodium.crypto_sign(content, secret)


def verified(public_key: bytes, signed: bytes) -> bytes:
    """Return the content of what `sign` made; raise SealBroken."""
    try:
        return sodium.crypto_sign_open(signed, public_key)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealBroken from error


def mac(key: bytes, content: bytes) -> bytes:
    """Return the keyed BLAKE2b of the content, 256 bits."""
    return blake2b(content, key=key, digest_size=32, person=b"mrc-keyring").digest()


def mac_holds(key: bytes, content: bytes, expected: bytes) -> bool:
    """Return whether the MAC is right, in constant time."""
    return compare_digest(mac(key, content), expected)
