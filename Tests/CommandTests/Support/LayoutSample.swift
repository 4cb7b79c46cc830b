import Testing

/// A small file in the shape in which a source exports it, and what must be read from it.
struct LayoutSample: Sendable, CustomTestStringConvertible {
  let layout: String
  let text: String
  /// One more line for the manifest.
  var input: String?
  /// What `describe` must say besides the layout.
  var describes: [String] = []
  /// Indicator, area, year and the figure.
  let figures: [(String, String, String, Double)]

  var testDescription: String { layout }

  static let all: [LayoutSample] = [
    tidy, wide, worldBank, dataBank, expenditure, observatory, website, athena, tuberculosis, sdmx,
  ]

  private static let tidy = LayoutSample(
    layout: "tidy",
    text: """
      iso3,indicator,year,value,lower,upper,sex,age,residence,type,status,source,note
      KEN,oops_che,2019,24.3,20,30,,,,estimated,,,from accounts
      KEN,oops_che,2018,23.9,,,male,,,,,,
      """, figures: [("uhc.che.oop", "KEN", "2019", 24.3)])

  private static let wide = LayoutSample(
    layout: "wide",
    text: """
      iso3,year,oops_che,oops_che_lo,oops_che_hi,other
      KEN,2019,24.3,20,30,1
      EGY,2019,..,,,2
      """, describes: ["rows:      2 read"],
    figures: [("uhc.che.oop", "KEN", "2019", 24.3)])

  private static let worldBank = LayoutSample(
    layout: "wdi",
    text: "\u{FEFF}\"Data Source\",\"World Development Indicators\",\r\n\r\n"
      + "\"Last Updated Date\",\"2024-06-28\",\r\n\r\n"
      + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2018\",\"2019\",\r\n"
      + "\"Kenya\",\"KEN\",\"Out-of-pocket\",\"SH.XPD.OOPC.CH.ZS\",\"23.9\",\"24.3\",\r\n"
      + "\"Africa Eastern and Southern\",\"AFE\",\"Out-of-pocket\",\"SH.XPD.OOPC.CH.ZS\",\"\",\"30\",\r\n",
    describes: [
      "encoding:  utf-8 with byte order mark", "line ends: CRLF",
      "header:    line 5, after 4 lines of preamble",
      "rows:      2 read, 0 rejected, 2 blank lines",
    ],
    figures: [
      ("uhc.che.oop", "KEN", "2018", 23.9), ("uhc.che.oop", "KEN", "2019", 24.3),
    ])

  private static let dataBank = LayoutSample(
    layout: "databank",
    text: """
      Country Name,Country Code,Series Name,Series Code,2018 [YR2018],2019 [YR2019]
      Kenya,KEN,Out-of-pocket expenditure,SH.XPD.OOPC.CH.ZS,..,24.3


      Data from database: World Development Indicators
      Last Updated: 06/28/2024
      """, describes: ["rows:      1 read, 0 rejected"],
    figures: [("uhc.che.oop", "KEN", "2019", 24.3)])

  private static let expenditure = LayoutSample(
    layout: "ghed",
    text: """
      location,code,region,income,year,che_gdp,gghed_che,pvtd_che,ext_che,hf3_che
      Kenya,KEN,AFRO,Low-middle,2019,4.6,46.2,35.5,18.3,24.3
      """,
    figures: [("uhc.che.oop", "KEN", "2019", 24.3), ("uhc.che.private", "KEN", "2019", 35.5)])

  private static let observatory = LayoutSample(
    layout: "gho-odata",
    text: """
      Id,IndicatorCode,SpatialDimType,SpatialDim,ParentLocationCode,ParentLocation,TimeDimType,TimeDim,\
      Dim1Type,Dim1,Dim2Type,Dim2,Dim3Type,Dim3,DataSourceDimType,DataSourceDim,Value,NumericValue,Low,\
      High,Comments,Date,TimeDimensionValue,TimeDimensionBegin,TimeDimensionEnd
      1,UHC_INDEX_REPORTED,COUNTRY,KEN,AFR,Africa,YEAR,2021,,,,,,,,,53,53.2,,,,,2021,,
      2,UHC_INDEX_REPORTED,REGION,AFR,,,YEAR,2021,,,,,,,,,44,44,,,,,2021,,
      3,TB_1,COUNTRY,KEN,AFR,Africa,YEAR,2021,,,,,,,,,65 [60-70],65,60,70,,,2021,,
      4,SDGTOBACCO,COUNTRY,KEN,AFR,Africa,YEAR,2020,SEX,SEX_MLE,,,,,,,20,20,,,,,2020,,
      5,SDGTOBACCO,COUNTRY,KEN,AFR,Africa,YEAR,2020,SEX,SEX_BTSX,,,,,,,11.8,11.8,,,,,2020,,
      """, input: "edition: \"2023\"", describes: ["columns:   25"],
    figures: [("uhc.sci", "KEN", "2021", 53.2)])

  private static let website = LayoutSample(
    layout: "gho-export",
    text: """
      IndicatorCode,Indicator,ValueType,ParentLocationCode,ParentLocation,Location type,\
      SpatialDimValueCode,Location,Period type,Period,IsLatestYear,Dim1 type,Dim1,Dim1ValueCode,\
      Dim2 type,Dim2,Dim2ValueCode,Dim3 type,Dim3,Dim3ValueCode,DataSourceDimValueCode,DataSource,\
      FactValueNumericPrefix,FactValueNumeric,FactValueUoM,FactValueNumericLowPrefix,\
      FactValueNumericLow,FactValueNumericHighPrefix,FactValueNumericHigh,Value,\
      FactValueTranslationID,FactComments,Language,DateModified
      SDGIHR2021,Average,text,AFR,Africa,Country,KEN,Kenya,Year,2022,true,,,,,,,,,,,,,52,,,,,,52,,,EN,2023
      SDGIHR2021,Average,text,AFR,Africa,Country,COM,Comoros,Year,2022,true,,,,,,,,,,,,<,5,,,,,,<5,,,EN,2023
      """, figures: [("uhc.ihr.spar", "KEN", "2022", 52), ("uhc.ihr.spar", "COM", "2022", 5)])

  private static let athena = LayoutSample(
    layout: "gho-athena",
    text: """
      GHO (CODE),GHO (DISPLAY),GHO (URL),YEAR (DISPLAY),STARTYEAR,ENDYEAR,REGION (CODE),\
      REGION (DISPLAY),COUNTRY (CODE),COUNTRY (DISPLAY),DIMENSION (TYPE),DIMENSION (CODE),\
      DIMENSION (NAME),Numeric,Value,Low,High
      #indicator+code,#indicator+name,#indicator+url,#date+year,#date+year+start,#date+year+end,\
      #region+code,#region+name,#country+code,#country+name,#dimension+type,#dimension+code,\
      #dimension+name,#indicator+value+num,#indicator+value,#indicator+value+low,#indicator+value+high
      UHC_INDEX_REPORTED,Index,,2021,2021,2021,AFR,Africa,KEN,Kenya,,,,53.2,53,,
      """, describes: ["rows:      1 read, 0 rejected"],
    figures: [("uhc.sci", "KEN", "2021", 53.2)])

  private static let tuberculosis = LayoutSample(
    layout: "who-tb",
    text: """
      country,iso2,iso3,iso_numeric,g_whoregion,year,c_cdr,c_cdr_lo,c_cdr_hi
      Namibia,NA,NAM,516,AFR,2021,65,50,90
      Kenya,KE,KEN,404,AFR,2021,57,40,83
      """, input: "indicators: {c_cdr: uhc.sci}",
    figures: [("uhc.sci", "NAM", "2021", 65), ("uhc.sci", "KEN", "2021", 57)])

  private static let sdmx = LayoutSample(
    layout: "sdmx",
    text: """
      STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;INDICATOR: Indicator;SEX: Sex;\
      TIME_PERIOD: Time;OBS_VALUE;OBS_STATUS: Status;UNIT_MULT: Multiplier
      dataflow;WHO:DF(1.0);I;A: Annual;KEN: Kenya;SH_ACS_UNHC: Index;_T: Total;2021;53,2;E: Estimated;0: Units
      dataflow;WHO:DF(1.0);I;A: Annual;UGA: Uganda;SH_ACS_UNHC: Index;_T: Total;2021;5,15;A: Normal;1: Tens
      """, describes: ["delimiter: ;   decimal mark: ,"],
    figures: [("uhc.sci", "KEN", "2021", 53.2), ("uhc.sci", "UGA", "2021", 51.5)])
}
