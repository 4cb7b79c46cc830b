extension GovernanceMechanism {
  /// The built-in registry: this toolkit's own proposal, three mechanisms to a behaviour, in the order of the Pathway.
  ///
  /// It is not WHO's list, which was found in no public source (pse.md A.1); a `governance-mechanisms` input replaces it.
  public static let toolkitProposal: [GovernanceMechanism] =
    deliverStrategy + alignStructures + buildUnderstanding + enableStakeholders + nurtureTrust
    + fosterRelations

  private static func proposal(
    _ id: String, _ behaviour: GovernanceBehaviour, _ name: String, asks question: String,
    _ anchors: [String]
  ) -> GovernanceMechanism {
    GovernanceMechanism(
      id, behaviour, name, question: question, anchors: anchors, origin: "toolkit proposal")
  }

  private static let deliverStrategy = [
    proposal(
      "DS1", .deliverStrategy, "Private sector in national health policy",
      asks: "How far does the national health policy give private actors a part?",
      ["no part", "a general remark", "parts for some actors", "parts for all kinds of actors"]),
    proposal(
      "DS2", .deliverStrategy, "Costed and funded engagement priorities",
      asks: "Do priorities for engagement have a cost and a budget?",
      ["no priorities", "priorities without cost", "cost known, some money", "cost covered"]),
    proposal(
      "DS3", .deliverStrategy, "Monitoring of the strategy",
      asks: "Who learns what engagement has achieved?",
      ["nobody", "some, now and then", "the ministry, every year", "the public, every year"]),
  ]

  private static let alignStructures = [
    proposal(
      "AS1", .alignStructures, "Integration in system organisation",
      asks: "Are private providers a part of how the system is organised?",
      ["none is", "a few large ones are", "many of all sizes are", "all licensed ones are"]),
    proposal(
      "AS2", .alignStructures, "Delivery of the essential package",
      asks: "Do private providers deliver the package of essential services?",
      ["no package", "package for public providers", "some of it", "all that they are fit for"]),
    proposal(
      "AS3", .alignStructures, "Alignment systems (referral, quality, supervision)",
      asks: "Do referral, quality and supervision span both sectors?",
      ["no", "in single cases", "in some places", "throughout the country"]),
  ]

  private static let buildUnderstanding = [
    proposal(
      "BU1", .buildUnderstanding, "Private provider registry",
      asks: "Is there a current list of private providers?",
      ["no list", "parts, or out of date", "all licensed facilities", "all, current, open"]),
    proposal(
      "BU2", .buildUnderstanding, "Private reporting to the national HMIS",
      asks: "What share of private facilities reports?",
      ["less than a quarter", "less than half", "less than four fifths", "four fifths or more"]),
    proposal(
      "BU3", .buildUnderstanding, "Use of private sector data in decisions",
      asks: "Are the data of private providers used?",
      ["no", "at times", "as a rule in one programme", "as a rule in all programmes"]),
  ]

  private static let enableStakeholders = [
    proposal(
      "ES1", .enableStakeholders, "Licensing and registration",
      asks: "Does licensing work for private providers?",
      ["no law", "a law on paper", "a law applied in part", "a law applied, licences renewed"]),
    proposal(
      "ES2", .enableStakeholders, "Purchasing and contracting",
      asks: "Does public money buy from private providers?",
      ["no", "in trials", "through one national scheme", "by strategic purchasing, widely"]),
    proposal(
      "ES3", .enableStakeholders, "Quality assurance and accreditation",
      asks: "Is the quality of private providers assured?",
      ["no", "for a few that ask", "required, not yet of all", "required, results open"]),
  ]

  private static let nurtureTrust = [
    proposal(
      "NT1", .nurtureTrust, "Patient protection and redress",
      asks: "Are complaints about private care heard?",
      ["nowhere", "on paper", "by a body at work in part", "by a body that reports openly"]),
    proposal(
      "NT2", .nurtureTrust, "Conflict of interest and transparency",
      asks: "Are there rules on interests, and are they followed?",
      ["no rules", "rules on paper", "rules followed in part", "rules followed, shown openly"]),
    proposal(
      "NT3", .nurtureTrust, "Price transparency and limits",
      asks: "Are private prices known, and kept to limits where the law sets them?",
      ["unknown", "some are listed", "listed and checked", "listed, checked, results open"]),
  ]

  private static let fosterRelations = [
    proposal(
      "FR1", .fosterRelations, "Public-private dialogue platform",
      asks: "Is there a standing place for dialogue?",
      ["no", "single meetings", "standing, meets at times", "standing, meets and follows up"]),
    proposal(
      "FR2", .fosterRelations, "Organised private sector",
      asks: "Do private actors speak through bodies of their own?",
      ["no bodies", "many small ones", "one for some of them", "one for all of them"]),
    proposal(
      "FR3", .fosterRelations, "Partnerships at scale",
      asks: "Do partnerships grow beyond trials?",
      ["no partnerships", "trials", "growing", "part of the system"]),
  ]
}
