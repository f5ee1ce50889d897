import Values

extension ChartFrame {
    /// An invisible column per day with its figures as `<title>`: the browser shows it on hover, and the script reads
    /// it out for the keyboard.
    var readouts: SVG {
        guard count > 0, count <= Self.mostReadouts else { return "" }
        var svg = SVG(reserving: count * 160)
        let half = Tenths(1, of: hasColumns ? count * 2 : max(1, count - 1) * 2, length: 100)
        for day in 0..<count {
            let left = Tenths(count: percent(day).count - half.count)
            svg += "<rect class=\"chart-hit\" x=\"\(left)%\" width=\"\(Tenths(count: half.count * 2))%\" "
            svg += "height=\"\(Self.height)\"><title>\(readout(day))</title></rect>"
        }
        return svg
    }

    /// `Mon 4 May: 12,480` or, with several series, a line for each.
    private func readout(_ day: Int) -> SVG {
        let columns = data.columns
        var text: SVG = "\(formats.day(data.days[day], today: today))"
        guard columns.count > 1 else {
            if let only = columns.first { text += ": \(data.unit.full(only[day], formats))" }
            return text
        }
        for column in columns { text += "\n\(column.name): \(data.unit.full(column[day], formats))" }
        return text
    }
}
