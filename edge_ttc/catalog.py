"""Model cards: what a model is, where it lies, its hash, its prompt and its read-out. Code knows cards, never names.

A card comes from a ``catalog.toml`` beside the files it describes: the bundled one, and the user's own under the data
folder. A file is loaded only after its size and SHA-256 match its card.
"""

from __future__ import annotations

import hashlib
import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Any, get_type_hints

from edge_ttc.errors import ModelError


class Role(StrEnum):
    """What a model is for."""

    POLICY = "policy"
    PRM = "prm"


_WORDS_OF = {str: "a text", int: "a whole number", bool: "true or false"}
_HASHES = ("sha256", "head_sha256", "vocabulary_sha256")
_ID_FIELDS = ("step_ids", "end_ids", "pair_ids", "step_tag_ids")


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One model.

    Attributes:
        id: what ``--model`` and ``--prm`` take.
        format: ``gguf`` or ``onnx``.
        file: name inside the catalogue's folder; never a path.
        sha256: of the file, hex.
        size_bytes: of the file.
        tokenizer: identity of its vocabulary; a verifier that reads token ids needs its policy's.
        n_ctx: longest text it was trained to read, tokens.
        answer_tok: cap of one solution, tokens.
        prompt_prefix: text and special tokens before the question (our own, never from a model file).
        prompt_suffix: the same after it.
        step_ids: tokens that close a step; empty where every token with a line's end in it does.
        end_ids: tokens that end an answer, beside those that end a text by the model's own vocabulary.
        reads_beliefs: a PRM that also reads the policy's token log-probability, entropy and top log-probability.
        readout: how a PRM's score is read at a step's end: ``scores`` (the graph gives them), ``pair`` (softmax over
            two tokens' logits) or ``head`` (linear layers on the hidden state).
        pair_ids: the good and the bad token of ``pair``.
        head: file name of the layers of ``head`` (``verifier.heads.load_head``), and ``head_sha256`` its hash.
        step_tag_ids: tokens that a PRM wants after each step.
        read_at: which of them the score stands at, counted from 0; -1 is the last token of step and tag.
        drops_step_end: whether the token that closes a step is left out, as some tags want it.
        aggregation: how step scores become one: ``last``, ``min``, ``product`` or ``mean``.
        stack: weights of ``verifier.stack.EVIDENCE``, for a PRM that is calibrated as a stack; empty for the PRM alone.
        multi_turn: whether earlier questions may stand in its context.
        revises: whether it was taught to better earlier attempts that stand in its prompt.
        attempt_prefix: text and special tokens before each earlier attempt, where it revises.
        marks_attempts: whether the verifier's score of an attempt stands before it, as one digit (``policy.marks``).
        profile: file name of the profile learnt for this policy with the default PRM, empty where there is none.
        stands_in_for: id of a model with the same weights, in whose place this one runs where llama.cpp is missing.
        vocabulary: file name of the tokenizer of an ONNX policy, and ``vocabulary_sha256`` its hash.
    """

    id: str
    role: Role
    format: str
    file: str
    sha256: str
    size_bytes: int
    tokenizer: str
    n_vocab: int
    d_model: int
    n_layer: int
    n_non_embedding: int
    n_ctx: int
    licence: str
    summary: str
    quantisation: str = ""
    answer_tok: int = 0
    prompt_prefix: str = ""
    prompt_suffix: str = ""
    step_ids: tuple[int, ...] = ()
    end_ids: tuple[int, ...] = ()
    reads_beliefs: bool = False
    readout: str = "scores"
    pair_ids: tuple[int, ...] = ()
    head: str = ""
    head_sha256: str = ""
    step_tag_ids: tuple[int, ...] = ()
    read_at: int = -1
    drops_step_end: bool = False
    aggregation: str = "last"
    stack: tuple[float, ...] = ()
    multi_turn: bool = False
    revises: bool = False
    attempt_prefix: str = ""
    marks_attempts: bool = False
    default: bool = False
    profile: str = ""
    stands_in_for: str = ""
    vocabulary: str = ""
    vocabulary_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A card and the folder its file lies in."""

    card: ModelCard
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / self.card.file

    def size_problem(self) -> str:
        """What is wrong with the file at a glance (missing, of another size), or an empty string."""
        try:
            size = self.path.stat().st_size
        except OSError as error:
            return f"cannot be read ({error.strerror or error})"
        wanted = self.card.size_bytes
        return "" if size == wanted else f"has {size} bytes where its card says {wanted}"

    def problem(self) -> str:
        """What is wrong with the file, or an empty string. Reads the whole file."""
        if wrong := self.size_problem():
            return wrong
        try:
            digest = file_sha256(self.path)
        except OSError as error:
            return f"cannot be read ({error.strerror or error})"
        if digest != self.card.sha256:
            return f"has SHA-256 {digest[:12]}… where its card says {self.card.sha256[:12]}…"
        for name, check in ((self.card.head, self.verified_head), (self.card.vocabulary, self.verified_vocabulary)):
            try:
                check()
            except ModelError:
                return f"needs {name} beside it, which is missing or altered"
        return ""

    def verified_head(self) -> Path | None:
        """The path of the PRM's head, once its hash has been checked; None for a model without one.

        Raises:
            ModelError: the file is missing or altered.
        """
        return self._beside(self.card.head, self.card.head_sha256)

    def verified_vocabulary(self) -> Path | None:
        """The path of the tokenizer, once its hash has been checked; None for a model that has its own inside.

        Raises:
            ModelError: the file is missing or altered.
        """
        return self._beside(self.card.vocabulary, self.card.vocabulary_sha256)

    def _beside(self, name: str, sha256: str) -> Path | None:
        if not name:
            return None
        path = self.folder / name
        try:
            right = file_sha256(path) == sha256
        except OSError as error:
            raise ModelError(f"model {self.card.id!r}: {path} cannot be read", "put the original file back") from error
        if not right:
            raise ModelError(f"model {self.card.id!r}: {path} is not the card's file", "put the original file back")
        return path

    def verified_path(self) -> Path:
        """The file's path, once its hash has been checked.

        Raises:
            ModelError: the file is missing, truncated or altered.
        """
        wrong = self.problem()
        if wrong:
            remedy = "reinstall edge-ttc" if self.folder == bundled_folder() else "put the original file back"
            raise ModelError(f"model {self.card.id!r}: {self.path} {wrong}", remedy)
        return self.path


class Catalog:
    """All cards in reach, by id. Later folders win over earlier ones."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._entries: dict[str, Entry] = {}
        for folder in folders:
            for card in read_cards(folder / "catalog.toml"):
                self._entries[card.id] = Entry(card, folder)

    def entries(self) -> list[Entry]:
        return list(self._entries.values())

    def find(self, model_id: str | None, role: Role) -> Entry:
        """The entry with this id, or the default of ``role`` where the id is None.

        Raises:
            ModelError: there is no such model, or it has another role.
        """
        having = [e for e in self._entries.values() if e.card.role is role]
        if model_id is None:
            chosen = [e for e in having if e.card.default] or having
            if not chosen:
                raise ModelError(f"no {role} is installed", "reinstall edge-ttc: its bundled models are missing")
            return chosen[-1]
        for entry in having:
            if entry.card.id == model_id:
                return entry
        known = ", ".join(e.card.id for e in having) or "none"
        raise ModelError(f"there is no {role} {model_id!r}", f"known here: {known} (`edge-ttc models list`)")

    def companion(self, policy: ModelCard) -> Entry | None:
        """The verifier that reads a policy's vocabulary: the default one where it does, else the newest that does.

        Raises:
            ModelError: no verifier is installed at all.
        """
        default = self.find(None, Role.PRM)
        reading = [
            e for e in self._entries.values() if e.card.role is Role.PRM and e.card.tokenizer == policy.tokenizer
        ]
        return default if default in reading else next(reversed(reading), None)


def bundled_folder() -> Path:
    """Where the bundled models lie."""
    return Path(str(resources.files("edge_ttc_models")))


def read_cards(path: Path) -> list[ModelCard]:
    """The cards of one ``catalog.toml``; none where there is no such file.

    Raises:
        ModelError: the file cannot be read, or a card is malformed.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"{path} cannot be read ({error})", "put the original file back") from error
    try:
        return [_card(row) for row in tomllib.loads(text).get("model", [])]
    except (TypeError, ValueError, KeyError, RecursionError) as error:
        remedy = "reinstall edge-ttc" if path.parent == bundled_folder() else "mend the card (docs/own_models.md)"
        raise ModelError(f"{path} is not a model catalogue ({error})", remedy) from error


def _card(row: dict[str, Any]) -> ModelCard:
    known = {f.name for f in fields(ModelCard)}
    unknown = set(row) - known
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
    stack = tuple(float(weight) for weight in row.get("stack", ()))
    if stack and (len(stack) != 9 or not all(map(math.isfinite, stack))):
        raise ValueError("stack is not nine finite numbers")
    ids = {name: _ids(row[name]) for name in _ID_FIELDS if name in row}
    fields_of_card: dict[str, Any] = {**row, **ids, "role": Role(row["role"]), "stack": stack}
    for name, value in fields_of_card.items():
        _check_type(name, value)
    card = ModelCard(**fields_of_card)
    card = replace(card, **{name: getattr(card, name).lower() for name in _HASHES})
    if card.role is Role.POLICY and card.answer_tok < 1:
        raise ValueError(f"{card.id}: answer_tok, the cap of one solution, is missing")
    if any(i >= card.n_vocab for name in ids for i in ids[name]):
        raise ValueError(f"{card.id}: a token id is not in its vocabulary")
    for file in (card.file, card.head, card.vocabulary):
        if any(c in file for c in "/\\\0") or file.startswith("."):
            raise ValueError(f"{card.id}: {file!r} is a path, not a file name")
    _check_readout(card)
    if card.format not in ("gguf", "onnx"):
        raise ValueError(f"{card.id}: unknown format {card.format!r}")
    return card


def _check_type(name: str, value: object) -> None:
    """Raises ValueError for a field that TOML gave as something else than the card has there."""
    kind = get_type_hints(ModelCard)[name]
    if kind in _WORDS_OF and type(value) is not kind:
        raise ValueError(f"{name} is {value!r:.40}, and not {_WORDS_OF[kind]}")
    if type(value) is int and value < 0 and name != "read_at":
        raise ValueError(f"{name} is below zero")


def _check_readout(card: ModelCard) -> None:
    if card.readout not in ("scores", "pair", "head"):
        raise ValueError(f"{card.id}: unknown readout {card.readout!r}")
    if (card.readout == "pair") != (len(card.pair_ids) == 2):
        raise ValueError(f"{card.id}: a readout of two tokens names two pair_ids, and no other names any")
    if (card.readout == "head") != bool(card.head and card.head_sha256):
        raise ValueError(f"{card.id}: a readout by a head names its file and hash, and no other does")
    if not -1 <= card.read_at < max(1, len(card.step_tag_ids)):
        raise ValueError(f"{card.id}: read_at is not a place in step_tag_ids")


def _ids(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(i) is int and i >= 0 for i in values):
        raise ValueError("token ids are whole numbers from 0")
    return tuple(values)


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
