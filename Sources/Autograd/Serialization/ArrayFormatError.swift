#if !hasFeature(Embedded)
  /// Why bytes are not the array file that they were taken for, and where they stop being it.
  ///
  /// ```swift
  /// do throws(ArrayFormatError) {
  ///   _ = try Tensor(npy: Array("1, 2, 3".utf8))
  /// } catch {
  ///   print(error)   // at byte 0: this does not begin as a .npy file does
  /// }
  /// ```
  public struct ArrayFormatError: Error, Sendable, Equatable {
    /// What can be wrong.
    public indirect enum Problem: Sendable, Equatable {
      /// Another beginning than the format's; the other format that it looks like, if one is known.
      case otherFormat(expected: String, looksLike: String?)
      /// The file ends before a part of it.
      case truncated(part: String, needed: UInt64, found: Int)
      /// A version of the format that is not known.
      case unknownVersion(String)
      /// A header that is longer than any of use.
      case headerTooLong(length: UInt64, limit: Int)
      /// A header that breaks the format's rules.
      case badHeader(String)
      /// Numbers that no dtype holds, and what to do about it.
      case unsupportedNumbers(String, advice: String)
      /// More elements than memory can hold.
      case tooLarge([Int])
      /// Another number of bytes than the sizes promise.
      case wrongSize(promised: Int, found: Int)
      /// Offsets that lie outside of the file or run backwards.
      case outOfBounds(begin: String, end: String, limit: Int)
      /// Two parts that claim the same bytes.
      case overlap(with: String)
      /// Bytes that belong to nothing.
      case gap(Int)
      /// Two arrays of one name.
      case repeatedName(String)
      /// An entry that was packed in a way that is not read.
      case unsupportedPacking(String)
      /// Packed bytes that cannot be unpacked.
      case badPacking(String)
      /// Bytes that were changed since they were written.
      case wrongChecksum
      /// A problem of one array among several.
      case inArray(String, Problem)
    }

    /// What is wrong.
    public let problem: Problem
    /// The byte at which it is wrong, counted from 0.
    public let offset: Int

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - offset: The byte at which it is wrong.
    public init(_ problem: Problem, at offset: Int) {
      self.problem = problem
      self.offset = offset
    }
  }

  extension ArrayFormatError: CustomStringConvertible {
    /// The place, what is wrong there, and what to do.
    public var description: String { "at byte \(offset): \(problem.text)" }
  }

  extension ArrayFormatError.Problem {
    /// The problem in words.
    var text: String {
      switch self {
      case .otherFormat(let expected, let other):
        "this does not begin as a \(expected) file does"
          + (other.map { "; it looks like \($0)" } ?? "")
      case .truncated(let part, let needed, let found):
        "the file ends within \(part), which takes \(needed) bytes where only \(found) are left; "
          + "it was not copied or written to its end"
      case .unknownVersion(let version):
        "version \(version) of the format is not known; the versions read are 1.0, 2.0 and 3.0"
      case .headerTooLong(let length, let limit):
        "the header says that it has \(length) bytes; more than \(limit) are not read, "
          + "because no array needs them"
      case .badHeader(let reason): "the header is broken: \(reason)"
      case .unsupportedNumbers(let name, let advice): "\(name) cannot be read: \(advice)"
      case .tooLarge(let shape):
        "sizes \(short(Shape.text(shape))) are more than memory can hold"
      case .wrongSize(let promised, let found):
        "dtype and sizes promise \(promised) bytes, and there are \(found)"
      case .outOfBounds(let begin, let end, let limit):
        "it claims bytes \(begin) to \(end) of data that has \(limit)"
      case .overlap(let other): "it claims bytes that belong to \(short(other))"
      case .gap(let count): "\(count) bytes of the data belong to no array"
      case .repeatedName(let name): "there are two arrays named '\(short(name))'"
      case .unsupportedPacking(let how): "\(how); pack it again with numpy.savez_compressed"
      case .badPacking(let reason): "it cannot be unpacked: \(reason)"
      case .wrongChecksum:
        "the checksum is not that of the bytes; they were changed since they were written"
      case .inArray(let name, let problem): "array '\(short(name))': \(problem.text)"
      }
    }

    /// What fits a line; hostile files have longer names.
    private func short(_ name: String) -> String {
      name.count > 60 ? name.prefix(60) + "…" : name
    }
  }
#endif
