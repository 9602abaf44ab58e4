#if !hasFeature(Embedded)
  /// Whether pullbacks that hold numbers of one forward pass are taken apart all the same: a drawing
  /// shows them as they were, a replay must not.
  enum OpenPullbacks {
    @TaskLocal static var areWanted = false
  }

  /// Computes and keeps the history of everything, pullbacks down to their last operation.
  package func recordingPullbacks<R>(_ body: () -> R) -> R {
    OpenPullbacks.$areWanted.withValue(true) { recordingEverything(body) }
  }
#endif
