"""The rewritten graph gives for the first pieces of words what the graph with a mask gave, whatever stands beside them."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="rewriting the graph needs onnx")
onnxruntime = pytest.importorskip("onnxruntime", reason="running the graph needs onnxruntime")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402 - behind the skips

from training.faster import faster  # noqa: E402

HIDDEN, HEADS, LABELS, PIECES, LENGTH = 16, 4, 3, 50, 7
PADDING = 1


def masked(layers: int = 2) -> onnx.ModelProto:
    """A small graph in floats, with names and operators like those of `training.export.Writer`."""
    draw = np.random.default_rng(5)
    weights: dict[str, np.ndarray] = {  # type: ignore[type-arg]
        "embedding": draw.normal(0, 1, (PIECES, HIDDEN)).astype(np.float32),
        "positions": draw.normal(0, 1, (LENGTH + 3, HIDDEN)).astype(np.float32),
        "padding": np.array(PADDING, np.int32),
        "heads": draw.normal(0, 1, (HIDDEN, LABELS)).astype(np.float32),
        "heads.bias": draw.normal(0, 1, LABELS).astype(np.float32),
        **{f"number{number}": np.array([number], np.int64) for number in (0, 1, 2)},
    }
    nodes: list[onnx.NodeProto] = []

    def add(kind: str, *inputs: str, output: str, domain: str = "", **attributes: object) -> str:
        nodes.append(helper.make_node(kind, list(inputs), [output], domain=domain, name=output, **attributes))
        return output

    add("Cast", add("Not", add("Equal", "pieces", "padding", output="hidden"), output="shown"), output="mask", to=TensorProto.INT32)
    length = add("Slice", add("Shape", "pieces", output="shape"), "number1", "number2", output="length")
    rows = add("Gather", "embedding", "pieces", output="rows_of_pieces")
    states = add("Add", rows, add("Slice", "positions", "number0", length, output="first"), output="embedded")
    for layer in range(layers):
        parts = []
        for part in ("query", "key", "value", "joined"):
            weights[f"layer{layer}.{part}"] = draw.normal(0, 0.5, (HIDDEN, HIDDEN)).astype(np.float32)
            weights[f"layer{layer}.{part}.bias"] = draw.normal(0, 0.5, HIDDEN).astype(np.float32)
            if part != "joined":
                product = add("MatMul", states, f"layer{layer}.{part}", output=f"product{layer}.{part}")
                parts.append(add("Add", product, f"layer{layer}.{part}.bias", output=f"{part}{layer}"))
        attended = add("MultiHeadAttention", *parts, "", "mask", output=f"attended{layer}", domain="com.microsoft", num_heads=HEADS)
        joined = add("MatMul", attended, f"layer{layer}.joined", output=f"joined{layer}")
        mixed = add("Add", joined, f"layer{layer}.joined.bias", output=f"mixed{layer}")
        states = add("Add", mixed, states, output=f"states{layer}")
    add("Add", add("MatMul", states, "heads", output="unshifted"), "heads.bias", output="logits")
    graph = helper.make_graph(
        nodes,
        "tagger",
        [helper.make_tensor_value_info("pieces", TensorProto.INT32, ["batch", "length"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", LABELS])],
        [numpy_helper.from_array(values, name) for name, values in weights.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)], ir_version=10)
    helper.set_model_props(model, {"heads": "{}", "padding": "masked"})
    return model


def run(model: onnx.ModelProto, **given: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: np.ndarray = session.run(["logits"], given)[0]  # type: ignore[type-arg]
    return found


def test_scores_of_first_pieces_stay_what_they_were() -> None:
    windows = np.random.default_rng(6).integers(2, PIECES, (3, LENGTH)).astype(np.int32)
    padded = np.concatenate([windows, np.full((3, 2), PADDING, np.int32)], axis=1)
    before = run(masked(), pieces=padded)
    firsts = [(0, 1), (0, 4), (1, 2), (2, 1), (2, 6)]  # window, place
    after = run(faster(masked()), pieces=windows, firsts=np.array([place * 3 + window for window, place in firsts], np.int64))
    expected = np.stack([before[window, place] for window, place in firsts])
    assert after.shape == (len(firsts), LABELS)
    np.testing.assert_allclose(after, expected, rtol=1e-4, atol=1e-5)


def test_nothing_of_the_mask_is_left() -> None:
    model = faster(masked())
    assert {each.key for each in model.metadata_props} == {"heads"}
    assert not {"Equal", "Not", "Cast"} & {node.op_type for node in model.graph.node}
    assert "padding" not in {each.name for each in model.graph.initializer}


def test_a_graph_is_rewritten_once() -> None:
    with pytest.raises(ValueError, match="already"):
        faster(faster(masked()))
