import ArgumentParser

/// How a run ended, for scripts.
enum ExitStatus {
    /// Finished, but something could not be read, or a gate failed.
    static let partial = ExitCode(1)
    /// Nothing usable came out.
    static let nothing = ExitCode(2)

    /// Runs `body`; an error is told on standard error and ends the run with status 2.
    static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let code as ExitCode {
            throw code
        } catch let error as ValidationError {
            throw error
        } catch {
            Terminal.note("\(error)")
            throw nothing
        }
    }
}
