import Indicators

let manifest = try Manifest.read(CommandLine.arguments[1])
let evaluation = await Evaluation.run(manifest)
for value in evaluation.values where value.indicator == "uhc.sci" {
  let shown = value.number.map { "\($0)" } ?? value.status
  print(value.area.code, value.period, shown, value.source)
}
