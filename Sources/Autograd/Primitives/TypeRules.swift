/// The dtype and size rules that families of primitives share.
extension TensorList {
  /// The dtype that two tensors meet in.
  ///
  /// Dimensioned tensors come first, 0-d tensors second, plain numbers third; a later class changes
  /// the dtype only if its kind is higher, and plain numbers then count as the default dtypes.
  var promotedDType: DType {
    var dtypes: (DType?, DType?, DType?) = (nil, nil, nil)
    for tensor in self {
      if tensor.isNumber {
        dtypes.2 = dtypes.2?.promoted(with: tensor.dtype) ?? tensor.dtype
      } else if tensor.ndim == 0 {
        dtypes.1 = dtypes.1?.promoted(with: tensor.dtype) ?? tensor.dtype
      } else {
        dtypes.0 = dtypes.0?.promoted(with: tensor.dtype) ?? tensor.dtype
      }
    }
    if let number = dtypes.2, dtypes.0 != nil || dtypes.1 != nil {
      dtypes.2 = number.isComplex ? .complex64 : number.isFloating ? .float32 : number
    }
    var result = dtypes.0 ?? dtypes.1 ?? dtypes.2 ?? .float32
    for later in [dtypes.1, dtypes.2] {
      if let later, later.kind > result.kind {
        result = result.isFloating ? result.complexResult : later
      }
    }
    return result
  }

  /// Elementwise result of two broadcast tensors.
  func arithmeticType(_ operation: String) throws(TensorError) -> TensorType {
    let shape = try broadcastShape(operation)
    // The common case: no promotion to think about.
    return TensorType(self[0].dtype == self[1].dtype ? self[0].dtype : promotedDType, shape)
  }

  /// Sizes of an elementwise result of two tensors.
  func broadcastShape(_ operation: String) throws(TensorError) -> [Int] {
    let lhs = self[0].shape
    let rhs = self[1].shape
    guard let shape = Shape.broadcast(lhs, rhs) else {
      throw .notBroadcastable(operation: operation, lhs: lhs, rhs: rhs)
    }
    return shape
  }

  /// Elementwise result of one tensor in floating point; integers become float32.
  func floatingType() -> TensorType {
    TensorType(self[0].dtype.floatingResult, self[0].shape)
  }
}

extension Tensor {
  /// The gradient of an input whose sizes were stretched: the sum over the stretched dimensions.
  func summed(to target: [Int]) -> Tensor {
    if shape == target { return self }
    let shift = ndim - target.count
    var dims: [Int] = []
    for d in 0..<ndim where d < shift || (target[d - shift] == 1 && shape[d] != 1) {
      dims.append(d)
    }
    let sum = dims.isEmpty ? self : self.sum(dims: dims, keepDim: true)
    return sum.shape == target ? sum : sum.reshape(target)
  }
}
