/// Titles of a show's episodes. A series of subjects meets a series of forms, `%` standing for the subject and `#` for
/// the episode's number; as the lengths of the two share no factor, it takes their product to come round again.
struct DemoTitles: Sendable {
    private let forms: [String]
    private let subjects: [String]

    init(_ forms: [String], _ subjects: [String]) {
        self.forms = forms
        self.subjects = subjects
    }

    /// How many different titles there are.
    var count: Int { forms.count * subjects.count }

    func title(_ number: Int) -> String {
        let form = Self.pick(forms, number)
        var subject = Self.pick(subjects, number)
        if form.hasPrefix("%") { subject = subject.prefix(1).uppercased() + subject.dropFirst() }
        let parts = form.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: subject).split(separator: "#", omittingEmptySubsequences: false)
            .joined(separator: "\(number)")
    }

    private static func pick(_ series: [String], _ number: Int) -> String {
        let position = number % max(1, series.count)
        return series.indices.contains(position) ? series[position] : ""
    }
}
