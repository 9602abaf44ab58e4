"""Cases of the categories composite and hessian: random smooth programs, and their second derivatives."""

from fuzz import steady
from grammar import Writer


def build(maker):
    for number in range(150):
        rng = maker.rng("composite", number)
        program, inputs = Writer(rng, smooth=True).program(statements=rng.randint(4, 14), loss=True)
        maker.put("composite", "composite", program, inputs, "loss", rng, steady)
    for number in range(120):
        rng = maker.rng("hessian", number)
        program, inputs = Writer(rng, smooth=True).program(statements=rng.randint(1, 5), loss=True, small=True)
        maker.put("hessian", "hessian", program, inputs, "loss", rng, steady, order=2)
    for program in """loss = sin(x) * cos(y)|loss = (x * y).sum() / (1 + (x * x).sum())
loss = (x ** 4).mean() + (x[0] * x[1]) ** 2|loss = softmax(x, dim=0)[0]|loss = log_softmax(x, dim=0)[1]
loss = (x / y).sum()|loss = (x ** y).sum()|loss = atan2(x, y).sum()|loss = (x[1:] * x[:-1]).sum()
loss = (2 * x + y).mean()
loss = gather(x, 0, tensor([0, 2, 2])).prod()|loss = lerp(x, y, x).square().sum()
loss = (x.unsqueeze(0) * y.unsqueeze(1)).exp().mean()|loss = logsumexp(x * y, dim=0)
loss = cumsum(x, dim=0).square().sum()|loss = cumprod(x, dim=0).sum()|loss = (x @ y) ** 2
loss = outer(x, y).sin().sum()|loss = where(x > 0, x ** 3, x ** 2).sum()|loss = clamp(x * y, -1, 1).sum()
loss = max(x * y)|loss = sort(x * y).values[0] * x[1]|loss = stack([x, y]).prod(dim=0).sum()|loss = cat([x, y]).var()
loss = norm(x - y)|loss = hypot(x, y).sum()|loss = (x * y.detach()).square().sum()|loss = logcumsumexp(x, dim=0).sum()
loss = dist(x, y)|loss = normalize(x, dim=0)[0]|loss = layer_norm(x, [3])[1] * y[0]
loss = scatter_add(x, 0, tensor([0, 0, 1]), y).square().sum()
loss = take(x, tensor([0, 0, 2])).prod()|loss = x.roll(1).mul(x).sum()
loss = addcmul(x, x, y, value=0.5).square().sum()|loss = addcdiv(x, x, y, value=0.5).square().sum()
loss = x.masked_fill(y > 0, 0.0).square().sum()|loss = quantile(x * x, 0.3)|loss = prod(x) * y[0]
loss = xlogy(x ** 2 + 1, y ** 2 + 1).sum()|loss = kron(x, y).square().sum()
loss = diff(x * y).square().sum()""".replace("\n", "|").split("|"):
        shape = "[]" if "cos(y)" in program else "[3]"
        maker.add("hessian", "hessian", program, "x:d%sg~near y:d%sg~near" % (shape, shape), output="loss", order=2)
        maker.add("hessian", "hessian", program, "x:d%sg~two y:d%sg~far" % (shape, shape), output="loss", order=2)
