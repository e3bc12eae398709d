extension NoLanguageText {
    static let variables = [
        "i", "j", "k", "x", "y", "n", "a", "b", "c", "e", "p", "s", "t", "tmp", "buf", "len", "idx", "arr",
        "str", "obj", "val", "key", "ptr", "foo", "bar", "baz", "node", "args", "argv", "ctx", "cfg", "src",
        "dst", "err", "msg", "req", "res", "tbl", "cnt", "fn", "cb", "fd", "db", "ret", "params", "kwargs",
        "env", "el", "it", "rhs", "lhs", "img", "col", "pos",
    ]

    static let words = [
        "add", "alloc", "api", "app", "append", "array", "async", "attr", "auth", "base", "begin", "bin",
        "bit", "block", "bool", "boot", "buffer", "build", "byte", "cache", "call", "char", "check",
        "child", "class", "clear", "client", "close", "cmd", "code", "color", "column", "commit", "config",
        "connect", "content", "context", "copy", "core", "count", "create", "css", "current", "data",
        "date", "debug", "decode", "default", "delete", "dest", "device", "dir", "disable", "div", "doc",
        "done", "element", "enable", "encode", "end", "entry", "enum", "error", "event", "exec", "exit",
        "export", "ext", "field", "file", "filter", "find", "flag", "float", "flush", "font", "format",
        "frame", "free", "func", "get", "global", "group", "handle", "handler", "hash", "head", "header",
        "height", "host", "html", "http", "id", "image", "import", "index", "info", "init", "inner",
        "input", "insert", "int", "item", "iter", "java", "join", "js", "json", "kernel", "key", "kind",
        "label", "last", "layout", "left", "length", "level", "lib", "limit", "line", "link", "list",
        "load", "local", "lock", "log", "loop", "main", "make", "map", "mask", "match", "max", "mem",
        "menu", "message", "meta", "method", "min", "mode", "model", "module", "mouse", "name", "net",
        "next", "node", "num", "object", "offset", "open", "option", "order", "out", "output", "owner",
        "page", "param", "parent", "parse", "patch", "path", "pixel", "plugin", "point", "pool", "pop",
        "port", "post", "prefix", "prev", "print", "proc", "prop", "proto", "push", "query", "queue",
        "read", "recv", "ref", "reg", "remove", "render", "request", "reset", "result", "return", "right",
        "root", "route", "row", "run", "save", "schema", "scope", "script", "search", "select", "send",
        "server", "service", "session", "set", "size", "sort", "source", "spec", "src", "stack", "start",
        "stat", "state", "status", "step", "stop", "store", "stream", "string", "struct", "style", "sub",
        "sync", "sys", "table", "tag", "target", "task", "temp", "test", "text", "thread", "time", "title",
        "token", "top", "trace", "tree", "type", "uint", "update", "url", "user", "util", "uuid", "value",
        "var", "vector", "version", "view", "wait", "width", "window", "worker", "wrap", "write", "xml",
        "yaml", "zip", "zone",
    ]

    static let keywords = [
        "if", "else", "for", "while", "return", "var", "let", "const", "func", "def", "class", "struct",
        "import", "from", "null", "true", "false", "self", "this", "new", "try", "catch", "static",
        "public", "private", "switch", "case", "break", "do",
    ]
    static let types = [
        "int", "void", "char", "float", "double", "bool", "long", "unsigned int", "size_t", "uint8_t",
        "int32_t", "uint64_t", "const char *", "string", "String", "byte", "dict", "list", "str", "tuple",
        "number", "object", "any", "auto", "FILE",
    ]
    static let tags = [
        "div", "span", "td", "tr", "th", "li", "ul", "ol", "a", "img", "br", "p", "h1", "h2", "meta",
        "href", "class", "id", "src", "style", "width", "px", "svg", "path", "body", "head", "html",
        "input", "form", "button", "nav", "section", "label", "table",
    ]
    static let units = [
        "kg", "cm", "mm", "km", "GB", "MB", "kB", "ms", "Hz", "USD", "EUR", "px", "pcs", "kW", "°C", "ml",
        "m²", "min", "kcal", "GHz", "mAh", "dB", "V", "W", "lb", "oz", "KB/s", "rpm", "mg", "pt",
    ]
    static let commands = [
        "ls", "cat", "grep", "sed", "awk", "tar", "find", "git", "make", "apt-get", "npm", "pip", "docker",
        "ssh", "curl", "chmod", "mkdir", "rm", "cp", "mv", "sudo", "echo", "gcc", "python3", "node",
        "systemctl", "mount", "kubectl", "wget", "ps", "xargs",
    ]
    static let extensions = [
        "c", "h", "py", "js", "css", "html", "json", "xml", "txt", "jpg", "png", "conf", "log", "so", "cpp",
        "java", "md", "yml", "pdf", "zip", "exe", "php", "sh", "rs", "go", "ts", "csv", "sql",
    ]
    static let rows = [
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "poiuytrewq", "lkjhgfdsa",
    ]
}
