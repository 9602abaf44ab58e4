internal import Autograd

/// Runs cases, one line of JSON in, one line of JSON out.
///
/// ```swift
/// CaseRunner.result(ofLine: #"{"id": "a", "program": "y = x * x", "output": "y", …}"#)
/// // {"error": null, "grads": {…}, "id": "a", "value": {…}}
/// ```
package enum CaseRunner {
  /// The result of a case.
  ///
  /// - Parameters:
  ///   - line: One case in JSON.
  ///   - engine: How optimizer steps are computed.
  /// - Returns: Its result in JSON, without a line break; a line that is no case gives an error result
  ///   with the id that can be found in it, or an empty one.
  package static func result(
    ofLine line: String, engine: Optimization.Engine = .replay
  ) -> String {
    result(of: Array(line.utf8), engine: engine).line
  }

  /// What one case has led to.
  package struct Result {
    /// The result in JSON, without a line break.
    package let line: String
    /// Whether it is an answer rather than an error.
    package let isAnswer: Bool
  }

  /// The result of a line that is not read at all.
  ///
  /// - Parameters:
  ///   - beginning: How the line begins; its id may stand there.
  ///   - reason: Why it is not read.
  /// - Returns: An error result.
  package static func refusal(of beginning: [UInt8], _ reason: String) -> Result {
    refusal(IDScan.id(in: beginning), CaseFailure("syntax", reason))
  }

  private static func refusal(_ id: String, _ failure: CaseFailure) -> Result {
    Result(
      line: JSONText.object([
        "id": .string(id),
        "error": .object([
          "category": .string(failure.category), "message": .string(failure.message),
        ]),
      ]).line, isAnswer: false)
  }

  /// The result of a case.
  ///
  /// - Parameters:
  ///   - bytes: One case in JSON, UTF-8.
  ///   - engine: How optimizer steps are computed.
  /// - Returns: As of a line.
  package static func result(
    of bytes: [UInt8], engine: Optimization.Engine = .replay
  ) -> Result {
    var id = ""
    do throws(CaseFailure) {
      let json: JSONText
      do throws(JSONError) { json = try JSONReader.value(bytes) } catch {
        id = IDScan.id(in: bytes)
        throw CaseFailure("syntax", error.description)
      }
      guard let found = json["id"]?.string else { throw .malformed("id", "a string") }
      id = found
      var answer = try answer(ReferenceCase(json, id: id), engine)
      answer["id"] = .string(id)
      answer["error"] = .null
      return Result(line: JSONText.object(answer).line, isAnswer: true)
    } catch {
      return refusal(id, error)
    }
  }

  private static func answer(
    _ reference: ReferenceCase, _ engine: Optimization.Engine
  ) throws(CaseFailure) -> [String: JSONText] {
    let program: Program
    do throws(ProgramError) {
      program = try Program(reference.program, allowingEmpty: true, isStrict: true)
    } catch {
      throw calledVariable(error, reference) ?? CaseFailure(error)
    }
    switch reference.question {
    case .evaluation(let question):
      return try EvaluationRun(program, reference, question).answer()
    case .optimization(let question):
      return try OptimizationRun(program, reference, question, engine).answer()
    }
  }

  /// The failure of a program that calls one of its variables.
  private static func calledVariable(
    _ error: ProgramError, _ reference: ReferenceCase
  ) -> CaseFailure? {
    guard case .unknownFunction(let name, _, let isVariable) = error.kind else { return nil }
    let isInput = reference.inputs.contains { $0.name == name }
    return isVariable || isInput ? CaseFailure("argument", error.message) : nil
  }

  /// The value of a variable after a run, or of an input.
  static func output(
    _ name: String, of program: Program, _ inputs: [String: Tensor]
  ) throws(CaseFailure) -> Tensor {
    let run: Evaluation
    do throws(ProgramError) { run = try program.evaluate(inputs) } catch {
      throw CaseFailure(error)
    }
    if let value = run[name] {
      guard let tensor = value.operand else {
        throw CaseFailure("argument", "the output '\(name)' is \(value.kindName), not a tensor")
      }
      return tensor
    }
    guard let input = inputs[name] else {
      throw CaseFailure("name", "the output '\(name)' is neither assigned nor an input")
    }
    return input
  }
}

/// Finds the id in a line that is no JSON: the string that follows the first key `"id"`.
private enum IDScan {
  static func id(in bytes: [UInt8]) -> String {
    let key: [UInt8] = Array("\"id\"".utf8)
    var i = 0
    while i + key.count < bytes.count {
      if bytes[i] == key[0], bytes[i..<(i + key.count)].elementsEqual(key) {
        return string(in: bytes, from: i + key.count)
      }
      i += 1
    }
    return ""
  }

  private static func string(in bytes: [UInt8], from start: Int) -> String {
    var i = start
    while i < bytes.count, [0x20, 0x09, UInt8(ascii: ":")].contains(bytes[i]) { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else { return "" }
    var end = i + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      // Ids that need escapes are not guessed at.
      if bytes[end] == UInt8(ascii: "\\") { return "" }
      end += 1
    }
    if end == bytes.count { return "" }
    let text = Array(bytes[i...end])
    guard let value = try? JSONReader.value(text), let id = value.string else { return "" }
    return id
  }
}
