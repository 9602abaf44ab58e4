"""Networks that PyTorch builds as TorchNet.swift does, and what it makes of them.

modules.py answer NAME FOLDER   computes results.safetensors from net.safetensors and input.safetensors
modules.py make NAME FOLDER     the same with a net.safetensors of its own

Results are the output y, the gradients of the mean of its squares, and the state afterwards.
"""

import sys

from safetensors.torch import load_file, save_file
from torch import nn

NETS = {
    "layers": lambda: nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.LayerNorm(8), nn.Linear(8, 3, bias=False)),
    "pictures": lambda: nn.Sequential(
        nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(16, 3)),
    "lines": lambda: nn.Sequential(nn.Conv1d(2, 4, 3, stride=2), nn.BatchNorm1d(4), nn.GELU(), nn.RMSNorm(4)),
    "words": lambda: nn.Sequential(nn.Embedding(10, 4, padding_idx=0), nn.Linear(4, 2)),
    "rnn": lambda: nn.RNN(3, 4, num_layers=2, bidirectional=True),
    "gru": lambda: nn.GRU(3, 4, num_layers=2, batch_first=True),
    "lstm": lambda: nn.LSTM(3, 4, num_layers=2, bidirectional=True),
    "attention": lambda: nn.MultiheadAttention(8, 2, batch_first=True),
}

command, name, folder = sys.argv[1:]
net = NETS[name]()
if command == "answer":
    net.load_state_dict(load_file(f"{folder}/net.safetensors"))
else:
    save_file(net.state_dict(), f"{folder}/net.safetensors")
x = load_file(f"{folder}/input.safetensors")["x"]
y = net(x, x, x) if name == "attention" else net(x)
if isinstance(y, tuple):
    y = y[0]
y.pow(2).mean().backward()
results = {"y": y.detach().contiguous()}
results.update((f"grad.{k}", p.grad.contiguous()) for k, p in net.named_parameters())
results.update((f"after.{k}", t.contiguous()) for k, t in net.state_dict().items())
save_file(results, f"{folder}/results.safetensors")
