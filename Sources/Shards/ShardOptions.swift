import Synchronization

/// How a shard is to be read.
package struct ShardOptions: Sendable {
    /// The format, when it is not to be recognised.
    package var format: ShardFormat?
    /// Names of fields that go before those of the recognised dialect; a path has dots.
    package var fields = FieldNames()
    /// A row longer than this, in bytes, is skipped and counted.
    package var recordLimit = 256 << 20
    /// Counts the compressed bytes read so far.
    package var progress: ReadCounter?
    /// How much is read from the file at once; tests set it low.
    var inputChunk = 256 << 10
    /// How much is decompressed at once; tests set it low.
    var textChunk = 512 << 10

    package init() {}
}

/// Fields named by the user. `nil` leaves the choice to the dialect.
package struct FieldNames: Sendable, Equatable {
    package var text: String?
    package var id: String?
    package var language: String?
    package var date: String?
    package var url: String?

    package init() {}
}

/// A count that one thread adds to and others may look at.
package final class ReadCounter: Sendable {
    private let value = Atomic<Int64>(0)

    package init() {}

    /// Compressed bytes read so far.
    package var bytes: Int64 { value.load(ordering: .relaxed) }

    func add(_ count: Int) { value.wrappingAdd(Int64(count), ordering: .relaxed) }
}
