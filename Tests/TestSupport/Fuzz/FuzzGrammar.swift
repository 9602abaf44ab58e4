/// The forms that random programs are made of: `#` stands for any value made before.
///
/// Forms keep to where functions are smooth and not steep, so that finite differences mean something.
package enum FuzzGrammar {
  package static let forms: [String] =
    elementary + special + activations + binary + reductions + scans + shapes + places + several
    + pools + losses + layers

  static let elementary = [
    "sin(#)", "cos(#)", "tan(# / 4)", "tanh(#)", "exp(tanh(#))", "exp2(# / 4)", "expm1(# / 4)",
    "log(abs(#) + 0.5)", "log2(#² + 1)", "log10(#² + 1)", "log1p(#²)", "sqrt(#² + 0.1)",
    "rsqrt(#² + 0.5)", "square(#)", "reciprocal(#² + 0.5)", "asin(tanh(#) / 2)",
    "acos(tanh(#) / 2)", "atan(#)", "sinh(# / 4)", "cosh(# / 4)", "asinh(#)", "acosh(#² + 1.5)",
    "atanh(tanh(#) / 2)", "neg(#)", "-#", "abs(#)", "positive(#)", "deg2rad(#)", "rad2deg(# / 60)",
    "# ** 2", "#²", "(#² + 0.2)^1.5", "(#² + 0.5) ** -1", "2#", "frac(#)", "# * floor(#)",
    "# - round(#)", "sign(#) * #", "float_power(#² + 0.5, 1.5)",
  ]

  static let special = [
    "erf(#)", "erfc(#)", "erfinv(tanh(#) / 2)", "lgamma(#² + 0.5)", "digamma(#² + 0.5)", "sinc(#)",
    "logit(sigmoid(#))", "logit(tanh(#) / 4 + 0.5, eps=0.1)", "xlogy(#, #² + 0.5)",
    "nan_to_num(#)",
  ]

  static let activations = [
    "sigmoid(#)", "relu(#)", "relu6(#)", "leaky_relu(#)", "leaky_relu(#, 0.2)", "elu(#)",
    "elu(#, alpha=0.5)", "celu(#, 0.7)", "selu(#)", "gelu(#)", "gelu(#, approximate='tanh')",
    "silu(#)", "mish(#)", "softplus(#)", "softplus(#, beta=2, threshold=10)", "softsign(#)",
    "tanhshrink(#)", "hardtanh(#)", "hardsigmoid(#)", "hardswish(#)", "hardshrink(#)",
    "softshrink(#)", "threshold(#, 0.3, 0.1)", "logsigmoid(#)", "clamp(#, -1, 1.5)",
    "clamp(#, min=-0.5)", "clamp(#, #, 2)", "clip(#, max=1)", "clamp_min(#, 0.2)",
    "clamp_max(#, 0.9)", "prelu(#, tensor(0.2, dtype=float64))",
  ]

  static let binary = [
    "# + #", "# - #", "# * #", "# / (1.5 + #²)", "add(#, #, alpha=2)", "sub(#, #, alpha=0.5)",
    "rsub(#, #)", "mul(#, #)", "div(#, 2 + #²)", "true_divide(#, 1 + #²)",
    "addcmul(#, #, #, value=0.5)", "addcdiv(#, #, 1 + #²)", "maximum(#, #)", "minimum(#, #)",
    "fmax(#, #)", "fmin(#, #)", "max(#, #)", "min(#, #)", "where(# > #, #, #)",
    "(#² + 0.2) ** tanh(#)", "pow(#² + 0.5, #² / 4)", "atan2(#, #² + 0.3)", "hypot(#, #)",
    "logaddexp(#, #)", "logaddexp2(#, #)", "lerp(#, #, 0.3)", "lerp(#, #, sigmoid(#))",
    "copysign(#, #)", "fmod(#, 1.7)", "remainder(#, 1.3)", "# % 0.9", "mse_loss(#, #)",
    "dist(#, # + 3)",
  ]

  static let reductions = [
    "sum(#)", "mean(#)", "sum(#, dim=0)", "mean(#, dim=-1)", "sum(#, dim=0, keepdim=True)",
    "prod(#)", "prod(#, dim=0)", "var(#)", "var(#, dim=-1, correction=0)", "std(#)",
    "std(#, dim=0, keepdim=True)", "amax(#, dim=0)", "amin(#)", "max(#)", "min(#)", "median(#)",
    "logsumexp(#, dim=0)", "logsumexp(#, dim=-1, keepdim=True)", "softmax(#, dim=-1)",
    "log_softmax(#, dim=0)", "softmin(#, dim=0)", "norm(#)", "norm(#, p=1)", "norm(#, p=3, dim=0)",
    "nansum(#)", "nanmean(#, dim=0)", "quantile(#, 0.3)", "trace(#)",
  ]

  static let scans = [
    "cumsum(#, dim=0)", "cumprod(#, dim=-1)", "logcumsumexp(#, dim=0)", "diff(#)",
    "cummax(#, dim=0).values", "cummin(#, dim=-1).values", "sort(#).values",
    "sort(#, dim=0, descending=True)[0]", "topk(#, 2)[0]", "kthvalue(#, 2).values",
    "max(#, dim=0).values", "min(#, dim=-1)[0]", "median(#, dim=0).values", "aminmax(#).max",
  ]

  static let shapes = [
    "#.T", "transpose(#, 0, 1)", "reshape(#, [-1])", "flatten(#)", "#.reshape(3, -1)",
    "unsqueeze(#, 0)", "squeeze(#)", "#.expand(2, 3)", "broadcast_to(#, [2, 3])", "flip(#, [0])",
    "roll(#, 1)", "roll(#, 1, 0)", "cat([#, #])", "stack([#, #])", "hstack([#, #])",
    "vstack([#, #])", "repeat(#, [2, 1])", "tile(#, [2])", "repeat_interleave(#, 2)", "tril(#)",
    "triu(#, 1)", "diag(#)", "diagonal(#)", "diag_embed(#)", "movedim(#, 0, 1)",
    "permute(#, [1, 0])", "rot90(#)", "unflatten(#, 0, [1, -1])", "swapaxes(#, 0, -1)",
    "column_stack([#, #])", "narrow(#, 0, 0, 2)", "clone(#)", "contiguous(#)",
  ]

  static let places = [
    "#[0]", "#[-1]", "#[:2]", "#[::2]", "#[..., 1]", "#[None]", "#[:, 1:]", "#[[0, 0, 1]]",
    "#[# > 0]", "select(#, 0, 1)", "index_select(#, 0, tensor([0, 0, 1]))",
    "gather(#, 0, tensor([[0, 1, 0]]))", "take(#, tensor([0, 2, 2]))",
    "masked_select(#, # > 0)", "masked_fill(#, # > 1, 0.3)",
    "index_add(#, 0, tensor([0]), unsqueeze(#, 0))", "index_fill(#, 0, tensor([1]), 0.2)",
    "scatter_add(#, 0, tensor([1, 0, 1]), #)", "scatter(#, 0, tensor([2]), 0.4)",
    "take_along_dim(#, argsort(#, dim=0), dim=0)",
  ]

  static let several = [
    "split(#, 2)[0]", "chunk(#, 2)[1]", "unbind(#)[1]", "split(#, [1, 2])[1]",
    "var_mean(#)[0] + var_mean(#)[1]", "std_mean(#, dim=0)[1]",
    "meshgrid(#, #)[0]", "atleast_2d(#)",
  ]

  static let pools = [
    "avg_pool1d(unsqueeze(#, 0), 2)", "max_pool1d(unsqueeze(#, 0), 2, stride=1)",
    "avg_pool2d(unsqueeze(#, 0), 2, stride=1)", "max_pool2d(unsqueeze(#, 0), [1, 2], stride=1)",
    "lp_pool2d(unsqueeze(abs(#) + 0.3, 0), 3, [2, 1])", "adaptive_avg_pool1d(unsqueeze(#, 0), 2)",
    "adaptive_max_pool1d(unsqueeze(#, 0), 2)", "adaptive_avg_pool2d(unsqueeze(#, 0), 2)",
    "adaptive_max_pool2d(unsqueeze(#, 0), [2, 1])", "unfold(unsqueeze(#, 0), [2, 1], padding=1)",
    "interpolate(unsqueeze(#, 0), size=5)", "interpolate(unsqueeze(#, 0), size=4, mode='linear')",
    "interpolate(#[None, None], scale_factor=1.5, mode='bilinear', align_corners=True)",
    "interpolate(#[None, None], size=[4, 2], mode='bicubic')",
    "interpolate(#[None, None], size=2, mode='area')",
    "pixel_shuffle(#[None].expand(4, -1, -1), 2)",
  ]

  static let losses = [
    "l1_loss(#, #)", "smooth_l1_loss(#, #, beta=0.7)", "huber_loss(#, #, delta=0.8)",
    "binary_cross_entropy(sigmoid(#), sigmoid(#))",
    "binary_cross_entropy_with_logits(#, sigmoid(#))",
    "kl_div(#, sigmoid(#))", "kl_div(#, tanh(#), log_target=True)", "poisson_nll_loss(#, #²)",
    "poisson_nll_loss(#² + 0.5, #² + 1.5, log_input=False, full=True)",
    "gaussian_nll_loss(#, #, #² + 0.5)", "multilabel_soft_margin_loss(#, sigmoid(#))",
    "soft_margin_loss(#, sign(#))", "hinge_embedding_loss(#, sign(#))",
    "multi_margin_loss(flatten(#), tensor(1), p=2)", "cross_entropy(flatten(#), tensor(0))",
    "cosine_embedding_loss(flatten(#), flatten(#), tensor(1))", "triplet_margin_loss(#, #, #)",
    "margin_ranking_loss(#, #, sign(#), margin=0.5)",
  ]

  static let layers = [
    "layer_norm(#, [3])", "rms_norm(#, [3])", "group_norm(#[None], 1)",
    "batch_norm(#, None, None, training=True)", "instance_norm(unsqueeze(#, 0))",
    "local_response_norm(unsqueeze(#, 0), 2, alpha=0.5)", "glu(cat([#, #]), 0)",
    "embedding(tensor([0, 1, 1]), #)", "linear(#, #)",
    "bilinear(#, #, full([2, 3, 3], 0.3, dtype=float64))",
    "conv1d(unsqueeze(#, 0), #[None, :, :2])",
    "conv2d(#[None, None], #[None, None, :2, :1], padding=1)",
    "conv_transpose1d(unsqueeze(#, 0), #[:, None])",
    "scaled_dot_product_attention(#, #, #)",
    "scaled_dot_product_attention(#, #, #, is_causal=True, scale=0.5)",
  ]
}
