"""Tables of the LaTeX that models write in school mathematics, and its signs in Unicode."""

from __future__ import annotations

_GREEK = (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
    "mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ "
    "Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
)
_LETTERS = "infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ degree ° circ ∘ prime ′ Re ℜ Im ℑ aleph ℵ"
_OPERATORS = (
    "times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ oplus ⊕ otimes ⊗ setminus ∖ cup ∪ cap ∩ wedge ∧ land ∧ vee ∨ lor ∨ "
    "neg ¬ lnot ¬ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ "
    "equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ nmid ∤ parallel ∥ perp ⊥ to → "
    "rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ "
    "longrightarrow ⟶ therefore ∴ because ∵ colon : lt < gt >"
)
_OTHERS = (
    "sum ∑ prod ∏ int ∫ iint ∬ oint ∮ forall ∀ exists ∃ angle ∠ triangle △ square □ blacksquare ■ checkmark ✓ ldots … "
    "dots … cdots ⋯ vdots ⋮ ddots ⋱ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lvert | rvert | vert | Vert ‖ "
    "lbrace { rbrace } lbrack [ rbrack ] backslash \\ pounds £ euro € cent ¢ yen ¥"
)


def _table(pairs: str) -> dict[str, str]:
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


LETTERS = _table(_GREEK) | _table(_LETTERS)
"""Signs that stand for a quantity."""
OPERATORS = _table(_OPERATORS)
"""Signs between two quantities."""
OTHERS = _table(_OTHERS)
FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim max min sup inf gcd lcm det dim ker "
    "deg arg mod Pr".split()
)
TEXTS = frozenset("text textbf textit textrm texttt textsf textnormal mbox hbox emph".split())
"""Their argument is words."""
STYLES = frozenset("mathrm mathbf mathit mathsf mathtt mathcal boldsymbol bm operatorname mathord".split())
"""Their argument looks different in print, and the same here."""
SILENT = frozenset(
    "displaystyle textstyle scriptstyle limits nolimits left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl "
    "biggr Biggl Biggr rm bf it nonumber notag".split()
)
"""They only change how what follows is set; ``left.`` and ``right.`` stand for no bracket at all."""
SPACES = {",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "!": "", "quad": "  ", "qquad": "    ", "enspace": " "}
ESCAPED = frozenset("%$&#_{}|*+-")
FRACTIONS = frozenset("frac dfrac tfrac cfrac".split())
BINOMIALS = frozenset("binom dbinom tbinom".split())
ACCENTS = {"overline": "\u0305", "bar": "\u0304", "hat": "\u0302", "vec": "\u20d7", "dot": "\u0307", "tilde": "\u0303"}
DOUBLE = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ"}
ROOTS = {"2": "√", "3": "∛", "4": "∜"}
FENCES = {
    "pmatrix": ("(⎛⎜⎝", ")⎞⎟⎠"),
    "bmatrix": ("[⎡⎢⎣", "]⎤⎥⎦"),
    "vmatrix": ("||||", "||||"),
    "matrix": ("    ", "    "),
    "array": ("    ", "    "),
    "cases": ("{⎧⎨⎩", "    "),
}
"""Environment → its brackets at the left and at the right: of a single line, of the first, a middle, the last line."""
LINED = frozenset("aligned align align* gather gather* gathered split equation equation* eqnarray".split())

_UP = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱaᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰjʲkᵏlˡmᵐoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀ′′∘°"
_DOWN = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ"
SUPERSCRIPTS = dict(zip(_UP[::2], _UP[1::2], strict=True))
SUBSCRIPTS = dict(zip(_DOWN[::2], _DOWN[1::2], strict=True))
