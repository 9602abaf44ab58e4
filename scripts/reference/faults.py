"""Cases of the category error: indices out of range, wrong arguments and impossible values."""

from errors import M, X, several
from functions import SIGNATURES


def build(maker):
    for part in (indices, arguments, values, whole):
        part(maker)


def indices(maker):
    several(maker, "index", X, ["x[3]", "x[-4]", "x[0, 0]", "x[..., 0, 0]", "x[[0, 3]]", "x[[-4]]",
        "x[tensor([0, 1, 9])]", "x[tensor(5)]", "select(x, 0, 7)", "select(x, 1, 0)", "split(x, 2)[4]",
        "split(x, 2)[-3]", "unbind(x)[3]", "chunk(x, 3)[3]", "sort(x)[2]", "max(x, dim=0)[2]", "[x, x][2]",
        "[x, x][-3]", "cumsum(x, dim=4)", "sum(x, dim=1)", "sum(x, dim=-2)", "mean(x, dim=3)", "softmax(x, dim=1)",
        "roll(x, 1, 3)", "flip(x, [1])", "x.flip(-2)", "topk(x, 5).values",
                                 "kthvalue(x, 4).values", "take(x, tensor([9]))", "take(x, tensor([-4]))",
                                 "scatter_add(x, 0, tensor([7]), x)", "gather(x, 0, tensor([3]))",
                                 "gather(x, 1, tensor([0]))", "index_select(x, 0, tensor([5]))",
                                 "index_select(x, 1, tensor([0]))", "squeeze(x, 1)", "unsqueeze(x, 3)",
                                 "unsqueeze(x, -3)", "transpose(x, 0, 1)", "x.permute(1)", "stack([x, x], dim=2)",
                                 "cat([x, x], dim=1)", "narrow(x, 0, 1, 3)", "narrow(x, 0, 4, 1)", "x.unbind(1)[0]",
                                 "split(x, 1, 1)[0]",
                                 "chunk(x, 2, dim=1)[0]", "argmax(x, dim=1)", "max(x, dim=1).values",
                                 "sort(x, dim=1).values", "cumprod(x, 1)", "logsumexp(x, dim=1)", "norm(x, dim=1)",
                                 "var(x, dim=1)", "median(x, dim=-2).values", "flatten(x, 1)", "flatten(x, 0, 1)",
                                 "movedim(x, 0, 1)", "diff(x, dim=1)", "repeat_interleave(x, 2, dim=1)",
                                 "unflatten(x, 1, [1, 3])", "index_fill(x, 0, tensor([3]), 1.0)",
                                 "index_add(x, 0, tensor([3, 0, 1]), x)", "amax(x, dim=[0, 1])",
                                 "x[None, None, :, 0]", "tensor(1.0)[0]", "cross_entropy(x, tensor(3))",
                                 "nll_loss(x, tensor(-5))", "embedding(tensor([4]), x[:, None])",
                                 "one_hot(tensor([4]), 3).sum() * x", "swapaxes(x, 0, 2)",
                                 "take_along_dim(x, tensor([3]), 0)", "scatter(x, 0, tensor([-5]), 1.0)",
                                 "cosine_similarity(x, x, dim=1)", "glu(x, dim=2)", "all(x, dim=1)", "any(x, dim=2)",
                                 "prod(x, dim=1)", "nansum(x, dim=1)", "quantile(x, 0.5, dim=1)",
                                 "count_nonzero(x, dim=1)", "std_mean(x, dim=1)[0]", "aminmax(x, dim=1).max",
                                 "cummax(x, 1).values", "logcumsumexp(x, dim=2)", "argsort(x, dim=1)",
                                 "linalg.vector_norm(x, dim=1)", "rot90(x[None], 1, [0, 2])"],
            ("value", "argument", "shape"))
    several(maker, "index", "x:d[]g", ["x[0]", "x[-1]", "select(x, 0, 0)", "unbind(x)[0]", "x.flip(0)", "cat([x, x])",
        "narrow(x, 0, 0, 1)", "split(x, 1)[0]", "x[[0]]", "chunk(x, 1)[0]"], ("value", "argument", "shape"))
    several(maker, "index", "x:d[0]g", ["x[0]", "x[-1]", "x[[0]]", "select(x, 0, 0)", "take(x, tensor([0]))",
        "gather(x, 0, tensor([0]))"], ("value", "argument", "shape"))
    several(maker, "index", "x:d[2,3]g", ["x[2]", "x[0, 3]", "x[0, 0, 0]", "x[:, 3]", "x[..., 3]", "x[[0, 2]]",
        "x[:, [0, 5]]", "x[-3]", "x[tensor([[0, 1], [2, 0]])]", "x[None, 2, 0, 0]", "sum(x, dim=[0, 2])",
        "x.permute(0, 2)", "x.transpose(0, 2)", "diagonal(x, 0, 0, 2)", "diagonal(x, dim1=2)", "x.sum(2)",
        "roll(x, [1], [2])", "tensordot(x, x, dims=[[2], [0]])", "x.select(1, 3)", "x.select(-3, 0)",
        "norm(x, dim=[0, 2])"], ("value", "argument", "shape"))
    several(maker, "index", "x:d[2,3]g", ["sum(x, dim=[0, 0])", "x.permute(0, 0)", "flip(x, [0, 0])",
        "amax(x, dim=[1, -1])", "squeeze(x, [0, 0])", "movedim(x, [0, 0], [0, 1])", "norm(x, dim=[0, 0])",
        "diagonal(x, 0, 1, 1)", "mean(x, dim=[1, 1])"], ("value", "argument", "shape"))


def arguments(maker):
    several(maker, "argument", X, ["sum(x, dimm=0)", "reshape(x)", "sin()", "exp(x, base=2)", "topk(x)", "x(1)",
        "tanh(None)", "sin(x, x)", "sin(x, 1)", "cos(x, input=x)", "x.exp(2)", "x.sum(axis_=0)", "add(x)", "mul(x)",
        "maximum(x)", "leaky_relu(x, negative_slop=0.1)", "x.clamp(low=0)", "where(x > 0)", "where(x > 0, x)",
        "cat()", "cat(x, x, x, x)", "stack()", "matmul(x)", "dot(x)", "softmax(x, dims=0)", "mse_loss(x)",
        "gather(x, 0)", "gather(x)", "index_select(x, 0)",
                                   "masked_fill(x, x > 0)", "x.masked_fill()", "narrow(x, 0, 1)", "select(x, 0)",
                                   "unsqueeze(x)", "x.transpose()", "flip(x)", "roll(x)", "zeros()", "full([2])",
                                   "eye()", "arange()", "linspace(0, 1)", "clamp()", "pow(x)", "lerp(x, x)",
                                   "addcmul(x, x)", "x.view()", "x.permute()", "x.expand()", "x.repeat()",
                                   "scatter_add(x, 0, tensor([0]))", "cross_entropy(x)", "linear(x)", "embedding(x)",
                                   "one_hot()", "tensor()", "float(x, 1)", "x.to()", "elu(x, beta=1.0)",
                                   "sort(x, reverse=True)", "argmax(x, axis_=0)", 
                                   "round(x, digits=2)", "std(x, ddof=1)", "norm(x, q=2)", "cumsum(x)",
                                   "cumsum(x, dim=0, keepdim=True)", "logsumexp(x)", "split(x)", "chunk(x)",
                                   "gelu(x, approx='tanh')", "softplus(x, gamma=2)", "atan2(x)", "fmod(x)",
                                   "x.copysign()", "isclose(x)", "meshgrid(x, index='ij')", "einsum()",
                                   "kthvalue(x)", "nonzero(x, 1)", "sum(x, keepdims=True)", "abs(x, 2)", "neg()",
                                   "x.sqrt(0.5)", "detach(x, 1)", "clone(x, True)", "contiguous(x, 3)",
                                   "add(x, x, x)", "add(x, x, beta=2)", "div(x, x, mode='floor')",
                                   "x.sum(dim=0, dims=1)", "isnan(x, x)"])
    several(maker, "argument", X, ["tanh('a')", "sum('x')", "x + 'a'", "x * None", "x + [1, 2]", "'a' * x", "[x] + x",
        "None - x", "sum([x, x])", "exp([1, 2])", "x.add('1')", "matmul(x, 'y')", "maximum(x, 'y')",
        "where('a', x, x)", "clamp(x, 'low', 'high')", "x ** 'a'", "sum(x, dim='a')", "softmax(x, dim='0')",
        "reshape(x, '3')", "x.reshape('3')", "sqrt('x')", "cat('x')", "cat([x, 'y'])", "cat([x, None])",
        "stack(['a', x])", "x['a']", "x[1.5]", "x[0.0]", "index_select(x, 0, 'i')", "gather(x, '0', tensor([0]))",
        "pow(x, None)",
                                   "norm(x, [1])", "dropout(x, p='a')", "mse_loss(x, 'y')", "mse_loss(x, None)",
                                   "linear(x, None)", "x.to('float64x')", "x.to(3)", "zeros('a')", "full([2], 'a')",
                                   "arange('a')", "eye('a')", "tensor('a')", "tensor(['a'])", "tensor(None)",
                                   "atan2(x, None)", "x @ 2", "2 @ x", "x @ None", "lerp(x, x, 'w')",
                                   "leaky_relu(x, 'a')", "leaky_relu(x, None)", "x.unsqueeze('a')",
                                   "x.unsqueeze(None)", "x.transpose('0', 1)", "topk(x, 'k')", "topk(x, None)",
                                   "split(x, 'a')[0]", "chunk(x, None)[0]", "roll(x, 'a')",
                                   "sum(x, dim=0, keepdim='yes')",
                                   "masked_fill(x, 'm', 1.0)", "masked_fill(x, None, 1.0)", "cumsum(x, None)",
                                   "cumsum(x, 'a')", "einsum(x, 'i->')", "einsum(1, x)", "gelu(x, approximate=1)",
                                   "abs('a')", "abs(None)", "exp([x])", "neg('a')", "mean('a')", "max('a')",
                                   "max(x, 'a')", "sort(x, dim='a')", "sin([1.0])", "relu(None)", "sigmoid([x])"],
            ("dtype", "shape", "value"))
    several(maker, "argument", M, ["sum(x, dim=0.5)", "x.reshape(1.5, 4)", "x.reshape([2.0, 3])", "transpose(x, 0)",
        "x.unsqueeze(0.5)", "x.select(0, 0.5)", "x.select(0.0, 1)", "x[0.5]", "x[:1.5]", "x[::0.5]", "zeros([2.5])",
        "zeros(2.5)", "ones([1.5, 2])", "eye(2.5)", "topk(x, 1.5).values", "split(x, 1.5)[0]", "chunk(x, 1.5)[0]",
        "roll(x, 1.5)", "flip(x, [0.5])", "x.permute(0.0, 1.0)", "x.expand(2.0, 3.0)", "x.repeat(1.5, 1)",
        "softmax(x, dim=0.5)", "cumsum(x, dim=1.5)", "argmax(x, dim=0.5)", "tril(x, 0.5)", "diag(x, 0.5)",
        "narrow(x, 0, 0.5, 1)",
                                   "linspace(0, 1, 2.5)", "one_hot(tensor([1]), 2.5)", "x.squeeze(0.5)",
                                   "flatten(x, 0.5)", "cat([x, x], dim=0.5)", "stack([x, x], dim=1.5)",
                                   "gather(x, 0.5, tensor([[0]]))", "repeat_interleave(x, 1.5)", "tile(x, [1.5])",
                                   "kthvalue(x, 1.5).values", "diff(x, n=1.5)", "rot90(x, 0.5)",
                                   "unbind(x, 0.5)[0]"], ("dtype", "value", "shape", "index"))
    several(maker, "argument", M, ["x.T()", "x.mT(1)", "x.T(0)"], ("name",))
    # Every function: nothing given, an unknown keyword, one argument too many.
    for name, (forms, many) in sorted(SIGNATURES.items()):
        if name in ("zeros", "ones", "tensor", "arange", "linspace", "logspace", "eye", "full"):
            continue
        first = "[x, x]" if forms[0][0][0] in ("tensors",) else "x"
        if not many:
            maker.error(None, "z = %s()" % name, X, "argument")
        longest = max(len([n for n, _ in form if n != "*"]) for form in forms)
        needed = max(len([n for n, optional in form if not optional and n != "*"]) for form in forms)
        if name not in ("reshape", "view", "permute", "expand", "repeat", "flip", "tile") and not many:
            maker.error(None, "z = %s(%s)" % (name, ", ".join([first] * (longest + 1))), X, "argument", ("dtype",
                "shape", "value", "index"))
        maker.error(None, "z = %s(%s)" % (name, ", ".join([first] * max(1, needed) + ["nonsense=1"])), X, "argument")
        if needed > 1 and len(forms) == 1 and not many:
            maker.error(None, "z = %s(%s)" % (name, first), X, "argument")
        if not many:
            maker.error(None, "z = %s('a'%s)" % (name, ", x" * (needed - 1)), X, "argument", ("dtype", "shape",
                "value", "index"))
    for form in ("sum(x)", "x.exp()", "x @ x", "sort(x).values"):
        maker.error(None, "z = %s * 2" % form.replace("x", "(x)", 1), "x:d[3]", "argument", ("value", "dtype"),
            grad=["x"])


def values(maker):
    several(maker, "value", "x:l[3]~pos y:l[3]=1,0,2 o:l[3]=0,0,0", ["x // 0", "x % 0", "x // y", "x % y",
        "floor_divide(x, y)", "remainder(x, y)", "fmod(x, y)", "fmod(x, 0)", "remainder(x, 0)", "floor_divide(x, 0)",
        "div(x, y, rounding_mode='floor')", "div(x, y, rounding_mode='trunc')", "div(x, 0, rounding_mode='floor')",
        "5 // y", "7 % y", "x // o", "x ** -1", "pow(x, -2)", "x % tensor(0)", "x // tensor([0])", "x.int() // 0",
        "x.int() % y.int()"])
    several(maker, "value", X, ["x * (1 % 0)", "x * (1 / 0)", "x * (1 // 0)", "x * (1.0 / 0)", "x * (2.5 % 0)",
        "x * (0 ** -1)", "x + 1 // (2 - 2)", "x * (1.0 // 0.0)", "x * (5 % 0.0)", "x * (True / False)"])
    several(maker, "value", X, ["x[::0]", "x[::-1]", "x[0:2:-1]", "x[2:0:-2]", "gelu(x, approximate='fast')",
        "gelu(x, approximate='')", "mse_loss(x, x, reduction='avg')", "l1_loss(x, x, reduction='None')",
        "huber_loss(x, x, delta=-1.0)", "smooth_l1_loss(x, x, beta=-1.0)", "huber_loss(x, x, delta=0.0)",
        "x.reshape(-2, 3)", "x.reshape(-1, -1)", "view(x, [-3])", "zeros([-1])", "ones([2, -2])", "full([-1], 1)",
        "eye(-1)", "arange(0, 5, -1)", "arange(0, 5, 0)", "arange(5, 0)", "linspace(0, 1, -1)", "logspace(0, 1, -2)",
                                "dropout(x, p=2.0)", "dropout(x, p=-0.1)", "div(x, x, rounding_mode='up')",
                                "div(x, x, rounding_mode='round')", "meshgrid(x, x, indexing='yx')[0]",
                                "x.expand(-2, 3)", "x.expand(-1, 3)", "repeat_interleave(x, -1)", "x.repeat(-1)",
                                "split(x, -1)[0]", "split(x, 0)[0]", "chunk(x, 0)[0]", "chunk(x, -1)[0]",
                                "quantile(x, 1.5)", "quantile(x, -0.1)", "one_hot(tensor([-1]))", "pad(x, [1])",
                                "pad(x, [1, 1], mode='mirror')", "pad(x, [-2, -2])", "topk(x, -1).values",
                                "kthvalue(x, 0).values", "diff(x, n=-1)",
                                "norm(x, 'abc')", "norm(x, p='nuc')", "bincount(tensor([-1, 2]))",
                                "bincount(tensor([1]), minlength=-1)", "narrow(x, 0, 0, -1)", "einsum('i->j', x)",
                                "einsum('i,->', x)", "einsum('', x)", "einsum('i', x, x)", "einsum('i->ii', x)",
                                "einsum('i>i', x)", "einsum('1->', x)", "linalg.norm(x, 'nuc')",
                                "rot90(x[None], 1, [0, 0])", "rot90(x[None], 1, [0])", "softshrink(x, -1.0)",
                                "cat([])", "stack([])", "hstack([])", "roll(x, [1, 2], 0)",
                                "movedim(x[None], [0, 1], [0, 0])", "view(x, [2, -1])", "tril_indices(-1, 2)",
                                "triu_indices(2, -1)"],
            ("argument", "index", "shape", "name", "dtype"))
    for form in ("max(x)", "min(x)", "x.max(dim=0).values", "min(x, dim=0).values", "amax(x)", "amin(x, dim=0)",
            "argmax(x)", "argmin(x, dim=0)", "x.argmax()", "aminmax(x).max", "x.median(dim=0).values",
            "kthvalue(x, 1, dim=0).values", "quantile(x, 0.5)", "norm(x, inf)", "norm(x, -inf, dim=0)",
            "linalg.vector_norm(x, inf)", "amax(x, dim=[0])", "argmin(x)"):
        maker.error(None, "z = " + form, "x:d[0,2]g", "value", ("argument", "index", "shape"))
    for form in ("max(x)", "x.min()", "argmax(x)", "amax(x, dim=0)", "median(x, dim=0).values", "aminmax(x).min",
            "argmax(x, dim=0)"):
        maker.error(None, "z = " + form, "x:d[0]g", "value", ("argument", "index", "shape"))
        maker.error(None, "z = " + form, "x:l[0]", "value", ("argument", "index", "shape"))
    for data in ("x:d[2,2]g=1.0,2.0,2.0,4.0", "x:d[3,3]g=1.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,1.0",
            "x:d[2,2]g=0.0,0.0,0.0,0.0"):
        for form in ("linalg.inv(x)", "inverse(x)", "linalg.solve(x, x)", "matrix_power(x, -1)",
                "linalg.matrix_power(x, -2)"):
            maker.error(None, "z = " + form, data, "value")
    for data in ("x:d[2,2]g=-1.0,0.0,0.0,1.0", "x:d[2,2]g=1.0,2.0,2.0,1.0",
            "x:d[3,3]g=1.0,0.0,0.0,0.0,-2.0,0.0,0.0,0.0,1.0"):
        for form in ("linalg.cholesky(x)", "cholesky(x)", "linalg.cholesky(x, upper=True)"):
            maker.error(None, "z = " + form, data, "value")
    several(maker, "value", "x:d[1,1,4,4]g", ["avg_pool2d(x, 0)", "max_pool2d(x, 0)", "max_pool2d(x, 2, stride=0)",
        "max_pool2d(x, 2, padding=2)", "avg_pool2d(x, 2, padding=2)", "conv2d(x, x[:, :, :2, :2], stride=0)",
        "conv2d(x, x[:, :, :2, :2], dilation=0)", "conv2d(x, x[:, :, :2, :2], padding=-1)", "conv2d(x, x, groups=3)",
        "conv2d(x, x[:, :, :2, :2], groups=0)", "unfold(x, 0)", "max_pool2d(x, 5)", "avg_pool2d(x, 5)",
        "interpolate(x)", "interpolate(x, size=2, scale_factor=2.0)",
        "interpolate(x, scale_factor=2.0, mode='cubic')", "adaptive_avg_pool2d(x, -1)", "local_response_norm(x, 0)",
                                              "group_norm(x, 2)", "group_norm(x, 0)",
                                              "conv2d(x, x[:, :, :2, :2], padding='full')",
                                              "conv2d(x, x[:, :, :2, :2], stride=2, padding='same')",
                                              "pixel_shuffle(x, 0)", "avg_pool2d(x, 2, divisor_override=0)",
                                              "max_pool2d(x, 2, dilation=0)",
                                              "batch_norm(x[:, :, :1, :1], None, None, training=True)",
                                              "conv_transpose2d(x, x[:, :, :2, :2], output_padding=1)",
                                              "conv_transpose2d(x, x[:, :, :2, :2], stride=0)"], ("argument",
                                              "index", "shape"))


def whole(maker):
    for program, spec, category, also, more in [
        ("z = x * 2", X, "argument", ("shape", "value"), {"grad": ["x"], "strict_seed": True}),
        ("z = x[:2]", X, "argument", ("shape", "value"), {"grad": ["x"], "strict_seed": True}),
        ("z = x[:0]", X, "argument", ("shape", "value"), {"grad": ["x"], "strict_seed": True}),
        ("z = x.unsqueeze(0)", X, "argument", ("shape", "value"), {"grad": ["x"], "strict_seed": True}),
        ("z = exp(x)", M, "argument", ("shape", "value"), {"grad": ["x"], "strict_seed": True}),
        ("z = x * 2", "x:d[3]", "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = x + y", "x:d[3] y:d[3]g", "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = x + y", "x:d[3] y:d[3]g", "argument", ("value", "dtype"), {"grad": ["y", "x"]}),
        ("z = detach(x) * 2", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = x.detach()", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = tensor([1.0, 2.0])", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = zeros_like(x)", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = ones(3) * 2", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("a = x * 2\nz = y", "x:d[3]g y:d[3]", "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = full_like(x, 2.0)", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
        ("z = x.sum().detach() * tensor(2.0)", X, "argument", ("value", "dtype"), {"grad": ["x"]}),
    ]:
        maker.error(None, program, spec, category, also, **more)
    broken = [
        ({"x": {"dtype": "float99", "shape": [2], "data": [1.5, 2.5]}}, "dtype", ("argument", "name", "value")),
        ({"x": {"dtype": "double", "shape": [2], "data": [1.5, 2.5]}}, "dtype", ("argument", "name", "value")),
        ({"x": {"dtype": "", "shape": [1], "data": [1.5]}}, "dtype", ("argument", "name", "value")),
        ({"x": {"dtype": "float64", "shape": [3], "data": [1.5, 2.5]}}, "shape", ("argument", "value")),
        ({"x": {"dtype": "float64", "shape": [2, 2], "data": [1.5, 2.5, 1.0]}}, "shape", ("argument", "value")),
        ({"x": {"dtype": "float64", "shape": [], "data": []}}, "shape", ("argument", "value")),
        ({"x": {"dtype": "float64", "shape": [0], "data": [1.0]}}, "shape", ("argument", "value")),
        ({"x": {"dtype": "int64", "shape": [2, 0], "data": [1]}}, "shape", ("argument", "value")),
        ({"x": {"dtype": "int64", "shape": [2], "data": [1, 2], "requires_grad": True}}, "dtype", ("argument",)),
        ({"x": {"dtype": "bool", "shape": [1], "data": [True], "requires_grad": True}}, "dtype", ("argument",)),
        ({"x": {"dtype": "int32", "shape": [], "data": [3], "requires_grad": True}}, "dtype", ("argument",)),
    ]
    for inputs, category, also in broken:
        maker.raw_error("z = x * 2", inputs, category, also)
        maker.raw_error("z = x", inputs, category, also)
