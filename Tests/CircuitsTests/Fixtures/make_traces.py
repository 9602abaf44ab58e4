"""Writes the reference runs of the recorder, computed with PyTorch 2.13.

    python3 make_traces.py

The file it writes stands beside it and is committed; tests only read it. Nothing is random: running
it again gives the same file.

A run has its options and, for every step, what a frame holds: loss, rates and momenta, the parameters
after it, the gradient that the optimizer saw, that of the step alone where gradients add up, and the
optimizer's state after the step.
"""

import json
from pathlib import Path

import torch

HERE = Path(__file__).parent


def distance(p):
    return (p["x"] - p["y"]).abs()


def cubic(p):
    return p["A"] ** 2 * (p["B"] + 5)


def neuron(p):
    return ((p["a"] * 1.5 + p["b"]).tanh() - p["c"]) ** 2


PROBLEMS = {"distance": distance, "cubic": cubic, "neuron": neuron}
NEURON = {"a": 0.75, "b": -0.5, "c": 2.0}


def number(value):
    return float(value) if torch.is_tensor(value) else value


def run(id, problem, start, optimizer, options, steps, zero_grad=True, second=None, scheduler=None):
    """`second`: the names and options of a second parameter group."""
    params = {n: torch.tensor(v, dtype=torch.float64, requires_grad=True) for n, v in start.items()}
    groups = [{"params": [p for n, p in params.items() if not second or n not in second[0]]}]
    if second:
        groups.append({"params": [params[n] for n in second[0]], **second[1]})
    torch_optimizer = getattr(torch.optim, optimizer)(groups, **options)
    torch_scheduler = None
    if scheduler:
        torch_scheduler = getattr(torch.optim.lr_scheduler, scheduler[0])(torch_optimizer, **scheduler[1])
    frames = []
    for _ in range(steps):
        frame = {"lrs": [g["lr"] for g in torch_optimizer.param_groups]}
        frame["momenta"] = [g["betas"][0] if "betas" in g else g.get("momentum") for g in torch_optimizer.param_groups]

        def closure():
            if zero_grad or optimizer == "LBFGS":
                torch_optimizer.zero_grad()
            loss = PROBLEMS[problem](params)
            if "loss" not in frame:
                frame["loss"] = loss.item()
                alone = torch.autograd.grad(loss, list(params.values()), retain_graph=True)
                if not zero_grad:
                    frame["gradient"] = {n: g.item() for n, g in zip(params, alone)}
            loss.backward()
            if "accumulated" not in frame:
                frame["accumulated"] = {n: p.grad.item() for n, p in params.items()}
            return loss

        torch_optimizer.step(closure)
        if torch_scheduler:
            torch_scheduler.step()
        frame["after"] = {n: p.item() for n, p in params.items()}
        if torch_optimizer.state and optimizer != "LBFGS":
            frame["state"] = {
                n: {k: number(v) for k, v in torch_optimizer.state[p].items() if v is not None}
                for n, p in params.items()
            }
        frames.append(frame)
    return {
        "id": id, "problem": problem, "start": start, "optimizer": optimizer, "options": options,
        "zero_grad": zero_grad, "second": second, "scheduler": scheduler, "frames": frames,
    }


RUNS = [
    run("distance-sgd", "distance", {"x": 5.0, "y": 1.0}, "SGD", {"lr": 0.1}, 100),
    run("distance-sgd-adding", "distance", {"x": 5.0, "y": 1.0}, "SGD", {"lr": 0.1}, 100, zero_grad=False),
    run("distance-adadelta", "distance", {"x": 5.0, "y": 1.0}, "Adadelta", {"lr": 0.1}, 100),
    run("distance-adadelta-adding", "distance", {"x": 5.0, "y": 1.0}, "Adadelta", {"lr": 0.1}, 100, zero_grad=False),
    run("cubic", "cubic", {"A": 3.0, "B": 2.0}, "SGD", {"lr": 0.01}, 200),
    run("neuron-adam", "neuron", NEURON, "Adam", {"lr": 0.1, "amsgrad": True}, 12),
    run("neuron-adding", "neuron", NEURON, "SGD", {"lr": 0.05, "momentum": 0.5}, 12, zero_grad=False),
    run("neuron-groups", "neuron", NEURON, "RMSprop", {"lr": 0.05, "centered": True}, 12,
        second=[["b", "c"], {"lr": 0.01, "momentum": 0.75}]),
    run("neuron-cycle", "neuron", NEURON, "SGD", {"lr": 0.1, "momentum": 0.9}, 12,
        scheduler=["OneCycleLR", {"max_lr": 0.2, "total_steps": 20}]),
    run("neuron-cycle-betas", "neuron", NEURON, "AdamW", {"lr": 0.1}, 12,
        scheduler=["CyclicLR", {"base_lr": 0.01, "max_lr": 0.1, "step_size_up": 4}]),
    run("neuron-lbfgs", "neuron", NEURON, "LBFGS", {"lr": 0.3, "max_iter": 4}, 5),
]

with open(HERE / "traces.jsonl", "w") as file:
    for line in RUNS:
        file.write(json.dumps(line) + "\n")
