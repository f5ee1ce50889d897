extension DayRange: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { start.days(until: end) }

    public subscript(position: Int) -> Day { start.adding(days: position) }
}
