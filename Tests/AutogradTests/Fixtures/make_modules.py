"""Writes modules.jsonl: what PyTorch's modules print, hold and compute, in training and in use.

Run with a Python that has torch: python make_modules.py > modules.jsonl

The names are those of ModuleSample.swift, which builds the same modules.
"""

import json
import warnings

import torch
from torch import nn

from calls import record, rng

warnings.filterwarnings("ignore")


def drawn(*shape, dtype=torch.float64, low=-2.0, high=2.0):
    count = torch.Size(shape).numel()
    data = [round(rng.uniform(low, high), 3) for _ in range(count)]
    return torch.tensor(data, dtype=dtype).reshape(shape)


def whole(*shape, limit):
    count = torch.Size(shape).numel()
    return torch.tensor([rng.randrange(limit) for _ in range(count)]).reshape(shape)


def noted(tensor):
    line = record(tensor)
    del line["requires_grad"]
    return line


def tensors(value):
    if isinstance(value, torch.Tensor):
        return [value]
    return [t for part in value or () for t in tensors(part)] if value is not None else []


def sample(name, module, *steps, dtype=torch.float64):
    """Steps are (training, inputs[, call]), where call(module, *inputs) is what happens."""
    module = module.to(dtype)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(drawn(*parameter.shape, dtype=dtype, low=-1, high=1))
    line = {"name": name, "dtype": str(dtype).removeprefix("torch."), "print": str(module),
            "state": [[k, noted(t)] for k, t in module.state_dict().items()], "steps": []}
    for training, inputs, *call in steps:
        module.train(training)
        module.zero_grad()
        before = {k: t.clone() for k, t in module.state_dict().items()}
        inputs = [i.to(dtype) if i is not None and i.is_floating_point() else i for i in inputs]
        given = [i.clone().requires_grad_() if i is not None and i.is_floating_point() else i for i in inputs]
        outputs = tensors((call[0] if call else lambda m, *a: m(*a))(module, *given))
        # As ModuleReferenceTests.swift does.
        seeds = [torch.tensor([(0.5 + k % 7) / 8 * (-1) ** k for k in range(o.numel())],
                              dtype=dtype).reshape(o.shape) for o in outputs]
        loss = sum((o * s).sum() for o, s in zip(outputs, seeds))
        if loss.requires_grad:
            loss.backward()
        line["steps"].append({
            "training": training,
            "inputs": [None if i is None else noted(i) for i in inputs],
            "outputs": [noted(o) for o in outputs],
            "inputGradients": [None if g is None or g.grad is None else noted(g.grad) for g in given],
            "gradients": [[k, None if p.grad is None else noted(p.grad)] for k, p in module.named_parameters()],
            "changes": [[k, noted(t)] for k, t in module.state_dict().items() if not t.equal(before[k])],
        })
    print(json.dumps(line, separators=(",", ":")))


def both(*inputs):
    return (True, inputs), (False, inputs)


single = torch.float32

# Plain layers.
sample("linear", nn.Linear(3, 2), *both(drawn(4, 3)), (True, [drawn(3)]), (True, [drawn(2, 2, 3)]))
sample("linear", nn.Linear(3, 2), *both(drawn(4, 3)), dtype=single)
sample("linear without bias", nn.Linear(3, 2, bias=False), *both(drawn(4, 3)))
sample("net", nn.Sequential(nn.Flatten(), nn.Linear(4, 5), nn.ReLU(), nn.Sequential(nn.Linear(5, 3), nn.Tanh()),
                            nn.Dropout(0.0), nn.LogSoftmax(dim=1)), *both(drawn(3, 2, 2)))
sample("net", nn.Sequential(nn.Flatten(), nn.Linear(4, 5), nn.ReLU(), nn.Sequential(nn.Linear(5, 3), nn.Tanh()),
                            nn.Dropout(0.0), nn.LogSoftmax(dim=1)), *both(drawn(3, 2, 2)), dtype=single)
sample("activations", nn.Sequential(
    nn.Sigmoid(), nn.SiLU(), nn.GELU(), nn.GELU(approximate="tanh"), nn.LeakyReLU(0.2), nn.ELU(0.5),
    nn.Softplus(2.0, 15.0), nn.Softmax(dim=-1), nn.Identity()), *both(drawn(2, 3)))
sample("dropout", nn.Dropout(0.5), (False, [drawn(4)]))
sample("full dropout", nn.Dropout(1.0), *both(drawn(4)))

# Convolutions and pools.
sample("conv1d", nn.Conv1d(2, 3, 3), *both(drawn(2, 2, 6)), (True, [drawn(2, 5)]))
sample("conv1d with options", nn.Conv1d(4, 6, 3, stride=2, padding=2, dilation=2, groups=2, bias=False),
       *both(drawn(2, 4, 7)))
sample("conv1d same", nn.Conv1d(2, 3, 4, padding="same"), *both(drawn(2, 2, 6)))
for mode in ("reflect", "replicate", "circular"):
    sample(f"conv1d {mode}", nn.Conv1d(2, 3, 3, padding=2, padding_mode=mode), *both(drawn(2, 2, 6)))
sample("conv2d", nn.Conv2d(2, 3, 3), *both(drawn(2, 2, 4, 5)), (True, [drawn(2, 3, 4)]))
sample("conv2d", nn.Conv2d(2, 3, 3), *both(drawn(2, 2, 4, 5)), dtype=single)
sample("conv2d with options",
       nn.Conv2d(2, 4, (3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2), groups=2), *both(drawn(2, 2, 5, 5)))
sample("conv2d valid", nn.Conv2d(1, 2, 2, padding="valid", bias=False), *both(drawn(1, 1, 3, 3)))
sample("conv2d circular", nn.Conv2d(1, 2, 3, padding=(1, 2), padding_mode="circular"), *both(drawn(1, 1, 3, 4)))
sample("conv2d same reflect", nn.Conv2d(1, 2, (2, 3), padding="same", padding_mode="reflect"),
       *both(drawn(1, 1, 3, 4)))
sample("max pool", nn.MaxPool2d(2), *both(drawn(2, 1, 4, 5)), (True, [drawn(1, 4, 4)]))
sample("max pool with options", nn.MaxPool2d((2, 3), stride=1, padding=1, dilation=(2, 1), ceil_mode=True),
       *both(drawn(1, 2, 5, 5)))
sample("average pool", nn.AvgPool2d(2), *both(drawn(2, 1, 4, 5)))
sample("average pool with options",
       nn.AvgPool2d((3, 2), stride=(2, 1), padding=1, ceil_mode=True, count_include_pad=False),
       *both(drawn(1, 2, 5, 4)))
sample("average pool with divisor", nn.AvgPool2d(2, divisor_override=3), *both(drawn(1, 1, 4, 4)))

# Normalizations.
sample("layer norm", nn.LayerNorm(4), *both(drawn(2, 3, 4)))
sample("layer norm", nn.LayerNorm(4), *both(drawn(2, 3, 4)), dtype=single)
sample("layer norm over two", nn.LayerNorm((3, 4), eps=0.01, bias=False), *both(drawn(2, 3, 4)))
sample("plain layer norm", nn.LayerNorm(4, elementwise_affine=False), *both(drawn(2, 4)))
sample("rms norm", nn.RMSNorm(4), *both(drawn(2, 3, 4)))
sample("rms norm", nn.RMSNorm(4), *both(drawn(2, 3, 4)), dtype=single)
sample("rms norm with eps", nn.RMSNorm((3, 4), eps=0.01), *both(drawn(2, 3, 4)))
sample("plain rms norm", nn.RMSNorm(4, elementwise_affine=False), *both(drawn(2, 4)))
batches = (True, [drawn(5, 3)]), (True, [drawn(2, 3)]), (False, [drawn(1, 3)]), (True, [drawn(2, 3, 2)])
sample("batch norm", nn.BatchNorm1d(3), *batches)
sample("batch norm", nn.BatchNorm1d(3), *batches, dtype=single)
sample("batch norm without momentum", nn.BatchNorm1d(3, momentum=None, eps=0.1), *batches)
sample("plain batch norm", nn.BatchNorm1d(3, affine=False), *batches)
sample("batch norm without bias", nn.BatchNorm1d(3, momentum=0.3, bias=False), *batches)
sample("batch norm without memory", nn.BatchNorm1d(3, track_running_stats=False),
       (True, [drawn(5, 3)]), (False, [drawn(4, 3)]))
sample("batch norm of pictures", nn.BatchNorm2d(2), (True, [drawn(2, 2, 3, 2)]), (True, [drawn(1, 2, 2, 2)]),
       (False, [drawn(1, 2, 1, 1)]))

# Embeddings.
sample("embedding", nn.Embedding(5, 3), (True, [whole(2, 4, limit=5)]), (False, [torch.tensor(3)]))
sample("embedding with padding", nn.Embedding(5, 3, padding_idx=-2), (True, [whole(2, 6, limit=5)]))
sample("embedding with norm", nn.Embedding(5, 3, max_norm=0.8), (True, [torch.tensor([0, 3, 3])]))
sample("embedding with other norm", nn.Embedding(5, 3, max_norm=0.8, norm_type=1.0), (True, [torch.tensor([4, 3])]))

# Recurrent layers.
with_state = lambda m, x, *s: m(x, s[0] if len(s) == 1 else s)
for name, cls, states in (("rnn", nn.RNN, 1), ("gru", nn.GRU, 1), ("lstm", nn.LSTM, 2)):
    def state(*shape):
        return [drawn(*shape) for _ in range(states)]
    sample(name, cls(2, 3), *both(drawn(4, 2, 2)), (True, [drawn(4, 2)]),
           (True, [drawn(3, 2, 2), *state(1, 2, 3)], with_state), (True, [drawn(3, 2), *state(1, 3)], with_state))
    sample(name, cls(2, 3), *both(drawn(4, 2, 2)), dtype=single)
    sample(f"deep {name}", cls(2, 3, num_layers=2, batch_first=True, bidirectional=True), *both(drawn(2, 3, 2)),
           (True, [drawn(3, 2)]), (True, [drawn(2, 3, 2), *state(4, 2, 3)], with_state))
    sample(f"{name} with dropout", cls(2, 3, num_layers=2, bias=False, dropout=1.0), *both(drawn(3, 2, 2)))
sample("rnn of relu", nn.RNN(2, 3, nonlinearity="relu"), *both(drawn(4, 2, 2)))

# Attention.
itself = lambda m, x, **k: m(x, x, x, **k)
sample("attention", nn.MultiheadAttention(4, 2), (True, [drawn(3, 2, 4)], itself), (False, [drawn(3, 2, 4)], itself),
       (True, [drawn(3, 4)], itself))
sample("attention", nn.MultiheadAttention(4, 2), (True, [drawn(3, 2, 4)], itself), dtype=single)
closed = torch.tensor([[False, True, False], [False, False, True]])
causal = torch.triu(torch.ones(3, 3, dtype=torch.bool), 1)
later = torch.tensor([[False, True, False, True], [False] * 4, [True, False, False, False]])
sample("attention to others", nn.MultiheadAttention(4, 2, kdim=3, vdim=5, batch_first=True),
       (True, [drawn(2, 3, 4), drawn(2, 4, 3), drawn(2, 4, 5)]), (True, [drawn(3, 4), drawn(4, 3), drawn(4, 5)]))
sample("padded attention", nn.MultiheadAttention(4, 2, batch_first=True, bias=False),
       (True, [drawn(2, 3, 4), closed], lambda m, x, k: m(x, x, x, key_padding_mask=k)),
       (True, [drawn(2, 3, 4), drawn(2, 3)], lambda m, x, k: m(x, x, x, key_padding_mask=k)))
sample("masked attention", nn.MultiheadAttention(4, 2),
       (True, [drawn(3, 2, 4), drawn(4, 2, 4), later], lambda m, x, y, k: m(x, y, y, attn_mask=k)),
       (True, [drawn(3, 2, 4), drawn(4, 2, 4), drawn(3, 4)], lambda m, x, y, k: m(x, y, y, attn_mask=k)),
       (True, [drawn(3, 2, 4), drawn(4, 2, 4), drawn(4, 3, 4)], lambda m, x, y, k: m(x, y, y, attn_mask=k)))
sample("attention head by head", nn.MultiheadAttention(4, 2),
       (True, [drawn(3, 2, 4)], lambda m, x: m(x, x, x, average_attn_weights=False)))
sample("causal attention", nn.MultiheadAttention(4, 2),
       (True, [drawn(3, 2, 4)], lambda m, x: m(x, x, x, attn_mask=causal, is_causal=True, need_weights=False)))
sample("briefly padded attention", nn.MultiheadAttention(4, 2, batch_first=True),
       (True, [drawn(2, 3, 4), torch.tensor([[True, True, True], [False, True, False]])],
        lambda m, x, k: m(x, x, x, key_padding_mask=k, need_weights=False)))
