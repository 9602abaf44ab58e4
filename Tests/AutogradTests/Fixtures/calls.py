"""Calls of functions with the values and gradients that PyTorch gives, one line of JSON each."""

import json
import math
import random

import torch

rng = random.Random(5)
vectors = ("cosine_similarity", "normalize", "pairwise_distance")
# Functions of networks whose other form, outside of torch.nn.functional, is not the one meant.
networks = ("bilinear", "embedding", "batch_norm", "group_norm", "instance_norm", "layer_norm", "rms_norm",
            "conv1d", "conv2d", "conv_transpose1d", "conv_transpose2d", "avg_pool1d", "max_pool1d",
            "binary_cross_entropy_with_logits", "cosine_embedding_loss", "hinge_embedding_loss",
            "margin_ranking_loss", "poisson_nll_loss", "kl_div", "triplet_margin_loss", "max_pool2d",
            "adaptive_avg_pool1d", "adaptive_max_pool1d", "pixel_shuffle")
names = {str(d).removeprefix("torch."): d for d in (
    torch.bool, torch.uint8, torch.int8, torch.int32, torch.int64, torch.float32, torch.float64)}


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "nan" if math.isnan(x) else "inf" if x > 0 else "-inf"
    return x


def record(t):
    data = [number(x) for x in t.detach().reshape(-1).tolist()]
    return {"dtype": str(t.dtype).removeprefix("torch."), "shape": list(t.shape), "data": data,
            "requires_grad": t.requires_grad and t.is_leaf}


def argument(a):
    if isinstance(a, torch.Tensor):
        return {"tensor": record(a)}
    if isinstance(a, torch.dtype):
        return {"dtype": str(a).removeprefix("torch.")}
    if isinstance(a, bool):
        return {"bool": a}
    if isinstance(a, int):
        return {"integer": a}
    if isinstance(a, float):
        return {"real": number(a)}
    if isinstance(a, str):
        return {"string": a}
    if isinstance(a, (list, tuple)):
        return {"list": [argument(x) for x in a]}
    return {}


def leaf(data, dtype=torch.float64):
    t = torch.tensor(data, dtype=dtype)
    return t.requires_grad_() if dtype.is_floating_point else t


def drawn(shape, dtype=torch.float64):
    n = math.prod(shape)
    if dtype.is_floating_point:
        data = [round(rng.uniform(-2, 2), 3) for _ in range(n)]
    else:
        data = [rng.randrange(0, 2 if dtype == torch.bool else 5) for _ in range(n)]
    t = torch.tensor(data, dtype=dtype).reshape(shape)
    return t.requires_grad_() if dtype.is_floating_point else t


def torch_function(name):
    for home in (torch.nn.functional, torch):
        if name in ("softmax", "softmin", "log_softmax", *vectors, *networks) or home is torch:
            if hasattr(home, name):
                return getattr(home, name)
    return getattr(torch.nn.functional, name)


def call(name, *arguments, **keywords):
    given = torch_function(name)(*arguments, **keywords)
    several = not isinstance(given, torch.Tensor)
    for number_, value in enumerate(given if several else [given]):
        line = {"function": name, "arguments": [argument(a) for a in arguments],
                "keywords": {k: argument(a) for k, a in keywords.items()}}
        if several:
            line["output"] = number_
        line["value"] = record(value)
        leaves = [a for a in arguments if isinstance(a, torch.Tensor) and a.requires_grad]
        if leaves and value.requires_grad and name != "unique":
            seed = torch.tensor([(0.5 + i % 7) * (-1) ** i for i in range(value.numel())],
                                dtype=value.dtype).reshape(value.shape)
            line["seed"] = record(seed)
            shares = torch.autograd.grad(value, leaves, seed, retain_graph=True, allow_unused=True)
            line["gradients"] = [None if g is None else record(g) for g in shares]
        print(json.dumps(line, separators=(",", ":")))
