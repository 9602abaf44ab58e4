#if !hasFeature(Embedded)
  package import Autograd

  /// One optimizer with its options and scheduler, not yet over any parameters.
  package struct OptimizerChoice {
    /// What is known of the optimizer.
    package let declaration: OptimizerDeclaration
    /// The options that differ from their defaults, as given.
    package let options: [(name: String, value: OptionValue)]
    private let text: String
    private let place: String
    private let schedule: (declaration: SchedulerDeclaration, call: OptionCall)?

    /// Looks up the names.
    ///
    /// - Parameters:
    ///   - call: The optimizer's name and options.
    ///   - lr: The rate where the call says none.
    ///   - schedule: The scheduler's name and options.
    ///   - place: Where the optimizer was written, `--optimizer` for instance.
    /// - Throws: A `Refusal` with the name that was probably meant.
    package init(
      _ call: OptionCall, lr: OptionValue? = nil, _ schedule: OptionCall? = nil,
      of place: String = "--optimizer"
    ) throws(OptionCall.Refusal) {
      text = call.text
      self.place = place
      do throws(OptimizerError) { declaration = try OptimizerCatalog.named(call.name) } catch {
        throw .unknown(
          call.name, in: place, OptimizerCatalog.all.map { $0.name }, "optimizer", "optimizers")
      }
      var options = call.options
      if let lr, !options.contains(where: { $0.name == "lr" }) { options.append(("lr", lr)) }
      self.options = options
      guard let schedule else {
        self.schedule = nil
        return
      }
      do throws(OptimizerError) {
        self.schedule = (try SchedulerCatalog.named(schedule.name), schedule)
      } catch {
        throw .unknown(
          schedule.name, in: "--scheduler", SchedulerCatalog.all.map { $0.name }, "scheduler",
          "schedulers")
      }
    }

    /// Makes the optimizer, and its scheduler if there is one.
    ///
    /// - Parameter parameters: What it shall change.
    /// - Returns: Both.
    /// - Throws: A `Refusal` that names the option and what it takes.
    package func make(
      _ parameters: [Tensor]
    ) throws(OptionCall.Refusal) -> (optimizer: any Optimizer, scheduler: (any Scheduler)?) {
      let optimizer: any Optimizer
      do throws(OptimizerError) { optimizer = try declaration.optimizer(parameters, options) } catch
      {
        throw .optimizer(error, in: "\(place) \(OptionCall.shown(text))", declaration.options)
      }
      guard let schedule else { return (optimizer, nil) }
      do throws(OptimizerError) {
        return (optimizer, try schedule.declaration.scheduler(optimizer, schedule.call.options))
      } catch {
        throw .optimizer(
          error, in: "--scheduler \(OptionCall.shown(schedule.call.text))",
          schedule.declaration.options)
      }
    }

    /// Name and options as a call, `Adam(lr=0.1)`.
    package var call: String {
      let parts = options.map { $0.name + "=" + $0.value.text }
      return declaration.name + (parts.isEmpty ? "" : "(" + parts.joined(separator: ", ") + ")")
    }

    /// The learning rate and what else differs from the defaults, as legends say it.
    package var summary: String {
      var rate = declaration.options.first { $0.name == "lr" }?.standard
      var rest: [String] = []
      for (name, value) in options {
        if name == "lr" { rate = value } else { rest.append("\(name) \(value.text)") }
      }
      return ((rate.map { ["lr \($0.text)"] } ?? []) + rest).joined(separator: ", ")
    }
  }

  extension OptionCall.Refusal {
    /// A name that no catalog has, with the one that was probably meant.
    package static func unknown(
      _ name: String, in place: String? = nil, _ known: [String], _ kind: String, _ plural: String
    ) -> OptionCall.Refusal {
      // These names are found in any case, so a slip is not one of case.
      let nearest = Suggestion.nearest(
        to: name.lowercased(), among: known.map { $0.lowercased() })
      let meant = known.first { $0.lowercased() == nearest }
      let hint = meant.map { "; did you mean '\($0)'?" } ?? ";"
      return OptionCall.Refusal(
        (place.map { $0 + ": " } ?? "") + "there is no \(kind) '\(OptionCall.shown(name))'\(hint)"
          + " 'gradwire list \(plural)' lists them all")
    }

    /// An option that an optimizer or scheduler does not take; what does not suit the parameters is
    /// the program's matter.
    fileprivate static func optimizer(
      _ error: OptimizerError, in place: String, _ declared: [Hyperparameter]
    ) -> OptionCall.Refusal {
      var text = "\(place): \(error.description)"
      if case .unknownOption(_, let option) = error {
        let names = declared.map { $0.name }
        let hint = Suggestion.nearest(to: option, among: names)
        text += (hint.map { "; did you mean '\($0)'?" } ?? ";")
        text += " its options are " + names.joined(separator: ", ")
      }
      if case .badParameter = error { return OptionCall.Refusal(text, concernsData: true) }
      return OptionCall.Refusal(text)
    }
  }
#endif
