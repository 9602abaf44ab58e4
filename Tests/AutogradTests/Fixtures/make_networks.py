"""Writes networks.jsonl: values and gradients of losses, layers and pools by PyTorch.

Run with a Python that has torch: python make_networks.py > networks.jsonl
"""

import torch

from calls import call, drawn, leaf

pairs = [([], []), ([4], [4]), ([2, 3], [2, 3])]
reductions = ("mean", "sum", "none")
for shape, other in [*pairs, ([2, 3], [3])]:
    for reduction in reductions:
        call("l1_loss", drawn(shape), drawn(other), reduction=reduction)
        call("smooth_l1_loss", drawn(shape), drawn(other), reduction=reduction, beta=0.7)
        call("huber_loss", drawn(shape), drawn(other), reduction=reduction, delta=0.7)
same = leaf([3.0, -1.0])
for name in ("l1_loss", "smooth_l1_loss", "huber_loss"):
    call(name, same, leaf([3.0, 0.0]))
call("smooth_l1_loss", same, leaf([3.0, 0.0]), beta=0.0)
for shape, other in pairs:
    for reduction in reductions:
        x = torch.sigmoid(drawn(shape).detach()).requires_grad_()
        t = torch.sigmoid(drawn(other).detach()).requires_grad_()
        call("binary_cross_entropy", x, t, reduction=reduction)
        call("binary_cross_entropy", x, t, drawn(other).detach(), reduction=reduction)
        call("binary_cross_entropy_with_logits", drawn(shape), t, reduction=reduction)
        call("binary_cross_entropy_with_logits", drawn(shape), t, reduction=reduction,
             pos_weight=drawn(other).detach())
call("binary_cross_entropy", leaf([0.0, 1.0, 0.0, 1.0]), torch.tensor([0.0, 1.0, 1.0, 0.0], dtype=torch.float64))
call("layer_norm", drawn([2, 3]), [3])
call("layer_norm", drawn([2, 3, 2]), [3, 2], drawn([3, 2]), drawn([3, 2]), 1e-3)
call("layer_norm", drawn([4], torch.float32), [4], drawn([4], torch.float32))
call("rms_norm", drawn([2, 3]), [3])
call("rms_norm", drawn([2, 3]), [2, 3], drawn([2, 3]), 0.1)
call("rms_norm", drawn([2, 4], torch.float32), [4])

for options in ({}, {"stride": 2}, {"padding": 1}, {"dilation": 2, "padding": 1}, {"padding": "same"},
                {"padding": "valid", "stride": 3}):
    call("conv1d", drawn([2, 2, 6]), drawn([3, 2, 3]), drawn([3]), **options)
    call("conv2d", drawn([1, 2, 5, 6]), drawn([2, 2, 3, 2]), drawn([2]), **options)
call("conv1d", drawn([4, 6]), drawn([2, 2, 3]), groups=2)
call("conv2d", drawn([4, 4, 3]), drawn([4, 2, 2, 2]), groups=2)
call("conv2d", drawn([2, 1, 5, 4]), drawn([1, 1, 2, 2]), None, [2, 1], [1, 0], [1, 2])
call("conv2d", drawn([1, 1, 3, 3], torch.float32), drawn([1, 1, 2, 2], torch.float32))
for options in ({}, {"stride": 1}, {"padding": 1}, {"stride": 2, "ceil_mode": True},
                {"stride": 2, "padding": 1, "ceil_mode": True}):
    for name in ("max_pool", "avg_pool"):
        call(name + "1d", drawn([2, 2, 6]), 3, **options)
        call(name + "2d", drawn([1, 2, 5, 6]), [3, 2], **options)
    call("avg_pool1d", drawn([2, 6]), 3, count_include_pad=False, **options)
    call("avg_pool2d", drawn([2, 5, 6]), 3, divisor_override=4, **options)
call("max_pool1d", drawn([2, 7]), 3, 1, dilation=2)
call("max_pool2d", drawn([2, 5, 6]), 2, [1, 2], dilation=[2, 1])
call("max_pool2d", leaf([[[1.0, 1.0, 0.0, 2.0], [1.0, 1.0, 2.0, 2.0]]]), 2)

m, v = drawn([2]).detach(), drawn([2]).detach() ** 2 + 0.1
for shape in ([3, 2], [2, 2, 3], [2, 2, 2, 2]):
    call("batch_norm", drawn(shape), m, v, drawn([2]), drawn([2]))
    call("batch_norm", drawn(shape), None, None, drawn([2]), None, True, 0.1, 1e-3)
    call("group_norm", drawn(shape), 1, drawn([2]), drawn([2]))
    if len(shape) > 2:
        call("group_norm", drawn(shape), 2)
        call("instance_norm", drawn(shape), None, None, drawn([2]), drawn([2]))
        call("instance_norm", drawn(shape), m, v, use_input_stats=False)
for options in ({}, {"stride": 2}, {"padding": 1}, {"stride": 2, "output_padding": 1}, {"dilation": 2}):
    call("conv_transpose1d", drawn([2, 2, 4]), drawn([2, 3, 3]), drawn([3]), **options)
    call("conv_transpose2d", drawn([1, 2, 3, 2]), drawn([2, 2, 3, 2]), drawn([2]), **options)
call("conv_transpose1d", drawn([4, 3]), drawn([4, 1, 2]), groups=2)
signs = torch.tensor([[1.0, -1.0, 1.0], [-1.0, -1.0, 1.0]], dtype=torch.float64)
for reduction in reductions:
    call("hinge_embedding_loss", drawn([2, 3]), signs, margin=0.7, reduction=reduction)
    call("margin_ranking_loss", drawn([2, 3]), drawn([2, 3]), signs, margin=0.3, reduction=reduction)
    call("soft_margin_loss", drawn([2, 3]), signs, reduction=reduction)
    for swap in (False, True):
        call("triplet_margin_loss", drawn([2, 3]), drawn([2, 3]), drawn([2, 3]), swap=swap, reduction=reduction)
call("triplet_margin_loss", drawn([2, 3]), drawn([2, 3]), drawn([2, 3]), margin=2.0, p=1)
