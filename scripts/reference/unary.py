"""Cases of the categories unary and unary_special."""

from maker import EMPTY, SHAPES, options

# name: domain, and letters: i integers and bools are tried, z complex numbers, h a Hessian.
UNARY = {
    "abs": "any izh", "acos": "unit izh", "acosh": "gt1 izh", "asin": "unit izh", "asinh": "any izh",
    "atan": "any izh",
    "atanh": "unit izh", "ceil": "any i", "cos": "any izh", "cosh": "two izh", "deg2rad": "any i", "digamma": "pos i",
    "erf": "any ih", "erfc": "any ih", "erfinv": "unit ih", "exp": "two izh", "exp2": "two izh", "expm1": "two izh",
    "floor": "any i", "frac": "any i", "gelu": "any h", "hardsigmoid": "wide", "hardswish": "wide",
    "hardshrink": "any",
    "hardtanh": "any i", "celu": "any h", "elu": "any h", "isfinite": "any iz", "isinf": "any iz", "isnan": "any iz",
    "isneginf": "any i", "isposinf": "any i", "leaky_relu": "any", "lgamma": "pos ih", "log": "pos izh",
    "log10": "pos izh", "log1p": "pos izh", "log2": "pos izh", "logical_not": "any iz", "logit": "prob ih",
    "logsigmoid": "any ih", "mish": "any h", "nan_to_num": "any i", "neg": "any izh", "positive": "any iz",
    "rad2deg": "any i", "reciprocal": "far izh", "relu": "any i", "relu6": "wide i", "round": "any i",
    "rsqrt": "pos izh", "selu": "any h", "sgn": "any iz", "sigmoid": "any izh", "sign": "any i", "signbit": "any i",
    "silu": "any h", "sin": "any izh", "sinc": "any izh", "sinh": "two izh", "softplus": "any h", "softshrink": "any",
    "softsign": "any ih", "sqrt": "pos izh", "square": "any izh", "tan": "one izh", "tanh": "any izh",
    "tanhshrink": "any ih", "trunc": "any i", "clone": "any iz", "contiguous": "any iz", "detach": "any iz",
    "angle": "any iz", "conj": "any iz", "real": "any iz", "float": "any iz", "double": "any iz", "long": "wide iz",
    "int": "wide iz",
}
SPECIAL = "nan,inf,-inf,0.0,-0.0,1.0,-1.0,100.0,-100.0"
# These are refused for integers by PyTorch, or take them only in some versions; the table says nothing.
FLOAT_ONLY = {"gelu", "hardsigmoid", "hardswish", "hardshrink", "celu", "elu", "selu", "silu", "mish", "softplus",
    "softshrink"}

UNARY_OPTIONS = {
    "celu": {"alpha": ["1.7", "0.4", "2.5", "0.8", "1.2"]},
    "elu": {"alpha": ["1.7", "0.4", "2.5", "0.8", "1.2"]},
    "gelu": {"approximate": ["'tanh'", "'none'", "'tanh'", "'tanh'", "'none'"]},
    "hardshrink": {"lambd": ["0.8", "0.25", "1.5", "0.0", "1"]},
    "hardtanh": {"min_val": ["-0.5", "-2", "-1.5", "0.25", "-0.1"], "max_val": ["1.5", "2", "0.5", "0.75", "1"]},
    "leaky_relu": {"negative_slope": ["0.35", "0.2", "0.01", "0.5", "-0.3"]},
    "logit": {"eps": ["0.1", "0.2", "1e-3", "0.3", "None"]},
    "nan_to_num": {"nan": ["1.5", "-2.0", "0.0", "3", "7.5"], "posinf": ["9.0", "100", "5.5", "None", "2.0"],
                   "neginf": ["-8.0", "-100", "None", "-1.5", "-3"]},
    "softplus": {"beta": ["2.0", "1.5", "0.5", "3", "0.8"], "threshold": ["3.0", "1.0", "10", "2.5", "20"]},
    "softshrink": {"lambd": ["0.8", "0.25", "1.5", "0.0", "1"]},
}


def build(maker):
    for name, text in UNARY.items():
        domain, _, letters = text.partition(" ")
        rng = maker.rng("unary", name)
        shapes = rng.sample(SHAPES, 6)
        form = name + "(x)"
        method = "x.%s()" % name
        if name in ("contiguous", "float", "double", "long", "int"):
            form, method = method, form
        add = lambda program, spec, **more: maker.add("unary", name, program, spec, **more)
        add("z = " + form, "x:d%sg~%s" % (shapes[0], domain), seed=True)
        add("z = " + method, "x:d%sg~%s" % (shapes[1], domain))
        add("z = " + form, "x:f%sg~%s" % (shapes[2], domain), seed=True)
        add("z = " + method, "x:f%sg~%s" % (shapes[3], domain))
        add("z = " + form, "x:d[]g~" + domain)
        add("z = " + method, "x:f[]g~" + domain)
        add("z = " + form, "x:d%sg~%s" % (rng.choice(EMPTY), domain), seed=True)
        add("z = %s(input=x)" % name, "x:d%sg~%s" % (shapes[4], domain))
        add("y = %s\nloss = (y * w).sum()" % form, "x:d[2,3]g~%s w:d[3]g~two" % domain, output="loss")
        add("z = %s(x.T)" % name, "x:d[2,3]g~" + domain, seed=True)
        add("z = %s(x[:, ::2])" % name, "x:d[2,4]g~" + domain, seed=True)
        add("z = %s(x.expand(2, 3))" % name, "x:d[3]g~" + domain, seed=True)
        add("z = %s * x" % method, "x:d%sg~%s" % (shapes[5], domain))
        if "i" in letters:
            kind = "~pos" if domain in ("pos", "gt1",
                "prob") else "~unit" if domain == "unit" else "~nz" if domain == "far" else ""
            kind = {"~unit": "=1,0,-1,0"}.get(kind, kind)
            add("z = " + form, "x:l[4]" + kind)
            add("z = " + method, "x:i[4]" + kind)
            add("z = " + form, "x:b[3]=True,False,True")
            add("z = " + form, "x:l[]" + kind.replace("=1,0,-1,0", "=1"))
            add("z = " + form, "x:i[0]")
        elif name in FLOAT_ONLY:
            maker.error("error:dtype", "z = " + form, "x:l[3]", "dtype")
        for k, spec in enumerate(["x:z[3]g", "x:z[2,2]g", "x:c[2]g", "x:z[]g"]):
            if "z" in letters:
                maker.add("complex", name, "z = " + (method if k % 2 else form), spec, seed=True)
        if "h" in letters:
            maker.add("hessian", "hessian", "loss = %s.sum()" % form, "x:d[3]g~" + domain, output="loss", order=2)
            maker.add("hessian", "hessian", "loss = (%s * x).mean()" % method, "x:d[2]g~" + domain, output="loss",
                order=2)
            maker.add("hessian", "hessian", "y = %s\nloss = (y * y).sum()" % form, "x:d[2]g~" + domain, output="loss",
                order=2)
        special = lambda program, spec: maker.add("unary_special", name, program, spec)
        special("z = " + form, "x:d[9]=" + SPECIAL)
        special("z = " + form, "x:f[9]=" + SPECIAL)
        special("z = " + form, "x:d[6]=0.5,-0.5,2.5,-2.5,1e-8,-3.0")
        special("z = " + form, "x:d[4]=-4.5,-2.3,-1.5,0.2")
        maker.add("kink", name, "z = " + form, "x:d[5]g=nan,inf,-inf,1e308,-1e-308")
        maker.add("kink", name, "z = " + form, "x:d[3]g=0.0,1.0,-1.0", seed=True)
        for given, choices in ((name, UNARY_OPTIONS[name]),) if name in UNARY_OPTIONS else ():
            for letter in "df":
                wide = "prob" if name == "logit" else "any"
                setups = [("x", "x:%s%sg~%s" % (letter, shape, wide)) for shape in shapes]
                options(maker, "unary", given, setups, choices)
    for k, values in enumerate(["0.3, -1.0", "1.0, 0.0", "-0.5, 2.0", "0, 5", "0.1, 20"]):
        shape = SHAPES[k]
        a, b = values.split(", ")
        maker.add("unary", "threshold", "z = threshold(x, %s)" % values, "x:d%sg" % shape, seed=True)
        maker.add("unary", "threshold", "z = threshold(x, threshold=%s, value=%s)" % (a, b), "x:f%sg" % shape,
            seed=True)
        maker.add("unary", "threshold", "z = x.threshold(%s)" % values, "x:d%sg" % shape)
        maker.add("unary", "threshold", "z = threshold(x, %s)" % values, "x:d%sg" % (["[]", "[0]", "[2,0]", "[3]",
            "[1]"][k]))
        maker.add("unary", "threshold", "z = threshold(x, %s)" % values, "x:%s[3]" % "lilil"[k])
    for decimals in ["1", "2", "0", "-1", "3", "-2"]:
        for letter in "df":
            for shape in ("[4]", "[2,3]", "[]"):
                spec = "x:%s%sg~%s" % (letter, shape, "wide" if decimals != "-2" else "any")
                maker.add("unary", "round", "z = round(x, decimals=%s)" % decimals, spec)
                maker.add("unary", "round", "z = x.round(decimals=%s)" % decimals, spec)
    for values in ("-inf,nan,inf,2.5,-0.75", "0.05,0.15,0.25,0.35,0.45", "12.5,17.5,-25.0,35.0,1e5"):
        for decimals in ("0", "1", "-1"):
            maker.add("unary", "round", "z = round(x, decimals=%s)" % decimals, "x:d[5]=" + values)
    for k, spec in enumerate(["x:d[3]g", "x:d[2,3]g", "x:f[3]g", "x:d[]g", "x:d[0]g", "x:l[3]", "x:b[3]"]):
        for dtype in ("float64", "float32", "int64", "int32", "bool", "complex128", "complex64"):
            maker.add("promotion", "to", "z = x.to(%s)" % dtype if k % 2 else "z = to(x, %s)" % dtype, spec + "~any")
        maker.add("promotion", "to", "z = x.to(dtype=float64)", spec)
        maker.add("promotion", "to", "z = to(input=x, dtype=float32)", spec)
    for name in ("real", "imag", "angle", "conj", "abs", "sgn", "view_as_real"):
        for spec in ("x:z[3]g", "x:z[2,2]g", "x:c[3]g", "x:z[]g", "x:z[0]g", "x:c[2,1]g"):
            maker.add("complex", name, "z = %s(x)" % name, spec, seed=True)
            maker.add("complex", name, "z = x.%s() * 2" % name, spec)
    for spec in ("x:d[5]g=0.0,-0.0,-2.0,3.0,nan", "x:f[3]g=0.0,-2.0,3.0", "x:l[3]=0,-2,3"):
        maker.add("kink", "angle", "z = angle(x)", spec)
    for form in ("z = square(x)", "z = x**2", "z = x*x", "z = x.pow(2)", "z = x**3", "z = pow(x, 3)",
        "z = x**-1 * x**4", "z = x^2", "z = x^0.5 * x^1.5",
                 "z = x**1", "z = x**0", "z = x**-0.5", "z = x ** 1.5", "z = 2**x", "z = x**x"):
        for k, spec in enumerate(["x:d[3]g~pos", "x:f[2,3]g~pos", "x:d[]g~pos"]):
            maker.add("unary", "square", form, spec)
