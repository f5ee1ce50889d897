/// The fields of one view type by name.
struct Schema {
    let type: String
    let fields: [String: Access]
    /// Names declared more than once.
    let repeated: [String]

    init<Model: View>(of _: Model.Type) {
        var fields: [String: Access] = [:]
        var repeated: [String] = []
        for field in Model.fields where fields.updateValue(field.access, forKey: field.name) != nil {
            repeated.append(field.name)
        }
        type = String(describing: Model.self)
        self.fields = fields
        self.repeated = repeated
    }
}
