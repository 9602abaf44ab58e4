"""Cases of the category error: programs that cannot be read, unknown names, sizes and dtypes that do not fit."""

X = "x:d[3]g~near"
XY = "x:d[3]g~near y:d[3]g~near"
M = "x:d[2,3]g"


def build(maker):
    for part in (syntax, names, shapes, dtypes):
        part(maker)


def several(maker, category, spec, programs, also=(), prefix="z = "):
    for program in programs:
        maker.error(None, prefix + program if prefix else program, spec, category, also)


def syntax(maker):
    several(maker, "syntax", X, ["x +", "(x + 1", "x + )", "[1, 2", "f(x,, 2)", "einsum('i->, x)", "x ** * 2",
        "sum(x))", "x x", "2x", "x..sum()", "x.", "x[", "x[]", "x[1", "x]", "(", "()x", "x +* 2", "* x", "/ x",
        "x @", "x ==", "x = = 2", "sum(x, dim=)", "sum(x dim=0)", "sum(, x)",
                                   "x[0:1:2:3]", "'abc", "\"abc'", "x $ 2", "x ? 1", "x & ", "| x", "x ! 2", "!x",
                                   "x === 2", "sum(dim=0, x)", "sum(x, dim=0, 1)", "clamp(x, min=0, min=1)",
                                   "sum(x, dim=0, dim=0)", "1.2.3 * x", "x * 1e", "0x * x", "x * 1_", "3 4",
                                   "[x,, x]", "[, x]", "x.sum(", "x.sum)", "{x}[", "x -> y", "x := 2", "x,, x",
                                   "1e5e5"])
    several(maker, "syntax", X, ["1 = x", "x + 1 = z", "z + = x", "z", "x + 1", "= x", "z = ", "f(x) = x",
        "[a] + [b] = x", "'z' = x", "z == x", "z x = 2", "z = x)\n", "z = (x\ny = x", "z = x\ny",
        "z = x +\n  2", "for = x", "None = x", "True = x", "x[0] = 1", "x.y = 1", "z += x", "z *= 2", "if = 2",
        "lambda = x", "z = x if", "import x", "def f"], prefix="")
    several(maker, "syntax", X, ["x[0] = 1\nz = x", "z = x; 1 = 2", "x.data = 1\nz = x", "z -= x",
        "a, b = x, x\nz = a", "del x", "pass", "z = x\nreturn z"], prefix="")


def names(maker):
    several(maker, "name", X, ["x * undefined_name", "x.summ()", "x.nope", "undefined(x)", "Sum(x)", "x.Exp()",
        "linalg.nope(x)", "torch.sin(x)", "sin(Y)", "x + y", "[x, w][0]", "sum(x, dim=d)", "x.sin().coss()", "x[i]",
        "x[a:]", "cat([x, q])", "nan2 * x", "e * x", "x.t.t", "x.values", "x.indices", "max(x, dim=0).value",
        "sort(x).index",
                                "aminmax(x).maximum", "x.dtype", "x.shape", "x.grad", "x.data", "sinn(x)", "expp(x)",
                                "matmull(x, x)", "foo(1)", "print(x)", "len(x)", "range(3)", "eval(x)",
                                "x.__class__", "x.size()", "x.item()", "x.numpy()", "x.backward()", "x.cuda()",
                                "rnad(3)", "conv3d(x, x)", "x.sigmoidd()", "norm2(x)", "linalg.normm(x)", "linalg",
                                "x.TT", "x.mt"])
    several(maker, "name", X, ["z = b\nb = x", "a = x", "", "y = x\nz = yy", "z = z + x", "z = a\na = z",
        "z = x * a\na = 2"], prefix="")
    several(maker, "name", M, ["max(x, dim=0).value_", "topk(x, 1).key", "sort(x, dim=0).indices_",
        "split(x, 1).values", "linalg.slogdet(x[:, :2]).det", "var_mean(x).var"], also=("argument",))
    for output in ("w", "Z", "zz", "loss"):
        maker.error(None, "z = x * 2", X, "name", output=output)
    for grad in (["y"], ["x", "w"], ["X"]):
        maker.error(None, "z = x * 2", X, "name", grad=grad)


def shapes(maker):
    wrong = [("x:d[3]g", "y:d[2]g"), ("x:d[2,3]g", "y:d[3,2]g"), ("x:d[2,3]g", "y:d[2]g"), ("x:d[0]g", "y:d[3]g"),
        ("x:f[4]g", "y:f[3]g"), ("x:d[2,1,3]g", "y:d[3,1,2]g"), ("x:l[3]", "y:l[2]")]
    binary = ["x + y", "x - y", "x * y", "x / y", "x ** y", "x // y", "x % y", "x == y", "x < y", "x >= y",
        "add(x, y)", "x.sub(y)", "mul(x, y)", "div(x, y)", "pow(x, y)", "atan2(x, y)", "maximum(x, y)",
        "minimum(x, y)", "max(x, y)", "fmax(x, y)", "fmin(x, y)", "fmod(x, y)", "remainder(x, y)", "hypot(x, y)",
        "copysign(x, y)", "logaddexp(x, y)", "logaddexp2(x, y)", "xlogy(x, y)",
              "heaviside(x, y)", "rsub(x, y)", "floor_divide(x, y)", "true_divide(x, y)", "float_power(x, y)",
              "dist(x, y)", "isclose(x, y)", "eq(x, y)", "lt(x, y)", "logical_and(x, y)", "logical_or(x, y)",
              "logical_xor(x, y)", "where(x > 0, x, y)", "where(y > 0, x, x)", "lerp(x, y, 0.5)", "lerp(x, x, y)",
              "addcmul(x, x, y)", "addcdiv(x, y, x)", "clamp(x, y, y)", "clamp(x, min=y)",
              "mse_loss(x, y)", "x.masked_fill(y > 0, 1.0)", "masked_select(x, y > 0)", "stack([x, y])", "dot(x, y)",
              "smooth_l1_loss(x, y)", "l1_loss(x, y)", "huber_loss(x, y)", "(x > 0) & (y > 0)", "(x > 0) | (y > 0)",
              "gt(x, y)", "le(x, y)", "ne(x, y)", "ge(x, y)", "clamp_min(x, y)", "clamp_max(x, y)", "clip(x, y)"]
    for k, form in enumerate(binary):
        for j in range(3):
            a, b = wrong[(k + 2 * j) % 6]
            maker.error(None, "z = " + form, a + " " + b, "shape", ("argument", "value") if "loss" in form else ())
    for form in ("x & y", "x | y"):
        maker.error(None, "z = " + form, "x:l[3] y:l[2]", "shape")
        maker.error(None, "z = " + form, "x:b[2,3] y:b[2]", "shape")
    several(maker, "shape", "x:d[2,3]g y:d[2,3]g v:d[2]g w:d[3,3,2]g", ["x @ y", "mm(x, y)", "matmul(x, y)", "x @ v",
        "v @ x.T", "mv(x, v)", "bmm(w, w)", "mm(x, v)", "mm(w, w)", "mv(v, x)", "dot(x, y)", "dot(v, x[0])",
        "inner(x, v)", "vdot(v, x[0])", "outer(x, v)", "addmm(v, x, y)", "addmv(v, x, v)", "addr(x, v, v)",
        "baddbmm(w, w, w)", "linear(x, v)", "linear(x, w[0].T[:, :2])", "tensordot(x, y, dims=1)", "x.T @ x.T",
        "x @ x",
                                                                          "bmm(x, y)", "w @ v[:1]", "kron(x, y) @ x"],
                                                                          ("argument", "value"))
    several(maker, "shape", "x:d[2,3]g y:d[2,2]g", ["cat([x, y])", "concat([x, y], 0)", "cat([x, y[0]])",
        "stack([x, y], dim=1)", "hstack([x, y[0]])", "vstack([x, y])", "dstack([x, y])",
        "column_stack([x, y.T[:1]])", "cat([x, y], dim=0)", "cat([x.T, y.T], dim=1)"], ("argument", "value"))
    several(maker, "shape", "x:d[2,3]g", ["reshape(x, [4])", "x.reshape(4, 2)", "x.reshape(-1, 4)", "view(x, [7])",
        "x.view(2, 2)", "x.view(6).view(4, 2)", "x.expand(3, 3)", "x.expand(2, 4)", "x.expand(3)",
        "broadcast_to(x, [3, 3])", "x.repeat(2)", "unflatten(x, 1, [2, 2])", "unflatten(x, 0, [3, -1])",
        "x.permute(0, 1, 2)", "permute(x, [0])", "movedim(x, [0, 1], [0])", "x.T.view(6)", "x.unsqueeze(0).t()",
                                          "x[None].T @ x", "diag(x[None])", "trace(x[None])", "trace(x[0])",
                                          "x.reshape(0)", "x.reshape(0, -1)", "tril(x[0])", "triu(x[0])",
                                          "fliplr(x[0])", "flipud(x[0, 0])", "x[0].mT",
                                          "split(x, [1, 1, 1], dim=1)[0] @ x", "split(x, [1, 1], 1)[0]",
                                          "split(x, [3], 0)[0]", "rot90(x[0])", "x[0].expand(2, 2)",
                                          "einsum('ij->i', x[0])", "einsum('i,i->', x[0], x[:, 0])",
                                          "einsum('ijk->i', x)", "einsum('ij,jk->ik', x, x)", "diagonal(x[0])",
                                          "max_pool2d(x[0], 2)", "cross(x.T, x.T)", "cdist(x, x.T)",
                                          "cartesian_prod(x, x)", "bincount(tensor([[1]]))", "x.reshape(5)",
                                          "x.view(-1, 5)", "softmax(x @ x, dim=0)", "linalg.inv(x)", "linalg.det(x)",
                                          "det(x)", "inverse(x)", "cholesky(x)", "logdet(x)", "matrix_power(x, 2)",
                                          "linalg.slogdet(x)[0]", "linalg.solve(x, x)", "linalg.eigvalsh(x)",
                                          "linalg.cholesky(x)", "linalg.matrix_power(x, 3)"], ("argument", "value",
                                          "index"))
    several(maker, "shape", "x:d[3,3]g i:l[2]~idx3 j:l[3]~idx3 m:b[2]", ["x[[0, 1], [0, 1, 2]]", "x[i, j]", "x[m]",
        "x[:, m]", "x[m, 0]", "x[tensor([True, False])]", "x[[True, False]]",
        "x[i[:, None], tensor([[0, 1, 2], [0, 1, 2], [1, 1, 1]])]", "gather(x, 0, i)", "scatter_add(x, 0, i, x)",
        "scatter(x, 1, i, x)", "masked_fill(x, m, 1.0)", "masked_select(x, m)", "index_add(x, 0, i, x)",
        "index_select(x, 0, i[None])", "take_along_dim(x, i, 0)", "index_add(x, 0, i[None], x[:2])"], ("argument",
        "value", "index"))
    several(maker, "shape", "x:d[2,3]g t:l[2]~idx3 u:d[2]g p:d[2,3]~prob", ["cross_entropy(x, t[:1])",
        "nll_loss(x, t[:1])", "binary_cross_entropy(p, p[0])", "binary_cross_entropy_with_logits(x, u)",
        "cosine_similarity(x, x[:, :2])", "layer_norm(x, [2])", "layer_norm(x, [3], u)", "rms_norm(x, [4])",
        "bilinear(x, x, x)", "embedding(t, x[0])", "conv1d(x, x)", "conv2d(x, x)", "prelu(x, u)",
        "group_norm(x[0], 1)", "batch_norm(x, u, u)", "kl_div(x, u)",
                                                                              "gaussian_nll_loss(x, x, u)",
                                                                              "pixel_shuffle(x, 2)",
                                                                              "pairwise_distance(x, u)",
                                                                              "triplet_margin_loss(x, x, u)",
                                                                              "hinge_embedding_loss(x, u)",
                                                                              "margin_ranking_loss(x, x, u)",
                                                                              "instance_norm(x)",
                                                                              "poisson_nll_loss(x, u)",
                                                                              "cosine_embedding_loss(x, x, u[:1])",
                                                                              "scaled_dot_product_attention(x, x.T, x)",
                                                                              "soft_margin_loss(x, u)",
                                                                              "multilabel_soft_margin_loss(x, u)",
                                                                              "multi_margin_loss(x, t[:1])"],
                                                                              ("argument", "value", "index",
                                                                              "dtype"))
    for shape in ("[3]", "[2,1]", "[]", "[1]", "[4]"):
        if shape != "[2]":
            count = {"[3]": 3, "[2,1]": 2, "[]": 1, "[1]": 1, "[4]": 4}[shape]
            sizes = [int(n) for n in shape[1:-1].split(",") if n]
            maker.error(None, "z = x * 2", "x:d[2]g", "shape", grad=["x"], seed={"dtype": "float64", "shape": sizes,
                "data": [1.0] * count})


def dtypes(maker):
    complex_only = ["x // 2", "x % 2", "x > 1", "x < x", "floor(x)", "ceil(x)", "round(x)", "trunc(x)", "sign(x)",
        "relu(x)", "lgamma(x)", "digamma(x)", "erf(x)", "erfc(x)", "erfinv(x)", "atan2(x, x)", "maximum(x, x)",
        "minimum(x, x)", "fmax(x, x)", "fmin(x, x)", "fmod(x, x)", "remainder(x, x)", "clamp(x, 0, 1)",
        "hypot(x, x)", "logaddexp2(x, x)", "max(x)", "min(x)", "amax(x)", "amin(x)", "argmax(x)", "argmin(x)",
        "sort(x).values", "topk(x, 1).values",
                    "median(x)", "cummax(x, dim=0).values", "copysign(x, x)", "heaviside(x, x)", "xlogy(x, x)",
                    "frac(x)", "gelu(x)", "softplus(x)", "elu(x)", "leaky_relu(x)", "hardtanh(x)", "x & x", "x | x",
                    "~x", "x >= x", "x <= 1", "1 > x", "signbit(x)", "logit(x)", "kthvalue(x, 1).values",
                    "aminmax(x).max", "sinc(x) // 1", "floor_divide(x, x)", "quantile(x, 0.5)", "searchsorted(x, x)",
                    "mish(x)", "selu(x)", "celu(x)", "hardsigmoid(x)", "hardswish(x)", "hardshrink(x)",
                    "softshrink(x)",
                    "threshold(x, 0.1, 1.0)", "logsigmoid(x)", "relu6(x)", "cummin(x, dim=0).indices", "unique(x)",
                    "bucketize(x, x)", "isposinf(x)", "isneginf(x)", "deg2rad(x)", "rad2deg(x)"]
    for form in complex_only:
        maker.error(None, "z = " + form, "x:z[2]g~near", "dtype", ("argument",
            ) if "quantile" in form or "search" in form else ())
    integer = ["mean(x)", "x.mean(dim=0)", "x.std()", "var(x)", "logsigmoid(x)", "norm(x)", "dist(x, x)",
        "softmax(x, dim=0)", "log_softmax(x, dim=0)", "softmin(x, dim=0)", "lerp(x, x, 0.5)", "gelu(x)", "silu(x)",
        "mish(x)", "elu(x)", "selu(x)", "celu(x)", "softplus(x)", "hardswish(x)", "hardsigmoid(x)", "hardshrink(x)",
        "softshrink(x)", "layer_norm(x, [3])", "frac(x)", "logaddexp(x, x)", "logcumsumexp(x, dim=0)",
        "quantile(x, 0.5)", "x.to(int32).mean()",
               "std_mean(x)[0]", "var_mean(x)[1]", "nanmean(x)", "hypot(x, x)", "linalg.norm(x)",
               "linalg.vector_norm(x)", "cosine_similarity(x, x, dim=0)", "cdist(x[None], x[None])", "leaky_relu(x)",
               "glu(x[:2])", "rms_norm(x, [3])", "l1_loss(x, x)", "mse_loss(x, x)", "smooth_l1_loss(x, x)",
               "normalize(x, dim=0)", "pairwise_distance(x, x)", "binary_cross_entropy(x, x)",
               "x.logsumexp(0).long().mean()"]
    for form in integer:
        maker.error(None, "z = " + form, "x:l[3]~pos", "dtype", ("argument",) if "quantile" in form else ())
    for form in ("-x", "x - x", "x - True", "1 - x", "+x", "mean(x)", "abs(x)", "x // x", "x % x", "neg(x)",
            "positive(x)", "floor(x)", "relu(x)", "sub(x, x)", "rsub(x, 1)", "trunc(x)", "round(x)", "ceil(x)",
            "std(x)", "diff(x) - x[1:]", "sort(x).values - x", "x @ x", "dot(x, x)", "fmod(x, x)", "remainder(x, x)",
            "cumsum(x, dim=0) - x", "frac(x)", "argmax(x)"):
        maker.error(None, "z = " + form, "x:b[3]=True,False,True", "dtype")
    several(maker, "dtype", "x:d[3,3]g i:d[2]=0.0,1.0 b:b[3]", ["index_select(x, 0, i)", "gather(x, 0, i[None])",
        "take(x, i)", "x[i]", "x[:, i]", "scatter_add(x, 0, i[None], x)", "index_add(x, 0, i, x[:2])",
        "embedding(i, x)", "one_hot(i)", "where(x, x, x)", "masked_fill(x, x, 1.0)", "masked_select(x, x)",
        "bincount(i)", "scatter(x, 0, i[None], 1.0)", "index_fill(x, 0, i, 1.0)", "take_along_dim(x, i[None], 0)",
        "x & x", "x | 1", "~x", "x & 1", "x[x]"], ("argument", "index"))
    mixed = "x:d[2,2]g y:f[2,2]g k:l[2,2]"
    several(maker, "dtype", mixed, ["x @ y", "mm(x, y)", "matmul(x, k)", "x @ k", "mv(x, y[0])", "dot(x[0], y[0])",
        "bmm(x[None], y[None])", "addmm(x, x, y)", "inner(x, y)", "linear(x, y)", "einsum('ij,jk->ik', x, y)",
        "lerp(x, y, 0.5)", "x.T @ k", "x[0] @ y[0]", "linalg.solve(x, y)", "vdot(x[0], y[0])",
        "addmv(x[0], x, y[0])", "baddbmm(x[None], x[None], y[None])", "conv1d(x[None], y[None])",
        "cross_entropy(x, k[0].int())", "nll_loss(x, y)", "prelu(x, y[0, :1])", "heaviside(x, k)",
        "index_add(x, 0, tensor([0, 1]), y)", "scatter(x, 0, k % 2, y)", "scatter_add(x, 0, k % 2, y)",
        "layer_norm(x, [2], y[0])", "quantile(x, y[0, 0].abs() / 9)"], ("shape", "argument"))
    for letter in "lbi":
        maker.error(None, "z = x * 2", "x:%s[2]g" % letter, "dtype", ("argument",), grad=["x"])
        maker.error(None, "z = x * 2", "x:%s[2]g y:d[2]g" % letter, "dtype", ("argument",), grad=["y"])
    for form in ("x.to(int64)", "argmax(x)", "x > 0", "x.long()", "x.int()", "x == x", "argsort(x)",
            "sort(x).indices", "x.to(bool)", "isnan(x)", "count_nonzero(x)", "nonzero(x)", "logical_not(x)",
            "signbit(x)", "max(x, dim=0).indices"):
        maker.error(None, "z = " + form, X, "dtype", ("argument",), grad=["x"])
