"""Writes random programs, statement by statement, running each as it is drawn."""

import re

import torch

import case as cases
import language
from draw import inputs_of

# Slots: {a} {b} {c} floating variables ({p} one whose values are positive, {u} within (-1, 1), {q} of two or more
# dimensions, {s} distinct values), {i} integers, {m} bools, {d} {e} dimensions of the first variable, {n} a number,
# {w} a positive number, {k} a small count.
SMOOTH = """{a} + {b}|{a} - {b}|{a} * {b}|{a} / (1 + {b} ** 2)|{n} * {a}|{a} + {n}|{n} - {a}|-{a}|{a} ** 2|{a} ** 3
{p} ** {w}|{w} ** {a}|{p} ^ {n}|{p} ** {a}|{a} / {w}|{n} / {p}|add({a}, {b}, alpha={n})|sub({a}, {b}, alpha={n})
rsub({a}, {b})|{a}.mul({b})|div({a}, {p})|true_divide({a}, {w})|float_power({p}, {n})
sin({a})|cos({a})|tan({u})|tanh({a})|sigmoid({a})|exp({a} * 0.3)|{u}.exp()|exp2({a} * 0.4)|expm1({a} * 0.2)|log({p})
log2({p})|log10({p})|log1p({a} ** 2)|log1p({p})|sqrt({p})|rsqrt({p})|sqrt({a} ** 2 + 1)|reciprocal({p})|asin({u})
acos({u})|atan({a})|sinh({a} * 0.3)|cosh({a} * 0.3)|asinh({a})|acosh({p} + 1)|atanh({u})|erf({a})|erfc({a})
erfinv({u})|lgamma({p} + 0.5)|digamma({p} + 0.5)|square({a})|softplus({a})|softplus({a}, beta={w})|logsigmoid({a})
gelu({a})|gelu({a}, approximate='tanh')|silu({a})|mish({a})|softsign({p})|tanhshrink({a})|sinc({a})
logit({u} ** 2 * 0.8 + 0.1)|deg2rad({a})|rad2deg({a})|positive({a})|neg({a})|clone({a})|{a}.contiguous()
atan2({a}, {p})|hypot({a}, {p})|logaddexp({a}, {b})|logaddexp2({a}, {b})|xlogy({a}, {p})|lerp({a}, {b}, {n})
lerp({a}, {b}, {c})|addcmul({a}, {b}, {c}, value={n})|addcdiv({a}, {b}, {p}, value={n})|where({m}, {a}, {b})
where({a} > {b}, {a}, {b} * 2)|{a}.masked_fill({m}, {n})
{a}.sum()|{a}.mean()|sum({a}, dim={d})|mean({a}, {d}, keepdim=True)|{a}.sum({d}, True)|{a}.sum([{d}])
logsumexp({a}, dim={d})|logsumexp({a}, {d}, True)|softmax({a}, dim={d})|log_softmax({a}, {d})|softmin({a}, dim={d})
cumsum({a}, dim={d})|logcumsumexp({a}, {d})|var({a}, dim={d}, correction=0)|{a}.var()|std({a})
std({a}, {d}, correction=0)|var_mean({a}, dim={d}, correction=0)[0]|std_mean({a})[1]|norm({p})|{p}.norm(3)
norm({p}, dim={d})|norm({p}, p=1.5, dim={d}, keepdim=True)|prod({u} + 1.5, dim={d})|cumprod({u} + 1, dim={d})
prod({u} + 1.2)|nansum({a}, dim={d})|nanmean({a})|linalg.vector_norm({p}, 2, dim={d})|linalg.norm({p})
dist({a}, {b} + 3)
{a}.reshape(-1)|reshape({a}, [-1, 1])|{a}.flatten()|{a}.unsqueeze({d})|{a}.unsqueeze(0)|unsqueeze({a}, -1)
{a}.squeeze()|squeeze({a}, {d})|{q}.T|{q}.mT|{q}.t()|transpose({a}, {d}, {e})|{a}.transpose({d}, {e})
swapaxes({a}, {d}, {e})|movedim({a}, {d}, {e})|flip({a}, [{d}])|{a}.flip({d})|roll({a}, {k})|roll({a}, {k}, {d})
roll({a}, -{k}, dims={d})|{a}.repeat({k}, {k}, 1)|repeat({a}, [{k}, {k}])|tile({a}, [{k}])
repeat_interleave({a}, {k}, dim={d})|{a}.repeat_interleave(2)|cat([{a}, {b}])|cat([{a}, {a}], dim={d})
cat([{a}.flatten(), {b}.flatten()])|stack([{a}, {a} * 2])|stack([{a}, {b}], dim={d})|hstack([{a}, {b}])
vstack([{a}, {b}])|split({a}, {k}, {d})[0]|split({a}, 1, dim={d})[-1]|chunk({a}, 2, {d})[0]|chunk({a}, 3, dim={d})[-1]
unbind({a}, {d})[0]|tril({q})|triu({q}, {k})|{q}.tril(-1)|diag({a})|diag({a}, 1)|diagonal({q})|diag_embed({a})
rot90({q}, {k})|{a}.expand(2, -1)|{a}.unsqueeze(0).expand(2, -1, -1)|broadcast_to({a}, [2, 3])|narrow({a}, {d}, 0, 1)
select({a}, {d}, 0)|select({a}, {d}, -1)|diff({a}, dim={d})|diff({a})|pad({a}, [1, {k}])|pad({a}, [0, 1], value={n})
unflatten({a}, {d}, [1, -1])|atleast_2d({a})|ravel({a})|meshgrid({a}.flatten(), {b}.flatten())[0]|fliplr({q})
flipud({q})|block_diag({a}, {b})|cartesian_prod({a}.flatten(), {b}.flatten())
{a}[0]|{a}[-1]|{a}[1:]|{a}[:-1]|{a}[::2]|{a}[..., 0]|{a}[..., 1:]|{a}[:, 0]|{a}[:, -1:]|{a}[None]|{a}[..., None]
{a}[[0, 0]]|{a}[[0, -1]]|{a}[:, [0, 0]]|{q}[[0, 1], [1, 0]]|{q}[[0, 1], :1]|{q}[0, [0, 1]]|{a}[{m}]|{a}[{i}]
{a}[tensor([0, 1, 0])]|{q}[tensor([[0], [1]]), tensor([0, 1])]|index_select({a}, {d}, tensor([0, 0, 1]))
gather({a}, {d}, zeros_like({a}, dtype=int64))|take({a}, tensor([0, 1, 0]))|take({a}, {i})|masked_select({a}, {m})
scatter_add({a}, 0, zeros_like({a}, dtype=int64), {a} * 2)|index_add({a}, {d}, tensor([0]), {b})
index_fill({a}, {d}, tensor([0]), {n})|scatter({a}, {d}, zeros([1, 1], dtype=int64), {n})
take_along_dim({a}, {i}, {d})|where({m}, {a}, {n})|{a}[{a} > {n}]
{a} @ {b}|{q} @ {q}.mT|{q}.T @ {q}|matmul({a}, {b})|outer({a}.flatten(), {b}.flatten())
dot({a}.flatten(), {a}.flatten())|einsum('...i->...', {a})|einsum('ij->ji', {q})|einsum('i,j->ij', {a}, {b})
einsum('ij,kj->ik', {q}, {q})|inner({a}, {b})|trace({q})|kron({a}, {b})|mse_loss({a}, {a} * {n})|linear({a}, {b})
layer_norm({a}, [{a}.sum()])|normalize({p}, dim={d})|cosine_similarity({p}, {p} + {n}, dim={d})|glu({a}, {d})
{a} * ones_like({a})|{a} + zeros_like({b})|{a} * full_like({a}, {n})|{a} * tensor({n}, dtype=float64)
{a} + arange({k}, dtype=float64)|{a} * linspace(0, 1, {k}, dtype=float64)|{a} + eye(2, dtype=float64)|{a} * {m}
{a} * {i}|{a} + {i}|{a} * ({a} > {n})|{a} * True|{a}.double()|{a}.to(float64)|{a}.detach() * {a}|{a} * {n} + {b} * {n}
({a} + {b}) * ({a} - {b})|{a} / (1 + {a} * {a})""".replace("\n", "|").split("|")
ROUGH = """abs({a})|relu({a})|leaky_relu({a}, {n})|elu({a}, {w})|selu({a})|celu({a}, alpha={w})|hardtanh({a})
relu6({a} * 3)|hardsigmoid({a} * 2)|hardswish({a} * 2)|hardshrink({a})|softshrink({a}, 0.3)|threshold({a}, 0.2, {n})
sign({a})|sgn({a})|frac({a})|floor({a})|ceil({a})|round({a})|trunc({a})|round({a}, decimals=1)|nan_to_num({a})
softsign({a})
maximum({a}, {b})|minimum({a}, {b})|max({a}, {b})|min({a}, {b})|fmax({a}, {b})|fmin({a}, {b})|clamp({a}, -{w}, {w})
clamp({a}, min={n})|{a}.clamp(max={n})|clamp({a}, {b}, {b} + 1)|clamp_min({a}, {n})|clamp_max({a}, {b})
clip({a}, {n}, 2)|fmod({a}, {w})|remainder({a}, {w})|{a} % {w}|{a} % {p}|fmod({a}, {p})|copysign({a}, {b})
copysign({a}, {n})|prelu({a}, tensor([0.2], dtype=float64))|dist({a}, {b}, p=1)|norm({a}, 1)|norm({a}, inf)
l1_loss({a}, {a} * {n} + {n})|smooth_l1_loss({a}, {a} * {n})|huber_loss({a}, {a} * {n})
max({s})|min({s})|{s}.max(dim={d}).values|min({s}, {d})[0]|max({s}, {d}, True).values|amax({s}, dim={d})
amin({s}, [{d}], True)|amax({s})|aminmax({s}).max|aminmax({s}, dim={d}).min|median({s})|median({s}, {d}).values
sort({s}, dim={d}).values|sort({s}, {d}, True)[0]|topk({s}, 1, {d}).values|topk({s}, 2).values
topk({s}, 1, dim={d}, largest=False)[0]|kthvalue({s}, 1, {d}).values|kthvalue({s}, 2)[0]|cummax({s}, {d}).values
cummin({s}, dim={d})[0]|quantile({s}, 0.4)|quantile({s}, 0.7, dim={d})|logsumexp({a}, [{d}])
max_pool1d({s}.reshape(1, 1, -1), 2)|{s} - {s}.max()|{s} * {s}.argmax()""".replace("\n", "|").split("|")
OTHER = """{a} > {b}|{a} <= {n}|{a} < {b}|{a} != {b}|{a} == {a}|eq({a}, {n})|ge({a}, {b})|isnan({a})|isfinite({a})
isclose({a}, {b})|logical_not({m})|~{m}|{m} & {m}|{m} \u00a6 {m}|logical_and({m}, {a} > {n})|logical_xor({m}, {m})
logical_or({m}, {m})|signbit({a})|{m} == {m}|{i} > {k}
{i} + {i}|{i} * {k}|{i} - {k}|-{i}|{i} // {k}|{i} % {k}|{i} ** 2|{i} * {i}|abs({i})|sum({i})|{i}.sum({d})|{i}.max()
cumsum({i}, dim={d})|prod({m})|{m}.sum()|{i} & {i}|{i} \u00a6 {k}|~{i}|argmax({s}, dim={d})|argmin({s})
argsort({s}, {d}, stable=True)|sort({s}, stable=True).indices|max({s}, {d}).indices|count_nonzero({m})|nonzero({m})
all({m})|any({m}, {d})|{a}.long()|{a}.int()|{i}.float()|{i}.double()|{i}.to(int32)|{m}.long()|one_hot(abs({i}) % 3, 3)
searchsorted(tensor([-1.0, 0.0, 1.0], dtype=float64), {a})|bucketize({a}, tensor([-1.0, 0.5], dtype=float64))
unique({i})|bincount(abs({i}).flatten())|floor_divide({i}, {k})|remainder({i}, -{k})|fmod({i}, {k})
div({i}, {k}, rounding_mode='trunc')|{i} / {k}|sqrt(abs({i}) + 1)|{i} * {n}|where({m}, {i}, {k})|clamp({i}, -1, 2)
maximum({i}, {i} * {k})|{i}.reshape(-1)|{i}[0]|{i}.flip(0)|cat([{i}, {i}])|tril_indices({k}, 3)|arange({k}, 7)
isin({i}, tensor([1, 2]))|{a} // {w}|heaviside({a}, zeros_like({a}))|diff({i})|{i}.unsqueeze(0)|{i} == {k}
sign({i})""".replace("\n", "|").split("|")
# Forms of networks, which the cases have elsewhere: for the comparison of random programs alone.
NETWORK = """avg_pool1d({a}[None], 2)|max_pool1d({a}[None], 2, {k})|avg_pool2d({q}[None], 2, 1)|max_pool2d({q}[None], [1, 2])
lp_pool2d({p}[None], 2, {k})|lp_pool2d({p}[None], 3, [1, 2], stride=1)|adaptive_avg_pool1d({a}[None], {k})
adaptive_avg_pool2d({q}[None], [{k}, {k}])|adaptive_max_pool1d({s}[None], {k})|adaptive_max_pool2d({s}[None], [{k}, {k}])
unfold({q}[None, None], [{k}, 1], padding={k})|interpolate({q}[None], size={k})|interpolate({q}[None], scale_factor=1.5)
interpolate({q}[None], size=4, mode='linear')|interpolate({q}[None, None], scale_factor={w}, mode='bilinear')
interpolate({q}[None, None], size=[{k}, 4], mode='bicubic', align_corners=True)|interpolate({q}[None, None], size=3, mode='area')
pixel_shuffle(stack([{q}, {q}, {q}, {q}]), 2)|l1_loss({a}, {b})|smooth_l1_loss({a}, {b}, beta={w})|huber_loss({a}, {b}, delta={w})
binary_cross_entropy(sigmoid({a}), sigmoid({b}))|binary_cross_entropy_with_logits({a}, sigmoid({b}))
kl_div({a}, sigmoid({b}), reduction='batchmean')|kl_div({a}, {b}, reduction='sum', log_target=True)|poisson_nll_loss({a}, {p})
poisson_nll_loss({p}, {p}, log_input=False, full=True)|gaussian_nll_loss({a}, {b}, {p}, full=True)
gaussian_nll_loss({a}, {b}, {p}, reduction='none')|multilabel_soft_margin_loss({a}, {b}, reduction='none')
multi_margin_loss({a}.flatten(), tensor(1), p={k})|cross_entropy({q}, tensor([0, 1]), label_smoothing=0.1)
cosine_embedding_loss({a}.flatten(), {b}.flatten(), tensor(1))|cosine_embedding_loss({q}, {q}.flip(0), tensor([1, -1]), {n})
triplet_margin_loss({a}, {b}, {c})|margin_ranking_loss({a}, {b}, sign({c}), {n})|hinge_embedding_loss({a}, sign({b}))
layer_norm({a}, [3])|rms_norm({a}, [2])|group_norm({q}[None], 1)|batch_norm({q}, None, None, training=True)
instance_norm({q}[None])|local_response_norm({q}[None], {k}, alpha={w})|glu({a}, {d})|embedding(tensor([0, 1, 1]), {q}, 0)
linear({a}, {q})|bilinear({a}, {b}, ones([2, 3, 3], dtype=float64))|conv1d({q}[None], {q}[None, :, :2])
conv2d({q}[None, None], {q}[None, None], padding={k})|conv_transpose1d({q}[None], {q}[:, None], stride={k})
conv_transpose2d({q}[None, None], {q}[None, None], padding=1)|scaled_dot_product_attention({q}, {q}, {q})
scaled_dot_product_attention({q}, {q}, {q}, is_causal=True)|scaled_dot_product_attention({q}, {q}, {q}, {m})
scaled_dot_product_attention({q}, {q}, {q}, scale={w})|cdist({q}, {q})""".replace("\n", "|").split("|")
SLOT = re.compile(r"\{(\w)\}")
DISCRETE = ("floor", "ceil", "round", "trunc", "frac", "%", "fmod", "remainder", "//", ".long()", ".int()")
LIMIT = 3e3


class Writer:
    """Writes one program, running each statement as it is drawn."""

    def __init__(self, rng, smooth=False, letter="d"):
        self.rng, self.smooth, self.letter = rng, smooth, letter
        self.kinds = [SMOOTH] if smooth else [SMOOTH] * 6 + [ROUGH] * 3 + [OTHER] * 2

    def inputs(self, small):
        rng = self.rng
        sizes = ["[2]", "[3]", "[]", "[2,2]"] if small else ["[3]", "[2,3]", "[2,2]", "[3,2]", "[]", "[2,1]", "[4]",
            "[2,2,2]", "[1,3]", "[2,3]"]
        words = []
        for name in "xyw"[: rng.randint(1, 2 if small else 3)]:
            words.append("%s:%s%sg~%s" % (name, self.letter, rng.choice(sizes), rng.choice(["two", "two", "near",
                "one"])))
        if not self.smooth:
            if rng.random() < 0.35:
                words.append("i:%s%s~%s" % (rng.choice("lli"), rng.choice(["[3]", "[2,3]", "[2]", "[]"]),
                    rng.choice(["any", "idx2", "pos"])))
            if rng.random() < 0.35:
                words.append("m:b%s" % rng.choice(["[3]", "[2,3]", "[2]", "[2,2]", "[]"]))
        return inputs_of(rng, " ".join(words))

    def choose(self, kind, first):
        """The name of a live variable of a kind, or None."""
        found = []
        for name, t in self.live.items():
            if kind in "abcpqus" and t.is_floating_point():
                if kind == "p" and not (t.numel() and t.min() > 0.02):
                    continue
                if kind == "u" and not (t.numel() and t.abs().max() < 0.95):
                    continue
                if kind == "q" and t.dim() != 2:
                    continue
                if kind == "s" and not distinct(t):
                    continue
                found.append(name)
            elif kind == "i" and t.dtype in (torch.int64, torch.int32) or kind == "m" and t.dtype == torch.bool:
                found.append(name)
        if not found:
            return None
        late = [n for n in found if n not in self.used]
        return self.rng.choice(late if late and self.rng.random() < 0.8 else found)

    def fill(self, template):
        rng, first, names = self.rng, None, []
        while True:
            slot = SLOT.search(template)
            if not slot:
                return template.replace("\u00a6", "|"), names
            kind = slot.group(1)
            if kind in "de":
                rank = max(1, self.live[first].dim() if first else 1)
                text = str(rng.randrange(-rank, rank))
            elif kind == "n":
                text = rng.choice(["0.5", "2", "1.5", "0.3", "-0.7", "3", "-1", "0.25"])
            elif kind == "w":
                text = rng.choice(["0.5", "2", "1.5", "0.8", "1"])
            elif kind == "k":
                text = rng.choice("1223")
            else:
                text = self.choose(kind, first)
                if text is None:
                    return None, []
                first = first or text
                names.append(text)
            template = template[: slot.start()] + text + template[slot.end() :]

    def statement(self):
        """A statement's right side and its value; nothing if none was found."""
        for _ in range(60):
            text, names = self.fill(self.rng.choice(self.rng.choice(self.kinds)))
            if text is None:
                continue
            try:
                value = language.Evaluator(self.live).value(language.ast.parse(language.power_signs(text),
                    mode="eval").body)
            except Exception:
                continue
            if isinstance(value, torch.Tensor) and self.good(text, names, value):
                return text, names, value
        return None

    def good(self, text, names, value):
        if value.numel() == 0 or value.numel() > (12 if self.smooth else 40) or value.dim() > 4:
            return False
        if value.is_floating_point() and not bool((value.abs() < LIMIT).all()):
            return False
        if any(word in text for word in DISCRETE):
            for name in names:
                t = self.live[name]
                if t.is_floating_point() and bool(((t * 20 - (t * 20).round()).abs() < 1e-3).any()):
                    return False
        return True

    def program(self, statements, loss=False, small=False):
        inputs = self.inputs(small)
        self.live = {name: cases.tensor(t).detach() for name, t in inputs.items()}
        self.used = set()
        lines = []
        names = [c for c in "abcdefghklnopqrstuvz"] + ["v%d" % k for k in range(40)]
        for k in range(statements):
            found = self.statement()
            if not found:
                break
            text, used, value = found
            self.used |= set(used)
            name = names[k]
            if self.rng.random() < 0.06 and k:
                name = self.rng.choice(list(self.live))
            self.live[name] = value
            self.used.discard(name)
            lines.append("%s = %s" % (name, text))
        if loss:
            ends = [n for n, t in self.live.items() if n not in self.used and t.is_floating_point()]
            self.rng.shuffle(ends)
            forms = ["{}.sum()", "tanh({}).mean()", "sum({} * 0.7)", "0.5 * ({} ** 2).sum()", "{}.mean()"]
            lines.append("loss = " + (" + ".join(self.rng.choice(forms).format(n) for n in ends[:5]) or "x.sum()"))
        return "\n".join(lines), inputs


def distinct(t):
    flat = t.reshape(-1)
    if flat.numel() < 2:
        return flat.numel() == 1
    ordered = flat.sort().values
    return bool((ordered[1:] - ordered[:-1]).min() > 1e-3)
