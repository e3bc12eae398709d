extension NoLanguageText {
    /// Patterns by kind of text. All kinds are drawn equally often.
    static let kinds: [[String]] = [
        cFamily, cFamily, python, script, shell, queries, markup, styles, settings, settings, logs, numbers,
        numbers, secrets, lists, formulas, noise, noise, noise, noise, noise,
    ]

    private static let cFamily = [
        "for (int #v = 0; #v < #n; #v++) { #i(#v); }", "#t #i(#t #v, #t #v);", "return #i(#v, #n);",
        "if (#v == NULL || #v->#w < #n) return #n;", "#define #U #n", "#ifndef #U", "#endif",
        "#include <#w.h>", "static const #t #i[] = { #n, #n, #n };",
        "typedef struct #i { #t #v; #t *#v; } #i_t;", "extern #t #i (#t *#v, #t #v);",
        "switch (#v) { case #U: #i(); break; default: break; }", "#v->#w = #i(#v->#w, sizeof(#t));",
        "while (#v--) #v[#v] = #v ^ #n;", "enum { #U = #n, #U, #U };",
        "public static #t #i(#I #v) throws #IException {", "private final #I #i = new #I();", "@Override",
        "std::vector<#t> #i;", "template <typename T> #t #i(const T& #v);", "#v = (#t) #v << #d | #v & #n;",
        "func #i(_ #v: #I) -> #I? { #v.#w }", "let #i = #v.map { $0.#w }", "fn #i(&self, #v: &str) -> #I {",
        "if err != nil { return nil, err }", "#v := #i(#v)", "assert(#v != #n);", "goto #w;", "} else {",
        "};",
    ]

    private static let python = [
        "def #i(self, #v, #v=None):", "return self.#i[#v]", "import #w, #w", "from #w.#w import #i, #i",
        "for #v in range(#n):", "if not isinstance(#v, #t):", "raise #IError(#v)", "class #I(#I):",
        "self.#i = #v.#i(#v)", "with open(#v) as #v:", "#v = [#v.#w for #v in #v if #v]",
        "print(#v, #v[#d])", "except (#IError, #IError):", "lambda #v: #v.#w", "@#w.#w",
        "#v = {'#w': #v, '#w': #n}", "elif #v is None:", "assert #v == #n", "yield #v", "try:", "end",
        "puts #v.#w", "require '#w/#w'",
    ]

    private static let script = [
        "var #i = function(#v) { return #v.#w; };", "const { #i, #i } = require('#w');",
        "#v.#i(#v => #v.#w);", "document.getElementById('#i').#w = #v;", "$('###i').#w(#n);",
        "if (typeof #v === 'undefined') {", "export default { #w: #v, #w: #n };",
        "let #i = await #i(#v, #v);", "console.log(#v.#i);", "import { #I } from './#w';",
        "this.#i.#w = !0,#v.#w=#v||{};", "#v&&(#v=#v.#w(#v)),#v}", "} catch (#v) {", "echo $#i['#w']; ?>",
        "<?php $#v = $this->#i($#v);", "interface #I { #w: #t; #w?: #t; }",
    ]

    private static let shell = [
        "$ #c --#w=#n #p | #c -#v", "sudo #c #w -y #w", "#c -#v #p > #p", "export #U=#p",
        "if [ -f #p ]; then", "cd #p && #c #w", "#c: #p: No such file", "chmod #d#d#d #p",
        "#c install #w@#d.#d.#d", "fi", "done", "for #v in *.#w; do #c \"$#v\"; done", "git commit -m #w",
        "%.o: %.c", "$(#U) -o $@ $<", "docker run --rm #w:#d", "set(#U ${#U})", "pip install #w==#d.#d",
        "curl -s -X POST -d #v=#n", "esac", "C:\\#W\\#W\\#w.exe",
    ]

    private static let queries = [
        "SELECT #i, #i FROM #w WHERE #v = #n;", "INSERT INTO #w (#i, #i) VALUES (#n, '#w');",
        "LEFT JOIN #w ON #v.id = #v.#i", "CREATE TABLE #w (id INT PRIMARY KEY, #i VARCHAR(#n) NOT NULL);",
        "ORDER BY #i DESC LIMIT #n", "GROUP BY #i", "UPDATE #w SET #i = #n WHERE id IN (#n, #n);",
        "#v.aggregate([{$match: {#w: #n}}])", "?#w=#n&#w=#w&id=#n",
    ]

    private static let markup = [
        "<#g #g=\"#i\">#n</#g>", "<#g class=\"#i #i\"><#g href=\"#p\">", "</#g></#g>",
        "<img src=\"#p\" width=\"#n\"/>", "<#w:#w xmlns:#w=\"#w\">", "<#w>#n</#w>", "<!-- #i -->",
        "&nbsp;&nbsp;&raquo;", "{% #w #i %}", "{{ #v.#w }}", "<#g style=\"#w: #npx\">",
        "<string name=\"#i\">#w</string>", "[[#W:#w|#n]]", "{{#w|#w=#n}}", "|- | #n || #n || #w",
        "![#w](#p)", "<script type=\"text/#w\">", "<input type=\"#w\" name=\"#i\" value=\"#n\">",
    ]

    private static let styles = [
        ".#i { #w: #npx; }", "#g.#w > #g:hover { color: ###x; }", "margin: #d #npx auto;",
        "font-size: #d.#dem;", "@media (max-width: #npx) {", "background: url(#p) no-repeat;",
        "border: #dpx solid ###x;", "-webkit-#w-#w: #n;", "padding: #d%; display: none; float: left;",
        "rgba(#n, #n, #n, 0.#d)", "transition: #w #dms;", "}",
    ]

    private static let settings = [
        "\"#i\": #n, \"#w\": [#n, #n]", "\"#w\": \"#w\", \"#w\": { \"#i\": true }", "#i: #n", "- #w: #p",
        "#w.#w.#w=#w", "[#w.#w]", "#i = \"#p\"", "#U=#n", "{\"id\":#n,\"#w\":\"#X\",\"#w\":null}",
        "#w:#w:#n:#n::#p:#p", "#w-#w-#d.#d.#d", "version: #d.#d.#d",
        "\"type\": \"#w\", \"required\": false,", "%#i% %#i%", "#w_#w_#n.#w", "ver #d.#d build #n",
    ]

    private static let logs = [
        "20#D-0#d-#D #D:#D:#D,#n #C #w.#w: #i=#n", "[#D:#D:#D] #U: #i #n ms", "at #w.#w.#I.#i(#I.java:#n)",
        "#w[#n]: #i #n", "#d#d.#n.#d.#n - - \"GET #p HTTP/1.1\" 200 #n", "File \"#p\", line #n, in #i",
        "#IError: #i #n", "#x:#x:#x::#x", "E/#I( #n): #i", "#n/#n [=====>....] #n%", "WARN #w.#I - #i",
        "#p:#n:#d: error: #i", "PASS #p (#d.#d s)",
    ]

    private static let numbers = [
        "#n #u", "#n #u x #n #u", "#n, #n, #n, #n", "#n\t#n\t#n", "#D:#D", "#D.#D.20#D", "+#d#d #n #n #D",
        "$#n.#D", "#n%", "#n;#n;#n;", "#n x #n = #n", "#d-#d (#d-#d)", "#D/#D/20#D #D:#D", "#C#n",
        "#n #C #n #C", "| #n | #n |", "€ #n,-", "#d.#d.#d", "N#d#d° #D' E#d#d° #D'", "#C-#n/#n", "No. #n",
        "(#n) #n-#n", "#d. #C#d #C#d", "1#d:#D #n #u",
    ]

    private static let secrets = [
        "#X", "#b", "#x-#x-#x-#x", "#X  #p", "sha256:#X", "0x#x 0x#x", "#B", ">#C#n #B", "#C#d#C#d#C",
    ]

    private static let lists = [
        "#p", "#i", "#w.#w", "#w-#w", "#w_#w.#w", "#I", "#U", "lib#w.so.#d", "#w(#d)", "#i()", "#w,#w,#n",
        "#w|#w|#w", "--#w-#w", "#w@#w.#w", "#I::#i", "###i", "#w#n",
    ]

    private static let formulas = [
        "\\frac{#v}{#n}", "$#v_{#d} = \\sum_{#v=#d}^{n} #v^#d$", "\\begin{#w}", "f(#v) = #n#v + #n",
        "#v^2 + #v^2 = #v^2", "#dx + #dy = #n", "\\#w{#w}", "& = & #n \\\\", "#v \\in \\mathbb{R}",
        "#v(#v,#v) -> #v", "(#v | #v) & !#v", "mov #w, #n", "jmp 0x#x", "push %r#w", "[a-z]+\\.#w$",
        "^(#w|#w)\\s*#d{#d,}", "#C#d#C#d-#d", "#C#d #C#d#d #C#d", "H2O CO2 C6H12O#d",
    ]

    private static let noise = [
        "#m", "#m", "#m", "#m#m", "#m #n", "#m;#m",
    ]
}
