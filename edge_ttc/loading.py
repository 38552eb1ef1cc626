"""Loading a policy or a verifier on the runtime that its card names, with the threads that this machine has for it."""

from __future__ import annotations

from edge_ttc.catalog import Entry
from edge_ttc.config import Config
from edge_ttc.errors import UnsupportedError
from edge_ttc.paths import find_paths
from edge_ttc.policy.base import PolicyModel
from edge_ttc.preflight import checked, preflight
from edge_ttc.verifier.base import RewardModel


def load_policy(entry: Entry, config: Config) -> PolicyModel:
    """The policy on its runtime.

    Raises:
        ModelError: its file is missing, altered or malformed, or there is no memory for it.
        UnsupportedError: it is of a format that policies do not run as.
    """
    _check_format(entry, "policies")
    if entry.card.format == "onnx":
        from edge_ttc.policy.onnx import OnnxPolicy
        from edge_ttc.threads.onnx import policy_threads

        path, vocabulary = preflight(entry), entry.verified_vocabulary()
        n_threads = config.engine.threads or policy_threads(entry.card, path, find_paths())
        return OnnxPolicy(entry.card, path, vocabulary=vocabulary, n_threads=n_threads)
    from edge_ttc.llama_policy import open_policy

    return open_policy(checked(entry), config, find_paths())


def load_prm(entry: Entry, config: Config, frame: tuple[int, int] = (0, 0)) -> RewardModel:
    """The verifier on its runtime; errors as ``load_policy`` has them.

    Args:
        entry: its card.
        config: the user's.
        frame: tokens that the policy's prompt has before and after the question.
    """
    _check_format(entry, "verifiers")
    path, paths = preflight(entry), find_paths()
    if entry.card.format == "onnx":
        from edge_ttc.threads.onnx import verifier_threads
        from edge_ttc.verifier.onnx import OnnxRewardModel

        n_threads = config.engine.threads or verifier_threads(entry.card, path, paths)
        return OnnxRewardModel(entry.card, path, n_threads=n_threads)
    from edge_ttc.threads.govern import govern
    from edge_ttc.verifier.llama_cpp import LlamaCppRewardModel

    model = LlamaCppRewardModel(entry.card, path, head=entry.verified_head(), frame=frame)
    try:
        govern(model.context, entry.card.sha256, paths, config.engine.threads)
    except BaseException:
        model.close()
        raise
    return model


def _check_format(entry: Entry, kind: str) -> None:
    if entry.card.format not in ("gguf", "onnx"):
        raise UnsupportedError(f"{entry.card.id} is {entry.card.format}, {kind} run as GGUF or ONNX", "choose another")
