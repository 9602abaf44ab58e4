"""Cases of the categories scalar, promotion, compare and seed."""

SCALARS = """x + 2|x + 2.5|2 + x|x - 1|1 - x|x * 3|3 * x|2.5 * x|x / 2|1 / x|2.0 / x|x ** 2|x ** 0.5|x ** -1.5|2 ** x
1.5 ** x|x % 2|x // 2|7 // x|7 % x
x * 2 + 1|(x + 2) * 3|-x ** 2|(-x) ** 2|-x * 2|2 ** 3 * x|2 ** -1 * x|2 ** 3 ** 0 * x|x * (7 // 2)|x * (7 / 2)
x * (-7 // 2)|x * (7 % 4)|x * (-7 % 4)
x / 3 * 3|x - 1 - 2|x / 2 / 4|+x|- -x|x * pi|x + 1e-3|x * 1E2|x * .5|x * 5.|remainder(x, 1.5)|pow(2.0, x)|pow(x, 3)
add(x, 2, alpha=3)|where(x > 1, x, 0.0)
where(x > 1, 1.0, x)|clamp(x, 0.5, 1.5)|x.clamp(min=1)|rsub(x, 2)|mul(x, 1.5)|div(x, 4)|sub(x, 1.5)|sub(x, 1, alpha=2)
true_divide(x, 4)|floor_divide(x, 2)|fmod(x, 2)
fmod(x, -1.5)|x.fmod(2.5)|remainder(x, -2)|x % -1.5|x // -2|x // 1.5|7.5 // x|-7 % x|pow(x, 0.5)|pow(x, -1)|pow(2, x)
x.pow(0)|x ** 1|x ^ 2|2 ^ x|float_power(x, 2)|float_power(2, x)
float_power(x, 0.5)|xlogy(x, 2.5)|xlogy(2, x)|x.eq(1)|x.ne(1.5)|x >= 2|1 < x|copysign(x, -1)|copysign(x, -1.5)
x + True|x * False|True - x|rsub(x, 2.5)|rsub(x, 2, alpha=3)|add(x, True)
x * (2 ** 0.5)|x + 10 // 3|x - 7 % -4|x * (1 - 2.5)|x / (2 * 3)|(x + 1) / (x + 2)|x + 2 - 3 * 4 / 2|2 - -x|x * -pi
inf * x|x - inf|nan + x|x * (3 > 2)|x + (1 == 2)
0.1 + 0.2 * x|x * 1_000|x + 0.5 ** 2 ** 2|x * (-8 // 3)|x * (8 // -3)|x * (8 % -3)|x * (-8.5 % 3)|x * (8.5 // -2)
x * -2 ** 2|x * (-2) ** 2|x + -0.0""".replace("\n", "|").split("|")


def scalar(maker):
    specs = ["x:d[]g~pos", "x:d[3]g~near", "x:f[3]g~near", "x:l[3]~pos", "x:f[2,2]g~near", "x:i[3]~pos",
        "x:d[2,2]g~pos", "x:l[]~pos", "x:f[]g~near", "x:d[0]g", "x:b[3]"]
    for k, form in enumerate(SCALARS):
        for j in range(4):
            spec = specs[(3 * j + k) % len(specs)]
            g = "//" not in form and "div" not in form
            maker.add("scalar", "scalar", "z = " + form, spec if g else spec.replace("g", ""))


def promotion(maker):
    kinds = "bilfdcz"
    domain = {"b": "=True,False,True", "i": "~pos", "l": "~pos", "f": "g~near", "d": "g~near", "c": "g~near",
        "z": "g~near"}
    truth = {"[3]": "=True,True,False", "[2]": "=True,True", "[]": "=True", "[2,3]": ""}

    def one(letter, shape):
        return letter + shape + (truth[shape] if letter == "b" else domain[letter])

    for operator in ["+", "-", "*", "/", "**", "//", "%", "==", "<", "&", "|"]:
        for a in kinds:
            for b in kinds:
                rng = maker.rng("promotion", operator, a, b)
                shapes = rng.sample([("[3]", "[3]"), ("[]", "[2]"), ("[2]", "[]"), ("[2,3]", "[3]")], 2)
                for left, right in shapes:
                    spec = "x:%s y:%s" % (one(a, left), one(b, right))
                    if operator == "//":
                        spec = spec.replace("g~", "~")
                    if b == "b" and operator in ("//", "%", "/", "**"):
                        spec = "x:%s y:b%s%s" % (one(a, left), right, {"[3]": "=True,True,True", "[2]": "=True,True",
                            "[]": "=True"}[right])
                        spec = spec.replace("g~", "~") if operator == "//" else spec
                    maker.add("promotion", "promotion", "z = x %s y" % operator, spec, tries=8)
    numbers = ["x + 1.5", "x * True", "x / 2", "x * 2j", "x ** 2", "x ** 2.0", "x // 2", "2 - x", "x + x.sum()",
        "x * 0.5", "cat([x, x + 0.5])", "x.sum()", "x.prod()", "cumsum(x, dim=0)",
               "mean(x.to(float64))", "where(x > 1, x, 0)", "maximum(x, x.to(float64))", "x == 1", "x > 1.5",
               "exp(x) + x", "clamp(x, 0, 2)", "clamp(x, 0.5, 2.5)", "atan2(x, x)",
               "sum(x, dtype=float64)", "stack([x, x * 1.0])", "x + 1", "1 + x", "x - True", "x % 2", "2 % x",
               "2 ** x", "2.0 ** x", "x & 1", "x | 6", "x & True", "~x", "-x", "abs(x)", "x.T.sum()",
               "x.float() + x", "x.double() * x", "x.long() // 2", "x.int() + x", "x * tensor(2.5)", "x * tensor(2)",
               "x * tensor([2.5])", "x + tensor(2.5, dtype=float64)", "x * 1j", "x + (1 + 2j)",
               "cumprod(x, dim=0)", "x.mean()", "x.var()", "x.norm()", "minimum(x, tensor(2))",
               "fmax(x, tensor(1.5))", "x @ x", "dot(x, x)", "hypot(x, x)", "logaddexp(x, x)", "x.square()",
               "reciprocal(x)", "rsqrt(x)", "sign(x)", "round(x)", "floor(x)", "cat([x, tensor([1.5])])",
               "cat([x, tensor([True])])", "stack([x, x > 1])", "hstack([x, x.double()])",
               "where(x > 1, x, 0.5)", "where(x > 1, x, x.double())", "where(x > 1, 2j, x)", "full_like(x, 1.5)",
               "x.sum() + 1.5", "x.sum() * x", "x.max() + x", "x[0] + x", "x[0] * 1.5",
               "x[0] + tensor(1, dtype=int32)",
               "float_power(x, 2)", "true_divide(x, x)", "xlogy(x, x)", "lerp(x, x * 2, 0.5)", "addcmul(x, x, x)",
               "addcdiv(x, x, x)", "diff(x)", "outer(x, x)", "x.to(float32) * x", "isclose(x, x)", "x != x",
               "logical_and(x, x > 1)", "prod(x, dtype=float64)", "cumsum(x, dim=0, dtype=int32)", "x.nan_to_num()",
               "angle(x)", "heaviside(x, x)", "copysign(x, x)", "x.clamp_min(1.5)", "remainder(x, 2.5)",
               "fmod(x, 2)"]
    for form in numbers:
        for k, letter in enumerate(kinds):
            spec = "x:" + one(letter, "[3]").replace("g", "g" if k % 2 == 0 else "")
            if "//" in form or "full_like" in form:
                spec = spec.replace("g~", "~")
            maker.add("promotion", "promotion", "z = " + form, spec)


def compare(maker):
    for symbol, name in (("==", "eq"), ("!=", "ne"), ("<", "lt"), ("<=", "le"), (">", "gt"), (">=", "ge")):
        add = lambda program, spec, **more: maker.add("compare", symbol if symbol in program else name, program, spec,
            **more)
        for spec in ("x:l[4]~idx3 y:l[4]~idx3", "x:b[3] y:l[3]~idx3", "x:i[0] y:f[1]=1.0",
            "x:l[3,1]~idx3 y:l[4]~idx3", "x:d[5]=1.0,nan,inf,-inf,0.0 y:d[5]=nan,nan,inf,-inf,-0.0",
                     "x:l[2,2]~idx3 y:d[]=1.0", "x:d[4]=1.0,2.0,3.0,4.0 y:d[4]=3.0,2.0,3.0,1.0",
                     "x:f[3]=0.1,0.5,2.0 y:d[3]=0.1,0.5,2.0", "x:f[2]=0.1,0.3 y:d[]=0.1", "x:b[3] y:b[3]",
                     "x:d[] y:d[]",
                     "x:d[2,0] y:d[0]", "x:l[]=2 y:d[3]=1.5,2.0,2.5", "x:d[2,1,3]~two y:d[4,1]~two"):
            add("z = x %s y" % symbol, spec)
            add("z = %s(x, y)" % name, spec)
        add("z = x.%s(y)" % name, "x:d[3] y:d[3]")
        add("z = %s(input=x, other=y)" % name, "x:d[2,3] y:d[3]")
        for spec in ("x:d[4]~two", "x:l[4]", "x:f[2,3]~two", "x:b[3]", "x:i[]", "x:d[0]"):
            add("z = x.%s(1.5)" % name, spec)
            add("z = x %s 1" % symbol, spec)
            add("z = 2 %s x" % symbol, spec)
        add("m = x %s y\nz = (x * m).sum()" % symbol, "x:d[4]g~two y:d[4]~two")
        add("m = x %s y\nz = x * m + y" % symbol, "x:d[2,3]g~two y:d[3]g~two", seed=True)
    for spec in ("x:z[3]=1+2j,2,0j y:z[3]=1+2j,2j,0j", "x:z[2]=1,2j y:d[2]=1.0,2.0"):
        for symbol in ("==", "!="):
            maker.add("complex", symbol, "z = x %s y" % symbol, spec)
    for name in ("logical_and", "logical_or", "logical_xor"):
        for spec in ("x:b[4] y:b[4]", "x:d[4]=1.0,0.0,nan,-2.0 y:b[2,1]", "x:b[4] y:b[]", "x:l[4]~idx3 y:i[4]~idx3",
                "x:f[3]=0.0,-0.0,2.0 y:l[3]~idx2", "x:b[0] y:b[1]", "x:d[2,3] y:d[3]=0.0,1.0,0.0"):
            maker.add("compare", name, "z = %s(x, y)" % name, spec)
            maker.add("compare", name, "z = x.%s(y)" % name, spec)
    for symbol in "&|":
        for spec in ("x:b[4] y:b[4]", "x:i[4]~bits y:i[4]~bits", "x:l[4]~any y:l[4]~any", "x:l[2,1]~bits y:i[3]~bits",
                "x:b[3] y:l[3]~bits", "x:b[] y:b[2]", "x:l[0] y:l[1]", "x:l[3]~bits y:i[]~bits"):
            maker.add("compare", "bitwise", "z = x %s y" % symbol, spec)
        for number in ("3", "True", "-2"):
            for spec in ("x:l[4]~bits", "x:b[3]", "x:i[3]~any"):
                maker.add("compare", "bitwise", "z = x %s %s" % (symbol, number), spec)
        maker.add("compare", "bitwise", "z = 5 %s x" % symbol, "x:l[4]~bits")
    for spec in ("x:b[4]", "x:i[4]", "x:l[2,2]", "x:b[]", "x:l[0]"):
        maker.add("compare", "bitwise_not", "z = ~x", spec)
        maker.add("compare", "bitwise_not", "z = ~~x", spec)
    close = "x:d[5]=1.0,2.0,3.0,nan,inf y:d[5]=1.0,2.1,3.5,nan,inf"
    for tail in ("", ", rtol=0.1", ", atol=0.2", ", rtol=0.05, atol=0.3", ", equal_nan=True", ", 0.1", ", 0.1, 0.2",
            ", 0.0, 0.0, True", ", rtol=0.0, atol=0.1", ", rtol=0.2, equal_nan=True", ", atol=1, equal_nan=False",
            ", equal_nan=True, atol=0.5"):
        for spec in (close, "x:f[3]=1.0,2.0,nan y:f[3]=1.05,2.0,nan", "x:d[2,1]~two y:d[3]~two",
                "x:l[3]~idx3 y:l[3]~idx3"):
            maker.add("compare", "isclose", "z = isclose(x, y%s)" % tail, spec)
    for spec in ("x:d[5]=1.0,2.0,3.0,4.0,nan y:d[3]=2.0,4.0,nan", "x:l[2,3]~idx4 y:l[2]~idx4", "x:l[0] y:l[2]",
            "x:l[3]~idx4 y:l[0]", "x:i[4]~idx5 y:i[2,2]~idx5", "x:d[3] y:d[1]", "x:l[]~idx2 y:l[3]~idx3",
            "x:l[4]~idx3 y:d[2]=1.0,2.0"):
        maker.add("compare", "isin", "z = isin(x, y)", spec)
        maker.add("compare", "isin", "z = isin(elements=x, test_elements=y)", spec)
    for form in ("isin(x, 2)", "isin(x, 2.0)", "x.isin(y)"):
        maker.add("compare", "isin", "z = " + form, "x:l[4]~idx4 y:l[2]~idx4")
    test = "0.0,1.5,-2.0,nan,inf,-inf"
    for name in ("isnan", "isinf", "isfinite", "isposinf", "isneginf", "signbit", "logical_not"):
        for letter in "df":
            maker.add("unary_special", name, "z = %s(x)" % name, "x:%s[6]=%s" % (letter, test))
            maker.add("unary_special", name, "z = x.%s()" % name, "x:%s[2,3]=%s" % (letter, test))
        maker.add("unary_special", name, "z = %s(x)" % name, "x:l[3]")
        maker.add("unary_special", name, "z = %s(x)" % name, "x:b[2]")


def seed(maker):
    programs = [("z = (x + y) / (x * y)\nw = tanh(z)\nloss = mse_loss(w, z)", "x:d[1]g=%s y:d[1]g=%s", "loss"),
        ("q = A ** 2 * (B + 5)", "A:d[]g=%s B:d[]g=%s", "q"), ("A2 = A ^ 2\nB5 = B + 5\nq = A2 * B5",
        "A:d[]g=%s B:d[]g=%s", "q"),
                ("z = x * y + sin(x)", "x:d[]g=%s y:d[]g=%s", "z"), ("z = log(x) + x * y - sin(y)",
                "x:d[]g=%s y:d[]g=%s", "z"), ("z = (x ** 2 + y ** 2) ** 0.5", "x:d[]g=%s y:d[]g=%s", "z"),
                ("loss = (1 - x) ** 2 + 100 * (y - x ** 2) ** 2", "x:d[]g=%s y:d[]g=%s", "loss"), ("z = abs(x - y)",
                "x:f[]g=%s y:f[]g=%s", "z"), ("d = x - y\nz = (d * d).sqrt().mean()", "x:d[1]g=%s y:d[1]g=%s", "z"),
                ("a = x + 2\nb = y * 2\nz = a * b", "x:d[]g=%s y:d[]g=%s", "z"), ("z = x / y - y / x",
                "x:d[]g=%s y:d[]g=%s", "z"), ("z = max(x, y) * min(x, y)", "x:d[]g=%s y:d[]g=%s", "z"),
                ("z = tensor([1.0, 2.0, 3.0]) * x + y", "x:f[]g=%s y:f[]g=%s", "z"), ("z = exp(x) / (1 + exp(y))",
                "x:d[]g=%s y:d[]g=%s", "z"), ("x2 = x * x\ny2 = y * y\nz = x2 * y2 - x2 / y2", "x:f[]g=%s y:f[]g=%s",
                "z")]
    for program, spec, output in programs:
        for a, b in ((2.0, 3.0), (0.5, 1.25), (3.0, 1.0), (1.0, 5.0), (0.25, 0.75)):
            maker.add("seed", "seed", program, spec % (a, b), output=output)


def build(maker):
    for part in (scalar, promotion, compare, seed):
        part(maker)
