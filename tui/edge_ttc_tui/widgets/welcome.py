"""What an empty session shows: what the models can and cannot do, and three questions to begin with."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from edge_ttc.catalog import ModelCard
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.key_words import keyed

EXAMPLES = (
    ("easy", "What is 12 * 7?"),
    ("medium", "Anna buys 3 books for 12 euros each and pays with 50. What change?"),
    ("hard", "What is the least common multiple of 12 and 18?"),
)
"""Three questions of different difficulty, within what the bundled models were trained on."""
_SMALL = (
    "The bundled model is tiny, so that it runs anywhere. It does sums, equations, percentages and school word "
    "problems of a few steps, and it errs: the harder the question, the oftener. It cannot chat, prove, or look "
    "anything up, and it knows nothing of the world."
)
_HINT = (
    "{prompt.leave} goes to these examples, Enter asks one. Each answer says what it cost. How much is spent depends "
    "on how hard the question looks."
)


class Welcome(Vertical):
    """Shown while there is no turn."""

    HELP = "A first question\n\nEnter asks the example under the cursor; or write your own in the prompt below."
    DEFAULT_CSS = """
    Welcome { height: auto; padding: 1 2; }
    Welcome > Static { height: auto; width: 1fr; max-width: 90; }
    Welcome > OptionList {
        height: auto; max-width: 90; margin: 1 0; border: none; padding: 0; background: transparent;
    }
    Welcome > .welcome--hint { color: $text-muted; }
    """

    class Chosen(Message):
        """An example is to be asked."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def compose(self) -> ComposeResult:
        yield Static(Text("Ask a question in mathematics.", style="bold"), markup=False)
        yield Static(_SMALL, id="welcome-limits", markup=False)
        yield OptionList(*(Option(_option(level, question)) for level, question in EXAMPLES), markup=False)
        yield Static(keyed(self, _HINT), classes="welcome--hint", markup=False)

    def tell_model(self, card: ModelCard | None, *, bundled: bool) -> None:
        """What the policy in use can do: of one that did not come with the program, its card's word."""
        if card is None:
            text = "The model in use has no card here, so what it can do is not known."
        elif bundled:
            text = _SMALL
        else:
            text = f"The model in use is {clip_line(card.id, 80)}: {clip_line(card.summary)}. It errs, too."
        self.query_one("#welcome-limits", Static).update(text)

    def show_keys(self) -> None:
        """The keys that hold now."""
        self.query_one(".welcome--hint", Static).update(keyed(self, _HINT))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        self.post_message(self.Chosen(EXAMPLES[message.option_index][1]))


def _option(level: str, question: str) -> Text:
    return Text(f"{level:<8}", style="dim").append(question, style="not dim")
