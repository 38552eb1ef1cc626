"""The reward model and the policy as hand-built ONNX graphs: standard operators, one file."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from edge_ttc.onnx_session import PAST_KEYS, PAST_VALUES
from models.recipes.decoder import FEATURE_LIMIT, N_FEATURES, Block, Decoder, RewardHead

OPSET, IR_VERSION = 17, 8
BLOCK = 32
HIDDEN = -1e30
"""Added to the attention scores of later tokens."""
PLACES = ((PAST_KEYS.format(0), 2), ("ids", 1))
"""Where the sizes of past and new tokens stand: an input and its axis."""


class Weights(StrEnum):
    """How matrices are stored. Activations stay float, so a row's score never depends on the rows beside it: ONNX
    Runtime's own kernels for int8 weights would round them, too."""

    F32 = "f32"
    F16 = "f16"
    """Made float again when the file is loaded."""
    INT8 = "int8"
    """One scale an output channel; dequantised in every run."""
    Q8_0 = "q8_0"
    """GGUF's numbers, one scale for 32 of them; made float again when the file is loaded."""


class GraphBuilder:
    """Nodes and constants of one graph."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: np.ndarray | float | int | list[int], name: str = "") -> str:
        array = np.asarray(value, dtype=np.float32) if isinstance(value, float) else np.asarray(value)
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(array, name))
        return name

    def op(self, kind: str, *inputs: str, **attributes: int | float | list[int]) -> str:
        return self.split(kind, 1, *inputs, **attributes)[0]

    def split(self, kind: str, n_outputs: int, *inputs: str, **attributes: int | float | list[int]) -> list[str]:
        """A node with several outputs."""
        outputs = [f"{kind.lower()}{len(self.nodes)}_{i}" for i in range(n_outputs)]
        node = helper.make_node(kind, list(inputs), outputs)
        node.attribute.extend(helper.make_attribute(k, v) for k, v in sorted(attributes.items()))
        self.nodes.append(node)
        return outputs

    def matrix(self, weight: np.ndarray, name: str, axis: int = 1) -> str:
        """A weight (float32), stored as the builder stores matrices; ``axis`` is its output channel's."""
        if self.weights is Weights.F32:
            return self.constant(weight.astype(np.float32), name)
        if self.weights is Weights.F16:
            return self.op("Cast", self.constant(weight.astype(np.float16), f"{name}.f16"), to=TensorProto.FLOAT)
        if self.weights is Weights.Q8_0:
            return self._in_blocks(weight, name, axis)
        scale = np.maximum(np.abs(weight).max(1 - axis), 1e-12) / 127
        values = np.round(weight / np.expand_dims(scale, 1 - axis)).clip(-127, 127).astype(np.int8)
        stored = self.constant(values, f"{name}.int8"), self.constant(scale.astype(np.float32), f"{name}.scale")
        return self.op("DequantizeLinear", *stored, axis=axis)

    def _in_blocks(self, weight: np.ndarray, name: str, axis: int) -> str:
        rows = weight.T if axis == 1 else weight
        parts = rows.reshape(len(rows), -1, BLOCK)
        scale = np.maximum(np.abs(parts).max(2, keepdims=True), 1e-7) / 127
        values = np.round(parts / scale).astype(np.int8)
        scales = scale.astype(np.float16).astype(np.float32)
        floats = self.op("Cast", self.constant(values, f"{name}.int8"), to=TensorProto.FLOAT)
        scaled = self.op("Mul", floats, self.constant(scales, f"{name}.scale"))
        whole = self.op("Reshape", scaled, self.constant([*rows.shape]))
        return self.op("Transpose", whole, perm=[1, 0]) if axis == 1 else whole


def _norm(g: GraphBuilder, x: str, weight: np.ndarray, eps: float) -> str:
    """RMSNorm over the last axis."""
    mean = g.op("ReduceMean", g.op("Mul", x, x), axes=[-1], keepdims=1)
    return g.op("Mul", g.op("Div", x, g.op("Sqrt", g.op("Add", mean, g.constant(eps)))), g.constant(weight))


def _halves(weight: np.ndarray, n_head: int) -> np.ndarray:
    """Rows of q or k (out, in) with each head's even rows first: rotary pairs then lie half a head apart.

    A dot product of q and k does not change when both are permuted alike.
    """
    heads = weight.reshape(n_head, -1, 2, weight.shape[1])
    return heads.transpose(0, 2, 1, 3).reshape(weight.shape)


def _rotate(g: GraphBuilder, x: str, cos: str, sin: str) -> str:
    """``x`` (B, T, H, d_head) in halves layout; ``cos`` and ``sin`` (T, 1, d_head / 2)."""
    a, b = g.split("Split", 2, x, axis=-1)
    left = g.op("Sub", g.op("Mul", a, cos), g.op("Mul", b, sin))
    right = g.op("Add", g.op("Mul", a, sin), g.op("Mul", b, cos))
    return g.op("Concat", left, right, axis=-1)


class Past:
    """Keys and values of earlier tokens, (B, H, P, d_head) each, and of this run's, to be put after them.

    Each layer has inputs of its own (``PAST_KEYS``, ``PAST_VALUES``), and they are never joined with the new ones:
    one input of all layers, cut into them and put together with what is new, was copied three times in every run.
    ``lengths`` (B,) says how many of the P are a row's own: branches of different lengths share a run.
    """

    def __init__(self, g: GraphBuilder) -> None:
        p, t = (g.op("Gather", g.op("Shape", name), g.constant([axis]), axis=0) for name, axis in PLACES)
        self._parts = g.op("Concat", p, t, axis=0)
        self._new: list[str] = []

    def attend(self, g: GraphBuilder, layer: int, queries: str, keys: str, values: str, mask: str) -> str:
        """(B, H, T, d_head) of the T new ones of one layer, which see their past and one another by ``mask``."""
        axis = g.constant([0])
        fresh = [g.op("Unsqueeze", x, axis) for x in (keys, values)]
        self._new.append(g.op("Unsqueeze", g.op("Concat", *fresh, axis=0), axis))
        flipped = [g.op("Transpose", x, perm=[0, 1, 3, 2]) for x in (PAST_KEYS.format(layer), keys)]
        scores = g.op("Concat", *(g.op("MatMul", queries, x) for x in flipped), axis=-1)
        weights = g.op("Softmax", g.op("Add", scores, mask), axis=-1)
        old, new = g.split("Split", 2, weights, self._parts, axis=-1)
        return g.op("Add", g.op("MatMul", old, PAST_VALUES.format(layer)), g.op("MatMul", new, values))

    def present(self, g: GraphBuilder) -> None:
        """Output ``present`` (L, 2, B, H, T, d_head)."""
        g.nodes.append(helper.make_node("Concat", self._new, ["present"], axis=0))


def _attention(
    g: GraphBuilder, h: str, block: Block, layer: int, rope: tuple[str, str], mask: str, past: Past | None
) -> str:
    """Causal self-attention of ``h`` (B, T, D), before the output projection is added."""
    name = f"block{layer}"
    q, k, v, o = (_array(w.weight) for w in (block.q, block.k, block.v, block.o))
    q, k = _halves(q, block.n_head) * block.d_head**-0.5, _halves(k, block.n_head)
    projected = g.op("MatMul", h, g.matrix(np.concatenate([q, k, v]).T, f"{name}.qkv"))
    shape = g.constant([0, 0, block.n_head, block.d_head])
    parts = [g.op("Reshape", part, shape) for part in g.split("Split", 3, projected, axis=-1)]
    queries = g.op("Transpose", _rotate(g, parts[0], *rope), perm=[0, 2, 1, 3])
    values = g.op("Transpose", parts[2], perm=[0, 2, 1, 3])
    keys = _rotate(g, parts[1], *rope)
    if past is None:
        scores = g.op("MatMul", queries, g.op("Transpose", keys, perm=[0, 2, 3, 1]))
        y = g.op("MatMul", g.op("Softmax", g.op("Add", scores, mask), axis=-1), values)
    else:
        y = past.attend(g, layer, queries, g.op("Transpose", keys, perm=[0, 2, 1, 3]), values, mask)
    y = g.op("Transpose", y, perm=[0, 2, 1, 3])
    y = g.op("Reshape", y, g.constant([0, 0, block.n_head * block.d_head]))
    return g.op("MatMul", y, g.matrix(o.T, f"{name}.o"))


def _feed_forward(g: GraphBuilder, h: str, block: Block, name: str) -> str:
    """SwiGLU."""
    both = np.concatenate([_array(block.gate.weight), _array(block.up.weight)])
    gate, up = g.split("Split", 2, g.op("MatMul", h, g.matrix(both.T, f"{name}.gate_up")), axis=-1)
    silu = g.op("Mul", gate, g.op("Sigmoid", gate))
    return g.op("MatMul", g.op("Mul", silu, up), g.matrix(_array(block.down.weight).T, f"{name}.down"))


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


def _positions(g: GraphBuilder, trunk: Decoder) -> tuple[tuple[str, str], str]:
    """Rotary tables for the T tokens of this run, and their causal mask (T, T)."""
    t = g.op("Gather", g.op("Shape", "ids"), g.constant(1), axis=0)
    places = g.op("Range", g.constant(0), t, g.constant(1))
    tables = [_array(x)[:, None, :] for x in (trunk.cos, trunk.sin)]
    cos, sin = (g.op("Gather", g.constant(table), places, axis=0) for table in tables)
    return (cos, sin), _causal(g, places)


def _causal(g: GraphBuilder, places: str) -> str:
    later = g.op("Greater", g.op("Unsqueeze", places, g.constant([0])), g.op("Unsqueeze", places, g.constant([1])))
    return g.op("Where", later, g.constant(HIDDEN), g.constant(0.0))


def _positions_after(g: GraphBuilder, trunk: Decoder) -> tuple[tuple[str, str], str]:
    """The same behind ``past``: every row goes on from its own length; the mask is (B, 1, T, P + T)."""
    batch, t = (g.op("Gather", g.op("Shape", "ids"), g.constant([axis]), axis=0) for axis in (0, 1))
    p = g.op("Gather", g.op("Shape", PAST_KEYS.format(0)), g.constant([2]), axis=0)
    fresh, old = (g.op("Range", g.constant(0), g.op("Squeeze", n, g.constant([0])), g.constant(1)) for n in (t, p))
    own = g.op("Unsqueeze", "lengths", g.constant([1]))
    last = g.constant(trunk.cos.shape[0] - 1)
    places = g.op("Min", g.op("Add", own, g.op("Unsqueeze", fresh, g.constant([0]))), last)
    tables = [_array(x)[:, None, :] for x in (trunk.cos, trunk.sin)]
    cos, sin = (g.op("Gather", g.constant(table), places, axis=0) for table in tables)
    foreign = g.op("GreaterOrEqual", g.op("Unsqueeze", old, g.constant([0])), own)
    before = g.op("Unsqueeze", g.op("Where", foreign, g.constant(HIDDEN), g.constant(0.0)), g.constant([1, 2]))
    before = g.op("Expand", before, g.op("Concat", batch, g.constant([1]), t, p, axis=0))
    within = g.op("Expand", _causal(g, fresh), g.op("Concat", batch, g.constant([1]), t, t, axis=0))
    return (cos, sin), g.op("Concat", before, within, axis=-1)


def _trunk(g: GraphBuilder, trunk: Decoder, x: str, with_past: bool) -> str:
    """Final hidden states (B, T, D) of embedded tokens ``x``."""
    rope, mask = _positions_after(g, trunk) if with_past else _positions(g, trunk)
    past = Past(g) if with_past else None
    for i, block in enumerate(trunk.layers):
        h = _norm(g, x, _array(block.attn_norm.weight), block.attn_norm.eps)
        x = g.op("Add", x, _attention(g, h, block, i, rope, mask, past))
        h = _norm(g, x, _array(block.ffn_norm.weight), block.ffn_norm.eps)
        x = g.op("Add", x, _feed_forward(g, h, block, f"block{i}"))
    if past is not None:
        past.present(g)
    return _norm(g, x, _array(trunk.norm.weight), trunk.norm.eps)


def build(model: RewardHead, weights: Weights, *, with_past: bool = False) -> onnx.ModelProto:
    """``ids`` (B, T) int64 and ``features`` (B, T, 3) float32 → ``scores`` (B, T) float32, P(correct | prefix).

    With ``with_past`` it also reads keys and values of earlier tokens and their ``lengths`` and gives ``present``
    (``Past``): a step is then scored without reading what stands before it again.
    """
    g, trunk = GraphBuilder(weights), model.trunk
    x = g.op("Gather", g.matrix(_array(trunk.embed.weight), "embed", axis=0), "ids", axis=0)
    limits = g.constant(-FEATURE_LIMIT), g.constant(FEATURE_LIMIT)
    believed = g.op("MatMul", g.op("Clip", "features", *limits), g.constant(_array(model.features.weight).T.copy()))
    x = _trunk(g, trunk, g.op("Add", x, believed), with_past)
    x = g.op("MatMul", x, g.constant(_array(model.head.weight).T.copy()))
    x = g.op("Add", g.op("Squeeze", x, g.constant([-1])), g.constant(_array(model.head.bias)))
    g.nodes.append(helper.make_node("Sigmoid", [x], ["scores"]))
    value = helper.make_tensor_value_info
    return _finished(
        g,
        {"name": "edge-ttc tiny PRM", "license": "Apache-2.0"},
        [value("ids", TensorProto.INT64, ["B", "T"]), value("features", TensorProto.FLOAT, ["B", "T", N_FEATURES])],
        [value("scores", TensorProto.FLOAT, ["B", "T"])],
        trunk if with_past else None,
    )


def build_policy(model: Decoder, weights: Weights) -> onnx.ModelProto:
    """A policy: ``ids``, the past and ``lengths`` as above, and ``wanted`` (N,) int64, places in the flat B × T, →
    ``logits`` (N, V) and ``hidden`` (N, D) at the wanted places, and ``present``."""
    g = GraphBuilder(weights)
    table = g.matrix(_array(model.embed.weight), "embed", axis=0)
    x = _trunk(g, model, g.op("Gather", table, "ids", axis=0), with_past=True)
    width = model.config.d_model
    flat = g.op("Gather", g.op("Reshape", x, g.constant([-1, width])), "wanted", axis=0)
    g.nodes.append(helper.make_node("Identity", [flat], ["hidden"]))
    g.nodes.append(helper.make_node("MatMul", [flat, g.op("Transpose", table, perm=[1, 0])], ["logits"]))
    value = helper.make_tensor_value_info
    return _finished(
        g,
        {"name": "edge-ttc policy", "license": "Apache-2.0"},
        [value("ids", TensorProto.INT64, ["B", "T"]), value("wanted", TensorProto.INT64, ["N"])],
        [
            value("logits", TensorProto.FLOAT, ["N", model.config.n_vocab]),
            value("hidden", TensorProto.FLOAT, ["N", width]),
        ],
        model,
    )


def _finished(
    g: GraphBuilder,
    properties: dict[str, str],
    inputs: list[onnx.ValueInfoProto],
    outputs: list[onnx.ValueInfoProto],
    past_of: Decoder | None,
) -> onnx.ModelProto:
    """The checked model; ``past_of`` is the trunk whose keys and values go in and out, None where none do."""
    if past_of is not None:
        block, value = past_of.layers[0], helper.make_tensor_value_info
        each = ["B", block.n_head, "P", block.d_head]
        names = [name.format(i) for i in range(len(past_of.layers)) for name in (PAST_KEYS, PAST_VALUES)]
        past = [value(name, TensorProto.FLOAT, each) for name in names]
        inputs = [*inputs, value("lengths", TensorProto.INT64, ["B"]), *past]
        shape = [len(past_of.layers), 2, "B", block.n_head, "T", block.d_head]
        outputs = [*outputs, value("present", TensorProto.FLOAT, shape)]
    graph = helper.make_graph(g.nodes, "edge-ttc-prm", inputs, outputs, g.constants)
    opset = helper.make_opsetid("", OPSET)
    model = helper.make_model(graph, producer_name="edge-ttc", opset_imports=[opset], ir_version=IR_VERSION)
    helper.set_model_props(model, properties)
    onnx.checker.check_model(model, full_check=True)
    return model
