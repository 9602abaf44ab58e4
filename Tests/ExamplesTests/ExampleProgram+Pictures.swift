import Testing

extension ExampleProgram {
  /// Expects a picture and a page that are whole.
  func expectPictures(_ name: String, in output: String = "training") throws {
    let picture = try folder.text("\(output)/\(name).svg")
    #expect(picture.hasPrefix("<?xml") || picture.hasPrefix("<svg"))
    #expect(picture.hasSuffix("</svg>\n"))
    let page = try folder.text("\(output)/\(name).html")
    #expect(page.hasPrefix("<!doctype html>") || page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
  }
}
