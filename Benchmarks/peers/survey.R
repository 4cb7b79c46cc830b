# R survey: the shares of every country and quintile with their standard errors, as CSV. Usage: survey.R FILE THREADS OUT
suppressPackageStartupMessages(library(survey))
words <- commandArgs(trailingOnly = TRUE)
households <- read.csv(words[1], colClasses = c(quintile = "character"))
households$over10 <- households$oop / households$consumption > 0.10
households$over25 <- households$oop / households$consumption > 0.25
households$people <- households$weight * households$hhsize
households$layer <- paste(households$country, households$stratum)
design <- svydesign(~psu, strata = ~layer, weights = ~people, nest = TRUE, data = households)
found <- svyby(
  ~over10 + over25, ~country + quintile, subset(design, !is.na(oop)),
  function(formula, design, ...) svymean(~as.numeric(over10) + as.numeric(over25), design))
names(found) <- c("country", "quintile", "share10", "share25", "se10", "se25")
write.csv(format(found, digits = 17), words[3], row.names = FALSE, quote = FALSE)
