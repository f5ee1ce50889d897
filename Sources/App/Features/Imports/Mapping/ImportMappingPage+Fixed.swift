import Sponsorship
import Templates
import Values

// What may hold for every row, because the file does not say it.
extension ImportMappingPage {
    static func show(_ mapping: ImportMapping, _ choices: MappingChoices) -> Select {
        let fixed = mapping.fixed["show"] ?? choices.suggested["show"] ?? ""
        let chosen = choices.shows.first { [$0.id.short, $0.id.description, $0.title].contains(fixed) }
        return choice(of: "show", choices.shows.map { ($0.id.short, $0.title) }, chosen?.id.short, mapping, choices)
    }

    static func campaign(_ mapping: ImportMapping, _ choices: MappingChoices) -> Select {
        let fixed = mapping.fixed["campaign"] ?? choices.suggested["campaign"] ?? ""
        return choice(of: "campaign", choices.campaigns, fixed, mapping, choices)
    }

    private static func choice(
        of field: String, _ all: [(value: String, label: String)], _ chosen: String?, _ mapping: ImportMapping,
        _ choices: MappingChoices
    ) -> Select {
        let isSuggested = mapping.fixed[field] == nil && choices.suggested[field] != nil
        return Select(
            "fixed-\(field)", mapping.kind.label(of: field), [(value: "", label: "The file says it")] + all,
            selected: chosen ?? "",
            hint: isSuggested ? "As for the last file with these columns. Make sure that it holds for this one." : nil)
    }

    static func source(_ mapping: ImportMapping) -> InputField {
        InputField(
            id: "fixed-source", label: "Source", hint: "Where the figures come from, such as spotify.",
            value: mapping.fixed["source"] ?? "", isOptional: true)
    }

    static func day(_ mapping: ImportMapping) -> InputField {
        InputField(
            id: "fixed-day", label: "Day", type: "date",
            hint: "When all rows are about one day, or the first of several. Of all time, the last day that counts.",
            value: mapping.fixed["day"] ?? mapping.period?.first.description ?? "", isOptional: true)
    }

    static func lastDay(_ mapping: ImportMapping) -> InputField {
        InputField(
            id: "last-day", label: "Last day", type: "date", hint: "When each row is about several days together.",
            value: mapping.period?.last.description ?? "", isOptional: true)
    }

    static func episode(_ mapping: ImportMapping) -> InputField {
        InputField(
            id: "fixed-episode_id", label: "Episode",
            hint: "When all rows are about one: its id, its RSS guid, or show title / episode title.",
            value: mapping.fixed["episode_id"] ?? "", isOptional: true)
    }

    static func validFrom(_ mapping: ImportMapping) -> InputField {
        InputField(
            id: "fixed-valid_from", label: "Prices valid from", type: "date",
            hint: "The first day that prices hold. Empty: the day of the import, unless they are the prices already.",
            value: mapping.fixed["valid_from"] ?? "", isOptional: true)
    }
}
