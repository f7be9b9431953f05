import Connectors
import Syntax

/// What it answers.
enum StanokSamples {
    static let all = [
        SampleFile("stanok.orders", .json, .utf8, lineEnd: "\n", text: orders),
        SampleFile("stanok.answers", .json, .utf8, lineEnd: "\n", text: answers),
    ]

    private static let answers = """
        {"spojka":"stanok.answers","line":1,"key":"7001","method":"PUT","path":"/orders/7001","status":200,"fields":{},\
        "body":{"number":"7001","state":"Uhradená"}}

        """

    private static let orders = """
        {"spojka":"stanok.orders","page":1,"method":"GET","path":"/orders?after=0","status":200,"fields":{},"body":\
        [{"number":"7001","state":"new","name":"Žofia Vzorová","total":"24.60","lines":[{"code":"TRICKO-M",\
        "count":2,"price":"12.30","sum":"24.60"}]}]}

        """
}
