/// Forms of functions that want operands of certain sizes or kinds, and so are tried by themselves
/// rather than in random programs.
///
/// Every `#` is an input of its own, the first is called `a`; `3 * eye(3, dtype=float64)` keeps
/// matrices far from singular.
extension FuzzGrammar {
  package static let whole: [String] = products + systems + distances + complex + others

  private static let products = [
    "matmul(#, #)", "# @ #", "mm(reshape(#, [3, 1]), reshape(#, [1, 3]))", "mv(#, reshape(#, [3]))",
    "dot(reshape(#, [3]), reshape(#, [3]))", "inner(#, reshape(#, [3]))",
    "vdot(reshape(#, [3]), reshape(#, [3]))", "outer(reshape(#, [3]), flatten(#))",
    "kron(reshape(#, [3]), reshape(#, [3]))",
    "bmm(reshape(#, [1, 3, 1]), reshape(#, [1, 1, 3]))", "tensordot(#, reshape(#, [3]), dims=1)",
    "einsum('i,j->ij', reshape(#, [3]), reshape(#, [3]))", "einsum('ij,ij->i', #, #)",
    "einsum('...i,i', #, reshape(#, [3]))",
    "addmm(#, reshape(#, [3, 1]), reshape(#, [1, 3]), beta=0.5, alpha=2)",
    "addmv(reshape(#, [3]), reshape(#, [3, 3]), reshape(#, [3]))",
    "addr(#, reshape(#, [3]), reshape(#, [3]))",
    "baddbmm(#, reshape(#, [1, 3, 1]), reshape(#, [1, 1, 3]))",
    "cross(reshape(#, [3]), reshape(#, [3]))", "linalg.cross(reshape(#, [3]), reshape(#, [3]))",
    "linalg.multi_dot([reshape(#, [1, 3]), reshape(#, [3, 3]), reshape(#, [3, 1])])",
    "matrix_power(reshape(#, [3, 3]) / 3, 3)", "linalg.matrix_power(reshape(#, [3, 3]) / 3, 2)",
    "cartesian_prod(reshape(#, [3]), reshape(#, [3]))", "block_diag(#, #)",
  ]

  private static let systems = [
    "det(reshape(#, [3, 3]) / 2)", "linalg.det(reshape(#, [3, 3]) / 2)",
    "logdet(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64))",
    "linalg.slogdet(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64))[1]",
    "inverse(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64))",
    "linalg.inv(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64))",
    "linalg.solve(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64), reshape(#, [3]))",
    "linalg.solve_triangular(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64), reshape(#, [3, 1]), "
      + "upper=True)",
    "cholesky(reshape(#, [3, 1]) @ reshape(a, [1, 3]) / 9 + 3 * eye(3, dtype=float64))",
    "linalg.cholesky(diag(reshape(#, [3]) / 4) + 3 * eye(3, dtype=float64))",
    "linalg.pinv(reshape(#, [3, 3]) / 4 + 3 * eye(3, dtype=float64))",
    "linalg.svdvals(reshape(#, [3, 3]) / 4 + diag(tensor([3, 5, 8], dtype=float64)))",
    "linalg.eigvalsh(reshape(#, [3, 1]) @ reshape(a, [1, 3]) / 4 + diag(tensor([3, 5, 8])))",
  ]

  private static let distances = [
    "linalg.norm(#)", "linalg.vector_norm(#, 3)", "linalg.matrix_norm(reshape(#, [3, 3]))",
    "linalg.matrix_norm(reshape(#, [3, 3]), 'nuc')",
    "cdist(reshape(#, [3, 1]), reshape(#, [3, 1]) + 5)",
    "pairwise_distance(reshape(#, [1, 3]), reshape(#, [1, 3]))",
    "cosine_similarity(reshape(#, [1, 3]), reshape(#, [1, 3]))",
    "normalize(reshape(#, [1, 3]))",
    "nll_loss(log_softmax(reshape(#, [1, 3]), dim=1), tensor([1]))",
  ]

  private static let complex = [
    "real(complex(#, #) ** 2)", "imag(exp(complex(#, #)))", "abs(complex(#, # + 4))",
    "angle(complex(# + 4, #))", "real(conj(complex(#, #)) * complex(#, 1 - #))",
    "real(polar(#, #))", "view_as_real(complex(#, #) * complex(#, #))",
    "real(sgn(complex(#, # + 4)))", "real(log(complex(# + 4, #)))", "imag(sqrt(complex(# + 4, #)))",
  ]

  private static let others = [
    "pad(#, [1, 2])", "pad(reshape(#, [1, 1, 3]), [1, 1], mode='reflect')", "ravel(#)",
    "view(#, [-1])",
    "t(reshape(#, [3, 1]))", "swapdims(#, 0, -1)", "fliplr(reshape(#, [3, 3]))", "flipud(#)",
    "dstack([#, #])", "concat([#, #])", "atleast_1d(#)", "double(#)", "to(#, float64)",
    "heaviside(#, #) * #", "ceil(#) * #", "trunc(#) * #",
    "floor_divide(#, 0.7) * #",
  ]
}
