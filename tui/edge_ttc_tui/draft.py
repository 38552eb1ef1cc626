"""Which text to show while an answer is worked on: what is streamed, or the branch that leads so far."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc.domain import Stop
from edge_ttc.events import Grew, NodeView, Scored, Wrote
from edge_ttc_tui.state import Draft

_ENDED = (Stop.END.value, Stop.CAP.value)


def wrote(draft: Draft, event: Wrote) -> Draft:
    """A piece of a single branch's text; it takes the place of any other branch."""
    text = event.text if draft.lead >= 0 else draft.text + event.text
    return replace(draft, text=text, lead=-1)


def grew(draft: Draft, event: Grew) -> Draft:
    """New nodes. A text that was streamed stays until there is something to choose from."""
    paths = dict(draft.paths)
    for node in event.nodes:
        paths[node.key] = _path(paths, node)
    ended = draft.ended | {node.key for node in event.nodes if node.stop in _ENDED}
    grown = replace(draft, paths=paths, ended=ended)
    if not event.nodes or (len(event.nodes) == 1 and draft.lead < 0 and draft.text):
        return grown
    return _led_by(grown, max(event.nodes, key=lambda n: (n.stop in _ENDED, n.policy_tok)).key)


def scored(draft: Draft, event: Scored) -> Draft:
    """The verifier's favourite leads; whole solutions before parts of one."""
    known = [key for key in event.scores if key in draft.paths]
    if not known:
        return draft
    return _led_by(draft, max(known, key=lambda key: (key in draft.ended, event.scores[key])))


def _led_by(draft: Draft, key: int) -> Draft:
    return replace(draft, lead=key, text=draft.paths[key])


def _path(paths: dict[int, str], node: NodeView) -> str:
    """A revised attempt holds a whole solution; any other node adds to its parent."""
    return node.text if node.chain >= 0 else paths.get(node.parent, "") + node.text
