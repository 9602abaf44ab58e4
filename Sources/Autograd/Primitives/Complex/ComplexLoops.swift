#if !hasFeature(Embedded)
  import Kernels

  /// Where the functions of the C library for complex numbers are chosen; elementary primitives
  /// without one are for real numbers alone.
  extension ElementaryPrimitive {
    var acceptsComplex: Bool { Self.complexLoop != nil }
  }

  extension Div { static var complexPair: gw_complex_pair? { gw_c_div } }
  extension TensorPow { static var complexPair: gw_complex_pair? { gw_c_pow } }

  extension Exp { static var complexLoop: gw_complex? { gw_c_exp } }
  extension Exp2 { static var complexLoop: gw_complex? { gw_c_exp2 } }
  extension Expm1 { static var complexLoop: gw_complex? { gw_c_expm1 } }
  extension Log { static var complexLoop: gw_complex? { gw_c_log } }
  extension Log2 { static var complexLoop: gw_complex? { gw_c_log2 } }
  extension Log10 { static var complexLoop: gw_complex? { gw_c_log10 } }
  extension Log1p { static var complexLoop: gw_complex? { gw_c_log1p } }
  extension Sin { static var complexLoop: gw_complex? { gw_c_sin } }
  extension Cos { static var complexLoop: gw_complex? { gw_c_cos } }
  extension Tan { static var complexLoop: gw_complex? { gw_c_tan } }
  extension Asin { static var complexLoop: gw_complex? { gw_c_asin } }
  extension Acos { static var complexLoop: gw_complex? { gw_c_acos } }
  extension Atan { static var complexLoop: gw_complex? { gw_c_atan } }
  extension Sinh { static var complexLoop: gw_complex? { gw_c_sinh } }
  extension Cosh { static var complexLoop: gw_complex? { gw_c_cosh } }
  extension TanhPrimitive { static var complexLoop: gw_complex? { gw_c_tanh } }
  extension Asinh { static var complexLoop: gw_complex? { gw_c_asinh } }
  extension Acosh { static var complexLoop: gw_complex? { gw_c_acosh } }
  extension Atanh { static var complexLoop: gw_complex? { gw_c_atanh } }
  extension Sqrt { static var complexLoop: gw_complex? { gw_c_sqrt } }
  extension Rsqrt { static var complexLoop: gw_complex? { gw_c_rsqrt } }
  extension Reciprocal { static var complexLoop: gw_complex? { gw_c_reciprocal } }
  extension SigmoidPrimitive { static var complexLoop: gw_complex? { gw_c_sigmoid } }
#endif
