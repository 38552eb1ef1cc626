"""Every key of the app and the chat: one table, so that help, footer, palette and config.toml speak of the same thing.

Keys that work over SSH, in tmux and without a mouse: function keys, and Ctrl with a letter that no terminal eats.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from textual.binding import Binding, BindingType
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from edge_ttc_tui.clip import clip_line


class Place(StrEnum):
    """Where a key works."""

    APP = "app"
    CHAT = "chat"
    PROMPT = "prompt"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Key:
    """One binding: ``id`` is its name in config.toml, ``words`` its name in the footer and the palette."""

    place: Place
    id: str
    keys: str
    action: str
    words: str
    about: str
    show: bool = False
    priority: bool = False


def _at(place: Place) -> Callable[..., Key]:
    return partial(Key, place)


_app, _chat, _prompt, _turn = _at(Place.APP), _at(Place.CHAT), _at(Place.PROMPT), _at(Place.TURN)
KEYS: tuple[Key, ...] = (
    _app("app.quit", "ctrl+q", "leave", "Quit", "End the program; a running answer is stopped", True, True),
    _app(
        "app.interrupt", "ctrl+c", "interrupt", "Stop, then quit",
        "Copy what is selected; else stop the answer; again to quit", priority=True,
    ),
    _app("app.palette", "ctrl+p", "command_palette", "Commands", "Find any command by its name", True, True),
    _app("app.help", "f1", "help", "Help", "What has the focus, and every key that works now", True, True),
    _chat("answer.stop", "escape", "want('stop')", "Stop", "Stop and give the best answer so far", True),
    _chat("prompt.focus", "escape", "want('prompt')", "Back to the prompt", "Once more: the question back into it"),
    _chat("compute.toggle", "f2,ctrl+t", "toggle_compute", "Compute", "Show or hide where it went", True),
    _chat("compute.larger", "alt+left", "share(5)", "Larger compute view", "Give the compute view more room"),
    _chat("compute.smaller", "alt+right", "share(-5)", "Smaller compute view", "Give the compute view less room"),
    _chat("answer.again", "ctrl+r", "want('again')", "Again", "Answer it again, with another seed", True),
    _chat("answer.more", "f4", "want('more')", "Spend more", "Again, with twice the budget or candidates"),
    _chat("answer.less", "f3", "want('less')", "Spend less", "Again, with half the budget or candidates"),
    _chat("answer.copy", "f5", "want('copy_answer')", "Copy answer", "Copy the final answer alone"),
    _chat("message.copy", "", "want('copy_message')", "Copy message", "Copy the whole turn as Markdown"),
    _chat("latex.copy", "", "want('copy_latex')", "Copy LaTeX", "Copy the formulas as the model wrote them"),
    _chat("answer.replay", "f8", "want('replay')", "Replay", "Watch how the answer came about once more"),
    _chat("budget.pick", "f6", "want('budget')", "Budget", "Choose what a question may cost", priority=True),
    _chat("strategy.pick", "ctrl+g", "want('strategy')", "Strategy", "Choose how questions are answered"),
    _chat("models.pick", "ctrl+o", "want('pick_models')", "Models", "Choose the models that answer"),
    _chat("session.new", "ctrl+n", "want('new_session')", "New session", "Begin an empty session"),
    _chat("sessions.open", "ctrl+s", "want('sessions')", "Sessions", "Find, resume, rename, export, delete", True),
    _chat("session.export", "", "want('export')", "Export session", "Write this session to a file"),
    _chat("energy.open", "f9", "want('energy')", "Energy", "Joules by day; accuracy over joules"),
    _chat("models.open", "ctrl+l", "want('models')", "All models", "Size, licence, hash and memory of every model"),
    _chat("settings.open", "f12", "want('settings')", "Settings", "Every setting of config.toml"),
    _chat("theme.pick", "", "want('theme')", "Theme", "Choose colours"),
    _chat("models.reload", "", "want('reload')", "Load again", "Load configuration and models again"),
    _chat("transcript.up", "pageup", "page(-1)", "Page up", "Scroll the transcript up"),
    _chat("transcript.down", "pagedown", "page(1)", "Page down", "Scroll the transcript down"),
    _prompt("prompt.send", "enter", "send", "Send", "Send the question", True),
    _prompt("prompt.newline", "ctrl+j,shift+enter,alt+enter", "newline", "New line", "Begin a new line"),
    _prompt("prompt.up", "up", "recall(-1)", "Earlier question", "The line above, or the question before"),
    _prompt("prompt.down", "down", "recall(1)", "Later question", "The line below, or the question after"),
    _prompt("prompt.leave", "tab", "screen.turn(0)", "To the answers", "The newest answer gets the focus"),
    _prompt("prompt.page_up", "pageup", "screen.page(-1)", "Page up", "Scroll the transcript up"),
    _prompt("prompt.page_down", "pagedown", "screen.page(1)", "Page down", "Scroll the transcript down"),
    _turn("turn.copy", "c", "screen.want('copy_answer')", "Copy", "Copy the final answer alone", True),
    _turn("turn.copy_message", "m", "screen.want('copy_message')", "Message", "Copy the whole turn", True),
    _turn("turn.copy_latex", "l", "screen.want('copy_latex')", "LaTeX", "Copy the formulas as written", True),
    _turn("turn.again", "r", "screen.want('again')", "Again", "Answer it again, with another seed"),
    _turn("turn.more", "plus", "screen.want('more')", "Spend more", "Twice the budget or candidates"),
    _turn("turn.less", "minus", "screen.want('less')", "Spend less", "Half the budget or candidates"),
    _turn("turn.replay", "p", "screen.want('replay')", "Replay", "Watch it once more", True),
    _turn("turn.up", "up", "screen.turn(-1)", "Turn above", "Go to the turn above"),
    _turn("turn.down", "down", "screen.turn(1)", "Turn below", "Go to the turn below"),
)  # fmt: skip
"""An empty key means: in the palette only, until config.toml gives it one."""
_NO_KEY = "f24"
"""Stands for no key at all: Textual wants one, and no keyboard has it."""
_NAMED = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())


def bindings(place: Place) -> list[BindingType]:
    """Textual's bindings for one place."""
    return [
        Binding(k.keys or _NO_KEY, k.action, k.words if k.keys else "", show=k.show, priority=k.priority, id=k.id)
        for k in KEYS
        if k.place is place
    ]


def overrides(pairs: Iterable[str], known: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Binding id → keys from ``id=keys`` texts, and what is wrong with the rest of them (as ``key_words`` reads it).

    Args:
        known: ids that may be remapped.
    """
    ids, chosen, wrong = set(known), {}, []
    for pair in pairs:
        name, _, text = (part.strip() for part in pair.partition("="))
        keys = [key.strip() for key in text.split(",")]
        strange = [key for key in keys if not is_key(key)]
        if name not in ids:
            wrong.append(f"[tui.keys] {clip_line(name, 60)} is no binding; {{app.help}} shows the names there are")
        elif strange:
            wrong.append(f"[tui.keys] {name}: {clip_line(strange[0], 40)!r} is no key; write for example ctrl+x or f7")
        else:
            chosen[name] = ",".join(keys)
    return chosen, wrong


def is_key(text: str) -> bool:
    """Whether a text names a key as Textual spells them: ``ctrl+x``, ``f7``, ``a``, ``question_mark``, ``?``."""
    *modifiers, key = text.split("+") if text != "+" else ["+"]
    fits = all(word in ("ctrl", "shift", "alt", "super", "hyper", "meta") for word in modifiers)
    return fits and (len(key) == 1 or key in _NAMED or _is_character(key))


def _is_character(key: str) -> bool:
    """Whether it is a character by its Unicode name: ``question_mark``."""
    try:
        unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return False
    return True
