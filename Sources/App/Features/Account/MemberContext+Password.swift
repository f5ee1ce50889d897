import Postgres
import Web

extension MemberContext {
    /// Whether somebody who is signed in knows the password as well; a wrong one is said beside the field. Tries are counted.
    func prove(_ password: Password, in field: String, _ errors: inout FormErrors) async throws {
        do {
            try desk.services.signInLimit.admit(member, at: tenant)
        } catch {
            errors.add(error.sentence, to: field)
            return
        }
        let known = try await database.first(Member.credentials(of: member.id))
        let isRight = if let known { try await password.matches(known.passwordHash) } else { false }
        if isRight {
            desk.services.signInLimit.forgive(member, at: tenant)
        } else {
            errors.add("This is not your current password.", to: field)
        }
    }
}
