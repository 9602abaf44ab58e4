"""Makes the runs of the examples with PyTorch and puts both side by side.

    swift run -c release TwoMoons --export moons.safetensors      # and so on for the others
    python Examples/train.py regression.safetensors curve.safetensors moons.safetensors digits.safetensors

A file that an example has exported holds the data, the first weights, the settings and the order of
the samples, so that nothing is left to chance; each network is written here once more. Needs torch and
safetensors.
"""

import argparse
import json
import sys
import time

import torch
from safetensors import safe_open
from torch import nn
from torch.nn import functional as F


class Run:
    """A file of an example."""

    def __init__(self, path):
        with safe_open(path, "pt") as file:
            self.words = file.metadata()
            self.tensors = {name: file.get_tensor(name) for name in file.keys()}
        self.x, self.y = self["x"], self["y"]
        self.lr = float(self.words["lr"])
        self.steps = len(self["losses"])

    def __getitem__(self, name):
        return self.tensors[name]

    def load(self, network):
        """Gives a network the first weights of the run, and its dtype."""
        start = "weights."
        weights = {k[len(start) :]: v for k, v in self.tensors.items() if k.startswith(start)}
        network.to(self.x.dtype).load_state_dict(weights)
        return network

    def full_batches(self):
        """The same data in every step."""
        for _ in range(self.steps):
            yield self.x, self.y

    def mini_batches(self):
        """The batches of every epoch in the order in which the example drew them."""
        size = int(self.words["batch"])
        count = len(self.x) // size
        for epoch in range(self.steps // count):
            for rows in self[f"order.{epoch}"][: count * size].split(size):
                yield self.x[rows], self.y[rows]


def train(batches, loss_of, optimizer, scheduler=None):
    """Makes the steps; their losses and the seconds they took."""
    losses, start = [], time.perf_counter()
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_of(x, y)
        loss.backward()
        optimizer.step()
        if scheduler:
            scheduler.step()
        losses.append(loss.item())
    return losses, time.perf_counter() - start


def regression(run):
    w = torch.zeros(10, dtype=run.x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=run.x.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=run.lr, momentum=float(run.words["momentum"]))
    outcome = train(run.full_batches(), lambda x, y: F.mse_loss(x @ w + b, y), optimizer)
    rest = F.mse_loss(run["x.test"] @ w + b, run["y.test"])
    return *outcome, "explained", 1 - rest / run["y.test"].var(correction=0)


def curve(run):
    network = run.load(nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1)))
    optimizer = torch.optim.Adam(network.parameters(), lr=run.lr)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=run.steps)

    def loss_of(x, y):
        return F.mse_loss(network(x), y)

    outcome = train(run.full_batches(), loss_of, optimizer, scheduler)
    return *outcome, "distance", F.mse_loss(network(run["x.test"]), run["y.test"]).sqrt()


class Moons(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(2, 16), nn.Linear(16, 16)
        self.output = nn.Linear(16, 1)

    def forward(self, x):
        return self.output(F.relu(self.second(F.relu(self.first(x)))))


def moons(run):
    network = run.load(Moons())
    optimizer = torch.optim.Adam(network.parameters(), lr=run.lr)

    def loss_of(x, y):
        return F.binary_cross_entropy_with_logits(network(x), y)

    outcome = train(run.full_batches(), loss_of, optimizer)
    right = (network(run["x.test"]) > 0) == (run["y.test"] > 0.5)
    return *outcome, "accuracy", right.double().mean()


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(64, 128), nn.Linear(128, 10)

    def forward(self, x):
        return self.output(F.relu(self.hidden(x)))


def digits(run):
    network = run.load(Digits())
    optimizer = torch.optim.Adam(network.parameters(), lr=run.lr)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=run.steps)

    def loss_of(x, y):
        return F.cross_entropy(network(x), y, label_smoothing=0.1)

    outcome = train(run.mini_batches(), loss_of, optimizer, scheduler)
    right = network(run["x.test"]).argmax(dim=1) == run["y.test"]
    return *outcome, "accuracy", right.double().mean()


COLUMNS = (
    "run", "steps", "last loss", "of PyTorch", "largest difference", "judged by", "result",
    "of PyTorch",
)


def row(cells):
    return "| " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", help="what examples have exported")
    parser.add_argument("--save", help="a .json file for some of PyTorch's losses, for the tests")
    options = parser.parse_args()
    torch.set_num_threads(1)
    kept = {}
    print(row(COLUMNS))
    print("|" + "---|" * len(COLUMNS))
    for path in options.files:
        run = Run(path)
        name = run.words["example"]
        losses, seconds, word, judged = globals()[name](run)
        ours, theirs = run["losses"], torch.tensor(losses, dtype=torch.float64)
        difference = ((ours - theirs).abs() / theirs.abs()).max().item()
        print(
            row([
                name, str(run.steps), f"{ours[-1]:.8g}", f"{theirs[-1]:.8g}", f"{difference:.1e}",
                word, f"{float(run.words[word]):.6g}", f"{judged.item():.6g}",
            ])
        )
        print(f"{name}: PyTorch took {seconds:.3f} s", file=sys.stderr)
        places = sorted({i * (run.steps - 1) // 8 for i in range(9)})
        kept[name] = {"steps": places, "losses": [losses[i] for i in places], word: judged.item()}
    if options.save:
        with open(options.save, "w") as file:
            json.dump(kept, file, indent=1, sort_keys=True)
            file.write("\n")


if __name__ == "__main__":
    main()
