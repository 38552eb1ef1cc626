"""The reward model as a hand-built ONNX graph: standard operators only, one file, float or int8 weights."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from models.recipes.decoder import FEATURE_LIMIT, N_FEATURES, Block, RewardHead

OPSET, IR_VERSION = 17, 8
HIDDEN = -1e30
"""Added to the attention scores of later tokens."""


class GraphBuilder:
    """Nodes and constants of one graph.

    Args:
        int8: store matrices as int8 with one scale an output channel, dequantised before use. Activations stay float,
            so a row's score never depends on the rows beside it.
    """

    def __init__(self, int8: bool) -> None:
        self.int8 = int8
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
        if not self.int8:
            return self.constant(weight.astype(np.float32), name)
        scale = np.maximum(np.abs(weight).max(1 - axis), 1e-12) / 127
        values = np.round(weight / np.expand_dims(scale, 1 - axis)).clip(-127, 127).astype(np.int8)
        stored = self.constant(values, f"{name}.int8"), self.constant(scale.astype(np.float32), f"{name}.scale")
        return self.op("DequantizeLinear", *stored, axis=axis)


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


def _attention(g: GraphBuilder, h: str, block: Block, name: str, rope: tuple[str, str], mask: str) -> str:
    """Causal self-attention of ``h`` (B, T, D), before the output projection is added."""
    q, k, v, o = (_array(w.weight) for w in (block.q, block.k, block.v, block.o))
    q, k = _halves(q, block.n_head) * block.d_head**-0.5, _halves(k, block.n_head)
    projected = g.op("MatMul", h, g.matrix(np.concatenate([q, k, v]).T, f"{name}.qkv"))
    shape = g.constant([0, 0, block.n_head, block.d_head])
    parts = [g.op("Reshape", part, shape) for part in g.split("Split", 3, projected, axis=-1)]
    queries = g.op("Transpose", _rotate(g, parts[0], *rope), perm=[0, 2, 1, 3])
    keys = g.op("Transpose", _rotate(g, parts[1], *rope), perm=[0, 2, 3, 1])
    values = g.op("Transpose", parts[2], perm=[0, 2, 1, 3])
    weights = g.op("Softmax", g.op("Add", g.op("MatMul", queries, keys), mask), axis=-1)
    y = g.op("Transpose", g.op("MatMul", weights, values), perm=[0, 2, 1, 3])
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


def _positions(g: GraphBuilder, model: RewardHead) -> tuple[tuple[str, str], str]:
    """Rotary tables for the T tokens of this run, and their causal mask (T, T)."""
    t = g.op("Gather", g.op("Shape", "ids"), g.constant(1), axis=0)
    places = g.op("Range", g.constant(0), t, g.constant(1))
    tables = [_array(x)[:, None, :] for x in (model.trunk.cos, model.trunk.sin)]
    cos, sin = (g.op("Gather", g.constant(table), places, axis=0) for table in tables)
    later = g.op("Greater", g.op("Unsqueeze", places, g.constant([0])), g.op("Unsqueeze", places, g.constant([1])))
    return (cos, sin), g.op("Where", later, g.constant(HIDDEN), g.constant(0.0))


def build(model: RewardHead, int8: bool) -> onnx.ModelProto:
    """``ids`` (B, T) int64 and ``features`` (B, T, 3) float32 → ``scores`` (B, T) float32, P(correct | prefix)."""
    g, trunk = GraphBuilder(int8), model.trunk
    rope, mask = _positions(g, model)
    x = g.op("Gather", g.matrix(_array(trunk.embed.weight), "embed", axis=0), "ids", axis=0)
    limits = g.constant(-FEATURE_LIMIT), g.constant(FEATURE_LIMIT)
    believed = g.op("MatMul", g.op("Clip", "features", *limits), g.constant(_array(model.features.weight).T.copy()))
    x = g.op("Add", x, believed)
    for i, block in enumerate(trunk.layers):
        h = _norm(g, x, _array(block.attn_norm.weight), block.attn_norm.eps)
        x = g.op("Add", x, _attention(g, h, block, f"block{i}", rope, mask))
        h = _norm(g, x, _array(block.ffn_norm.weight), block.ffn_norm.eps)
        x = g.op("Add", x, _feed_forward(g, h, block, f"block{i}"))
    x = _norm(g, x, _array(trunk.norm.weight), trunk.norm.eps)
    x = g.op("MatMul", x, g.constant(_array(model.head.weight).T.copy()))
    x = g.op("Add", g.op("Squeeze", x, g.constant([-1])), g.constant(_array(model.head.bias)))
    g.nodes.append(helper.make_node("Sigmoid", [x], ["scores"]))
    return _finished(g)


def _finished(g: GraphBuilder) -> onnx.ModelProto:
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes,
        "edge-ttc-prm",
        [value("ids", TensorProto.INT64, ["B", "T"]), value("features", TensorProto.FLOAT, ["B", "T", N_FEATURES])],
        [value("scores", TensorProto.FLOAT, ["B", "T"])],
        g.constants,
    )
    opset = helper.make_opsetid("", OPSET)
    model = helper.make_model(graph, producer_name="edge-ttc", opset_imports=[opset], ir_version=IR_VERSION)
    helper.set_model_props(model, {"name": "edge-ttc tiny PRM", "license": "Apache-2.0"})
    onnx.checker.check_model(model, full_check=True)
    return model
