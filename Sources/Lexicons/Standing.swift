/// How a language stands to the cultures of a marker.
enum Standing {
    /// It is at home with none of them.
    case foreign
    /// It is at home with some, and with the better part of the world: English, French, Spanish, Portuguese, Arabic.
    case shared
    /// It is at home with some, and with few others.
    case own

    var isHome: Bool { self != .foreign }
}
