/// The style of every page: light and dark by the reader's preference, print, narrow and wide screens.
enum Stylesheet {
    static let text = colours + layout + tables + drawing + narrow

    private static let colours = """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1f;--soft:#5a5a64;--line:#d9d9e0;--panel:#f5f5f8;--link:#0b5394;--mark:#fff0b3;--markink:#1b1b1f;--warn:#8a1c1c;--warnground:#fdeceb;
        --c0:#b9bac4;--c1:#2f6db3;--c2:#b34d12;--c3:#7463b3;--c4:#23774c;--c5:#8f6a24;--c6:#a53f70;--c7:#2f7690;--c8:#6b7522;--c9:#5d7f9e;--k0:#bccfcb;--k1:#17685c;--k2:#2f8678;--s1:#51606f;--s2:#a9b5c0;--s3:#a33b2e;
        --h0:#cfe3df;--h1:#a9cfc8;--h2:#7fb8ae;--h3:#4f9d90;--h4:#257a6c;--h5:#0d5247;
        --d0:#ffffff;--d1:#a8481a;--d2:#dda27c;--d3:#e4e4e9;--d4:#8fb3d9;--d5:#2a639f}
        @media (prefers-color-scheme:dark){:root{--ground:#16171b;--ink:#ececf1;--soft:#a9aab6;--line:#3a3b44;--panel:#202127;--link:#8ec1f5;--mark:#5c4a00;--markink:#fff3c4;--warn:#ffb4ab;--warnground:#3d1513;
        --c0:#5b5d68;--c1:#5b9be0;--c2:#e58a4f;--c3:#a99be6;--c4:#57b884;--c5:#d6ab60;--c6:#e07fae;--c7:#76bcd4;--c8:#b3bf5a;--c9:#84a8c9;--k0:#36504b;--k1:#3aa392;--k2:#2b7a6d;--s1:#9fb0c0;--s2:#56636f;--s3:#ff8f7d;
        --h0:#2c4f49;--h1:#2f6158;--h2:#2b6d63;--h3:#398f82;--h4:#58b8a9;--h5:#9be6d9;
        --d0:#16171b;--d1:#e58a55;--d2:#8a5436;--d3:#3d3e48;--d4:#3f6491;--d5:#7db4ef}}

        """

    private static let layout = """
        *{box-sizing:border-box}
        html{scroll-behavior:smooth}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:anywhere}
        header,.columns,footer,.banner{max-width:1180px;margin:0 auto;padding:0 24px}
        header{padding-top:28px}
        .corpus{color:var(--soft);margin:0 0 6px}.corpus strong{color:var(--ink)}
        h1{font-size:1.72rem;line-height:1.28;margin:0 0 20px;max-width:52em;font-weight:650;text-wrap:balance}
        h2{font-size:1.3rem;line-height:1.3;margin:0 0 6px;text-wrap:balance}
        h3{font-size:1.02rem;margin:0 0 4px}
        a{color:var(--link)}
        a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        code{font:.82em ui-monospace,"DejaVu Sans Mono",monospace;color:var(--soft)}
        .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--ground);padding:8px}
        .tiles{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);gap:12px;padding:0;margin:0 0 20px}
        .tiles a{display:flex;flex-direction:column;height:100%;padding:10px 14px;border:1px solid var(--line);border-radius:8px;background:var(--panel);color:inherit;text-decoration:none}
        .tiles a:hover{border-color:var(--link)}
        .big{font-size:1.7rem;font-weight:650;line-height:1.25}
        small{color:var(--soft)}
        .banner{background:var(--warnground);color:var(--warn);border-left:6px solid var(--warn);padding:12px 18px;margin-bottom:18px}
        .banner a{color:inherit}
        .columns{display:grid;grid-template-columns:206px minmax(0,1fr);gap:36px}
        nav ol{list-style:none;margin:0;padding:14px 0 0;font-size:.9rem}
        nav{border-top:1px solid var(--line);position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}
        nav a{display:block;padding:3px 0;text-decoration:none}nav a:hover{text-decoration:underline}
        .view{border-top:1px solid var(--line);padding:20px 0 28px;scroll-margin-top:8px}
        .reading{color:var(--soft);margin:0 0 12px;max-width:46em}
        .note{font-size:.92rem;max-width:46em;border-left:3px solid var(--line);padding-left:12px}
        .notes{font-size:.92rem;max-width:46em;border-left:3px solid var(--line);margin:8px 0;padding:0 0 0 30px}.notes li::first-letter{text-transform:uppercase}
        .rests{font-size:.85rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:2px 10px;margin-top:10px}
        .rests p,.rests ul{margin:0;padding:0}.rests ul{display:flex;flex-wrap:wrap;gap:2px 12px;list-style:none}
        .measure{border-top:1px solid var(--line);padding:16px 0}.measure>p{margin:0 0 8px;max-width:46em}
        .facts{display:grid;gap:2px;margin:8px 0;font-size:.92rem}.facts div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:12px}
        dt{color:var(--soft)}dd{margin:0}
        mark{background:var(--mark);color:var(--markink);border-bottom:2px solid currentColor;padding:0 1px}
        blockquote{margin:0;padding:2px 0 2px 14px;border-inline-start:3px solid var(--line);unicode-bidi:isolate}
        .passages ul{list-style:none;padding:0;margin:0 0 18px;display:grid;gap:10px}
        .source,.withheld{font-size:.82rem;color:var(--soft);margin:2px 0}
        footer{border-top:1px solid var(--line);color:var(--soft);font-size:.88rem;padding-bottom:40px}
        .plain{list-style:none;padding:0;columns:2;margin:8px 0;font-size:.9rem}
        .slider{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin:8px 0}
        .slider label{display:block;font-weight:600}.slider input{width:100%}
        .worse,.better{font-weight:600}

        """

    private static let tables = """
        details.data{margin:8px 0}summary{cursor:pointer;color:var(--link)}
        .tools{display:flex;gap:16px;align-items:center;flex-wrap:wrap;margin:8px 0;font-size:.9rem}
        .tools input{font:inherit;padding:3px 8px;background:var(--ground);color:var(--ink);border:1px solid var(--soft);border-radius:4px}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;font-size:.86rem;min-width:100%}
        caption{text-align:start;color:var(--soft);padding:4px 0}
        th,td{text-align:start;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
        tbody th{font-weight:500}
        thead th{border-bottom:2px solid var(--soft)}
        th.n,td[data-v]{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        th button{font:inherit;font-weight:600;background:none;border:0;padding:0;color:inherit;cursor:pointer;text-align:inherit}
        th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
        .own{color:var(--soft);margin-inline:4px}
        .rest{font-size:.86rem;color:var(--soft)}

        """

    private static let drawing = """
        figure{margin:14px 0 16px}.figure-title{font-weight:600;margin:0 0 4px}
        svg{display:block;width:100%;height:auto;max-width:1020px;font:12.5px system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
        .least640{min-width:640px}.least760{min-width:760px}
        svg text{fill:var(--ink);unicode-bidi:isolate}
        .tick{fill:var(--soft);font-size:11.5px}.small{font-size:10.5px}.strong{font-weight:650;font-size:14px}.value{font-variant-numeric:tabular-nums}
        .grid{stroke:var(--line);stroke-width:1;fill:none}.axis{stroke:var(--soft);stroke-width:1.5}.mark{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
        .whisker{stroke:var(--ink);stroke-width:1.3;fill:none}
        .hollow{fill:var(--ground);stroke:var(--ink);stroke-width:1.6}
        .hatch-ground{fill:var(--panel)}.hatch-line{stroke:var(--soft);stroke-width:1.4}
        .frame{stroke:var(--soft);stroke-width:1}
        .home{fill:none;stroke:var(--ink);stroke-width:1.4}
        .line{fill:none;stroke-width:2.6}.l0{stroke:var(--soft);stroke-dasharray:2 4}.l1{stroke:var(--s1)}.l2{stroke:var(--k1);stroke-dasharray:9 3}.l3{stroke:var(--s3);stroke-dasharray:3 3}
        .plate{paint-order:stroke;stroke:var(--panel);stroke-width:4px;stroke-linejoin:round}
        .c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}.c5{fill:var(--c5)}.c6{fill:var(--c6)}.c7{fill:var(--c7)}.c8{fill:var(--c8)}.c9{fill:var(--c9)}
        .s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.k0{fill:var(--k0)}.k1{fill:var(--k1)}.k2{fill:var(--k2)}
        .h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}
        .d0{fill:var(--d0);stroke:var(--soft)}.d1{fill:var(--d1)}.d2{fill:var(--d2)}.d3{fill:var(--d3)}.d4{fill:var(--d4)}.d5{fill:var(--d5)}
        svg text.on{fill:#fff;font-size:12px;font-weight:600}
        svg text.c0t,svg text.k0t,svg text.s2t,svg text.d2t,svg text.d3t,svg text.d4t{fill:#16171b}svg text.d0t{fill:var(--ink)}
        @media (prefers-color-scheme:dark){svg text.on{fill:#101014}svg text.c0t,svg text.k0t,svg text.s2t,svg text.d2t,svg text.d3t,svg text.d4t,svg text.k2t{fill:#fff}svg text.d0t{fill:var(--ink)}}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;padding:0;margin:8px 0;font-size:.85rem}
        .legend li{display:flex;gap:6px;align-items:center}
        svg.key{width:16px;height:16px;min-width:16px;flex:none}

        """

    private static let narrow = """
        @media (max-width:900px){.columns{grid-template-columns:minmax(0,1fr);gap:0}nav{position:static;max-height:none}nav ol{columns:2}.tiles{grid-template-columns:1fr 1fr}h1{font-size:1.35rem}header,.columns,footer,.banner{padding-inline:16px}.facts div{grid-template-columns:110px minmax(0,1fr)}.plain{columns:1}}
        @media print{nav,.tools,.slider,.skip,.rest{display:none}.columns{display:block}.view{break-inside:avoid-page}.methods{break-inside:auto}a{color:inherit;text-decoration:none}svg{max-width:680px}.scroll{overflow:visible}}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}

        """
}
