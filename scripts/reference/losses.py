"""Losses and distances of the category nn."""

FIVE = ["'mean'", "'sum'", "'none'", "'sum'", "'none'"]
T, F = "True", "False"


def build(maker, opts):
    pairs = ["x:d[2,3]g t:d[2,3]", "x:f[3]g t:f[3]g", "x:d[2,2,2]g t:d[2,2,2]g", "x:d[]g t:d[]g",
        "x:d[4,1]g t:d[4,1]g", "x:f[2,3]g t:f[2,3]"]
    plain = [("x, t", s) for s in pairs]
    for name in ("mse_loss", "l1_loss"):
        opts(name, plain + [("x, t", "x:d[2,3]g t:d[3]g")], {"reduction": FIVE})
    opts("smooth_l1_loss", plain, {"reduction": FIVE, "beta": ["0.5", "1.5", "2", "0.0", "1.0"]})
    opts("huber_loss", plain, {"reduction": FIVE, "delta": ["0.5", "1.5", "2", "0.1", "1.0"]})
    bce = ["x:d[2,3]g~prob t:d[2,3]~prob w:d[3]~prob", "x:f[2,3]g~prob t:f[2,3]~prob w:f[3]~prob",
        "x:d[4]g~prob t:d[4]g~prob w:d[4]~prob"]
    opts("binary_cross_entropy", [("x, t", s) for s in bce], {"weight": ["w", "w", "w", "None", "w"],
        "reduction": FIVE})
    logits = [s.replace("x:d[2,3]g~prob", "x:d[2,3]g").replace("x:f[2,3]g~prob", "x:f[2,3]g").replace("x:d[4]g~prob",
        "x:d[4]g") for s in bce]
    opts("binary_cross_entropy_with_logits", [("x, t", s) for s in logits], {"weight": ["w"], "reduction": FIVE,
        "pos_weight": ["w", "w * 2", "w", "None", "w + 1"]})
    classes = ["x:d[3,4]g t:l[3]~idx4 w:d[4]~prob", "x:f[2,4]g t:l[2]~idx4 w:f[4]~prob",
        "x:d[2,4,2]g t:l[2,2]~idx4 w:d[4]~prob", "x:d[4]g t:l[]~idx4 w:d[4]~prob"]
    opts("cross_entropy", [("x, t", s) for s in classes], {"weight": ["w", "w", "None", "w", "w"],
        "ignore_index": ["1", "0", "2", "-1", "1"], "reduction": FIVE, "label_smoothing": ["0.1", "0.2", "0.0",
        "0.5", "0.3"]})
    probabilities = ["x:d[2,3]g t:d[2,3]g~prob w:d[3]~prob", "x:f[2,3]g t:f[2,3]~prob w:f[3]~prob",
        "x:d[3]g t:d[3]~prob w:d[3]~prob"]
    opts("cross_entropy", [("x, t", s) for s in probabilities], {"reduction": FIVE})
    for k, tail in enumerate(["weight=w", "label_smoothing=0.1", "weight=w, label_smoothing=0.2",
            "weight=w, reduction='none'", "label_smoothing=0.3, reduction='sum'"]):
        for spec in probabilities:
            maker.add("nn", "cross_entropy", "z = cross_entropy(x, t, %s)" % tail, spec)
    for k, tail in enumerate(["", ", weight=w", ", w", ", ignore_index=1", ", None, 0", ", reduction='sum'",
            ", reduction='none'", ", weight=w, ignore_index=0", ", w, 2, 'sum'",
            ", ignore_index=2, reduction='none'", ", weight=w, reduction='none'", ", weight=w, reduction='sum'",
            ", w, -100, 'none'", ", ignore_index=3"]):
        for spec in classes:
            maker.add("nn", "nll_loss",
                "lp = log_softmax(x, dim=%d)\nz = nll_loss(lp, t%s)" % (0 if "x:d[4]" in spec else 1, tail), spec)
    opts("kl_div", [("x, t", s) for s in ("x:d[2,3]g t:d[2,3]g~prob", "x:f[3]g t:f[3]~prob",
        "x:d[2,2]g t:d[2,2]g~prob", "x:d[3]g t:d[3]=0.0,0.5,0.5")], {"reduction": FIVE + ["'batchmean'"] * 3,
        "log_target": [T, F, T, T, F]}, each=6)
    signs = ["x:d[4]g t:d[4]~sign", "x:f[2,2]g t:f[2,2]~sign", "x:d[3]g t:d[3]g~sign"]
    opts("soft_margin_loss", [("x, t", s) for s in signs], {"reduction": FIVE})
    opts("hinge_embedding_loss", [("x, t", s) for s in signs[:2]], {"margin": ["2.5", "0.5", "1.0", "0", "3"],
        "reduction": FIVE})
    opts("margin_ranking_loss", [("x, y, t", s) for s in ("x:d[4]g y:d[4]g t:d[4]~sign",
        "x:f[3]g y:f[3]g t:f[3]~sign", "x:d[2,2]g y:d[2,2]g t:d[2,2]~sign")], {"margin": ["0.5", "1.0", "0.1", "2",
        "-0.5"], "reduction": FIVE})
    opts("cosine_embedding_loss", [("x, y, t", s) for s in ("x:d[2,3]g y:d[2,3]g t:l[2]~sign",
        "x:f[3,2]g y:f[3,2]g t:f[3]~sign", "x:d[3]g y:d[3]g t:d[]=-1.0", "x:d[2,3]g y:d[2,3]g t:d[2]~sign")],
        {"margin": ["-0.9", "0.1", "0.0", "-0.5", "0.3"], "reduction": FIVE})
    opts("multilabel_soft_margin_loss", [("x, t",
        s) for s in ("x:d[2,3]g t:d[2,3]=1.0,0.0,1.0,0.0,1.0,0.0 w:d[3]~prob",
        "x:f[3]g t:f[3]=1.0,0.0,1.0 w:f[3]~prob", "x:d[1,4]g t:d[1,4]=0.0,0.0,1.0,1.0 w:d[4]~prob")],
        {"weight": ["w"], "reduction": FIVE})
    opts("multi_margin_loss", [("x, t", s) for s in ("x:d[3,4]g t:l[3]~idx4 w:d[4]~prob",
        "x:f[2,4]g t:l[2]~idx4 w:f[4]~prob", "x:d[4]g t:l[]~idx4 w:d[4]~prob")], {"p": ["2", "1", "2", "1", "2"],
        "margin": ["0.5", "2.0", "1.5", "1.0", "0.8"], "weight": ["w"], "reduction": FIVE})
    opts("poisson_nll_loss", [("x, t", s) for s in ("x:d[2,3]g~near t:d[2,3]~pos", "x:f[3]g~near t:f[3]~pos",
        "x:d[4]g~near t:d[4]~near")], {"log_input": [T, F, F, T, F], "full": [T, F, T, T, T], "eps": ["1e-6", "0.1",
        "0.01", "1e-8", "0.5"], "reduction": FIVE})
    opts("gaussian_nll_loss", [("x, t, v", s) for s in ("x:d[2,3]g t:d[2,3]g v:d[2,3]g~pos",
        "x:f[3]g t:f[3] v:f[3]g~pos", "x:d[2,3]g t:d[2,3] v:d[2,1]g~pos", "x:d[2,2]g t:d[2,2] v:d[2]g~pos")],
        {"full": [T, F, T, T, T], "eps": ["1e-3", "0.5", "1.0", "1e-6", "2.0"], "reduction": FIVE})
    opts("triplet_margin_loss", [("x, y, w", s) for s in ("x:d[2,3]g y:d[2,3]g w:d[2,3]g", "x:f[3]g y:f[3]g w:f[3]g",
        "x:d[3,2]g y:d[3,2]g w:d[3,2]g")], {"margin": ["2.0", "0.5", "1.0", "3", "5.0"], "p": ["1", "2", "3", "1.5",
        "2.0"], "eps": ["1e-3", "0.1", "1e-6", "0.01", "1e-5"], "swap": [T, F, T, T, T], "reduction": FIVE})
    opts("pairwise_distance", [("x, y", s) for s in ("x:d[2,3]g y:d[2,3]g", "x:f[3]g y:f[3]g", "x:d[2,3]g y:d[3]g",
        "x:d[2,2,2]g y:d[2,2,2]g")], {"p": ["1", "2.0", "3", "0.5", "inf"], "eps": ["1e-3", "0.1", "1e-6", "0.01",
        "0"], "keepdim": [T, F, T, T, F]})
    opts("cosine_similarity", [("x, y", s) for s in ("x:d[2,3]g y:d[2,3]g", "x:f[2,2]g y:f[2,2]g",
        "x:d[3,2]g y:d[3,2]g", "x:d[2,3]g y:d[1,3]g")], {"dim": ["0", "1", "-1", "-2", "0"], "eps": ["1e-6", "1e-3",
        "5.0", "1e-8", "0.5"]})
    for k, form in enumerate(["relu(1 - t * x).mean()", "clamp(1 - t * x, min=0).sum()", "relu(1 - t * x) ** 2",
            "(relu(1 - t * x).mean() + 0.1 * (x * x).sum())"]):
        maker.add("nn", "hinge", "loss = " + form, "x:d[4]g t:d[4]~sign", output="loss")
    for name in ("cosine_similarity", "pairwise_distance"):
        maker.add("nn", name, "z = %s(x, y%s)" % (name, ", dim=0" if name[0] == "c" else ""),
            "x:d[3]g=0.0,0.0,0.0 y:d[3]g=0.0,1.0,0.0")
    for form in ("mse_loss(x, t)", "smooth_l1_loss(x, t)", "huber_loss(x, t, delta=0.7)",
            "binary_cross_entropy_with_logits(x, t)", "soft_margin_loss(x, t)", "cross_entropy(x, t)",
            "kl_div(x, t ** 2)", "gaussian_nll_loss(x, t, t ** 2 + 1)", "cosine_similarity(x, t, dim=0)",
            "poisson_nll_loss(x, t)"):
        maker.add("hessian", "hessian", "loss = " + form,
            "x:d[3]g t:d[3]%s~near" % ("g" if form[0] in "msgc" else ""), output="loss", order=2)
