/// The elements a page may hold.
enum Tag: String, Sendable {
    case a, abbr, article, aside, bdi, blockquote, body, button, caption, code, dd, details, div, dl, dt, em
    case figcaption, figure, footer, h1, h2, h3, h4, head, header, input, label, li, link, main, mark, meta
    case nav, ol, output, p, section, small, span, strong, summary, table, tbody, td, th, thead, title, tr
    case ul
    case svg, g, path, rect, circle, line, polyline, text, tspan, defs, pattern, desc

    /// Elements that have no content and no end tag in HTML.
    var isVoid: Bool {
        switch self {
        case .input, .link, .meta: true
        default: false
        }
    }

    /// Elements of SVG that may close themselves.
    var isShape: Bool {
        switch self {
        case .path, .rect, .circle, .line, .polyline: true
        default: false
        }
    }
}

/// Elements whose content is not escaped.
enum RawTag: String, Sendable {
    case script, style
}

/// The attributes a page may use. There is none that runs code or holds style: a page's content policy
/// forbids both.
enum AttributeName: String, Sendable {
    case id, `class`, lang, dir, title, role, hidden, scope, colspan, tabindex, open, download, datetime
    case href, rel, type, name, content, charset, src, httpEquiv = "http-equiv", `for`, value, min, max, step
    case ariaLabel = "aria-label", ariaLabelledby = "aria-labelledby", ariaHidden = "aria-hidden"
    case ariaDescribedby = "aria-describedby", ariaSort = "aria-sort", ariaLive = "aria-live"
    case ariaRoledescription = "aria-roledescription", ariaValuetext = "aria-valuetext"
    case dataV = "data-v", dataTable = "data-table", dataStep = "data-step", dataRole = "data-role"
    case viewBox, xmlns, d, x, y, x1, y1, x2, y2, cx, cy, r, rx, dy, width, height, points, fill, transform
    case textAnchor = "text-anchor", patternUnits, patternTransform, focusable, preserveAspectRatio

    /// Attributes that stand without a value.
    var isFlag: Bool {
        switch self {
        case .hidden, .open, .download: true
        default: false
        }
    }
}
