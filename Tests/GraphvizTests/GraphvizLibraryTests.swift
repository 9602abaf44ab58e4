import Graphviz
import Testing

/// Tests of Graphviz itself; one at a time, since they share its one thread and one measures memory.
@Suite(.serialized) enum GraphvizLibraryTests {}
