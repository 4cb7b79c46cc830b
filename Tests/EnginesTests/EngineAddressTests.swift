import Engines
import Testing

@Suite struct EngineAddressTests {
  @Test func `an address with several hosts and options is read`() throws {
    let address = try EngineAddress(
      parsing:
        "clickhouse://reader@a.example:8443,b.example/claims?table=visits&tls=1&timeout=60&rows=12")
    #expect(address.hosts.map(\.text) == ["a.example:8443", "b.example:8123"])
    #expect(address.user == "reader")
    #expect(address.database == "claims")
    #expect(address.table == "visits")
    #expect(address.isEncrypted)
    #expect(address.timeout == 60)
    #expect(address.rows == 12)
    #expect(
      address.text == "clickhouse://reader@a.example:8443,b.example:8123/claims?table=visits")
  }

  @Test func `a password in an address is refused at its place and not repeated`() {
    let text = "clickhouse://reader:geheim@a.example/claims"
    let error = #expect(throws: AddressError.self) { try EngineAddress(parsing: text) }
    #expect(error?.offset == 19)
    #expect(error?.message == "the address of the engine holds a password")
    #expect(error?.hint?.contains("geheim") == false)
  }

  @Test(arguments: [
    ("oracle://u@h/d", 0), ("clickhouse://h/d", 13), ("clickhouse://u@h:99999/d", 15),
    ("clickhouse://u@h,h/d", 17), ("clickhouse://u@h", 16), ("clickhouse://u@h/d?password=x", 19),
    ("clickhouse://u@h/d?tls=yes", 19), ("postgresql://u@h/d?rows=0", 19),
    ("clickhouse://u@h;x/d", 15),
  ])
  func `a wrong address is refused at its place`(_ text: String, _ offset: Int) {
    let error = #expect(throws: AddressError.self) { try EngineAddress(parsing: text) }
    #expect(error?.offset == offset)
  }
}
