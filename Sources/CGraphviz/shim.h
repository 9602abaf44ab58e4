#pragma once

// What Swift cannot import from libgvc: its function-like macros, its version-specific layouts, and
// a parameter whose type changed between releases. No state lives here, since every Swift object
// file that uses one of these functions gets a copy of its own.

#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// MARK: Contexts

#ifdef __APPLE__
#define GVZ_LIBRARY_NAME "%.*s/graphviz/libgvplugin_%s%s.dylib"
typedef Dl_info gvz_library;
#define gvz_dladdr dladdr
#else
#define GVZ_LIBRARY_NAME "%.*s/graphviz/libgvplugin_%s.so%s"
// dlfcn.h hides dladdr unless _GNU_SOURCE is defined, and that macro must not differ from what Swift's
// own module of the C library was built with.
typedef struct {
  const char *dli_fname;
  void *dli_fbase;
  const char *dli_sname;
  void *dli_saddr;
} gvz_library;
extern int gvz_dladdr(const void *address, gvz_library *library) __asm__("dladdr");
#endif

// The descriptor of a plug-in that lies in the folder "graphviz" beside libgvc itself, whatever
// the distribution calls that place.
static inline void *_Nullable gvz_plugin(const char *_Nonnull name) {
  gvz_library library;
  // Not &gvContext: in a position-dependent program that is an address in the program.
  void *program = dlopen(NULL, RTLD_LAZY);
  void *anchor = program ? dlsym(program, "gvContext") : NULL;
  if (!anchor || !gvz_dladdr(anchor, &library) || !library.dli_fname) return NULL;
  const char *slash = strrchr(library.dli_fname, '/');
  if (!slash) return NULL;

  // The number is the plug-in interface of a Graphviz release; the name without one belongs to the
  // development package, which need not be installed.
  const char *versions[] = {"", ".8", ".7", ".6"};
  for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
    char path[4096], symbol[128];
    int length = snprintf(path, sizeof path, GVZ_LIBRARY_NAME, (int)(slash - library.dli_fname),
                          library.dli_fname, name, versions[i]);
    if (length < 0 || (size_t)length >= sizeof path) return NULL;
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!handle) continue;
    // A plug-in left over from another release would bring its own libgvc into the process.
    if (dlsym(handle, "gvContext") != anchor) {
      dlclose(handle);
      continue;
    }
    snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", name);
    void *descriptor = dlsym(handle, symbol);
    if (descriptor) return descriptor;
    dlclose(handle);
  }
  return NULL;
}

// A context that knows the dot engine and the SVG writer and loads nothing else; NULL if their
// plug-ins cannot be found.
static inline GVC_t *_Nullable gvz_context_fast(void) {
  // libgvc keeps the list as long as the context, and the context lives as long as the process.
  lt_symlist_t *builtins = (lt_symlist_t *)calloc(3, sizeof *builtins);
  if (!builtins) return NULL;
  builtins[0].name = "gvplugin_core_LTX_library";
  builtins[0].address = gvz_plugin("core");
  builtins[1].name = "gvplugin_dot_layout_LTX_library";
  builtins[1].address = gvz_plugin("dot_layout");
  if (builtins[0].address && builtins[1].address) return gvContextPlugins(builtins, 0);
  free(builtins);
  return NULL;
}

// MARK: Rendering

// The length was an unsigned int, and is a size_t in newer releases.
typedef __typeof__(_Generic(
    &gvRenderData,
    int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): (unsigned int)0,
    default: (size_t)0)) gvz_length;

// 0 and the bytes, to be freed with gvFreeRenderData; otherwise not 0 and NULL.
static inline int gvz_render(GVC_t *_Nonnull context, graph_t *_Nonnull graph,
                             const char *_Nonnull format, char *_Nullable *_Nonnull bytes,
                             size_t *_Nonnull count) {
  gvz_length length = 0;
  *bytes = NULL;
  *count = 0;
  int status = gvRenderData(context, graph, format, bytes, &length);
  // After a failure the length is whatever it was before.
  if (status == 0 && *bytes) *count = (size_t)length;
  return status;
}

// MARK: Geometry, in points with y upwards

// What the text says about the graph itself, NULL if nothing.
static inline const char *_Nullable gvz_graph_attribute(graph_t *_Nonnull graph,
                                                        const char *_Nonnull name) {
  return agget(graph, (char *)name);
}

static inline boxf gvz_bounds(graph_t *_Nonnull graph) { return GD_bb(graph); }

static inline double gvz_dpi(graph_t *_Nonnull graph) { return GD_drawing(graph)->dpi; }

// The largest drawing that the attribute "size" allows, 0 by 0 if there is none.
static inline pointf gvz_size_limit(graph_t *_Nonnull graph) { return GD_drawing(graph)->size; }

// Whether a smaller drawing is enlarged to that size.
static inline int gvz_fills_size_limit(graph_t *_Nonnull graph) {
  return GD_drawing(graph)->filled ? 1 : 0;
}

static inline pointf gvz_node_center(node_t *_Nonnull node) { return ND_coord(node); }

static inline pointf gvz_node_size(node_t *_Nonnull node) {
  pointf size = {ND_width(node) * 72, ND_height(node) * 72};
  return size;
}

static inline uint64_t gvz_edge_order(edge_t *_Nonnull edge) { return (uint64_t)AGSEQ(edge); }

static inline node_t *_Nonnull gvz_edge_tail(edge_t *_Nonnull edge) { return agtail(edge); }

static inline node_t *_Nonnull gvz_edge_head(edge_t *_Nonnull edge) { return aghead(edge); }

// NULL for an edge that has no curve.
static inline const bezier *_Nullable gvz_edge_curve(edge_t *_Nonnull edge) {
  const splines *curve = ED_spl(edge);
  return curve && curve->list && curve->size > 0 ? &curve->list[0] : NULL;
}

// MARK: Fonts

// The number of fonts that fontconfig knows, -1 if there is no fontconfig to ask.
static inline int gvz_font_count(void) {
#ifdef __APPLE__
  const char *name = "libfontconfig.1.dylib";
#else
  const char *name = "libfontconfig.so.1";
#endif
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
  int (*initialize)(void) = (int (*)(void))dlsym(library, "FcInit");
  // The first member of an FcFontSet is the number of its fonts; set 0 is the system's.
  int *(*fonts)(void *, int) = (int *(*)(void *, int))dlsym(library, "FcConfigGetFonts");
  if (!initialize || !fonts || !initialize()) return -1;
  int *set = fonts(NULL, 0);
  return set ? *set : 0;
}
