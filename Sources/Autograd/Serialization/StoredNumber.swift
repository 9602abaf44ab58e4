#if !hasFeature(Embedded)
  /// A kind of number that files hold, and the dtype that it is read as.
  package struct StoredNumber: Sendable, Equatable {
    /// How the stored bits become those of an element.
    enum Reading: Sendable {
      /// They are the same.
      case same
      /// IEEE 754 half precision.
      case half
      /// The upper half of a single.
      case brain
      /// An unsigned integer, which the next wider signed one holds.
      case unsigned
    }

    /// What tensors hold.
    package let dtype: DType
    /// Bytes of one stored number.
    package let size: Int
    /// The name in `.npy` headers, without the order of bytes.
    package let npy: String?
    /// The name in safetensors headers.
    package let safetensors: String?
    let reading: Reading

    private init(
      _ dtype: DType, npy: String?, safetensors: String?, size: Int? = nil, reading: Reading = .same
    ) {
      self.dtype = dtype
      self.size = size ?? dtype.byteSize
      self.npy = npy
      self.safetensors = safetensors
      self.reading = reading
    }

    /// All that are read; each dtype is written as the one that it is the same as.
    package static let all = [
      StoredNumber(.bool, npy: "b1", safetensors: "BOOL"),
      StoredNumber(.uint8, npy: "u1", safetensors: "U8"),
      StoredNumber(.int8, npy: "i1", safetensors: "I8"),
      StoredNumber(.int16, npy: "i2", safetensors: "I16"),
      StoredNumber(.int32, npy: "i4", safetensors: "I32"),
      StoredNumber(.int64, npy: "i8", safetensors: "I64"),
      StoredNumber(.float32, npy: "f4", safetensors: "F32"),
      StoredNumber(.float64, npy: "f8", safetensors: "F64"),
      StoredNumber(.complex64, npy: "c8", safetensors: "C64"),
      StoredNumber(.complex128, npy: "c16", safetensors: nil),
      StoredNumber(.int32, npy: "u2", safetensors: "U16", size: 2, reading: .unsigned),
      StoredNumber(.int64, npy: "u4", safetensors: "U32", size: 4, reading: .unsigned),
      StoredNumber(.float32, npy: "f2", safetensors: "F16", size: 2, reading: .half),
      StoredNumber(.float32, npy: nil, safetensors: "BF16", size: 2, reading: .brain),
    ]

    /// The one that a dtype is written as.
    package static func of(_ dtype: DType) -> StoredNumber {
      for number in all where number.dtype == dtype && number.reading == .same { return number }
      preconditionFailure("every dtype stands in the table")
    }

    /// Bytes whose order an order of bytes concerns: the parts of complex numbers stand one by one.
    var partSize: Int { dtype.isComplex ? size / 2 : size }
  }
#endif
