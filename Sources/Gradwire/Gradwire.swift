/// Everything for Swift code that computes, differentiates and draws: `import Gradwire`.
@_exported public import Autograd
@_exported public import Circuits
@_exported public import Diagrams
@_exported public import Files
@_exported public import Pages
@_exported public import Plots
@_exported public import TensorFiles
