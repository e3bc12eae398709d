internal import Glibc

do {
    let options = try TrainingOptions(Array(CommandLine.arguments.dropFirst()))
    try await Training(options: options).run()
} catch {
    let message = Array("emic-train: \(error)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    exit(64)
}
