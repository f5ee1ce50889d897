import Yams

extension TenantFile {
    /// As a tenant.yml: the same values are always the same text, a value to a line.
    func yaml() throws(TenantFolderError) -> String {
        let encoder = YAMLEncoder()
        encoder.options.width = -1
        encoder.options.allowUnicode = true
        do {
            return try encoder.encode(self)
        } catch {
            throw TenantFolderError(file: Self.name, .notYAML("\(error)"))
        }
    }
}
