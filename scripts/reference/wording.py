"""Cases of the category language: operators, precedence, literals, names, calls, layout."""

# Each is a whole program over x and y (three positive numbers each); the last name assigned is z.
EXPRESSIONS = """(x + y) * x|x - y - x|x / (y / x)|-x ** 2 + y|x ** -y|-x * -y|+x - +y|x*y+x/y-x|-x @ y|x @ y * 2
x @ -y|2 * x @ y|x // y + x|x * (x > y) + y * (x <= y)|x + 1 > y|x > y + 1|where((x > y) | (x < 0.5), x, y)
where((x > y) & ~(x < 1), x, y)
x - -y|x--y|x+-y|x*-y|x**-2|x/-y|x--2|x ** y ** 2|(x ** y) ** 2|x ^ y ^ 2|(x ^ y) ^ 2|-x ^ 2|x ^ -2|2 ^ -x|x ^ 2 * y
x * y ^ 2|x ** 2 ^ 0.5|-x ** -y|- x ** 2 ** 0.5|--x|-+-x|+-+x|-(-x)|~(x > y)|~~(x > y)|~(x > 1) | (y > 1)
(x > y) == (y < x)|x > y == True
x + y > x * y|x * 2 + y * 3 - x / 4|x % y + 1|x % 2 * y|x * 2 % y|x // 2 * 2 + x % 2|x / y // 0.1|7 // 2 * x
-7 // 2 * x|7 % 4 + x|-7 % 4 * x|7 / 2 * x|2 ** -1 * x|2 ** 3 ** 0 * x|(2 ** 3) ** 0 * x|-2 ** 2 * x|(-2) ** 2 * x
10 - 2 - 3 + x|100 / 10 / 2 * x|2 * 3 % 4 * x|1 - 2 * 3 + x
x * 1e-3|x * 1E+2|x * .5|x * 5.|x * 5.e-1|x + 0.0|x * 10|x * 007.5|x * 1_000|x + 1e300 * 0|x * 0.1e1|x * pi|x + inf
x * nan|x - inf|pi * x / 2|-inf + x|x * -pi|sin(pi * x)|x * True|x + False|x * (2 > 1)|x * (1 == 1.0)|x * (1 != 2)
x + (3 >= 4)
((((x))))*(y)|(x)|((x) + (y))|x.sum().exp() * y.mean()|x.exp().log().tanh() + y|sum(x * y).sqrt()
x.mul(y).add(x).div(y)|cat([x, y])[1:4].sum()|stack([x, y], dim=0).mean(dim=0)|(x + y).sum()|(x * y)[0]
(x * y)[1:].sum()|(-x).exp()|(x > y).sum()|(2 * x).sqrt()|sqrt(x)[0] + y|x[0] * y[-1]|-x[0] ** 2|x[0] ** -1
sin(x)[1:]|x.T * y|x.exp()[0].log()|cos(sin(x))|add(mul(x, y), div(x, y))|max(x, y).min()|x.max() - y.min()
x.sum() / y.sum() ** 2|(x * y).sum() / x.sum() ** 2|x.pow(2).sum().sqrt() - y.norm()|einsum('i,i->', x, y)
einsum("i,j->ij", x, y)|mse_loss(x, y, reduction='sum')|mse_loss(x, y, reduction="none")|l1_loss(input=x, target=y)
gelu(x, approximate='tanh') * y
clamp(input=x, min=0.5, max=1.2) * y|clamp(max=1.2, input=x)|sum(input=x) * y|softmax(stack([x, y]), dim=0)
sub(x, y, alpha=2)|add(y, x, alpha=-1)|x.add(y, alpha=2).mul(3)|neg(x) + -y|x.clamp(0.5, max=1.5)
x.sum(dim=0, keepdim=True) * y|norm(x, p=inf) * y|x.unsqueeze(-1) * y|x.unsqueeze(dim=0) + y.unsqueeze(1)
x.reshape(3, 1) @ y.reshape(1, 3)
x.reshape([3, 1]) * y|x.view(-1, 1).expand(-1, 2)|x.expand(2, 3).sum(0)|x.repeat(2).reshape(2, -1)|x.repeat(2, 1) * y
x.flip(0) - y|x.flip([0]) * y|stack([x, y]).permute(1, 0)|stack([x, y]).permute([1, 0])|zeros(3, dtype=float64) + x
ones(3) * x|ones([3]) * y|x * full([3], 2)|x @ outer(x, y) @ y|x.dot(y) ** 2|x.tile(2)|x.broadcast_to([2, 3])
x.view([3, 1])
where(x > y, x, y * 2)|where(x > 1, 1.0, 0.0) * y|where(x == x, x, inf)|x[[0, 2]] * y[1:]|x[-1:] * y
x[None] * y[:, None]|x[...] + y|x[::2].sum() * y|x[tensor([2, 0])] + y[[0, 1]]|(x > 1).float() * y
x.double() * y.float()|x.long() + y|x.to(float32).to(float64) * y|x.int() * y|x.detach() * y|max(x, dim=0).values * y
sort(x).values * y
sort(x)[0] * sort(y)[1]|topk(x, 2).values.sum() * y|split(x, 2)[0].sum() * y|chunk(y, 3)[-1] * x|x.max(dim=0)[0] + y
unbind(x)[0] * unbind(y)[2]|linalg.norm(x) * y|linalg.vector_norm(x, 1) + y|linalg.norm(x - y, ord=1)
linalg.norm(stack([x, y]))|x.sort(descending=True).values - y|aminmax(x).max * y|x.median() * y
cummax(x, dim=0).values * y|x.min(dim=0).values * y|kthvalue(x, 2).values * y
cat(tensors=[x, y])|stack([x] )|cat([x, y, x * y, y])[::3]|cat([x[:1], y[1:]])|stack([x.sum(), y.sum()])
stack([stack([x, y]), stack([y, x])])|tensor([1.0, 2.0, 3.0]) * x|tensor([1, 2, 3]) * y|tensor(2.5) * x
tensor([[1.0], [2.0]]) * x|arange(3) * x|linspace(0, 1, 3) + x|eye(3, dtype=float64) @ x|x * 1j * -1j
real(x * (1 + 2j))|abs(x * 2j)|x * (3 - 2)|x * (2 ** 0.5)|x * 4 ** -0.5|x * (1 / 3)""".replace("\n", "|")
PROGRAMS = [
    "a = x\nb = y\nz = a * b", "a = x  # first\n\nb = y   # second\nz = a * b  # done", "\n\nz = x * y\n\n", "z=x+y",
    "z   =   x   +   y", "z = (x +\n     y) * x", "z = where(x > y,\n          x,\n          y * 2)", "z = x\n",
    "a = [x, y]\nz = stack(a)", "a = [x, y, x * y]\nz = cat(a)[::2]", "a = [x, y]\nz = a[1] - a[0]",
    "p = 2\nz = x.norm(p) + y.norm(p=p)", "m = 'sum'\nz = l1_loss(x, y, reduction=m)", "inf2 = 2\nz = x * inf2",
    "sum_ = x + y\nz = sum_.sum()", "mean = x.mean()\nz = mean * y",
    "x1 = x\nx_2 = y\nX = x1 * x_2\nz = X", "k = 3\nz = x * k + k", "k = 2 * 3 - 1\nh = k / 2\nz = x * h + y ** k",
    "n = -1\nz = x.unsqueeze(n) * y", "x = x * 2\nz = x + y", "x = y\nz = x * x", "z = x\nz = z * y\nz = z + x",
    "a = x * 2\na = a + 1\nz = a * y", "exp = x + 1\nz = exp * y.exp()",
    "sin = 2\nz = x.sin() * sin", "e = x\npi = 2.0\nz = e * pi", "inf = 3\nz = x * inf",
    "float64 = y\nz = x * float64", "linalg_norm = 2\nz = linalg.norm(x) * linalg_norm", "T = x\nz = T.T * T",
    "_ = x\n__a1 = _ * 2\nz = __a1", "s = [2, 3]\nz = (x.unsqueeze(0) * 1).expand(2, 3).reshape(s)",
    "s = [3, 1]\nz = x.reshape(s) * y",
    "d = [0]\nz = x.sum(dim=d) * y", "i = [0, 2]\nz = x[i] * y[i]", "i = tensor([0, 1])\nz = x[i].sum() * y",
    "k = 1\nz = x[k] * y[k:]", "a = 1\nb = 3\nz = x[a:b].prod() * y", "n = None\nz = x[n] * y",
    "t = True\nz = x.sum(dim=0, keepdim=t) * y", "k = 5\nz = x * (k // 2) + y * (k % 2) - k / 2",
    "k = 2\nz = x ** k ** k", "f = 1.5\ng = f * 2\nz = x * g // 1 + y * 0",
    "a = [1, 2, 3]\nz = tensor(a) * x", "a = [[1.0, 2.0], [3.0, 4.0]]\nz = tensor(a).sum() * x",
    "a = [x, [y, x]]\nz = a[1][0] * a[0]", "a = [x, y]\nz = a[-1] + a[0]", "a = [x, y, x + y]\nz = stack(a[1:])",
    "a = [1, 2.5]\nz = x * a[1] + a[0]", "m = x > 1\nz = x[m].sum() + y", "m = x > y\nz = where(m, x, y) * m",
    "v = max(x, dim=0)\nz = v.values + v.indices * y",
    "v = sort(x)\nz = v[0] * v.indices", "v = split(x, 1)\nz = v[0] * v[2] + y",
    "v = topk(y, 2)\nz = v.values.sum() * x", "v = aminmax(x)\nz = v.max - v.min + y", "c = 2j\nz = real(x * c * c)",
    "z = (\n    x\n    + y\n)", "z = cat([\n    x,  # one\n    y,  # two\n])", "a = (x\n  * 2)  # tail\nz = a",
    "# only a comment\nz = x", "z = x # no newline at the end", "z = x   \n   \n# end\n",
    "z = stack([x,\n           y\n          ], dim=1)", "z = sum(x,\n        dim=0,\n        keepdim=True) * y",
    "z = x[\n  0:2\n] * 2", "z = (x.exp()\n      .log()\n      + y)",
    "a1 = x\na2 = a1 * a1\na3 = a2 * a1\nz = a3 + a2",
    "long_name_of_a_variable = x * y\nz = long_name_of_a_variable", "s = 'ij,j->i'\nz = einsum(s, outer(x, y), y)",
    "r = \"none\"\nz = mse_loss(x, y, reduction=r)",
    "dt = float32\nz = x.to(dt) * 2", "dt = int64\nz = zeros([3], dtype=dt) + x",
    "h = x\nh = tanh(h + y)\nh = tanh(h + y)\nz = h", "z = x\n\n", "a = x > 0\nb = y > 1\nz = (a & b) | ~a",
    "a = x\nb = a\na = y\nz = b * a", "z = mul(x, other=y)", "z = sub(other=y, input=x)", "z = x.sum(0)\nz = z * z",
    "a = x\nz = a * a",
    "sum = x + 1\nz = sum * y.sum()", "abs = -x\nz = abs.abs() * y", "t = x\nz = t * y.unsqueeze(0).t().sum()",
    "e1 = 1e1\nz = x * e1", "j = 2\nz = x * j", "l = [x, y]\nz = cat(l) * 1\n", "O = x\no = y\nz = O * o",
    "z2 = x\nz = z2 * 2", "z = x\ny2 = y * 3", "in_ = x\nz = in_ + 1", "lambda_ = 0.5\nz = x * lambda_",
]
STRINGS = ["einsum('i , i ->', x, y)", "einsum('i,i', x, y)", "einsum('i->', x) * y", "einsum('i,j->ji', x, y)",
    "einsum(\"i,i->i\", x, y)", "mse_loss(x, y, reduction='mean')", "huber_loss(x, y, reduction='sum', delta=0.5)",
    "pad(x, [1, 1], mode='constant', value=2.0)", "norm(x, 'fro') * y", "meshgrid(x, y, indexing='xy')[0]",
    "div(x, y, rounding_mode='floor') + x"]


def build(maker):
    def add(program, spec="x:d[3]g~near y:d[3]g~near", op="syntax", **more):
        if maker.add("language", op, program, spec, **more):
            return
        maker.add("language", op, program, spec.replace("g~", "~"), **more)

    for k, form in enumerate(split_bars(EXPRESSIONS) + STRINGS):
        if form == "x * 007.5":
            continue
        spec = "x:d[3]g~near y:d[3]g~near"
        if "//" in form:
            spec = spec.replace("g~", "~")
        add("z = " + form, spec)
        if k % 4 == 0:
            add("z = " + form, spec.replace(":d", ":f"))
        if k % 5 == 0:
            add("z = " + form, spec.replace("[3]", "[3]") + " w:d[2]g")
    for k, program in enumerate(PROGRAMS):
        add(program)
        if k % 3 == 0:
            add(program, "x:f[3]g~near y:f[3]g~near")
    for program, spec, output in [("", "x:d[3]g", "x"), ("", "x:l[2]", "x"), ("y = x * 2", "x:d[3]g", "x"),
        ("a = x * 2\nb = a + 1", "x:d[3]g", "a"), ("a = x * 2\nb = a + 1", "x:d[3]g", "b"), ("x = x * 2", "x:d[3]g",
        "x"), ("# nothing", "x:d[3]g", "x"), ("\n\n", "x:f[]g", "x"), ("loss = (x * x).sum()\nother = loss * 2",
        "x:d[2]g", "loss"), ("w = tensor([1.0, 2.0])", "x:d[2]", "w"),
                                  ("a = x\na = a * a\nx = 3", "x:d[3]g", "a"), ("q = x\nx = q * 2\nr = x + q",
                                      "x:d[3]g", "r"), ("a = x + y", "x:d[3]g y:d[3]g", "x"), ("a = x + y",
                                      "x:d[3]g y:d[3]g", "y")]:
        maker.add("language", "output", program, spec, output=output)
    for spec in ("x:d[3]g", "x:d[2,2]g", "x:f[3]g"):
        for program, output in (("a = x * 2\nb = a + a\nz = b * a", "z"), ("x2 = x\nz = x2 * x", "z"), ("z = x * 1",
            "z"), ("z = x", "z"), ("a = x * 2\nb = a * a\nc = b + a\nd = b * c\nz = d - a", "z"),
            ("a = x.exp()\nz = a / (a + a.sum())", "z"), ("a = x * x\nb = a.sum()\nz = a / b", "z"),
            ("a = x.detach()\nz = a * x", "z"), ("a = x\nb = a\nc = b\nz = c * a * x", "z"),
                                ("a = x + x\na = a + a\na = a + a\nz = a * x", "z"),
                                    ("s = x.sum()\nt = x.prod()\nz = s * t + x", "z"),
                                    ("a = zeros_like(x)\nz = a * x + x", "z"), ("unused = exp(x * 1000)\nz = x * 2",
                                    "z")):
            maker.add("language", "graph", program, spec, output=output)
    for program, grad in (("z = x * 2", ["x", "y"]), ("z = y * 1", ["x", "y"]), ("z = x.detach() * y", ["x", "y"]),
            ("z = x + 0 * y", ["y", "x"]), ("z = sign(x) + y", ["x"]), ("x = y\nz = x * 2", ["x", "y"]),
            ("z = x * y", ["y"]), ("z = x * y", []), ("a = x * y\nz = y + 1", ["x"])):
        if program == "a = x * y\nz = y + 1":
            grad = ["x", "y"]
        maker.add("language", "graph", program, "x:d[3]g y:d[3]g", grad=grad)
        maker.add("language", "graph", program, "x:f[2]g y:f[2]g", grad=grad)


def split_bars(text):
    """The expressions between the single bars (a bar with spaces beside it is the operator)."""
    parts, current = [], ""
    for k, c in enumerate(text):
        if c == "|" and not (text[k - 1] == " " and text[k + 1 : k + 2] == " "):
            parts.append(current)
            current = ""
        else:
            current += c
    return parts + [current]
