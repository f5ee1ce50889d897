/// Who listens, in percent; what is left of a hundred is everybody else.
struct DemoAudience: Sendable {
    /// ISO 3166 codes of two letters.
    let countries: KeyValuePairs<String, Int>
    let ages: KeyValuePairs<String, Int>
    let genders: KeyValuePairs<String, Int>

    static let ageGroups = ["13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"]

    /// Nearly all of those who are not women are men.
    init(_ countries: KeyValuePairs<String, Int>, ages: KeyValuePairs<String, Int>, women: Int) {
        self.countries = countries
        self.ages = ages
        genders = ["female": women, "male": 97 - women, "other": 2]
    }

    struct Share: Equatable {
        let dimension: AudienceShare.Dimension
        let segment: String
        let millionths: Int
    }

    var shares: [Share] {
        let dimensions: [(AudienceShare.Dimension, KeyValuePairs<String, Int>)] = [
            (.country, countries), (.age, ages), (.gender, genders),
        ]
        return dimensions.flatMap { dimension, shares in
            shares.map { Share(dimension: dimension, segment: $0.key, millionths: $0.value * 10_000) }
        }
    }
}
