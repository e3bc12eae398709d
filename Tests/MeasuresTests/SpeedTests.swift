#if !DEBUG
    import Measures
    import Profiles
    import Testing

    @Suite struct SpeedTests {
        /// 200 languages, 400 cultures, 100,000 markers, every language speaking of every culture; the
        /// fastest of three, for other work on the machine is not what is tested. Optimised builds only.
        @Test func `a large profile is measured in under two seconds`() throws {
            var corpus = SyntheticCorpus()
            let cultures = (0..<400).map { $0 < 250 ? "C\(100 + $0)" : "x-p\(100 + $0)" }
            let languages = (0..<200).map {
                "l\(String($0 / 26, radix: 36))\(String(10 + $0 % 26, radix: 36))_Latn"
            }
            for (position, key) in cultures.enumerated() {
                corpus.culture(
                    key, population: Int64(1000 + position), kind: position < 250 ? "country" : "people",
                    homes: [languages[position % 200]])
            }
            for (position, label) in languages.enumerated() {
                corpus.language(label, speakers: Int64(1000 + position))
                for (place, key) in cultures.enumerated() {
                    corpus.add(
                        label, [key], facet: place % 2 == 0 ? "food" : "place", fold: (position + place) % 32,
                        group: place % 20, copies: Int64(1 + (position * 7 + place * 13) % 50))
                }
            }
            for number in 0..<100_000 {
                corpus.add(3, .marker, "mentions", 0, [languages[number % 200], "m\(number)"])
                corpus.add(1, .marker, "documents", 0, [languages[number % 200], "m\(number)"])
            }
            let counts = corpus.counts
            let clock = ContinuousClock()
            var fastest = Duration.seconds(60)
            for _ in 0..<3 {
                let start = clock.now
                let set = try MeasureSet(counts)
                fastest = min(fastest, clock.now - start)
                #expect(set["locality"]?.value != nil)
            }
            #expect(fastest < .seconds(2))
        }
    }
#endif
