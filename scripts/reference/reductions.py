"""Cases of the category reduction: sums, extremes, norms, sorting, running sums, softmax."""

SHAPES = ["[4]", "[2,3]", "[3,4]", "[2,2,3]", "[3,2,2]"]
ONE = ["dim=0", "dim=-1", "0", "-1", "dim=-1, keepdim=True", "dim=0, keepdim=True", "0, True", "-1, keepdim=False",
    "keepdim=True, dim=0"]
DEEP = ["dim=1", "1", "dim=1, keepdim=True", "-2", "dim=-2, keepdim=True", "1, True"]
LISTS = ["dim=[0]", "[0]", "[-1]", "dim=[-1], keepdim=True"]
PAIRS = ["dim=[0, 1]", "[0, -1]", "dim=[1, 0], keepdim=True", "[-1, -2]", "dim=[0, -1], keepdim=True", "[1, 0], True"]
DOMAIN = {"amax": "distinct", "amin": "distinct", "max": "distinct", "min": "distinct", "median": "distinct",
    "argmax": "distinct", "argmin": "distinct", "cummax": "distinct", "cummin": "distinct",
          "kthvalue": "distinct", "aminmax": "distinct", "quantile": "distinct", "prod": "near", "cumprod": "near"}


def rank(shape):
    return shape.count(",") + 1 if shape != "[]" else 0


def both(maker, name, arguments, spec, tail="", category="reduction", **more):
    """A call as a function and as a method."""
    text = ", " + arguments if arguments else ""
    maker.add(category, name, "z = %s(x%s)%s" % (name, text, tail), spec, **more)
    if not name.startswith("linalg."):
        maker.add(category, name, "z = x.%s(%s)%s" % (name, arguments, tail), spec, **more)


def over_dims(maker, name, lists=True, whole=True, tails=("",), letters="ddf", extra="", one=ONE, deep=DEEP,
        pairs=PAIRS, listed=LISTS):
    domain = "~" + DOMAIN.get(name, "two")
    k = 0
    for shape in SHAPES:
        kinds = (one + (deep if rank(shape) > 1 else []) + (listed if lists else []) + (pairs if lists and rank(shape) > 1 else []) + ([""] if whole else []))
        if lists and rank(shape) == 3:
            kinds = kinds + ["dim=[2, 0]", "[0, 1, 2]", "dim=[2]"]
        rng = maker.rng("reduction", name, shape)
        for arguments in rng.sample(kinds, min(len(kinds), 7)):
            arguments = ", ".join(a for a in (arguments, extra) if a)
            if name in ("var", "std") and arguments.endswith(", True"):
                continue  # there the second argument by position is another one
            tail = tails[k % len(tails)] if not (whole and arguments == extra) else ""
            form = "z = %s(x%s)%s" if k % 2 else "z = x.%s(%s)%s"
            text = ", " + arguments if arguments and k % 2 else arguments
            maker.add("reduction", name, form % (name, text, tail), "x:%s%sg%s" % (letters[k % len(letters)], shape,
                domain))
            k += 1
    maker.add("reduction", name, "z = %s(x.T, dim=0)%s" % (name, tails[0]), "x:d[2,3]g" + domain)
    maker.add("reduction", name, "z = %s(x.permute(2, 0, 1), dim=1)%s" % (name, tails[0]), "x:d[2,3,2]g" + domain)
    maker.add("reduction", name, "z = %s(input=x, dim=-1)%s" % (name, tails[0]), "x:d[2,3]g" + domain)
    maker.add("reduction", name, "z = %s(x[:, ::2], dim=1)%s" % (name, tails[-1]), "x:d[2,4]g" + domain)
    for shape, arguments in (("[0,3]", ["", "dim=0", "dim=1", "dim=0, keepdim=True"]), ("[]", ["", "dim=0", "dim=-1",
            "dim=0, keepdim=True"]), ("[2,0]", ["", "dim=0", "dim=-1"]), ("[0]", ["", "dim=0"])):
        for words in arguments:
            if words or whole:
                words = ", ".join(w for w in (words, extra) if w)
                maker.add("reduction", name, "z = %s(x%s)%s" % (name, ", " + words if words else "",
                    tails[0] if words != extra or not whole else ""), "x:d%sg" % shape)
    for letter, shape, words in (("l", "[2,3]", ""), ("l", "[2,3]", "dim=1"), ("i", "[2,3]", "dim=0"), ("b", "[2,3]",
            ""), ("b", "[2,3]", "dim=1"), ("i", "[4]", ""), ("l", "[]", ""), ("l", "[0,2]", "dim=0")):
        if shape == "[0,2]" and "soft" in name:
            continue  # an empty tensor of integers slips through PyTorch's check of the dtype
        if words or whole:
            words = ", ".join(w for w in (words, extra) if w)
            unique = "~distinct" if letter in "li" and domain == "~distinct" and shape != "[]" else ""
            maker.add("reduction", name, "z = %s(x%s)%s" % (name, ", " + words if words else "",
                tails[0] if words != extra or not whole else ""), "x:%s%s%s" % (letter, shape, unique))
    if name in ("sum", "mean", "prod", "cumsum", "cumprod", "var", "std", "norm", "logcumsumexp", "logsumexp",
            "softmax", "log_softmax"):
        for spec in ("x:z[3]g", "x:c[2,2]g", "x:z[2,3]g"):
            maker.add("complex", name, "z = %s(x, dim=0)" % name, spec)


def build(maker):
    for name in ("sum", "mean", "nansum", "nanmean", "amax", "amin", "var", "std"):
        over_dims(maker, name)
    over_dims(maker, "logsumexp", whole=False)
    over_dims(maker, "prod", lists=False)
    over_dims(maker, "norm", one=["p=2, dim=0", "2, -1", "p=2, dim=-1, keepdim=True", "1, 0, True", "p=1, dim=0",
        "dim=0", "dim=-1, keepdim=True"], deep=["p=2, dim=1", "inf, 1", "p=3, dim=1", "p='fro', dim=1"],
        listed=["p=2, dim=[0]", "2, [-1]"],
              pairs=["p=2, dim=[0, 1]", "dim=[0, 1]", "p='fro', dim=[0, -1]", "2, [1, 0], True", "p=1, dim=[0, 1]"])
    for name, tails in (("max", (".values", "[0]", ".indices", "[1]")), ("min", (".values", "[0]", ".indices",
            "[1]")), ("median", (".values", "[0]", ".indices", "[1]")), ("aminmax", (".min", ".max", "[0]", "[1]"))):
        over_dims(maker, name, lists=False, whole=name != "aminmax", tails=tails)
    for shape in SHAPES[:4]:
        for k, form in enumerate(["aminmax(x).max", "aminmax(x).min", "x.aminmax().max",
                "aminmax(x, keepdim=True).min", "aminmax(x)[0] * aminmax(x)[1]",
                "x.aminmax(dim=-1, keepdim=True).max", "aminmax(x, dim=0, keepdim=True).min"]):
            maker.add("reduction", "aminmax", "z = " + form, "x:%s%sg~distinct" % ("ddf"[k % 3], shape))
    for name in ("argmax", "argmin"):
        over_dims(maker, name, lists=False)
    for name in ("all", "any"):
        for spec in ("x:b[2,3]", "x:b[3,2]", "x:b[2,2,3]", "x:d[2,3]=0.0,1.0,-2.0,nan,0.0,0.0", "x:l[2,3]~idx2",
                "x:i[3,2]~idx2", "x:b[0,2]", "x:b[2,0]"):
            for arguments in ("", "dim=0", "dim=-1", "1", "dim=1, keepdim=True", "0, True", "dim=-2"):
                both(maker, name, arguments, spec) if arguments in ("", "dim=0") else maker.add("reduction", name,
                    "z = %s(x, %s)" % (name, arguments) if "e" in arguments else "z = x.%s(%s)" % (name, arguments),
                    spec)
        for spec in ("x:b[]", "x:b[0]", "x:d[]=0.0", "x:d[4]~two"):
            maker.add("reduction", name, "z = %s(x)" % name, spec)
            maker.add("reduction", name, "z = %s(x > 0, dim=0)" % name, spec)
            maker.add("reduction", name, "z = %s(input=x)" % name, spec)
    for name in ("cumsum", "cumprod", "logcumsumexp", "cummax", "cummin"):
        tails = (".values", ".indices", "[0]", "[1]") if name in ("cummax", "cummin") else ("",)
        over_dims(maker, name, lists=False, whole=False, tails=tails, one=["dim=0", "dim=-1", "0", "-1"],
            deep=["dim=1", "1", "dim=-2", "-2"])
    for name in ("softmax", "log_softmax", "softmin"):
        over_dims(maker, name, lists=False, whole=False, one=["dim=0", "dim=-1", "0", "-1"], deep=["dim=1", "1",
            "dim=-2", "-2"])
        for k, dtype in enumerate(("float64", "float32", "float64", "float32", "float64")):
            for spec in ("x:f[3]g", "x:d[2,3]g", "x:l[4]", "x:i[2,2]"):
                maker.add("reduction", name, "z = %s(x, dim=-1, dtype=%s)" % (name,
                    dtype) if k % 2 else "z = %s(x, 0, dtype=%s)" % (name, dtype), spec)
    for name in ("sum", "mean", "prod", "nansum", "nanmean", "cumsum", "cumprod"):
        for k, dtype in enumerate(("float64", "float32", "int64", "int32", "complex128", "bool")):
            for spec in ("x:f[2,3]g~near", "x:d[4]g~near", "x:l[2,3]", "x:b[2,3]", "x:i[4]"):
                if name in ("cumsum", "cumprod"):
                    maker.add("reduction", name, "z = %s(x, %sdtype=%s)" % (name, "dim=0, " if k % 2 else "-1, ",
                        dtype), spec)
                else:
                    maker.add("reduction", name, "z = %s(x, dtype=%s)" % (name, dtype), spec)
                    maker.add("reduction", name, "z = x.%s(dim=0, %sdtype=%s)" % (name,
                        "keepdim=True, " if k % 2 else "", dtype), spec)
    for name in ("nansum", "nanmean"):
        for spec in ("x:d[2,3]g=nan,1.0,2.0,3.0,nan,nan", "x:d[3]g=nan,nan,nan", "x:f[4]g=1.0,nan,inf,2.0",
                "x:d[2,2]g=nan,nan,1.0,2.0", "x:d[2,2]g"):
            for arguments in ("", "dim=0", "-1", "dim=0, keepdim=True", "1, True", "dim=[0, 1]"):
                maker.add("reduction", name, "z = %s(x%s)" % (name, ", " + arguments if arguments else ""), spec)
    variances(maker)
    norms(maker)
    sorting(maker)
    for spec in ("x:d[5]g~distinct", "x:d[2,4]g~distinct", "x:f[3,3]g~distinct"):
        for k, form in enumerate(["quantile(x, 0.5)", "quantile(x, 0.25)", "quantile(x, 0.3, dim=0)",
            "quantile(x, q, dim=0)", "quantile(x, q)", "x.quantile(0.9, dim=-1, keepdim=True)", "quantile(x, 0.0)",
            "quantile(x, 1.0, dim=-1)",
                                  "quantile(x, q, dim=-1, keepdim=True)", "x.quantile(q=0.6)",
                                      "quantile(input=x, q=0.1, dim=0, keepdim=True)", "quantile(x, 0.7, 0, True)",
                                      "quantile(x, tensor([0.5], dtype=x0), keepdim=True)"]):
            dtype = "f" if ":f" in spec else "d"
            maker.add("reduction", "quantile", "z = " + form.replace("x0", "float32" if dtype == "f" else "float64"),
                spec + " q:%s[3]=0.1,0.5,0.8" % dtype)
    maker.add("reduction", "quantile", "z = quantile(x, 0.5, dim=0)", "x:d[3,2]g=nan,1.0,2.0,3.0,1.0,0.5")
    for shape, dims in (("[4]", [None, "0", "-1"]), ("[2,3]", [None, "0", "1", "[0, 1]", "[-1]"]), ("[2,2,3]", [None,
            "2", "[0, 2]"]), ("[0]", [None, "0"]), ("[]", [None, "0"]), ("[0,3]", ["0", "1"])):
        for letter in "dlbf":
            for dim in dims:
                spec = "x:%s%s" % (letter, shape) + ("~idx2" if letter == "l" else "")
                maker.add("reduction", "count_nonzero",
                    "z = count_nonzero(x%s)" % ("" if dim is None else ", dim=%s" % dim), spec)
                maker.add("reduction", "count_nonzero",
                    "z = count_nonzero(x > 0%s)" % ("" if dim is None else ", %s" % dim), spec)
    for spec in ("x:d[4]=0.0,1.0,nan,0.0",):
        maker.add("reduction", "count_nonzero", "z = x.count_nonzero()", spec)
    mixed(maker)


def variances(maker):
    for name in ("var", "std", "var_mean", "std_mean"):
        pair = name.endswith("_mean")
        tails = ["[0]", "[1]", "[0]"] if pair else [""]
        k = 0
        for shape in SHAPES:
            for arguments in ("correction=0", "correction=1", "correction=2", "dim=-1, correction=0",
                "dim=0, correction=2", "0, correction=0", "dim=-1, keepdim=True, correction=1",
                "dim=0, keepdim=True", "keepdim=True, dim=-1, correction=0",
                              "dim=[0], correction=0", "", "dim=0", "-1", "correction=0, keepdim=True",
                                  "dim=[-1], keepdim=True", "None, correction=0"):
                k += 1
                if k % 2 or pair:
                    maker.add("reduction", name, "z = %s(x%s)%s" % (name, ", " + arguments if arguments else "",
                        tails[k % len(tails)]), "x:%s%sg~two" % ("ddf"[k % 3], shape))
                elif not pair:
                    maker.add("reduction", name, "z = x.%s(%s)" % (name, arguments), "x:%s%sg~two" % ("ddf"[k % 3],
                        shape))
        for arguments in ("dim=[0, 1]", "dim=[0, -1], keepdim=True", "dim=[-1, -2], correction=0",
                "[0, 1], correction=2"):
            for letter in "df":
                maker.add("reduction", name, "z = %s(x, %s)%s" % (name, arguments, tails[k % len(tails)]),
                    "x:%s[2,2,3]g~two" % letter)
        if not pair:
            for k, arguments in enumerate(("unbiased=False", "unbiased=True", "False", "True",
                    "dim=0, unbiased=False", "dim=-1, unbiased=True, keepdim=True",
                    "dim=-1, keepdim=True, unbiased=False")):
                for spec in ("x:d[4]g~two", "x:f[2,3]g~two", "x:d[2,2,3]g~two"):
                    maker.add("reduction", name, "z = %s(x, %s)" % (name,
                        arguments) if k % 2 else "z = x.%s(%s)" % (name, arguments), spec)
        for spec in ("x:d[]g", "x:d[1]g", "x:d[0]g", "x:d[2,0]g", "x:d[1,3]g"):
            for arguments in ("", "correction=0", "dim=0", "dim=-1, correction=0"):
                maker.add("reduction", name, "z = %s(x%s)%s" % (name, ", " + arguments if arguments else "",
                    tails[0]), spec)
        tail = "[0]" if pair else ""
        for form in ("%s(x)%s", "%s(x, dim=0, correction=0)%s.sum()"):
            maker.add("hessian", "hessian", "z = " + form % (name, tail), "x:d[4]g~two", order=2)
        maker.add("reduction", name, "a = %s(x, dim=0)\nz = %s" % (name, "a[0] + a[1]" if pair else "a * a"),
            "x:d[3,2]g~two")
        maker.add("reduction", name, "z = %s(x.T, dim=0)%s" % (name, tail), "x:d[2,3]g~two")


def norms(maker):
    for p in ("1", "2", "2.5", "'fro'", "inf", "3", "0.5", "-inf", "-1", "4.0"):
        for spec in ("x:d[2,3]g~far", "x:d[4]g~far", "x:f[2,3]g~far", "x:d[]g~far"):
            maker.add("reduction", "norm", "z = x.norm(%s)" % p, spec)
            maker.add("reduction", "norm", "z = norm(x, p=%s)" % p, spec)
        for arguments in ("dim=0", "dim=1, keepdim=True", "dim=-1", "dim=[0, 1]", "keepdim=True, dim=[1]"):
            maker.add("reduction", "norm", "z = norm(x, p=%s, %s)" % (p, arguments), "x:d[2,3]g~far")
            maker.add("reduction", "norm", "z = x.norm(%s, %s)" % (p, arguments), "x:f[3,2]g~far")
    maker.add("reduction", "norm", "z = norm(x, p=0)", "x:d[4]=0.0,1.0,0.0,2.0")
    maker.add("reduction", "norm", "z = norm(x, p=0, dim=1)", "x:d[2,2]=0.0,1.0,0.0,2.0")
    for form in ("norm(x)", "norm(x, 3)", "norm(x, dim=0).sum()", "norm(x, 1.5)"):
        maker.add("hessian", "hessian", "z = " + form, "x:d[3]g~far" if "dim" not in form else "x:d[2,2]g~far",
            order=2)


def sorting(maker):
    specs = ["x:d[5]g~distinct", "x:d[3,3]g~distinct", "x:f[2,4]g~distinct", "x:l[5]~distinct",
        "x:d[2,2,3]g~distinct", "x:d[]g", "x:d[0]g", "x:d[2,0]g", "x:i[4]~distinct"]
    for name in ("sort", "argsort"):
        k = 0
        for spec in specs:
            for arguments in ("", "dim=0", "descending=True", "dim=-1, descending=True", "0", "0, True", "-1, False",
                    "stable=True", "stable=True, descending=True", "dim=0, stable=True", "descending=True, dim=0",
                    "-1, stable=True"):
                tail = [".values", ".indices", "[0]", "[1]"][k % 4] if name == "sort" else ""
                both_forms = "z = %s(x%s)%s" % (name, ", " + arguments if arguments else "",
                    tail) if k % 3 else "z = x.%s(%s)%s" % (name, arguments, tail)
                maker.add("reduction", name, both_forms, spec)
                k += 1
        for spec in ("x:d[6]=2.0,1.0,2.0,1.0,nan,1.0", "x:l[5]=3,1,3,1,2", "x:b[5]", "x:d[4]=inf,-inf,0.0,-0.0"):
            for arguments in ("stable=True", "stable=True, descending=True"):
                maker.add("reduction", name, "z = %s(x, %s)%s" % (name, arguments,
                    ".indices" if name == "sort" else ""), spec)
    maker.add("reduction", "sort", "s = sort(x)\nz = s.values * s.indices", "x:d[4]g~distinct")
    k = 0
    for spec in ("x:d[5]g~distinct", "x:d[3,3]g~distinct", "x:f[2,4]g~distinct", "x:l[5]~distinct",
            "x:d[2,2,3]g~distinct"):
        for arguments in ("2", "1", "2, dim=0", "1, dim=-1", "2, largest=False", "2, 0", "1, -1, False", "k=2",
                "k=1, dim=0, largest=False", "0", "2, dim=-1, largest=True", "2, largest=True, dim=0"):
            tail = [".values", ".indices", "[0]", "[1]"][k % 4]
            maker.add("reduction", "topk", "z = topk(x, %s)%s" % (arguments,
                tail) if k % 3 else "z = x.topk(%s)%s" % (arguments, tail), spec)
            k += 1
        for arguments in ("2", "1", "2, dim=0", "1, -1", "2, 0, True", "1, keepdim=True", "k=2, dim=-1",
                "2, dim=0, keepdim=True", "k=1, keepdim=True", "2, keepdim=False"):
            tail = [".values", ".indices", "[0]", "[1]"][k % 4]
            maker.add("reduction", "kthvalue", "z = kthvalue(x, %s)%s" % (arguments,
                tail) if k % 3 else "z = x.kthvalue(%s)%s" % (arguments, tail), spec)
            k += 1
    for form in ("topk(x, 1).values", "kthvalue(x, 1).values", "topk(x, 1)[1]"):
        maker.add("reduction", form.split("(")[0], "z = " + form, "x:d[]g")
    for spec in ("x:d[6]=2.0,1.0,2.0,3.0,1.0,2.0", "x:l[5]=3,1,3,1,2", "x:b[4]", "x:f[2,3]=1.0,2.0,2.0,1.0,-1.0,0.0",
            "x:d[0]", "x:l[]", "x:i[3]=5,5,5", "x:d[1]"):
        for form in ("unique(x)", "x.unique()", "unique(x, sorted=True)", "unique(input=x)", "unique(x, True)",
                "x.unique(sorted=True)"):
            maker.add("reduction", "unique", "z = " + form, spec)


def mixed(maker):
    forms = ["c = x - x.mean(dim=0, keepdim=True)\nz = (c * c).sum(dim=0) / 2",
        "m = x.amax(dim=1, keepdim=True)\nz = (x - m).exp().sum(dim=1).log() + m.squeeze(1)",
        "s = x.sum()\nz = x * s", "z = x.var(dim=0).sqrt() + x.mean(dim=0)",
             "a = x.sum(dim=0)\nb = x.sum(dim=1, keepdim=True)\nz = a * b", "z = log(exp(x).sum(dim=-1))",
             "z = x.pow(2).mean(dim=1).rsqrt()", "z = cumsum(x, dim=1).max(dim=0).values",
             "z = (x / x.sum(dim=1, keepdim=True)).prod(dim=0)",
             "z = x.std(dim=1) * x.norm(dim=1)", "z = sort(x, dim=1).values.cumsum(dim=1)",
             "t = topk(x, 2, dim=1)\nz = t.values * t.indices", "z = x.max(dim=1).values - x.min(dim=1).values",
             "m = max(x, dim=0)\nz = m.values * m.indices + m[0]",
             "z = softmax(x, dim=1) * log_softmax(x, dim=1)", "z = logsumexp(x, dim=1) - x.mean(dim=1)",
             "z = x.amax(dim=[0, 1]) * x", "z = (x == x.max()).sum()", "z = x.argmax(dim=1) + x.argmin(dim=1)",
             "z = cumprod(x, dim=0).sum(dim=0)"]
    for form in forms:
        for spec in ("x:d[2,3]g~distinct", "x:d[3,2]g~distinct", "x:f[2,3]g~distinct"):
            maker.add("reduction", "mixed", form, spec)
