"""Cases of the category binary: functions of two and three tensors, broadcasting, clamps."""

BINARY = {
    # name: forms, domains of x and y, dtype letters for integers, gradient
    "add": (["x + y", "add(x, y)", "x.add(y)", "add(input=x, other=y)"], "two", "two", "lib", "zh"),
    "sub": (["x - y", "sub(x, y)", "x.sub(y)", "sub(x, other=y)"], "two", "two", "li", "zh"),
    "mul": (["x * y", "mul(x, y)", "x.mul(y)", "mul(input=x, other=y)"], "two", "two", "lib", "zh"),
    "div": (["x / y", "div(x, y)", "x.div(y)", "true_divide(x, y)", "x.true_divide(y)"], "two", "far", "li", "zh"),
    "true_divide": (["true_divide(x, y)", "x.true_divide(y)", "true_divide(input=x, other=y)"], "two", "far", "li",
    "z"),
    "pow": (["x ** y", "pow(x, y)", "x.pow(y)", "x ^ y"], "near", "two", "", "h"),
    "float_power": (["float_power(x, y)", "x.float_power(y)", "float_power(x, exponent=y)"], "near", "two", "", ""),
    "atan2": (["atan2(x, y)", "x.atan2(y)", "atan2(input=x, other=y)"], "two", "two", "lib", "h"),
    "maximum": (["maximum(x, y)", "x.maximum(y)", "max(x, y)", "x.max(y)", "max(input=x, other=y)"], "two", "two",
    "lib", ""),
    "minimum": (["minimum(x, y)", "x.minimum(y)", "min(x, y)", "x.min(y)", "min(input=x, other=y)"], "two", "two",
    "lib", ""),
    "fmax": (["fmax(x, y)", "x.fmax(y)", "fmax(input=x, other=y)"], "two", "two", "lib", ""),
    "fmin": (["fmin(x, y)", "x.fmin(y)", "fmin(input=x, other=y)"], "two", "two", "lib", ""),
    "fmod": (["fmod(x, y)", "x.fmod(y)", "fmod(input=x, other=y)"], "wide", "far", "li", ""),
    "remainder": (["x % y", "remainder(x, y)", "x.remainder(y)", "remainder(input=x, other=y)"], "wide", "far", "li",
    ""),
    "floor_divide": (["x // y", "floor_divide(x, y)", "x.floor_divide(y)"], "wide", "far", "li", "n"),
    "rsub": (["rsub(x, y)", "rsub(input=x, other=y)"], "two", "two", "li", "z"),
    "hypot": (["hypot(x, y)", "x.hypot(y)"], "two", "two", "", "h"),
    "copysign": (["copysign(x, y)", "x.copysign(y)"], "two", "two", "lib", ""),
    "logaddexp": (["logaddexp(x, y)", "x.logaddexp(y)"], "any", "any", "", "h"),
    "logaddexp2": (["logaddexp2(x, y)", "x.logaddexp2(y)"], "any", "any", "", "h"),
    "xlogy": (["xlogy(x, y)", "x.xlogy(y)"], "two", "pos", "lib", "h"),
    "heaviside": (["heaviside(x, y)", "x.heaviside(y)", "heaviside(x, values=y)"], "two", "two", "lib", "n"),
    "dist": (["dist(x, y)", "x.dist(y)", "dist(input=x, other=y)"], "two", "two", "", ""),
}
PAIRS = [("[3]", "[3]"), ("[2,3]", "[3]"), ("[2,3]", "[]"), ("[]", "[3]"), ("[]", "[]"), ("[2,3]", "[2,1]"),
    ("[2,1,3]", "[4,1]"),
         ("[1]", "[2,2]"), ("[3,1]", "[1,0]"), ("[0]", "[1]"), ("[2,0]", "[1,0]"), ("[1,1,2]", "[3,1,1]"), ("[2,2,2]",
         "[2,2]")]


def build(maker):
    for name, (forms, first, second, whole, flags) in BINARY.items():
        g = "" if "n" in flags else "g"
        for k, (a, b) in enumerate(PAIRS):
            form = forms[k % len(forms)]
            spec = "x:d%s%s~%s y:d%s%s~%s" % (a, g, first, b, g, second)
            maker.add("binary", name, "z = " + form, spec)
            if k % 2 == 0:
                form = forms[(k // 2 + 1) % len(forms)]
                maker.add("binary", name, "z = " + form, spec.replace(":d", ":f"))
        f = forms
        pick = lambda k: f[k % len(f)]
        maker.add("binary", name, "z = " + pick(0), "x:d[2]~%s y:d[3,1]%s~%s" % (first, g, second))
        maker.add("binary", name, "z = " + pick(1), "x:d[2,3]%s~%s y:d[3]~%s" % (g, first, second))
        if g:
            maker.add("binary", name, "z = %s\nloss = (z * z).mean()" % pick(2), "x:d[2,3]g~%s y:d[3]g~%s" % (first,
                second), output="loss")
        maker.add("binary", name, "a = x.T\nz = %s(a, y)" % name, "x:d[3,2]%s~%s y:d[2,3]%s~%s" % (g, first, g,
            second))
        maker.add("binary", name, "y = x[0]\nz = " + pick(1), "x:d[2,3]%s~%s" % (g, "near" if first in ("near",
            "wide") else "far" if second == "far" else "pos"))
        for letter in "li":
            dom = "~nz" if second == "far" or "pow" in name else "~pos" if second == "pos" else ""
            top = "~exp" if "pow" in name else dom
            for k, (a, b) in enumerate([("[4]", "[4]"), ("[2,3]", "[3]"), ("[]", "[3]"), ("[]", "[]"), ("[0]",
                    "[1]")]):
                maker.add("binary", name, "z = " + pick(k), "x:%s%s%s y:%s%s%s" % (letter, a,
                    "" if "pow" not in name else "~any", letter, b, top))
        for a, b in ["bb", "bl", "lb", "bd", "db", "il", "li", "if", "fi", "ld", "dl", "df", "fd", "lf"]:
            dom = {"far": "~nz", "pos": "~pos"}.get(second, "~exp" if "pow" in name else "")
            spec = "x:%s[3] y:%s[3]%s" % (a, b,
                (dom if b in "il" else "~" + ("pos" if second == "far" else second)) if b != "b" else "=True,True,True")
            if "pow" in name:
                spec = spec.replace("x:%s[3]" % a, "x:%s[3]%s" % (a, {"b": ""}.get(a, "~pos")))
            maker.add("promotion", name, "z = " + pick(0), spec)
        if "z" in flags:
            for spec in ("x:z[3]g y:z[3]g", "x:z[2,1]g y:z[3]g", "x:z[3]g y:d[3]g~far", "x:d[3]g y:z[3]g",
                    "x:c[2]g y:c[2]g", "x:f[2]g y:c[2]g"):
                maker.add("complex", name, "z = " + pick(len(spec)), spec, seed=True)
        if "h" in flags:
            maker.add("hessian", "hessian", "loss = (%s).sum()" % pick(0), "x:d[2]g~%s y:d[2]g~%s" % (first, second),
                output="loss", order=2)
            maker.add("hessian", "hessian", "z = %s\nloss = (z * z).mean()" % pick(1),
                "x:d[2,1]g~%s y:d[2]g~%s" % (first, second), output="loss", order=2)
    for name in ("add", "sub", "rsub"):
        forms = ["%s(x, y, alpha=%s)"] + (["x.%s(y, alpha=%s)"] if name != "rsub" else [])
        for k, alpha in enumerate(["2.5", "0.5", "-1", "2", "3", "0"]):
            for spec in ("x:d[2,3]g~two y:d[3]g~two", "x:f[3]g~two y:f[]g~two"):
                maker.add("binary", name, "z = " + forms[k % len(forms)] % (name, alpha), spec)
        for alpha in ("2", "-1", "3"):
            maker.add("binary", name, "z = %s(x, y, alpha=%s)" % (name, alpha), "x:l[3] y:l[3]")
            maker.add("binary", name, "z = %s(x, 2, alpha=%s)" % (name, alpha), "x:d[3]g")
            maker.add("binary", name, "z = %s(x, y, alpha=%s)" % (name, alpha), "x:i[2,2] y:l[2]")
    for mode in ("'trunc'", "'floor'", "None"):
        for spec in ("x:d[2,3]~wide y:d[3]~far", "x:f[3]~wide y:f[3]~far",
            "x:l[6]=-7,7,-7,7,6,0 y:l[6]=2,-2,-2,2,3,5",
                     "x:d[6]=-7.5,7.5,-7.0,7.0,6.0,-0.5 y:d[6]=2.0,-2.0,-2.5,2.0,3.0,5.0", "x:i[4] y:l[4]~nz",
                     "x:d[2,0] y:d[1,0]",
                     "x:l[3] y:d[3]~far", "x:d[3]~wide y:i[]~nz"):
            maker.add("binary", "div", "z = div(x, y, rounding_mode=%s)" % mode, spec)
            maker.add("binary", "div", "z = x.div(y, rounding_mode=%s)" % mode, spec)
        for number in ("2", "-1.5", "3"):
            for spec in ("x:d[4]~wide", "x:l[4]~any", "x:f[]~wide"):
                maker.add("scalar", "div", "z = div(x, %s, rounding_mode=%s)" % (number, mode), spec)
    for form in ("div(x, y, rounding_mode='trunc')", "div(x, y, rounding_mode='floor')"):
        maker.add("binary", "div", "z = %s" % form, "x:d[3]g~wide y:d[3]g~far", seed=True)
    for p in ("1", "2", "3.0", "0.5", "inf", "0", "4", "1.5"):
        for k, spec in enumerate(["x:d[3]g~two y:d[3]g~two", "x:d[2,3]g~two y:d[]g~two",
                "x:f[2,3]g~two y:f[2,1]g~two", "x:d[2,2]g~two y:d[2,2]~two", "x:d[]g~two y:d[]g~two"]):
            form = ["dist(x, y, p=%s)", "dist(x, y, %s)", "x.dist(y, p=%s)"][k % 3] % p
            maker.add("binary", "dist", "z = " + form, spec.replace("]g", "]") if p == "0" else spec)
    ternary(maker)
    clamps(maker)


def ternary(maker):
    triples = [("[3]", "[3]", "[3]"), ("[2,3]", "[3]", "[]"), ("[2,1]", "[3]", "[2,3]"), ("[2,2]", "[2,2]", "[1]"),
        ("[]", "[]", "[]"),
               ("[0]", "[1]", "[0]"), ("[1,1,2]", "[3,1,1]", "[2]")]
    for k, (a, b, c) in enumerate(triples):
        for letter in "df":
            spec = "x:%s%sg~two y:%s%sg~two w:%s%sg~far" % (letter, a, letter, b, letter, c)
            for form in ("lerp(x, y, w)", "x.lerp(y, w)", "lerp(input=x, end=y, weight=w)",
                "addcmul(x, y, w, value=0.5)", "x.addcmul(y, w, value=-1.5)",
                         "addcmul(x, y, w)", "addcmul(input=x, tensor1=y, tensor2=w, value=2)",
                         "addcdiv(x, y, w, value=0.5)", "x.addcdiv(y, w, value=-1.5)",
                         "addcdiv(x, y, w)", "addcdiv(input=x, tensor1=y, tensor2=w, value=2)"):
                if (k + len(form)) % 2 == (letter == "f"):
                    maker.add("binary", form.split("(")[0].replace("x.", ""), "z = " + form, spec)
            spec = "x:%s%sg~two y:%s%sg~two m:b%s" % (letter, a, letter, b, c)
            for form in ("where(m, x, y)", "where(condition=m, input=x, other=y)", "where(x > y, x, y * 2)",
                    "where(m, x, 0.5)", "where(m, 1, y)", "where(~m, x * y, x - y)"):
                if (k + len(form)) % 2 == (letter == "f"):
                    maker.add("binary", "where", "z = " + form, spec)
        for weight in ("0.3", "0", "1", "-0.5", "2.5"):
            maker.add("binary", "lerp", "z = lerp(x, y, %s)" % weight, "x:d%sg~two y:d%sg~two" % (a, b))
            if k % 3 == 0:
                maker.add("binary", "lerp", "z = x.lerp(y, weight=%s)" % weight, "x:f%sg~two y:f%sg~two" % (a, b))
    for name in ("addcmul", "addcdiv"):
        for spec in ("x:z[2]g y:z[2]g w:z[2]g",):
            maker.add("complex", name, "z = %s(x, y, w)" % name, spec)
        maker.add("binary", name, "z = %s(x, y, w, value=2)" % name, "x:l[3] y:l[3] w:l[3]~nz")
        maker.add("binary", name, "z = %s(x, y, w, value=3)" % name, "x:i[3] y:l[3] w:l[3]~nz")
        maker.add("promotion", name, "z = %s(x, y, w)" % name, "x:d[3]g y:f[3]g w:f[3]g~far")
    for spec in ("m:b[3] x:l[3] y:l[3]", "m:b[3] x:i[3] y:l[3]", "m:b[3] x:f[3]g y:d[3]g", "m:b[3] x:b[3] y:l[3]",
        "m:b[2,1] x:l[3] y:d[3]g",
                 "m:b[3] x:f[3]g y:d[]g", "m:b[3] x:l[3] y:f[]g", "m:b[3] x:z[3]g y:d[3]g", "m:b[0] x:d[1]g y:d[]g",
                     "m:b[3] x:b[3] y:b[3]"):
        maker.add("promotion", "where", "z = where(m, x, y)", spec)
        maker.add("promotion", "where", "z = where(m, y, x)", spec)
    for form in ("where(m, x, 2)", "where(m, 2.5, x)", "where(m, x, True)", "where(m, 1, 2)", "where(m, 1.5, 2)",
            "where(m, True, False)", "where(m, x, inf)", "where(m, 0, 1.0)"):
        for spec in ("m:b[3] x:l[3]", "m:b[3] x:f[3]g", "m:b[3] x:b[3]", "m:b[3] x:i[3]"):
            maker.add("promotion", "where", "z = " + form, spec)


def clamps(maker):
    for k, form in enumerate(["clamp(x, -0.5, 0.5)", "clamp(x, min=-0.3)", "clamp(x, max=0.7)", "x.clamp(-1.0, 1.0)",
        "clamp(x, min=-0.5, max=0.25)", "clamp(x, 0.5, -0.5)",
                              "clip(x, -0.4, 0.4)", "x.clip(min=0.2)", "clip(x, max=0.1)", "clip(x, min=-1, max=1)",
                              "x.clip(-1, 2)", "clip(input=x, min=0.0)", "clamp(x, None, 0.5)",
                              "clamp_min(x, 0.1)", "x.clamp_min(-1)", "clamp_min(x, min=0.5)",
                              "clamp_min(input=x, min=-2)", "x.clamp_min(0)",
                              "clamp_max(x, 0.1)", "x.clamp_max(-1)", "clamp_max(x, max=0.5)",
                                  "clamp_max(input=x, max=2)", "x.clamp_max(0)"]):
        op = form.split("(")[0].replace("x.", "")
        for spec in ("x:d[2,3]g~two", "x:f[5]g~two", "x:d[]g~two", "x:l[5]", "x:i[3]", "x:d[0]g", "x:b[3]"):
            maker.add("binary", op, "z = " + form, spec)
    for spec in ("x:d[2,3]g~two lo:d[2,1]g~two hi:d[2,1]g~two", "x:d[2,3]g~two lo:d[3]g~two hi:d[]g~two",
        "x:f[3]g~two lo:f[3]g~two hi:f[3]g~two",
                 "x:d[3]g~two lo:d[2,1]g~two hi:d[]g~two", "x:l[3] lo:l[3] hi:l[]", "x:f[3]g lo:d[3]g hi:d[]g",
                     "x:l[3] lo:d[3]g hi:d[]g"):
        for form in ("clamp(x, lo, hi)", "clamp(x, min=lo)", "clamp(x, max=hi)", "x.clamp(min=lo, max=hi)",
                "clip(x, lo, hi)", "clamp_min(x, lo)", "clamp_max(x, hi)"):
            maker.add("binary", form.split("(")[0].replace("x.", ""), "z = " + form, spec)
