import Foundation
import Pages

/// An image of a lesson, which becomes part of its page.
struct LessonImage {
  /// The element, empty where there is no such image.
  let html: String

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "svg": "image/svg+xml",
  ]
  /// A page is to stay small.
  private static let largest = 300_000

  /// Reads an image.
  ///
  /// - Parameters:
  ///   - path: Its path from the lesson's folder.
  ///   - node: Its text is what those get who do not see it.
  ///   - context: The page that it becomes part of.
  init(_ path: String, _ node: MarkdownNode, _ context: PageContext) {
    html = LessonImage.element(path, node, context) ?? ""
  }

  private static func element(
    _ path: String, _ node: MarkdownNode, _ context: PageContext
  ) -> String? {
    let log = context.log
    let name = path.removingPercentEncoding ?? path
    let words = String(node.plainText.trimmed)
    if words.isEmpty {
      log.add(
        "the image has no description", at: node.place, hint: "write it in the brackets: ![…](…)")
    }
    guard LessonLink.scheme(path) == nil else {
      log.add(
        "an image is a file beside the lesson, since pages ask the network for nothing",
        at: node.place)
      return nil
    }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = types[ending] else {
      log.add(
        "\(ErrorLog.quoted(name)) is no image that pages can show", at: node.place,
        hint: "images end in " + types.keys.sorted().map { "." + $0 }.joined(separator: ", "))
      return nil
    }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      log.add("an image lies in the folder of the lessons or below it", at: node.place)
      return nil
    }
    context.embed(name)
    guard let data = try? Data(contentsOf: context.folder.appending(path: name)) else {
      log.add("there is no image \(ErrorLog.quoted(name))", at: node.place)
      return nil
    }
    guard data.count <= largest else {
      log.add(
        "the image has \(data.count / 1000) kB", at: node.place,
        hint: "an image of a lesson has at most \(largest / 1000) kB")
      return nil
    }
    context.addText(words)
    let address = "data:\(type);base64,\(data.base64EncodedString())"
    return "<img src=\"\(address)\" alt=\"\(XML.escaped(words))\">"
  }
}
