import Indicators
import Testing

struct LayoutTests {
  @Test(arguments: [
    (["iso3", "indicator", "year", "value"], Layout.tidy),
    (["country", "indicator", "year", "value", "lower", "upper"], .tidy),
    (["iso3", "year", "sci"], .wide),
    (["Country Name", "Country Code", "Indicator Name", "Indicator Code", "1960", "1961"], .wdi),
    (["Country Name", "Country Code", "Series Name", "Series Code", "2018 [YR2018]"], .databank),
    (["location", "code", "region", "income", "year", "che_gdp"], .ghed),
    (["Id", "IndicatorCode", "SpatialDim", "TimeDim", "NumericValue"], .ghoOData),
    (["IndicatorCode", "SpatialDimValueCode", "Period", "FactValueNumeric"], .ghoExport),
    (["GHO (CODE)", "YEAR (DISPLAY)", "COUNTRY (CODE)", "Numeric", "Low"], .ghoAthena),
    (["country", "iso2", "iso3", "iso_numeric", "g_whoregion", "year", "c_cdr"], .whoTB),
    (["DATAFLOW", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"], .sdmx),
  ])
  func `a header tells its layout`(labels: [String], layout: Layout) {
    #expect(Layout.detect(labels) == layout)
    #expect(Layout.detect(labels.map { $0.uppercased() }) == layout)
    #expect(Layout.detect(labels.reversed()) == layout)
  }

  @Test(arguments: [["a", "b"], ["year", "value"], ["indicator", "year", "value"], []])
  func `a header of no layout is not guessed`(labels: [String]) {
    #expect(Layout.detect(labels) == nil)
  }
}
