internal import Languages

/// The whole of a training run: text in, model and confusion table out.
struct Training: Sendable {
    let options: TrainingOptions

    func run() async throws(TrainingError) {
        let texts = withNoLanguage(
            try TrainingText.folders(options.train), seed: 1, lines: Self.noLanguageLines)
        let groups = try ScriptGroup.groups(of: texts, only: options.only)
        let points = CodePoints(groups: groups.map(\.name))
        let english = texts.first { $0.label == "eng_Latn" }
        let options = options
        var scripts: [String: QuantisedScript] = [:]
        // Largest first, so that two cores end at about the same time.
        let order = groups.sorted { ($0.size, $1.name) > ($1.size, $0.name) }
        await withTaskGroup(of: QuantisedScript.self) { tasks in
            for group in order {
                tasks.addTask { Self.train(group, points, boilerplate: english, options) }
            }
            for await script in tasks {
                report("trained \(script.name): \(script.labels.count) labels, \(script.rows.count) weights")
                scripts[script.name] = script
            }
        }
        let trained = groups.compactMap { scripts[$0.name] }
        try finish(ModelParts(labels: texts.map(\.label), points: points, scripts: trained))
    }

    private static func train(
        _ group: ScriptGroup, _ points: CodePoints, boilerplate: TrainingText?, _ options: TrainingOptions
    ) -> QuantisedScript {
        guard group.texts.count > 1 else {
            return QuantisedScript(name: group.name, only: group.texts[0].label)
        }
        let plan = ScriptTrainer.Plan(
            slots: group.slots(latin: options.slots), examplesPerLabel: options.examples, rate: options.rate,
            leastKept: options.leastKept)
        let foreign = group.name == "Latn" ? boilerplate : nil
        let trainer = ScriptTrainer(
            name: group.name, maker: ExampleMaker(texts: group.texts, boilerplate: foreign),
            reader: SymbolReader(table: points.table), plan: plan)
        return QuantisedScript(trainer.train())
    }

    /// Lines without language to learn from, and to try the model on.
    private static let noLanguageLines = 8000
    private static let noLanguageTrials = 100

    private func withNoLanguage(_ texts: [TrainingText], seed: UInt64, lines: Int) -> [TrainingText] {
        var generator = NoLanguageText(seed: seed)
        let made = TrainingText(label: "zxx_Zyyy", bytes: Array(generator.text(lines: lines).utf8))
        return (texts.filter { $0.label != made.label } + [made]).sorted { $0.label < $1.label }
    }

    /// Writes the model, calibrates it on development text, writes it again, and evaluates.
    private func finish(_ parts: ModelParts) throws(TrainingError) {
        try ModelWriter.write(parts.bytes(calibration: CalibrationFit.identity), to: options.model)
        let development = withNoLanguage(
            try TrainingText.folder(options.development), seed: 2, lines: Self.noLanguageTrials)
        let fit = try Trial(model: options.model).calibration(on: development)
        try ModelWriter.write(parts.bytes(calibration: fit.table()), to: options.model)
        let trial = try Trial(model: options.model)
        let evaluation = trial.evaluate(development)
        report(Trial.summary(evaluation, of: "development"))
        if options.showsDetails { report(Trial.details(evaluation)) }
        for folder in options.checks {
            let evaluation = trial.evaluate(try TrainingText.folder(folder))
            report(Trial.summary(evaluation, of: folder))
            if options.showsDetails { report(Trial.details(evaluation)) }
        }
        if let path = options.confusion {
            try ModelWriter.write(Array(ConfusionTable(evaluation).text.utf8), to: path)
        }
    }
}

func report(_ line: String) { print(line) }
