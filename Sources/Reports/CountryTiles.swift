/// Every country as one tile of the same size, roughly where it lies: a map on which no country is too
/// small to be seen and none is large for its land alone.
///
/// Laid out for this project: centroids, crowded places spread out, then the assignment of countries to
/// cells with the least squared displacement.
enum CountryTiles {
    /// Column and row of each country's tile, by ISO 3166-1 code.
    static let positions: [String: (column: Int, row: Int)] = {
        var found: [String: (column: Int, row: Int)] = [:]
        for (row, line) in grid.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = Array(line)
            for start in stride(from: 0, to: cells.count - 1, by: 3) where cells[start] != " " {
                found[String(cells[start...start + 1])] = (start / 3, row)
            }
        }
        return found
    }()

    static let columns = 30
    static let rows = 19

    private static let grid = """
                             GL    FO    NO DK SJ AX EE FI
                                IS IM GB NL DE SE PL LV BY                RU
           CA                   IE GG BE LU AT CZ SK LT MD UA
                          PM       JE CH LI SI HR HU RS RO GE AZ UZ KZ       MN
           US                   PT ES FR MC SM BA XK BG TR SY AM TM TJ KG       KP
              BS TC BM VG          GI AD IT VA ME AL MK CY LB IQ IR AF NP CN    KR JP
           MX CU HT VI AI BL    EH MA DZ TN LY MT GR EG IL JO KW QA PK BT BD HK TW
           BZ KY DO PR SX AG GP CV MR                   PS SA BH AE OM IN MM MO       UM
           GT HN JM MF KN DM MQ GM SN ML NE    TD       SD ER YE          LA VN PH MP
           SV NI AW CW MS VC LC GW GN BF BJ NG             DJ             TH KH    GU
              CR PA BQ GD TT BB SL LR GH TG GQ CM CF    SS ET SO       LK MY BN    PW FM MH
              EC CO VE GY SR GF       CI ST GA CG CD RW UG KE       MV    SG ID       NR KI TK
                 PE       BR                   AO    BI MW TZ KM SC IO    CC CX TL PG SB TV WF AS
                    BO             SH                ZM ZW MZ YT MU                   VU FJ WS PF
        PN                PY                   NA BW ZA SZ    MG RE             AU    NC TO NU CK
                 CL AR    UY                         LS             TF                NF NZ
                          FK GS          BV                         HM

                                      AQ
        """
}
