"""Cases of the category shape: views, joining, splitting, padding, triangles."""

# function: [(arguments, spec of x)], each made as a function and as a method where a method exists.
FORMS = {
    "reshape": [("x, [3, 2]", "[2,3]"), ("x, [-1]", "[2,3]"), ("x, [1, 6]", "[2,3]"), ("x, [3, -1]", "[2,3]"),
    ("x, [2, 3, 1]", "[2,3]"), ("x, [1]", "[]"), ("x, []", "[1]"), ("x, [0, 4]", "[2,0]"), ("x, shape=[6]", "[2,3]"),
    ("x.T, [6]", "[2,3]"), ("x[:, ::2], [4]", "[2,4]"), ("x, [-1, 2]", "[0,2]")],
    "view": [("x, [3, 2]", "[2,3]"), ("x, [-1]", "[2,3]"), ("x, [6, 1]", "[2,3]"), ("x, shape=[2, 3, 1]", "[2,3]"),
    ("x, [1, 1]", "[]"), ("x, [0]", "[2,0]"), ("x, []", "[1]")],
    "flatten": [("x", "[2,2,3]"), ("x, start_dim=1", "[2,2,3]"), ("x, 0, 1", "[2,2,3]"),
    ("x, start_dim=-2, end_dim=-1", "[2,2,3]"), ("x, end_dim=1", "[2,2,3]"), ("x, 1", "[2,3]"), ("x", "[]"), ("x",
    "[2,0]"), ("x, end_dim=0", "[2,3]"), ("x, 0, -2", "[2,2,3]"), ("x, start_dim=0, end_dim=-1", "[2,3]"), ("x.T",
    "[2,3]"), ("x, end_dim=-2", "[2,2,3]"), ("x, 1, 2", "[2,2,3]")],
    "unflatten": [("x, 1, [2, 3]", "[2,6]"), ("x, -1, [3, -1]", "[2,6]"), ("x, 0, [2, 2]", "[4,3]"),
    ("x, dim=0, sizes=[1, -1]", "[4]"), ("x, dim=-2, sizes=[2, 2, 1]", "[4,3]"), ("x, 0, [-1, 2]", "[4]")],
    "squeeze": [("x", "[1,3,1]"), ("x, 0", "[1,3,1]"), ("x, dim=2", "[1,3,1]"), ("x, -1", "[1,3,1]"), ("x, 1",
    "[1,3,1]"), ("x, dim=[0, 2]", "[1,3,1]"), ("x, [0, 1]", "[1,3,1]"), ("x", "[]"), ("x, 0", "[]"), ("x", "[1,0]"),
    ("x, dim=-3", "[1,3,1]")],
    "unsqueeze": [("x, 0", "[2,3]"), ("x, -1", "[2,3]"), ("x, dim=1", "[2,3]"), ("x, -3", "[2,3]"), ("x, 2", "[2,3]"),
    ("x, 0", "[]"), ("x, -1", "[]"), ("x, 1", "[0]")],
    "transpose": [("x, 0, 1", "[2,3,2]"), ("x, -1, -2", "[2,3,2]"), ("x, dim0=0, dim1=2", "[2,3,2]"), ("x, 1, 1",
    "[2,3]"), ("x, 0, -1", "[2,3]"), ("x, 0, 1", "[2,0]"), ("x, 0, 0", "[]"), ("x, 0, -1", "[]")],
    "swapaxes": [("x, 0, 1", "[2,3]"), ("x, -1, 0", "[2,3,2]"), ("x, axis0=1, axis1=2", "[2,3,2]"), ("x, 1, 1",
    "[2,3]"), ("x, -2, -1", "[2,2,3]")],
    "swapdims": [("x, 0, 1", "[2,3]"), ("x, -1, 0", "[2,3,2]"), ("x, dim0=1, dim1=2", "[2,3,2]"), ("x, 1, 1",
    "[2,3]"), ("x, -2, -1", "[2,2,3]")],
    "t": [("x", "[2,3]"), ("x", "[3]"), ("x", "[]"), ("x", "[0,2]"), ("x", "[1,4]")],
    "movedim": [("x, 0, 1", "[2,3]"), ("x, 0, -1", "[2,3,2]"), ("x, -1, 0", "[2,3,2]"), ("x, [0, 1], [1, 2]",
    "[2,3,2]"), ("x, source=2, destination=0", "[2,3,2]"), ("x, [2, 0], [0, 1]", "[2,3,1]"), ("x, [-1], [-2]",
    "[2,3]")],
    "permute": [("x, [2, 0, 1]", "[2,3,2]"), ("x, [0, 2, 1]", "[2,3,2]"), ("x, [-1, 0, 1]", "[2,3,2]"),
    ("x, dims=[1, 0]", "[2,3]"), ("x, [0]", "[3]"), ("x, []", "[]"), ("x, [1, 0]", "[0,2]")],
    "expand": [("x, [4, 3]", "[1,3]"), ("x, [2, 4, 3]", "[1,3]"), ("x, [-1, 3]", "[1,3]"), ("x, [5, -1]", "[1,3]"),
    ("x, [2, 3]", "[3]"), ("x, sizes=[3, 3]", "[3]"), ("x, [2, 2]", "[]"), ("x, [0, 3]", "[3]"), ("x, [3]", "[]"),
    ("x, [2, 0]", "[1,1]")],
    "broadcast_to": [("x, [4, 3]", "[1,3]"), ("x, [2, 4, 3]", "[1,3]"), ("x, shape=[2, 3]", "[3]"), ("x, [2, 2]",
    "[]"), ("x, [0, 3]", "[3]"), ("x, [3]", "[3]"), ("x, [-1, 3]", "[2,3]")],
    "repeat": [("x, [2, 1]", "[2,2]"), ("x, [2, 2]", "[2,2]"), ("x, [2, 1, 2]", "[2,2]"), ("x, sizes=[1, 3]",
    "[2,2]"), ("x, [3]", "[2]"), ("x, [2]", "[]"), ("x, [0]", "[3]"), ("x, [1, 2]", "[3]"), ("x, [2, 2]", "[0]")],
    "tile": [("x, [2, 1]", "[2,2]"), ("x, [2]", "[2,2]"), ("x, [2, 1, 2]", "[2,2]"), ("x, dims=[3]", "[2]"),
    ("x, [2]", "[]"), ("x, [0]", "[3]"), ("x, []", "[3]"), ("x, [2, 2]", "[3]")],
    "repeat_interleave": [("x, 2, dim=0", "[2,2]"), ("x, 3", "[2,2]"), ("x, 2, dim=-1", "[2,2]"), ("x, 2, 1",
    "[2,3]"), ("x, repeats=2", "[3]"), ("x, tensor([1, 2]), dim=0", "[2,3]"), ("x, tensor([0, 2, 1]), 1", "[2,3]"),
    ("x, tensor([2]), dim=0", "[3]"), ("x, tensor([1, 0, 3])", "[3]"), ("x, 0", "[3]"), ("x, 2", "[]"),
    ("x, repeats=1, dim=0", "[2,2]")],
    "flip": [("x, [0]", "[2,3]"), ("x, [0, 1]", "[2,3]"), ("x, [-1]", "[2,3]"), ("x, dims=[1]", "[2,3]"),
    ("x, [0, 2]", "[2,2,3]"), ("x, [0]", "[0]"), ("x, []", "[3]"), ("x, [-1, 0]", "[2,2,3]")],
    "fliplr": [("x", "[2,3]"), ("x", "[3,2]"), ("x", "[2,2,3]"), ("x", "[2,0]"), ("x.T", "[2,3]")],
    "flipud": [("x", "[2,3]"), ("x", "[3]"), ("x", "[2,2,3]"), ("x", "[0,2]"), ("x.T", "[2,3]")],
    "roll": [("x, 1", "[3,4]"), ("x, 1, 0", "[3,4]"), ("x, -2, dims=1", "[3,4]"), ("x, [1, 2], [0, 1]", "[3,4]"),
    ("x, shifts=4, dims=-1", "[3,4]"), ("x, -1", "[4]"), ("x, 7, 0", "[4]"), ("x, [1, 1], [0, 0]", "[3,2]"), ("x, 0",
    "[3]"), ("x, 1, 0", "[0]"), ("x, [2], dims=[1]", "[2,3]"), ("x, shifts=[1, -1], dims=[-1, 0]", "[2,3]"), ("x, 5",
    "[2,3]"), ("x, 1", "[]")],
    "rot90": [("x", "[2,3]"), ("x, 1", "[2,3]"), ("x, 2", "[2,3]"), ("x, k=3", "[2,3]"), ("x, -1", "[2,3]"),
    ("x, 1, [0, 1]", "[2,3]"), ("x, 1, [1, 0]", "[2,3]"), ("x, k=2, dims=[1, 2]", "[2,2,3]"), ("x, dims=[0, 2]",
    "[2,2,3]"), ("x, 4", "[2,3]"), ("x, 1, dims=[-1, -2]", "[2,2,3]"), ("x, k=5", "[3,2]"), ("x, 3, [0, -1]",
    "[2,3]")],
    "tril": [("x", "[3,4]"), ("x, 1", "[3,4]"), ("x, diagonal=-1", "[3,4]"), ("x, -1", "[2,3,3]"), ("x, diagonal=2",
    "[3,3]"), ("x, 5", "[2,3]"), ("x, -5", "[2,3]"), ("x", "[0,3]"), ("x, diagonal=0", "[3,2]"), ("x.T", "[2,3]"),
    ("x, diagonal=1", "[2,2,3]")],
    "triu": [("x", "[3,4]"), ("x, 1", "[3,4]"), ("x, diagonal=-1", "[3,4]"), ("x, -1", "[2,3,3]"), ("x, diagonal=2",
    "[3,3]"), ("x, 5", "[2,3]"), ("x, -5", "[2,3]"), ("x", "[0,3]"), ("x, diagonal=0", "[3,2]"), ("x.T", "[2,3]"),
    ("x, diagonal=1", "[2,2,3]")],
    "diag": [("x", "[3,3]"), ("x, 1", "[3,3]"), ("x, -1", "[3,3]"), ("x, diagonal=1", "[2,4]"), ("x", "[3]"), ("x, 1",
    "[3]"), ("x, -1", "[3]"), ("x, diagonal=-2", "[2]"), ("x", "[0]"), ("x, 3", "[2,2]"), ("x", "[4,2]"),
    ("x, diagonal=0", "[3,2]"), ("x, -1", "[2,4]")],
    "diagonal": [("x", "[3,3]"), ("x, 1", "[3,3]"), ("x, -1", "[3,4]"), ("x, offset=1", "[2,4]"), ("x, 0, 1, 2",
    "[2,3,3]"), ("x, dim1=0, dim2=2", "[2,2,3]"), ("x, offset=-1, dim1=-2, dim2=-1", "[2,3,3]"), ("x, 0, 1, 0",
    "[2,3]"), ("x, offset=3", "[2,2]"), ("x, 1, -1, 0", "[3,3]"), ("x, dim2=2", "[2,2,3]"), ("x, dim1=2", "[2,2,3]"),
    ("x, 0, dim1=1, dim2=2", "[2,2,2]"), ("x, offset=0", "[2,3]")],
    "diag_embed": [("x", "[3]"), ("x", "[2,3]"), ("x, 1", "[3]"), ("x, offset=-1", "[3]"), ("x, dim1=0, dim2=1",
    "[2,3]"), ("x, 0, 0, 2", "[2,2]"), ("x, offset=1, dim1=0, dim2=2", "[2,2]"), ("x, dim1=1, dim2=2", "[2,3]"),
    ("x, -1, -1, 0", "[2,2]"), ("x, dim1=0, dim2=-1", "[2,3]"), ("x", "[0]"), ("x, offset=2", "[2]"),
    ("x, dim1=-1, dim2=-2", "[2]"), ("x, 1, dim2=0", "[2]")],
    "trace": [("x", "[3,3]"), ("x", "[2,3]"), ("x", "[3,2]"), ("x", "[1,1]"), ("x.T", "[2,3]"), ("x", "[0,0]"), ("x",
    "[0,3]")],
    "select": [("x, 0, 1", "[2,3]"), ("x, 1, -1", "[2,3]"), ("x, dim=-1, index=0", "[2,3]"), ("x, 0, 0", "[3]"),
    ("x, -2, 1", "[2,3]"), ("x, 1, 2", "[2,3,2]")],
    "narrow": [("x, 0, 1, 2", "[4,2]"), ("x, 1, 0, 2", "[2,3]"), ("x, dim=-1, start=1, length=1", "[2,3]"),
    ("x, 0, 0, 0", "[3]"), ("x, 0, -2, 2", "[4]"), ("x, 0, 3, 0", "[3]"), ("x, -1, start=0, length=3", "[2,3]")],
    "atleast_1d": [("x", "[]"), ("x", "[3]"), ("x", "[2,3]"), ("x", "[0]"), ("x", "[1]")],
    "atleast_2d": [("x", "[]"), ("x", "[3]"), ("x", "[2,3]"), ("x", "[0]"), ("x", "[2,1,2]")],
    "ravel": [("x", "[]"), ("x", "[3]"), ("x", "[2,3]"), ("x", "[2,0]"), ("x.T", "[2,3]")],
    "contiguous": [("x", "[2,3]"), ("x", "[]"), ("x.T", "[2,3]"), ("x.permute(2, 0, 1)", "[2,1,3]"), ("x[:, 1:]",
    "[2,3]"), ("x", "[0]")],
    "clone": [("x", "[2,3]"), ("x", "[]"), ("x.T", "[2,3]"), ("x.permute(2, 0, 1)", "[2,1,3]"), ("x", "[0]")],
    "pad": [("x, [1, 2]", "[2,3]"), ("x, [1, 0, 0, 1], value=2.0", "[2,3]"),
    ("x, [1, 1, 0, 2], mode='constant', value=-1.0", "[2,3]"), ("x, [-1, 1]", "[2,3]"), ("x, [1, 1], mode='reflect'",
    "[1,2,3]"), ("x, [2, 1], mode='replicate'", "[1,2,3]"),
            ("x, [1, 2], mode='circular'", "[1,2,3]"), ("x, [1, 1, 1, 1], 'reflect'", "[1,1,3,3]"),
            ("x, [1, 2, 2, 1], mode='replicate'", "[1,1,2,3]"), ("x, [1, 0, 2, 1], mode='circular'", "[1,1,3,2]"),
            ("x, [2, 2], 'reflect'", "[2,3]"), ("x, [1, 1], 'replicate'", "[2,2]"),
            ("x, [0, 2], 'circular'", "[1,3]"), ("x, [0, 0]", "[3]"), ("x, [1, 1]", "[0]"),
            ("x, pad=[2, 0], value=0.5", "[3]"), ("x, [-1, -1]", "[4]"), ("x, [1, 1, 1, 1, 1, 1]", "[1,2,1]"),
            ("x, [1, 1], 'constant', 1.5", "[3]"), ("x, [1, 1], 'constant', None", "[3]"),
            ("x, [0, 1, -1, 0], 'constant', 3", "[2,2]"), ("x, [-1, 2], mode='replicate'", "[1,1,4]"),
            ("x, [], value=1.0", "[3]")],
    "stack": [], "diff": [("x", "[4]"), ("x, 2", "[5]"), ("x, n=1", "[2,3]"), ("x, dim=0", "[3,2]"), ("x, 1, 0",
    "[3,2]"), ("x, n=2, dim=-1", "[2,4]"), ("x, n=3", "[5]"), ("x, n=0", "[3]"), ("x", "[1]"), ("x, n=2, dim=0",
    "[4,2]"), ("x, dim=-1", "[2,2,3]"), ("x, n=5", "[3]"), ("x, dim=-2", "[2,3]"), ("x, 2, -1", "[2,4]")],
    "unbind": [],
}
LOSS = ("y = %s\nloss = (y * y).sum() + x.mean()")


def method_form(name, arguments):
    first, _, rest = arguments.partition(", ")
    if name in ("pad",) or name.startswith("atleast"):
        return None
    return "%s.%s(%s)" % (first, name, rest)


def build(maker):
    for name, forms in FORMS.items():
        for k, (arguments, shape) in enumerate(forms):
            add = lambda program, spec, **more: maker.add("shape", name, program, spec, **more)
            letter = "dddfd"[k % 5]
            add("z = %s(%s)" % (name, arguments), "x:%s%sg" % (letter, shape), seed=True)
            method = method_form(name, arguments)
            if method:
                add("z = " + method, "x:%s%sg" % ("ddfdd"[k % 5], shape), seed=True)
                if name in ("reshape", "view", "permute", "expand", "repeat", "flip",
                        "tile") and "=" not in arguments:
                    inside = arguments[arguments.index("[", len(arguments.split(", ")[0])) + 1 : -1]
                    if inside and "T" not in arguments.split(",")[0]:
                        add("z = %s.%s(%s)" % (arguments.partition(", ")[0], name, inside),
                            "x:%s%sg" % ("dfddd"[k % 5], shape), seed=True)
            if k % 3 == 0:
                add(LOSS % ("%s(%s)" % (name, arguments)), "x:d%sg" % shape, output="loss")
            if k % 3 == 1:
                add("z = %s(%s) * 2" % (name, arguments), "x:d%sg" % shape)
            if k % 2 == 0:
                add("z = %s(%s)" % (name, arguments), "x:%s%s" % ("lbiz"[(k // 2) % 4], shape))
            if name != "pad":
                first, _, rest = arguments.partition(", ")
                if k in (1, 4) and first == "x":
                    add("z = %s(input=x%s)" % (name, "") if not rest else "z = %s(x, %s)" % (name, rest),
                        "x:d%sg" % shape)
    for spec in ("x:d[3]g", "x:d[2,3]g", "x:d[2,2,3]g"):
        maker.add("shape", "t", "z = x.T", spec if spec != "x:d[2,2,3]g" else "x:d[2,3]g")
        maker.add("shape", "t", "z = x.mT", spec)
        maker.add("shape", "t", "z = x.T @ x", spec)
        maker.add("shape", "t", "z = x.mT * 2 + 1", spec)
    for spec in ("x:d[1,3]g", "x:f[1,2]g", "x:l[1,3]", "x:b[1,2]", "x:z[1,2]g", "x:d[1,0]g"):
        for form in ("x.mT", "x.T", "x.T.T", "x.T.contiguous().view(-1)", "x.transpose(0, 1).reshape(-1)"):
            maker.add("shape", "t", "z = " + form, spec)
    splitting(maker)
    joining(maker)
    for name, arguments in (("tril_indices", ["3, 3", "2, 4", "4, 2", "3, 3, 1", "3, 3, -1", "2, 3, offset=1",
        "3, 2, offset=-1", "row=3, col=3", "row=2, col=3, offset=2", "0, 3", "1, 1", "3, 0", "2, 2, 0"]),
                            ("triu_indices", ["3, 3", "2, 4", "4, 2", "3, 3, 1", "3, 3, -1", "2, 3, offset=1",
                                "3, 2, offset=-1", "row=3, col=3", "row=2, col=3, offset=2", "0, 3", "1, 1", "3, 0",
                                "2, 2, 0"])):
        for words in arguments:
            maker.add("shape", name, "z = %s(%s)" % (name, words))
        maker.add("shape", name, "i = %s(3, 3)\nz = x[i[0], i[1]]" % name, "x:d[3,3]g")


def splitting(maker):
    specs = ["x:d[5,3]g", "x:f[5,3]g", "x:l[5,3]"]
    for k, form in enumerate(["split(x, 2)[1]", "split(x, 2)[2]", "x.split(2, dim=1)[0]",
        "split(x, [1, 3, 1], dim=0)[1]", "split(x, [1, 2], dim=-1)[1] * 2", "split(x, 2)[0] * split(x, 2)[1]",
        "x.split([2, 3])[1]", "split(x, 5)[0]", "split(x, 7)[0]", "split(x, 1, 1)[2]", "split(x, 2)[-1]",
        "x.split([5, 0])[1]",
                              "split(x, split_size_or_sections=3)[1]",
                              "split(tensor=x, split_size_or_sections=2, dim=-2)[1]", "split(x, [0, 5])[0].sum()",
                              "cat(split(x, 2)) * 2", "split(x, 3, dim=-1)[0]", "split(x, 2, 0)[1]",
                              "chunk(x, 2)[0]", "chunk(x, 2)[1]", "x.chunk(3, dim=1)[2]", "chunk(x, 4)[-1]",
                              "chunk(x, 2, dim=1)[0] + 1", "chunk(x, 1)[0]", "chunk(x, 5)[4]",
                              "chunk(x, 3)[1] * chunk(x, 3)[0]", "chunk(x, 9)[2]",
                              "chunk(input=x, chunks=2, dim=-1)[1]", "chunk(x, 2, -1)[0]", "x.chunk(2, 0)[1]",
                              "stack(chunk(x, 5))",
                              "unbind(x)[1]", "unbind(x, dim=1)[0] * unbind(x, dim=1)[2]", "x.unbind()[0]",
                                  "x.unbind(-1)[2]", "unbind(x, 1)[-1]", "unbind(input=x, dim=0)[3]",
                                  "stack(unbind(x), dim=1)", "x.unbind(dim=-2)[4]", "cat(x.unbind(1))",
                                  "a = unbind(x)\nz = a[0] + a[1] * a[-1]",
                                  "a = split(x, 2)\nz = a[0] * a[1] + a[2]",
                                  "a = x.chunk(2, 1)\nz = a[0][:, :1] * a[1]"]):
        op = "split" if "split" in form else "chunk" if "chunk" in form else "unbind"
        for spec in specs[: 2 if k % 2 else 3]:
            maker.add("shape", op, form if "\n" in form else "z = " + form, spec)
    for form in ("split(x, 2)[0]", "chunk(x, 3)[0]", "unbind(x, 1)[1]", "split(x, [0, 0])[1]"):
        maker.add("shape", form.split("(")[0], "z = " + form, "x:d[0,2]g")
    for form in ("split(x, 2)[1]", "chunk(x, 2)[1]", "unbind(x)[2]"):
        maker.add("shape", form.split("(")[0], "z = " + form, "x:d[4]g")


def joining(maker):
    for name in ("cat", "concat"):
        for k, (form, spec) in enumerate([("[x, y]", "x:d[2,3]g y:d[1,3]g"), ("[x, y], dim=1", "x:d[2,2]g y:d[2,1]g"),
            ("[y, x, y], dim=-1", "x:d[2,2]g y:d[2,1]g"), ("[x, y, x * y]", "x:d[3]g y:d[3]g"), ("[x.flatten(), y]",
            "x:d[2,2]g y:d[1]g"), ("[x, y], 0", "x:d[2,2]g y:d[1,2]g"),
                                          ("[x, y], 1", "x:d[1,2]g y:d[1,3]g"), ("[x, y], -2", "x:d[1,2]g y:d[2,2]g"),
                                          ("[x]", "x:d[3]g"), ("[x, x]", "x:d[0,2]g"), ("[x, y]", "x:f[2]g y:d[2]g"),
                                          ("[x, y]", "x:l[2] y:f[2]g"), ("[x, y]", "x:b[2] y:l[2]"), ("[x, y]",
                                          "x:i[2] y:l[2]"), ("[x, y]", "x:d[0]g y:d[2]g"),
                                          ("[x, y], dim=0", "x:d[0]g y:d[2,3]g"), ("tensors=[x, y]",
                                              "x:d[2]g y:d[1]g"), ("tensors=[x, y], dim=-1", "x:d[2,1]g y:d[2,2]g"),
                                              ("[x, zeros([1, 3], dtype=float64), y]", "x:d[2,3]g y:d[1,3]g"),
                                              ("[x, y], dim=2", "x:d[2,1,2]g y:d[2,1,1]g"), ("[x.T, y]",
                                              "x:d[2,3]g y:d[1,2]g"), ("[x, y]", "x:z[2]g y:d[2]g")]):
            maker.add("shape", name, "z = %s(%s)" % (name, form), spec, seed=True)
            if k % 3 == 0:
                maker.add("shape", name, "z = %s(%s) * 3" % (name, form), spec.replace(":d", ":f"))
    for k, (form, spec) in enumerate([("[x, y]", "x:d[3]g y:d[3]g"), ("[x, y, x], dim=1", "x:d[2,2]g y:d[2,2]g"),
        ("[x, y], dim=-1", "x:d[2,2]g y:d[2,2]g"), ("[x.sum(), y.mean()]", "x:d[2]g y:d[3]g"), ("[x, y], 1",
        "x:f[3]g y:f[3]g"), ("[x, y]", "x:d[]g y:d[]g"), ("[x]", "x:d[2]g"), ("tensors=[x, y], dim=0",
        "x:d[2,1]g y:d[2,1]g"),
                                      ("[x, y], -2", "x:d[2]g y:d[2]g"), ("[x, y]", "x:l[2] y:d[2]g"), ("[x, y]",
                                          "x:d[0]g y:d[0]g"), ("[x, y], dim=2", "x:d[2,2]g y:d[2,2]g"), ("[x, y]",
                                          "x:b[2] y:b[2]"), ("[x, y], -3", "x:d[2,1]g y:d[2,1]g"), ("[x.T, y]",
                                          "x:d[2,2]g y:d[2,2]g")]):
        maker.add("shape", "stack", "z = stack(%s)" % form, spec, seed=True)
        maker.add("shape", "stack", "z = stack(%s) * 2" % form, spec)
    for name in ("hstack", "vstack", "dstack", "column_stack"):
        for k, (form, spec) in enumerate([("[x, y]", "x:d[3]g y:d[3]g"), ("[x, y]", "x:d[2,2]g y:d[2,2]g"),
                ("[x, y, x]", "x:f[2]g y:f[2]g"), ("[x, y]", "x:d[]g y:d[]g"), ("[x]", "x:d[3]g"), ("tensors=[x, y]",
                "x:d[2,1,2]g y:d[2,1,2]g"), ("[x, y]", "x:l[2] y:d[2]g"), ("[x, y]", "x:d[2]g y:d[2,1]g"), ("[x, y]",
                "x:d[2]g y:d[3]g"), ("[x, y]", "x:d[1,3]g y:d[3]g"), ("[x, y]", "x:d[2,3]g y:d[1,3]g"), ("[x, y]",
                "x:d[2,3]g y:d[2,1]g"), ("[x, x]", "x:d[0]g")]):
            maker.add("shape", name, "z = %s(%s)" % (name, form), spec, seed=True)
            maker.add("shape", name, "z = %s(%s).sum(dim=0)" % (name, form), spec)
    for k, (form, spec) in enumerate([("block_diag(x, y)", "x:d[2,2]g y:d[1,3]g"), ("block_diag(x)", "x:d[2,3]g"),
        ("block_diag(x, y, x)", "x:d[1,2]g y:d[2]g"), ("block_diag(x, y)", "x:d[]g y:d[2,2]g"), ("block_diag(x, y)",
        "x:f[2]g y:f[3]g"), ("block_diag(x, y)", "x:l[2,1] y:d[1,1]g"), ("block_diag(x * y, y)",
        "x:d[2,2]g y:d[2,2]g"), 
                                      ("cartesian_prod(x, y)", "x:d[2]g y:d[3]g"), ("cartesian_prod(x)", "x:d[3]g"),
                                      ("cartesian_prod(x, y, x)", "x:d[2]g y:d[1]g"), ("cartesian_prod(x, y)",
                                      "x:l[2] y:l[2]"), ("cartesian_prod(x, y)", "x:f[2]g y:f[2]g"),
                                      ("cartesian_prod(x, x)", "x:d[2]g"), ("cartesian_prod(x, y)",
                                      "x:d[0]g y:d[2]g"), ("cartesian_prod(x, y)[1]", "x:d[3]g y:d[2]g"),
                                      ("atleast_1d(x, y)[0]", "x:d[]g y:d[3]g"), ("atleast_1d(x, y)[1]",
                                      "x:d[]g y:d[3]g"), ("atleast_2d(x, y)[0]", "x:d[]g y:d[3]g"),
                                      ("atleast_2d(x, y)[1]", "x:d[]g y:d[3]g"),
                                      ("atleast_2d(x, y)[0] * atleast_2d(x, y)[1]", "x:d[]g y:d[3]g"),
                                      ("outer(x, y)", "x:d[2]g y:d[3]g"), ("kron(x, y)", "x:d[2]g y:d[2]g")]):
        maker.add("shape", form.split("(")[0], "z = " + form, spec, seed=True)
        maker.add("shape", form.split("(")[0], "z = (%s).sum()" % form, spec)
    for spec in ("x:d[2]g y:d[3]g", "x:f[2]g y:f[2]g", "x:l[3] y:l[2]", "x:d[]g y:d[2]g"):
        for form in ("meshgrid(x, y)[0]", "meshgrid(x, y)[1]",
                "meshgrid(x, y, indexing='ij')[0] * meshgrid(x, y, indexing='ij')[1]",
                "meshgrid(x, y, indexing='xy')[0]", "meshgrid(x, y, indexing='xy')[1]", "meshgrid(x, y, x)[2]",
                "meshgrid(x)[0]", "meshgrid(x, y, x, indexing='xy')[1]"):
            maker.add("shape", "meshgrid", "z = " + form, spec)
        maker.add("shape", "meshgrid", "g = meshgrid(x, y, indexing='xy')\nz = g[0] + 2 * g[1]", spec)
