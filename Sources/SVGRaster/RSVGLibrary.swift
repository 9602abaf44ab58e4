#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The functions of librsvg and cairo that are used, found in the library when it is first needed.
@safe struct RSVGLibrary {
  /// The library, or nil where the system has none.
  static let shared = RSVGLibrary()

  private typealias Pointer = UnsafeMutableRawPointer
  /// `RsvgRectangle`.
  private struct Rectangle { var x, y, width, height: Double }
  private typealias Write =
    @convention(c) (Pointer?, UnsafePointer<UInt8>?, UInt32) -> Int32

  // `Pointer?` stands for pointers to types that only the library knows.
  private let makeHandle:
    @convention(c) (UnsafePointer<UInt8>?, UInt, UnsafeMutablePointer<Pointer?>?) -> Pointer?
  private let render:
    @convention(c) (
      Pointer?, Pointer?, UnsafeRawPointer?, UnsafeMutablePointer<Pointer?>?
    ) -> Int32
  private let release: @convention(c) (Pointer?) -> Void
  private let freeError: @convention(c) (Pointer?) -> Void
  private let makeSurface: @convention(c) (Int32, Int32, Int32) -> Pointer?
  private let makeContext: @convention(c) (Pointer?) -> Pointer?
  private let contextStatus: @convention(c) (Pointer?) -> Int32
  private let dropContext: @convention(c) (Pointer?) -> Void
  private let dropSurface: @convention(c) (Pointer?) -> Void
  private let writePNG: @convention(c) (Pointer?, Write?, Pointer?) -> Int32

  private static let names = [
    "librsvg-2.so.2", "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib",
    "/usr/local/lib/librsvg-2.2.dylib",
  ]

  private init?() {
    var opened: Pointer?
    for name in RSVGLibrary.names where unsafe opened == nil {
      unsafe opened = dlopen(name, RTLD_NOW | RTLD_LOCAL)
    }
    guard let library = unsafe opened else { return nil }
    // The search goes on in the libraries that librsvg itself needs: GLib and cairo.
    func find<F>(_ name: String, _ type: F.Type) -> F? {
      guard let symbol = unsafe dlsym(library, name) else { return nil }
      return unsafe unsafeBitCast(symbol, to: type)
    }
    guard
      let makeHandle = unsafe find(
        "rsvg_handle_new_from_data",
        (@convention(c) (UnsafePointer<UInt8>?, UInt, UnsafeMutablePointer<Pointer?>?) -> Pointer?)
          .self),
      let render = unsafe find(
        "rsvg_handle_render_document",
        (@convention(c) (
          Pointer?, Pointer?, UnsafeRawPointer?, UnsafeMutablePointer<Pointer?>?
        ) -> Int32).self),
      let release = unsafe find("g_object_unref", (@convention(c) (Pointer?) -> Void).self),
      let freeError = unsafe find("g_error_free", (@convention(c) (Pointer?) -> Void).self),
      let makeSurface = unsafe find(
        "cairo_image_surface_create", (@convention(c) (Int32, Int32, Int32) -> Pointer?).self),
      let makeContext = unsafe find(
        "cairo_create", (@convention(c) (Pointer?) -> Pointer?).self),
      let contextStatus = unsafe find("cairo_status", (@convention(c) (Pointer?) -> Int32).self),
      let dropContext = unsafe find("cairo_destroy", (@convention(c) (Pointer?) -> Void).self),
      let dropSurface = unsafe find(
        "cairo_surface_destroy", (@convention(c) (Pointer?) -> Void).self),
      let writePNG = unsafe find(
        "cairo_surface_write_to_png_stream",
        (@convention(c) (Pointer?, Write?, Pointer?) -> Int32).self)
    else { return nil }
    unsafe self.makeHandle = unsafe makeHandle
    unsafe self.render = unsafe render
    unsafe self.release = unsafe release
    unsafe self.freeError = unsafe freeError
    unsafe self.makeSurface = unsafe makeSurface
    unsafe self.makeContext = unsafe makeContext
    unsafe self.contextStatus = unsafe contextStatus
    unsafe self.dropContext = unsafe dropContext
    unsafe self.dropSurface = unsafe dropSurface
    unsafe self.writePNG = unsafe writePNG
  }

  /// Paints a document over the whole of a bitmap.
  func png(_ svg: String, columns: Int32, rows: Int32) throws(SVGRasterError) -> [UInt8] {
    var error: Pointer?
    let bytes = Array(svg.utf8)
    let handle = unsafe bytes.withUnsafeBufferPointer {
      unsafe makeHandle($0.baseAddress, UInt($0.count), &error)
    }
    guard let handle = unsafe handle else { throw unsafe failure(error) }
    defer { unsafe release(handle) }
    let surface = unsafe makeSurface(RSVGLibrary.argb32, columns, rows)
    defer { unsafe dropSurface(surface) }
    let context = unsafe makeContext(surface)
    defer { unsafe dropContext(context) }
    var page = Rectangle(x: 0, y: 0, width: Double(columns), height: Double(rows))
    let isDone = unsafe withUnsafePointer(to: &page) {
      unsafe render(handle, context, UnsafeRawPointer($0), &error)
    }
    guard isDone != 0 else { throw unsafe failure(error) }
    let status = unsafe contextStatus(context)
    guard status == 0 else { throw .failed("cairo reports status \(status)") }
    var png: [UInt8] = []
    let written = unsafe withUnsafeMutablePointer(to: &png) {
      unsafe writePNG(surface, RSVGLibrary.append, Pointer($0))
    }
    guard written == 0 else { throw .failed("cairo reports status \(written)") }
    return png
  }

  /// `CAIRO_FORMAT_ARGB32`.
  private static let argb32: Int32 = 0

  private static let append: Write = { closure, data, count in
    unsafe closure?.assumingMemoryBound(to: [UInt8].self).pointee.append(
      contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return 0
  }

  /// The message of a `GError`: two 32-bit numbers, then the text.
  private func failure(_ error: Pointer?) -> SVGRasterError {
    guard let error = unsafe error else { return .failed("librsvg gives no reason") }
    defer { unsafe freeError(error) }
    let text = unsafe error.load(fromByteOffset: 8, as: UnsafePointer<CChar>?.self)
    return .failed(unsafe text.map { unsafe String(cString: $0) } ?? "librsvg gives no reason")
  }
}
