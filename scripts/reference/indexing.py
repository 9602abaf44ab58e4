"""Cases of the category index: indexing in brackets, gathering, scattering, masks."""

BRACKETS = {
    "[3,4]": """-1|0|2|1, 2|0, -1|-3, -4|0:2|1:|:-1|:, -2:|::2|:, ::2|1:3, 0:4:3|None|:, None|..., 0|...|:, None, 1:
1:3, None, ..., ::2|None, ..., None|0:0|:, 5:9|-2:, 1:-1|[0, 0, 1]|:, [1, 1, 3]|[0, 1], [2, 3]|[0, 0], [1, 1]|[-1, 0]
1, [0, 2]|[2, 1], 1:3
None, 0|0:100|-100:2|2:1|:|[[0, 1], [2, 0]]|1:, [0, 2]|..., [0, 1], None|:, :|..., :|0, ...|..., 1, 2
[True, False, True]|:, [True, False, False, True]|[True, False, True], [0, 3]|[True, True, False], 1:|None, [0, 1]
[0, 1], None|[0, 1], None, [1, 2]|[[0], [1]], [0, 1]
[0], [1]|[2]|:, [3]|-1, ::3|::3, -1|1:2, 1:2|[0, 2], ...|..., [0, 2]|0, None, 1|None, None|::5|-3:-1|1::2, ::2
[[0, 1], [1, 2]], 0|:, [[0, 1], [2, 3]]|tensor([0, 2])|tensor([[0, 1], [2, 2]])|:, tensor([1, 1])
tensor([0, 1]), tensor([2, 3])|tensor(1)|tensor(1), 2|tensor([True, False, True])
tensor([-1, -2])|tensor([1], dtype=int32)|[0, -1], [-1, 0]|x > 0.001|x[:, 0] > 0.001|:, x[0] < 0.001|x.abs() > 100
x[0] > -100, 1|argmax(x, dim=1)|:, argmax(x, dim=0) % 2|[[0]]|[[1], [2]]|True|None, True
[[True, False, True, False], [False, False, True, True], [True, True, True, True]]|[0, 1, 2], [0, 1, 2]|:2, [0]
[1], :2|[0, 1, 1, 0, 2]|False""",
    "[2,2,3]": """0, ..., 1|..., 1:, 0|1, :, [0, 2]|:, [0, 1], [0, 2]|[0], None, 1|:, :, -1|..., None, ::2|0, 1, 2
[[0], [1]], [0, 1]|:, 1, None, 1:|..., -1, :|None, :, 1, ..., None|[0, 1, 1], 0, 1:|:, [True, False]|[0, 1], :, [0, 2]
[0, 1], :, 0|0, :, [0, 1]|[1, 0], [0, 1], [2, 0]|:, [1, 0]|..., [0, 2]|[0, 1], ..., [0, 1]
[[0, 1], [1, 0]], :, [[0, 1], [2, 2]]|:, [[0, 1], [1, 0]]|1, [0, 1], :|[True, False], :, [0, 1]
:, [True, True], [0, 1]|..., [True, False, True]|[[True, False], [False, True]]|[[True, False], [True, True]], 0
:, [[True, False, True], [False, True, False]]|0, None, :, [1]|None, 0, [1], None|x > 0|x[0] > 0
tensor([0, 1]), :, tensor([1, 2])
tensor([[0], [1]]), tensor([0, 1])|:, tensor([0, 0, 1]), 1:|:, None, [0, 1]|[0, 1], None, :, [1, 1]|1:, [0, 1], ::2
::2, ::2, ::2|..., None, None|0:1, 0:1, 0:1|-1, -1, -1|-1|:, -1|0, [0, 1], [1, 2]|[0, 1], 1, [1, 2]|0, :, -1
[0], [0], [0]|[1]|None, [0], None, [1]""",
    "[5]": "3|-5|1:4|::2|[0, 2, 2]|[True, False, True, True, False]|None, :|:, None|2:|:0|x > 0|~(x > 0)|x > 100|[4, 3, 2, 1, 0]|tensor([1, 1, 1])|...|..., None|tensor([[0, 1], [3, 4]])|-2:|-4:-1:2|tensor(3)|10:|None, ..., 2|[0]|1:1",
    "[]": "...|None|..., None|None, None|True|()|x > 0",
    "[0,3]": ":|:, 1|:, [0, 2]|None|[True, False, True][0:0]|x > 0|0:5|:, ::2|..., None|:, tensor([1])|[]",
    "[1,1]": "0|0, 0|:, 0|[0, 0]|[0, 0], [0, 0]|None, 0|x > -100|..., 0|-1, -1",
}


def build(maker):
    add = lambda op, program, spec, **more: maker.add("index", op, program, spec, **more)
    for shape, text in BRACKETS.items():
        for k, index in enumerate(text.replace("\n", "|").split("|")):
            if index in ("()", "[]", "[True, False, True][0:0]"):
                continue
            add("getitem", "z = x[%s]" % index, "x:%s%sg" % ("ddf"[k % 3], shape), seed=True)
            add("getitem", "y = x[%s]\nz = (y * y).sum() + x.sum()" % index, "x:d%sg" % shape)
            if k % 2:
                add("getitem", "z = x[%s]" % index, "x:%s%s" % ("lbiz"[k // 2 % 4], shape))
            if k % 4 == 0 and shape != "[]":
                add("getitem", "z = (x * 2)[%s] * 3" % index, "x:d%sg" % shape)
    for form in ("x[0:2] * x[1:3]", "x[0] + x[:, 0:1]", "x[[2, 0, 1]] * x", "x[0][1]", "x[1:][0]", "x[[1, 0]][:, 0]",
            "x[0].sum() * x[1].mean()", "x[:, 0] @ x[:, 1]", "x[::2].T", "x.T[1:, [0, 2]]", "x.T[0]",
            "x[x > 0].sum()", "x[0, 0] * x", "cat([x[0], x[:, 0]])", "x[[0, 1]][:, [1, 2]]", "x[1:, 1:][0, 0]",
            "(x + 1)[-1]", "x.sum(dim=0)[1:]"):
        for spec in ("x:d[3,4]g", "x:f[3,3]g", "x:d[3,3]g"):
            add("getitem", "z = " + form, spec)
    for form in ("x[i]", "x[i, 0]", "x[:, i]", "x[i, i]", "x[i] * w", "x[i].sum(dim=0)", "x[i % 2]",
            "x[argmax(x, dim=0)]", "x[i[0]]", "x[i[:, None], i]", "x[i > 0]", "x[-i]", "x[i, None, i]", "x[i - 1]",
            "x[1:, i]", "x[i, 1:]", "x[i, [0, 1, 2]]", "x[..., i]", "x[None, i]", "x[i[None], i[:, None]]",
            "x[i][i]", "x[i == i]", "x[i[1:], i[:-1]]", "x[i[0], i]", "x[i.int()]", "x[i[0]:]", "x[i, i] * x[i]"):
        for spec in ("x:d[3,3]g i:l[3]~idx3 w:d[3,3]g", "x:f[3,3]g i:l[3]~idx3 w:f[3,3]g",
                "x:d[3,3]g i:i[3]~idx3 w:d[3,3]g"):
            add("getitem", "z = " + form, spec)
    for form in ("x[m]", "x[~m] * 2", "x[m].sum()", "x[m | ~m]", "x[m] ** 2", "x[m, None]", "x[None, m]",
            "x[m & (x > 0)]", "x[m == False]", "x[m][0:1]"):
        for spec in ("x:d[5]g m:b[5]", "x:f[5]g m:b[5]", "x:l[5] m:b[5]", "x:d[0]g m:b[0]"):
            add("getitem", "z = " + form, spec)
    for form in ("x[m]", "x[m, 1]", "x[:, m]", "x[m] * w[m]"):
        for spec in ("x:d[3,3]g m:b[3] w:d[3,3]g", "x:d[3,3]g m:b[3]=True,False,True w:d[3,3]g",
                "x:f[3,3]g m:b[3]=True,True,True w:f[3,3]g"):
            add("getitem", "z = " + form, spec)
        add("getitem", "z = " + form, "x:d[2,3]g m:b[2,3] w:d[2,3]g")
    gathering(maker)
    scattering(maker)


def gathering(maker):
    add = lambda op, program, spec, **more: maker.add("index", op, program, spec, **more)
    for x, dim, i in (("[3,2]", 0, "[4,2]~idx3"), ("[3,4]", 1, "[3,2]~idx4"), ("[5]", 0, "[3]~idx5"), ("[2,3]", -1,
            "[2,5]~idx3"), ("[3,4]", 0, "[2,3]~idx3"), ("[2,2,3]", 2, "[2,2,1]~idx3"), ("[2,3]", 1, "[1,2]~idx3"),
            ("[]", 0, "[]=0"), ("[4]", 0, "[0]"), ("[3]", 0, "[]~idx3"), ("[2,2,3]", 1, "[2,4,3]~idx2")):
        for letter in "df":
            spec = "x:%s%sg i:l%s" % (letter, x, i)
            for k, form in enumerate(["gather(x, %d, i)", "x.gather(%d, i)", "gather(x, dim=%d, index=i)",
                    "gather(input=x, dim=%d, index=i)", "gather(x * 2, %d, i) ** 2"]):
                if letter == "d" or k < 2:
                    add("gather", "z = " + form % dim, spec)
        add("gather", "z = gather(x, %d, i)" % dim, "x:l%s i:l%s" % (x, i))
        if dim >= 0:
            add("gather", "z = gather(x, %d, i.int())" % dim, "x:d%sg i:l%s" % (x, i))
    for x, dim, i in (("[3,3]", 1, "[4]~idx3"), ("[3,3]", 0, "[4]~idx3"), ("[3,2]", -1, "[3]~idx2"), ("[5]", 0,
            "[3]~idx5"), ("[2,2,3]", 2, "[2]~idx3"), ("[2,3]", -2, "[1]~idx2"), ("[3]", 0, "[]=2"), ("[3,2]", 0,
            "[0]"), ("[]", 0, "[1]=0"), ("[2,0]", 0, "[2]~idx2")):
        for k, letter in enumerate("dfd"):
            spec = "x:%s%sg i:%s%s" % (letter, x, "lli"[k], i)
            for form in ("index_select(x, %d, i)", "x.index_select(%d, i)", "index_select(x, dim=%d, index=i)",
                    "index_select(x, %d, index=i) * 2"):
                if k == 0 or "*" not in form:
                    add("index_select", "z = " + form % dim, spec)
        add("index_select", "z = index_select(x, %d, i)" % dim, "x:b%s i:l%s" % (x, i))
    for x, i in (("[2,4]", "[3]~idx8"), ("[2,4]", "[2,2]~neg8"), ("[5]", "[4]~idx5"), ("[3]", "[]~idx3"), ("[2,2,2]",
            "[5]~neg8"), ("[]", "[2]=0,0"), ("[3]", "[0]"), ("[2,3]", "[3]=0,0,0")):
        for letter in "dfl":
            g = "" if letter == "l" else "g"
            add("take", "z = take(x, i)", "x:%s%s%s i:l%s" % (letter, x, g, i))
            add("take", "z = x.take(i)", "x:%s%s%s i:l%s" % (letter, x, g, i))
            add("take", "z = take(input=x, index=i)", "x:%s%s%s i:l%s" % (letter, x, g, i))
    for x, i, dims in (("[3,2]", "[4,2]~idx2", ("0", "1")), ("[2,3]", "[2,2]~idx2", ("0", "1", "-1", None)), ("[3]",
            "[2]~idx3", ("0", None, "-1")), ("[2,2,3]", "[2,2,2]~idx2", ("0", "1", "2")), ("[2,3]", "[1,2]~idx3",
            ("1",)), ("[2,3]", "[4]~idx6", (None,)), ("[2,3]", "[2,0]", ("1",)), ("[2,1]", "[2,3]~idx2", ("0",))):
        for dim in dims:
            for letter in "df":
                text = "" if dim is None else ", " + dim
                spec = "x:%s%sg i:l%s" % (letter, x, i)
                add("take_along_dim", "z = take_along_dim(x, i%s)" % text, spec)
                add("take_along_dim", "z = x.take_along_dim(i%s)" % ("" if dim is None else ", dim=" + dim), spec)
                add("take_along_dim", "z = take_along_dim(input=x, indices=i, dim=%s)" % dim, spec)
    for form in ("take_along_dim(x, argsort(x, dim=1), 1)", "take_along_dim(x, argsort(x, dim=0), dim=0)",
            "gather(x, 1, argsort(x, dim=1))", "take(x, argsort(x.flatten()))", "x[argsort(x[:, 0])]"):
        add(form.split("(")[0], "z = " + form, "x:d[2,3]g~distinct")
        add(form.split("(")[0], "z = " + form, "x:d[3,3]g~distinct")
    for x, m in (("[2,3]", "[2,3]"), ("[2,3]", "[3]"), ("[4]", "[4]"), ("[2,1]", "[2,3]"), ("[]", "[]=True"), ("[0]",
            "[0]"), ("[2,3]", "[2,1]"), ("[3]", "[3]=False,False,False"), ("[2,3]", "[]=True")):
        for letter in "dfl":
            g = "" if letter == "l" else "g"
            spec = "x:%s%s%s m:b%s" % (letter, x, g, m)
            for form in ("masked_select(x, m)", "x.masked_select(m)", "masked_select(input=x, mask=m)",
                    "masked_select(x, ~m)"):
                add("masked_select", "z = " + form, spec)
            for k, value in enumerate(("0.5", "-inf", "2", "0", "nan", "v")):
                more = spec + (" v:%s[]%s" % (letter, g) if value == "v" else "")
                if letter == "l" and value in ("0.5", "-inf", "nan"):
                    continue
                add("masked_fill", "z = " + ["masked_fill(x, m, %s)", "x.masked_fill(m, %s)",
                    "masked_fill(x, mask=m, value=%s)"][k % 3] % value, more)
    for form in ("x.masked_fill(m, -inf).softmax(dim=1)", "x.masked_fill(~m, 0.0).sum(dim=0)",
            "x.masked_fill(x > 0, 0.25)", "masked_fill(x, m, x.sum())", "where(m, x, 0.0) + x.masked_fill(m, 1)",
            "x.masked_fill(m, True)"):
        for spec in ("x:d[2,3]g m:b[2,3]", "x:f[2,3]g m:b[2,3]", "x:d[3,2]g m:b[3,2]"):
            add("masked_fill", "z = " + form, spec)
    for spec in ("x:d[2,3]=0.0,1.0,0.0,2.0,nan,0.0", "x:b[3,2]", "x:l[4]~idx2", "x:b[2,2,2]", "x:d[]=1.0",
            "x:d[]=0.0", "x:b[0]", "x:i[3]=0,0,0", "x:z[2]=0j,1j"):
        for name in ("nonzero", "argwhere"):
            for form in ("%s(x)", "x.%s()", "%s(input=x)", "%s(x == 0)", "%s(x)[:, 0:1]"):
                add(name, "z = " + form % name, spec)
    for k, spec in enumerate(["x:l[5]~idx4", "x:i[6]~idx3", "x:l[0]", "x:l[3]=0,0,0", "x:l[4]=5,1,1,0"]):
        n = spec[spec.index("[") + 1]
        for form in ("bincount(x)", "x.bincount()", "bincount(x, minlength=6)", "bincount(x, None, 4)",
                "bincount(x, weights=w)", "bincount(x, w)", "bincount(x, w, 5)",
                "bincount(x, weights=w, minlength=3)", "bincount(input=x, minlength=0)", "bincount(x, weights=v)",
                "x.bincount(v, minlength=2)"):
            more = (" w:d[%s]" % n if "w" in form.replace("weights=v",
                "") else "") + (" v:l[%s]" % n if "(v" in form or "=v" in form else "")
            add("bincount", "z = " + form, spec + more)
    for spec in ("x:d[4] b:d[3]=-1.0,0.0,1.5", "x:d[2,3] b:d[4]=-2.0,-0.5,0.5,2.0", "x:l[5] b:l[3]=-1,1,3",
            "x:d[4]=1.0,2.0,3.0,nan b:d[3]=1.0,2.0,3.0", "x:f[3] b:f[2]=0.0,1.0", "x:d[] b:d[2]=0.0,1.0",
            "x:d[0] b:d[2]=0.0,1.0", "x:d[2] b:d[0]", "x:l[4] b:l[4]=0,1,1,2"):
        for form in ("bucketize(x, b)", "bucketize(x, b, right=True)",
                "bucketize(input=x, boundaries=b, right=False)", "bucketize(x, boundaries=b)",
                "bucketize(x, b, right=False)"):
            add("bucketize", "z = " + form, spec)
        for form in ("searchsorted(b, x)", "searchsorted(b, x, right=True)",
                "searchsorted(sorted_sequence=b, values=x, right=False)", "searchsorted(b, values=x)",
                "searchsorted(b, x, right=False)"):
            add("searchsorted", "z = " + form, spec)
    for spec in ("x:d[2,2] b:d[2,3]=-1.0,0.0,1.5,-2.0,1.0,2.0", "x:l[2,3] b:l[2,2]=-1,2,0,3"):
        for form in ("searchsorted(b, x)", "searchsorted(b, x, right=True)"):
            add("searchsorted", "z = " + form, spec)
    for form in ("searchsorted(b, 1.0)", "searchsorted(b, 0.5, right=True)", "bucketize(0.5, b)",
            "bucketize(2.0, b, right=True)", "searchsorted(b, 7)"):
        add(form.split("(")[0], "z = " + form, "b:d[3]=-1.0,0.5,1.5")


def scattering(maker):
    add = lambda op, program, spec, **more: maker.add("index", op, program, spec, **more)
    # The places of one scatter are distinct, for PyTorch leaves the winner open.
    places = [("[2,3]", "1", "[2,2]=0,2,1,0", "[2,2]"), ("[3,2]", "0", "[2,2]=0,1,2,0", "[2,2]"), ("[4]", "0",
        "[3]=3,0,1", "[3]"), ("[2,3]", "-1", "[1,2]=2,0", "[1,3]"), ("[3,2]", "0", "[1,2]=2,1", "[2,2]"), ("[2,2,2]",
        "2", "[1,2,1]=0,1", "[1,2,1]"), ("[4]", "0", "[0]", "[0]"), ("[]", "0", "[]=0", "[]")]
    repeated = [("[2,3]", "1", "[2,4]~idx3", "[2,4]"), ("[4]", "0", "[6]~idx4", "[6]"), ("[3,2]", "0", "[5,2]~idx3",
        "[5,2]"), ("[2,2]", "-1", "[2,3]~idx2", "[2,4]"), ("[2,3]", "0", "[1,2]~idx2", "[2,3]"), ("[3]", "0",
        "[4]=1,1,1,1", "[4]"), ("[2,1,3]", "2", "[2,1,2]~idx3", "[2,1,2]")]
    for x, dim, i, s in places:
        for letter in "df":
            spec = "x:%s%sg i:l%s s:%s%sg" % (letter, x, i, letter, s)
            for k, form in enumerate(["scatter(x, %s, i, s)", "x.scatter(%s, i, s)",
                    "scatter(x, dim=%s, index=i, src=s)", "scatter(x, %s, i, 1.5)", "x.scatter(%s, i, 2.0)",
                    "scatter(input=x, dim=%s, index=i, src=s)", "scatter(x, %s, i, src=s) * x",
                    "scatter(x * 2, %s, i, 0)"]):
                if letter == "d" or k % 2:
                    add("scatter", "z = " + form % dim,
                        spec if "s)" in form or "s *" in form or "=s" in form else spec.split(" s:")[0])
        add("scatter", "z = scatter(x, %s, i, s)" % dim, "x:l%s i:l%s s:l%s" % (x, i, s))
        add("scatter", "z = scatter(x, %s, i, 7)" % dim, "x:l%s i:l%s" % (x, i))
    for x, dim, i, s in places + repeated:
        for letter in "df":
            spec = "x:%s%sg i:l%s s:%s%sg" % (letter, x, i, letter, s)
            for k, form in enumerate(["scatter_add(x, %s, i, s)", "x.scatter_add(%s, i, s)",
                    "scatter_add(x, dim=%s, index=i, src=s)", "scatter_add(input=x, dim=%s, index=i, src=s) * 2"]):
                if letter == "d" or k < 2:
                    add("scatter_add", "z = " + form % dim, spec)
        add("scatter_add", "z = scatter_add(x, %s, i, s)" % dim, "x:l%s i:l%s s:l%s" % (x, i, s))
    for x, dim, i, s in (("[3,2]", "0", "[4]~idx3", "[4,2]"), ("[2,3]", "1", "[2]~idx3", "[2,2]"), ("[4]", "0",
            "[3]~idx4", "[3]"), ("[2,3]", "-1", "[3]=0,0,0", "[2,3]"), ("[2,2,2]", "1", "[1]~idx2", "[2,1,2]"),
            ("[3]", "0", "[0]", "[0]"), ("[3,2]", "-2", "[2]~idx3", "[2,2]")):
        for letter in "df":
            spec = "x:%s%sg i:%s%s s:%s%sg" % (letter, x, "li"[letter == "f"], i, letter, s)
            for k, form in enumerate(["index_add(x, %s, i, s)", "x.index_add(%s, i, s)",
                    "index_add(x, dim=%s, index=i, source=s)", "index_add(x, %s, i, s, alpha=2)",
                    "x.index_add(%s, i, s, alpha=-0.5)", "index_add(x, %s, i, source=s, alpha=1.5)"]):
                add("index_add", "z = " + form % dim, spec)
        add("index_add", "z = index_add(x, %s, i, s, alpha=3)" % dim, "x:l%s i:l%s s:l%s" % (x, i, s))
        for letter in "dfl":
            g = "" if letter == "l" else "g"
            spec = "x:%s%s%s i:l%s" % (letter, x, g, i)
            for k, value in enumerate(("2.5", "-1", "0", "v")):
                if letter == "l" and k == 0:
                    continue
                more = spec + (" v:%s[]%s" % (letter, g) if value == "v" else "")
                add("index_fill", "z = " + ["index_fill(x, %s, i, %s)", "x.index_fill(%s, i, %s)",
                    "index_fill(x, dim=%s, index=i, value=%s)", "index_fill(x, %s, i, %s)"][k] % (dim, value), more)
