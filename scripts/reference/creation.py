"""Cases of the category creation."""

DTYPES = ["float32", "float64", "int64", "int32", "bool", "complex64", "complex128"]


def build(maker):
    add = lambda op, program, spec="", **more: maker.add("creation", op, program, spec, **more)
    for name in ("zeros", "ones"):
        for size in ("[2, 2]", "[3]", "[]", "[0, 2]", "[1, 2, 1]"):
            add(name, "z = %s(%s)" % (name, size))
            add(name, "z = %s(size=%s)" % (name, size))
            for dtype in DTYPES:
                add(name, "z = %s(%s, dtype=%s)" % (name, size, dtype))
        for form in ("3", "2, 3", "0", "2, 1, 2", "3, dtype=int64", "2, 2, dtype=bool", "1",
                "size=[2], dtype=float64", "dtype=int32, size=[2]", "3 - 1, 2 * 1"):
            add(name, "z = %s(%s)" % (name, form))
        for spec in ("x:d[2,3]g", "x:f[3]g", "x:l[2]", "x:b[2,2]", "x:i[3]", "x:z[2]", "x:d[]g", "x:d[0]g",
                "x:d[2,0]"):
            for form in ("%s_like(x)", "%s_like(input=x)", "%s_like(x, dtype=float64)", "%s_like(x, dtype=int64)",
                    "%s_like(x, dtype=bool)",
                    "%s_like(x.T)" if spec == "x:d[2,3]g" else "%s_like(x, dtype=float32)"):
                add(name + "_like", "z = " + form % name, spec)
            if "g" in spec:
                add(name + "_like", "z = %s_like(x) * x" % name, spec)
                add(name + "_like", "z = %s_like(x, dtype=float32) + x" % name, spec)
                add(name + "_like", "z = %s_like(x)" % name, spec.replace("g", ""))
    for size in ("[3]", "[2, 2]", "[]", "[0]", "[2, 1, 2]"):
        for value in ("7", "2.5", "True", "-1", "2j", "inf", "nan", "1 / 4", "3 > 2"):
            add("full", "z = full(%s, %s)" % (size, value))
        for dtype in DTYPES:
            add("full", "z = full(%s, 2, dtype=%s)" % (size, dtype))
            add("full", "z = full(size=%s, fill_value=%s, dtype=%s)" % (size,
                "1.5" if "float" in dtype or "complex" in dtype else "3", dtype))
    for spec in ("x:d[2,3]g", "x:f[3]g", "x:l[2]", "x:b[2,2]", "x:i[3]", "x:z[2]", "x:d[]g", "x:d[0]"):
        for value in ("2.5", "3", "True", "0", "-1.5"):
            if not (spec[2] in "lbi" and "." in value):
                add("full_like", "z = full_like(x, %s)" % value, spec.replace("]g", "]"))
                add("full_like", "z = full_like(input=x, fill_value=%s)" % value, spec.replace("]g", "]"))
            add("full_like", "z = full_like(x, %s, dtype=float64)" % value, spec.replace("]g", "]"))
            if "g" in spec:
                add("full_like", "z = full_like(x, %s) * x" % value, spec)
        for dtype in ("int64", "float32", "bool", "complex64"):
            add("full_like", "z = full_like(x, 2, dtype=%s)" % dtype, spec.replace("]g", "]"))
    for form in ("3", "2, 3", "3, 2", "0", "1, 1", "3, m=2", "n=2", "n=2, m=4", "2, 0", "3, None", "2, dtype=float64",
            "2, dtype=int64", "2, 3, dtype=bool", "3, dtype=int32", "n=3, dtype=complex64", "0, 2",
            "2, m=1, dtype=float32", "2, m=None"):
        add("eye", "z = eye(%s)" % form)
    for form in ("5", "0", "3.5", "1, 4", "0, 1, 0.25", "5, 0, -1", "1, 10, 3", "0, 2, 0.5", "2, 2", "-3", "end=4",
        "start=1, end=4", "0, 5, step=2", "start=0, end=1, step=0.25", "-1, 1, 0.5", "5, 1, -2", "0, 1.5", "1.0, 4",
        "5, dtype=float32", "5, dtype=float64", "0, 3, dtype=int32", "1, 3, 0.5, dtype=float64",
        "0, 5, 2, dtype=float32",
                 "4, dtype=int64", "3.0, dtype=int64", "1, 7, step=2, dtype=int32", "0.1, 0.5, 0.1, dtype=float64",
                     "3, -3, -1.5", "2 + 2", "-2, 2", "0, -4, -1", "start=-2, end=2, step=1, dtype=float64",
                     "10, 11", "1, 2, 0.3", "0, 1, 0.1, dtype=float64", "end=3, dtype=float32",
                     "1, 4, dtype=float32"):
        add("arange", "z = arange(%s)" % form)
    for name in ("linspace", "logspace"):
        for form in ("3, 3, 1", "0, 1, 5", "-1, 1, 4", "0, 1, 2", "1, 0, 3", "0, 1, 0", "0, 1, 1", "2.5, -1.5, 6",
                "0, 2, steps=3", "start=0, end=1, steps=3", "start=-2.0, end=2.0, steps=5", "0, 1, 3, dtype=float64",
                "-1, 2, 7, dtype=float64", "0, 3, 4, dtype=float32", "start=0, end=3, steps=4, dtype=float64"):
            add(name, "z = %s(%s)" % (name, form))
        for spec, form in (("x:d[2,3]g", "0, 1, 3, dtype=float64"), ("x:f[3]g", "-1, 1, 3"), ("x:d[2]g",
                "0, 1, steps=2, dtype=float64")):
            add(name, "z = x * %s(%s)" % (name, form), spec)
    for form in ("0, 4, 5, dtype=int64", "0, 10, 3, dtype=int32", "0, 3, 4, dtype=complex64",
            "-3, 3, 4, dtype=int64"):
        add("linspace", "z = linspace(%s)" % form)
    for form in ("0, 3, 4, 2", "0, 3, 4, base=2.0", "0, 3, 4, 2.0, dtype=float64", "-1, 1, 3, base=4, dtype=float64",
            "0, 2, 3, base=3", "1, 2, steps=2, base=10.0", "start=0, end=2, steps=3, base=2, dtype=float32",
            "0, 2, 3, 0.5", "0, 4, 5, base=2, dtype=int64"):
        add("logspace", "z = logspace(%s)" % form)
    for form in ("[1, 2]", "[1.0, 2]", "[True, False]", "3", "2.5", "True", "[nan, inf, -inf]", "[[1, 2], [3, 4]]",
            "[[1.5], [2.5]]", "[]", "[[]]", "[1, 2.5, True]", "2j", "[1, 2j]", "[True, 2]", "[-1, -2]", "[[[1]]]",
            "pi", "[pi, 1e-3]", "[1 / 3, 2 ** 0.5]", "data=[1, 2]", "[[1, 2], [3, 4.5]]", "[0.1, 0.2]", "-7 // 2",
            "[[True], [False]]", "[3 > 2, 1]"):
        add("tensor", "z = tensor(%s)" % form)
    for dtype in DTYPES:
        for form in ("[1, 2]", "2", "[[1, 0], [2, 3]]", "[]", "[True, False]", "[1.0, 2.0]"):
            add("tensor", "z = tensor(%s, dtype=%s)" % (form, dtype))
    for form in ("x + tensor([1.0, 2.0, 3.0])", "x * tensor([1, 0, 1])", "x * tensor(2.5)",
        "x * tensor(2.5, dtype=float64)", "x * full([3], 2)", "x * full([3], 2.5)",
        "x + zeros([2, 1], dtype=float64)", "x + zeros([2, 1])", "x * ones([1], dtype=int64)", "x * arange(3)",
        "x * arange(3, dtype=float64)", "x ** arange(3)", "x @ eye(3, dtype=float64)",
        "x * linspace(0, 1, 3, dtype=float64)",
                 "x * linspace(0, 1, 3)", "where(x > 0, ones_like(x), x)", "where(x > 0, zeros_like(x), x)",
                 "full_like(x, 1) - x", "x * tensor([True, False, True])", "x + eye(3)[0]",
                 "x * tensor([[1.0], [2.0]])", "x.sum(dim=0) @ tensor([1.0, 2.0, 3.0], dtype=float64)",
                 "cat([x, zeros([1, 3], dtype=float64)])", "x - x.mean() * ones(3, dtype=float64)",
                 "stack([x, ones_like(x)])", "x * arange(1, 4) / 2", "arange(6).reshape(2, 3) * x",
                 "x[arange(2), tensor([0, 2])]", "x * (arange(3) > 0)", "eye(2, dtype=float64) @ x",
                     "ones(2, dtype=float64) @ x", "x * tensor(1)", "full([2, 3], 0.5, dtype=float64) * x"):
        for spec in ("x:d[2,3]g", "x:f[2,3]g"):
            op = form.split("(")[0].split(" ")[-1]
            add("arith", "z = " + form, spec)
    for spec in ("x:d[3]g y:d[3]g", "x:f[2,2]g y:f[2,2]g", "x:d[]g y:d[]g", "x:d[0]g y:d[0]g", "x:d[2,1]g y:d[3]g",
            "x:f[2]g y:f[2]g"):
        for form in ("complex(x, y)", "complex(real=x, imag=y)", "complex(x, y) * 2j", "abs(complex(x, y))",
                "polar(abs(x), y)", "polar(x * x, y)", "polar(abs=x ** 2, angle=y)", "real(polar(x ** 2 + 1, y))",
                "view_as_real(complex(x, y))", "imag(complex(x, y) ** 2)"):
            maker.add("complex", "polar" if "polar" in form else "complex", "z = " + form, spec)
    for k, form in enumerate(["one_hot(i, 4)", "one_hot(i)", "one_hot(tensor=i, num_classes=5)",
            "one_hot(i, num_classes=-1)", "one_hot(i, 4) * x", "one_hot(i, 4).to(float64) * x",
            "x * one_hot(i, 4).float()", "one_hot(i, num_classes=6)",
            "(one_hot(i, 4) * log_softmax(x, dim=1)).sum(dim=1)", "one_hot(i % 2, 2)", "one_hot(i).sum(dim=0)"]):
        for spec in ("i:l[3]~idx4 x:d[3,4]g", "i:l[3]~idx4 x:f[3,4]g"):
            maker.add("nn", "one_hot", "z = " + form, spec)
        if "x" not in form:
            maker.add("nn", "one_hot", "z = " + form, "i:l[2,2]~idx4")
            maker.add("nn", "one_hot", "z = " + form, "i:l[]~idx4")
