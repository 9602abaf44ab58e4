"""Cases of the category nn: layers, losses, pools, normalization, attention."""

import losses
from maker import options

T, F = "True", "False"


def build(maker):
    def opts(name, setups, choices, keyword_only=(), each=5, method=False):
        options(maker, "nn", name, setups, choices, keyword_only, each, None, "", method)
        for k, (arguments, spec) in enumerate(setups):
            for j in range(2 if len(setups) > 2 else 3):
                maker.add("nn", name, "z = %s(%s)%s" % (name, arguments, ["", " * 2", " + 1"][j]), spec)

    losses.build(maker, opts)
    pools(opts)
    convolutions(opts)
    normalization(maker, opts)
    others(maker, opts)


def pools(opts):
    one = [("x, 2", "x:d[1,2,6]g~distinct"), ("x, 3", "x:f[2,1,7]g~distinct"), ("x, 2", "x:d[2,5]g~distinct"),
        ("x, kernel_size=2", "x:d[1,1,6]g~distinct"), ("x, [3]", "x:d[1,2,7]g~distinct")]
    two = [("x, 2", "x:d[1,1,4,5]g~distinct"), ("x, 3", "x:f[1,1,5,5]g~distinct"), ("x, [2, 1]",
        "x:d[1,2,4,4]g~distinct"), ("x, kernel_size=2", "x:d[1,5,4]g~distinct"), ("x, [2, 3]",
        "x:d[2,1,4,4]g~distinct")]
    stride1, stride2 = ["1", "2", "None", "[2]", "3"], ["1", "2", "[1, 2]", "None", "[2, 1]"]
    padding1, padding2 = ["1", "0", "[1]", "1", "0"], ["1", "0", "[1, 0]", "[0, 1]", "1"]
    opts("max_pool1d", one, {"stride": stride1, "padding": padding1, "dilation": ["2", "1", "[2]", "2", "1"],
        "ceil_mode": [T, F, T, T, F]})
    opts("avg_pool1d", one, {"stride": stride1, "padding": padding1, "ceil_mode": [T, F, T, T, F],
        "count_include_pad": [F, T, F, F, T]})
    opts("max_pool2d", two, {"stride": stride2, "padding": padding2, "dilation": ["2", "1", "[1, 2]", "[2, 1]", "1"],
        "ceil_mode": [T, F, T, T, F]})
    opts("avg_pool2d", two, {"stride": stride2, "padding": padding2, "ceil_mode": [T, F, T, T, F],
        "count_include_pad": [F, T, F, F, T], "divisor_override": ["3", "2", "None", "1", "5"]})
    opts("lp_pool2d", [("x, 2, 2", "x:d[1,1,4,4]g~far"), ("x, 1, 2", "x:f[1,1,4,4]g~pos"), ("x, 3, [2, 1]",
        "x:d[1,4,4]g~pos"), ("x, 2.0, 3", "x:d[1,1,5,5]g~far"), ("x, norm_type=2, kernel_size=2",
        "x:d[1,2,4,4]g~far")], {"stride": stride2, "ceil_mode": [T, F, T, T, F]})
    opts("adaptive_avg_pool1d", [("x, 2", "x:d[1,2,5]g"), ("x, 3", "x:f[2,7]g"), ("x, output_size=1", "x:d[1,1,4]g"),
        ("x, [4]", "x:d[2,6]g"), ("x, 5", "x:d[1,3]g"), ("x, 3", "x:d[2,3]g")], {})
    opts("adaptive_max_pool1d", [("x, 2", "x:d[1,2,5]g~distinct"), ("x, 3", "x:f[2,7]g~distinct"),
        ("x, output_size=1", "x:d[1,1,4]g~distinct"), ("x, [4]", "x:d[2,6]g~distinct"), ("x, 5",
        "x:d[1,3]g~distinct"), ("x, 3", "x:d[2,3]g~distinct")], {})
    for name in ("adaptive_avg_pool2d", "adaptive_max_pool2d"):
        opts(name, [("x, 1", "x:d[1,2,4,5]g~distinct"), ("x, [2, 3]", "x:d[1,1,4,5]g~distinct"), ("x, output_size=2",
            "x:f[1,1,5,3]g~distinct"), ("x, [None, 2]", "x:d[1,3,4]g~distinct"), ("x, [3, 1]",
            "x:d[1,4,4]g~distinct"), ("x, [2, None]", "x:d[2,1,3,3]g~distinct")], {})


def convolutions(opts):
    one = [("x, w", "x:d[1,2,6]g~two w:d[2,2,3]g~two b:d[2]g~two"), ("x, w",
        "x:f[2,2,5]g~two w:f[2,2,2]g~two b:f[2]g~two"), ("x, w", "x:d[2,6]g~two w:d[2,2,3]g~two b:d[2]g~two"),
        ("input=x, weight=w", "x:d[1,2,5]g~two w:d[2,2,1]g~two b:d[2]g~two")]
    grouped = [(a, s.replace("w:d[2,2", "w:d[2,1").replace("w:f[2,2", "w:f[2,1")) for a, s in one]
    opts("conv1d", one + grouped, {"bias": ["b", "None", "b"], "stride": ["2", "[2]", "1", "3", "2"], "padding": ["1",
        "2", "'same'", "'valid'", "[1]"], "dilation": ["2", "[2]", "1", "2", "3"], "groups": ["2", "1", "2", "2",
        "1"]})
    two = [("x, w", "x:d[1,2,4,5]g~two w:d[2,2,2,2]g~two b:d[2]g~two"), ("x, w",
        "x:f[1,2,5,4]g~two w:f[2,2,1,2]g~two b:f[2]g~two"), ("x, w",
        "x:d[2,4,4]g~two w:d[2,2,3,2]g~two b:d[2]g~two"), ("input=x, weight=w",
        "x:d[1,2,5,5]g~two w:d[2,2,3,3]g~two b:d[2]g~two")]
    grouped = [(a, s.replace("w:d[2,2,", "w:d[2,1,").replace("w:f[2,2,", "w:f[2,1,")) for a, s in two]
    opts("conv2d", two + grouped, {"bias": ["b", "None", "b"], "stride": ["2", "[2, 1]", "1", "[1, 2]", "3"],
        "padding": ["1", "[0, 1]", "'same'", "'valid'", "[2, 1]"], "dilation": ["2", "[1, 2]", "1", "[2, 1]", "2"],
        "groups": ["2", "1", "2", "2", "1"]})
    one = [("x, w", "x:d[1,2,4]g~two w:d[2,2,2]g~two b:d[2]g~two"), ("x, w",
        "x:f[2,2,3]g~two w:f[2,2,3]g~two b:f[2]g~two"), ("x, w", "x:d[2,4]g~two w:d[2,2,2]g~two b:d[2]g~two"),
        ("input=x, weight=w", "x:d[1,2,3]g~two w:d[2,2,1]g~two b:d[2]g~two")]
    grouped = [(a, s.replace("w:d[2,2", "w:d[2,1").replace("w:f[2,2", "w:f[2,1")) for a, s in one]
    opts("conv_transpose1d", one + grouped, {"bias": ["b", "None", "b"], "stride": ["2", "[2]", "3", "2", "1"],
        "padding": ["1", "0", "[1]", "1", "0"], "output_padding": ["1", "0", "[1]", "1", "1"], "groups": ["2", "1",
        "2", "2", "1"], "dilation": ["2", "1", "[2]", "2", "3"]})
    two = [("x, w", "x:d[1,2,2,3]g~two w:d[2,2,2,2]g~two b:d[2]g~two"), ("x, w",
        "x:f[1,2,3,2]g~two w:f[2,2,1,2]g~two b:f[2]g~two"), ("x, w",
        "x:d[2,3,2]g~two w:d[2,2,2,1]g~two b:d[2]g~two"), ("input=x, weight=w",
        "x:d[1,2,2,2]g~two w:d[2,2,3,3]g~two b:d[2]g~two")]
    grouped = [(a, s.replace("w:d[2,2,", "w:d[2,1,").replace("w:f[2,2,", "w:f[2,1,")) for a, s in two]
    opts("conv_transpose2d", two + grouped, {"bias": ["b", "None", "b"], "stride": ["2", "[2, 1]", "3", "[1, 2]",
        "2"], "padding": ["1", "[0, 1]", "0", "1", "[1, 0]"], "output_padding": ["1", "[1, 0]", "0", "1", "[0, 1]"],
        "groups": ["2", "1", "2", "2", "1"], "dilation": ["2", "[1, 2]", "1", "2", "[2, 1]"]})
    opts("unfold", [("x, 2", "x:d[1,1,3,4]g"), ("x, [2, 1]", "x:f[1,2,3,3]g"), ("x, kernel_size=2", "x:d[2,1,3,3]g"),
        ("x, [1, 2]", "x:d[1,4,4]g")], {"dilation": ["2", "1", "[1, 2]", "2", "[2, 1]"], "padding": ["1", "[0, 1]",
        "2", "1", "[1, 0]"], "stride": ["2", "[1, 2]", "2", "1", "[2, 1]"]})


def normalization(maker, opts):
    opts("layer_norm", [("x, [3]", "x:d[2,3]g w:d[3]g~near b:d[3]g~two"), ("x, [3]",
        "x:f[2,2,3]g w:f[3]g~near b:f[3]g~two"), ("x, [2, 3]", "x:d[2,2,3]g w:d[2,3]g~near b:d[2,3]g~two"),
        ("x, normalized_shape=[3]", "x:d[3]g w:d[3]g~near b:d[3]g~two")], {"weight": ["w", "w", "None"],
        "bias": ["b", "b", "None"], "eps": ["1e-3", "0.1", "1e-05", "0.5", "1"]})
    opts("rms_norm", [("x, [3]", "x:d[2,3]g w:d[3]g~near"), ("x, [3]", "x:f[2,2,3]g w:f[3]g~near"), ("x, [2, 3]",
        "x:d[2,2,3]g w:d[2,3]g~near"), ("x, normalized_shape=[3]", "x:d[3]g w:d[3]g~near")], {"weight": ["w", "w",
        "None"], "eps": ["1e-3", "0.1", "None", "0.5", "1"]})
    opts("group_norm", [("x, 2", "x:d[2,4,3]g w:d[4]g~near b:d[4]g~two"), ("x, 1",
        "x:f[2,2,2]g w:f[2]g~near b:f[2]g~two"), ("x, num_groups=2", "x:d[2,4]g w:d[4]g~near b:d[4]g~two"), ("x, 3",
        "x:d[1,3,2,2]g w:d[3]g~near b:d[3]g~two")], {"weight": ["w", "w", "None"], "bias": ["b", "b", "None"],
        "eps": ["1e-3", "0.1", "1e-05", "0.5", "1"]})
    training = [("x, None, None, training=True", "x:d[3,2,2]g w:d[2]g~near b:d[2]g~two"),
        ("x, None, None, training=True", "x:f[4,2]g w:f[2]g~near b:f[2]g~two"), ("x, m, v, training=True",
        "x:d[2,2,2,2]g m:d[2] v:d[2]~pos w:d[2]g~near b:d[2]g~two"),
        ("x, running_mean=None, running_var=None, training=True", "x:d[4,3]g w:d[3]g~near b:d[3]g~two")]
    frozen = [("x, m, v", "x:d[3,2,2]g m:d[2] v:d[2]~pos w:d[2]g~near b:d[2]g~two"), ("x, m, v",
        "x:f[4,2]g m:f[2] v:f[2]~pos w:f[2]g~near b:f[2]g~two"), ("x, m, v",
        "x:d[2,2,2,2]g m:d[2] v:d[2]~pos w:d[2]g~near b:d[2]g~two"), ("input=x, running_mean=m, running_var=v",
        "x:d[1,3]g m:d[3] v:d[3]~pos w:d[3]g~near b:d[3]g~two")]
    opts("batch_norm", frozen, {"weight": ["w", "w", "None"], "bias": ["b", "b", "None"], "training": [F, T, F, T, F],
        "momentum": ["0.5", "0.1", "0.9", "0", "1.0"], "eps": ["1e-3", "0.1", "1e-05", "0.5", "1"]})
    for k, tail in enumerate(["", ", weight=w", ", weight=w, bias=b", ", bias=b", ", eps=0.1",
            ", weight=w, bias=b, eps=1e-3", ", momentum=0.3, weight=w"]):
        for arguments, spec in training:
            maker.add("nn", "batch_norm", "z = batch_norm(%s%s)" % (arguments, tail), spec)
    opts("instance_norm", [("x", "x:d[2,2,3]g w:d[2]g~near b:d[2]g~two m:d[2] v:d[2]~pos"), ("x",
        "x:f[1,2,4]g w:f[2]g~near b:f[2]g~two m:f[2] v:f[2]~pos"), ("input=x",
        "x:d[1,2,2,2]g w:d[2]g~near b:d[2]g~two m:d[2] v:d[2]~pos"), ("x",
        "x:d[2,2,2]g w:d[2]g~near b:d[2]g~two m:d[2] v:d[2]~pos")],
         {"running_mean": ["None", "None", "None"], "running_var": ["None", "None"], "weight": ["w", "w", "None"],
         "bias": ["b", "b", "None"], "use_input_stats": [T, T, T], "momentum": ["0.5", "0.1", "0.9", "0", "1.0"],
         "eps": ["1e-3", "0.1", "1e-05", "0.5", "1"]})
    for k, tail in enumerate(["", ", w, b", ", weight=w", ", eps=0.1", ", bias=b, momentum=0.2"]):
        for flag in (", use_input_stats=False", ", use_input_stats=True"):
            tail2 = tail.replace(", w, b", ", weight=w, bias=b") + flag
            maker.add("nn", "instance_norm", "z = instance_norm(x, running_mean=m, running_var=v%s)" % tail2,
                "x:%s[2,2,3]g w:d[2]g~near b:d[2]g~two m:d[2] v:d[2]~pos".replace("%s", "d"))
    opts("local_response_norm", [("x, 2", "x:d[1,3,2]g"), ("x, 3", "x:f[2,3,2]g"), ("x, size=2", "x:d[1,4,2,2]g"),
        ("x, 1", "x:d[2,3,2]g"), ("x, 5", "x:d[1,4,2]g")], {"alpha": ["0.5", "1e-3", "2", "0.1", "1"],
        "beta": ["0.5", "1.0", "0.25", "2", "0.75"], "k": ["2.0", "0.5", "1", "3", "1.5"]})
    opts("normalize", [("x", "x:d[2,3]g"), ("x", "x:f[3,2]g"), ("x", "x:d[2,2,2]g"), ("input=x", "x:d[2,3]g")],
        {"p": ["1", "3.0", "2.0", "inf", "0.5"], "dim": ["0", "-1", "1", "-2", "0"], "eps": ["1e-6", "5.0", "0.1",
        "10", "1e-12"]})
    maker.add("nn", "normalize", "z = normalize(x, dim=0)", "x:d[3]g=0.0,0.0,0.0")
    maker.add("nn", "normalize", "z = normalize(x, dim=0)", "x:d[2,2]g=0.0,1.0,0.0,2.0")


def others(maker, opts):
    opts("linear", [("x, w", "x:d[3]g w:d[2,3]g b:d[2]g"), ("x, w", "x:f[2,3]g w:f[4,3]g b:f[4]g"), ("x, weight=w",
        "x:d[2,2,3]g w:d[2,3]g b:d[2]g"), ("input=x, weight=w", "x:d[2,3]g w:d[1,3]g b:d[1]g"), ("x, w",
        "x:d[0,3]g w:d[2,3]g b:d[2]g")], {"bias": ["b", "None", "b", "b", "b"]})
    for spec in ("x:d[3]g w:d[3]g", "x:d[2,3]g w:d[3]g"):
        maker.add("nn", "linear", "z = linear(x, w)", spec)
    opts("bilinear", [("x, y, w", "x:d[2,3]g~two y:d[2,2]g~two w:d[2,3,2]g~two b:d[2]g"), ("x, y, w",
        "x:f[3]g~two y:f[2]g~two w:f[1,3,2]g~two b:f[1]g"), ("input1=x, input2=y, weight=w",
        "x:d[1,2]g~two y:d[1,2]g~two w:d[3,2,2]g~two b:d[3]g"), ("x, y, w",
        "x:d[2,2,2]g~two y:d[2,2,3]g~two w:d[2,2,3]g~two b:d[2]g")], {"bias": ["b", "None", "b", "b", "b"]})
    opts("embedding", [("i, w", "i:l[2,2]~idx4 w:d[4,2]g"), ("i, w", "i:l[3]~idx4 w:f[4,2]g"), ("i, weight=w",
        "i:l[]~idx4 w:d[4,2]g"), ("input=i, weight=w", "i:i[4]~idx3 w:d[3,1]g"), ("i, w", "i:l[0] w:d[3,2]g")],
        {"padding_idx": ["1", "0", "-1", "2", "None"]})
    opts("prelu", [("x, w", "x:d[2,4]g w:d[1]g"), ("x, w", "x:f[2,3]g w:f[3]g"), ("x, weight=w",
        "x:d[2,2,2]g w:d[2]g"), ("input=x, weight=w", "x:d[3]g w:d[]g"), ("x, w", "x:d[]g w:d[1]g"), ("x, w",
        "x:d[2,2]g w:d[2]")], {}, method=True)
    opts("glu", [("x", "x:d[4]g"), ("x", "x:d[2,4]g"), ("x", "x:f[4,2]g"), ("input=x", "x:d[2,2,4]g"), ("x",
        "x:d[4,2]g")], {"dim": ["0", "-1", "1", "-2", "-1", "0"]})
    attention = [("x, y, v",
        "x:d[2,4]g~two y:d[3,4]g~two v:d[3,2]g~two m:b[2,3]=True,True,False,True,True,True a:d[2,3]g~two"),
        ("x, y, v",
        "x:f[2,2]g~two y:f[3,2]g~two v:f[3,3]g~two m:b[2,3]=True,False,True,True,True,True a:f[2,3]g~two"),
        ("query=x, key=y, value=v",
        "x:d[1,2,3]g~two y:d[1,3,3]g~two v:d[1,3,2]g~two m:b[3]=True,True,False a:d[2,3]g~two"),
                 ("x, y, v",
                 "x:d[1,2,2,2]g~two y:d[1,2,3,2]g~two v:d[1,2,3,2]g~two m:b[2,3]=True,True,True,False,True,True a:d[2,3]~two")]
    for name, values in (("attn_mask", ["m", "a", "None", "a", "m"]), ("dropout_p", ["0.0", "0", "0.0"]),
            ("is_causal", [T, F, T, T, F]), ("scale", ["0.5", "2.0", "None", "1", "0.1"])):
        for arguments, spec in attention:
            for value in values:
                maker.add("nn", "scaled_dot_product_attention",
                    "z = scaled_dot_product_attention(%s, %s=%s)" % (arguments, name, value), spec)
    for k, tail in enumerate(["attn_mask=m, scale=0.5", "a, 0.0, False", "m, 0.0", "None, 0.0, True",
            "is_causal=True, scale=2.0", "attn_mask=a, dropout_p=0.0, is_causal=False, scale=None"]):
        for arguments, spec in attention[:2]:
            maker.add("nn", "scaled_dot_product_attention", "z = scaled_dot_product_attention(%s, %s)" % (arguments,
                tail), spec)
    for k, form in enumerate(["dropout(x, 0.0)", "dropout(x, p=0)", "x.dropout(p=0.0)",
            "dropout(x, 0, training=True)"]):
        for spec in ("x:d[2,4]g", "x:f[3]g", "x:d[]g"):
            maker.add("nn", "dropout", "z = %s * 2" % form, spec)
    for k, form in enumerate(["dropout(x, p=0.5, training=False)", "dropout(x, 0.3, False)",
            "x.dropout(0.9, training=False)", "dropout(x, training=False)", "dropout(x, p=1.0, training=False) * x",
            "dropout(x, 0.0, True)", "dropout(input=x, p=0, training=True)"]):
        for spec in ("x:d[2,3]g", "x:f[4]g"):
            maker.add("nn", "dropout", "z = " + form, spec)
    opts("pixel_shuffle", [("x, 2", "x:d[1,4,2,2]g"), ("x, 2", "x:f[4,1,2]g"), ("x, upscale_factor=2",
        "x:d[1,8,1,1]g"), ("x, 1", "x:d[2,2,2]g"), ("input=x, upscale_factor=3", "x:d[9,1,1]g")], {})
    one, two = "x:%s[1,2,4]g", "x:%s[1,1,3,4]g"
    for k, tail in enumerate(["size=6", "size=2", "scale_factor=2", "scale_factor=0.5", "scale_factor=1.5", "6",
            "None, 2", "size=6, mode='nearest'", "scale_factor=2.0, mode='nearest'", "size=6, mode='linear'",
            "size=3, mode='linear', align_corners=True", "scale_factor=2, mode='linear', align_corners=False",
            "scale_factor=1.5, mode='linear'", "5, None, 'linear', True", "size=[5]", "scale_factor=[2]",
            "size=1, mode='linear'", "size=4, mode='linear', align_corners=True"]):
        for letter in "df":
            maker.add("nn", "interpolate", "z = interpolate(x, %s)" % tail, one % letter)
    for k, tail in enumerate(["size=[6, 2]", "size=5", "scale_factor=2", "scale_factor=0.5", "scale_factor=[2, 1.5]",
            "[2, 3]", "size=[5, 6], mode='bilinear'", "size=[2, 3], mode='bilinear', align_corners=True",
            "scale_factor=2, mode='bilinear', align_corners=False", "scale_factor=1.5, mode='bilinear'",
            "size=[4, 5], mode='bicubic'", "scale_factor=2, mode='bicubic', align_corners=True",
            "size=[2, 2], mode='area'", "scale_factor=0.5, mode='area'", "size=[5, 7], mode='nearest-exact'",
            "size=[1, 1], mode='bilinear'", "None, 2, 'bilinear', True",
            "size=[5, 5], mode='bicubic', align_corners=False"]):
        for letter in "df":
            maker.add("nn", "interpolate", "z = interpolate(x, %s)" % tail, two % letter)
    networks(maker)


def networks(maker):
    base = "x:d[3,2]g~two w1:d[4,2]g~one b1:d[4]g~one w2:d[2,4]g~one b2:d[2]g~one "
    for activation in ("tanh", "relu", "gelu", "silu", "sigmoid", "elu", "softplus", "mish", "selu", "leaky_relu"):
        for tail, more in (("loss = mse_loss(o, t)", "t:d[3,2]"), ("loss = cross_entropy(o, c)", "c:l[3]~idx2"),
                ("loss = smooth_l1_loss(o, t)", "t:d[3,2]"),
                ("p = softmax(o, dim=-1)\nloss = -(p.log() * q).sum(dim=1).mean()", "q:d[3,2]~prob"),
                ("loss = binary_cross_entropy_with_logits(o, q)", "q:d[3,2]~prob")):
            maker.add("nn", "network", "h = %s(linear(x, w1, b1))\no = linear(h, w2, b2)\n%s" % (activation, tail),
                base + more, output="loss")
    for k in range(4):
        maker.add("nn", "attention",
            "q = x @ wq\nk = x @ wk\nv = x @ wv\ns = (q @ k.T) / 3 ** 0.5\na = softmax(s, dim=-1)\nz = a @ v" + ("" if k == 0 else " * %d" % k),
            "x:d[3,3]g~two wq:d[3,3]g~one wk:d[3,3]g~one wv:d[3,2]g~one")
        maker.add("nn", "rnn",
            "h = zeros([2], dtype=float64)\n" + "".join("h = tanh(x[%d] @ u + h @ w + b)\n" % j for j in range(k + 1)) + "loss = (h * h).sum()",
            "x:d[4,2]g~two u:d[2,2]g~one w:d[2,2]g~one b:d[2]g~one", output="loss")
        maker.add("nn", "network",
            "h = layer_norm(linear(x, w1, b1), [4])\no = dropout(h, 0.0) @ w2.T + b2\nloss = (o ** 2).mean() * %d" % (k + 1),
            base, output="loss")
        maker.add("nn", "network",
            "h = relu(conv1d(x.reshape(1, 2, 3), w1.reshape(2, 2, 2)))\no = max_pool1d(h, 2).flatten()\nloss = (o * b2).sum() * %d" % (k + 1),
            base, output="loss")
