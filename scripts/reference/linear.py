"""Cases of the category linalg (and its share of complex and hessian)."""


def build(maker):
    products(maker)
    einsums(maker)
    square(maker)
    norms(maker)


def products(maker):
    add = lambda op, program, spec, **more: maker.add("linalg", op, program, spec, **more)
    shapes = [("[3]", "[3]"), ("[3]", "[3,2]"), ("[2,3]", "[3]"), ("[2,3]", "[3,2]"), ("[2,2,3]", "[3]"), ("[2,2,3]",
        "[3,2]"), ("[3]", "[2,3,2]"), ("[2,3]", "[2,3,2]"), ("[2,2,3]", "[2,3,2]"), ("[2,1,2,3]", "[3,3,2]"),
        ("[1,2,3]", "[3,3,2]"), ("[2,3]", "[2,1,3,2]"), ("[1]", "[1]"), ("[0,3]", "[3,2]"), ("[2,0]", "[0,3]"),
        ("[0]", "[0]"), ("[1,3]", "[3,1]"), ("[2,0,3]", "[3]")]
    for a, b in shapes:
        for k, form in enumerate(["matmul(x, y)", "x @ y", "x.matmul(y)", "matmul(input=x, other=y)", "x @ y * 2"]):
            add("matmul", "z = " + form, "x:%s%sg~two y:%s%sg~two" % ("dfddf"[k], a, "dfddf"[k], b))
        add("matmul", "z = x @ y", "x:l%s y:l%s" % (a, b))
    for form in ("x.T @ x", "x @ x.T", "x @ y.T", "(x @ x.T) @ x", "x @ x.T @ v", "v @ x", "x.T @ v", "x.mT @ x"):
        for letter in "df":
            add("matmul", "z = " + form, ("x:d[2,3]g~two y:d[2,3]g~two v:d[2]g~two").replace(":d", ":" + letter))
    table = {"dot": [("[4]", "[4]"), ("[1]", "[1]"), ("[0]", "[0]")], "vdot": [("[4]", "[4]"), ("[1]", "[1]"), ("[0]",
        "[0]")], "inner": [("[3]", "[3]"), ("[2,3]", "[2,3]"), ("[2,3]", "[3]"), ("[]", "[2,2]"), ("[2,1,3]",
        "[2,3]"), ("[]", "[]")], "mv": [("[2,3]", "[3]"), ("[3,3]", "[3]"), ("[0,2]", "[2]"), ("[2,0]", "[0]")],
             "mm": [("[2,3]", "[3,2]"), ("[1,3]", "[3,1]"), ("[0,3]", "[3,2]"), ("[2,0]", "[0,2]")],
             "bmm": [("[2,2,3]", "[2,3,2]"), ("[1,1,3]", "[1,3,2]"), ("[0,2,3]", "[0,3,1]"), ("[3,2,1]", "[3,1,2]")],
             "outer": [("[2]", "[3]"), ("[1]", "[4]"), ("[0]", "[2]"), ("[3]", "[3]")], "kron": [("[2,2]", "[2,3]"),
             ("[2]", "[3]"), ("[]", "[2]"), ("[2,1]", "[3]"), ("[1,2,2]", "[2,2]"), ("[0]", "[2]")],
             "cross": [("[3]", "[3]"), ("[2,3]", "[2,3]"), ("[2,3]", "[1,3]"), ("[2,3]", "[3]")],
             "linalg.cross": [("[3]", "[3]"), ("[2,3]", "[2,3]"), ("[2,3]", "[1,3]"), ("[1,3]", "[4,3]")]}
    second = {"mv": "vec", "mm": "mat2", "bmm": "mat2", "outer": "vec2", "dot": "tensor"}
    for name, pairs in table.items():
        for k, (a, b) in enumerate(pairs):
            for letter in "dfl":
                g = "" if letter == "l" else "g"
                spec = "x:%s%s%s~two y:%s%s%s~two".replace("~two", "" if letter == "l" else "~two") % (letter, a, g,
                    letter, b, g)
                add(name, "z = %s(x, y)" % name, spec)
                if "linalg" not in name:
                    add(name, "z = x.%s(y)" % name, spec)
                add(name, "z = %s(x, %s=y)" % (name, second.get(name, "other")), spec)
            if name in ("dot", "vdot", "inner", "mv", "mm", "bmm", "outer", "kron"):
                maker.add("complex", name, "z = %s(x, y)" % name, "x:z%sg y:z%sg" % (a, b))
    for name in ("cross", "linalg.cross"):
        for spec, dim in (("x:d[3,2]g~two y:d[3,2]g~two", "0"), ("x:d[2,3,2]g~two y:d[2,3,2]g~two", "1"),
                ("x:f[2,3]g~two y:f[2,3]g~two", "-1"), ("x:d[3,3]g~two y:d[3,3]g~two", "0"),
                ("x:d[2,3]g~two y:d[2,3]g~two", "1"), ("x:f[3,2]g~two y:f[3,1]g~two", "-2")):
            add(name, "z = %s(x, y, dim=%s)" % (name, dim), spec)
            add(name, "z = %s(x, y, %s)" % (name, dim), spec)
    for shape in (("[2]", "[2,3]", "[3]"), ("[2]", "[2,2]", "[2]"), ("[1]", "[2,3]", "[3]"), ("[]", "[2,3]", "[3]")):
        family(maker, "addmv", shape, ("mat", "vec"))
    for shape in (("[2,2]", "[2,3]", "[3,2]"), ("[2]", "[2,3]", "[3,2]"), ("[]", "[2,1]", "[1,2]"), ("[2,1]", "[2,2]",
            "[2,3]")):
        family(maker, "addmm", shape, ("mat1", "mat2"))
    for shape in (("[2,3]", "[2]", "[3]"), ("[3]", "[2]", "[3]"), ("[]", "[2]", "[2]"), ("[2,1]", "[2]", "[2]")):
        family(maker, "addr", shape, ("vec1", "vec2"))
    for shape in (("[2,2,2]", "[2,2,3]", "[2,3,2]"), ("[2,2]", "[2,2,1]", "[2,1,2]"), ("[]", "[1,2,2]", "[1,2,2]"),
            ("[1,2,1]", "[3,2,2]", "[3,2,2]")):
        family(maker, "baddbmm", shape, ("batch1", "batch2"))
    for dims in ("1", "[[1], [0]]", "[[0], [1]]", "[[0, 1], [1, 0]]", "[[-1], [-2]]"):
        for letter in "df":
            spec = "x:%s[2,3]g~two y:%s[3,2]g~two" % (letter, letter)
            add("tensordot", "z = tensordot(x, y, dims=%s)" % dims, spec)
            add("tensordot", "z = tensordot(x, y, %s)" % dims, spec)
    for dims, spec in (("2", "x:d[2,3]g~two y:d[2,3]g~two"), ("0", "x:d[2]g~two y:d[3]g~two"), ("[[0, 2], [1, 0]]",
            "x:d[2,2,3]g~two y:d[3,2]g~two"), ("1", "x:d[2,2,3]g~two y:d[3,2]g~two"), ("[[], []]",
            "x:d[2]g~two y:d[2]g~two")):
        add("tensordot", "z = tensordot(x, y, dims=%s)" % dims, spec)
    add("tensordot", "z = tensordot(x, y)", "x:d[2,3]g~two y:d[2,3]g~two")
    add("tensordot", "z = tensordot(a=x, b=y, dims=1)", "x:d[2,3]g~two y:d[3]g~two")
    for spec, names in (("x:d[2,3]g~two y:d[3,2]g~two w:d[2,2]g~two", "x, y, w"),
            ("x:d[3]g~two y:d[3,2]g~two w:d[2]g~two", "x, y, w"), ("x:f[2,3]g~two y:f[3,4]g~two", "x, y"),
            ("x:d[2]g~two y:d[2,3]g~two", "x, y"), ("x:d[2,2]g~two y:d[2,2]g~two w:d[2]g~two", "x, x, y, w"),
            ("x:d[1,3]g~two y:d[3,1]g~two w:d[1,2]g~two", "x, y, w")):
        add("linalg.multi_dot", "z = linalg.multi_dot([%s])" % names, spec)
        add("linalg.multi_dot", "z = linalg.multi_dot(tensors=[%s])" % names, spec)
        add("linalg.multi_dot", "z = linalg.multi_dot([%s]).sum()" % names, spec)
    for p in ("2.0", "1", "3", "inf", "0.5", "1.5"):
        for k, spec in enumerate(["x:d[2,3]g~two y:d[3,3]g~two", "x:f[2,2]g~two y:f[2,2]g~two",
                "x:d[2,2,3]g~two y:d[2,1,3]g~two", "x:d[1,2]g~two y:d[3,2]g~two"]):
            add("cdist", "z = cdist(x, y, p=%s)" % p if k % 2 else "z = cdist(x, y, %s)" % p, spec)
    for spec in ("x:d[2,3]g~two y:d[2,3]g~two", "x:f[3,1]g~two y:f[2,1]g~two", "x:d[2,2,2]g~two y:d[3,2]g~two",
            "x:d[0,2]g y:d[2,2]g"):
        add("cdist", "z = cdist(x, y)", spec)
        add("cdist", "z = cdist(x1=x, x2=y)", spec)
    for program in ("r = y @ w\nz = x @ r", "z = tanh(x @ y + w[0]) @ w", "z = trace(x @ y @ w)",
            "n = x / linalg.norm(x, dim=1, keepdim=True)\nz = n @ n.T", "z = cdist(x, y.T)", "z = (x @ y).det()",
            "g = x @ x.T\nz = linalg.inv(g + 4 * eye(2, dtype=float64)) @ x", "z = outer(x[0], y[:, 0]).trace()",
            "z = kron(w, w).sum(dim=0)", "z = (x @ y) * w + w.T"):
        add("mixed", program, "x:d[2,3]g~two y:d[3,2]g~two w:d[2,2]g~two")


def family(maker, name, shapes, words):
    a, b, c = shapes
    for k, tail in enumerate(["", ", beta=0.5, alpha=2.0", ", alpha=-1", ", beta=2", ", beta=0", ", alpha=0.5",
            ", beta=-1.5, alpha=3", ", beta=1, alpha=0"]):
        letter = "ddf"[k % 3]
        spec = "x:%s%sg~two y:%s%sg~two w:%s%sg~two" % (letter, a, letter, b, letter, c)
        maker.add("linalg", name, "z = " + ["%s(x, y, w%s)" % (name, tail), "x.%s(y, w%s)" % (name, tail),
            "%s(x, %s=y, %s=w%s)" % (name, words[0], words[1], tail)][k % 3], spec)


EQUATIONS = """ij,jk->ik|2,3|3,2
ij->ji|2,3
ii->i|3,3
ii->|3,3
i,j->ij|2|3
i,i->|3|3
ij,j->i|2,3|3
ij,ij->|2,3|2,3
ij,ij->i|2,3|2,3
i,ij,j->|2|2,3|3
bn,anm,bm->ba|2,2|3,2,2|2,2
ij,jk|2,3|3,2
ijk->kji|2,3,2
ij,kj->ik|2,3|2,3
bhid,bhjd->bhij|1,2,2,2|1,2,3,2
ij, jk -> ik|2,2|2,2
i->|4
ij,kl->ijkl|2,1|1,3
...ij->...ji|2,2,3
...i,...i->...|2,3|2,3
i...->...|2,3
...ij,...jk->...ik|2,1,2,3|2,3,2
bij,bjk->bik|2,2,3|2,3,2
ij->j|2,3
ij->|2,3
ba|2,3
iij->j|2,2,3
ij,ji->|2,3|3,2
i,i->i|3|3
ij,i->ij|2,3|2
,i->i||3
i,->i|3|
ij,jk,kl->il|2,2|2,3|3,2
abc,ac->ab|2,2,3|2,3
Ab,bC->AC|2,3|3,2
ii,i->i|3,3|3
ij...->j...|2,3,2
ij,ij->ij|2,1|2,3
->|
ijj->i|2,3,3
i,j,k->kji|2|2|3
ij,k->k|2,2|3
...->...|2,3
a...b,b...->a...|2,2,3|3,2"""


def einsums(maker):
    for line in EQUATIONS.split("\n"):
        equation, *shapes = line.split("|")
        names = "xyw"[: len(shapes)]
        for k, letter in enumerate("ddfl"):
            g = "" if letter == "l" else "g~two"
            spec = " ".join("%s:%s[%s]%s" % (n, letter, s, g) for n, s in zip(names, shapes))
            text = equation if k != 1 else equation.replace(",", " , ")
            maker.add("linalg", "einsum", "z = einsum('%s', %s)" % (text, ", ".join(names)), spec)
    for equation, spec in (("ij,jk->ik", "x:z[2,2]g y:z[2,2]g"), ("i,i->", "x:z[3]g y:z[3]g"), ("ii->i",
            "x:c[2,2]g")):
        maker.add("complex", "einsum", "z = einsum('%s', %s)" % (equation, "x, y" if "y:" in spec else "x"), spec)
    for program in ("loss = einsum('i,ij,j->', x, M, x)", "loss = einsum('ij,jk->ik', M, M).sum()",
            "loss = (einsum('i,j->ij', x, x) * M).sum()"):
        maker.add("hessian", "hessian", program, "x:d[2]g~two M:d[2,2]g~two", output="loss", order=2)


def square(maker):
    add = lambda op, program, spec, **more: maker.add("linalg", op, program, spec, **more)
    sizes = ["d[1,1]", "d[2,2]", "d[3,3]", "d[4,4]", "d[2,2,2]", "f[3,3]", "d[0,0]", "d[2,3,3]", "f[2,2]"]
    for size in sizes:
        spec = "x:%sg~mat" % size
        for op, forms in {"det": ["det(x)", "x.det()", "det(input=x)"], "linalg.det": ["linalg.det(x)",
            "linalg.det(input=x)", "linalg.det(x) * 2"], "linalg.inv": ["linalg.inv(x)", "linalg.inv(x) @ x",
            "linalg.inv(A=x)"], "inverse": ["inverse(x)", "x.inverse()", "inverse(input=x) * x"],
            "linalg.slogdet": ["linalg.slogdet(x).logabsdet", "linalg.slogdet(x)[1]", "linalg.slogdet(x).sign",
            "linalg.slogdet(A=x)[0]"],
                          "linalg.svdvals": ["linalg.svdvals(x)", "linalg.svdvals(A=x).sum()"]}.items():
            for form in forms:
                add(op, "z = " + form, spec)
        for form in ("logdet(x)", "x.logdet()", "logdet(input=x) * 2"):
            add("logdet", "z = " + form, "x:%sg~spd" % size)
        for n in ("0", "1", "2", "3", "-1", "5", "-2"):
            add("matrix_power", "z = matrix_power(x, %s)" % n, spec)
            if n in ("2", "-1", "3"):
                add("matrix_power", "z = x.matrix_power(n=%s)" % n, spec)
                add("linalg.matrix_power", "z = linalg.matrix_power(x, n=%s)" % n, spec)
                add("linalg.matrix_power", "z = linalg.matrix_power(input=x, n=%s)" % n, spec)
        for form in ("linalg.cholesky(s)", "cholesky(s)", "s.cholesky()", "linalg.cholesky(s, upper=True)",
                "cholesky(s, upper=True)", "linalg.cholesky(s, upper=False)", "linalg.cholesky(s).sum()",
                "cholesky(input=s, upper=False)", "linalg.cholesky(s, True)", "cholesky(s, True)",
                "cholesky(s, False)"):
            add("cholesky", "s = (x + x.mT) / 2\nz = " + form, "x:%sg~spd" % size)
        for form in ("linalg.eigvalsh(s)", "linalg.eigvalsh(s).sum()", "linalg.eigvalsh(A=s) ** 2",
                "linalg.eigvalsh(s)[..., 0]"):
            add("linalg.eigvalsh", "s = (x + x.mT) / 2\nz = " + form, "x:%sg~spd" % size)
        for rhs in ("[n]", "[n,2]", "[n,1]"):
            n = size[-2]
            letter = size[0]
            batch = size[2:-4] if size.count(",") == 2 else ""
            shape = rhs.replace("n", n)
            if batch:
                shape = "[" + batch + "," + shape[1:] if rhs != "[n]" else shape
            for form in ("linalg.solve(x, y)", "linalg.solve(A=x, B=y)", "linalg.solve(x, y).sum()"):
                add("linalg.solve", "z = " + form, spec + " y:%s%sg~two" % (letter, shape))
        n = size[-2]
        letter = size[0]
        if size.count(",") == 1:
            for k, form in enumerate(["(t, y, upper=False)", "(t, y, upper=True)",
                    "(t, y.T, upper=False, left=False)", "(t, y.T, upper=True, left=False)",
                    "(t, y, upper=False, unitriangular=True)", "(t, y, upper=True, unitriangular=True)",
                    "(A=t, B=y, upper=True, left=True)", "(t, y.T, left=False, upper=True, unitriangular=True)",
                    "(t, y, upper=False, left=True, unitriangular=False)",
                    "(t, y.T, upper=False, left=False, unitriangular=True)"]):
                add("linalg.solve_triangular",
                    "t = %s(x)\nz = linalg.solve_triangular%s" % ("triu" if "upper=True" in form else "tril", form),
                    spec + " y:%s[%s,2]g~two" % (letter, n))
    for spec in ("x:d[2,2]g~mat", "x:d[3,2]g~far", "x:d[2,3]g~far", "x:f[2,2]g~mat", "x:d[2,3,2]g~far",
            "x:d[3,1]g~far"):
        for form in ("linalg.pinv(x)", "linalg.pinv(A=x).sum()", "linalg.pinv(x) @ x", "linalg.svdvals(x)",
                "linalg.svdvals(x).prod()", "linalg.svdvals(A=x) ** 2"):
            add(form.split("(")[0], "z = " + form, spec)
    for form in ("det(M)", "linalg.inv(M).sum()", "logdet(M)", "linalg.slogdet(M).logabsdet",
            "linalg.cholesky((M + M.T) / 2).sum()", "linalg.solve(M, v).square().sum()", "matrix_power(M, 3).sum()",
            "linalg.eigvalsh((M + M.T) / 2).square().sum()", "linalg.norm(M)", "(M @ M).trace()"):
        for size in "23":
            maker.add("hessian", "hessian", "loss = " + form,
                "M:d[2,2]g~spd" + (" v:d[2]g~two" if "v" in form else "") if size == "2" or "v" in form else "M:d[3,3]g~spd",
                output="loss", order=2)
    for name in ("det", "linalg.inv", "inverse", "linalg.det"):
        for size in ("z[2,2]", "z[3,3]", "c[2,2]"):
            maker.add("complex", name, "z = %s(x)" % name, "x:%sg~mat" % size)
    maker.add("complex", "linalg.solve", "z = linalg.solve(x, y)", "x:z[2,2]g~mat y:z[2]g")


def norms(maker):
    add = lambda op, program, spec, **more: maker.add("linalg", op, program, spec, **more)
    for order in ("None", "2", "1", "inf", "-inf", "3", "0.5", "-1", "-2"):
        for k, (spec, dims) in enumerate([("x:d[4]g~far", ["", ", dim=0", ", keepdim=True", ", 0",
                ", dim=[0], keepdim=True"]), ("x:d[2,3]g~far", [", dim=1", ", dim=0, keepdim=True", ", -1",
                ", dim=-2"]), ("x:f[2,3]g~far", [", dim=0", ", dim=1, keepdim=True"]), ("x:d[]g~far", [""])]):
            for dim in dims:
                add("linalg.norm", "z = linalg.norm(x%s%s)" % ((", ord=" if k % 2 or "=" in dim else ", ") + order,
                    dim), spec)
    for order in ("None", "'fro'", "'nuc'", "1", "-1", "2", "-2", "inf", "-inf"):
        for spec in ("x:d[2,3]g~far", "x:f[2,2]g~mat", "x:d[3,3]g~mat"):
            add("linalg.norm", "z = linalg.norm(x, %s)" % order, spec)
            add("linalg.norm", "z = linalg.norm(A=x, ord=%s, dim=[0, 1], keepdim=True)" % order, spec)
            if order != "None":
                add("linalg.matrix_norm", "z = linalg.matrix_norm(x, %s)" % order, spec)
                add("linalg.matrix_norm", "z = linalg.matrix_norm(A=x, ord=%s, keepdim=True)" % order, spec)
                add("linalg.matrix_norm", "z = linalg.matrix_norm(x, ord=%s, dim=[1, 0])" % order, spec)
        if order != "None":
            add("linalg.matrix_norm", "z = linalg.matrix_norm(x, ord=%s)" % order, "x:d[2,2,3]g~far")
            add("linalg.matrix_norm", "z = linalg.matrix_norm(x, %s, [0, 2], True)" % order, "x:d[2,2,3]g~far")
            add("linalg.norm", "z = linalg.norm(x, ord=%s, dim=[-2, -1])" % order, "x:d[2,2,2]g~mat")
    for spec in ("x:d[2,3]g~far", "x:d[2,2,3]g~far", "x:f[3]g~far", "x:d[]g~far"):
        for form in ("linalg.norm(x)", "linalg.norm(x, keepdim=True)", "linalg.norm(A=x)", "linalg.matrix_norm(x)",
                "linalg.matrix_norm(x, keepdim=True)", "linalg.vector_norm(x)", "linalg.norm(x, None, None, True)"):
            add(form.split("(")[0], "z = " + form, spec)
    for order in ("2", "1", "3", "inf", "-inf", "0.5", "2.5", "-1", "4"):
        for spec in ("x:d[2,3]g~far", "x:d[4]g~far", "x:f[2,3]g~far", "x:d[2,2,2]g~far"):
            for k, dim in enumerate(["", ", dim=0", ", dim=-1, keepdim=True", ", keepdim=True", ", None, True",
                    ", [0], False"]):
                add("linalg.vector_norm",
                    "z = linalg.vector_norm(x, %s%s)" % (order if k % 2 else "ord=" + order if "=" in dim or not dim else order,
                    dim), spec)
    for spec in ("x:d[2,3]g~far", "x:d[2,2,2]g~far"):
        for form in ("linalg.vector_norm(x, dim=[0, 1])", "linalg.vector_norm(x, 3, dim=[0, -1], keepdim=True)",
                "linalg.vector_norm(x, ord=1, dim=[1])"):
            add("linalg.vector_norm", "z = " + form, spec)
    for form in ("linalg.norm(x, 0)", "linalg.vector_norm(x, 0)", "linalg.vector_norm(x, ord=0, dim=0)"):
        add(form.split("(")[0], "z = " + form, "x:d[4]=0.0,1.0,0.0,-2.0")
    for form in ("linalg.norm(x)", "linalg.vector_norm(x, 2)", "linalg.matrix_norm(x)", "linalg.norm(x, 'fro')",
            "linalg.norm(x, 1)", "linalg.norm(x, inf)", "linalg.vector_norm(x, 3, dim=0)"):
        maker.add("kink", form.split("(")[0], "z = " + form, "x:d[2,2]g=0.0,0.0,0.0,0.0")
    for name in ("linalg.norm", "linalg.vector_norm", "norm"):
        maker.add("complex", name, "z = %s(x)" % name, "x:z[3]g")
        maker.add("complex", name, "z = %s(x, 1)" % name, "x:z[3]g")
