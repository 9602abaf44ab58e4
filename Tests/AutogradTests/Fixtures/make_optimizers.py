"""Writes the reference runs of optimizers and schedulers, computed with PyTorch 2.13.

    python3 make_optimizers.py

The files it writes stand beside it and are committed; tests only read them. Running it again gives
the same files, because every random choice is seeded.

The problem is one layer with tanh, squared error, four samples: a matrix W (3 × 2) and a vector b.
"""

import itertools
import json
import random
import warnings
from pathlib import Path

import torch

warnings.simplefilter("ignore")
HERE = Path(__file__).parent
KEPT = (0, 5, 11)
W = [[0.5, -0.25], [1.0, 0.75], [-0.5, 0.125]]
B = [0.1, -0.2, 0.3]
X = [[1.0, 0.5], [-0.5, 2.0], [0.25, -1.0], [1.5, 1.0]]
T = [[0.5, -0.5, 0.25], [-0.75, 0.5, 0.0], [0.25, 0.75, -0.5], [0.0, -0.25, 0.5]]

OPTIONS = {
    "SGD": dict(lr=[0.1], momentum=[0.9], dampening=[0.4], weight_decay=[0.1], nesterov=[True], maximize=[True]),
    "Adadelta": dict(lr=[0.5], rho=[0.5, 0.0, 1.0], eps=[1e-3], weight_decay=[0.1], maximize=[True]),
    "Adagrad": dict(lr=[0.2], lr_decay=[0.1], weight_decay=[0.1], initial_accumulator_value=[0.5], eps=[0.1], maximize=[True]),
    "RMSprop": dict(lr=[0.05], alpha=[0.5, 1.0], eps=[0.1], weight_decay=[0.1], momentum=[0.9], centered=[True], maximize=[True]),
    "Adam": dict(lr=[0.1], betas=[[0.5, 0.9], [0.0, 0.99]], eps=[0.1], weight_decay=[0.1], amsgrad=[True], maximize=[True], decoupled_weight_decay=[True]),
    "AdamW": dict(lr=[0.1], betas=[[0.5, 0.9]], eps=[0.1], weight_decay=[0.2, 0.0], amsgrad=[True], maximize=[True]),
    "Adamax": dict(lr=[0.1], betas=[[0.5, 0.9]], eps=[0.1], weight_decay=[0.1], maximize=[True]),
    "NAdam": dict(lr=[0.1], betas=[[0.5, 0.9]], eps=[0.1], weight_decay=[0.1], momentum_decay=[0.1], decoupled_weight_decay=[True], maximize=[True]),
    "RAdam": dict(lr=[0.1], betas=[[0.5, 0.9], [0.9, 0.5]], eps=[0.1], weight_decay=[0.1], decoupled_weight_decay=[True], maximize=[True]),
    "Rprop": dict(lr=[0.1], etas=[[0.3, 1.5]], step_sizes=[[0.02, 0.05]], maximize=[True]),
    "ASGD": dict(lr=[0.1], lambd=[0.1], alpha=[0.5], t0=[3.0], weight_decay=[0.1], maximize=[True]),
    "LBFGS": dict(lr=[0.3], max_iter=[3, 1], max_eval=[4], tolerance_grad=[0.5], tolerance_change=[0.1], history_size=[1], line_search_fn=["strong_wolfe"]),
    "Adafactor": dict(lr=[0.3], beta2_decay=[-0.5], eps=[[1e-3, 0.1], [None, 0.5]], d=[2.0], weight_decay=[0.1], maximize=[True]),
    "Muon": dict(lr=[0.05], weight_decay=[0.0], momentum=[0.5], nesterov=[False], ns_coefficients=[[3.0, -3.2, 1.2]], eps=[10.0], ns_steps=[2], adjust_lr_fn=["match_rms_adamw"]),
}
# What makes other options matter.
WITH = {"dampening": dict(momentum=0.9), "nesterov": dict(momentum=0.9), "decoupled_weight_decay": dict(weight_decay=0.1)}


def make(name, params, options):
    return getattr(torch.optim, name)(params, **options)


def run(name, options, dtype="float64", zero_grad=True, second=None, missing=(), rate=None):
    """The parameters after some of twelve steps; LBFGS takes three."""
    d = getattr(torch, dtype)
    w = torch.tensor(W, dtype=d, requires_grad=True)
    b = torch.tensor(B, dtype=d, requires_grad=name != "Muon")
    x, t = torch.tensor(X, dtype=d), torch.tensor(T, dtype=d)
    params = [w] if name == "Muon" else [w, b]
    if second is not None:
        params = [{"params": [w]}, {"params": [b], **second}]
    optimizer = make(name, params, options)

    def closure():
        if zero_grad or name == "LBFGS":
            optimizer.zero_grad()
        loss = ((x @ w.T + b).tanh() - t).square().sum()
        loss.backward()
        return loss

    path = []
    for step in range(12 if name != "LBFGS" else 3):
        if rate is not None and step == 6:
            optimizer.param_groups[0]["lr"] = rate
        if name == "LBFGS":
            optimizer.step(closure)
        else:
            closure()
            if step in missing:
                b.grad = None
            optimizer.step()
        if step in KEPT or name == "LBFGS":
            path.append(w.detach().flatten().tolist() + b.detach().flatten().tolist())
    record = {"optimizer": name, "options": options, "dtype": dtype, "zeroGrad": zero_grad, "path": path}
    if second is not None:
        record["second"] = second
    if missing:
        record["missing"] = list(missing)
    if rate is not None:
        record["rate"] = rate
    return record


def runs():
    generator = random.Random(20)
    for name, options in OPTIONS.items():
        lr = dict(lr=options["lr"][0])
        yield run(name, {})
        yield run(name, lr)
        yield run(name, lr, dtype="float32")
        yield run(name, lr, zero_grad=False)
        yield run(name, lr, rate=lr["lr"] / 4)
        if name not in ("LBFGS", "Muon"):
            second = {"lr": lr["lr"] / 3}
            if "weight_decay" in options:
                second["weight_decay"] = 0.3
            yield run(name, lr, second=second)
            yield run(name, lr, missing=(0, 1, 6))
        for option, values in options.items():
            for value in values:
                yield run(name, {**lr, **WITH.get(option, {}), option: value})
        for _ in range(6):
            some = {o: generator.choice(v) for o, v in options.items() if generator.random() < 0.5}
            if some.get("nesterov"):
                some.pop("dampening", None)
                some["momentum"] = 0.8
            yield run(name, {**lr, **some}, dtype=generator.choice(["float64", "float32"]))


SCHEDULES = [
    ("StepLR", dict(step_size=7)), ("StepLR", dict(step_size=1, gamma=0.9)), ("StepLR", dict(step_size=10, gamma=2.0)),
    ("MultiStepLR", dict(milestones=[3, 3, 20, 41])), ("MultiStepLR", dict(milestones=[], gamma=0.5)),
    ("MultiStepLR", dict(milestones=[0, 5], gamma=0.5)), ("MultiStepLR", dict(milestones=[9, 2], gamma=0.5)),
    ("ExponentialLR", dict(gamma=0.95)), ("ExponentialLR", dict(gamma=1.02)),
    ("ConstantLR", dict()), ("ConstantLR", dict(factor=0.25, total_iters=10)), ("ConstantLR", dict(total_iters=0)), ("ConstantLR", dict(factor=1.0)),
    ("LinearLR", dict()), ("LinearLR", dict(start_factor=0.1, end_factor=0.7, total_iters=20)), ("LinearLR", dict(start_factor=1.0, end_factor=0.0, total_iters=9)),
    ("PolynomialLR", dict()), ("PolynomialLR", dict(total_iters=25, power=2.0)), ("PolynomialLR", dict(total_iters=70, power=0.5)),
    ("CosineAnnealingLR", dict(T_max=20)), ("CosineAnnealingLR", dict(T_max=7, eta_min=0.01)), ("CosineAnnealingLR", dict(T_max=1)), ("CosineAnnealingLR", dict(T_max=100)),
    ("CosineAnnealingWarmRestarts", dict(T_0=8)), ("CosineAnnealingWarmRestarts", dict(T_0=3, T_mult=2, eta_min=0.005)), ("CosineAnnealingWarmRestarts", dict(T_0=1)),
    ("OneCycleLR", dict(max_lr=0.5, total_steps=60)), ("OneCycleLR", dict(max_lr=0.5, total_steps=61, anneal_strategy="linear")),
    ("OneCycleLR", dict(max_lr=0.5, epochs=5, steps_per_epoch=13, three_phase=True)), ("OneCycleLR", dict(max_lr=0.5, total_steps=60, pct_start=0.5, div_factor=5.0, final_div_factor=10.0)),
    ("OneCycleLR", dict(max_lr=0.5, total_steps=80, base_momentum=0.6, max_momentum=0.99)), ("OneCycleLR", dict(max_lr=0.5, total_steps=80, cycle_momentum=False)),
    ("OneCycleLR", dict(max_lr=0.5, total_steps=70, three_phase=True, anneal_strategy="linear", pct_start=0.2)), ("OneCycleLR", dict(max_lr=[0.5, 0.2], total_steps=60)),
    ("CyclicLR", dict(base_lr=0.01, max_lr=0.1)), ("CyclicLR", dict(base_lr=0.01, max_lr=0.1, step_size_up=5)),
    ("CyclicLR", dict(base_lr=0.01, max_lr=0.1, step_size_up=5, step_size_down=11)), ("CyclicLR", dict(base_lr=0.01, max_lr=0.1, step_size_up=4, mode="triangular2")),
    ("CyclicLR", dict(base_lr=0.01, max_lr=0.1, step_size_up=4, mode="exp_range", gamma=0.97)), ("CyclicLR", dict(base_lr=0.01, max_lr=0.1, step_size_up=6, cycle_momentum=False)),
    ("CyclicLR", dict(base_lr=[0.01, 0.02], max_lr=[0.1, 0.3], step_size_up=6, base_momentum=0.5, max_momentum=0.6)),
    ("ReduceLROnPlateau", dict()), ("ReduceLROnPlateau", dict(factor=0.5, patience=2)), ("ReduceLROnPlateau", dict(mode="max", factor=0.5, patience=3)),
    ("ReduceLROnPlateau", dict(factor=0.5, patience=1, cooldown=4)), ("ReduceLROnPlateau", dict(factor=0.5, patience=1, threshold=0.3)),
    ("ReduceLROnPlateau", dict(factor=0.5, patience=1, threshold=0.3, threshold_mode="abs")), ("ReduceLROnPlateau", dict(factor=0.3, patience=0, min_lr=0.01)),
    ("ReduceLROnPlateau", dict(factor=0.3, patience=0, min_lr=[0.01, 0.002])), ("ReduceLROnPlateau", dict(factor=0.5, patience=0, eps=0.02)),
    ("ReduceLROnPlateau", dict(mode="max", factor=0.5, patience=1, threshold=0.2, threshold_mode="abs")),
]


def metric(step):
    """Falls, stalls, rises and falls again."""
    return [3.0, 2.0, 1.5, 1.4, 1.4, 1.45, 1.3, 1.3, 1.31, 1.29][step % 10] / (1 + step // 20)


def schedule(schedulers, optimizer_name):
    a, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    options = dict(lr=0.1, momentum=0.7) if optimizer_name == "SGD" else dict(lr=0.1)
    optimizer = make(optimizer_name, [{"params": [a]}, {"params": [b], "lr": 0.03}], options)
    made = [getattr(torch.optim.lr_scheduler, n)(optimizer, **o) for n, o in schedulers]
    rates, momenta = [], []
    for step in range(60):
        rates.append([g["lr"] for g in optimizer.param_groups])
        momenta.append([g["momentum"] if "momentum" in g else g["betas"][0] for g in optimizer.param_groups])
        optimizer.step()
        for (n, _), s in zip(schedulers, made):
            s.step(metric(step)) if n == "ReduceLROnPlateau" else s.step()
    record = {"optimizer": optimizer_name, "schedulers": [{"name": n, "options": o} for n, o in schedulers]}
    record["rates"] = [r for pair in rates for r in pair]
    if any(m != momenta[0] for m in momenta) or any(n in ("OneCycleLR", "CyclicLR") for n, _ in schedulers):
        record["momenta"] = [m for pair in momenta for m in pair]
    return record


def schedules():
    for name, options in SCHEDULES:
        yield schedule([(name, options)], "SGD")
    for name in ("OneCycleLR", "CyclicLR"):
        yield schedule([next(s for s in SCHEDULES if s[0] == name)], "Adam")
    yield schedule([("LinearLR", dict(total_iters=5)), ("ExponentialLR", dict(gamma=0.9))], "SGD")
    yield schedule([("LinearLR", dict(total_iters=5)), ("CosineAnnealingLR", dict(T_max=30))], "SGD")


PROBES = [-1.0, -0.5, 0.0, 0.3, 0.5, 1.0, 1.5, 2.0, 100.0]
WHOLE = ("max_iter", "max_eval", "history_size", "ns_steps")


def accepts(make):
    try:
        make()
        return True
    except (ValueError, TypeError, ZeroDivisionError):
        return False


def limits():
    """Which numbers each option takes; PyTorch does not check whole ones."""
    for name, options in OPTIONS.items():
        for option, values in options.items():
            if isinstance(values[0], (bool, str)) or option in WHOLE:
                continue
            for slot in range(len(values[0]) if isinstance(values[0], list) else 1):
                taken = []
                for probe in PROBES:
                    value = probe
                    if isinstance(values[0], list):
                        value = list(values[0])
                        value[slot] = probe
                    w = torch.zeros(2, 2, requires_grad=True)
                    taken.append(accepts(lambda: make(name, [w], {option: value})))
                yield {"name": name, "option": option, "slot": slot, "taken": taken}


def write(name, records):
    lines = [json.dumps(r, separators=(",", ":")) for r in records]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(lines))


if __name__ == "__main__":
    torch.set_num_threads(1)
    write("optimizers.jsonl", runs())
    write("schedulers.jsonl", schedules())
    write("optimizer_limits.jsonl", limits())
