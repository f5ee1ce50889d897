/// The candidate closest to a mistyped name, `nil` if none is close.
public func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.utf8.count / 3)
    return
        candidates
        .map { (distance: editDistance(name.lowercased(), $0.lowercased()), name: $0) }
        .filter { $0.distance <= limit }
        .min { $0 < $1 }?.name
}

/// How many letters must be added, dropped, replaced or swapped with their neighbour to make one word
/// of the other (optimal string alignment).
private func editDistance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for line in first.indices {
        var row = [line + 1]
        for column in second.indices {
            let replaced = last[column] + (first[line] == second[column] ? 0 : 1)
            var best = min(replaced, row[column] + 1, last[column + 1] + 1)
            if line > 0, column > 0, first[line] == second[column - 1], first[line - 1] == second[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[second.count]
}
