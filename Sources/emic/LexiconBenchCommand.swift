import ArgumentParser
import Foundation
import Lexicons

/// `emic lexicon bench`: how fast forms are matched, and whether it depends on how many there are.
struct LexiconBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure the speed of matching at several numbers of forms.",
        discussion: """
            Text and forms are made from a seed: the same everywhere. One core.

            Examples:
              emic lexicon bench
              emic lexicon bench --forms 10000 --forms 1000000 --megabytes 64
            """)

    @Option(help: "How many forms; may be repeated. (default: 10000, 100000, 1000000)")
    var forms: [Int] = []

    @Option(help: "Megabytes of text.")
    var megabytes = 32

    func validate() throws {
        guard forms.allSatisfy({ $0 > 0 }), megabytes > 0 else {
            throw ValidationError("--forms and --megabytes must be positive")
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            Terminal.output("forms\tmegabytes\tmentions\tMB/s\n")
            for count in forms.isEmpty ? [10_000, 100_000, 1_000_000] : forms {
                var benchmark = MatcherBenchmark(registry: try Registry.shipped())
                let result = try benchmark.run(forms: count, megabytes: megabytes)
                let speed = String(format: "%.0f", result.megabytesPerSecond)
                Terminal.output("\(result.forms)\t\(megabytes)\t\(result.mentions)\t\(speed)\n")
            }
        }
    }
}
