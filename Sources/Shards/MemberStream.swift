import Glibc

/// Members in a row, with damage between and inside them passed over.
///
/// After a fault the next member is searched from just behind the start of the damaged one, since
/// damaged data can be decoded past its end and over the headers of the members that follow.
final class MemberStream: DecodedStream {
    private enum Phase {
        case header
        case body
        case search(fault: Damage)
        case ended
    }

    private(set) var members = 0
    private let input: ByteInput
    private let codec: any MemberCodec
    private var phase = Phase.header
    private var told: (damage: Damage, breaksText: Bool)?
    private var textOffset: Int64 = 0
    private var memberOffset: Int64 = 0
    private var memberTextOffset: Int64 = 0
    private var isUnverified = false

    /// Headers longer than this are none.
    private static let headerLimit = 256 << 10
    /// How much of a member is looked at to see whether it is one.
    private static let trialLength = 64 << 10

    init(_ input: ByteInput, codec: any MemberCodec) {
        self.input = input
        self.codec = codec
    }

    func read(into room: UnsafeMutableRawBufferPointer) -> StreamStep {
        var filled = 0
        while filled < room.count {
            if let told {
                if filled > 0 { return .bytes(filled) }
                self.told = nil
                return .damage(told.damage, breaksText: told.breaksText)
            }
            switch phase {
            case .header: beginMember()
            case .body: filled += decode(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
            case .search(let fault): search(fault)
            case .ended: return filled > 0 ? .bytes(filled) : .end
            }
        }
        return .bytes(filled)
    }

    private func beginMember() {
        let start = input.offset
        skipPadding()
        if input.unread.isEmpty {
            phase = .ended
            if members == 0 || input.fault != nil { tell(endFault(at: start)) }
            return
        }
        var reading = codec.header(of: input.unread)
        while reading == .needsMore, input.unread.count < Self.headerLimit, input.refill() {
            reading = codec.header(of: input.unread)
        }
        switch reading {
        case .complete(let headerEnd):
            members += 1
            memberOffset = input.offset
            memberTextOffset = textOffset
            input.consume(headerEnd)
            codec.reset()
            isUnverified = false
            phase = .body
        case .needsMore:
            members += 1
            input.consume(input.unread.count)
            phase = .ended
            tell(endFault(at: start))
        case .invalid:
            phase = .search(fault: fault(.garbage, at: start))
            // Behind an unverified member the next may have begun earlier than this.
            if !isUnverified { memberOffset = start }
        }
    }

    /// Zeros fill files up to a block or a tape record; they are no damage.
    private func skipPadding() {
        if members == 0 { return input.ensure(1) }
        repeat {
            let zeros = input.unread.prefix { $0 == 0 }.count
            input.consume(zeros)
        } while input.unread.isEmpty && input.refill()
    }

    private func decode(into room: UnsafeMutableRawBufferPointer) -> Int {
        let step = codec.decode(input.unread, into: room)
        input.consume(step.consumed)
        textOffset += Int64(step.produced)
        switch step.status {
        case .memberEnd:
            phase = .header
        case .fault(let kind) where kind == .badChecksum || kind == .badLength:
            endUnverifiedMember(kind)
        case .fault(let kind):
            phase = .search(fault: fault(kind, at: input.offset))
        case .more:
            // A decoder that still holds output asks for room, not for input.
            let isStuck = step.produced == 0 && step.consumed == 0
            if input.unread.isEmpty || isStuck, step.produced < room.count, !input.refill() {
                phase = .search(fault: endFault(at: input.offset))
            }
        }
        return step.produced
    }

    /// The member went on to its end. When another follows and the length is right, nothing is missing.
    private func endUnverifiedMember(_ kind: Damage.Kind) {
        let damage = fault(kind, at: input.offset)
        input.ensure(codec.magic.count)
        let next = input.unread
        if next.isEmpty || next[0] == 0 || codec.header(of: next) != .invalid {
            var confirmed = damage
            confirmed.bytesLost = 0
            told = (confirmed, kind == .badLength)
            isUnverified = true
            phase = .header
        } else {
            phase = .search(fault: damage)
        }
    }

    private func search(_ fault: Damage) {
        var fault = fault
        let failedAt = fault.compressedOffset
        input.rewind(to: memberOffset + 1)
        phase = findMember() ? .header : .ended
        // Of what the file or the disk no longer gives nobody can tell how much it was.
        let isKnown = fault.kind != .cutShort && fault.kind != .readFault
        fault.bytesLost = isKnown ? max(0, input.offset - failedAt) : nil
        tell(fault)
    }

    /// Moves to the next plausible member, or to the end.
    private func findMember() -> Bool {
        let magic = codec.magic
        while true {
            input.ensure(magic.count)
            let unread = input.unread
            if unread.count < magic.count {
                input.consume(unread.count)
                return false
            }
            guard let base = unread.baseAddress,
                let found = memchr(base, Int32(magic[0]), unread.count - magic.count + 1)
            else {
                input.consume(unread.count - magic.count + 1)
                continue
            }
            input.consume(UnsafeRawPointer(found) - base)
            if input.unread.starts(with: magic) {
                input.ensure(Self.trialLength)
                let isAll = input.unread.count < Self.trialLength
                if codec.isPlausible(input.unread, isAll: isAll) { return true }
            }
            input.consume(1)
        }
    }

    private func tell(_ damage: Damage) { told = (damage, true) }

    private func endFault(at offset: Int64) -> Damage {
        fault(input.fault == nil ? .cutShort : .readFault, at: offset)
    }

    private func fault(_ kind: Damage.Kind, at offset: Int64) -> Damage {
        Damage(
            kind: kind, compressedOffset: offset, textOffset: textOffset, member: members,
            bytesLost: nil, unverifiedFrom: kind == .garbage ? nil : memberTextOffset)
    }
}
