import Testing

@testable import Web

@Suite struct `Header parameters` {
    @Test(
        arguments: [
            ("form-data; name=\"a\"", "a"), ("FORM-DATA;NAME=a", "a"), ("form-data ; name = \"a b\" ; x=y", "a b"),
            ("form-data; name=\"a;b=c\"", "a;b=c"), ("form-data; name=\"a\\\"b\\\\c\"", "a\"b\\c"),
            ("form-data; name=\"C:\\dir\"", "C:\\dir"), ("form-data; name=\"a\"; name=\"b\"", "a"),
            ("form-data; x; name=\"a\"", "a"), ("form-data; name=\"a\"\u{301}; filename=\"b\"", "a"),
            ("form-data; name=\"open", "open"), ("form-data; name=", ""), ("form-data", nil), ("form-data; =a", nil),
        ] as [(String, String?)])
    func `the name is found as senders write it`(_ header: String, _ name: String?) {
        let parameters = HeaderParameters(header)
        #expect(parameters.value == "form-data")
        #expect(parameters["name"] == name)
    }
}
